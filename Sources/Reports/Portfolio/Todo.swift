internal import Changes
package import Model
package import Process

extension ProjectState {
  /// The list of what to do next, most pressing first.
  package var todo: [Todo] { kept.todo { workedOutTodo } }

  private var workedOutTodo: [Todo] {
    let decisions = decisions
    // What rests asks nobody to work: only whether it goes on, and what was promised.
    let all =
      isResting
      ? lateConditions + toSettle + comingConditions + overdueReviews(decisions)
      : suspensions + lateConditions + toSettle + toChoose + withoutEffect + unansweredObjections
        + comingConditions
        + overdueReviews(decisions) + actionsToDo + toFeedBack + barriersToHandle + unansweredLifts
        + asksToPut
        + decisions.filter { !$0.isOnHold }.flatMap { voicesToHear($0) + criteriaToMeet($0) }
        + profileQuestions
    return all.sorted { left, right in
      if left.needsAttention != right.needsAttention { return left.needsAttention }
      if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
      return (left.day ?? .distant) < (right.day ?? .distant)
    }
  }

  func late(_ day: CalendarDay) -> Int? { day < today ? today - day : nil }

  func when(_ day: CalendarDay) -> Phrase {
    if let late = late(day) { return Phrase("\(late) d försenad", "\(late) d overdue") }
    return day - today <= 7 ? day.near : day.short(on: today)
  }

  /// The day by which what a decision needs has to be there, in words.
  private func by(_ decision: NextDecision) -> Phrase {
    guard let day = decision.day else { return Phrase("") }
    return late(day) == nil ? Phrase("före ", "by ") + day.short(on: today) : when(day)
  }

  private var lateConditions: [Todo] {
    let late = conditions.filter(\.isLate)
    let ids = late.map(\.condition.id).firstOfEach
    return ids.compactMap { id in
      guard let first = late.filter({ $0.condition.id == id }).min(by: { $0.due < $1.due }) else {
        return nil
      }
      return Todo(
        kind: .lateCondition, title: Phrase(first.condition.title), when: when(first.due),
        why: Phrase("villkor från \(first.gate.text)", "condition of \(first.gate.text)"),
        who: first.condition.owner, place: .record(id.text), late: self.late(first.due), day: first.due)
    }
  }

  private func overdueReviews(_ decisions: [NextDecision]) -> [Todo] {
    decisions.compactMap { decision in
      guard let day = decision.day, day < today, decision.review == nil else { return nil }
      let gate = decision.gate
      let title =
        decision.isOnHold
        ? Phrase("Pröva om det vilande ska återupptas", "Decide whether to resume what is on hold")
        : Phrase("Lämna \(gate.id.text) till prövning: ", "Submit \(gate.id.text): ") + gate.title
      return Todo(
        kind: .overdueReview, title: title, when: when(day),
        why: Phrase("dagen har passerat", "its day has passed"),
        who: nil, place: .gate(gate.id), late: late(day), day: day)
    }
  }

  private var actionsToDo: [Todo] {
    project.actions.filter { $0.isActive && $0.condition == nil }.compactMap { action in
      guard let due = action.due, due < today || due - today <= 14 || action.closing != nil else {
        return nil
      }
      return Todo(
        kind: due < today ? .lateAction : .action, title: Phrase(action.title), when: when(due),
        why: reason(for: action), who: action.owner, place: .record(action.id.text), late: late(due), day: due
      )
    }
  }

  /// The reason for an action: what it opens or answers, or whom it waits for.
  package func reason(for action: Action) -> Phrase {
    if let waiting = action.waitingFor {
      return Phrase("väntar på \(waiting.text)", "waits for \(waiting.text)")
    }
    if let condition = conditions.first(where: { $0.condition.id == action.condition }) {
      return Phrase(
        "låst: villkor från \(condition.gate.text)", "locked: condition of \(condition.gate.text)")
    }
    if let criterion = action.criteria.first.flatMap(framework.criterion) {
      let checked = self.criterion(criterion, at: project.sites.map(\.id))
      return Phrase("krävs för \(criterion.id.text)", "needed for \(criterion.id.text)")
        + (checked.critical ? Phrase(", kritiskt", ", critical") : Phrase(""))
    }
    if let barrier = action.barriers.first.flatMap({ project.barriers[$0] }) {
      return Phrase("mot: \(barrier.title)", "against: \(barrier.title)")
    }
    return action.closing != nil ? Phrase("avslutspunkt", "closing point") : Phrase("")
  }

  private var toFeedBack: [Todo] {
    project.engagements.filter { $0.isOwedFeedback }.map { engagement in
      let voice = catalogue.title(of: engagement.perspective)
      return Todo(
        kind: .feedBack,
        title: voice + Phrase(": återkoppla vad det ledde till", ": give feedback on what it led to"),
        when: Phrase("\(today - engagement.date) d sedan", "\(today - engagement.date) d ago"),
        why: Phrase("räknas först då som hörda", "only then do they count as consulted"), who: nil,
        place: .record(engagement.id.text), late: nil, day: engagement.date)
    }
  }

