internal import Changes
internal import Drawing
internal import Model

/// A search among the commands: all of them over a room, on the last line, or as the help with the keys of the room.
struct Palette: Dialog {
  /// The place that says which of the three it is.
  var place = Place.palette
  var filter = TextLine()
  var selected = 0

  var takesText: Bool { true }
  func footer(in session: Session) -> [Command] { [.pick, .complete, .close] }

  func take(_ key: Key, in session: inout Session, on context: ChangeContext) -> [Effect]? {
    var palette = self
    guard palette.filter.take(key) else { return nil }
    palette.selected = 0
    session.screen = palette
    return []
  }

  func step(_ steps: Int, in session: inout Session) {
    var palette = self
    palette.selected = max(0, min(selected + steps, session.found(self).count - 1))
    session.screen = palette
  }

  func pick(in session: inout Session, on context: ChangeContext) -> [Effect] {
    guard let command = session.found(self).dropFirst(selected).first else {
      session.notice = .refused(Phrase("inget kommando passar", "no command fits"))
      return []
    }
    session.pop()
    return session.ask(command, on: context)
  }

  func draw(in session: Session, _ size: Size) -> Canvas {
    let commands = session.found(self)
    switch place {
    case .commandLine: return commandLine(commands, session, size)
    case .help: return help(commands, session, size)
    default: return list(commands, session, size)
    }
  }

  private func list(_ commands: [Command], _ session: Session, _ size: Size) -> Canvas {
    let language = session.language
    let under = session.underDialogs
    let lines = commands.map { command in
      let refusal = command.refusal(in: under)
      let style: Style = refusal == nil ? .plain : .muted
      return Line.row([
        .gap(), .cell(command.name(language), min(36, size.columns / 2), style), .gap(),
        .rest(refusal.map { $0(language) } ?? command.help(language), .muted), .gap(),
        .number(command.keyLabel(language), 10, .hint),
      ])
    }
    return over(
      session, size, columns: min(size.columns - 2, 96),
      title: Phrase("Alla kommandon", "All commands")(language),
      lines, selected: commands.isEmpty ? nil : selected, filter: filter)
  }

  private func commandLine(_ commands: [Command], _ session: Session, _ size: Size) -> Canvas {
    let language = session.language
    var canvas = session.viewBehind(size)
    let commands = commands.prefix(min(8, size.rows - 4))
    let top = size.rows - 2 - commands.count
    canvas.fill(row: top, width: size.columns)
    canvas.rule(top)
    for (index, command) in commands.enumerated() {
      canvas.fill(row: top + 1 + index, width: size.columns)
      canvas.write(
        index == selected ? String(Sign.selection.rawValue) : " ", row: top + 1 + index, column: 1,
        style: .selected)
      canvas.draw(
        Line([
          .cell(command.name(language), min(36, size.columns / 2)), .gap(),
          .rest(command.help(language), .muted),
        ]),
        row: top + 1 + index, column: 3, width: size.columns - 4)
    }
    canvas.fill(row: size.rows - 1, width: size.columns)
    typed(":", session, &canvas)
    return canvas
  }

  /// The keys of the room, filterable; Enter runs.
  private func help(_ commands: [Command], _ session: Session, _ size: Size) -> Canvas {
    let language = session.language
    let keys = commands.map { command in
      command.keys.map { $0.label(language) }.joined(separator: " ")
    }
    let width = min(18, keys.map(\.columns).max() ?? 10)
    let lines = zip(commands, keys).map { command, key in
      Line.row([
        .gap(), .cell(key, width, .hint), .gap(2), .cell(command.name(language), min(34, size.columns / 3)),
        .gap(),
        .rest(command.help(language), .muted),
      ])
    }
    var canvas = Canvas(size)
    let title = Phrase("Hjälp · ", "Help · ")(language) + session.room.info.name(language)
    canvas.write(title, row: 0, column: 1, style: .title)
    let signs = Phrase(
      "! behöver oss  ✗ kritiskt, ej uppfyllt  · ej uppfyllt  ◐ delvis  ✓ räknas  ~ undantag  ? bekräfta",
      "! attention  ✗ unmet critical  · unmet  ◐ partly  ✓ counts  ~ waived  ? to confirm")
    canvas.rule(1)
    let signRows = size.rows < 20 ? [] : signs(language).wrapped(to: size.columns - 2)
    let area = Area(row: 2, column: 1, rows: size.rows - 4 - signRows.count, columns: size.columns - 2)
    canvas.lay(Panel(nil, lines, selected: commands.isEmpty ? nil : selected), in: area, language)
    for (index, line) in signRows.enumerated() {
      canvas.write(line, row: size.rows - 2 - signRows.count + index, column: 1, style: .muted)
    }
    canvas.rule(size.rows - 2, thin: true)
    typed(Phrase("sök: ", "search: ")(language), session, &canvas)
    return canvas
  }

  /// The last row: what was just said, or what is being typed after a sign.
  private func typed(_ sign: String, _ session: Session, _ canvas: inout Canvas) {
    let row = canvas.size.rows - 1
    if let notice = session.notice {
      canvas.localized(notice, session.language, row: row)
    } else {
      canvas.cursor = canvas.typed(sign, filter, row: row, width: canvas.size.columns - 2)
    }
  }
}

extension Command {
  static let complete = Command(
    "complete", [.tab], [.palette, .commandLine, .help], Phrase("Fyll i", "Complete"),
    Phrase("Fyller i det som är valt.", "Completes what is selected."), of: Palette.self,
    run: { palette, session, _ in
      guard let command = session.found(palette).dropFirst(palette.selected).first else { return [] }
      session.screen = Palette(place: palette.place, filter: TextLine(command.name(session.language)))
      return []
    })
}

extension Session {
  /// The session as it is without its dialogs, to ask what can be done there.
  fileprivate var underDialogs: Session {
    var under = self
    while under.screen is any Dialog, let last = under.behind.popLast() { under.screen = last }
    return under
  }

  /// The commands that fit what is typed; help shows those of the room, with how to move.
  func found(_ palette: Palette) -> [Command] {
    let room = room.place
    let typed = palette.filter.text.folded
    let here = Command.allCases.filter { command in
      command.places.contains(room) && (palette.place == .help || !command.isSteering)
    }
    // What belongs to this room alone comes first, what steers last: people know that already.
    let ordered = here.enumerated().sorted { left, right in
      let a = (left.element.isSteering ? 1 : 0, left.element.places.count, left.offset)
      let b = (right.element.isSteering ? 1 : 0, right.element.places.count, right.offset)
      return a < b
    }.map(\.element)
    if typed.isEmpty { return ordered }
    let words = typed.split(separator: 0x20)
    return ordered.filter { command in
      let text = [command.name.sv, command.name.en, command.help(language)].joined(separator: " ").folded
      return words.allSatisfy { word in
        text.indices.contains { text[$0...].starts(with: word) }
      }
    }.sorted { left, right in
      let a = left.name(language).folded.starts(with: typed)
      let b = right.name(language).folded.starts(with: typed)
      return a && !b
    }
  }
}
