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
      let index = Rooms.tabs.firstIndex(where: { $0.info.number == number })
    else { return }
    let count = Rooms.tabs.count
    enter(.room(AnyRoom(room: Rooms.tabs[(index + steps + count) % count].init())))
  }

  /// The next gate, barrier or record of the same kind.
  mutating func neighbourRecord(_ steps: Int) {
    guard case .room(let any) = screen, let next = any.room.next(steps, in: self) else { return }
    screen = next
  }

  /// The state of a list behind the page in front, so that the page's neighbours are those of the list.
  func listBehind(_ kind: (some Room).Type) -> ListState? {
    behind.reversed().lazy.compactMap { $0.room(kind)?.listState }.first
  }

  mutating func openSelected(on context: ChangeContext) -> [Effect] {
    guard let row = selectedRow, case .room(let any) = screen else { return [] }
    return any.room.open(row, in: &self, on: context)
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
    let count = screen.info?.panels ?? 1
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
    let count = screen.info?.views.count ?? 0
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
    if let history: HistoryRoom = screen.room(), let projectView {
      return history.isNews
        ? projectView.sinceText(history.listState) : projectView.historyText(selectedRow ?? "")
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