  private var barriersToHandle: [Todo] {
    project.barriers.filter(isUnhandled).map { barrier in
      Todo(
        kind: .unhandledBarrier, title: Phrase(barrier.title), when: Phrase(""),
        why: Phrase("blockerar, ingen åtgärd", "blocking, no action"), who: barrier.owner,
        place: .record(barrier.id.text), late: nil, day: barrier.opened)
    }
  }

  private var unansweredLifts: [Todo] {
    project.barriers.compactMap { barrier in
      guard barrier.status == .escalated, barrier.archived == nil, barrier.answer == nil,
        let wanted = barrier.answerBy, wanted < today
      else { return nil }
      return Todo(
        kind: .unanswered,
        title: Phrase("Påminn om svar: ", "Chase the answer: ") + barrier.title, when: when(wanted),
        why: Phrase("lyft till ", "escalated to ")
          + (barrier.escalatedTo.map { Names.plain($0, in: project) } ?? ""),
        who: barrier.owner, place: .record(barrier.id.text), late: late(wanted), day: wanted)
    }
  }

  private func voicesToHear(_ decision: NextDecision) -> [Todo] {
    decision.check.missingVoices.compactMap { voice in
      guard voice.shortfall != .notFedBack, let first = voice.perspectives.first else { return nil }
      let title = voice.perspectives.compactMap { catalogue.perspective($0)?.title }
        .joined(Phrase(" eller ", " or "))
      return Todo(
        kind: .unheardVoice, title: Phrase("Inhämta synpunkter från: ", "Consult: ") + title,
        when: by(decision),
        why: voice.shortfall?.label ?? Phrase(""), who: nil, place: .voice(first), late: nil,
        day: decision.day)
    }
  }

  /// The criteria for which something is to be done by a day.
  private var workedCriteria: Set<Code<Criterion>> {
    kept.workedCriteria {
      var worked: Set<Code<Criterion>> = []
      for index in project.actions.indices where !project.actions[index].criteria.isEmpty {
        guard project.actions[index].isActive, project.actions[index].due != nil else { continue }
        worked.formUnion(project.actions[index].criteria)
      }
      return worked
    }
  }

  private func criteriaToMeet(_ decision: NextDecision) -> [Todo] {
    decision.check.criteria.compactMap { checked in
      guard checked.must, !checked.counts, let criterion = framework.criterion(checked.id) else { return nil }
      if !checked.stale, workedCriteria.contains(checked.id) { return nil }
      let kind: Todo.Kind = checked.stale ? .staleCriterion : checked.critical ? .unmetCritical : .unmetMust
      let title = Phrase(checked.id.text + " ") + criterion.title
      let why =
        checked.stale
        ? Phrase("behöver bekräftas", "needs to be confirmed")
        : checked.status.label + (checked.critical ? Phrase(", kritiskt", ", critical") : Phrase(""))
      return Todo(
        kind: kind, title: title,
        when: by(decision), why: why,
        who: nil, place: .assessment(checked.id), late: nil, day: decision.day)
    }
  }

  /// The questions of the profile, of six, that nobody has answered, as one thing to do.
  private var profileQuestions: [Todo] {
    let open = Application.asked.filter { project.application.json(of: $0) == nil }
    guard !open.isEmpty else { return [] }
    return [
      Todo(
        kind: .profile,
        title: Phrase("Svara på profilens frågor", "Answer the questions of the profile"), when: Phrase(""),
        why: .counted(
          open.count, Phrase("en fråga är obesvarad", "one question is open"),
          Phrase("frågor är obesvarade", "questions are open")), who: nil, place: .application, late: nil,
        day: nil)
    ]
  }
}

extension Engagement {
  /// True for a meeting heard at level 2 or above whose people are not told yet what it led to.
  package var isOwedFeedback: Bool { level >= .consult && fedBack == nil && archived == nil }
}

extension ProjectState {
  /// Asks that are near their day or past it; a gate's own ask stands with its review.
  var asksToPut: [Todo] {
    project.asks.filter { $0.isPressing(on: today) && $0.review == nil }.map { ask in
      let isLate = ask.byDate.map { $0 < today } ?? false
      let title =
        isLate
        ? Phrase("Påminn om svar: ", "Chase the answer: ")
        : Phrase("Lägg fram för \(ask.group): ", "Put to \(ask.group): ")
      return Todo(
        kind: isLate ? .unanswered : .ask, title: title + ask.title, when: ask.byDate.map(when) ?? Phrase(""),
        why: isLate
          ? Phrase("beslutsfråga till ", "decision needed from ") + ask.group
          : Phrase("svar behövs till dess", "an answer is needed by then"),
        who: nil, place: .record(ask.id.text), late: ask.byDate.flatMap(late), day: ask.byDate)
    }
  }
}

