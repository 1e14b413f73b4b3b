internal import Changes
internal import Model
internal import Process

extension AnswerImporter {
  /// The record that an answer speaks of.
  private enum Subject {
    case criterion(Criterion, site: ID<Site>?)
    case action(Action)
    case ask(Ask)

    var kind: AnswerForm.Kind {
      switch self {
      case .criterion: .criterion
      case .action: .action
      case .ask: .ask
      }
    }
  }

  /// The change that an answer proposes; nil where it says what stands there already, or nothing.
  ///
  /// `comment` is what was remarked on the same record: the reason of what needs one.
  func proposal(_ answer: ImportedAnswer, comment: String) -> Proposal? {
    // Nothing was filled in: a field for what is new is empty as it was sent out.
    let text = answer.text.trimmed
    if text.isEmpty, answer.before.isEmpty { return nil }
    if let fault = answer.fault {
      return open(answer, after: Phrase(text)).refused(answer.place.words + Phrase(": ") + fault)
    }
    guard let subject = subject(answer.record) else {
      if text.reads(as: answer.before) { return nil }
      return open(answer, after: Phrase(text)).refused(
        Phrase("posten \(answer.record) finns inte", "there is no record \(answer.record)"))
    }
    guard subject.kind.fields.contains(answer.field) else {
      return open(answer, after: Phrase(text)).refused(
        subject.kind.label + Phrase(" har inte detta att fylla i", " has no such field to fill in"))
    }
    switch (subject, answer.field) {
    case (.criterion(let criterion, let site), .value):
      return judged(answer, criterion, site, because: comment)
    case (.criterion(let criterion, let site), .evidence): return evidence(answer, criterion, site)
    case (.criterion(let criterion, let site), _): return remark(answer, criterion, site)
    case (.action(let action), .status): return status(answer, action, reason: comment)
    case (.action(let action), .due): return due(answer, action)
    case (.action(let action), _): return note(answer, action)
    case (.ask(let ask), _): return reply(answer, ask)
    }
  }

  /// The proposal of a field that is answered for the second time; nil where it says the same.
  func twice(_ answer: ImportedAnswer, _ earlier: ImportedAnswer) -> Proposal? {
    if answer.text.reads(as: earlier.text) { return nil }
    return open(answer, after: Phrase(answer.text.trimmed)).refused(
      Phrase("samma fråga står redan på ", "the same question is on ") + earlier.place.words)
  }

  /// The refused proposal of an answer whose question nothing tells.
  func damaged(_ place: AnswerPosition) -> Proposal {
    Proposal(
      place, record: nil, title: "", field: "mark", label: Phrase("kod", "code"), before: Phrase(""),
      after: Phrase(""), by: by, []
    ).refused(
      Phrase(
        "koden som säger vilken fråga svaret gäller är borta eller ändrad",
        "the code that says which question the answer belongs to is gone or changed"))
  }

  private func subject(_ address: String) -> Subject? {
    if let action = project.actions.first(where: { $0.id.text.same(as: address) }) { return .action(action) }
    if let ask = project.asks.first(where: { $0.id.text.same(as: address) }) { return .ask(ask) }
    guard case .assessment(let id, let site) = Address(parsing: address),
      let criterion = projectState.framework.criterion(id), criterion.perSite == (site != nil),
      site.map({ project.sites[$0] != nil }) ?? true
    else { return nil }
    return .criterion(criterion, site: site)
  }

  private func open(
    _ answer: ImportedAnswer, before: Phrase = Phrase(""), after: Phrase, _ changes: [Change] = []
  ) -> Proposal {
    let title = names.subject(of: answer.record, occasionLanguage) ?? answer.record
    return Proposal(
      answer.place, record: answer.record, title: title, field: answer.field.rawValue,
      label: answer.field.label, before: before, after: after, by: whose(answer), changes)
  }

  private var occasionLanguage: Language { project.language.known ?? .sv }

  /// The proposal of one of the words of a field; refused where it is none of them or the record has changed since.
  private func chosen(
    _ answer: ImportedAnswer, now: FieldKind.Choice, field: String, _ changes: (FieldKind.Choice) -> [Change]
  ) -> Proposal? {
    let text = answer.text.trimmed
    if text.isEmpty {
      return open(answer, before: now.label, after: Phrase("")).refused(
        Phrase("inget är valt", "nothing is chosen"))
    }
    let word = answer.field.words.meant(by: text)
    if word?.word.same(as: answer.before) ?? text.reads(as: answer.before) { return nil }
    guard let meant = word, answer.field.choices.contains(meant) else {
      if text.utf8.contains(UInt8(ascii: "+")) {
        return open(answer, before: now.label, after: Phrase(text)).refused(
          Phrase("flera rutor är ikryssade", "several boxes are ticked"))
      }
      let words = answer.field.choices.map(\.label).joined()
      return open(answer, before: now.label, after: Phrase(text)).refused(
        Phrase("okänt värde \"\(text)\"; välj bland: ", "unknown value \"\(text)\"; choose from: ") + words)
    }
    if meant.word.same(as: now.word) { return nil }
    let proposal = open(answer, before: now.label, after: meant.label, changes(meant))
    if !answer.before.same(as: now.word) {
      return proposal.refused(stale(answer.record, field, now: now.label))
    }
    return proposal
  }

