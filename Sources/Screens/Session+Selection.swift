internal import Changes
internal import Model

extension Session {
  /// The ids of the rows of the place in front, in the order in which they stand.
  package var rows: [String] {
    guard let listState = screen.listState else { return [] }
    if case .portfolio = screen { return portfolioRows(listState) }
    guard let projectView else { return [] }
    switch screen {
    case .overview: return projectView.overviewRows(listState)
    case .gate(let gate, _): return projectView.gateRows(gate, listState)
    case .people: return projectView.peopleRows(listState)
    case .barriers: return projectView.barrierRows(listState).map(\.id.text)
    case .barrier(let id, _): return projectView.helpRows(id)
    case .actions: return projectView.actionRows(listState).ids
    case .application: return projectView.applicationRows(listState)
    case .history where listState.view == ProjectView.sinceView: return projectView.sinceRows(listState).ids
    case .history: return projectView.historyRows(listState).ids
    case .conflicts: return projectView.conflictDetails.map(\.id)
    case .proposals: return projectList.answerImport?.rows ?? []
    case .asks: return projectView.askRows(listState).map(\.id.text)
    case .ask(let id, _): return projectView.askRoomRows(id)
    case .meeting(let meeting, _): return projectView.meetingModeRows(meeting)
    case .portfolio, .record, .round, .form, .choice, .palette, .commandLine, .help: return []
    }
  }

  /// The selected row of the place in front.
  var selectedRow: String? {
    let rows = rows
    guard let index = screen.listState?.index(in: rows) else { return nil }
    return rows[index]
  }

  /// The address of the record that the next key acts on.
  var selectedRecord: String? {
    switch screen {
    case .barrier(let id, _): return id.text
    case .record(let address, _): return address
    case .ask(let id, _): return id.text
    case .application(let listState):
      return listState.view == 0 ? "application" : listState.view == 1 ? nil : selectedRow
    case .overview:
      guard let row = selectedRow else { return nil }
      return projectView?.overviewRecord(row)
    case .people, .barriers, .actions, .asks: return selectedRow
    case .gate(_, let listState): return listState.view == 2 ? selectedRow : nil
    case .history: return projectView?.project.titled(selectedRow ?? "")?.key
    case .conflicts:
      return selectedDisagreement.flatMap {
        projectView?.project.record(at: $0.record) == nil ? nil : $0.record
      }
    case .portfolio, .proposals, .meeting, .round, .form, .choice, .palette, .commandLine, .help: return nil
    }
  }

  /// The records that are marked, or the selected one.
  var markedRecords: [String] {
    guard let listState = screen.listState, !listState.marked.isEmpty else {
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
  var gateInRoom: NextGate? {
    if let meeting { return projectView?.gate(of: meeting) }
    guard case .gate(let gate, _) = room else { return projectView?.gate(nil) }
    return projectView?.gate(gate)
  }

  /// The site that the gate is looked at for, where its review is for others too; otherwise none.
  var sitesApart: [ID<Site>] {
    guard let next = gateInRoom, let review = next.review, next.sites.count < review.sites.count else {
      return []
    }
    return next.sites
  }

  /// The selected criteria of the gate room; several where they are marked.
  var selectedCriteria: [Code<Criterion>] {
    if let meeting {
      if meeting.part == .conditions { return selectedRow.map { [Code($0)] }?.filter(\.isCriterion) ?? [] }
      return [meeting.criterion].compactMap(\.self)
    }
    guard case .gate(_, let listState) = screen, listState.view == 0 else { return [] }
    return markedRecords.map { Code($0) }.filter(\.isCriterion)
  }

  /// The selected voice of the gate room.
  var selectedVoice: Code<Perspective>? {
    if let meeting {
      let voices = gateInRoom?.check.voices ?? []
      switch meeting.part {
      case .positions where voices.indices.contains(meeting.index):
        return voices[meeting.index].perspectives.first
      case .conditions:
        return selectedRow.flatMap { row in
          voices.lazy.compactMap(\.perspectives.first).first { $0.text.same(as: row) }
        }
      case .present, .criteria, .positions, .asks, .decision, .minutes: return nil
      }
    }
    guard case .gate(_, let listState) = screen, listState.view == 1 else { return nil }
    return selectedRow.map { Code($0) }
  }
}

extension Code<Criterion> {
  /// A criterion's id holds a hyphen, the id of a record never does.
  fileprivate var isCriterion: Bool { text.utf8.contains(UInt8(ascii: "-")) }
}
