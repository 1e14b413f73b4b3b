package import Model
package import Process

/// An audit of a project's decisions: what somebody who looks back asks for first.
package struct Audit: Sendable {
  /// The number of decisions, each once however many sites it was for.
  package let decisions: Int
  package let go: Int
  package let conditionalGo: Int
  /// The entries by kind in the order of ``Kind``, then by day.
  package let entries: [Entry]

  /// The kind of an entry.
  package enum Kind: String, CaseIterable, Sendable, LabelledEnum {
    case againstProposal = "against_proposal"
    case unansweredObjection = "unanswered_objection"
    case conflictOfInterest = "conflict_of_interest"
    case waiverInForce = "waiver_in_force"
    case waiverLapsed = "waiver_lapsed"
    case lateCondition = "late_condition"
    case movedCondition = "moved_condition"
    case reentry
    case annulment

    package var label: Phrase {
      switch self {
      case .againstProposal: Phrase("Beslut mot förslaget", "Decisions against the proposal")
      case .unansweredObjection: Phrase("Obesvarade invändningar", "Unanswered objections")
      case .conflictOfInterest: Phrase("Jäv", "Conflicts of interest")
      case .waiverInForce: Phrase("Undantag som gäller", "Waivers in force")
      case .waiverLapsed: Phrase("Undantag som har upphört", "Waivers that have lapsed")
      case .lateCondition: Phrase("Sena villkor", "Late conditions")
      case .movedCondition: Phrase("Flyttade villkor", "Moved conditions")
      case .reentry: Phrase("Återgångar", "Ways back")
      case .annulment: Phrase("Upphävda beslut", "Annulled decisions")
      }
    }
  }

  /// An entry of the audit.
  package struct Entry: Sendable {
    package let kind: Kind
    package let on: CalendarDay?
    /// The record that it is about: a packet, transition, condition, waiver or address.
    package let id: String
    package let gate: Code<Gate>?
    package let who: PersonReference?
    package let words: Phrase
    /// The number of times, where it can be more than once.
    package let count: Int
  }
}

extension Audit {
  /// Makes the audit.
  ///
  /// `packets` are those of the project; what only they know is left out where they are gone.
  package init(of projectState: ProjectState, packets: [Packet]) {
    let project = projectState.project
    let decided = project.transitions.filter { $0.event == .decide }
    var seen: Set<String> = []
    let each = decided.filter { seen.insert($0.packet?.id.text ?? $0.id.text).inserted }
    decisions = each.count
    go = each.filter { $0.outcome == .go }.count
    conditionalGo = each.filter { $0.outcome == .conditionalGo }.count
    let found =
      Audit.against(packets) + projectState.auditedPeople + projectState.auditedWaivers
      + projectState.auditedConditions
      + projectState.auditedEvents
    entries = Kind.allCases.flatMap { kind in
      found.filter { $0.kind == kind }.sorted { ($0.on ?? .unset) < ($1.on ?? .unset) }
    }
  }

  /// The share of decisions that were a go, with conditions or without, in per cent; nil without decisions.
  package var goPercent: Int? {
    decisions == 0 ? nil : (200 * (go + conditionalGo) + decisions) / (2 * decisions)
  }

  private static func against(_ packets: [Packet]) -> [Entry] {
    packets.compactMap { packet in
      let head = packet.head
      guard packet.kind == .decision || packet.kind == .settlement, let outcome = head.outcome,
        let proposal = head.proposal, outcome != proposal
      else { return nil }
      let words =
        outcome.label + Phrase(" i stället för ", " instead of ") + proposal.label
        + " (\(head.rule ?? ""))" + (head.reason.map { ": " + $0 } ?? "")
      return Entry(
        kind: .againstProposal, on: head.on, id: packet.id.text, gate: head.gate, who: head.by, words: words,
        count: 1)
    }
  }
}
