import Changes
import Model
import Process
import Storage
import TestSupport
import Testing

/// A team's own way, written as JSON alone, gone from end to end.
@Suite struct `A framework of five phases written as JSON` {
  private func fixture(sites: Int = 1) throws -> ProjectFixture {
    let brought = try Fixtures.reference()
    return try ProjectFixture(
      sites: sites, framework: "ward", reference: brought.adding(TeamFramework.ward(brought)))
  }

  private func stands(_ fixture: ProjectFixture) throws -> String {
    let state = try fixture.state(fixture.sites[0])
    let gates = fixture.framework.gates.filter { $0.kind != .extra }
      .map { fixture.projectState.gateState($0.id, at: state.site) }
    return state.phase.text + ": " + gates.map(\.rawValue).joined(separator: " ")
  }

  @Test func `Is gone through gate by gate, and its review comes round in its own rhythm`() throws {
    var fixture = try fixture()
    var way = [try stands(fixture)]
    for _ in 1...4 {
      fixture.satisfy()
      try fixture.decide(.go)
      way.append(try stands(fixture))
    }
    #expect(
      way == [
        "listen: current ahead ahead ahead ahead",
        "shape: passed current ahead ahead ahead",
        "try: passed passed current ahead ahead",
        "use: passed passed passed current ahead",
        "keep: passed passed passed passed current",
      ])
    let start = fixture.today
    var due: [CalendarDay] = []
    for _ in 1...6 {
      due.append(try #require(try fixture.state(fixture.sites[0]).nextReview))
      fixture.pass(to: try #require(due.last))
      #expect(try stands(fixture).hasSuffix("current"))
      fixture.satisfy()
      try fixture.decide(.go)
      #expect(try stands(fixture).hasSuffix("passed"))
    }
    #expect(due == [4, 8, 12, 21, 30, 39].map { start.adding(months: $0) })
  }

  @Test func `Says at each gate what is demanded there and by whom`() throws {
    var fixture = try fixture()
    var asked: [String] = []
    for phase in fixture.framework.phases {
      let gate = try fixture.ownGate(at: fixture.sites[0])
      let check = fixture.projectState.check(gate.id, at: fixture.sites)
      let musts = check.criteria.filter(\.must).map { $0.id.text + ($0.critical ? "!" : "") }
      let voices = check.voices.map { voice in
        "\(voice.perspectives.map(\.text).joined(separator: "/"))\(voice.required.value)"
      }
      asked.append(([gate.id.text] + musts + ["by"] + voices).joined(separator: " "))
      fixture.satisfy()
      if phase.id != fixture.framework.phases.last?.id { try fixture.decide(.go) }
    }
    #expect(
      asked == [
        "need need-felt need-owner by pat2 pro3",
        "design design-made! by pat/rel3 pro4",
        "trial trial-safe! trial-trained G2-06! by pat3 pro4 saf3 dpo3",
        "worth worth-shown by pat2 pro4 lea3",
        "round still-safe! by pat2 pro3",
      ])
  }

  @Test func `Is passed with a condition, held, and gone back in`() throws {
    var fixture = try fixture()
    try fixture.go(to: "try")
    let site = fixture.sites[0]
    fixture.judge("trial-trained", .notMet)
    let check = fixture.projectState.check("trial", at: [site])
    #expect(check.proposal == .hold)
    let review = try fixture.submit()
    try fixture.draft(review, covering: ["trial-trained"])
    #expect(fixture.projectState.check("trial", at: [site]).proposal == .conditionalGo)
    try fixture.make(.decide(fixture.decision(review, .conditionalGo)))
    #expect(try stands(fixture) == "use: passed passed conditional current ahead")
    let condition = try #require(fixture.projectState.conditions.first)
    fixture.judge("trial-trained", .met)
    try fixture.make(
      .conditionDone(
        condition.condition.id, site: nil, by: "steering group", evidence: "list of those trained"))
    #expect(try stands(fixture) == "use: passed passed passed current ahead")
    let again = try fixture.submit()
    try fixture.make(.decide(fixture.decision(again, .recycle, to: "shape")))
    #expect(try stands(fixture) == "shape: passed current ahead ahead ahead")
    #expect(fixture.projectState.criterion("worth-shown", at: [site])?.status == .known(.notAssessed))
    #expect(fixture.projectState.criterion("trial-safe", at: [site])?.stale == true)
    #expect(fixture.projectState.criterion("need-felt", at: [site])?.counts == true)
  }

  @Test func `Proposes to stop where its own stopping criterion is not met`() throws {
    var fixture = try fixture()
    fixture.judge("need-felt", .notMet)
    let check = fixture.projectState.check("need", at: fixture.sites)
    #expect(check.proposal == .stop)
    #expect(check.rule == "R1")
  }

  @Test func `Wakes what it says, switches off and comes back through its own extra gate`() throws {
    var fixture = try fixture()
    try fixture.go(to: "use")
    let site = fixture.sites[0]
    var incident = Incident()
    incident.id = ID("x00001")
    incident.title = "A wrong score"
    incident.date = fixture.today
    fixture.rewrite { $0.incidents.place(incident) }
    try fixture.suspend()
    let record = try fixture.make(.submit("again", sites: [site], by: "lead")).record
    let review = ID<Review>(try #require(record))
    fixture.prepare(review)
    let check = fixture.projectState.check("again", at: [site])
    #expect(check.criteria.map(\.id).contains("trial-safe"))
    #expect(check.voices.flatMap(\.perspectives) == ["pat", "pro", "saf", "dpo"])
    try fixture.make(.decide(fixture.decision(review, .go)))
    #expect(try fixture.state(site).condition == .active)
    #expect(try fixture.state(site).phase == "use")
  }
}
