internal import CWorkbooks
internal import Model

/// The look of a cell: deep blue headings on white, pale yellow where something is to be filled in.
struct SheetStyle {
  static let answerTab: Int32 = 0xE0B000
  private static let blue: Int32 = 0x16435C
  private static let none = Int32(NO_COLOUR)

  var isBold = false
  var isOpen = false
  var isWrapped = true
  var isLeft = false
  var isRight = false
  var size = 0.0
  var ink = none
  var fill = none
  var line = none
  var format: String?

  private init() {}

  init(_ look: SheetDraft.Look, _ value: ValueKind) {
    switch look {
    case .plain: break
    case .fact: isLeft = true
    case .title: (isBold, size, ink, isWrapped) = (true, 16, Self.blue, false)
    case .heading: (isBold, ink, fill) = (true, 0xFFFFFF, Self.blue)
    case .muted: ink = 0x5F6B73
    case .code: (ink, isWrapped) = (0x5F6B73, false)
    case .answer: (isOpen, fill, line) = (true, 0xFFF6D6, 0xE0C878)
    case .answerHeading: (isBold, ink, fill) = (true, 0x4A3A00, 0xF2D675)
    }
    switch value {
    case .text: break
    case .number: isRight = !isLeft
    case .thousands: (isRight, format) = (!isLeft, "#,##0")
    case .day: (isLeft, format) = (true, "yyyy-mm-dd")
    }
  }

  /// The kind of value of a cell, as far as its style must know.
  enum ValueKind {
    case text, number, thousands, day

    init(_ cell: Sheet.Cell) {
      self =
        switch cell {
        case .day(let day): day.serial == nil ? .text : .day
        case .number(let number):
          number.text.utf8.count > 4 && number.text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            ? .thousands : .number
        case .empty, .text, .flag, .unreadable: .text
        }
    }
  }

  /// The style of what is late, blocking or unmet; its words say so too.
  static var alarm: SheetStyle {
    var style = SheetStyle()
    (style.ink, style.fill) = (0x8A1C12, 0xFBE3E0)
    return style
  }

  func made(in book: OpaquePointer) -> Int32 {
    let style = { (format: UnsafePointer<CChar>?) in
      var style = cell_style(
        bold: isBold, wrap: isWrapped, open: isOpen, left: isLeft, right: isRight, size: size, ink: ink,
        fill: fill,
        line: line, format: format)
      return book_style(book, &style)
    }
    return format?.withCString(style) ?? style(nil)
  }
}

extension SheetDraft {
  /// The widths of the columns in letters, as wide as their words need within what a page can bear.
  var widths: [Double] {
    let columns = rows.map(\.count).max() ?? 0
    return (0..<columns).map { column in
      var width = 6
      var most = 56
      for (index, row) in rows.enumerated() where column < row.count {
        switch row[column].look {
        case .title: continue
        case .code: most = 12
        case .answer: width = max(width, 22)
        case .plain, .heading, .muted, .fact, .answerHeading: break
        }
        width = max(width, row[column].value.columns + (index == heading ? 3 : 2))
      }
      return Double(min(width, most))
    }
  }

  /// The height in points that a row needs for its words to be seen; nil where one line is enough.
  func height(of row: Int, _ widths: [Double]) -> Double? {
    let lines = zip(rows[row], widths).map { cell, width in
      [.title, .code].contains(cell.look) ? 1 : cell.value.lines(within: Int(width) - 1)
    }
    let most = lines.max() ?? 1
    // No office program makes a row higher than 409 points.
    return most > 1 ? min(Double(most) * 15, 409) : nil
  }

  /// The letters of a column: 0 is A, 26 is AA.
  static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension Sheet.Cell {
  /// The width of the longest line, in letters.
  fileprivate var columns: Int {
    switch self {
    case .empty: 0
    case .text(let text), .unreadable(let text):
      text.unicodeScalars.split(separator: "\n").map(\.count).max() ?? 0
    case .number(let number): number.text.utf8.count
    case .day: 10
    case .flag: 5
    }
  }
}

extension Sheet.Cell {
  fileprivate func lines(within width: Int) -> Int {
    guard case .text(let text) = self, width > 0 else { return 1 }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
  }
}

extension CalendarDay {
  /// The number of the day in a workbook, which counts from 1900 and has a 29 February of that year; nil before 1900.
  var serial: Int? {
    guard year >= 1900 else { return nil }
    let days = number + 25_569
    return days > 60 ? days : days - 1
  }
}

extension Number {
  /// True where a workbook, which keeps 15 digits, keeps all of the number.
  var isExact: Bool {
    let digits = text.utf8.prefix { ($0 | 0x20) != UInt8(ascii: "e") }.filter { (0x30...0x39).contains($0) }
    return digits.drop { $0 == 0x30 }.count <= 15 && value.isFinite
      && (value != 0 || !digits.contains { $0 > 0x30 })
  }
}

extension String {
  /// The text for a footer, in which `&` begins a command; more than the field takes is left out.
  var footer: String {
    var text = ""
    for scalar in unicodeScalars { text += scalar == "&" ? "&&" : String(scalar) }
    return text.held(200)
  }

  /// The text cut to a number of UTF-16 units.
  func held(_ limit: Int) -> String {
    utf16.count <= limit ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(limit / 2)))
  }

  var doublingApostrophes: String { doubling("'") }
  var doublingQuotes: String { doubling("\"") }

  private func doubling(_ sign: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == sign { text.append(sign) }
      text.append(scalar)
    }
    return String(text)
  }
}
