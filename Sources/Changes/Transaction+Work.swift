internal import Model

extension Transaction {
  func held<Kind: Identified>(
    _ list: KeyPath<Project, [Kind]>, _ id: ID<Kind>
  ) throws(Refusal) -> Kind {
    guard let record = project[keyPath: list][id] else {
      throw Refusal(.notFound, "ingen post \(id.text)", "no record \(id.text)")
    }
    return record
  }

  mutating func resolve(_ id: ID<Barrier>, _ reason: String) throws(Refusal) {
    _ = try held(\.barriers, id)
    let today = today
    project.barriers.update(id) { barrier in
      barrier.status = .known(.resolved)
      barrier.closed = today
      barrier.closedReason = reason
    }
    made.record = id.text
    try validate(id.text)
  }

  mutating func accept(_ id: ID<Barrier>, _ by: PersonReference, _ until: CalendarDay, _ reason: String)
    throws(Refusal)
  {
    _ = try held(\.barriers, id)
    try demandFuture(until)
    _ = try given(by.text, "by", "vem som accepterar", "who accepts")
    let by = who(by)
    project.barriers.update(id) { barrier in
      barrier.status = .known(.accepted)
      barrier.acceptedBy = by
      barrier.acceptedUntil = until
      barrier.acceptedReason = reason
    }
    made.record = id.text
    try validate(id.text)
  }

  mutating func escalate(_ id: ID<Barrier>, _ to: PersonReference, _ answerBy: CalendarDay?) throws(Refusal) {
    _ = try held(\.barriers, id)
    _ = try given(to.text, "to", "till vem", "to whom")
    let to = who(to)
    let today = today
    project.barriers.update(id) { barrier in
      barrier.status = .known(.escalated)
      barrier.escalatedTo = to
      barrier.escalatedOn = today
      barrier.answerBy = answerBy
      barrier.answer = nil
      barrier.answeredOn = nil
    }
    made.record = id.text
  }

  mutating func setStatus(
    _ id: ID<Action>, _ status: ActionStatus, _ change: (inout Action) -> Void = { _ in }
  ) throws(Refusal) {
    _ = try held(\.actions, id)
    project.actions.update(id) { action in
      action.status = .known(status)
      if status != .waiting { action.waitingFor = nil }
      change(&action)
    }
    made.record = id.text
    try validate(id.text)
  }

  /// The barrier stops what the action was to open, and belongs to the same person.
  mutating func becomeBarrier(_ id: ID<Action>) throws(Refusal) {
    let action = try held(\.actions, id)
    if action.closing != nil {
      throw Refusal(
        .process, "en avslutspunkt blir inte ett hinder", "a closing point does not become a barrier")
    }
    var barrier = Barrier()
    barrier.id = newID()
    barrier.title = action.title
    barrier.description = action.description
    barrier.stops = action.criteria
    barrier.sites = action.sites
    barrier.owner = action.owner
    barrier.opened = today
    barrier.notes = action.notes
    project.barriers.place(barrier)
    let reason = Phrase("det är ett hinder: \(barrier.id.text)", "it is a barrier: \(barrier.id.text)")
    let language = project.language.known ?? .sv
    try setStatus(id, .cancelled) { $0.reason = reason(language) }
    made.record = barrier.id.text
  }

  mutating func measure(_ id: ID<Indicator>, _ value: IndicatorValue) throws(Refusal) {
    _ = try held(\.indicators, id)
    if value.value == nil && value.n == nil {
      throw Refusal(.invalid, "värdet saknas", "the value is missing", field: "value")
    }
    if let n = value.n, let of = value.of, n > of {
      throw Refusal(.invalid, "täljaren är större än nämnaren", "n is greater than of", field: "n")
    }
    project.indicators.update(id) { $0.values.append(value) }
    made.record = id.text
  }

