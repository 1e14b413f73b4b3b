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
      case .lateCondition: Phrase("Försenade villkor", "Overdue conditions")
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

extension ProjectState {
  /// The objections that nobody answered, and those who had an interest of their own.
  var auditedPeople: [Audit.Entry] {
    project.reviews.filter { $0.archived == nil }.flatMap { review -> [Audit.Entry] in
      let objections = review.positions.filter { $0.value == .object && ($0.answer ?? "").isEmpty }.map {
        position in
        let name = catalogue.title(of: position.perspective)
        return Audit.Entry(
          kind: .unansweredObjection, on: position.on, id: review.id.text + "/" + position.key,
          gate: review.gate,
          who: position.by, words: name + (position.reason.map { ": " + $0 } ?? ""), count: 1)
      }
      let last = project.transitions.last { $0.review == review.id }?.on
      let conflicts = review.attendance.filter {
        !($0.conflictOfInterest ?? "").isEmpty && $0.archived == nil
      }.map {
        attendance in
        Audit.Entry(
          kind: .conflictOfInterest, on: review.heldOn ?? last, id: attendance.id.text,
          gate: review.gate,
          who: attendance.who, words: attendance.role.label + ": " + (attendance.conflictOfInterest ?? ""),
          count: 1)
      }
      return objections + conflicts
    }
  }

  /// The waived criteria and voices; one that no longer counts has lapsed.
  var auditedWaivers: [Audit.Entry] {
    let criteria = project.assessments.filter { $0.value == .waived }.map { assessment in
      let criterion = framework.criterion(assessment.criterion)
      let places = assessment.site.map { [$0] } ?? sites.map(\.site)
      let counts = criterion.map { criterion in
        places.contains { judged(criterion, at: $0, critical: false).counts }
      }
      let title = criterion?.title ?? Phrase("")
      return entry(
        counts ?? false, assessment.key, criterion?.gate, assessment.by, assessment.on,
        until: assessment.until,
        title + (assessment.because.map { ": " + $0 } ?? ""))
    }
    let voices = project.voiceWaivers.filter { $0.archived == nil }.map { waiver in
      let places = waiver.sites.isEmpty ? sites.map(\.site) : waiver.sites
      let holds = waiver.until >= today && places.contains { !hasLapsed(waiver, at: $0) }
      let name = catalogue.title(of: waiver.perspective)
      return entry(
        holds, waiver.id.text, waiver.gate, waiver.by, waiver.on, until: waiver.until,
        name + ": " + waiver.because)
    }
    return criteria + voices
  }

  private func entry(
    _ holds: Bool, _ id: String, _ gate: Code<Gate>?, _ who: PersonReference?, _ on: CalendarDay?,
    until: CalendarDay?,
    _ words: Phrase
  ) -> Audit.Entry {
    let last = until.map { Phrase(", till \($0.iso)", ", until \($0.iso)") } ?? Phrase("")
    return Audit.Entry(
      kind: holds ? .waiverInForce : .waiverLapsed, on: on, id: id, gate: gate, who: who, words: words + last,
      count: 1)
  }

  /// The conditions that are late or were moved, each once, however many sites it binds.
  var auditedConditions: [Audit.Entry] {
    var seen: Set<String> = []
    let late = conditions.filter(\.isLate).filter { seen.insert($0.condition.id.text).inserted }.map {
      one in
      let days = one.daysLate(on: today)
      return Audit.Entry(
        kind: .lateCondition, on: one.due, id: one.condition.id.text,
        gate: one.gate,
        who: one.condition.owner,
        words: Phrase(one.condition.title) + Phrase(", \(days) d försenat", ", \(days) d overdue"), count: 1
      )
    }
    let moved = project.reviews.flatMap { review in
      review.conditions.filter { !$0.moves.isEmpty && $0.archived == nil }.map { condition in
        let times = condition.moves.count
        let last = condition.moves.last
        return Audit.Entry(
          kind: .movedCondition, on: last?.on, id: condition.id.text, gate: review.gate, who: last?.by,
          words: Phrase(condition.title)
            + (times == 1
              ? Phrase(", flyttat en gång", ", moved once")
              : Phrase(", flyttat \(times) gånger", ", moved \(times) times"))
            + Phrase(" från \(condition.due.iso)", " from \(condition.due.iso)")
            + Phrase(" till \(last?.due.iso ?? "")", " to \(last?.due.iso ?? "")")
            + (last.map { ": " + $0.reason } ?? ""),
          count: times)
      }
    }
    return late + moved
  }

  /// The ways back, by decision or without one, and the annulments; each once for all its sites.
  var auditedEvents: [Audit.Entry] {
    var seen: Set<String> = []
    return project.transitions.compactMap { transition in
      let isBack =
        transition.event == .reenter || transition.event == .reopen || transition.outcome == .recycle
      guard isBack || transition.event == .annul,
        seen.insert(transition.packet?.id.text ?? transition.id.text).inserted
      else { return nil }
      let way = isBack ? (transition.from?.text ?? "") + " → " + transition.to.text : ""
      let parts = [way, transition.reason ?? ""].filter { !$0.isEmpty }
      return Audit.Entry(
        kind: isBack ? .reentry : .annulment, on: transition.on, id: transition.id.text,
        gate: transition.gate,
        who: transition.by, words: Phrase(parts.joined(separator: ": ")), count: 1)
    }
  }
}
