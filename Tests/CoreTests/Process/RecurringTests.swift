import Changes
import Model
import Process
import Testing

@Suite struct `The recurring review` {
  private func live() throws -> Course {
    var course = try Course()
    try course.go(to: "S")
    return course
  }

  @Test func `It is due six months after for two years, then yearly`() throws {
    var course = try live()
    let site = course.sites[0]
    let start = course.today
    var due: [CalendarDay] = [try #require(try course.state(site).nextReview)]
    for _ in 1...6 {
      course.pass(to: try #require(due.last))
      course.satisfy()
      try course.decide(.go)
      due.append(try #require(try course.state(site).nextReview))
    }
    #expect(due == [6, 12, 18, 24, 36, 48, 60].map { start.adding(months: $0) })
  }

  @Test func `A first review may be asked for before it is due, and is due on its day`() throws {
    var course = try live()
    let site = course.sites[0]
    #expect(course.projectState.gateState("G4", at: site) == .current)
    try course.decide(.go)
    #expect(course.projectState.gateState("G4", at: site) == .passed)
    let due = try #require(try course.state(site).nextReview)
    course.pass(to: due + -1)
    #expect(course.projectState.gateState("G4", at: site) == .passed)
    course.pass(to: due)
    #expect(course.projectState.gateState("G4", at: site) == .current)
  }

  @Test(arguments: [Outcome.go, .conditionalGo, .hold])
  func `Its criteria are stale from the day after any decision, and confirming makes them count`(
    outcome: Outcome
  ) throws {
    var course = try live()
    let site = course.sites[0]
    try course.decide(outcome)
    #expect(course.projectState.criterion("G4-01", at: [site])?.counts == true)
    course.pass(days: 1)
    #expect(course.projectState.criterion("G4-01", at: [site])?.stale == true)
    #expect(course.projectState.criterion("G4-04", at: [site])?.counts == false)
    #expect(course.projectState.criterion("G3-01", at: [site])?.counts == true)
    try course.make(.confirm(["G4-01"], site: site, by: "lead"))
    #expect(course.projectState.criterion("G4-01", at: [site])?.counts == true)
  }

  @Test func `What grew stale since the last review puts nothing in doubt`() throws {
    var course = try live()
    try course.decide(.go)
    course.pass(days: 30)
    #expect(course.projectState.gateState("G4", at: course.sites[0]) == .passed)
    try course.decide(.hold)
  }

  @Test func `Decided together, the youngest site sets the pace`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    let sites = course.sites
    try course.go(to: "S", [sites[0]])
    course.pass(to: Course.firstDay.adding(months: 25))
    course.satisfy()
    try course.go(to: "S", [sites[1]])
    course.satisfy()
    try course.decide(.go, sites)
    for site in sites { #expect(try course.state(site).nextReview == course.today.adding(months: 6)) }
  }

  @Test func `Only where the phase has a recurring review does a go set its day`() throws {
    var course = try Course()
    let review = try course.submit()
    var decision = course.decision(review, .go)
    decision.until = course.today + 5
    try course.make(.decide(decision))
    #expect(course.project.transitions.last?.until == nil)
    #expect(try course.state(course.sites[0]).nextReview == nil)
  }

  @Test func `The day can be set by those who decide`() throws {
    var course = try live()
    let review = try course.submit()
    var decision = course.decision(review, .go)
    decision.until = course.today + 40
    try course.make(.decide(decision))
    #expect(try course.state(course.sites[0]).nextReview == course.today + 40)
    #expect(course.project.transitions.last?.until == course.today + 40)
  }

  @Test func `Going back resets it`() throws {
    var course = try live()
    try course.decide(.go)
    try course.reenter("I")
    #expect(course.projectState.gateState("G4", at: course.sites[0]) == .ahead)
    try course.go(to: "S")
    #expect(course.projectState.gateState("G4", at: course.sites[0]) == .current)
  }
}
