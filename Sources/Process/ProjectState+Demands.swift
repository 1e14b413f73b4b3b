package import Model

/// The demands D1 to D6 of a decision (`proposal.md`), and what it still lacks of them.
extension ProjectState {
  /// The demands D1 to D6 (`proposal.md`) that the outcome still lacks.
  ///
  /// `check` is the gate's for the sites of the decision, `review` the one that decides.
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

  /// The demands that a settlement still lacks: a quorum and each voice's position (event 20, `process.md`).
  ///
  /// An outcome that leads on has all its demands besides.
  package func lacksToSettle(_ outcome: Outcome, _ gate: Gate, _ check: GateCheck, _ review: Review) -> [Lack]
  {
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
      unmet.count, Phrase("ett skallkrav är inte uppfyllt", "one mandatory criterion is not met"),
      Phrase("skallkrav är inte uppfyllda", "mandatory criteria are not met"))
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
        check.voicesShort.map { .number($0.count, isNeuter: true) + " " + Phrase($0.sv, $0.en) }.joined(
          Phrase(", ")))
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
            late.count, Phrase("ett tidigare villkor är försenat", "one earlier condition is overdue"),
            Phrase("tidigare villkor är försenade", "earlier conditions are overdue"))))
    }
    let invalidated = invalidatedGates(before: gate, at: check.sites)
    if !invalidated.isEmpty {
      lacks.append(
        Lack(
          "D4", invalidated.map(\.id.text),
          Phrase("en tidigare beslutspunkt behöver prövas på nytt", "an earlier gate needs a new review")))
    }
    return lacks
  }

  /// The earlier gates of these sites that a decision cannot rest on: they need review or are to be settled.
  package func invalidatedGates(before gate: Gate, at sites: [ID<Site>]) -> [Gate] {
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

  /// The gatekeepers and chairs who are present without a conflict of interest.
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

  /// The lacks of D1 and D3 for a conditional go: what a drafted condition may cover is covered.
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
            core.count,
            Phrase(
              "ett obligatoriskt perspektiv räknas inte som hört",
              "one required perspective is not counted as consulted"),
            Phrase(
              "obligatoriska perspektiv räknas inte som hörda",
              "required perspectives are not counted as consulted"))))
    }
    let coreIDs = core.compactMap(\.perspectives.first?.text)
    let voices = uncoveredVoices(check, by: review).filter { !coreIDs.contains($0) }
    return lacks + uncovered("D1", uncoveredMusts(check, by: review)) + uncovered("D3", voices)
  }

  private func uncovered(_ demand: String, _ about: [String]) -> [Lack] {
    if about.isEmpty { return [] }
    let list = about.map { catalogue.title(of: Code<Perspective>($0)) }.joined(Phrase(", "))
    return [Lack(demand, about, Phrase("villkor saknas för ", "no condition covers ") + list)]
  }
}
