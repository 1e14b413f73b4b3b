internal import Changes
internal import Model
internal import Process

extension RoundAgenda {
  /// The questions of actions past their day; what opens something critical first, then the latest.
  var lateActions: [RoundQuestion] {
    project.actions.filter { $0.isOverdue(on: today) && $0.condition == nil }
      .map { (action: $0, opens: isCritical($0) ? 0 : 1) }
      .sorted {
        ($0.opens, $0.action.due ?? .distant, $0.action.id) < (
          $1.opens, $1.action.due ?? .distant, $1.action.id
        )
      }
      .compactMap { action, _ in
        guard let due = action.due else { return nil }
        let id = action.id.text
        var question = RoundQuestion(
          .lateAction, id, Phrase("Försenad åtgärd, ", "Overdue action, ") + days(today - due),
          Phrase(action.title))
        question.facts = facts([name(action.owner), Phrase("skulle vara klar ", "was due ") + day(due)])
        question.context = purpose(of: action) + lastWord(action.notes)
        question.answers = [
          RoundAnswer("d", .call(FinishAction.self, id)),
          RoundAnswer("w", .putDay(id, field: "due", today + 7)),
          RoundAnswer("m", .putDay(id, field: "due", today.adding(months: 1))),
          RoundAnswer("t", .call(WaitForAction.self, id)), RoundAnswer("o", .owner(id)),
          RoundAnswer("n", .note(id)), RoundAnswer("D", .call(CancelAction.self, id)),
        ]
        if action.closing == nil {
          question.answers.append(RoundAnswer("b", .call(TurnActionIntoBarrier.self, id)))
        }
        return question
      }
  }

  private func isCritical(_ action: Action) -> Bool {
    action.criteria.contains {
      projectState.criterion($0, at: projectState.sites.map(\.site))?.critical ?? false
    }
  }

  /// The purpose of an action: what it opens and for which decision, or what it works against, or for whom it waits.
  private func purpose(of action: Action) -> [Phrase] {
    var words: [Phrase] = []
    if let id = action.criteria.first, let criterion = framework.criterion(id) {
      var sentence = Phrase("Den öppnar ", "It opens ") + title(id)
      if isCritical(action) { sentence = sentence + Phrase(", kritiskt", ", critical") }
      let decision = projectState.decisions.first { $0.gate.id == criterion.gate }
      if let day = decision?.day {
        sentence =
          sentence + Phrase(" för \(criterion.gate.text) den ", " for \(criterion.gate.text) on ")
          + self.day(day)
      }
      words.append(sentence + Phrase("."))
    } else if let barrier = action.barriers.first.flatMap({ project.barriers[$0] }) {
      words.append(Phrase("Den är mot hindret ", "It works against ") + "\"\(barrier.title)\".")
    }
    if action.status == .waiting, let whom = action.waitingFor {
      words.append(Phrase("Den väntar på ", "It waits for ") + name(whom) + Phrase("."))
    }
    return words
  }

  /// The questions of blocking barriers that nobody works on, then of those that were lifted and got no answer.
  var barriers: [RoundQuestion] {
    let weighed = projectState.barriersByWeight
    let accepted = project.barriers.filter { $0.status == .accepted && projectState.isUnhandled($0) }
    let unhandled = (weighed + accepted).filter(projectState.isUnhandled)
    return unhandled.map(unhandledBarrier) + weighed.compactMap(unansweredBarrier)
  }

  private func unhandledBarrier(_ barrier: Barrier) -> RoundQuestion {
    let id = barrier.id.text
    var question = RoundQuestion(
      .barrier, id, Phrase("Blockerande hinder utan åtgärd", "Blocking barrier without action"),
      Phrase(barrier.title))
    question.facts = facts([name(barrier.owner), Phrase("öppet ", "open ") + days(today - barrier.opened)])
    question.context = stopped(by: barrier) + lastWord(barrier.notes)
    question.answers = [
      RoundAnswer("a", .act(RoundPlan(owner: barrier.owner, due: today + 14, barriers: [barrier.id]))),
      RoundAnswer("d", Phrase("löst", "resolved"), .call(ResolveBarrier.self, id)),
      RoundAnswer("i", .escalate(barrier.id, by: today + 14)),
      RoundAnswer("A", .call(AcceptBarrier.self, id)),
      RoundAnswer("o", .owner(id)), RoundAnswer("n", .note(id)), RoundAnswer("D", .putAside(barrier.id)),
    ]
    return question
  }

  private func unansweredBarrier(_ barrier: Barrier) -> RoundQuestion? {
    guard barrier.status == .escalated, barrier.answer == nil, let wanted = barrier.answerBy, wanted < today
    else { return nil }
    let id = barrier.id.text
    var question = RoundQuestion(
      .barrier, id, Phrase("Lyft utan svar, ", "Escalated without an answer, ") + days(today - wanted),
      Phrase(barrier.title))
    question.facts = facts([
      Phrase("till ", "to ") + name(barrier.escalatedTo),
      Phrase("svar behövs ", "answer needed ") + day(wanted),
    ])
    question.context = stopped(by: barrier) + lastWord(barrier.notes)
    question.answers = [
      RoundAnswer("d", Phrase("löst", "resolved"), .call(ResolveBarrier.self, id)),
      RoundAnswer("w", .putDay(id, field: "answer_by", today + 7)),
      RoundAnswer("m", .putDay(id, field: "answer_by", today.adding(months: 1))),
      RoundAnswer("i", .escalate(barrier.id, by: today + 14)),
      RoundAnswer("a", .act(RoundPlan(owner: barrier.owner, due: today + 14, barriers: [barrier.id]))),
      RoundAnswer("o", .owner(id)), RoundAnswer("n", .note(id)),
    ]
    return question
  }

  private func stopped(by barrier: Barrier) -> [Phrase] {
    guard !barrier.stops.isEmpty else { return [] }
    return [
      Phrase("Det stoppar ", "It stops ") + barrier.stops.map(title).joined(Phrase(" · ")) + Phrase(".")
    ]
  }
}
