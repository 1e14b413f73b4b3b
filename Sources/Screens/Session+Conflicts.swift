internal import Changes
internal import Model

extension Session {
  /// The selected one of the conflicts, also where a dialog lies over them.
  var selectedConflict: ConflictDetail? {
    guard let listState = (room as? ConflictsRoom)?.listState, let projectView else { return nil }
    let told = projectView.conflictDetails
    return listState.index(in: told.map(\.id)).map { told[$0] }
  }

  /// Says that what holds now goes on holding; of decisions the first.
  mutating func keepValue(on context: ChangeContext) -> [Effect] {
    guard let told = selectedConflict else { return [] }
    switch told.matter {
    case .value(let id), .removal(let id): return make([.choose(id, .kept)], on: context)
    case .decision(let gate, let sites): settle(gate, sites, told.sides.first)
    }
    return []
  }

  /// Takes the other; where there are several, asks which.
  mutating func takeOther(on context: ChangeContext) -> [Effect] {
    guard let told = selectedConflict else { return [] }
    switch told.matter {
    case .value(let id), .removal(let id):
      if told.sides.count == 2 { return make([.choose(id, .other(1))], on: context) }
      push(
        Choice(
          Phrase("Vilket gäller?", "Which holds?"), options: { $0.otherOptions(id) },
          pick: { session, value, context in
            session.make([.choose(id, .other(Int(value)))], on: context)
          }))
    case .decision(let gate, let sites):
      if told.sides.count == 2 {
        settle(gate, sites, told.sides.last)
      } else {
        openSettling()
      }
    }
    return []
  }

  /// Opens what Enter leads to: a value typed anew, the record itself, or what holds at the gate.
  mutating func openConflict() {
    guard let told = selectedConflict else { return }
    switch told.matter {
    case .value(let id): openForm(.typeAnew(id))
    case .removal: openRecord(told.record)
    case .decision: openSettling()
    }
  }

  private mutating func settle(_ gate: Code<Gate>, _ sites: [ID<Site>], _ side: ConflictDetailSide?) {
    openForm(.settle(gate, sites, side?.packet, nil))
  }

  /// The field that is in conflict, with what stands there now.
  func formFields(anew id: ID<Conflict>) -> [FormField] {
    guard let told = projectView?.conflictDetails.first(where: { $0.conflict == id }), let field = told.field
    else {
      return []
    }
    let values = (told.sides.first?.value).texts
    return [FormField(field, values: values).naming { projectView?.wording.title(of: $0) }]
  }

  /// The values besides the one that holds.
  private func otherOptions(_ id: ID<Conflict>) -> [Choice.Option] {
    guard let told = projectView?.conflictDetails.first(where: { $0.conflict == id }) else { return [] }
    return told.sides.indices.dropFirst().map { index in
      let side = told.sides[index]
      let said = [side.by.map { $0(language) } ?? "", side.on.map { $0.short(on: today)(language) } ?? ""]
      return Choice.Option(
        value: String(index), title: told.excerpt(index, 40)(language),
        note: said.filter { !$0.isEmpty }.joined(separator: " "))
    }
  }
}
