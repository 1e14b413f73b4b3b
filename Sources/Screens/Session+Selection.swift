internal import Changes
internal import Model

extension Session {
  /// The ids of the rows of the place in front, in the order in which they stand.
  package var rows: [String] {
    switch screen {
    case .room(let any): any.room.rows(in: self)
    case .meeting(let meeting, _): projectView?.meetingModeRows(meeting) ?? []
    case .round, .form, .choice, .palette, .commandLine, .help: []
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
    guard case .room(let any) = screen else { return nil }
    return any.room.record(in: self)
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
    return projectView?.gate(room.room(GateRoom.self)?.gate)
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
    guard let listState = screen.room(GateRoom.self)?.listState, listState.view == 0 else { return [] }
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
    guard screen.room(GateRoom.self)?.listState.view == 1 else { return nil }
    return selectedRow.map { Code($0) }
  }
}

extension Code<Criterion> {
  /// A criterion's id holds a hyphen, the id of a record never does.
  fileprivate var isCriterion: Bool { text.utf8.contains(UInt8(ascii: "-")) }
}
