internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// The room of the overview: what to do next, the gate that is decided next, and the barriers of a project.
struct OverviewRoom: TabRoom {
  static let place = Place.overview
  static let info = RoomInfo(
    name: Phrase("Översikt", "Overview"), number: 1, panels: 3,
    views: [Phrase("läget", "status"), Phrase("det som går ut", "what expires")])
  static let footer: [Command] = [
    .open, .round, .view, .new, .export, .undo, .asks, .nextPanel, .commandLine, .help,
  ]
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.overviewRows(listState) }

  func record(in session: Session) -> String? {
    session.selectedRow.flatMap { session.projectView?.overviewRecord($0) }
  }

  /// What the selected row speaks of, then the phase and the gate in hand.
  func entries(in session: Session) -> [EntryCode] {
    guard let view = session.projectView else { return [] }
    return (session.selectedRow.map { view.entries(of: view.overviewPlace($0)) } ?? []) + view.entriesInHand
  }

  func table(_ rows: [String], in session: Session) -> Table? {
    session.projectView?.overviewTable(rows, listState)
  }

  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.overview(listState, &frame)
  }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    if let target = session.projectView?.overviewTarget(row) { session.push(target) }
    return []
  }
}

extension ProjectView {
  /// The rows of the part in front: what to do, the gate, or the barriers; in the other view, what expires.
  fileprivate func overviewRows(_ listState: ListState) -> [String] {
    if listState.view == 1 { return expiryRows() }
    return overviewPartRows(listState)
  }

  private func overviewPartRows(_ listState: ListState) -> [String] {
    switch listState.panel {
    case 1: gatePanelRows(40).ids
    case 2: overviewBarriers.map(\.id.text)
    default: (projectState?.todo ?? []).indices.map { "todo\($0)" }
    }
  }

  /// The record that a row of the overview speaks of.
  fileprivate func overviewRecord(_ row: String) -> String? {
    let place = overviewPlace(row)
    return project.record(at: place) == nil ? nil : place
  }

  /// The phase that the project is in, and the gate that is decided next.
  fileprivate var entriesInHand: [EntryCode] {
    [projectState.map { EntryCode($0.phase) }, nextGates.first.map { EntryCode($0.gate.id) }].compactMap(
      \.self)
  }

  /// The screen that Enter on a row leads to; nil where it leads nowhere.
  fileprivate func overviewTarget(_ row: String) -> (any Room)? {
    let place = overviewPlace(row)
    switch Address(parsing: place) {
    case .application: return ApplicationRoom()
    case .voice(let voice): return GateRoom(listState: ListState(selected: voice.text, view: 1))
    case .gate(let gate): return GateRoom(gate: gate)
    case .assessment(let criterion, nil):
      return GateRoom(
        gate: framework?.criterion(criterion)?.gate, listState: ListState(selected: place))
    case .position(let voice, let id):
      guard let review = project.reviews[id] else { return nil }
      let row = self.gate(review.gate)?.check.voices.first { $0.perspectives.contains(voice) }?.perspectives
        .first
      return GateRoom(gate: review.gate, listState: ListState(selected: (row ?? voice).text, view: 1))
    default: break
    }
    switch Address.recordKind(of: place) {
    case Barrier.recordKind: return BarrierPage(id: ID(place))
    case Ask.recordKind: return project.titled(place) == nil ? nil : AskPage(id: ID(place))
    case Conflict.recordKind: return ConflictsRoom(listState: ListState(selected: place))
    case Condition.recordKind:
      let gate = project.reviews.first { $0.conditions.contains { $0.id.text.same(as: place) } }?.gate
      return GateRoom(gate: gate, listState: ListState(selected: place, view: 2))
    default: return project.record(at: place) == nil ? nil : RecordPage(address: place)
    }
  }

  /// The address that a row speaks of.
  fileprivate func overviewPlace(_ row: String) -> String {
    let place = projectState?.todo.item(row, of: "todo")?.place ?? expiry(row)?.place
    return place?.description ?? row
  }

  fileprivate var overviewBarriers: [Barrier] {
    Array((projectState?.barriersByWeight ?? []).filter { isShown($0.sites) })
  }

