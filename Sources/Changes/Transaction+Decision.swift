internal import Model
internal import Process

extension Transaction {
  /// Writes one transition; what else it says is filled in by `complete`.
  ///
  /// Replays every transition before and after.
  mutating func record(
    _ event: TransitionEvent, at site: ID<Site>, phase: Code<Phase>? = nil, gate: Code<Gate>? = nil,
    review: ID<Review>? = nil, by: PersonReference? = nil, _ complete: (inout Transition) -> Void = { _ in }
  ) {
    let before = SiteState(of: site, project.transitions, in: framework)
    var transition = Transition()
    transition.id = newID()
    transition.site = site
    transition.event = .known(event)
    transition.gate = gate
    transition.review = review
    transition.from = event == .start ? nil : before.phase
    transition.to = phase ?? before.phase
    transition.on = today
    // Events are in the order of writing, whatever clock one of them was dated by.
    let last = project.transitions.last?.at ?? at
    transition.at = last > at ? last + 1 : at
    transition.by = who(by ?? PersonReference(context.by))
    transition.after = project.transitions.heads(at: site)
    complete(&transition)
    project.transitions.place(transition)
    // What it comes to is read off the fold, never decided here.
    let after = SiteState(of: site, project.transitions, in: framework)
    project.transitions.update(transition.id) { written in
      written.to = phase ?? after.phase
      written.condition = .known(after.condition)
    }
  }

  mutating func decide(_ decision: Decision) throws(Refusal) {
    let (review, open) = try openReview(projectState.canonical(decision.review))
    let sites = decision.sites.isEmpty ? open : decision.sites
    guard let gate = framework.gate(review.gate), sites.allSatisfy(open.contains) else {
      throw Refusal(
        .process, "prövningen är inte öppen för alla införandeplatserna",
        "the review is not open for all those sites")
    }
    if gate.scope == .project, Set(sites) != Set(open) {
      throw Refusal(
        .process, "\(gate.id.text) beslutas en gång för alla införandeplatser",
        "\(gate.id.text) is decided once for all sites")
    }
    let check = projectState.check(gate.id, at: sites)
    try refuseUnready(decision, gate, check, review)
    let decision = try completed(decision, gate, sites)
    if decision.outcome == .conditionalGo { makeActions(of: review.id, sites) }
    let packet = packet(of: decision, review.id, gate, sites, check)
    let wasLive = sites.filter { projectState.state(of: $0)?.hasBeenLive ?? false }
    for site in sites {
      record(
        .decide, at: site, phase: phase(after: decision, gate), gate: gate.id, review: review.id,
        by: decision.by
      ) { transition in
        transition.say(decision)
        transition.reason = decision.reason
        transition.packet = packet.seal
      }
    }
    switch decision.outcome {
    case .retire: makeClosingActions(sites, by: decision.by, decision.lastDay)
    case .stop: makeClosingActions(wasLive, by: decision.by, decision.lastDay)
    case .go, .conditionalGo, .hold, .recycle: break
    }
    // What was asked of those who decide is answered when no site waits any more.
    if Set(sites) == Set(open) {
      answerAsk(of: review.id, decision.outcome.label + (decision.reason.map { ": " + $0 } ?? ""))
    }
    made.packet = packet
    made.record = review.id.text
  }

  private func refuseUnready(
    _ decision: Decision, _ gate: Gate, _ check: GateCheck, _ review: Review
  ) throws(Refusal) {
    let outcome = decision.outcome
    guard projectState.isOffered(outcome, at: gate, check.sites) else {
      throw refused(
        "\(outcome.label.sv) kan inte beslutas här", "\(outcome.label.en) cannot be decided here", gate,
        check.sites)
    }
    let lacks = projectState.lacks(outcome, gate, check, review)
    guard lacks.isEmpty else {
      let words = lacks.map(\.words).joined(Phrase("; "))
      var refusal = refused(
        "\(outcome.label.sv) går inte än: \(words.sv)",
        "\(outcome.label.en) is not possible yet: \(words.en)",
        gate, check.sites)
      refusal.lacks = lacks
      throw refusal
    }
  }

  /// The decision with what its outcome demands filled in.
  ///
  /// Throws a ``Refusal`` that names the field where something is missing or cannot be.
  func completed(_ decision: Decision, _ gate: Gate, _ sites: [ID<Site>]) throws(Refusal) -> Decision {
    var decision = decision
    _ = try given(decision.by.text, "by", "vem som beslutar", "who decides")
    decision.by = who(decision.by)
    switch decision.outcome {
    case .go, .conditionalGo:
      if decision.outcome == .conditionalGo {
        decision.reason = try given(decision.reason, "reason", "skälet", "the reason")
      }
      decision.until = nextReview(after: gate, sites).map { decision.until ?? $0 }
    case .hold:
      decision.reason = try given(decision.reason, "reason", "skälet", "the reason")
      try demandFuture(decision.until)
    case .recycle:
      decision.reason = try given(decision.reason, "reason", "skälet", "the reason")
      decision.to = decision.to ?? gate.from ?? sites.first.flatMap { projectState.state(of: $0)?.phase }
      if decision.redo.isEmpty {
        throw Refusal(
          .invalid, "säg minst ett kriterium att göra om", "name at least one criterion to redo",
          field: "redo")
      }
      for id in decision.redo where framework.criterion(id) == nil {
        throw Refusal(.notFound, "inget kriterium \(id.text)", "no criterion \(id.text)", field: "redo")
      }
      try refuseForward(decision.to ?? gate.from, sites)
      try demandLastDay(decision.lastDay, leavingFor: decision.to ?? gate.from, sites)
    case .stop:
      decision.reason = try given(decision.reason, "reason", "skälet", "the reason")
      decision.lessons = try given(decision.lessons, "lessons", "lärdomarna", "the lessons")
    case .retire:
      decision.reason = try given(decision.reason, "reason", "skälet", "the reason")
      if decision.lastDay == nil {
        throw Refusal(
          .invalid, "sista användningsdag saknas", "the last day of use is missing", field: "last_day")
      }
    }
    return decision
  }

