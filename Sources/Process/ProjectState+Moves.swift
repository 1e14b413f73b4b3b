package import Model

/// A move: an event that somebody may ask for, with the outcome where it is a decision.
package struct Move: Hashable, Sendable {
  package let event: TransitionEvent
  package var outcome: Outcome?

  package init(_ event: TransitionEvent, _ outcome: Outcome? = nil) {
    self.event = event
    self.outcome = outcome
  }

  package var label: Phrase { outcome?.label ?? event.label }
}

extension ProjectState {
  /// The gate moves that the state of these sites allows, each with the demands that it still lacks.
  func gateMoves(_ gate: Gate, _ check: GateCheck, _ review: Review?) -> [CheckedMove] {
    var moves: [CheckedMove] = []
    if !check.sites.isEmpty, check.sites.allSatisfy({ state(of: $0)?.unsettled?.gate == gate.id }) {
      moves.append(CheckedMove(Move(.settle)))
    }
    if mayBeSubmitted(gate, at: check.sites) { moves.append(CheckedMove(Move(.submit))) }
    guard let review else { return moves }
    moves.append(CheckedMove(Move(.withdraw)))
    for outcome in Outcome.allCases where isOffered(outcome, at: gate, check.sites) {
      moves.append(CheckedMove(Move(.decide, outcome), lacks: lacks(outcome, gate, check, review)))
    }
    return moves
  }

  /// True where the state, and not the demands, allows the outcome.
  package func isOffered(_ outcome: Outcome, at gate: Gate, _ sites: [ID<Site>]) -> Bool {
    switch outcome {
    case .go, .conditionalGo:
      return sites.allSatisfy { site in
        state(of: site)?.mayGo(gate, knowing: CausalOrder(project.transitions.asWritten)) ?? true
      }
    case .retire: return gate.kind != .passage
    case .hold, .recycle, .stop: return true
    }
  }

  /// True where a review of the gate may be opened for exactly these sites (event 1, `process.md`).
  package func mayBeSubmitted(_ gate: Gate, at sites: [ID<Site>]) -> Bool {
    var submission = Transition()
    submission.gate = gate.id
    submission.review = ID("")
    let isPossible = sites.allSatisfy { site in
      accepts(site) { $0.submit(submission, in: framework) }
    }
    guard !sites.isEmpty, isPossible else { return false }
    return gate.scope != .project
      || Set(sitesOfProjectGate(gate)) == Set(sites)
        && sites.contains { state(of: $0)?.condition == .active }
  }

  /// True where the fold takes a move from the state of the site; what is tried is not kept.
  private func accepts(_ site: ID<Site>, _ move: (inout SiteState) -> Bool) -> Bool {
    guard var state = state(of: site) else { return false }
    return move(&state)
  }

  /// The sites of a project gate: all open sites in its phase, those on hold with them.
  ///
  /// It is decided once for all of them.
  package func sitesOfProjectGate(_ gate: Gate) -> [ID<Site>] {
    sites.filter { state in
      state.phase == gate.from
        && (state.condition == .active || state.condition == .onHold)
    }.map(\.site)
  }

  /// The moves outside gates that the state of every one of these sites allows, each with what it still lacks.
  ///
  /// They are the events 9 to 15, 19 and 20 of `process.md`.
  package func moves(at sites: [ID<Site>]) -> [CheckedMove] {
    let events: [TransitionEvent] = [
      .hold, .resume, .suspend, .reenter, .reopen, .discontinue, .finish, .annul, .settle,
    ]
    return events.filter { event in !sites.isEmpty && sites.allSatisfy { mayMove(event, at: $0) } }
      .map { event in
        CheckedMove(Move(event), lacks: event == .finish ? closingLacks(at: sites) : [])
      }
  }

  /// True where the event may happen at the site: the fold takes it, with the first phase where it goes back.
  package func mayMove(_ event: TransitionEvent, at site: ID<Site>) -> Bool {
    switch event {
    case .settle: return unsettled(at: site) != nil
    case .annul: return obstacle(toAnnulling: nil, at: site) == nil
    default:
      var transition = Transition()
      transition.event = .known(event)
      transition.to = framework.phases.first?.id ?? ""
      return accepts(site) { $0.move(by: transition, in: framework) }
    }
  }

  /// The decisions to be settled at the site, or those that its last transition settled.
  package func unsettled(at site: ID<Site>) -> ConcurrentDecisions? {
    guard let state = state(of: site) else { return nil }
    return state.unsettled ?? state.settledLast
  }

  /// The points of the closing checklist that are neither done nor said not to apply.
  package func closingLacks(at sites: [ID<Site>]) -> [Lack] {
    let left = project.actions.filter { action in
      action.closing != nil && action.status != .done && action.status != .cancelled
        && (action.sites.isEmpty || action.sites.contains(where: sites.contains))
    }
    guard !left.isEmpty else { return [] }
    return [
      Lack(
        "closing", left.map(\.id.text),
        .counted(
          left.count, Phrase("en avslutspunkt är kvar", "one closing point is left"),
          Phrase("avslutspunkter är kvar", "closing points are left")))
    ]
  }
}

extension CheckedMove {
  init(_ move: Move, lacks: [Lack] = []) {
    self.init()
    event = move.event.rawValue
    outcome = move.outcome.map(OpenEnum.known)
    self.lacks = lacks
  }

  package var label: Phrase {
    outcome?.label ?? TransitionEvent(rawValue: event)?.label ?? Phrase(event)
  }
}
