internal import Changes
internal import Model

extension Session {
  mutating func nextPanel(_ steps: Int, on context: ChangeContext) -> [Effect] {
    if meeting != nil { return turnMeeting(steps, on: context) }
    turnPanel(steps)
    return []
  }

  /// The form of an export; in a meeting its minutes.
  mutating func startExport() -> [Effect] {
    if meeting != nil { return writeMinutes() }
    openExport()
    return []
  }

  /// Takes back the last step: the answer before in a round.
  mutating func takeBack(on context: ChangeContext) -> [Effect] {
    if case .round(let round) = screen { return takeBack(in: round, on: context) }
    return askToUndo(on: context, redo: false)
  }

  /// One step back, or out of the program where there is none.
  mutating func leave() -> [Effect] {
    if behind.isEmpty { return leaveProgram() }
    goBack()
    return []
  }

  /// Out of the program, unless something is not on the disk yet: then that is tried once more.
  private mutating func leaveProgram() -> [Effect] {
    let unsaved = projectList.projects.filter { $0.document.map { !$0.isSaved } ?? false }.map(\.slug)
    if unsaved.isEmpty { return [.quit] }
    notice = .refused(
      Phrase(
        "Allt är inte sparat; försöker igen. :Avsluta lämnar ändå.",
        "Not everything is saved; trying again. :Quit leaves all the same."))
    return unsaved.map { .save($0) }
  }

  mutating func goBack() {
    if let listState = screen.listState, listState.isOpen || listState.isZoomed || !listState.filter.isEmpty {
      browse { listState in
        if listState.isOpen || listState.isZoomed {
          listState.isOpen = false
          listState.isZoomed = false
        } else {
          listState.filter = TextLine()
        }
      }
      return
    }
    if projectList.past != nil, behind.count < 2 { return returnToToday() }
    pop()
  }

  mutating func cancel() {
    // What was typed is not dropped without a word.
    if case .form(var form) = screen, form.isWritten, !form.isLeaving {
      form.isLeaving = true
      screen = .form(form)
    } else if place.isDialog {
      pop()
    } else {
      browse { $0.marked = [] }
    }
  }

  mutating func neighbour(_ steps: Int) {
    guard let number = place.number,
      let index = Place.rooms.firstIndex(where: { $0.number == number })
    else { return }
    let rooms = Place.rooms.count
    guard let screen = Screen(room: Place.rooms[(index + steps + rooms) % rooms]) else { return }
    enter(screen)
  }

  /// The next gate, barrier or record of the same kind.
  mutating func neighbourRecord(_ steps: Int) {
    guard let projectView else { return }
    switch screen {
    case .gate(let chosen, let listState):
      let gates = projectView.framework?.gates.map(\.id) ?? []
      guard let now = projectView.gate(chosen)?.gate.id, let index = gates.firstIndex(of: now) else { return }
      let next = max(0, min(index + steps, gates.count - 1))
      screen = .gate(gates[next], ListState(view: listState.view))
    case .barrier(let id, _):
      let ids = projectView.barrierRows(barriersBehind).map(\.id)
      guard let index = ids.firstIndex(of: id) else { return }
      screen = .barrier(ids[max(0, min(index + steps, ids.count - 1))], ListState())
    case .ask(let id, _):
      let ids = projectView.askRows(asksBehind).map(\.id)
      guard let index = ids.firstIndex(of: id) else { return }
      screen = .ask(ids[max(0, min(index + steps, ids.count - 1))], ListState())
    case .record(let address, _):
      guard let recordKind = projectView.project.titled(address).map({ type(of: $0).recordKind }) else {
        return
      }
      let ids = projectView.project.records(recordKind).filter { $0.archived == nil }.map(\.key)
      guard let index = ids.firstIndex(where: { $0.same(as: address) }) else { return }
      screen = .record(ids[max(0, min(index + steps, ids.count - 1))], ListState())
    case .portfolio, .proposals, .overview, .people, .barriers, .actions, .application, .history, .conflicts,
      .asks,
      .round,
      .form,
      .choice,
      .palette, .commandLine, .help, .meeting:
      break
    }
  }

  /// How the list behind an open barrier is looked at, so that its neighbours are those of the list.
  var barriersBehind: ListState {
    for screen in behind.reversed() { if case .barriers(let listState) = screen { return listState } }
    return ListState()
  }

  mutating func openSelected(on context: ChangeContext) -> [Effect] {
    guard let row = selectedRow else { return [] }
    switch screen {
    case .portfolio:
      let list = screen
      open(row)
      behind = [list]
    case .overview: openFromOverview(row)
    case .gate: browse { $0.isOpen = true }
    case .barriers: push(.barrier(ID(row), ListState()))
    case .barrier(let id, _): return adopt(row, for: id)
    case .history(let listState):
      // First what the change did, then the record that it was about.
      let isNews = listState.view == ProjectView.sinceView
      if listState.isOpen || isNews { openRecord(row) } else { browse { $0.isOpen = true } }
    case .people, .actions, .asks: openRecord(row)
    case .ask(let id, _): openInAsk(id, row)
    case .conflicts: openDisagreement()
    case .application(let listState):
      if listState.view == 0 { edit() }
      if listState.view > 1 { openRecord(row) }
    case .proposals, .record, .meeting, .round, .form, .choice, .palette, .commandLine, .help: break
    }
    return []
  }

  private mutating func openFromOverview(_ row: String) {
    guard let projectView, let target = projectView.overviewTarget(row) else { return }
    push(target)
  }