  func overview(_ listState: ListState, _ frame: inout Frame) {
    if listState.view == 1 {
      overviewExpires(listState, &frame)
      return
    }
    frame.title(project.title, right: status)
    if !frame.isLow { frame.line(strip(frame.size.columns - 2)) }
    for rest in projectState?.rests() ?? [] { frame.line(Line([.rest(rest(language), .attention)])) }
    tabs(&frame, .overview)
    let area = frame.area
    guard frame.isWide else {
      frame.stack(
        [
          doNext(listState, area.columns), gatePanel(listState, area.columns),
          barrierPanel(listState, area.columns),
        ]
        .activeFirst(listState.panel) + [voicesPanel(area.columns)] + (area.rows >= 24 ? [sincePanel] : []),
        in: area)
      return
    }
    let next = doNext(listState, area.columns)
    let top = min(next.height, max(4, area.rows / 4))
    frame.lay(next, in: area.top(top))
    let (left, right) = area.below(top).halved(left: area.columns * 7 / 12)
    let gate = gatePanel(listState, left.columns)
    let barriers = barrierPanel(listState, left.columns)
    let voices = voicesPanel(right.columns)
    let rows = max(gate.height, voices.height)
    let share = min(rows, max(left.rows - min(barriers.height, left.rows * 2 / 5), left.rows / 2))
    frame.lay(gate, in: left.top(share))
    frame.lay(barriers, in: left.below(share))
    frame.lay(voices, in: right.top(share))
    frame.lay(sincePanel, in: right.below(share))
  }

  /// The phases with the gates between them, in as few words as the room asks for.
  func strip(_ columns: Int) -> Line {
    guard let projectState else { return Line(self(reference.absence(of: project.framework)), .attention) }
    let full = stripSpans(projectState, days: true, titles: true)
    if full.width <= columns { return Line(full) }
    let shortest = stripSpans(projectState, isTight: true, numbered: true)
    let shorter =
      [(false, true), (true, false), (false, false)].map { days, titles in
        stripSpans(projectState, days: days, titles: titles)
      } + [stripSpans(projectState, isTight: true), shortest]
    if let fitting = shorter.first(where: { $0.width <= columns }) { return Line(fitting) }
    // The title of the phase in hand is cut before the way ahead is.
    return Line(shortest.map { $0.style == .strong ? .rest($0.text, .strong) : $0 })
  }

  /// Tight: with short strokes; numbered: the other phases as 1, 2, 3, where their ids are long.
  private func stripSpans(
    _ projectState: ProjectState, days: Bool = false, titles: Bool = false, isTight: Bool = false,
    numbered: Bool = false
  ) -> [Span] {
    projectState.framework.phases.enumerated().flatMap { index, phase -> [Span] in
      let here = projectState.openSites.count { $0.phase == phase.id }
      let passage = projectState.framework.gates.first { $0.from == phase.id && $0.kind == .passage }
      let decided = passage.flatMap { gate in projectState.sites.compactMap { $0.decided[gate.id] }.last }
      let isHere = phase.id == projectState.phase
      let title = phase.title(language)
      var words = isHere ? title.uppercased() : titles ? title : numbered ? String(index + 1) : phase.id.text
      if here == 0, decided != nil, !isHere { words += " ✓" }
      if here > 0, hasSites { words += " " + count(here, isLive: phase.live) }
      if projectState.isClosed, isHere { words += " " + projectState.condition.label(language) }
      let style: Style = isHere ? .strong : here == 0 && decided == nil ? .muted : .plain
      guard let passage else { return [.text(words, style)] }
      let gate = passage.id.text + (days ? gateDay(passage, decided, projectState) : "")
      let stroke = isTight ? (" ─", "─ ") : (" ── ", " ── ")
      return [.text(words, style), .text(stroke.0 + gate + stroke.1, .muted)]
    }
  }

  private func count(_ sites: Int, isLive: Bool) -> String {
    if isLive { return localized("\(sites) i drift", "\(sites) live") }
    return Phrase.counted(sites, Phrase("1 plats", "1 site"), Phrase("platser", "sites"))(language)
  }

  /// The day of the decision to come, else of the one that was made and what it was.
  private func gateDay(_ gate: Gate, _ decided: GateDecision?, _ projectState: ProjectState) -> String {
    if let next = projectState.decisions.first(where: { $0.gate.id == gate.id }) {
      return next.day.map { " " + day($0) } ?? ""
    }
    guard let decided else { return "" }
    return " " + decided.outcome.label(language) + " " + day(decided.on)
  }

  private func doNext(_ listState: ListState, _ columns: Int) -> Panel {
    let todo = projectState?.todo ?? []
    var rows = todo.enumerated().map { index, item in
      RoomRow("todo\(index)", spans(item, index + 1, columns))
    }
    if rows.isEmpty {
      rows = [
        RoomRow(
          Line([
            .gap(2), .rest(localized("Inget väntar på er just nu.", "Nothing waits for you now."), .muted),
          ]))
      ]
    }
    var panel = rows.panel(localized("Gör härnäst", "Do next"), listState, isActive: listState.panel == 0)
    panel.priority = 4
    return panel
  }

