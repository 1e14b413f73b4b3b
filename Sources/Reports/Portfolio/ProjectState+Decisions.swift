internal import Model
package import Process

extension ProjectState {
  /// The decisions ahead, nearest first: one for each gate and group of sites in the same state.
  package var decisions: [NextDecision] { kept.decisions { workedOutDecisions } }

  private var workedOutDecisions: [NextDecision] {
    var groups: [(gate: Gate, review: ID<Review>?, isOnHold: Bool, sites: [SiteState])] = []
    for state in sites where state.isOpen && state.condition != .windingDown {
      guard let gate = pendingGate(at: state) else { continue }
      let isOnHold = state.condition == .onHold && state.review == nil
      let index = groups.firstIndex {
        $0.gate.id == gate.id && $0.review == state.review
          && ($0.isOnHold == isOnHold || gate.scope == .project)
      }
      if let index {
        groups[index].sites.append(state)
      } else {
        groups.append((gate, state.review, isOnHold, [state]))
      }
    }
    return groups.map { group in
      let ids = group.sites.map(\.site)
      return NextDecision(
        gate: group.gate, sites: ids, day: day(of: group.gate, group.sites, isOnHold: group.isOnHold),
        state: gateState(group.gate.id, at: ids[0]), review: group.review, isOnHold: group.isOnHold,
        check: check(group.gate.id, at: ids))
    }.sorted { left, right in
      if (left.review != nil) != (right.review != nil) { return left.review != nil }
      return (left.day ?? .distant, left.gate.id) < (right.day ?? .distant, right.gate.id)
    }
  }

  /// The gate that is to be settled or is under review; else the extra one where it is due, or the next on the way.
  private func pendingGate(at state: SiteState) -> Gate? {
    if let asked = (state.unsettled?.gate ?? state.reviewed).flatMap(framework.gate) { return asked }
    let own = nextGate(at: state)
    guard let extra = framework.gates.first(where: { $0.kind == .extra }),
      gateState(extra.id, at: state.site) == .current
    else { return own }
    // What a recurring review would look at anyway needs no extra one.
    let isAskedAnyway = own?.kind == .recurring && gateState(own?.id ?? "", at: state.site) == .current
    return state.condition != .suspended && isAskedAnyway ? own : extra
  }

  private func day(of gate: Gate, _ sites: [SiteState], isOnHold: Bool) -> CalendarDay? {
    if isOnHold { return sites.compactMap(\.until).min() }
    if gate.kind == .recurring {
      let happened = sites.compactMap { firstThing(sinceDecisionAt: gate, at: $0) }
      return (sites.compactMap(\.nextReview) + happened).min()
    }
    if gate.kind == .extra { return nil }
    return gate.from.flatMap { phase in project.plan.first { $0.phase == phase }?.end }
      ?? sites.compactMap { project.sites[$0.site]?.goLive }.min()
  }
}
