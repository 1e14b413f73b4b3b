internal import Changes
internal import Model

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
