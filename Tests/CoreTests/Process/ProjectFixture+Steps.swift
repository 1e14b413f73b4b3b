import Changes
import Model
import Process
import TestSupport
import Testing

extension ProjectFixture {
  func ownGate(at site: ID<Site>) throws -> Gate {
    try #require(projectState.nextGate(at: state(site)))
  }

  /// Puts the gate of the phase to review.
  @discardableResult
  mutating func submit(_ sites: [ID<Site>]? = nil, to gate: Code<Gate>? = nil) throws -> ID<Review> {
    let sites = sites ?? self.sites
    let gate = try gate ?? ownGate(at: #require(sites.first)).id
    let record = try make(.submit(gate, sites: sites, by: "lead")).record
    let review = ID<Review>(try #require(record))
    prepare(review)
    return review
  }

  /// What a decision must say, all of it.
  func decision(_ review: ID<Review>, _ outcome: Outcome, to: Code<Phase>? = nil) -> Decision {
    var decision = Decision(review, outcome, by: "steering group")
    decision.reason = "as said at the meeting"
    if outcome == .hold { decision.until = today + 30 }
    if outcome == .recycle {
      decision.to = to
      let gate = project.reviews[review].flatMap { framework.gate($0.gate) }
      decision.redo = (gate?.criteria.first).map { [$0] } ?? []
    }
    decision.lessons = "start with the ward"
    decision.lastDay = today + 10
    return decision
  }

  @discardableResult
  mutating func decide(_ outcome: Outcome, _ sites: [ID<Site>]? = nil) throws -> ID<Review> {
    let review = try submit(sites)
    if outcome == .conditionalGo { try draft(review) }
    try make(.decide(decision(review, outcome)))
    return review
  }

  @discardableResult
  mutating func draft(_ review: ID<Review>, covering: [String] = [], sites: [ID<Site>] = []) throws -> ID<
    Condition
  > {
    var assignments = [
      FieldAssignment(["title"], ["Finish the training"]), FieldAssignment(["owner"], ["unit manager"]),
      FieldAssignment(["due"], [(today + 60).iso]),
    ]
    if !covering.isEmpty { assignments.append(FieldAssignment(["covers"], covering)) }
    if !sites.isEmpty { assignments.append(FieldAssignment(["sites"], sites.map(\.text))) }
    let record = try make(.draftCondition(review, assignments)).record
    return ID(String(try #require(record).suffix(6)))
  }

  /// Through every gate up to the phase, with a go at each.
  mutating func go(to phase: Code<Phase>, _ sites: [ID<Site>]? = nil) throws {
    let sites = sites ?? self.sites
    if project.transitions.count == self.sites.count, sites == self.sites, framework.id == "epis",
      project.application.same(as: .known), document.history.count == 1, today == ProjectFixture.firstDay,
      let known = try ProjectFixture.known.get()[self.sites.count]?[phase]
    {
      become(known)
      return
    }
    try goByHand(to: phase, sites)
  }

  /// A project of one and of two sites in each phase, for all tests that begin there.
  private static let known = Result {
    var known: [Int: [Code<Phase>: ProjectFixture]] = [:]
    for count in 1...2 {
      var fixture = try ProjectFixture(sites: count)
      for phase in fixture.framework.phases.map(\.id) {
        try fixture.goByHand(to: phase, fixture.sites)
        known[count, default: [:]][phase] = fixture
      }
    }
    return known
  }

  private mutating func goByHand(to phase: Code<Phase>, _ sites: [ID<Site>]) throws {
    while let site = sites.first, framework.isBefore(try state(site).phase, phase) {
      satisfy()
      try decide(.go, sites)
    }
    satisfy()
  }

  mutating func hold(_ sites: [ID<Site>]? = nil) throws {
    try make(.hold(sites: sites ?? self.sites, until: today + 30, reason: "waiting", by: "lead"))
  }

  mutating func resume(_ sites: [ID<Site>]? = nil) throws {
    try make(.resume(sites: sites ?? self.sites, reason: "ready", by: "lead"))
  }

  func back(to phase: Code<Phase>) -> Return {
    var back = Return(to: phase, reason: "the ground has moved", by: "steering group")
    back.lastDay = today + 10
    return back
  }

  mutating func reenter(_ phase: Code<Phase>, _ sites: [ID<Site>]? = nil) throws {
    try make(.reenter(sites: sites ?? self.sites, back(to: phase)))
    satisfy()
  }

  mutating func closeChecklist() throws {
    for action in project.actions where action.closing != nil && action.isActive {
      try make(.finish(action.id, effect: nil))
    }
  }

  mutating func finish(_ sites: [ID<Site>]? = nil) throws {
    try closeChecklist()
    try make(.finishClosing(sites: sites ?? self.sites, reason: "all is done", by: "lead"))
  }

  /// Something that happened, noted.
  @discardableResult
  mutating func incident() -> ID<Incident> {
    if let known = project.incidents.first { return known.id }
    var incident = Incident()
    incident.id = ID("x00000")
    incident.title = "A wrong alarm"
    incident.date = today
    rewrite { $0.incidents.place(incident) }
    return incident.id
  }

  mutating func suspend(_ sites: [ID<Site>]? = nil) throws {
    try make(
      .suspend(sites: sites ?? self.sites, incident: incident(), reason: "a wrong alarm", by: "duty doctor"))
    satisfy()
  }

  /// What a discontinuation must say, all of it.
  static let ending = Ending(
    reason: "no money", lessons: "ask first", mandate: "the budget of the board", by: "director")

  mutating func discontinue(_ sites: [ID<Site>]? = nil) throws {
    try make(.discontinue(sites: sites ?? self.sites, ProjectFixture.ending))
  }
}
