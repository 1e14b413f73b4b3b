internal import Changes
internal import Drawing
internal import Model

/// A screen that lies over a room until it is answered or closed.
protocol Dialog: Screen {
  /// Takes what is selected, as Enter does, and gives the effects of that.
  func pick(in session: inout Session, on context: ChangeContext) -> [Effect]
  /// Closes it without changing anything, as Esc does.
  func close(in session: inout Session)
}

extension Dialog {
  func pick(in session: inout Session, on context: ChangeContext) -> [Effect] { [] }
  func close(in session: inout Session) { session.pop() }
}

/// What every dialog knows.
extension Command {
  static let close = Command(
    "close", [.escape], [.form, .export, .choice, .palette, .commandLine, .help], Phrase("Stäng", "Close"),
    Phrase("Stänger utan att ändra något.", "Closes without changing anything."),
    hint: Phrase("stäng", "close"), isSteering: true,
    do: { session in (session.screen as? any Dialog)?.close(in: &session) })

  static let pick = Command(
    "pick", [.enter], [.choice, .palette, .commandLine, .help], Phrase("Ta", "Take"),
    Phrase("Tar det som är valt.", "Takes what is selected."), hint: Phrase("ta", "take"), isSteering: true,
    run: { session, context in (session.screen as? any Dialog)?.pick(in: &session, on: context) ?? [] })

  static let nextChoice = Command(
    "nextChoice", [.down, .control("n")], [.choice, .palette, .commandLine, .help], Phrase("Nedåt", "Down"),
    Phrase("Till nästa rad.", "To the next row."), isSteering: true, do: { $0.step(1) })

  static let previousChoice = Command(
    "previousChoice", [.up, .control("p")], [.choice, .palette, .commandLine, .help], Phrase("Uppåt", "Up"),
    Phrase("Till raden före.", "To the row before."), isSteering: true, do: { $0.step(-1) })

  /// A command of one kind of screen, which is given as it stands in front.
  convenience init<Kind: Screen>(
    _ id: String, _ keys: [Key], _ places: Set<Place>, _ name: Phrase, _ help: Phrase, hint: Phrase? = nil,
    of kind: Kind.Type, run: @escaping @Sendable (Kind, inout Session, ChangeContext) -> [Effect]
  ) {
    self.init(
      id, keys, places, name, help, hint: hint, isSteering: true,
      run: { session, context in session[kind].map { run($0, &session, context) } ?? [] })
  }

  /// A command that changes nothing but the screen in front.
  convenience init<Kind: Screen>(
    _ id: String, _ keys: [Key], _ places: Set<Place>, _ name: Phrase, _ help: Phrase, hint: Phrase? = nil,
    change: @escaping @Sendable (inout Kind) -> Void
  ) {
    self.init(
      id, keys, places, name, help, hint: hint, isSteering: true,
      do: { session in
        guard var screen = session[Kind.self] else { return }
        change(&screen)
        session.screen = screen
      })
  }
}

extension Session {
  /// The picture of the screen that lies behind this one.
  func viewBehind(_ size: Size) -> Canvas {
    var under = self
    under.screen = under.behind.popLast() ?? PortfolioRoom()
    under.notice = nil
    var canvas = under.view(size)
    canvas.cursor = nil
    return canvas
  }
}

extension Dialog {
  /// A list laid over the screen behind, with a rule above and what is typed below.
  func over(
    _ session: Session, _ size: Size, columns: Int, title: String, _ lines: [Line], selected: Int?,
    filter: TextLine, explained: String? = nil, isRefused: Bool = false, foot least: Int = 0,
    isSearched: Bool = true
  ) -> Canvas {
    let language = session.language
    var canvas = session.viewBehind(size)
    let most = size.rows < 20 ? 3 : 6
    let reason = Array((explained ?? "").wrapped(to: columns - 2).prefix(most)).filter { !$0.isEmpty }
    // The list does not move while one walks through it, however long what is said of each.
    let foot = 2 + max(reason.count, min(least, most)) + (isSearched ? 1 : 0)
    let rows = min(lines.count + 1 + foot, size.rows - 1)
    var list = Canvas(Size(rows: rows, columns: columns))
    let listRows = max(1, rows - foot)
    let area = Area(row: 0, column: 1, rows: listRows, columns: columns - 2)
    list.lay(Panel(title, lines, selected: selected), in: area, language)
    list.rule(listRows, thin: true)
    for (index, line) in reason.enumerated() {
      list.write(line, row: listRows + 1 + index, column: 1, style: isRefused ? .attention : .muted)
    }
    if isSearched {
      let row = rows - 2
      if filter.isEmpty {
        list.write(
          Phrase("skriv för att söka", "type to search")(language), row: row, column: 1, style: .muted)
        if list.cursor == nil { list.cursor = Canvas.Place(row: row, column: 1) }
      } else {
        list.cursor = list.typed("/", filter, row: row, width: columns - 2)
      }
    }
    if let notice = session.notice {
      list.localized(notice, language, row: rows - 1)
    } else {
      list.keys(footer(in: session), place, language, row: rows - 1, width: columns - 2)
    }
    if list.cursor == nil { list.cursor = Canvas.Place(row: 0, column: 1) }
    let row = max(0, size.rows - rows - 1)
    canvas.lay(list, row: row, column: max(0, size.columns - columns - 1))
    return canvas
  }
}
