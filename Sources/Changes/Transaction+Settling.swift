internal import Model
internal import Process

extension Transaction {
  /// Settles decisions that did not know each other (event 20, `process.md`); all of them are named in the packet.
  ///
  /// Throws a ``Refusal`` where there is nothing to settle at the gate, the packet is none of theirs, or a demand is
  /// not met.
  mutating func settle(_ settling: DecisionResolution) throws(Refusal) {
    try demand(.settle, at: settling.sites)
    guard let gate = framework.gate(settling.gate), let first = settling.sites.first else {
      throw Refusal(
        .notFound, "ingen beslutspunkt \(settling.gate.text)", "no gate \(settling.gate.text)", field: "gate")
    }
    let reason = try given(settling.reason, "reason", "skälet", "the reason")
    _ = try given(settling.by.text, "by", "vem som avgör", "who settles")
    let decisions = projectState.unsettled(at: first)?.decisions ?? []
    let candidates = project.transitions.filter { decisions.contains($0.id) }
    guard candidates.first?.gate == gate.id else {
      throw refused(
        "\(gate.id.text) har inget att avgöra", "\(gate.id.text) has nothing to settle", nil, settling.sites)
    }
    let review = candidates.compactMap(\.review).first.flatMap { projectState.review($0) } ?? Review()
    let decision = try decision(settling, gate, candidates, review)
    let check = projectState.check(gate.id, at: settling.sites, in: review)
    try refuseUnsettled(decision, gate, check, review)
    var packet = packet(of: decision, review.id, gate, settling.sites, check)
    packet.kind = .known(.settlement)
    packet.head.about = candidates.first?.id
    packet.head.reason = reason
    packet.head.by = who(settling.by)
    if case .stands(let id) = settling.choice { packet.head.stands = id }
    packet = sealed(packet)
    for site in settling.sites {
      let about = projectState.unsettled(at: site)?.decisions.first
      record(
        .settle, at: site, phase: phase(chosen: settling, decision, gate), gate: gate.id, by: settling.by
      ) {
        transition in
        transition.reason = reason
        transition.about = about
        transition.packet = packet.seal
        switch settling.choice {
        case .stands(let id): transition.stands = id
        case .anew(let decision):
          transition.say(decision)
          transition.review = review.id
        }
      }
    }
    if decision.outcome == .conditionalGo { makeActions(of: review.id, settling.sites) }
    cancelVoidActions(of: candidates, reason)
    answerAsk(of: review.id, decision.outcome.label + Phrase(": " + reason), isSettled: true)
    // The ending of a decision that stands brought its checklist with it.
    if case .anew = settling.choice {
      let ending = settling.sites.filter { projectState.state(of: $0)?.condition == .windingDown }
      makeClosingActions(ending, by: decision.by, decision.lastDay)
    }
    made.packet = packet
    made.record = review.id.text
  }

  /// The decision that will hold, with what its outcome demands said.
  private func decision(
    _ settling: DecisionResolution, _ gate: Gate, _ candidates: [Transition], _ review: Review
  ) throws(Refusal) -> Decision {
    switch settling.choice {
    case .anew(var decision):
      decision.review = review.id
      decision.sites = settling.sites
      decision.by = settling.by
      decision.reason = settling.reason
      return try completed(decision, gate, settling.sites)
    case .stands(let id):
      guard let chosen = candidates.first(where: { $0.packet?.id == id }) else {
        var refusal = Refusal(
          .notFound, "\(id.text) är inget av beslutsunderlagen", "\(id.text) is none of the packets",
          field: "packet"
        )
        refusal.choices = candidates.compactMap { $0.packet?.id.text }
        throw refusal
      }
      var decision = Decision(review.id, chosen.outcome?.known ?? .hold, by: settling.by)
      decision.reason = settling.reason
      decision.until = chosen.until
      decision.to = chosen.to
      decision.redo = chosen.redo
      decision.lessons = chosen.lessons
      decision.lastDay = chosen.lastDay
      return decision
    }
  }

  private func refuseUnsettled(
    _ decision: Decision, _ gate: Gate, _ check: GateCheck, _ review: Review
  ) throws(Refusal) {
    let lacks = projectState.lacksToSettle(decision.outcome, gate, check, review)
    if lacks.isEmpty { return }
    var refusal = refused(
      "det går inte att avgöra än", "it cannot be settled yet", nil, check.sites)
    refusal.lacks = lacks
    throw refusal
  }

  /// The phase that a new decision leads to; nil for a packet that stands, which leads where it led.
  private func phase(chosen settling: DecisionResolution, _ decision: Decision, _ gate: Gate) -> Code<Phase>?
  {
    guard case .anew = settling.choice else { return nil }
    return phase(after: decision, gate)
  }
}
