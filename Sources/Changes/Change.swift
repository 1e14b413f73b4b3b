package import Model

/// A change that somebody asks for in a project, in the words of the domain.
package enum Change: Sendable {
  // Records of every kind: fields as they were typed.
  /// Adds a record to the list of that kind, such as `barrier`; a new site starts its way.
  case add(recordKind: String, [FieldAssignment])
  /// Edits fields of a record, the application (`application`), a plan (`plan/P`) or the project (its id).
  case edit(record: String, [FieldAssignment])
  /// Writes a note, by whoever makes the change where nobody else is named.
  case note(record: String, text: String, by: PersonReference? = nil)
  case archive(record: String)
  case restore(record: String)
  case remove(record: String)
  /// Chooses the value that holds, where people who did not know of each other gave a field different ones.
  case choose(ID<Conflict>, ConflictChoice)

  /// An operation, declared by itself.
  case operation(any Operation)

  // Meetings and asks.
  /// Tells those who were heard what it led to.
  ///
  /// `ids` are every entry of the same meeting.
  case feedBack([ID<Engagement>], effect: String?)
  /// Records what the group answered; today where no day is said.
  case answer(ID<Ask>, text: String, on: CalendarDay? = nil)
  /// Puts an option of an ask in the place of the one with that number; without a number it is a new one.
  case putOption(ID<Ask>, number: Int?, AskOption, isRecommended: Bool)
  case removeOption(ID<Ask>, number: Int)
  /// Recommends an option of an ask; without a number none is recommended.
  case recommend(ID<Ask>, number: Int?)

  // Criteria.
  case assess(Judgement)
  case confirm([Code<Criterion>], site: ID<Site>?, by: PersonReference)
  case remark(Code<Criterion>, site: ID<Site>?, Remark)
  /// Adds evidence for a criterion: fields as they were typed.
  case addEvidence(Code<Criterion>, site: ID<Site>?, [FieldAssignment])
  case waiveVoice(
    Code<Gate>, Code<Perspective>, sites: [ID<Site>], by: PersonReference, until: CalendarDay, because: String
  )

  // The process.
  case submit(Code<Gate>, sites: [ID<Site>], by: PersonReference)
  case withdraw(ID<Review>, reason: String, by: PersonReference)
  case attend(ID<Review>, [FieldAssignment])
  case position(ID<Review>, Position)
  case answerObjection(ID<Review>, Code<Perspective>, text: String)
  case draftCondition(ID<Review>, [FieldAssignment])
  case decide(Decision)
  case conditionDone(ID<Condition>, site: ID<Site>?, by: PersonReference, evidence: String?)
  case conditionMove(ID<Condition>, site: ID<Site>?, due: CalendarDay, by: PersonReference, reason: String)
  /// Chooses another framework for the whole project, on its way.
  case changeFramework(Code<Framework>, by: PersonReference, reason: String)
  case settle(DecisionResolution)
}

/// A settlement of decisions at a gate that did not know each other: one of the packets stands, or a new decision does.
package struct DecisionResolution: Sendable {
  /// The choice in a settlement.
  package enum Choice: Sendable {
    case stands(ID<Packet>)
    /// A new decision; its review is filled in.
    case anew(Decision)
  }

  package var gate: Code<Gate>
  package var sites: [ID<Site>]
  package var choice: Choice
  package var reason: String
  package var by: PersonReference

  package init(_ gate: Code<Gate>, sites: [ID<Site>], _ choice: Choice, reason: String, by: PersonReference) {
    self.gate = gate
    self.sites = sites
    self.choice = choice
    self.reason = reason
    self.by = by
  }
}

/// A judgement of a criterion by somebody.
package struct Judgement: Sendable {
  package var criterion: Code<Criterion>
  /// The site, for a criterion that is judged for each.
  package var site: ID<Site>?
  package var value: AssessmentValue
  package var by: PersonReference
  package var perspective: Code<Perspective>?
  package var because: String?
  package var until: CalendarDay?

  package init(
    _ criterion: Code<Criterion>, site: ID<Site>? = nil, _ value: AssessmentValue, by: PersonReference
  ) {
    self.criterion = criterion
    self.site = site
    self.value = value
    self.by = by
  }
}

