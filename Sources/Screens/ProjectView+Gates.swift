internal import Model
internal import Process
internal import Reports

/// A gate as the room shows it, and for which sites.
struct NextGate {
  var gate: Gate
  var sites: [ID<Site>]
  var day: CalendarDay?
  var state: GateState
  var review: Review?
  var check: GateCheck
}

extension ProjectView {
  /// The gates that are decided next, at the chosen site or at all; worked out once.
  var nextGates: [NextGate] { kept.nextGates { workedOutNextGates } }

  private var workedOutNextGates: [NextGate] {
    guard let projectState else { return [] }
    return projectState.decisions.filter { site.map($0.sites.contains) ?? true }.map { decision in
      var next = NextGate(
        gate: decision.gate, sites: decision.sites, day: decision.day, state: decision.state,
        review: project.reviews.first { $0.id == decision.review }, check: decision.check)
      // The chosen site is decided by itself, unless the gate is one for the whole project.
      if let site, decision.sites.count > 1, decision.gate.scope != .project {
        next.sites = [site]
        next.check = projectState.check(decision.gate.id, at: [site])
      }
      return next
    }
  }

  /// The gate of the room: the one that was chosen, or the one decided next.
  func gate(_ chosen: Code<Gate>?) -> NextGate? { kept.gate(chosen) { workedOutGate(chosen) } }

  private func workedOutGate(_ chosen: Code<Gate>?) -> NextGate? {
    let next = nextGates
    guard let projectState, let chosen else { return next.first }
    if let found = next.first(where: { $0.gate.id == chosen }) { return found }
    guard let gate = projectState.framework.gate(chosen) else { return next.first }
    let sites = gate.kind == .extra ? sitesOfExtraGate(gate, projectState) : chosenSites
    guard let first = sites.first else { return next.first }
    return NextGate(
      gate: gate, sites: sites, day: nil, state: projectState.gateState(chosen, at: first),
      review: projectState.openReview(of: chosen, at: sites), check: projectState.check(chosen, at: sites))
  }

  /// The sites where something is off until reviewed; else those where an extra review may be asked for.
  private func sitesOfExtraGate(_ gate: Gate, _ projectState: ProjectState) -> [ID<Site>] {
    let off = chosenSites.filter { projectState.state(of: $0)?.condition == .suspended }
    if !off.isEmpty { return off }
    let live = chosenSites.filter { projectState.mayBeSubmitted(gate, at: [$0]) }
    return live.isEmpty ? chosenSites : live
  }

  func siteNames(_ sites: [ID<Site>]) -> String {
    guard hasSites else { return "" }
    return sites.map { wording.title(of: $0.text) ?? $0.text }.sorted { language.isInOrder($0, $1) }.joined(
      separator: ", ")
  }

  /// The places where a judgement of each criterion is written: for each site, or once for the project.
  func judgedPlaces(_ criteria: [Code<Criterion>], _ sites: [ID<Site>]) -> [CriterionTarget] {
    criteria.flatMap { criterion in
      judgedSites(criterion, sites).map { CriterionTarget(criterion: criterion, site: $0) }
    }
  }

  private func judgedSites(_ criterion: Code<Criterion>, _ sites: [ID<Site>]) -> [ID<Site>?] {
    framework?.criterion(criterion)?.perSite ?? false ? sites.map(Optional.some) : [nil]
  }
}
