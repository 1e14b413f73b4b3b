internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// The room that lists the barriers: what stands between the project and those it should serve.
struct BarriersRoom: TabRoom {
  static let place = Place.barriers
  static let info = RoomInfo(
    name: Phrase("Hinder", "Barriers"), number: 4,
    views: [Phrase("öppna", "open"), Phrase("alla", "all")])
  static let recordKinds = [Barrier.recordKind]
  static var footer: [Command] {
    [.open, .new, .choose] + Command.operations(of: Barrier.recordKind) + [.filter, .view, .help]
  }
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] {
    view.barrierRows(listState).map(\.id.text)
  }
  func orders(in session: Session) -> [Phrase] {
    [
      Phrase("viktigast först", "most serious first"), Phrase("titel", "title"),
      Phrase("äldst först", "oldest first"),
    ]
  }
  func table(_ rows: [String], in session: Session) -> Table? {
    session.projectView?.recordTable(rows, place)
  }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.barriers(listState, &frame)
  }
  func startNew(in session: inout Session) { session.openForm(.add(recordKind: Barrier.recordKind)) }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.push(BarrierPage(id: ID(row)))
    return []
  }
}

extension ProjectView {
  /// The barriers of the list, by default the open ones, the heaviest first.
  func barrierRows(_ listState: ListState) -> [Barrier] {
    kept.barriers(ListKey(listState)) { listedBarriers(listState) }
  }

  private func listedBarriers(_ listState: ListState) -> [Barrier] {
    let filter = Filter<Barrier>(listState.filterText, today: today)
    let open = projectState?.barriersByWeight ?? []
    let isOpenOnly = listState.view == 0 && filter.isEmpty
    let openIDs = isOpenOnly ? [] : Set(open.map(\.id))
    let others = isOpenOnly ? [] : project.barriers.filter { !openIDs.contains($0.id) }
    let shown = (open + others).filter { isShown($0.sites) && matches(filter, $0) }
    let sorted: [Barrier]
    switch listState.order {
    case 1: sorted = shown.sorted { language.isInOrder($0.title, $1.title) }
    case 2: sorted = shown.sorted { $0.opened < $1.opened }
    default: sorted = shown
    }
    return listState.isReversed ? sorted.reversed() : sorted
  }

