internal import Drawing
internal import Model

/// A room's picture in the making: title, rooms, content, and the keys at the foot.
struct Frame {
  var canvas: Canvas
  let language: Language
  /// The first free row.
  private(set) var row = 0

  init(_ size: Size, _ language: Language) {
    canvas = Canvas(size)
    self.language = language
  }

  var size: Size { canvas.size }
  /// True where there is room for a list with its detail beside it.
  var isWide: Bool { size.columns >= 100 }
  var isLow: Bool { size.rows < 20 }

  /// The rows between what was drawn at the top and the keys at the foot.
  var area: Area {
    Area(row: row, column: 1, rows: max(0, size.rows - row - 1), columns: max(0, size.columns - 2))
  }

  /// The first row: where one is at the left, how it stands at the right, less of that where room is short.
  mutating func title(_ title: String, right: [String]) {
    var parts = right.filter { !$0.isEmpty }
    let wanted = min(title.columns, size.columns * 3 / 5)
    func joined() -> String { parts.joined(separator: " · ") }
    while parts.count > 1, joined().columns + wanted + 4 > size.columns { parts.removeFirst() }
    let right = joined().cut(to: max(0, size.columns - 12))
    canvas.write(title.cut(to: size.columns - right.columns - 4), row: 0, column: 1, style: .title)
    canvas.write(right, row: 0, column: size.columns - right.columns - 1, style: .muted)
    row = 1
  }

  mutating func line(_ line: Line) {
    canvas.draw(line, row: row, column: 1, width: size.columns - 2)
    row += 1
  }

  mutating func rule() {
    canvas.rule(row)
    row += 1
  }

  /// The numbered rooms, the present one in brackets, and the chosen site at the right.
  mutating func tabs(_ place: Place, site: String?, isNarrowed: Bool) {
    let names = Place.rooms.map { room -> (text: String, isHere: Bool) in
      let number = room.number.map(String.init) ?? ""
      let isHere = room.number == place.number
      let text = number + " " + room.name(language)
      return (isHere ? "[" + text + "]" : text, isHere)
    }
    var right = site ?? ""
    var texts = names.map(\.text)
    func width(_ gap: Int) -> Int {
      let rooms = texts.reduce(0) { $0 + $1.columns + gap } - gap + 2
      return rooms + (right.isEmpty ? 0 : right.columns + 2)
    }
    var gap = width(2) > size.columns ? 1 : 2
    // That all sites are shown needs no words; a chosen site does.
    if width(gap) > size.columns, !isNarrowed { right = "" }
    if width(gap) > size.columns {
      gap = 2
      right = site ?? ""
      texts = zip(Place.rooms, names).map { room, name in
        name.isHere ? name.text : room.number.map(String.init) ?? ""
      }
    }
    var column = 1
    for (text, name) in zip(texts, names) {
      column += canvas.write(text, row: row, column: column, style: name.isHere ? .heading : .plain) + gap
    }
    if !right.isEmpty, column + right.columns + 1 <= size.columns {
      canvas.write(right, row: row, column: size.columns - right.columns - 1, style: .muted)
    }
    row += 1
  }

  mutating func lay(_ panel: Panel, in area: Area) { canvas.lay(panel, in: area, language) }

  mutating func stack(_ panels: [Panel], in area: Area) { canvas.stack(panels, in: area, language) }

  /// The last row: what was just said, what is being typed, or the keys of the place.
  mutating func finish(with session: Session, right: String = "") {
    let last = size.rows - 1
    if let listState = session.listState, listState.isFiltering {
      canvas.cursor = canvas.typed("/", listState.filter, row: last, width: size.columns - 2)
      return
    }
    if let notice = session.notice {
      canvas.localized(notice, language, row: last)
    } else {
      let room = size.columns - 2 - (right.isEmpty ? 0 : right.columns + 2)
      canvas.keys(session.footer, session.place, language, row: last, width: room)
      canvas.write(right, row: last, column: size.columns - right.columns - 1, style: .muted)
    }
    if canvas.cursor == nil { canvas.cursor = Canvas.Place(row: 0, column: 1) }
  }
}

extension Canvas {
  /// A line that is being typed, after a sign; says where the cursor is.
  mutating func typed(_ sign: String, _ line: TextLine, row: Int, column: Int = 1, width: Int) -> Canvas.Place
  {
    let start = write(sign, row: row, column: column, style: .hint)
    let (text, cursor) = line.window(width - start)
    write(text, row: row, column: column + start, style: .input)
    return Canvas.Place(row: row, column: min(size.columns - 1, column + start + cursor))
  }

  mutating func localized(_ notice: Notice, _ language: Language, row: Int) {
    let isDone = notice.kind == .done
    let sign = isDone ? "✓ " : "! "
    write(
      sign + notice.words(language), row: row, column: 1, style: isDone ? .good : .attention,
      width: size.columns - 2)
  }

  /// Keys with what they do, as many as fit; the last always does.
  mutating func keys(
    _ commands: [Command], _ room: Screens.Place, _ language: Language, row: Int, width: Int,
    meaning: [Command: Phrase] = [:]
  ) {
    guard let last = commands.last else { return }
    let names = commands.map {
      ($0.keyLabel(language), (meaning[$0] ?? $0.hint(in: room))(language))
    }
    let end = names.last.map { $0.0.columns + 1 + $0.1.columns } ?? 0
    var column = 1
    for (command, name) in zip(commands, names) {
      let taken = name.0.columns + 1 + name.1.columns
      let isLast = command == last
      guard isLast || column + taken + 2 + end <= width + 1 else { continue }
      column += write(name.0, row: row, column: column, style: .hint) + 1
      column += write(name.1, row: row, column: column, style: .muted, width: width + 1 - column) + 2
    }
  }
}

extension Command {
  /// The words for it in the footer of a place.
  func hint(in place: Place) -> Phrase {
    switch (self, place) {
    case (.open, .barrier): Phrase("gör till åtgärd", "make it an action")
    case (.open, .application): Phrase("ändra", "edit")
    case (.markAll, .proposals): Phrase("alla", "all")
    case (.open, .ask): Phrase("svara så", "answer so")
    case (.new, .ask): Phrase("nytt alternativ", "new option")
    case (.choose, .ask): Phrase("förorda", "recommend")
    case (.answerAsk, .ask): Phrase("svara med ord", "answer in words")
    case (.open, .conflicts): Phrase("annat", "something else")
    case (.new, .meeting): Phrase("någon till", "somebody")
    case (.export, .meeting): Phrase("skriv protokollet", "write the minutes")
    case (.leave, .meeting): Phrase("lämna", "leave")
    case (.view, .overview): Phrase("går ut", "expires")
    case (.leave, .round): Phrase("lämna, det gjorda är sparat", "leave, what is done is saved")
    case (.help, _): Phrase("hjälp", "help")
    default: hint
    }
  }
}

extension Session {
  /// The keys that the foot names now.
  var footer: [Command] { screen.footer(in: self) }

  /// Of these keys those that do something: nothing can be done about what was.
  func offered(_ footer: [Command]) -> [Command] {
    if projectList.past == nil { return footer }
    return footer.filter { $0 != .back && $0.refusal(in: self) == nil } + [.back]
  }
}
