internal import Drawing

/// A piece of a line: a text, its style and how many columns it takes.
struct Span {
  /// The width of a part of a line, in columns.
  enum Width {
    /// As wide as the text.
    case natural
    /// Exactly so many columns.
    case fixed(Int)
    /// Whatever the others leave.
    case rest
  }

  var text: String
  var style = Style.plain
  var width = Width.natural
  var isFlushRight = false

  static func text(_ text: String, _ style: Style = .plain) -> Span { Span(text: text, style: style) }

  static func cell(_ text: String, _ columns: Int, _ style: Style = .plain) -> Span {
    Span(text: text, style: style, width: .fixed(columns))
  }

  static func number(_ text: String, _ columns: Int, _ style: Style = .plain) -> Span {
    Span(text: text, style: style, width: .fixed(columns), isFlushRight: true)
  }

  static func rest(_ text: String, _ style: Style = .plain) -> Span {
    Span(text: text, style: style, width: .rest)
  }

  /// A sign of the left column with the blank after it.
  static func sign(_ sign: Sign?) -> Span {
    Span(text: sign.map { String($0.rawValue) } ?? " ", style: sign?.style ?? .plain, width: .fixed(2))
  }

  static func gap(_ columns: Int = 1) -> Span { .cell("", columns) }
}

extension [Span] {
  /// The columns that the texts take at least.
  var width: Int { reduce(0) { $0 + $1.text.columns } }
}

extension Sign {
  /// The style of the state behind the sign where there is colour.
  var style: Style {
    switch self {
    case .attention: .attention
    case .unmetCritical: .blocking
    case .unmet: .muted
    case .partly: .plain
    case .counts: .good
    case .waived: .muted
    case .stale: .attention
    case .selection: .selected
    }
  }
}

/// One row of a panel.
struct Line {
  var spans: [Span]
  /// True where the row can be selected; headings and sentences cannot.
  var isRow = false

  init(_ spans: [Span], isRow: Bool = false) {
    self.spans = spans
    self.isRow = isRow
  }

  init(_ text: String, _ style: Style = .plain) {
    spans = [.rest(text, style)]
  }

  static let blank = Line([])

  static func row(_ spans: [Span]) -> Line { Line(spans, isRow: true) }

  /// A text in as many lines as it needs.
  static func wrapped(_ text: String, _ columns: Int, _ style: Style = .plain) -> [Line] {
    text.wrapped(to: columns).map { Line($0, style) }
  }

  /// A name at the left and what it holds beside it, in as many lines as it needs.
  static func named(_ name: String, _ text: String, _ columns: Int, label: Int = 11, _ style: Style = .plain)
    -> [Line]
  {
    let label = max(label, name.columns + 1)
    let room = max(1, columns - label)
    let lines = text.wrapped(to: room)
    return lines.enumerated().map { index, line in
      Line([.cell(index == 0 ? name : "", label, .muted), .rest(line, style)])
    }
  }
}

extension Canvas {
  /// Draws a line within so many columns.
  mutating func draw(_ line: Line, row: Int, column: Int, width: Int) {
    let taken = line.spans.reduce(0) { sum, span in
      switch span.width {
      case .natural: sum + span.text.columns
      case .fixed(let columns): sum + columns
      case .rest: sum
      }
    }
    let rests = line.spans.count { if case .rest = $0.width { true } else { false } }
    var place = column
    let end = column + width
    for span in line.spans {
      let room: Int
      switch span.width {
      case .natural: room = span.text.columns
      case .fixed(let columns): room = columns
      case .rest: room = max(0, width - taken) / max(1, rests)
      }
      let columns = min(room, end - place)
      guard columns > 0 else { return }
      let text = span.text.cut(to: columns)
      let indent = span.isFlushRight ? columns - text.columns : 0
      write(text, row: row, column: place + indent, style: span.style, width: columns)
      place += columns
    }
  }
}

extension ProjectView {
  /// The same in the language of the screen.
  func named(
    _ sv: String, _ en: String, _ text: String, _ columns: Int, label: Int = 11, _ style: Style = .plain
  ) -> [Line] { Line.named(localized(sv, en), text, columns, label: label, style) }
}