  func barriers(_ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .barriers)
    let barriers = barrierRows(listState)
    let area = frame.area
    let isBeside = frame.isWide && !listState.isZoomed
    let problems = Filter<Barrier>(listState.filterText, today: today).problems
    let title =
      BarriersRoom.info.views[listState.view].capitalised(language) + " \(barriers.count)"
      + filterWords(listState, problems)
    let (left, right) = isBeside ? area.halved(left: area.columns * 7 / 12) : (area, area.top(0))
    let index = listState.index(in: barriers.map(\.id.text))
    var rows = [RoomRow](barriers, around: index, rows: left.rows, id: \.id.text) { row($0, left.columns) }
    if rows.isEmpty {
      rows = emptyRows(
        listState,
        Phrase(
          "Inget öppet hinder är registrerat. n lägger till ett.", "No open barrier is recorded. n adds one.")
      )
    }
    frame.lay(rows.panel(title, listState), in: left)
    guard isBeside, let index else { return }
    frame.lay(barrierSummary(barriers[index], right.columns), in: right)
  }

  private func row(_ barrier: Barrier, _ columns: Int) -> RoomRow {
    var spans: [Span] = [
      .sign(sign(barrier)), .cell(weight(barrier), 11, barrier.blocking ? .blocking : .plain),
      .rest(barrier.title), .gap(),
    ]
    if columns >= 60 {
      let state = barrier.isOpen ? work(on: barrier) : barrier.status.label(language)
      spans += [.cell(state, 15, .muted), .gap(), .number(age(barrier.opened), 6, .muted)]
    }
    return RoomRow(barrier.id.text, spans)
  }

  func sign(_ barrier: Barrier) -> Sign? {
    switch barrier.status.known {
    case .resolved: .counts
    case .accepted, .notRelevant: .waived
    case .open, .analysing, .beingAddressed, .escalated, nil: barrier.blocking ? .attention : nil
    }
  }

  private func barrierSummary(_ barrier: Barrier, _ columns: Int) -> Panel {
    var lines = description(of: barrier, columns) + barrierFacts(barrier, columns)
    for action in project.actions where action.barriers.contains(barrier.id) && action.archived == nil {
      lines.append(actionLine(action, columns))
    }
    var panel = Panel(barrier.title, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  /// What a barrier is, in the words of the project, or else in those of the catalogue.
  func description(of barrier: Barrier, _ columns: Int) -> [Line] {
    let known = barrier.catalogue.flatMap { catalogue.barrier($0) }?.description(language)
    return (barrier.description ?? known).map { Line.wrapped($0, columns) } ?? []
  }

  /// The facts of a barrier, a name and a value a line, wrapped to the columns.
  func barrierFacts(_ barrier: Barrier, _ columns: Int) -> [Line] {
    var lines: [Line] = []
    let stops = barrier.stops.map(\.text).joined(separator: ", ")
    let sites = barrier.sites.isEmpty ? "" : wording.titles(barrier.sites)
    let stopped = [stops, hasSites ? sites : ""].filter { !$0.isEmpty }.joined(separator: " · ")
    if !stopped.isEmpty { lines += named("stoppar", "stops", stopped, columns) }
    if let impact = barrier.impact {
      let words = [
        localized("märks knappt", "hardly felt"), localized("stör", "disturbs"),
        localized("bromsar", "slows us"),
        localized("hindrar mycket", "hinders much"), localized("stoppar oss", "stops us"),
      ]
      lines += named("påverkan", "impact", dots(impact.value) + " " + words[impact.value - 1], columns)
    }
    if let changeability = barrier.changeability {
      let words = [
        localized("kan knappast ändras av oss", "can hardly be changed by us"),
        localized("svårt för oss", "hard for us"),
        localized("kan ändras med hjälp", "can be changed with help"),
        localized("kan ändras av oss", "can be changed by us"),
        localized("lätt för oss", "easy for us"),
      ]
      lines += named(
        "för oss", "for us", dots(changeability.value) + " " + words[changeability.value - 1], columns)
    }
    let raised = [wording.perspective(barrier.raisedByPerspective), day(barrier.opened)].filter {
      !$0.isEmpty
    }
    lines += named("väckt av", "raised by", raised.joined(separator: ", "), columns)
    if let owner = barrier.owner { lines += named("ansvarig", "owner", wording.who(owner), columns) }
    let concept = barrier.concept.flatMap { wording.code(.concepts, $0.text) } ?? ""
    let known = barrier.catalogue.flatMap { catalogue.barrier($0) }
    let code = [barrier.catalogue?.text ?? "", known?.confidence.label(language) ?? "", concept].filter {
      !$0.isEmpty
    }
    if !code.isEmpty { lines += named("katalog", "catalogue", code.joined(separator: " · "), columns) }
    if let reason = barrier.closedReason {
      lines += named("stängt", "closed", day(barrier.closed) + ": " + reason.onOneLine, columns)
    }
    if let reason = barrier.acceptedReason {
      let words =
        wording.who(barrier.acceptedBy) + localized(" till ", " until ") + day(barrier.acceptedUntil) + ": "
        + reason.onOneLine
      lines += named("accepterat", "accepted", words, columns)
    }
    return lines
  }

  func dots(_ value: Int) -> String {
    String(repeating: "●", count: value) + String(repeating: "○", count: max(0, 5 - value))
  }

  /// One action in a line: how far, what, when, who.
  func actionLine(_ action: Action, _ columns: Int) -> Line {
    let due = due(action.due)
    let when =
      action.isActive
      ? due.text
      : action.doneOn.map { localized("klar ", "done ") + day($0) } ?? action.status.label(language)
    let last = action.isActive ? wording.who(action.owner) : action.effect?.label(language) ?? ""
    return Line([
      .sign(sign(action)), .rest(action.title), .gap(),
      .cell(when, 12, due.isLate && action.isActive ? .late : .muted),
      .gap(), .cell(last, min(14, max(8, columns / 4)), .muted),
    ])
  }

  func sign(_ action: Action) -> Sign {
    switch action.status.known {
    case .done: .counts
    case .cancelled: .waived
    case .inProgress: action.isOverdue(on: today) ? .attention : .partly
    case .planned: action.isOverdue(on: today) ? .attention : .unmet
    case .waiting, nil: .stale
    }
  }
}
