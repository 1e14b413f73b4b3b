internal import Changes
internal import Model
internal import Process

extension Session {
  /// The condition that is selected, by itself or by the action that it locks.
  private var selectedCondition: ID<Condition>? {
    let row = selectedRow ?? ""
    let open = openConditions
    if let here = open.first(where: { $0.condition.id.text.same(as: row) }) { return here.condition.id }
    return selectedAction?.condition
  }

  /// The selected condition, the only one, or a list of those that are open; another action is done.
  mutating func conditionDone() {
    if let id = selectedCondition ?? onlyCondition {
      openForm(.conditionDone(id))
    } else if let action = selectedAction {
      openForm(.operation(OperationCall(FinishAction.self, action.id.text)))
    } else {
      push(.choice(Choice(.conditionDone)))
    }
  }

  mutating func conditionMove() {
    if let id = selectedCondition ?? onlyCondition {
      openForm(.conditionMove(id))
    } else if let action = selectedAction {
      openForm(.edit(action.id.text))
      guard case .form(var form) = screen else { return }
      form.focus = form.fields.firstIndex { $0.name.same(as: "due") } ?? 0
      screen = .form(form)
    } else {
      push(.choice(Choice(.conditionMove)))
    }
  }

  private var onlyCondition: ID<Condition>? {
    guard selectedAction == nil else { return nil }
    let ids = openConditions.map(\.condition.id)
    return Set(ids).count == 1 ? ids.first : nil
  }

  /// The reason why neither a condition nor an action can be closed here; nil where one can.
  var conditionRefusal: Phrase? {
    if let action = selectedAction {
      if action.condition != nil || action.isActive { return nil }
      return Phrase("åtgärden är redan avslutad", "the action is closed already")
    }
    return openConditions.isEmpty ? Phrase("inget villkor är öppet", "no condition is open") : nil
  }

  /// Confirms that what is stale at the gate, marked or all of it, is still true.
  mutating func confirmStale(on context: ChangeContext) -> [Effect] {
    guard let projectView, let next = gateInRoom, let projectState = projectView.projectState else {
      return []
    }
    let marked = screen.listState?.marked ?? []
    let stale = next.check.criteria.filter { $0.stale && (marked.isEmpty || marked.contains($0.id.text)) }
      .map(\.id)
    let by = PersonReference(context.by)
    let shared = stale.filter { !(projectView.framework?.criterion($0)?.perSite ?? false) }
    var changes: [Change] = shared.isEmpty ? [] : [.confirm(shared, site: nil, by: by)]
    for site in next.sites {
      let own = projectState.check(next.gate.id, at: [site]).criteria.filter(\.stale).map(\.id)
        .filter { stale.contains($0) && !shared.contains($0) }
      if !own.isEmpty { changes.append(.confirm(own, site: site, by: by)) }
    }
    browse { $0.marked = [] }
    return make(changes, on: context)
  }

  var confirmRefusal: Phrase? {
    gateInRoom?.check.criteria.contains(where: \.stale) ?? false
      ? nil : Phrase("inget är inaktuellt vid beslutspunkten", "nothing is stale at the gate")
  }
}
