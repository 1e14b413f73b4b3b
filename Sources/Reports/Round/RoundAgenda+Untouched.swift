internal import Changes
internal import Model
internal import Process

extension RoundAgenda {
  /// The questions of open records that nobody has touched for a long time, the longest first.
  ///
  /// What is asked about anyway is not among them.
  var untouched: [RoundQuestion] {
    let asked = Set((lateActions + barriers).map(\.place))
    let open = openBarriers + openActions + openAssumptions + openAsks
    var found: [(record: Open, last: HistoryEntry)] = []
    for record in open where !asked.contains(record.id) {
      // Work on a barrier touches the barrier.
      let about =
        [record.id]
        + project.actions.filter { $0.barriers.contains { $0.text.same(as: record.id) } }.map(\.id.text)
      let touches = about.compactMap { lastTouch($0) }
      guard let last = touches.max(by: { $0.placed < $1.placed }), today - last.at.day >= untouchedDays else {
        continue
      }
      found.append((record, last))
    }
    found.sort { ($0.last.at, $0.record.id) < ($1.last.at, $1.record.id) }
    return found.map { question($0.record, $0.last) }
  }

  /// An open record that could be asked about.
  private struct Open {
    var id: String
    var title: String
    var kind: Phrase
    var notes: [Note]
    var owner: PersonReference?
    var answers: [RoundAnswer]
  }

  private func question(_ record: Open, _ last: HistoryEntry) -> RoundQuestion {
    var question = RoundQuestion(
      .untouched, record.id,
      Phrase("Orört i ", "Untouched for ") + days(today - last.at.day) + Phrase(": ") + record.kind,
      Phrase(record.title))
    question.facts = facts([name(record.owner), Phrase("senast ", "last by ") + Phrase(last.by)])
    question.context =
      [
        Phrase("Senast, ", "Last, ") + day(last.at.day) + Phrase(": ")
          + Phrase(last.words(names, .sv), last.words(names, .en)) + Phrase(".")
      ] + lastWord(record.notes)
    question.answers = record.answers
    return question
  }

  private var openBarriers: [Open] {
    projectState.barriersByWeight.map { barrier in
      let id = barrier.id.text
      return Open(
        id: id, title: barrier.title, kind: Barrier.label, notes: barrier.notes, owner: barrier.owner,
        answers: [
          RoundAnswer("s", .stillTrue(id)),
          RoundAnswer("d", Phrase("löst", "resolved"), .call(ResolveBarrier.self, id)),
          RoundAnswer("a", .act(RoundPlan(owner: barrier.owner, due: today + 14, barriers: [barrier.id]))),
          RoundAnswer("o", .owner(id)), RoundAnswer("n", .note(id)), RoundAnswer("D", .putAside(barrier.id)),
        ])
    }
  }

  private var openActions: [Open] {
    project.actions.filter { $0.isActive && $0.condition == nil }.map { action in
      let id = action.id.text
      return Open(
        id: id, title: action.title, kind: Action.label, notes: action.notes, owner: action.owner,
        answers: [
          RoundAnswer("s", .stillTrue(id)), RoundAnswer("d", .call(FinishAction.self, id)),
          RoundAnswer("t", .call(WaitForAction.self, id)), RoundAnswer("o", .owner(id)),
          RoundAnswer("n", .note(id)), RoundAnswer("D", .call(CancelAction.self, id)),
        ] + (action.closing == nil ? [RoundAnswer("b", .call(TurnActionIntoBarrier.self, id))] : []))
    }
  }

  private var openAssumptions: [Open] {
    project.assumptions.filter { $0.archived == nil && $0.status == .holds }.map { assumption in
      plain(assumption.id.text, assumption.title, Assumption.label, assumption.notes)
    }
  }

  private var openAsks: [Open] {
    project.asks.filter { $0.archived == nil && $0.status == .open }.map { ask in
      plain(ask.id.text, ask.title, Ask.label, ask.notes)
    }
  }

  private func plain(_ id: String, _ title: String, _ kind: Phrase, _ notes: [Note]) -> Open {
    Open(
      id: id, title: title, kind: kind, notes: notes,
      answers: [
        RoundAnswer("s", .stillTrue(id)), RoundAnswer("n", .note(id)),
        RoundAnswer("D", Phrase("arkivera", "archive it"), .archive(id)),
      ])
  }
}