/// The conflicts, where people said different things without knowing of each other, that somebody has to choose in.
extension ProjectState {
  var toChoose: [Todo] {
    let open = project.conflicts.filter { $0.archived == nil }
    if open.isEmpty { return [] }
    var reference = Reference()
    reference.frameworks = [framework]
    reference.catalogue = catalogue
    // History would only tell who and when, which the conflict screen shows.
    let telling = ConflictFormatter(project, [], Names(project: project, reference: reference))
    return open.map { conflict in
      let told = telling.conflictDetail(conflict)
      return Todo(
        kind: .conflict, title: Phrase("Välj: ", "Choose: ") + told.title, when: Phrase(""),
        why: told.sides.indices.map { told.excerpt($0, 24) }.joined(Phrase(" eller ", " or ")), who: nil,
        place: .record(conflict.id.text), late: nil, day: told.sides.compactMap(\.on).min())
    }
  }
}

/// The work that decisions left to do: a way back, an answer, a condition.
extension ProjectState {
  /// The sites that are off until reviewed; the extra gate is the way back.
  var suspensions: [Todo] {
    let gate = framework.gates.first { $0.kind == .extra }
    let off = sites.filter { $0.condition == .suspended && $0.reviewed != gate?.id }
    return off.map { state in
      let site = project.sites[state.site]?.title ?? state.site.text
      let since = project.transitions.last { $0.site == state.site && $0.event == .suspend }
      let isOnly = project.sites.count == 1
      return Todo(
        kind: .suspended,
        title: isOnly
          ? Phrase(
            "Tillämpningen är av: lämna till extra prövning",
            "The application is off: submit the extra review")
          : Phrase("\(site) är av: lämna till extra prövning", "\(site) is off: submit the extra review"),
        when: since.map { Phrase("sedan ", "since ") + $0.on.short(on: today) } ?? Phrase(""),
        why: Phrase("\(gate?.id.text ?? "") är vägen tillbaka", "\(gate?.id.text ?? "") is the way back"),
        who: nil, place: .gate(gate?.id ?? ""), late: nil, day: since?.on)
    }
  }

  /// Objections that nobody has answered, of reviews that are open or were decided and stand.
  var unansweredObjections: [Todo] {
    let valid = Set(
      sites.compactMap(\.review) + sites.flatMap { $0.decided.values.compactMap(\.review) })
    return project.reviews.filter { valid.contains($0.id) && $0.archived == nil }.flatMap { review in
      review.positions.filter { $0.value == .object && $0.answer == nil }.map { position in
        let voice = catalogue.title(of: position.perspective)
        return Todo(
          kind: .objection, title: Phrase("Svara på invändningen: ", "Answer the objection: ") + voice,
          when: position.on.map { Phrase("\(today - $0) d sedan", "\(today - $0) d ago") } ?? Phrase(""),
          why: Phrase("invänder vid \(review.gate.text)", "objects at \(review.gate.text)"), who: nil,
          place: .position(position.perspective, review: review.id), late: nil, day: position.on)
      }
    }
  }

  /// Conditions whose day is near.
  var comingConditions: [Todo] {
    let near = conditions.filter { $0.state == .open && !$0.isLate && $0.due - today <= 14 }
    return near.map(\.condition.id).firstOfEach.compactMap { id in
      guard let first = near.first(where: { $0.condition.id == id }) else { return nil }
      return Todo(
        kind: .action, title: Phrase(first.condition.title), when: first.due.near,
        why: Phrase("villkor från \(first.gate.text)", "condition of \(first.gate.text)"),
        who: first.condition.owner, place: .record(id.text), late: nil, day: first.due)
    }
  }
}

/// The decisions to settle after clones that did not know each other were united.
extension ProjectState {
  var toSettle: [Todo] {
    let gates = sites.compactMap(\.unsettled?.gate).firstOfEach.compactMap(framework.gate)
    return gates.map { gate in
      let places = sites.filter { $0.unsettled?.gate == gate.id }
      let decisions = project.transitions.filter { decision in
        places.contains { $0.unsettled?.decisions.contains(decision.id) ?? false }
      }
      return Todo(
        kind: .toSettle, title: Phrase("Avgör \(gate.id.text): ", "Settle \(gate.id.text): ") + gate.title,
        when: Phrase(""),
        why: Phrase("beslutat samtidigt: ", "decided at the same time: ")
          + decisions.map(\.said).firstOfEach.joined(Phrase(" · ")),
        who: nil, place: .gate(gate.id), late: nil, day: decisions.map(\.on).min())
    }
  }

  var withoutEffect: [Todo] {
    sites.flatMap { state in
      unseen(at: state).map { transition in
        let title = project.sites.count > 1 ? project.sites[state.site].map { " (\($0.title))" } ?? "" : ""
        let others = meanwhile(of: transition).map(\.said).firstOfEach
        return Todo(
          kind: .withoutEffect,
          title: Phrase("Fick ingen verkan: ", "Not applied: ") + transition.said + Phrase(title),
          when: transition.on.short(on: today),
          why: others.isEmpty
            ? Phrase("läget tillät det inte", "the state did not allow it")
            : Phrase("samtidigt: ", "at the same time: ") + others.joined(Phrase(", ")),
          who: transition.by, place: .record(state.site.text), late: nil, day: transition.on)
      }
    }
  }
}
