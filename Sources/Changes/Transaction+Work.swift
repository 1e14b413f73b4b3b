package import Model

extension Transaction {
  func held<Kind: Identified>(
    _ list: KeyPath<Project, [Kind]>, _ id: ID<Kind>
  ) throws(Refusal) -> Kind {
    guard let record = project[keyPath: list][id] else {
      throw Refusal(.notFound, "ingen post \(id.text)", "no record \(id.text)")
    }
    return record
  }

  /// Changes a record of a list, fills in what follows from it, and says that it was this record.
  ///
  /// Throws a ``Refusal`` where there is no such record, or the rules between its fields do not hold.
  package mutating func update<Kind: Identified>(
    _ list: WritableKeyPath<Project, [Kind]>, _ id: ID<Kind>, _ change: (inout Kind) -> Void
  ) throws(Refusal) {
    _ = try held(list, id)
    project[keyPath: list].update(id, change)
    made.record = id.text
    try validate(id.text)
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
  /// Makes a change or refuses it with a reason.
  ///
  /// Throws the ``Refusal`` of the change; the transaction may then hold half of it.
  mutating func apply(_ change: Change) throws(Refusal) {
    switch change {
    case .add(let recordKind, let assignments): try add(recordKind, assignments)
    case .edit(let record, let assignments): try edit(record, assignments)
    case .note(let record, let text, let by): try note(record, text, by)
    case .archive(let record): try archive(record, today)
    case .restore(let record): try archive(record, nil)
    case .remove(let record): try remove(record)
    case .choose(let id, let choice): try choose(id, choice)
    case .operation(let operation): try operation.perform(in: &self)
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
    case .settle(let settling): try settle(settling)
    }
  }
}
