internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// One ask, with what can be answered.
struct AskPage: ProjectRoom {
  static let place = Place.ask
  static let info = RoomInfo(name: Phrase("En beslutsfråga", "A decision needed"))
  static let recordKinds = [Ask.recordKind]
  static let footer: [Command] = [
    .open, .answerAsk, .new, .edit, .choose, .remove, .nextRecord, .undo, .back, .help,
  ]
  let id: ID<Ask>
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.askRoomRows(id) }
  func record(in session: Session) -> String? { id.text }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.ask(id, session.asksBehind, listState, &frame)
  }
  /// Enter on the question itself edits it, which its own key says.
  func footer(in session: Session) -> [Command] {
    ProjectView.option(session.selectedRow) == nil
      ? Self.footer.filter { $0 != .open } : session.offered(Self.footer)
  }

  func startNew(in session: inout Session) { session.openOption(id, nil) }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.openInAsk(id, row)
    return []
  }

  func edit(in session: inout Session) {
    if let number = ProjectView.option(session.selectedRow) {
      session.openOption(id, number)
    } else {
      session.openEdit(id.text)
    }
  }

  func remove(in session: inout Session, on context: ChangeContext) -> [Effect] {
    guard let number = ProjectView.option(session.selectedRow) else {
      session.askToRemove(id.text)
      return []
    }
    return session.make([.removeOption(id, number: number)], on: context)
  }

  func choose(in session: inout Session, on context: ChangeContext) -> [Effect] {
    if let number = ProjectView.option(session.selectedRow) {
      return session.recommend(id, number, on: context)
    }
    session.chooseField()
    return []
  }

  func neighbour(_ steps: Int, in session: Session) -> AskPage? {
    let ids = session.projectView?.askRows(session.asksBehind).map(\.id) ?? []
    return stepped(id, steps, among: ids).map { AskPage(id: $0) }
  }
}

extension ProjectView {
  /// The row of the question itself, before its options.
  static let question = "question"

  static func optionRow(_ number: Int) -> String { "option\(number)" }

  /// The number of the option that a row speaks of.
  static func option(_ row: String?) -> Int? { row?.rest(after: "option").flatMap { Int($0) } }

  fileprivate func askRoomRows(_ id: ID<Ask>) -> [String] {
    guard let ask = project.asks[id] else { return [] }
    return [Self.question] + ask.options.indices.map { Self.optionRow($0 + 1) }
  }

  /// One ask: what is asked, what can be chosen with its consequence and cost, what happened.
  func ask(_ id: ID<Ask>, _ behind: ListState, _ listState: ListState, _ frame: inout Frame) {
    guard let ask = project.asks[id] else {
      head(&frame, project.title, place: .ask)
      frame.lay(
        Panel(
          nil,
          [
            .blank,
            Line(localized("Beslutsfrågan finns inte längre.", "The decision needed is no longer there.")),
          ]),
        in: frame.area)
      return
    }
    let list = askRows(behind).map(\.id)
    let place = list.firstIndex(of: id).map {
      localized("\($0 + 1) av \(list.count) · J K nästa", "\($0 + 1) of \(list.count) · J K next")
    }
    head(
      &frame, localized("Beslutsfrågor › ", "Decisions needed › ") + ask.title,
      right: [ask.id.text, place ?? "", saving],
      place: .ask)
    frame.line(
      Line([.sign(sign(ask)), .rest(headline(ask), sign(ask) == .attention ? .attention : .strong)]))
    let area = frame.area
    let columns = min(area.columns, 100)
    let titleLines = ask.title.wrapped(to: columns - 3)
    var rows = [RoomRow(Self.question, [.rest(titleLines.first ?? "", .strong)])]
    rows += titleLines.dropFirst().map { RoomRow(Line($0, .strong)) }
    rows += askFacts(ask, columns - 1).map { RoomRow($0) }
    rows.append(.heading(optionsWords(ask)))
    rows += optionRows(ask, columns - 1)
    var panel = rows.panel(localized("Beslutsfrågan", "Decision needed"), listState)
    panel.priority = 6
    let happened = frame.isLow && !listState.isZoomed ? nil : happened(id.text)
    frame.stack([panel] + (happened.map { [$0] } ?? []), in: area)
  }

  private func optionsWords(_ ask: Ask) -> String {
    if ask.options.isEmpty {
      return ask.isOpen
        ? localized(
          "inga alternativ: n lägger till ett, b svarar med ord", "no options: n adds one, b answers in words"
        )
        : localized("inga alternativ", "no options")
    }
    return localized("alternativ", "options")
  }

  private func headline(_ ask: Ask) -> String {
    if ask.archived != nil { return localized("ARKIVERAD", "ARCHIVED") }
    if ask.status == .answered {
      return localized("BESVARAD", "ANSWERED") + (ask.answeredOn.map { " " + day($0) } ?? "") + " · "
        + ask.group
    }
    let due = ask.byDate.map { localized("senast ", "by ") + day($0) + " · " + daysLeft($0) }
    return [
      localized("VÄNTAR PÅ SVAR", "WAITS FOR AN ANSWER"), ask.group,
      due ?? localized("ingen dag satt", "no day set"),
    ]
    .joined(separator: " · ")
  }

  /// Each option with what would follow and what it would cost; what the team recommends says so.
  func optionRows(_ ask: Ask, _ columns: Int) -> [RoomRow] {
    ask.options.enumerated().flatMap { index, option -> [RoomRow] in
      let number = index + 1
      let isTaken = ask.answer.map {
        $0.same(as: option.text) || $0.utf8.starts(with: (option.text + ":").utf8)
      }
      let isRecommended = ask.recommended == number
      let note = isRecommended ? localized(" · förordas", " · recommended") : ""
      let lines = (option.text + note).wrapped(to: max(1, columns - 6))
      let sign: Sign? = isTaken ?? false ? .counts : nil
      var rows = [
        RoomRow(
          Self.optionRow(number),
          [.sign(sign), .cell("\(number)", 3), .rest(lines.first ?? "", isRecommended ? .strong : .plain)])
      ]
      rows += lines.dropFirst().map { RoomRow(Line([.gap(5), .rest($0)])) }
      let facts =
        (option.consequence.map { named("följd", "follows", $0, max(1, columns - 5), label: 9) } ?? [])
        + (option.cost.map { named("kostnad", "cost", $0, max(1, columns - 5), label: 9) } ?? [])
      return rows + facts.map { RoomRow(Line([.gap(5)] + $0.spans)) }
    }
  }
}
