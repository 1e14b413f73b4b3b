package import Model

extension ProjectState {
  /// The check of a gate for these sites as of today: what counts, who was heard, what the tool proposes.
  ///
  /// `looked` is the review that is looked at; without it, the one that is open on all of the sites. Worked out anew at
  /// each call: goes through the gate's criteria and voices at every site, and the project's barriers and conditions.
  package func check(_ id: Code<Gate>, at sites: [ID<Site>], in looked: Review? = nil) -> GateCheck {
    var check = GateCheck()
    check.gate = id
    check.sites = sites
    check.on = today
    check.rigour = .known(rigour)
    guard let gate = framework.gate(id) else { return check }
    let review = looked ?? openReview(of: id, at: sites)
    check.criteria = criteria(of: gate, at: sites).map { criterion($0, at: sites) }
    check.voices = voices(for: gate, at: sites, in: review)
    check.barriers = unhandledBarriers(at: sites).map(\.id)
    let open = openConditions(at: sites)
    check.conditionsOpen = open.map(\.condition.id).firstOfEach
    check.conditionsLate = open.filter(\.isLate).map(\.condition.id).firstOfEach
    check.shouldScore = check.computedShouldScore
    let (proposal, rule) = proposal(for: check, in: review)
    check.proposal = .known(proposal)
    check.rule = rule
    let moves = gateMoves(gate, check, review)
    check.allowed = moves.filter(\.lacks.isEmpty)
    check.missing = moves.filter { !$0.lacks.isEmpty }
    return check
  }

  /// The review of the gate that is open on all of these sites; nil where there is none.
  package func openReview(of gate: Code<Gate>, at sites: [ID<Site>]) -> Review? {
    guard let id = sites.first.flatMap({ state(of: $0) })?.review,
      sites.allSatisfy({ state(of: $0)?.review == id })
    else { return nil }
    return review(id).flatMap { $0.gate == gate ? $0 : nil }
  }

  /// The review with what was said in those that were opened at the same time as it; nil where there is none.
  package func review(_ id: ID<Review>) -> Review? {
    let first = canonical(id)
    guard var review = project.reviews.first(where: { $0.id == first }) else { return nil }
    for other in project.reviews where other.id != first && canonical(other.id) == first {
      review.attendance += other.attendance.filter { attendance in
        !review.attendance.contains { $0.who == attendance.who && $0.role == attendance.role }
      }
      review.positions += other.positions.filter { position in
        !review.positions.contains { $0.perspective == position.perspective }
      }
      review.conditions += other.conditions
    }
    return review
  }

  /// The review that a review became one with, or itself.
  package func canonical(_ id: ID<Review>) -> ID<Review> {
    sites.compactMap { $0.united[id] }.first ?? id
  }

  /// The proposal, by the first of the rules R1 to R6 (`proposal.md`) that fires; people decide.
  private func proposal(for check: GateCheck, in review: Review?) -> (Outcome, String) {
    let unmet = check.unmetMusts
    let stops = check.criteria.contains { checked in
      checked.applies && checked.status == .notMet && framework.criterion(checked.id)?.stopIfNotMet ?? false
    }
    if project.application.aiActClass == .prohibited || stops { return (.stop, "R1") }
    let musts = check.criteria.filter(\.must)
    if musts.filter({ $0.status == .notMet }).count * 2 > musts.count { return (.recycle, "R2") }
    let missing = check.missingVoices
    if !check.unmetCritical.isEmpty || !check.barriers.isEmpty || !check.conditionsLate.isEmpty
      || missing.contains(where: \.core)
    {
      return (.hold, "R3")
    }
    guard !unmet.isEmpty || !missing.isEmpty else { return (.go, "R6") }
    let lacking = uncovered(check, by: review)
    return lacking.isEmpty ? (.conditionalGo, "R4") : (.hold, "R5")
  }

  /// The unmet musts and missing voices for which no condition is drafted.
  func uncovered(_ check: GateCheck, by review: Review?) -> [String] {
    uncoveredMusts(check, by: review) + uncoveredVoices(check, by: review)
  }

  func uncoveredMusts(_ check: GateCheck, by review: Review?) -> [String] {
    check.unmetMusts.filter { criterion in
      // What is judged for each site needs a condition only where it is lacking.
      let places = criterion.sites.isEmpty ? check.sites : criterion.sites
      return !isCovered([criterion.id.text], at: places, by: review)
    }.map(\.id.text)
  }

  func uncoveredVoices(_ check: GateCheck, by review: Review?) -> [String] {
    check.missingVoices.filter { voice in
      !isCovered(voice.perspectives.map(\.text), at: check.sites, by: review)
    }.compactMap(\.perspectives.first?.text)
  }

  private func isCovered(_ covered: [String], at sites: [ID<Site>], by review: Review?) -> Bool {
    sites.allSatisfy { site in
      review?.conditions.contains { $0.binds(site) && $0.covers.contains(where: covered.contains) } ?? false
    }
  }
}

extension GateCheck {
  package var mustTotal: Int { criteria.filter(\.must).count }
  package var mustCounting: Int { criteria.filter { $0.must && $0.counts }.count }
  /// The number of musts that count though nothing is shown for them.
  package var mustsWithoutEvidence: Int { criteria.count { $0.must && $0.counts && $0.withoutEvidence } }
  /// The criteria that are judged met against what is recorded.
  package var contradicted: [CheckedCriterion] { criteria.filter { $0.applies && !$0.contradicted.isEmpty } }
  /// The critical criteria that are not met and fresh.
  package var unmetCritical: [CheckedCriterion] { criteria.filter { $0.critical && !$0.counts } }
  /// The musts that are not critical and do not count: a condition can cover them.
  package var unmetMusts: [CheckedCriterion] { criteria.filter { $0.must && !$0.critical && !$0.counts } }
  /// The voices that are neither heard nor waived.
  package var missingVoices: [CheckedVoice] { voices.filter { !$0.counts && !$0.waived } }

  /// The share of the applicable shoulds in per cent.
  package var shouldPercent: Int? { shouldScore.map { Int(($0.value * 100).rounded()) } }

  /// True for a go on thin ground: less than 60 per cent of the shoulds.
  package var isThin: Bool { shouldPercent.map { $0 < 60 } ?? false }

  /// The share of the applicable shoulds, 0 to 1 in hundredths; nil where none applies.
  ///
  /// Met counts 1, partly ½; what does not apply is left out.
  var computedShouldScore: Number? {
    let shoulds = criteria.filter { $0.applies && !$0.must && $0.status != .notApplicable }
    guard !shoulds.isEmpty else { return nil }
    let halves = shoulds.reduce(0) { sum, checked in
      sum + (checked.status == .met && checked.counts ? 2 : checked.status == .partlyMet ? 1 : 0)
    }
    let hundredths = (halves * 100 + shoulds.count) / (2 * shoulds.count)
    return Number(hundredths == 100 ? "1" : "0." + String(hundredths).leftPadded(to: 2))
  }
}
