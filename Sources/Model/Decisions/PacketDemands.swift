/// The demands of a decision beside criteria and voices.
package struct PacketDemands: Record {
  package var quorum: Quorum?
  /// Blocking barriers that nobody handled (D2).
  package var barriers: [ID<Barrier>] = []
  /// Earlier conditions whose day had passed (D4).
  package var conditionsLate: [ID<Condition>] = []
  /// Earlier gates that needed review or were to be settled (D4).
  package var gates: [Code<Gate>] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("quorum", \.quorum, .never, Phrase("beslutsförhet", "quorum"))
    field(
      "barriers", \.barriers, .never, Phrase("blockerande hinder utan beslut", "unhandled blocking barriers"))
    field("conditions_late", \.conditionsLate, .never, Phrase("försenade villkor", "overdue conditions"))
    field("gates", \.gates, .never, Phrase("beslutspunkter att pröva på nytt", "gates to review again"))
  }
}

extension Packet {
  /// The demands D1 to D6 (`proposal.md`) that the packet's own content does not satisfy.
  ///
  /// Empty for what demands nothing. A packet from before its demands were kept answers for D1 alone.
  package var lacks: [Lack] {
    guard kind == .decision || kind == .settlement, let outcome = head.outcome?.known else { return [] }
    switch outcome {
    case .go, .conditionalGo:
      let isConditional = outcome == .conditionalGo
      var lacks = criteriaLacks(isConditional)
      guard let demands else { return lacks }
      lacks += voiceLacks(isConditional)
      if !demands.barriers.isEmpty { lacks.append(Lack("D2", demands.barriers.map(\.text))) }
      let earlier = demands.conditionsLate.map(\.text) + demands.gates.map(\.text)
      if !earlier.isEmpty { lacks.append(Lack("D4", earlier)) }
      return lacks + quorumLacks + positionLacks
    case .hold, .recycle, .stop, .retire: return quorumLacks
    }
  }

  private var covered: Set<String> { Set(conditions.flatMap(\.covers)) }

  private func criteriaLacks(_ isConditional: Bool) -> [Lack] {
    let unmet = criteria.filter { criterion in
      guard criterion.must, !criterion.counts else { return false }
      return !isConditional || criterion.critical
        || !covered.contains(criterion.assessment.criterion.text)
    }
    return unmet.isEmpty ? [] : [Lack("D1", unmet.map(\.assessment.criterion.text).firstOfEach)]
  }

  private func voiceLacks(_ isConditional: Bool) -> [Lack] {
    let missing = demandedVoices.filter { voice in
      if voice.counts || voice.isWaived { return false }
      return !isConditional || voice.core || !voice.anyOf.contains { covered.contains($0.text) }
    }
    return missing.isEmpty ? [] : [Lack("D3", missing.map(\.perspective.text))]
  }

  private var quorumLacks: [Lack] {
    guard let quorum = demands?.quorum else { return [] }
    let present = attendance.filter(\.countsForQuorum)
    let voices = Set(present.flatMap(\.perspectives))
    let absent = quorum.mustInclude.filter { !voices.contains($0) }
    let isShort = Set(present.map(\.who)).count < quorum.min
    return isShort || !absent.isEmpty ? [Lack("D5", absent.map(\.text))] : []
  }

  private var positionLacks: [Lack] {
    let spoken = Set(positions.map(\.perspective))
    let silent = demandedVoices.filter { !$0.isWaived && !$0.anyOf.contains(where: spoken.contains) }
    return silent.isEmpty ? [] : [Lack("D6", silent.map(\.perspective.text))]
  }

  /// The demanded voices, one for each demand; of several perspectives the one that came furthest.
  private var demandedVoices: [PacketVoice] {
    var groups: [[Code<Perspective>]: PacketVoice] = [:]
    for voice in voices {
      let held = groups[voice.anyOf]
      if held.map({ voice.reached > $0.reached }) ?? true { groups[voice.anyOf] = voice }
    }
    return voices.map(\.anyOf).firstOfEach.compactMap { groups[$0] }
  }
}

extension PacketVoice {
  /// The perspectives of which one must be heard, itself among them.
  package var anyOf: [Code<Perspective>] { ([perspective] + or).sorted() }

  package var isWaived: Bool { waivedUntil != nil }
}

extension Attendance {
  /// True for a gatekeeper or chair who is present without a conflict of interest.
  package var countsForQuorum: Bool {
    (role == .gatekeeper || role == .chair) && !absent && archived == nil
      && (conflictOfInterest ?? "").isEmpty
  }
}

extension Lack {
  /// A demand in the words of `process`, for what a packet itself lacks.
  fileprivate init(_ demand: String, _ about: [String]) {
    let words: Phrase =
      switch demand {
      case "D1": Phrase("skallkrav som inte är uppfyllda", "mandatory criteria not met")
      case "D2": Phrase("blockerande hinder utan åtgärd", "blocking barriers that nobody handles")
      case "D3": Phrase("perspektiv som inte är hörda", "perspectives not yet consulted")
      case "D4": Phrase("tidigare villkor eller beslut som brister", "earlier conditions or gates that fail")
      case "D5": Phrase("inte beslutsför", "no quorum")
      default: Phrase("ställningstaganden saknas", "positions are missing")
      }
    self.init(demand, about, words)
  }
}
