internal import Model
internal import Process

extension Transaction {
  /// Takes back the last decision or discontinuation (event 19, `process.md`).
  ///
  /// Every site stands as before it, the review open as it was. Throws a ``Refusal`` where the last decision of a site
  /// cannot be annulled, or the reason or the person is missing.
  mutating func annul(
    _ gate: Code<Gate>?, _ asked: [ID<Site>], _ reason: String, _ by: PersonReference
  ) throws(Refusal) {
    try refuseUnknown(asked)
    let projectState = projectState
    let sites = projectState.annulledTogether(with: asked)
    for site in sites {
      if let obstacle = projectState.obstacle(toAnnulling: gate, at: site) {
        var refusal = refused(obstacle.sv, obstacle.en, nil, sites)
        refusal.lacks = []
        throw refusal
      }
    }
    guard !sites.isEmpty else {
      throw Refusal(.invalid, "säg vilken plats", "say which site", field: "site")
    }
    let reason = try given(reason, "reason", "skälet", "the reason")
    _ = try given(by.text, "by", "vem som upphäver", "who annuls")
    let taken = sites.compactMap { projectState.lastTransition(at: $0) }
    var packet = Packet()
    packet.id = newID()
    packet.kind = .known(.annulment)
    packet.head = head(at: sites, by: who(by), reason: reason)
    packet.head.gate = taken.first?.gate
    packet.head.outcome = taken.first?.outcome
    packet.head.about = taken.first?.id
    packet = sealed(packet)
    for transition in taken {
      record(.annul, at: transition.site, gate: transition.gate, review: transition.review, by: by) {
        annulment in
        annulment.reason = reason
        annulment.about = transition.id
        annulment.packet = packet.seal
      }
    }
    cancelVoidActions(of: taken, reason)
    reopenAsks(of: taken)
    made.packet = packet
    made.record = taken.first?.review?.text
  }

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
  private mutating func reopenAsks(of taken: [Transition]) {
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
