internal import Changes
internal import Drawing
internal import Model

/// A search among the commands: all of them over a room, on the last line, or as the help with the keys of the room.
///
/// Help begins with what is known of what is selected, until something is searched for.
struct Palette: Dialog {
  /// The place that says which of the three it is.
  var place = Place.palette
  /// The entries that help tells of.
  var entries: [EntryCode] = []
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
    let items = session.helpItems(self)
    palette.selected = max(0, min(selected + steps, items.count - 1))
    // A blank line is no stop.
    if items.indices.contains(palette.selected), items[palette.selected].isBlank {
      palette.selected += steps < 0 ? -1 : 1
    }
    session.screen = palette
  }

  func pick(in session: inout Session, on context: ChangeContext) -> [Effect] {
    let item = session.helpItems(self).dropFirst(selected).first
    if let entry = item?.entry {
      session.push(Palette(place: .help, entries: [entry]))
      return []
    }
    guard let command = item?.command else {
      session.notice = .refused(
        item == nil
          ? Phrase("inget kommando passar", "no command fits")
          : Phrase(
            "Här finns inget att öppna: pilarna går vidare, text söker bland tangenterna.",
            "Nothing to open here: arrows go on, typing searches the keys."))
      return []
    }
    session.closeDialogs()
    return session.ask(command, on: context)
  }

  func draw(in session: Session, _ size: Size) -> Canvas {
    let commands = session.found(self)
    switch place {
    case .commandLine: return commandLine(commands, session, size)
    case .help: return help(session, size)
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

  /// What is known of what is selected, then the keys of the room, filterable; Enter runs or opens.
  private func help(_ session: Session, _ size: Size) -> Canvas {
    let language = session.language
    let items = session.helpItems(self)
    let keys = items.map { item in
      item.command?.keys.map { $0.label(language) }.joined(separator: " ") ?? ""
    }
    let width = min(18, keys.map(\.columns).max() ?? 10)
    let columns = size.columns - 4
    let label = max(11, (items.map(\.label.columns).max() ?? 0) + 2)
    var lines: [Line] = []
    var chosen: Range<Int>?
    for (index, item) in items.enumerated() {
      let start = lines.count
      if let command = item.command {
        lines.append(
          .row([
            .gap(), .cell(keys[index], width, .hint), .gap(2),
            .cell(command.name(language), min(34, size.columns / 3)), .gap(),
            .rest(command.help(language), .muted),
          ]))
      } else {
        lines += item.lines(columns, label: label).map { Line([.gap()] + $0.spans) }
      }
      if index == selected { chosen = start..<lines.count }
    }
    var canvas = Canvas(size)
    let title = Phrase("Hjälp · ", "Help · ")(language) + session.room.info.name(language)
    canvas.write(title, row: 0, column: 1, style: .title)
    let signs = Phrase(
      "! behöver oss  ✗ kritiskt, ej uppfyllt  · ej uppfyllt  ◐ delvis  ✓ uppfyllt  ~ undantag  ? bekräfta",
      "! attention  ✗ critical, not met  · not met  ◐ partly  ✓ met  ~ waived  ? to confirm")
    canvas.rule(1)
    let signRows = size.rows < 20 ? [] : signs(language).wrapped(to: size.columns - 2)
    let area = Area(row: 2, column: 1, rows: size.rows - 4 - signRows.count, columns: size.columns - 2)
    var panel = Panel(nil, lines, selected: chosen?.lowerBound)
    // The whole of what is read is kept in view, and only a command is shown as what Enter runs.
    panel.focus = chosen.map { ($0.lowerBound + $0.upperBound - 1) / 2 }
    panel.isActive = items.dropFirst(selected).first?.command != nil
    canvas.lay(panel, in: area, language)
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
      guard let command = session.helpItems(palette).dropFirst(palette.selected).first?.command else {
        return []
      }
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

  /// What a palette steps through: its commands, and in help before them what is known of what is selected.
  fileprivate func helpItems(_ palette: Palette) -> [HelpItem] {
    let commands = found(palette).map { HelpItem(command: $0) }
    return palette.place == .help && palette.filter.isEmpty
      ? reading(of: palette.entries) + commands : commands
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