  func demandFuture(_ until: CalendarDay?) throws(Refusal) {
    guard let until else {
      throw Refusal(.invalid, "dag för ny prövning saknas", "the review date is missing", field: "until")
    }
    if until < today {
      throw Refusal(.invalid, "dagen har passerat", "the day has passed", field: "until")
    }
  }

  func refuseForward(_ to: Code<Phase>?, _ sites: [ID<Site>]) throws(Refusal) {
    guard let to, framework.phase(to) != nil else {
      var refusal = Refusal(
        .notFound, "okänd fas", "no such phase: \(to?.text ?? "")", field: "to")
      refusal.choices = framework.phases.map(\.id.text)
      throw refusal
    }
    for site in sites {
      guard let phase = projectState.state(of: site)?.phase, !framework.leadsBack(to: to, from: phase)
      else { continue }
      throw Refusal(.process, "det går bara att gå tillbaka", "it is only possible to go back", field: "to")
    }
  }

  /// Refuses to leave a live phase without the last day of use.
  func demandLastDay(_ day: CalendarDay?, leavingFor to: Code<Phase>?, _ sites: [ID<Site>]) throws(Refusal) {
    let isLive = sites.contains { site in
      projectState.state(of: site).flatMap { framework.phase($0.phase) }?.live ?? false
    }
    let staysLive = to.flatMap(framework.phase)?.live ?? false
    if isLive, !staysLive, day == nil {
      throw Refusal(
        .invalid, "sista användningsdag saknas", "the last day of use is missing", field: "last_day")
    }
  }

  func phase(after decision: Decision, _ gate: Gate) -> Code<Phase>? {
    switch decision.outcome {
    case .recycle: decision.to ?? gate.from
    case .go, .conditionalGo: gate.kind == .passage ? gate.to : nil
    case .hold, .stop, .retire: nil
    }
  }

  /// The day of the next recurring review, by the recurring gate of the phase that follows.
  ///
  /// Such as six months after, for two years, then a year.
  private func nextReview(after gate: Gate, _ sites: [ID<Site>]) -> CalendarDay? {
    let phase = gate.kind == .passage ? gate.to : gate.from
    guard let recurring = framework.gates.first(where: { $0.kind == .recurring && $0.from == phase }),
      let every = recurring.every
    else { return nil }
    let projectState = projectState
    // Decided together, the youngest of the sites sets the pace.
    let isYoung = sites.contains { site in
      let entered = phase.flatMap { projectState.state(of: site)?.entered[$0] }
      return entered.map { today < $0.adding(months: every.forMonths) } ?? true
    }
    return today.adding(months: isYoung ? every.months : every.thenMonths)
  }

  /// Makes a locked action of each condition of a conditional go that binds one of the sites (event 4, `process.md`).
  mutating func makeActions(of first: ID<Review>, _ sites: [ID<Site>]) {
    let projectState = projectState
    for review in project.reviews where projectState.canonical(review.id) == first {
      makeActions(setBy: review, sites)
    }
  }

  private mutating func makeActions(setBy review: Review, _ sites: [ID<Site>]) {
    for condition in review.conditions where condition.archived == nil {
      let bound = sites.filter(condition.binds)
      if bound.isEmpty { continue }
      if let existing = condition.action, project.actions[existing] != nil {
        // The rest of the sites of a review that was decided in parts.
        project.actions.update(existing) { action in
          action.sites += bound.filter { !action.sites.contains($0) }
          // Set anew after its decision was annulled.
          if action.status == .cancelled {
            action.status = .known(.planned)
            action.reason = nil
          }
        }
        continue
      }
      var action = Action()
      action.id = newID()
      action.title = condition.title
      action.owner = condition.owner
      action.due = condition.due
      action.sites = bound
      action.criteria = condition.covers.map { Code($0) }.filter { framework.criterion($0) != nil }
      action.condition = condition.id
      project.actions.place(action)
      project.reviews.update(review.id) { held in
        held.conditions.update(condition.id) { $0.action = action.id }
      }
    }
  }

  /// Makes the checklist of an ending, for the sites at which the application has run.
  mutating func makeClosingActions(_ sites: [ID<Site>], by: PersonReference, _ due: CalendarDay?) {
    if sites.isEmpty { return }
    let language = project.language.known ?? .sv
    for point in framework.closing {
      var action = Action()
      action.id = newID()
      action.title = point.title(language)
      action.owner = by
      action.due = due
      action.sites = sites
      action.closing = OpenEnum(point.id.text)
      project.actions.place(action)
    }
  }
}

extension Transition {
  /// Takes over what the outcome of a decision says besides its reason.
  mutating func say(_ decision: Decision) {
    outcome = .known(decision.outcome)
    until = decision.until
    redo = decision.outcome == .recycle ? decision.redo : []
    lessons = decision.lessons
    lastDay = decision.lastDay
  }
}
