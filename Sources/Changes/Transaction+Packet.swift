internal import Model
internal import Process

extension Transaction {
  /// The packet of a decision: everything that was known when it was decided.
  mutating func packet(
    of decision: Decision, _ reviewID: ID<Review>, _ gate: Gate, _ sites: [ID<Site>], _ check: GateCheck
  ) -> Packet {
    let review = projectState.review(reviewID) ?? Review()
    var packet = Packet()
    packet.id = newID()
    packet.head = head(of: decision, review, gate, sites, check)
    packet.criteria = check.criteria.flatMap { criteria(of: $0, at: sites) }
    let isConditional = decision.outcome == .conditionalGo
    packet.conditions = review.conditions.filter { isConditional && sites.contains(where: $0.binds) }
    packet.positions = review.positions
    packet.attendance = review.attendance
    packet.basis = review.basis
    packet.voices = check.voices.flatMap { voices(of: $0, at: gate, sites) }
    let accepted = project.barriers.filter { $0.status == .accepted && $0.archived == nil }
    packet.barriers = (projectState.barriersByWeight + accepted).map { barrier in
      var known = PacketBarrier()
      known.id = barrier.id
      known.title = barrier.title
      known.acceptedBy = barrier.acceptedBy
      known.acceptedUntil = barrier.acceptedUntil
      known.internal = barrier.internal
      return known
    }
    packet.changed = review.basis.map { $0.differences(to: check.state(like: $0), at: review.id.text) } ?? []
    packet.demands = demands(at: gate, check)
    return sealed(packet)
  }

  /// The demands that the decision is held against beside criteria and voices.
  private func demands(at gate: Gate, _ check: GateCheck) -> PacketDemands {
    var demands = PacketDemands()
    demands.quorum = projectState.quorum(of: gate, at: check.sites)
    demands.barriers = check.barriers
    demands.conditionsLate = check.conditionsLate
    demands.gates = projectState.invalidatedGates(before: gate, at: check.sites).map(\.id)
    return demands
  }

  private func head(
    of decision: Decision, _ review: Review, _ gate: Gate, _ sites: [ID<Site>], _ check: GateCheck
  ) -> PacketHead {
    var head = head(at: sites, by: decision.by, reason: decision.reason)
    head.gate = gate.id
    head.place = review.place
    head.outcome = .known(decision.outcome)
    head.to = phase(after: decision, gate) ?? sites.first.flatMap { projectState.state(of: $0)?.phase }
    head.until = decision.until
    head.redo = decision.redo
    head.lessons = decision.lessons
    head.lastDay = decision.lastDay
    head.proposal = check.proposal
    head.rule = check.rule
    return head
  }

  /// The head that every packet has: of which project, where, when, by whom and why.
  func head(at sites: [ID<Site>], by: PersonReference, reason: String?) -> PacketHead {
    var head = PacketHead()
    head.project = project.id
    head.title = project.title
    head.caseNumber = project.caseNumber
    head.framework = framework.id
    if !project.application.internal {
      head.application = project.application.name
      head.version = project.application.version
    }
    head.sites = sites
    head.on = today
    head.at = at
    head.by = by
    head.reason = reason
    return head
  }

  private func criteria(of checked: CheckedCriterion, at sites: [ID<Site>]) -> [PacketCriterion] {
    var assessments = projectState.assessments(of: checked.id, at: sites)
    if assessments.isEmpty {
      var absent = Assessment()
      absent.criterion = checked.id
      assessments = [absent]
    }
    return assessments.map { assessment in
      var criterion = PacketCriterion()
      criterion.assessment = assessment
      criterion.title = framework.criterion(checked.id)?.title ?? Phrase(checked.id.text)
      criterion.must = checked.must
      criterion.critical = checked.critical
      criterion.applies = checked.applies
      criterion.counts = checked.counts
      return criterion
    }
  }

  private func voices(of checked: CheckedVoice, at gate: Gate, _ sites: [ID<Site>]) -> [PacketVoice] {
    checked.perspectives.map { perspective in
      let heard = project.engagements.filter { engagement in
        engagement.perspective == perspective && engagement.archived == nil && !engagement.internal
          && (engagement.sites.isEmpty || engagement.sites.contains(where: sites.contains))
      }
      var voice = PacketVoice()
      voice.perspective = perspective
      voice.or = checked.perspectives.filter { $0 != perspective }
      voice.core = checked.core
      // Of several of which one is enough, each is as far as it was met itself.
      let own = projectState.hearing(of: perspective, for: gate, at: sites)
      let isAlone = checked.perspectives.count == 1
      voice.required = isAlone ? checked.required : own.required
      voice.reached = isAlone ? checked.reached : own.reached
      voice.counts = isAlone ? checked.counts : own.counts
      if checked.waived, let waiver = waiver(of: checked, at: gate, sites) {
        voice.waivedBy = waiver.by
        voice.waivedUntil = waiver.until
        voice.waivedBecause = waiver.internal ? nil : waiver.because
      }
      voice.heard = heard.flatMap(\.heard)
      voice.effect = heard.flatMap(\.effect)
      return voice
    }
  }
}

extension Transaction {
  private func waiver(of voice: CheckedVoice, at gate: Gate, _ sites: [ID<Site>]) -> VoiceWaiver? {
    project.voiceWaivers.first { waiver in
      waiver.gate == gate.id && voice.perspectives.contains(waiver.perspective) && waiver.archived == nil
        && waiver.until >= today && (waiver.sites.isEmpty || waiver.sites.contains(where: sites.contains))
    }
  }
}

extension GateCheck {
  /// The state alone.
  ///
  /// What was allowed when, and the hash of the file, are no changes during a review.
  fileprivate func state(like basis: GateCheck) -> GateCheck {
    var state = self
    state.allowed = basis.allowed
    state.missing = basis.missing
    state.hash = basis.hash
    return state
  }
}

extension Packet {
  var seal: PacketSeal {
    var seal = PacketSeal()
    seal.id = id
    seal.hash = hash ?? ""
    return seal
  }
}
