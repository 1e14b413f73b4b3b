internal import Model
internal import Process

extension Transaction {
  /// Cancels the actions that were set by decisions that no longer stand.
  mutating func cancelVoidActions(of taken: [Transition], _ reason: String) {
    let projectState = projectState
    let reviews = Set(taken.compactMap(\.review))
    let set = project.reviews.filter { reviews.contains($0.id) }.flatMap(\.conditions)
    for condition in set {
      let states = projectState.conditions.filter { $0.condition.id == condition.id }.map(\.state)
      if let action = condition.action, states.allSatisfy({ $0 == .void || $0 == .drafted }) {
        cancel(action, reason)
      }
    }
    let sites = taken.map(\.site)
    let ending = projectState.sites.filter { $0.condition == .windingDown }.map(\.site)
    for action in project.actions where action.closing != nil && action.sites.contains(where: sites.contains)
    {
      if !action.sites.contains(where: ending.contains) { cancel(action.id, reason) }
    }
  }

  private mutating func cancel(_ action: ID<Action>, _ reason: String) {
    project.actions.update(action) { held in
      guard held.isActive else { return }
      held.status = .known(.cancelled)
      held.reason = reason
    }
  }

  /// Opens again the asks that were answered by the decision.
  mutating func reopenAsks(of taken: [Transition]) {
    let open = Set(projectState.sites.compactMap(\.review))
    for ask in project.asks where ask.review.map(open.contains) ?? false && ask.status == .answered {
      guard taken.contains(where: { $0.review == ask.review }) else { continue }
      project.asks.update(ask.id) { held in
        held.status = .known(.open)
        held.answer = nil
        held.answeredOn = nil
      }
    }
  }
}
