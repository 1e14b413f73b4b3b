import Changes
import Model
import Process
import Storage
import Testing

/// A team's own way, written as JSON alone, gone from end to end.
@Suite struct `A framework of five phases written as JSON` {
  private func course(sites: Int = 1) throws -> Course {
    let brought = try Reference.embedded()
    return try Course(
      sites: sites, framework: "ward", reference: brought.adding(TeamFramework.ward(brought)))
  }

  private func stands(_ course: Course) throws -> String {
    let state = try course.state(course.sites[0])
    let gates = course.framework.gates.filter { $0.kind != .extra }
      .map { course.projectState.gateState($0.id, at: state.site) }
    return state.phase.text + ": " + gates.map(\.rawValue).joined(separator: " ")
  }

  @Test func `Is gone through gate by gate, and its review comes round in its own rhythm`() throws {
    var course = try course()
    var way = [try stands(course)]
    for _ in 1...4 {
      course.satisfy()
      try course.decide(.go)
      way.append(try stands(course))
    }
    #expect(
      way == [
        "listen: current ahead ahead ahead ahead",
        "shape: passed current ahead ahead ahead",
        "try: passed passed current ahead ahead",
        "use: passed passed passed current ahead",
        "keep: passed passed passed passed current",
      ])
    let start = course.today
    var due: [CalendarDay] = []
    for _ in 1...6 {
      due.append(try #require(try course.state(course.sites[0]).nextReview))
      course.pass(to: try #require(due.last))
      #expect(try stands(course).hasSuffix("current"))
      course.satisfy()
      try course.decide(.go)
      #expect(try stands(course).hasSuffix("passed"))
    }
    #expect(due == [4, 8, 12, 21, 30, 39].map { start.adding(months: $0) })
  }

  @Test func `Says at each gate what is demanded there and by whom`() throws {
    var course = try course()
    var asked: [String] = []
    for phase in course.framework.phases {
      let gate = try course.ownGate(at: course.sites[0])
      let check = course.projectState.check(gate.id, at: course.sites)
      let musts = check.criteria.filter(\.must).map { $0.id.text + ($0.critical ? "!" : "") }
      let voices = check.voices.map { voice in
        "\(voice.perspectives.map(\.text).joined(separator: "/"))\(voice.required.value)"
      }
      asked.append(([gate.id.text] + musts + ["by"] + voices).joined(separator: " "))
      course.satisfy()
      if phase.id != course.framework.phases.last?.id { try course.decide(.go) }
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
    var course = try course()
    try course.go(to: "try")
    let site = course.sites[0]
    course.judge("trial-trained", .notMet)
    let check = course.projectState.check("trial", at: [site])
    #expect(check.proposal == .hold)
    let review = try course.submit()
    try course.draft(review, covering: ["trial-trained"])
    #expect(course.projectState.check("trial", at: [site]).proposal == .conditionalGo)
    try course.make(.decide(course.decision(review, .conditionalGo)))
    #expect(try stands(course) == "use: passed passed conditional current ahead")
    let condition = try #require(course.projectState.conditions.first)
    course.judge("trial-trained", .met)
    try course.make(
      .conditionDone(
        condition.condition.id, site: nil, by: "steering group", evidence: "list of those trained"))
    #expect(try stands(course) == "use: passed passed passed current ahead")
    let again = try course.submit()
    try course.make(.decide(course.decision(again, .recycle, to: "shape")))
    #expect(try stands(course) == "shape: passed current ahead ahead ahead")
    #expect(course.projectState.criterion("worth-shown", at: [site])?.status == .known(.notAssessed))
    #expect(course.projectState.criterion("trial-safe", at: [site])?.stale == true)
    #expect(course.projectState.criterion("need-felt", at: [site])?.counts == true)
  }

  @Test func `Proposes to stop where its own stopping criterion is not met`() throws {
    var course = try course()
    course.judge("need-felt", .notMet)
    let check = course.projectState.check("need", at: course.sites)
    #expect(check.proposal == .stop)
    #expect(check.rule == "R1")
  }

  @Test func `Wakes what it says, switches off and comes back through its own extra gate`() throws {
    var course = try course()
    try course.go(to: "use")
    let site = course.sites[0]
    var incident = Incident()
    incident.id = ID("x00001")
    incident.title = "A wrong score"
    incident.date = course.today
    course.rewrite { $0.incidents.place(incident) }
    try course.suspend()
    let record = try course.make(.submit("again", sites: [site], by: "lead")).record
    let review = ID<Review>(try #require(record))
    course.prepare(review)
    let check = course.projectState.check("again", at: [site])
    #expect(check.criteria.map(\.id).contains("trial-safe"))
    #expect(check.voices.flatMap(\.perspectives) == ["pat", "pro", "saf", "dpo"])
    try course.make(.decide(course.decision(review, .go)))
    #expect(try course.state(site).condition == .active)
    #expect(try course.state(site).phase == "use")
  }
}
