extension Making {
  /// Takes back the last decision or discontinuation: every site stands as before it, the review open as it was.
  mutating func annul(
    _ gate: Code<Gate>?, _ asked: [ID<Site>], _ reason: String, _ by: Who
  ) throws(Refusal) {
    try refuseUnknown(asked)
    let standing = standing
    let sites = standing.annulledTogether(with: asked)
    for site in sites {
      if let obstacle = standing.obstacle(toAnnulling: gate, at: site) {
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
    let taken = sites.compactMap { standing.lastTransition(at: $0) }
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

  /// What was set by decisions that no longer stand is not to be done.
  mutating func cancelVoidActions(of taken: [Transition], _ reason: String) {
    let standing = standing
    let reviews = Set(taken.compactMap(\.review))
    let set = project.reviews.filter { reviews.contains($0.id) }.flatMap(\.conditions)
    for condition in set {
      let states = standing.conditions.filter { $0.condition.id == condition.id }.map(\.state)
      if let action = condition.action, states.allSatisfy({ $0 == .void || $0 == .drafted }) {
        cancel(action, reason)
      }
    }
    let sites = taken.map(\.site)
    let ending = standing.sites.filter { $0.condition == .windingDown }.map(\.site)
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

  /// What was answered by the decision is asked again.
  private mutating func reopenAsks(of taken: [Transition]) {
    let open = Set(standing.sites.compactMap(\.review))
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

extension Standing {
  /// The transition of a site after which nothing came; nil where two did not know each other.
  func lastTransition(at site: ID<Site>) -> Transition? {
    let heads = project.transitions.heads(at: site)
    guard heads.count == 1, let last = heads.first else { return nil }
    return project.transitions.first { $0.id == last }
  }

  /// The sites asked for, with those of a project gate that were decided with them.
  func annulledTogether(with asked: [ID<Site>]) -> [ID<Site>] {
    let together = asked.flatMap { site -> [ID<Site>] in
      guard let last = lastTransition(at: site), let packet = last.packet?.id,
        last.gate.flatMap(framework.gate)?.scope == .project
      else { return [site] }
      return project.transitions.filter { $0.packet?.id == packet }.map(\.site)
    }
    return together.firstOfEach
  }

  /// Why the last decision at the site cannot be annulled; nil where it can.
  package func obstacle(toAnnulling gate: Code<Gate>?, at site: ID<Site>) -> Phrase? {
    guard let state = state(of: site), let last = lastTransition(at: site),
      last.event == .decide || last.event == .discontinue, !state.notApplied.contains(last.id),
      state.unsettled == nil, gate == nil || last.gate == gate
    else {
      return Phrase(
        "bara det senaste som beslutades kan upphävas", "only what was decided last can be annulled")
    }
    let wasLive = last.from.flatMap(framework.phase)?.live ?? false
    let isLive = framework.phase(state.phase)?.live ?? false
    if !wasLive, isLive {
      return Phrase(
        "tillämpningen togs i drift med beslutet: stoppa den tillfälligt eller gå tillbaka i stället",
        "the decision put the application into use: suspend it or go back instead")
    }
    let conditions = project.reviews.first { $0.id == last.review }?.conditions ?? []
    if last.outcome == .conditionalGo, conditions.contains(where: { $0.binds(site) && $0.isDone(at: site) }) {
      return Phrase("ett av villkoren är redan uppfyllt", "one of its conditions is already done")
    }
    guard last.gate.flatMap(framework.gate)?.scope == .project else { return nil }
    let together = project.transitions.filter { $0.packet?.id == last.packet?.id }
    if together.contains(where: { lastTransition(at: $0.site)?.id != $0.id }) {
      return Phrase(
        "beslutet togs för alla platser, och en av dem har gått vidare",
        "it was decided for all sites, and one of them has gone on since")
    }
    if project.transitions.contains(where: { $0.event == .start && $0.at > last.at }) {
      return Phrase("en plats har börjat efter beslutet", "a site has started after the decision")
    }
    return nil
  }
}
