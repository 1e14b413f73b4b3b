internal import Model
internal import Process

extension Transaction {
  func review(_ id: ID<Review>) throws(Refusal) -> Review {
    guard let review = project.reviews[id] else {
      throw Refusal(.notFound, "ingen prövning \(id.text)", "no review \(id.text)", field: "review")
    }
    return review
  }

  /// The review, which must be open on some site, with the sites where it is.
  func openReview(_ id: ID<Review>) throws(Refusal) -> (review: Review, sites: [ID<Site>]) {
    let review = try review(id)
    let sites = projectState.sites.filter { $0.review == id }.map(\.site)
    guard !sites.isEmpty else {
      throw Refusal(
        .process, "prövningen är avslutad", "the review is closed: submit the gate first", field: "review")
    }
    return (review, sites)
  }

  mutating func submit(_ id: Code<Gate>, _ asked: [ID<Site>], _ by: PersonReference) throws(Refusal) {
    guard let gate = framework.gate(id) else {
      throw Refusal(.notFound, "ingen beslutspunkt \(id.text)", "no gate \(id.text)", field: "gate")
    }
    let projectState = projectState
    let sites = gate.scope == .project ? projectState.sitesOfProjectGate(gate) : asked
    guard asked.allSatisfy(sites.contains), projectState.mayBeSubmitted(gate, at: sites) else {
      throw refused(
        "\(id.text) kan inte lämnas till granskning nu", "\(id.text) cannot be submitted now", gate,
        asked.isEmpty ? sites : asked)
    }
    var basis = projectState.check(id, at: sites)
    basis.hash = context.digest(JSONWriter.file(project))
    var review = Review()
    review.id = newID()
    review.gate = id
    review.sites = sites
    review.basis = basis
    project.reviews.place(review)
    for site in sites { record(.submit, at: site, gate: id, review: review.id, by: by) }
    ask(about: gate, review, sites)
    made.record = review.id.text
  }

  /// Makes the ask of a submission to the group that decides.
  private mutating func ask(about gate: Gate, _ review: Review, _ sites: [ID<Site>]) {
    if context.steeringGroup.isEmpty { return }
    let language = project.language.known ?? .sv
    let titles = sites.compactMap { project.sites[$0]?.title }.joined(separator: ", ")
    var ask = Ask()
    ask.id = newID()
    ask.title = (Phrase("Besluta vid ", "Decide at ") + "\(gate.id.text) " + gate.title + " · \(titles)")(
      language)
    ask.group = context.steeringGroup
    ask.review = review.id
    ask.byDate = gate.from.flatMap { phase in project.plan.first { $0.phase == phase }?.end }
    project.asks.place(ask)
  }

  mutating func withdraw(_ id: ID<Review>, _ reason: String, _ by: PersonReference) throws(Refusal) {
    let (review, sites) = try openReview(id)
    let reason = try given(reason, "reason", "skälet", "the reason")
    for site in sites {
      record(.withdraw, at: site, gate: review.gate, review: id, by: by) { $0.reason = reason }
    }
    answerAsk(of: id, Phrase("Återtagen: ", "Withdrawn: ") + reason)
    made.record = id.text
  }

  /// Answers what was asked with a submission by what came of it; anew where that is settled.
  mutating func answerAsk(of review: ID<Review>, _ answer: Phrase, isSettled: Bool = false) {
    let (language, today) = (project.language.known ?? .sv, today)
    for ask in project.asks where ask.review == review && (ask.status == .open || isSettled) {
      if isSettled { project.dropConflicts(about: ask.id.text) }
      project.asks.update(ask.id) { held in
        held.status = .known(.answered)
        held.answer = answer(language)
        held.answeredOn = today
      }
    }
  }

  mutating func attend(_ id: ID<Review>, _ assignments: [FieldAssignment]) throws(Refusal) {
    _ = try openReview(id)
    var attendance: Attendance = try typed(assignments)
    _ = try given(attendance.who.text, "who", "vem", "who")
    attendance.id = newID()
    let same = project.reviews[id]?.attendance.first {
      $0.who == attendance.who && $0.role == attendance.role
    }
    project.reviews.update(id) { review in
      // One entry a role: saying it again corrects it.
      if let same, let index = review.attendance.firstIndex(where: { $0.id == same.id }) {
        attendance.id = same.id
        attendance.notes = same.notes
        review.attendance[index] = attendance
      } else {
        review.attendance.place(attendance)
      }
    }
    made.record = Attendance.address(of: attendance.id.text, within: id.text)
  }

