internal import Changes
internal import Model

extension Session {
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
    if let listState, listState.isOpen || listState.isZoomed || !listState.filter.isEmpty {
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
    if let dialog = screen as? any Dialog { dialog.close(in: &self) } else { browse { $0.marked = [] } }
  }

  mutating func neighbour(_ steps: Int) {
    guard let number = place.number,
      let index = Rooms.tabs.firstIndex(where: { $0.info.number == number })
    else { return }
    let count = Rooms.tabs.count
    enter(Rooms.tabs[(index + steps + count) % count].init())
  }

  /// The next gate, barrier or record of the same kind.
  mutating func neighbourRecord(_ steps: Int) {
    if let next = roomInFront?.neighbour(steps, in: self) { screen = next }
  }

  /// The state of a list behind the page in front, so that the page's neighbours are those of the list.
  func listBehind<Kind: Room>(_ kind: Kind.Type) -> ListState? {
    behind.reversed().firstNonNil { ($0 as? Kind)?.listState }
  }

  mutating func openSelected(on context: ChangeContext) -> [Effect] {
    guard let row = selectedRow, let room = roomInFront else { return [] }
    return room.open(row, in: &self, on: context)
  }

  mutating func openRecord(_ row: String) {
    let address = projectView?.historyRecord(row) ?? row
    if case .assessment(let criterion, _) = Address(parsing: address) {
      let gate = projectView?.framework?.criterion(criterion)?.gate
      push(GateRoom(gate: gate, listState: ListState(selected: criterion.text)))
    } else if Address.recordKind(of: address) == Barrier.recordKind,
      projectView?.project.titled(address) != nil
    {
      push(BarrierPage(id: ID(address)))
    } else if Address.recordKind(of: address) == Ask.recordKind, projectView?.project.titled(address) != nil {
      push(AskPage(id: ID(address)))
    } else if projectView?.project.record(at: address) != nil {
      push(RecordPage(address: address))
    } else {
      notice = .refused(Phrase("posten finns inte längre", "the record is no longer there"))
    }
  }

  mutating func turnView() {
    let count = roomInFront?.info.views.count ?? 0
    guard count > 1 else { return }
    browse { $0 = ListState(view: ($0.view + 1) % count) }
  }

  mutating func turnOrder(_ steps: Int) {
    let orders = room.orders(in: self)
    let count = max(1, orders.count)
    browse { $0.order = ($0.order + steps + count) % count }
    if let order = orders.dropFirst(listState?.order ?? 0).first {
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
}

extension Session {
  /// The ids of the rows of the place in front, in the order in which they stand.
  package var rows: [String] { roomInFront?.rows(in: self) ?? [] }

  /// The selected row of the place in front.
  var selectedRow: String? {
    let rows = rows
    guard let index = listState?.index(in: rows) else { return nil }
    return rows[index]
  }

  /// The address of the record that the next key acts on.
  var selectedRecord: String? { roomInFront?.record(in: self) }

  /// The records that are marked, or the selected one.
  var markedRecords: [String] {
    guard let listState, !listState.marked.isEmpty else {
      return selectedRow.map { [$0] } ?? []
    }
    return rows.filter(listState.marked.contains)
  }

  /// The long text of what is selected: which record and which field.
  var longText: (address: String, field: String, text: String)? {
    guard let projectView, let address = selectedRecord, let record = projectView.project.record(at: address)
    else {
      return nil
    }
    let fields = type(of: record).descriptions
    let chosen = address.same(as: "application") ? selectedRow : nil
    let named = fields.first { field in
      guard case .text = field.rule else { return false }
      return chosen.map { field.name.same(as: $0) } ?? true
    }
    guard let field = named else { return nil }
    return (address, field.name, record.json(of: field.name)?.text ?? "")
  }

  var selectedBarrier: Barrier? {
    guard let id = selectedRecord else { return nil }
    return projectView?.project.barriers.first { $0.id.text.same(as: id) }
  }

  var selectedAction: Action? {
    guard let id = selectedRecord else { return nil }
    return projectView?.project.actions.first { $0.id.text.same(as: id) }
  }

  /// The gate of the room, wherever dialogs lie over it.
  var gateInRoom: NextGate? { projectView.flatMap { room.gate($0) } }

  /// The site that the gate is looked at for, where its review is for others too; otherwise none.
  var sitesApart: [ID<Site>] {
    guard let next = gateInRoom, let review = next.review, next.sites.count < review.sites.count else {
      return []
    }
    return next.sites
  }

  /// The selected criteria of the gate room; several where they are marked.
  var selectedCriteria: [Code<Criterion>] { room.criteria(in: self) }

  /// The selected voice of the gate room.
  var selectedVoice: Code<Perspective>? { room.voice(in: self) }
}

extension String {
  /// The criterion that a row stands for; nil for a row of another kind.
  var criterion: Code<Criterion>? {
    guard case .assessment(let id, nil) = Address(parsing: self) else { return nil }
    return id
  }
}