/// A decision of a review, with what its outcome must say besides.
package struct Decision: Sendable {
  package var review: ID<Review>
  /// The sites; empty: all sites of the review that are still open.
  package var sites: [ID<Site>] = []
  package var outcome: Outcome
  package var by: PersonReference
  package var reason: String?
  /// The review date: hold demands it, the others set the next recurring review with it.
  package var until: CalendarDay?
  /// The phase to go back to at a recycle, by default the present one.
  package var to: Code<Phase>?
  package var redo: [Code<Criterion>] = []
  package var lessons: String?
  package var lastDay: CalendarDay?

  package init(_ review: ID<Review>, _ outcome: Outcome, by: PersonReference) {
    self.review = review
    self.outcome = outcome
    self.by = by
  }
}

extension Change {
  /// The name in history: the kind of record and the verb of the command line.
  package var verb: String {
    switch self {
    case .add(let recordKind, _): recordKind + ".add"
    case .edit(let record, _): Address.recordKind(of: record) + ".edit"
    case .note(let record, _, _): Address.recordKind(of: record) + ".note"
    case .archive(let record): Address.recordKind(of: record) + ".archive"
    case .restore(let record): Address.recordKind(of: record) + ".restore"
    case .remove(let record): Address.recordKind(of: record) + ".remove"
    case .choose: "conflict.resolve"
    case .operation(let operation): type(of: operation).verb
    case .feedBack: "engagement.feed_back"
    case .answer: "ask.answer"
    case .putOption, .removeOption, .recommend: "ask.option"
    case .assess: "gate.assess"
    case .confirm: "gate.confirm"
    case .remark: "gate.remark"
    case .addEvidence: "gate.evidence"
    case .waiveVoice: "gate.waive_voice"
    case .submit: "gate.submit"
    case .withdraw: "gate.withdraw"
    case .attend: "gate.attend"
    case .position: "gate.position"
    case .answerObjection: "gate.answer"
    case .draftCondition: "gate.condition"
    case .decide: "gate.decide"
    case .conditionDone: "condition.done"
    case .conditionMove: "condition.move"
    case .changeFramework: "project.framework"
    case .settle: "gate.settle"
    }
  }
}

extension Change {
  /// One confirmation of all that is judged for the project, and one for each site, in the order of the places.
  package static func confirmations(of places: [CriterionTarget], by: PersonReference) -> [Change] {
    places.map(\.site).firstOfEach.map { site in
      .confirm(places.filter { $0.site == site }.map(\.criterion), site: site, by: by)
    }
  }

  /// The words for how an event of the process is met by another, since it is never undone; nil for other changes.
  static func wayBack(from verb: String) -> Phrase? {
    let ways: [String: Phrase] = [
      "gate.submit": Phrase(
        "en inlämning ångras inte: återta prövningen", "a submission is not undone: withdraw the review"),
      "gate.withdraw": Phrase(
        "ett återtagande ångras inte: lämna till prövning igen",
        "a withdrawal is not undone: submit again"),
      "gate.decide": Phrase(
        "ett beslut ångras inte: upphäv det (gate annul)", "a decision is not undone: annul it (gate annul)"),
      "condition.done": Phrase(
        "ett uppfyllt villkor ångras inte", "a condition that is done is not undone"),
      "condition.move": Phrase(
        "en flyttad dag ångras inte: flytta villkoret igen",
        "a moved date is not undone: move the condition again"),
      "gate.settle": Phrase("ett avgörande ångras inte: upphäv det", "a settlement is not undone: annul it"),
      "project.framework": Phrase(
        "ett ramverk ångras inte: välj det förra igen; passerade beslutspunkter kommer inte tillbaka",
        "a framework is not undone: choose the former one again; gates passed do not come back"),
    ]
    return ways[verb] ?? Operations.named(verb)?.info.wayBack
  }
}
