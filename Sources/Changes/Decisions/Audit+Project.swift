internal import Model
internal import Process

extension ProjectState {
  /// The objections that nobody answered, and those who had an interest of their own.
  var auditedPeople: [Audit.Entry] {
    project.reviews.filter { $0.archived == nil }.flatMap { review -> [Audit.Entry] in
      let objections = review.positions.filter { $0.value == .object && ($0.answer ?? "").isEmpty }.map {
        position in
        let name = catalogue.perspective(position.perspective)?.title ?? Phrase(position.perspective.text)
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
      let name = catalogue.perspective(waiver.perspective)?.title ?? Phrase(waiver.perspective.text)
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
        words: Phrase(one.condition.title) + Phrase(", \(days) d sent", ", \(days) d late"), count: 1
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
