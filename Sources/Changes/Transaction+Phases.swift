internal import Model
internal import Process

extension Transaction {
  /// Refuses unless every one of the sites may make the move.
  func demand(_ event: TransitionEvent, at sites: [ID<Site>]) throws(Refusal) {
    try refuseUnknown(sites)
    let projectState = projectState
    guard !sites.isEmpty, sites.allSatisfy({ projectState.mayMove(event, at: $0) }) else {
      throw refused(
        "\(event.label.sv) går inte i det här läget", "\(event.label.en) is not possible in this state", nil,
        sites)
    }
  }

  /// Names the site in history, where it is one.
  mutating func name(_ sites: [ID<Site>]) {
    if let only = sites.first, sites.count == 1 { made.record = only.text }
  }

  func refuseUnknown(_ sites: [ID<Site>]) throws(Refusal) {
    for site in sites where project.sites[site] == nil {
      throw Refusal(.notFound, "ingen införandeplats \(site.text)", "no site \(site.text)", field: "site")
    }
  }

  /// The condition and the sites at which it is open, of those asked for.
  ///
  /// Throws a ``Refusal`` where there is no such condition, it is open at none of them, or a decision is to be settled
  /// first.
  private func open(
    _ id: ID<Condition>, at site: ID<Site>?
  ) throws(Refusal) -> (review: ID<Review>, condition: Condition, sites: [ID<Site>]) {
    let all = projectState.conditions.filter { $0.condition.id == id }
    guard let first = all.first else {
      throw Refusal(.notFound, "inget villkor \(id.text)", "no condition \(id.text)", field: "condition")
    }
    let open = all.filter { $0.state == .open && (site == nil || $0.site == site) }.map(\.site)
    if let unsettled = open.first(where: { projectState.state(of: $0)?.unsettled != nil }) {
      throw refused(
        "beslutet är inte avgjort: avgör det först", "the decision is not settled: settle it first", nil,
        [unsettled])
    }
    guard !open.isEmpty else {
      throw Refusal(
        .process, "villkoret är inte öppet där: \(first.state.label.sv)",
        "the condition is not open there: \(first.state.label.en)", field: "condition")
    }
    return (first.review, first.condition, open)
  }

  mutating func conditionDone(
    _ id: ID<Condition>, _ site: ID<Site>?, _ by: PersonReference, _ evidence: String?
  ) throws(Refusal) {
    let (review, condition, sites) = try open(id, at: site)
    _ = try given(by.text, "by", "vem som godtar", "who accepts")
    let words = try given(evidence, "evidence", "underlaget", "the evidence")
    for site in sites {
      var done = ConditionDone()
      done.site = site
      done.on = today
      done.by = who(by)
      var proof = Evidence()
      proof.id = newID()
      proof.title = words
      done.evidence = [proof]
      project.reviews.update(review) { $0.conditions.update(id) { $0.done.append(done) } }
    }
    let isLast = projectState.conditions.allSatisfy { one in
      one.condition.id != id || one.state == .done || one.state == .void
    }
    if isLast, let action = condition.action {
      let today = today
      project.actions.update(action) { held in
        held.status = .known(.done)
        held.doneOn = today
      }
    }
    made.record = Condition.address(of: id.text, within: review.text)
  }

  mutating func conditionMove(
    _ id: ID<Condition>, _ site: ID<Site>?, due: CalendarDay, _ by: PersonReference, _ reason: String
  ) throws(Refusal) {
    let (review, condition, _) = try open(id, at: site)
    _ = try given(by.text, "by", "vem som flyttar", "who moves it")
    let reason = try given(reason, "reason", "skälet", "the reason")
    if due < today {
      throw Refusal(.invalid, "dagen har passerat", "the day has passed", field: "due")
    }
    var move = ConditionMove()
    move.site = site
    move.due = due
    move.on = today
    move.by = who(by)
    move.reason = reason
    project.reviews.update(review) { $0.conditions.update(id) { $0.moves.append(move) } }
    // The action is due when the first of the sites is.
    let first = projectState.conditions.filter { $0.condition.id == id && $0.state == .open }.map(\.due).min()
    if let action = condition.action { project.actions.update(action) { $0.due = first ?? due } }
    made.record = Condition.address(of: id.text, within: review.text)
  }
}