  mutating func position(_ id: ID<Review>, _ given: Position) throws(Refusal) {
    let (review, _) = try openReview(id)
    var position = given
    guard reference.catalogue.perspective(position.perspective) != nil else {
      var refusal = Refusal(
        .notFound, "inget perspektiv \(position.perspective.text)",
        "no perspective \(position.perspective.text)", field: "perspective")
      refusal.choices = reference.catalogue.perspectives.map(\.id.text)
      throw refusal
    }
    if position.value == .noAnswer {
      let earlier = review.positions.first { $0.perspective == position.perspective }?.asked ?? []
      position.asked = earlier + position.asked
      try refuseUnasked(position)
    } else {
      position.by = who(position.by ?? PersonReference(context.by))
      position.on = position.on ?? today
      if position.value != .support {
        position.reason = try self.given(position.reason, "reason", "skälet", "the reason")
      }
    }
    project.reviews.update(id) { review in
      review.positions.removeAll { $0.perspective == position.perspective }
      review.positions.place(position)
    }
    made.record = Position.address(of: position.key, within: id.text)
  }

  /// Refuses silence that does not count.
  ///
  /// Somebody must have asked at least ten days ago, a core voice in two ways.
  private func refuseUnasked(_ position: Position) throws(Refusal) {
    let ways = Set(position.asked.map(\.how)).count
    guard position.asked.contains(where: { today - $0.on >= 10 }) else {
      throw Refusal(
        .process, "inget svar räknas tio dagar efter att någon frågat",
        "no answer counts ten days after somebody asked", field: "asked")
    }
    if framework.core.contains(position.perspective), ways < 2 {
      throw Refusal(
        .process, "ett obligatoriskt perspektiv ska ha tillfrågats på två sätt",
        "a required perspective must have been asked in two ways",
        field: "asked")
    }
  }

  mutating func answerObjection(
    _ id: ID<Review>, _ perspective: Code<Perspective>, _ text: String
  ) throws(Refusal) {
    let review = try review(id)
    guard review.positions.contains(where: { $0.perspective == perspective && $0.value == .object }) else {
      throw Refusal(
        .process, "\(perspective.text) har inte invänt", "\(perspective.text) has not objected",
        field: "perspective")
    }
    let answer = try given(text, "answer", "svaret", "the answer")
    let today = today
    project.reviews.update(id) { review in
      for index in review.positions.indices where review.positions[index].perspective == perspective {
        review.positions[index].answer = answer
        review.positions[index].answeredOn = today
      }
    }
    made.record = Position.address(of: perspective.text, within: id.text)
  }

  mutating func draftCondition(_ id: ID<Review>, _ assignments: [FieldAssignment]) throws(Refusal) {
    let (review, open) = try openReview(id)
    var condition: Condition = try typed(assignments)
    condition.title = try given(condition.title, "title", "texten", "the text")
    _ = try given(condition.owner.text, "owner", "ansvarig", "the owner")
    if condition.due == .unset {
      throw Refusal(.invalid, "dagen saknas", "the day is missing", field: "due")
    }
    if condition.due < today {
      throw Refusal(.invalid, "dagen har passerat", "the day has passed", field: "due")
    }
    for covered in condition.covers { try refuseCovering(covered, at: open) }
    condition.id = newID()
    project.reviews.update(review.id) { $0.conditions.place(condition) }
    made.record = Condition.address(of: condition.id.text, within: id.text)
  }

  /// Refuses a condition that covers something critical or a core voice.
  private func refuseCovering(_ covered: String, at sites: [ID<Site>]) throws(Refusal) {
    if let criterion = framework.criterion(Code(covered)) {
      guard projectState.criterion(criterion, at: sites).critical else { return }
      throw Refusal(
        .process, "\(covered) är kritiskt och kan inte vara ett villkor",
        "\(covered) is critical and cannot be a condition", field: "covers")
    }
    guard reference.catalogue.perspective(Code(covered)) != nil else {
      throw Refusal(
        .notFound, "\(covered) är varken kriterium eller perspektiv",
        "\(covered) is neither a criterion nor a perspective", field: "covers")
    }
    if framework.core.contains(Code(covered)) {
      throw Refusal(
        .process, "\(covered) är ett obligatoriskt perspektiv och kan inte vara ett villkor",
        "\(covered) is a required perspective and cannot be a condition", field: "covers")
    }
  }

  /// A refusal by the process, with what is allowed now and what the rest lacks.
  func refused(_ sv: String, _ en: String, _ gate: Gate?, _ sites: [ID<Site>]) -> Refusal {
    var refusal = Refusal(.process, sv, en)
    let projectState = projectState
    if let gate {
      let check = projectState.check(gate.id, at: sites)
      refusal.allowed = check.allowed
      refusal.lacks = []
    }
    refusal.allowed += projectState.moves(at: sites).filter(\.lacks.isEmpty)
    return refusal
  }
}