  private func spans(_ item: Todo, _ number: Int, _ columns: Int) -> [Span] {
    let sign: Sign? = item.needsAttention ? .attention : nil
    let when = Span.cell(item.when(language), columns >= 66 ? 17 : 11, item.late == nil ? .plain : .late)
    let who = wording.who(item.who)
    let title = Span.rest(item.title(language))
    if columns >= 98 {
      return [
        .sign(sign), .number("\(number)", 2), .gap(), title, .gap(), when, .gap(),
        .cell(item.why(language), 30, .muted), .gap(), .cell(who, 17),
      ]
    }
    if columns >= 66 {
      return [
        .sign(sign), .number("\(number)", 2), .gap(), title, .gap(), when, .gap(),
        .cell(item.why(language), 20, .muted),
      ]
    }
    return [.sign(sign), title, .gap(), when]
  }

  private func barrierPanel(_ listState: ListState, _ columns: Int) -> Panel {
    var rows = overviewBarriers.map { barrier in
      var spans: [Span] = [
        .sign(barrier.blocking ? .attention : nil),
        .cell(weight(barrier), 12, barrier.blocking ? .blocking : .plain), .rest(barrier.title),
      ]
      if columns >= 60 {
        spans += [
          .gap(), .cell(barrier.control.map { short($0) } ?? "", 9, .muted),
          .cell(work(on: barrier), 15, .muted),
        ]
      }
      return RoomRow(barrier.id.text, spans)
    }
    if rows.isEmpty {
      rows = [
        RoomRow(
          Line([
            .gap(2),
            .rest(localized("Inget öppet hinder. Stämmer det?", "No open barrier. Is that so?"), .muted),
          ]))
      ]
    }
    return rows.panel(
      localized(
        "Hinder: blockerande, viktigast, minst bearbetade",
        "Barriers: blocking, most serious, least worked on"),
      listState, isActive: listState.panel == 2)
  }

  func weight(_ barrier: Barrier) -> String {
    if barrier.blocking { return localized("blockerar", "blocking") }
    switch barrier.impact?.value {
    case 4?, 5?: return localized("tungt", "heavy")
    case 3?: return localized("märkbart", "noticeable")
    case 1?, 2?: return localized("lätt", "light")
    default: return localized("ej vägt", "not weighed")
    }
  }

  private func short(_ control: OpenEnum<Control>) -> String {
    switch control.known {
    case .own: localized("eget", "own")
    case .shared: localized("delat", "shared")
    case .external: localized("utanför", "external")
    case nil: control.word
    }
  }

  /// The work on a barrier, in a few words.
  func work(on barrier: Barrier) -> String { projectState?.work(on: barrier)(language) ?? "" }
}

extension [Panel] {
  /// The part that Tab stands on comes first where not all can be shown.
  fileprivate func activeFirst(_ index: Int) -> [Panel] {
    guard indices.contains(index) else { return self }
    var rest = self
    let active = rest.remove(at: index)
    return [active] + rest
  }
}

extension Collection where Index == Int {
  /// The item that a row is named after, by the name of its list and its place in it, such as `todo3`.
  func item(_ row: String, of list: String) -> Element? {
    row.rest(after: list).flatMap { Int($0) }.flatMap { indices.contains($0) ? self[$0] : nil }
  }
}

extension String {
  /// The text that follows a prefix; nil where it begins otherwise.
  func rest(after prefix: String) -> String? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}

extension ProjectView {
  fileprivate func overviewTable(_ rows: [String], _ listState: ListState) -> Table? {
    if listState.view == 1 { return expiryTable }
    if listState.panel == 2 { return recordTable(rows, .barriers) }
    guard listState.panel == 0, let todo = projectState?.todo else { return nil }
    return Table(
      name: "todo", title: localized("Gör härnäst", "Do next"),
      columns: [
        language.column("title", "vad", "what"), language.column("when", "när", "when"),
        language.column("why", "varför", "why"),
        language.column("who", "vem", "who"), language.column("late_days", "dagar försenad", "days overdue"),
      ],
      rows: todo.map { item in
        [
          .text(item.title(language)), .text(item.when(language)), .text(item.why(language)),
          .text(wording.who(item.who)),
          item.late.map { .number(Number($0)) } ?? .empty,
        ]
      })
  }

  private var expiryTable: Table {
    Table(
      name: "expires", title: localized("Det som går ut", "What expires"),
      columns: [
        language.column("on", "dag", "on"), language.column("kind", "slag", "kind"),
        language.column("title", "vad", "what"),
        language.column("sites", "införandeplatser", "sites"),
      ],
      rows: expiries.map { expiry in
        [
          .day(expiry.day), .word(expiry.kind.rawValue, expiry.kind.label(language)),
          .text(expiry.title(language)), .text(siteNames(expiry.sites)),
        ]
      })
  }
}