  mutating func feedBack(_ ids: [ID<Engagement>], _ effect: String?) throws(Refusal) {
    let today = today
    let words = effect?.trimmed
    for id in ids {
      _ = try held(\.engagements, id)
      project.engagements.update(id) { engagement in
        engagement.fedBack = engagement.fedBack ?? today
        if let words, !words.isEmpty, !engagement.effect.contains(where: { $0.same(as: words) }) {
          engagement.effect.append(words)
        }
      }
    }
    made.record = ids.count == 1 ? ids.first?.text : nil
  }
}

extension Transaction {
  /// Does what is asked or refuses with a reason.
  mutating func apply(_ change: Change) throws(Refusal) {
    switch change {
    case .add(let recordKind, let assignments): try add(recordKind, assignments)
    case .edit(let record, let assignments): try edit(record, assignments)
    case .note(let record, let text, let by): try note(record, text, by)
    case .archive(let record): try archive(record, today)
    case .restore(let record): try archive(record, nil)
    case .remove(let record): try remove(record)
    case .choose(let id, let choice): try choose(id, choice)
    case .resolve(let id, let reason): try resolve(id, reason)
    case .accept(let id, let by, let until, let reason): try accept(id, by, until, reason)
    case .escalate(let id, let to, let answerBy): try escalate(id, to, answerBy)
    case .start(let id): try setStatus(id, .inProgress)
    case .finish(let id, let effect):
      try setStatus(id, .done) { $0.effect = effect.map(OpenEnum.known) ?? $0.effect }
    case .wait(let id, let whom):
      let whom = whom.map { who($0) }
      try setStatus(id, .waiting) { $0.waitingFor = whom }
    case .cancel(let id, let reason): try setStatus(id, .cancelled) { $0.reason = reason }
    case .becomeBarrier(let id): try becomeBarrier(id)
    case .measure(let id, let value): try measure(id, value)
    case .feedBack(let ids, let effect): try feedBack(ids, effect)
    case .answer(let id, let text, let day): try answer(id, text, day)
    case .putOption(let id, let number, let option, let isRecommended):
      try putOption(id, number, option, isRecommended)
    case .removeOption(let id, let number): try removeOption(id, number)
    case .recommend(let id, let number): try recommend(id, number)
    case .assess(let judgement): try assess(judgement)
    case .confirm(let ids, let site, let by): try confirm(ids, site, by)
    case .remark(let id, let site, let words): try remark(id, site, words)
    case .addEvidence(let id, let site, let assignments): try addEvidence(id, site, assignments)
    case .waiveVoice(let gate, let voice, let sites, let by, let until, let because):
      try waiveVoice(gate, voice, sites, by: by, until: until, because: because)
    case .submit(let gate, let sites, let by): try submit(gate, sites, by)
    case .withdraw(let id, let reason, let by): try withdraw(id, reason, by)
    case .attend(let id, let assignments): try attend(id, assignments)
    case .position(let id, let word): try position(id, word)
    case .answerObjection(let id, let voice, let text): try answerObjection(id, voice, text)
    case .draftCondition(let id, let assignments): try draftCondition(id, assignments)
    case .decide(let decision): try decide(decision)
    case .conditionDone(let id, let site, let by, let evidence): try conditionDone(id, site, by, evidence)
    case .conditionMove(let id, let site, let due, let by, let reason):
      try conditionMove(id, site, due: due, by, reason)
    case .changeFramework(let id, let by, let reason): try changeFramework(id, by, reason)
    case .hold(let sites, let until, let reason, let by): try hold(sites, until: until, reason, by)
    case .resume(let sites, let reason, let by): try resume(sites, reason, by)
    case .reenter(let sites, let back): try goBack(.reenter, sites, back)
    case .reopen(let sites, let back): try goBack(.reopen, sites, back)
    case .finishClosing(let sites, let reason, let by): try finishClosing(sites, reason, by)
    case .discontinue(let sites, let ending): try discontinue(sites, ending)
    case .suspend(let sites, let incident, let reason, let by): try suspend(sites, incident, reason, by)
    case .change(let kind, let sites, let reason, let of, let by):
      try changeMaterially(kind, sites, reason, of: of, by)
    case .annul(let gate, let sites, let reason, let by): try annul(gate, sites, reason, by)
    case .settle(let settling): try settle(settling)
    }
  }
}