  private func judged(
    _ answer: ImportedAnswer, _ criterion: Criterion, _ site: ID<Site>?, because: String
  ) -> Proposal? {
    let assessment = project.assessments.first { $0.criterion == criterion.id && $0.site == site }
    let value = assessment?.value ?? .known(.notAssessed)
    return chosen(answer, now: FieldKind.Choice(word: value.word, label: value.label), field: "value") {
      meant in
      guard let value = AssessmentValue(rawValue: meant.word) else { return [] }
      var judgement = Judgement(criterion.id, site: site, value, by: PersonReference(whose(answer)))
      if value == .notApplicable { judgement.because = because.isEmpty ? nil : because }
      return [.assess(judgement)]
    }
  }

  private func evidence(_ answer: ImportedAnswer, _ criterion: Criterion, _ site: ID<Site>?) -> Proposal? {
    let title = answer.text.words
    let assessment = project.assessments.first { $0.criterion == criterion.id && $0.site == site }
    if assessment?.evidence.contains(where: { $0.title.reads(as: title) }) ?? false { return nil }
    var fields = [FieldAssignment(["title"], [title])]
    if let address = title.wordsApart.first(where: \.isAddress) {
      fields.append(FieldAssignment(["at"], [address]))
    }
    return open(answer, after: Phrase(title), [.addEvidence(criterion.id, site: site, fields)])
  }

  private func remark(_ answer: ImportedAnswer, _ criterion: Criterion, _ site: ID<Site>?) -> Proposal? {
    let text = answer.text.trimmed
    let assessment = project.assessments.first { $0.criterion == criterion.id && $0.site == site }
    if assessment?.remarks.contains(where: { $0.text.reads(as: text) }) ?? false { return nil }
    var remark = Remark()
    remark.by = PersonReference(names.who(whose(answer)))
    remark.text = text
    return open(answer, after: Phrase(text), [.remark(criterion.id, site: site, remark)])
  }

  private func status(_ answer: ImportedAnswer, _ action: Action, reason: String) -> Proposal? {
    let now = FieldKind.Choice(word: action.status.word, label: action.status.label)
    return chosen(answer, now: now, field: "status") { meant in
      changes(action.id, to: meant.word, reason)
    }
  }

  /// The change that brings an action to a status, in the words of the domain.
  func changes(_ action: ID<Action>, to status: String, _ reason: String) -> [Change] {
    guard let operation = Operations.setting(status, of: Action.recordKind) else {
      return [.edit(record: action.text, [FieldAssignment(["status"], [status])])]
    }
    let call = OperationCall(operation, action.text, given: ["reason": [reason]])
    do throws(Refusal) {
      return [try call.change([:], in: ParseContext(today: context.today))]
    } catch { return [] }
  }

  private func due(_ answer: ImportedAnswer, _ action: Action) -> Proposal? {
    let text = answer.text.trimmed
    let now = action.due?.iso ?? ""
    let column = column(answer.field.rawValue)
    let day = column.day(text)
    if let doubt = column.doubt(text, .day) {
      return open(answer, before: Phrase(now), after: Phrase(text)).refused(doubt)
    }
    if day == nil, !text.isEmpty {
      if text.reads(as: answer.before) { return nil }
      return open(answer, before: Phrase(now), after: Phrase(text)).refused(
        Phrase("väntade en dag som 2026-11-24", "expected a day such as 2026-11-24"))
    }
    let after = day?.iso ?? ""
    if after.same(as: answer.before) || after.same(as: now) { return nil }
    let proposal = open(
      answer, before: Phrase(now), after: Phrase(after),
      [.edit(record: action.id.text, [FieldAssignment(["due"], [after])])])
    return answer.before.same(as: now)
      ? proposal : proposal.refused(stale(answer.record, "due", now: Phrase(now)))
  }

  private func note(_ answer: ImportedAnswer, _ action: Action) -> Proposal? {
    let text = answer.text.trimmed
    if action.notes.contains(where: { $0.text.reads(as: text) }) { return nil }
    return open(
      answer, after: Phrase(text),
      [.note(record: action.id.text, text: text, by: PersonReference(names.who(whose(answer))))])
  }

  private func reply(_ answer: ImportedAnswer, _ ask: Ask) -> Proposal? {
    let text = ask.answer(saying: answer.text.trimmed)
    let now = ask.answer ?? ""
    if text.reads(as: now) { return nil }
    let proposal = open(answer, before: Phrase(now), after: Phrase(text), [.answer(ask.id, text: text)])
    return now.isEmpty ? proposal : proposal.refused(stale(answer.record, "answer", now: Phrase(now)))
  }
}

extension String {
  /// The text on one line, with one space between words.
  var words: String { wordsApart.joined(separator: " ") }

  var wordsApart: [String] {
    utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
  }
}
