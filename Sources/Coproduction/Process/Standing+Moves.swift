/// An event that somebody may ask for, with the outcome where it is a decision.
package struct Move: Hashable, Sendable {
  package let event: TransitionEvent
  package var outcome: Outcome?

  package init(_ event: TransitionEvent, _ outcome: Outcome? = nil) {
    self.event = event
    self.outcome = outcome
  }

  package var label: Phrase { outcome?.label ?? event.label }
}

extension Standing {
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

  /// Whether the state, and not the demands, allows the outcome.
  package func isOffered(_ outcome: Outcome, at gate: Gate, _ sites: [ID<Site>]) -> Bool {
    switch outcome {
    case .go, .conditionalGo: return sites.allSatisfy { site in mayGo(gate, at: site) }
    case .retire: return gate.kind != .passage
    case .hold, .recycle, .stop: return true
    }
  }

  /// Nothing goes on while it is off, but by an extra review that was submitted after that.
  private func mayGo(_ gate: Gate, at site: ID<Site>) -> Bool {
    guard let state = state(of: site), state.condition == .suspended else { return true }
    guard gate.kind == .extra, let submission = state.submission, let suspension = state.suspension else {
      return false
    }
    return Knowledge(project.transitions.asWritten).knows(submission, suspension)
  }

  /// Whether a review of the gate may be opened for exactly these sites.
  package func mayBeSubmitted(_ gate: Gate, at sites: [ID<Site>]) -> Bool {
    if sites.isEmpty || sites.contains(where: { state(of: $0)?.unsettled != nil }) { return false }
    if gate.scope == .project {
      let standing = Set(sitesOfProjectGate(gate))
      return standing == Set(sites) && sites.allSatisfy { state(of: $0)?.review == nil }
        && sites.contains { state(of: $0)?.condition == .active }
    }
    return sites.allSatisfy { mayBeSubmitted(gate, at: $0) }
  }

  private func mayBeSubmitted(_ gate: Gate, at site: ID<Site>) -> Bool {
    guard let state = state(of: site), state.review == nil else { return false }
    let isLive = framework.phase(state.phase)?.live ?? false
    switch gate.kind.known {
    case .passage: return gate.from == state.phase && state.condition == .active
    case .recurring:
      return gate.from == state.phase
        && (state.condition == .active || (isLive && state.condition == .onHold))
    case .extra: return isLive && [.active, .onHold, .suspended].contains(state.condition)
    case nil: return false
    }
  }

  /// A project gate is decided once, for all open sites in its phase, those on hold with them.
  package func sitesOfProjectGate(_ gate: Gate) -> [ID<Site>] {
    sites.filter { state in
      state.phase == gate.from
        && (state.condition == .active || state.condition == .onHold)
    }.map(\.site)
  }

  /// What a decision still lacks of the demands D1 to D6.
  package func lacks(_ outcome: Outcome, _ gate: Gate, _ check: GateCheck, _ review: Review) -> [Lack] {
    switch outcome {
    case .go:
      return unmetMusts(check) + unhandled(check) + unheard(check) + earlier(check, gate)
        + quorumLack(gate, check, review) + withoutPosition(check)
    case .conditionalGo:
      return uncoveredLacks(check, review) + unhandled(check) + earlier(check, gate)
        + quorumLack(gate, check, review) + withoutPosition(check)
    case .hold, .recycle, .stop, .retire: return quorumLack(gate, check, review)
    }
  }

  /// Whoever settles must be a quorum and have heard each voice; what leads on, leads by its demands.
  func lacksToSettle(_ outcome: Outcome, _ gate: Gate, _ check: GateCheck, _ review: Review) -> [Lack] {
    switch outcome {
    case .go, .conditionalGo: lacks(outcome, gate, check, review)
    case .hold, .recycle, .stop, .retire: quorumLack(gate, check, review) + withoutPosition(check)
    }
  }

