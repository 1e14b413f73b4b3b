package import Model

/// The extra gate, which stands in any live phase: its criteria depend on what happened.
extension ProjectState {
  /// The criteria that a gate asks at these sites, in order.
  ///
  /// For the extra gate: the safety list, the gate's own, and those that are invalidated at a site.
  package func criteria(of gate: Gate, at sites: [ID<Site>]) -> [Criterion] {
    if gate.kind != .extra { return framework.criteria(of: gate.id) }
    let invalidated = Set(sites.compactMap { state(of: $0) }.flatMap { self.invalidated(at: $0) }.map(\.id))
    return framework.criteria.filter { criterion in
      invalidated.contains(criterion.id) || framework.safety.contains(criterion.id)
        || gate.criteria.contains(criterion.id)
    }
  }

  /// The criteria of passed gates that a material change woke since they were last decided on, or that are stale.
  ///
  /// Judges every criterion of every passed gate that applies.
  package func invalidated(at state: SiteState) -> [Criterion] {
    framework.gates.filter { framework.isBehind($0, state.phase) }
      .flatMap { gate in
        // A recurring review, too, is passed only where what was woken counts again.
        let asked = [gate] + framework.gates.filter { $0.kind != .passage }
        let since = asked.compactMap { state.decided[$0.id]?.at }.max()
        return framework.criteria(of: gate.id).filter { criterion in
          project.application.answer(criterion.appliesWhen).holds
            && (isWoken(criterion, since: since, at: state.site)
              || judged(criterion, at: state.site, critical: true).isStale)
        }
      }
  }

  private func isWoken(_ criterion: Criterion, since: Instant?, at site: ID<Site>) -> Bool {
    project.materialChanges.contains { change in
      since.map { change.at > $0 } ?? true && (change.sites.isEmpty || change.sites.contains(site))
        && assessments(of: criterion.id, at: [site]).contains { wakes(change, criterion, $0) }
    }
  }

  /// The first day of a material change or an incident after the last decision there or at the extra gate.
  ///
  /// The review is due then. Nil without such a decision, or where nothing happened since.
  package func firstThing(sinceDecisionAt gate: Gate, at state: SiteState) -> CalendarDay? {
    let asked = framework.gates.filter { $0.id == gate.id || $0.kind == .extra }
    guard let decision = asked.compactMap({ state.decided[$0.id] }).max(by: { $0.at < $1.at }) else {
      return nil
    }
    let changes = project.materialChanges.filter { change in
      change.at > decision.at && (change.sites.isEmpty || change.sites.contains(state.site))
    }
    let incidents = project.incidents.filter { incident in
      incident.date > decision.on && incident.archived == nil
        && (incident.sites.isEmpty || incident.sites.contains(state.site))
    }
    return (changes.map(\.on) + incidents.map(\.date)).min()
  }

  /// The last passage that a site went through: its voices and quorum hold at the extra gate too.
  private func lastPassed(at sites: [ID<Site>]) -> Gate? {
    let phases = sites.compactMap { state(of: $0)?.phase }
    return framework.gates.last { gate in phases.contains { framework.isBehind(gate, $0) } }
  }

  /// The voices and quorum that a gate asks for: its own, or for the extra gate those of the last one passed besides.
  func measure(of gate: Gate, at sites: [ID<Site>]) -> (voices: [VoiceDemand], quorum: Quorum?) {
    guard gate.kind == .extra, let passed = lastPassed(at: sites) else { return (gate.voices, gate.quorum) }
    let more = gate.voices.filter { demand in
      !passed.voices.contains { demand.anyOf.contains(where: $0.anyOf.contains) && $0.when == nil }
    }
    return (passed.voices + more, gate.quorum ?? passed.quorum)
  }
}
