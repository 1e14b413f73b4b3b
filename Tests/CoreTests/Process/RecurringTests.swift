import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `The recurring review` {
  private func live() throws -> ProjectFixture {
    var fixture = try ProjectFixture()
    try fixture.go(to: "S")
    return fixture
  }

  @Test func `It is due six months after for two years, then yearly`() throws {
    var fixture = try live()
    let site = fixture.sites[0]
    let start = fixture.today
    var due: [CalendarDay] = [try #require(try fixture.state(site).nextReview)]
    for _ in 1...6 {
      fixture.pass(to: try #require(due.last))
      fixture.satisfy()
      try fixture.decide(.go)
      due.append(try #require(try fixture.state(site).nextReview))
    }
    #expect(due == [6, 12, 18, 24, 36, 48, 60].map { start.adding(months: $0) })
  }

  @Test func `A first review may be asked for before it is due, and is due on its day`() throws {
    var fixture = try live()
    let site = fixture.sites[0]
    #expect(fixture.projectState.gateState("G4", at: site) == .current)
    try fixture.decide(.go)
    #expect(fixture.projectState.gateState("G4", at: site) == .passed)
    let due = try #require(try fixture.state(site).nextReview)
    fixture.pass(to: due + -1)
    #expect(fixture.projectState.gateState("G4", at: site) == .passed)
    fixture.pass(to: due)
    #expect(fixture.projectState.gateState("G4", at: site) == .current)
  }

  @Test(arguments: [Outcome.go, .conditionalGo, .hold])
  func `Its criteria are stale from the day after any decision, and confirming makes them count`(
    outcome: Outcome
  ) throws {
    var fixture = try live()
    let site = fixture.sites[0]
    try fixture.decide(outcome)
    #expect(fixture.projectState.criterion("G4-01", at: [site])?.counts == true)
    fixture.pass(days: 1)
    #expect(fixture.projectState.criterion("G4-01", at: [site])?.stale == true)
    #expect(fixture.projectState.criterion("G4-04", at: [site])?.counts == false)
    #expect(fixture.projectState.criterion("G3-01", at: [site])?.counts == true)
    try fixture.make(.confirm(["G4-01"], site: site, by: "lead"))
    #expect(fixture.projectState.criterion("G4-01", at: [site])?.counts == true)
  }

  @Test func `What grew stale since the last review puts nothing in doubt`() throws {
    var fixture = try live()
    try fixture.decide(.go)
    fixture.pass(days: 30)
    #expect(fixture.projectState.gateState("G4", at: fixture.sites[0]) == .passed)
    try fixture.decide(.hold)
  }

  @Test func `Decided together, the youngest site sets the pace`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    let sites = fixture.sites
    try fixture.go(to: "S", [sites[0]])
    fixture.pass(to: ProjectFixture.firstDay.adding(months: 25))
    fixture.satisfy()
    try fixture.go(to: "S", [sites[1]])
    fixture.satisfy()
    try fixture.decide(.go, sites)
    for site in sites { #expect(try fixture.state(site).nextReview == fixture.today.adding(months: 6)) }
  }

  @Test func `Only where the phase has a recurring review does a go set its day`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    var decision = fixture.decision(review, .go)
    decision.until = fixture.today + 5
    try fixture.make(.decide(decision))
    #expect(fixture.project.transitions.last?.until == nil)
    #expect(try fixture.state(fixture.sites[0]).nextReview == nil)
  }

  @Test func `The day can be set by those who decide`() throws {
    var fixture = try live()
    let review = try fixture.submit()
    var decision = fixture.decision(review, .go)
    decision.until = fixture.today + 40
    try fixture.make(.decide(decision))
    #expect(try fixture.state(fixture.sites[0]).nextReview == fixture.today + 40)
    #expect(fixture.project.transitions.last?.until == fixture.today + 40)
  }

  @Test func `Going back resets it`() throws {
    var fixture = try live()
    try fixture.decide(.go)
    try fixture.reenter("I")
    #expect(fixture.projectState.gateState("G4", at: fixture.sites[0]) == .ahead)
    try fixture.go(to: "S")
    #expect(fixture.projectState.gateState("G4", at: fixture.sites[0]) == .current)
  }
}
