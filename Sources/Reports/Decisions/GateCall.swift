import Changes
package import Model
package import Process

/// A call to a review of a gate: what is to be decided, whom to ask, what to read.
package struct GateCall: Sendable {
  /// The number of days before the meeting after which a voice that was asked and said nothing counts as silent.
  package static let askingDays = 10

  package let gate: Gate
  package let check: GateCheck
  /// The day of the meeting, else the planned day; nil where nobody has set one.
  package let day: CalendarDay?
  package let place: String?
  /// The criteria that the meeting decides first: unmet and critical, then unmet musts.
  package let first: [CheckedCriterion]
  package let voices: [CalledVoice]
  /// The criteria that have evidence, with what lies where.
  package let reading: [CalledReading]
  package let quorum: Quorum?
  /// The people who came last time.
  package let remembered: [Attendance]
  /// The perspectives that must be there and that nobody who came last time speaks for.
  package let notSpokenFor: [Code<Perspective>]
  /// The objections that nobody has answered.
  package let objections: [Position]

  /// The last day on which asking gives silence its meaning.
  package var askBy: CalendarDay? { day.map { $0 + -GateCall.askingDays } }
}

/// One voice of the gate, and the people to ask for its position.
package struct CalledVoice: Sendable {
  package let voice: CheckedVoice
  /// The titles of those who can speak for it.
  package let people: [String]

  package var hasSpoken: Bool { voice.position != nil }
}

/// The evidence to read about one criterion.
package struct CalledReading: Sendable {
  package let criterion: Code<Criterion>
  package let evidence: [Evidence]
}

extension ProjectState {
  /// The call to a review of the gate at these sites; nil where the framework has no such gate.
  package func call(to id: Code<Gate>, at sites: [ID<Site>]) -> GateCall? {
    guard let gate = framework.gate(id) else { return nil }
    let check = check(id, at: sites)
    let review = openReview(of: id, at: sites)
    let planned = decisions.first { $0.gate.id == id && $0.sites.contains(where: sites.contains) }?.day
    // The call leaves the team: nothing of what is marked internal stands in it.
    let remembered = (review?.attendance.filter { !$0.absent && $0.archived == nil && !$0.internal }).flatMap
    {
      $0.isEmpty ? nil : $0
    }
    let people = (remembered ?? rememberedAttendance(for: id)).filter {
      !$0.internal && !project.isInternal($0.who.text)
    }
    let quorum = quorum(of: gate)
    let spokenFor = Set(people.filter(\.countsForQuorum).flatMap(\.perspectives))
    return GateCall(
      gate: gate, check: check, day: review?.heldOn ?? planned,
      place: review.flatMap { $0.internal ? nil : $0.place },
      first: check.unmetCritical + check.unmetMusts,
      voices: check.voices.filter { !$0.waived }.map {
        CalledVoice(voice: $0, people: speakers(for: $0, at: sites))
      },
      reading: reading(for: check, at: sites), quorum: quorum, remembered: people,
      notSpokenFor: (quorum?.mustInclude ?? []).filter { !spokenFor.contains($0) },
      objections: review?.positions.filter { $0.value == .object && $0.answer == nil && !$0.internal } ?? [])
  }

  /// The people who can speak for a voice: stakeholders of the perspective at the sites first, then members of the
  /// team.
  private func speakers(for voice: CheckedVoice, at sites: [ID<Site>]) -> [String] {
    let stakeholders = project.stakeholders.filter { stakeholder in
      voice.perspectives.contains(stakeholder.perspective) && stakeholder.archived == nil
        && !stakeholder.internal
        && (stakeholder.sites.isEmpty || stakeholder.sites.contains(where: sites.contains))
    }.map(\.title)
    let members = project.team.filter { member in
      member.perspective.map(voice.perspectives.contains) ?? false && member.archived == nil
        && !member.internal
        && (member.sites.isEmpty || member.sites.contains(where: sites.contains))
    }.map(\.title)
    return (stakeholders + members).firstOfEach
  }

  private func reading(for check: GateCheck, at sites: [ID<Site>]) -> [CalledReading] {
    check.criteria.filter(\.applies).compactMap { checked in
      // The same paper, attached for several sites, is read once.
      var seen: Set<String> = []
      let judged = assessments(of: checked.id, at: sites).filter { !$0.internal }
      let evidence = judged.flatMap(\.evidence).filter { evidence in
        evidence.archived == nil && !evidence.internal
          && seen.insert(evidence.title + "\n" + (evidence.at ?? "")).inserted
      }
      return evidence.isEmpty ? nil : CalledReading(criterion: checked.id, evidence: evidence)
    }
  }
}
