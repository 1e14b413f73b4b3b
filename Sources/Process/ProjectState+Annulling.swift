package import Model

extension ProjectState {
  /// The last transition of a site, after which nothing came; nil where two did not know each other.
  package func lastTransition(at site: ID<Site>) -> Transition? {
    let heads = project.transitions.heads(at: site)
    guard heads.count == 1, let last = heads.first else { return nil }
    return project.transitions.first { $0.id == last }
  }

  /// The sites asked for, with those of a project gate that were decided with them.
  ///
  /// Their decisions are annulled together.
  package func annulledTogether(with asked: [ID<Site>]) -> [ID<Site>] {
    let together = asked.flatMap { site -> [ID<Site>] in
      guard let last = lastTransition(at: site), let packet = last.packet?.id,
        last.gate.flatMap(framework.gate)?.scope == .project
      else { return [site] }
      return project.transitions.filter { $0.packet?.id == packet }.map(\.site)
    }
    return together.firstOfEach
  }

  /// The reason why the last decision at the site cannot be annulled (event 19, `process.md`); nil where it can.
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
        "beslutet togs för alla införandeplatser, och en av dem har gått vidare",
        "it was decided for all sites, and one of them has gone on since")
    }
    if project.transitions.contains(where: { $0.event == .start && $0.at > last.at }) {
      return Phrase("en införandeplats har börjat efter beslutet", "a site has started after the decision")
    }
    return nil
  }
}