  mutating func openRecord(_ row: String) {
    let address = projectView?.historyRecord(row) ?? row
    if address.utf8.contains(UInt8(ascii: "-")) {
      let criterion =
        address.utf8.split(separator: UInt8(ascii: "@")).first.map { String(Substring($0)) } ?? address
      let gate = projectView?.framework?.criterion(Code(criterion))?.gate
      push(.gate(gate, ListState(selected: criterion)))
    } else if Change.recordKind(of: address) == Barrier.recordKind,
      projectView?.project.titled(address) != nil
    {
      push(.barrier(ID(address), ListState()))
    } else if Change.recordKind(of: address) == Ask.recordKind, projectView?.project.titled(address) != nil {
      push(.ask(ID(address), ListState()))
    } else if projectView?.project.record(at: address) != nil {
      push(.record(address, ListState()))
    } else {
      notice = .refused(Phrase("posten finns inte längre", "the record is no longer there"))
    }
  }

  private mutating func turnPanel(_ steps: Int) {
    let count = place.panels
    let keepsRow = place != .overview
    browse { listState in
      listState.panel = (listState.panel + steps + count) % count
      listState.scroll = 0
      if !keepsRow {
        listState.selected = nil
        listState.index = 0
      }
    }
  }

  mutating func turnView() {
    let count = place.views.count
    guard count > 1 else { return }
    browse { $0 = ListState(view: ($0.view + 1) % count) }
  }

  mutating func turnOrder(_ steps: Int) {
    let count = max(1, orders.count)
    browse { $0.order = ($0.order + steps + count) % count }
    if let order = orders.dropFirst(screen.listState?.order ?? 0).first {
      notice = .done(Phrase("Ordning: ", "Order: ") + order)
    }
  }

  mutating func mark() {
    guard let row = selectedRow else { return }
    browse { listState in
      if listState.marked.remove(row) == nil { listState.marked.insert(row) }
    }
    step(1)
  }

  mutating func markAll() {
    if place == .proposals { return markAllProposals() }
    let rows = rows
    browse { $0.marked = $0.marked.isEmpty ? Set(rows) : [] }
  }

  /// The selected row as text.
  var copied: String {
    if case .history(let listState) = screen, let projectView {
      return listState.view == ProjectView.sinceView
        ? projectView.sinceText(listState) : projectView.historyText(selectedRow ?? "")
    }
    if let id = selectedRecord, let record = projectView?.project.record(at: id), let projectView {
      let fields = record.shown(language) { projectView.name($0, $1) }.filter(\.isSet)
      return fields.map { $0.label(language) + ": " + $0.text }.joined(separator: "\n")
    }
    guard let row = selectedRow else { return "" }
    return projectList.document(row)?.project.title ?? projectView?.wording.code(.criteria, row).map {
      row + " " + $0
    }
      ?? row
  }
}

extension Screen {
  /// A room by its place; nil for what is no room.
  init?(room: Place) {
    switch room {
    case .overview: self = .overview(ListState())
    case .gate: self = .gate(nil, ListState())
    case .people: self = .people(ListState())
    case .barriers: self = .barriers(ListState())
    case .actions: self = .actions(ListState())
    case .application: self = .application(ListState())
    case .history: self = .history(ListState())
    case .portfolio, .barrier, .conflicts, .asks, .ask, .proposals, .record, .meeting, .round, .form, .export,
      .choice,
      .palette,
      .commandLine, .help:
      return nil
    }
  }
}

extension Place {
  /// How many parts Tab goes through.
  var panels: Int {
    switch self {
    case .overview: 3
    case .gate, .barrier: 2
    case .portfolio, .people, .barriers, .actions, .application, .history, .conflicts, .asks, .ask,
      .proposals, .record,
      .meeting, .round, .form, .export, .choice,
      .palette, .commandLine, .help:
      1
    }
  }

  /// The ways of looking at the place, of which `V` shows the next.
  var views: [Phrase] {
    switch self {
    case .gate:
      [
        Phrase("kriterier", "criteria"), Phrase("röster", "voices"),
        Phrase("villkor och närvaro", "conditions and who is present"),
      ]
    case .people:
      [
        Phrase("intressenter", "stakeholders"), Phrase("möten", "engagements"),
        Phrase("inflytande och intresse", "power and interest"),
        Phrase("organisationer", "organisations"), Phrase("team", "team"),
        Phrase("införandeplatser", "sites"),
      ]
    case .barriers: [Phrase("öppna", "open"), Phrase("alla", "all")]
    case .actions: [Phrase("lista", "list"), Phrase("tavla", "board"), Phrase("tidslinje", "timeline")]
    case .application:
      [
        Phrase("profil", "profile"), Phrase("skyldigheter", "duties"), Phrase("avvikelser", "incidents"),
        Phrase("antaganden", "assumptions"), Phrase("begäranden", "asks"),
        Phrase("indikatorer", "indicators"),
      ]
    case .history:
      [
        Phrase("ändringar", "changes"), Phrase("väg", "the way"),
        Phrase("av andra sedan sist", "by others since you were here"),
        Phrase("sedan ni träffades", "since you met"),
      ]
    case .overview: [Phrase("läget", "how it stands"), Phrase("det som går ut", "what expires")]
    case .asks: [Phrase("väntar på svar", "waiting for an answer"), Phrase("alla", "all")]
    case .portfolio, .barrier, .conflicts, .ask, .proposals, .record, .meeting, .round, .form, .export,
      .choice, .palette,
      .commandLine, .help:
      []
    }
  }
}