  private func unmetMusts(_ check: GateCheck) -> [Lack] {
    let unmet = check.criteria.filter { $0.must && !$0.counts }
    guard !unmet.isEmpty else { return [] }
    let critical = unmet.filter(\.critical).count
    var words = Phrase.counted(
      unmet.count, Phrase("ett krav uppfylls inte", "one must does not count"),
      Phrase("krav uppfylls inte", "musts do not count"))
    if critical > 0 {
      words = words + Phrase(", varav \(critical) kritiska", ", \(critical) of them critical")
    }
    return [Lack("D1", unmet.map(\.id.text), words)]
  }

  private func unhandled(_ check: GateCheck) -> [Lack] {
    guard !check.barriers.isEmpty else { return [] }
    return [
      Lack(
        "D2", check.barriers.map(\.text),
        .counted(
          check.barriers.count,
          Phrase("ett blockerande hinder saknar åtgärd", "one blocking barrier is not handled"),
          Phrase("blockerande hinder saknar åtgärd", "blocking barriers are not handled")))
    ]
  }

  private func unheard(_ check: GateCheck) -> [Lack] {
    let missing = check.missingVoices
    guard !missing.isEmpty else { return [] }
    return [
      Lack(
        "D3", missing.compactMap(\.perspectives.first?.text),
        .counted(
          missing.count, Phrase("en röst är inte hörd", "one voice is unheard"),
          Phrase("röster är inte hörda", "voices are unheard")))
    ]
  }

  private func earlier(_ check: GateCheck, _ gate: Gate) -> [Lack] {
    var lacks: [Lack] = []
    let late = check.conditionsLate.map(\.text)
    if !late.isEmpty {
      lacks.append(
        Lack(
          "D4", late,
          .counted(
            late.count, Phrase("ett tidigare villkor är försenat", "one earlier condition is late"),
            Phrase("tidigare villkor är försenade", "earlier conditions are late"))))
    }
    let shaken = shakenGates(before: gate, at: check.sites)
    if !shaken.isEmpty {
      lacks.append(
        Lack(
          "D4", shaken.map(\.id.text),
          Phrase("en tidigare beslutspunkt behöver omprövas", "an earlier gate needs review")))
    }
    return lacks
  }

  /// Earlier gates of these sites that a decision cannot rest on.
  package func shakenGates(before gate: Gate, at sites: [ID<Site>]) -> [Gate] {
    framework.gates.filter { other in
      guard let from = other.from else { return false }
      return sites.contains { site in
        // The extra gate stands after all that the site has passed.
        guard let own = gate.from ?? self.state(of: site)?.phase, framework.isBefore(from, own) else {
          return false
        }
        let state = gateState(other.id, at: site)
        return state == .needsReview || state == .toSettle
      }
    }
  }

  /// Present as gatekeeper or chair without a conflict of interest.
  package func countedPresent(at review: Review) -> [Attendance] {
    review.attendance.filter(\.countsForQuorum)
  }

  func quorumLack(_ gate: Gate, _ check: GateCheck, _ review: Review) -> [Lack] {
    guard let quorum = quorum(of: gate, at: check.sites) else { return [] }
    let present = countedPresent(at: review)
    let people = Set(present.map(\.who)).count
    let voices = Set(present.flatMap(\.perspectives))
    let absent = quorum.mustInclude.filter { !voices.contains($0) }
    guard people < quorum.min || !absent.isEmpty else { return [] }
    return [
      Lack(
        "D5", absent.map(\.text),
        Phrase("beslutsförhet \(people) av \(quorum.min)", "quorum \(people) of \(quorum.min)"))
    ]
  }

  func withoutPosition(_ check: GateCheck) -> [Lack] {
    let silent = check.voices.filter { $0.position == nil && !$0.waived }
    guard !silent.isEmpty else { return [] }
    return [
      Lack(
        "D6", silent.compactMap(\.perspectives.first?.text),
        .counted(
          silent.count, Phrase("ett ställningstagande saknas", "one position is missing"),
          Phrase("ställningstaganden saknas", "positions are missing")))
    ]
  }

