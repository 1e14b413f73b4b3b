package import Model

extension ProjectState {
  /// The state of a gate for a site: the first that holds.
  ///
  /// Worked out once for each gate and site.
  package func gateState(_ id: Code<Gate>, at site: ID<Site>) -> GateState {
    kept.gateStates(GatePlace(gate: id, site: site)) {
      guard let gate = framework.gate(id), let state = state(of: site) else { return .ahead }
      return gateState(gate, at: state)
    }
  }

  private func gateState(_ gate: Gate, at state: SiteState) -> GateState {
    let id = gate.id
    if state.unsettled?.gate == id { return .toSettle }
    if state.reviewed == id { return .submitted }
    if state.decided[id] != nil {
      if needsReview(gate, at: state) { return .needsReview }
      if conditions(at: state).contains(where: { $0.gate == id && $0.state == .open }) { return .conditional }
    }
    if isCurrent(gate, at: state) { return .current }
    return state.decided[id] != nil ? .passed : .ahead
  }

  private func isCurrent(_ gate: Gate, at state: SiteState) -> Bool {
    switch gate.kind.known {
    case .passage: gate.from == state.phase && state.decided[gate.id] == nil
    case .recurring:
      gate.from == state.phase
        && (state.decided[gate.id] == nil || state.nextReview.map { $0 <= today } ?? true
          || firstThing(sinceDecisionAt: gate, at: state) != nil)
    case .extra:
      state.isOpen && (framework.phase(state.phase)?.live ?? false)
        && (state.condition == .suspended || !invalidated(at: state).isEmpty)
    case nil: false
    }
  }

  /// True where the gate was decided, yet a critical criterion or a must no longer counts.
  ///
  /// What its conditions cover never did.
  private func needsReview(_ gate: Gate, at state: SiteState) -> Bool {
    // A recurring gate is assessed anew at each review, so what grew stale since the last is no fault.
    if gate.kind != .passage { return false }
    let review = project.reviews.first { $0.id == state.decided[gate.id]?.review }
    let isInherited = state.decided[gate.id]?.isInherited ?? false
    let set = review?.conditions.filter { $0.action != nil && (isInherited || $0.binds(state.site)) }
    let covered = Set(set?.flatMap(\.covers) ?? [])
    return framework.criteria(of: gate.id).contains { criterion in
      let checked = self.criterion(criterion, at: [state.site])
      if covered.contains(criterion.id.text), !checked.critical { return false }
      return (checked.must || checked.critical) && !checked.counts
    }
  }

  /// The gate that leaves or keeps the site's phase: the next one to decide.
  package func nextGate(at state: SiteState) -> Gate? {
    framework.gates.first { $0.from == state.phase && $0.kind != .extra }
  }

  /// The open blocking barriers at the sites that nobody works on, lifted or accepted.
  package func unhandledBarriers(at sites: [ID<Site>]) -> [Barrier] {
    project.barriers.filter { barrier in
      barrier.sites.isEmpty || barrier.sites.contains(where: sites.contains) ? isUnhandled(barrier) : false
    }
  }

  package func isUnhandled(_ barrier: Barrier) -> Bool {
    guard barrier.blocking, barrier.archived == nil, barrier.valence != .enabler else { return false }
    if barrier.status == .accepted { return barrier.acceptedUntil.map { $0 < today } ?? true }
    return barrier.isOpen && barrier.status != .escalated && countOfActiveActions(on: barrier.id) == 0
  }

  package func activeActions(on barrier: ID<Barrier>) -> [Action] {
    placesOfActiveActions(on: barrier).map { project.actions[$0] }
  }

  package func countOfActiveActions(on barrier: ID<Barrier>) -> Int {
    placesOfActiveActions(on: barrier).count
  }

  /// The places of active actions on a barrier in the project's list; the list is gone through once for all barriers.
  private func placesOfActiveActions(on barrier: ID<Barrier>) -> [Int] {
    let places = kept.activeActions {
      var places: [ID<Barrier>: [Int]] = [:]
      for index in project.actions.indices where !project.actions[index].barriers.isEmpty {
        guard project.actions[index].isActive else { continue }
        // Each barrier once, however often it is named.
        for barrier in project.actions[index].barriers where places[barrier]?.last != index {
          places[barrier, default: []].append(index)
        }
      }
      return places
    }
    return places[barrier] ?? []
  }

  /// The open barriers by blocking, impact, no active action, age; never by what is easy.
  ///
  /// Sorted once.
  package var barriersByWeight: [Barrier] {
    placesOfBarriersByWeight.map { project.barriers[$0] }
  }

  /// The places of those barriers in the project's list.
  private var placesOfBarriersByWeight: [Int] {
    kept.barriersByWeight {
      let barriers = project.barriers
      let open = barriers.indices.filter { index in
        barriers[index].isOpen && barriers[index].archived == nil && barriers[index].valence != .enabler
      }
      let weighed = open.map { index in
        let hasAction = countOfActiveActions(on: barriers[index].id) > 0
        let weight = (
          barriers[index].blocking ? 0 : 1, -(barriers[index].impact?.value ?? 0), hasAction ? 1 : 0
        )
        return (weight: weight, opened: barriers[index].opened, id: barriers[index].id, index: index)
      }
      return weighed.sorted { left, right in
        if left.weight != right.weight { return left.weight < right.weight }
        return (left.opened, left.id) < (right.opened, right.id)
      }.map(\.index)
    }
  }
}

extension Barrier {
  /// True in the first four of the states.
  package var isOpen: Bool {
    switch status.known {
    case .open, .analysing, .beingAddressed, .escalated: true
    case .accepted, .resolved, .notRelevant, nil: false
    }
  }
}

extension Action {
  package var isActive: Bool {
    archived == nil && (status == .planned || status == .inProgress || status == .waiting)
  }

  package func isOverdue(on today: CalendarDay) -> Bool {
    isActive && due.map { $0 < today } ?? false
  }
}