  /// D1 and D3 for a conditional go: what a drafted condition may cover is covered.
  private func uncoveredLacks(_ check: GateCheck, _ review: Review) -> [Lack] {
    var lacks: [Lack] = []
    let drafted = review.conditions.filter { check.sites.contains(where: $0.binds) }
    if drafted.isEmpty {
      lacks.append(Lack("conditions", [], Phrase("minst ett villkor", "at least one condition")))
    }
    let critical = check.unmetCritical
    if !critical.isEmpty {
      lacks.append(
        Lack(
          "D1", critical.map(\.id.text),
          .counted(
            critical.count, Phrase("ett kritiskt krav uppfylls inte", "one critical criterion is unmet"),
            Phrase("kritiska krav uppfylls inte", "critical criteria are unmet"))))
    }
    let core = check.missingVoices.filter(\.core)
    if !core.isEmpty {
      lacks.append(
        Lack(
          "D3", core.compactMap(\.perspectives.first?.text),
          .counted(
            core.count, Phrase("en kärnröst är inte hörd", "one core voice is unheard"),
            Phrase("kärnröster är inte hörda", "core voices are unheard"))))
    }
    let coreIDs = core.compactMap(\.perspectives.first?.text)
    let voices = uncoveredVoices(check, by: review).filter { !coreIDs.contains($0) }
    return lacks + uncovered("D1", uncoveredMusts(check, by: review)) + uncovered("D3", voices)
  }

  private func uncovered(_ demand: String, _ about: [String]) -> [Lack] {
    if about.isEmpty { return [] }
    let list = about.joined(separator: ", ")
    return [Lack(demand, about, Phrase("villkor saknas för \(list)", "no condition covers \(list)"))]
  }

  /// The moves outside gates that the state of every one of these sites allows.
  package func moves(at sites: [ID<Site>]) -> [CheckedMove] {
    let events: [TransitionEvent] = [
      .hold, .resume, .suspend, .reenter, .reopen, .discontinue, .finish, .annul, .settle,
    ]
    return events.filter { event in !sites.isEmpty && sites.allSatisfy { mayMove(event, at: $0) } }
      .map { event in
        CheckedMove(Move(event), lacks: event == .finish ? closingLacks(at: sites) : [])
      }
  }

  package func mayMove(_ event: TransitionEvent, at site: ID<Site>) -> Bool {
    guard let state = state(of: site) else { return false }
    let isLive = framework.phase(state.phase)?.live ?? false
    switch event {
    case .suspend: return isLive && [.active, .onHold, .windingDown].contains(state.condition)
    case .discontinue:
      return [.active, .onHold, .suspended].contains(state.condition)
        || (state.isOpen && state.unsettled != nil)
    case .settle: return unsettled(at: site) != nil
    case _ where state.unsettled != nil: return false
    case .annul: return obstacle(toAnnulling: nil, at: site) == nil
    case .hold: return state.condition == .active && state.review == nil
    case .resume: return state.condition == .onHold
    case .reenter:
      return state.condition == .active && state.review == nil && framework.index(of: state.phase) ?? 0 > 0
    case .reopen: return !state.isOpen
    case .finish: return state.condition == .windingDown
    case .start, .submit, .withdraw, .decide: return false
    }
  }

  /// Points of the closing checklist that are neither done nor said not to apply.
  private func closingLacks(at sites: [ID<Site>]) -> [Lack] {
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
    outcome = move.outcome.map(OneOf.known)
    self.lacks = lacks
  }

  package var label: Phrase {
    outcome?.label ?? TransitionEvent(rawValue: event)?.label ?? Phrase(event)
  }
}

extension Lack {
  init(_ demand: String, _ about: [String], _ words: Phrase) {
    self.init()
    self.demand = demand
    self.about = about
    self.words = words
  }
}

extension Phrase {
  /// `one` alone, or the number before `many`.
  package static func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    count == 1 ? one : Phrase("\(count) ") + many
  }
}
