import Changes
import Model
import Process
import Testing

@Suite struct `What the tool proposes` {
  private func proposal(_ course: Course) throws -> (Outcome?, String) {
    let gate = try course.ownGate(at: course.sites[0]).id
    let check = course.projectState.check(gate, at: course.sites)
    return (check.proposal.known, check.rule)
  }

  private func atG1(_ change: (inout Course) throws -> Void = { _ in }) throws -> Course {
    var course = try Course()
    try change(&course)
    return course
  }

  private func expect(
    _ outcome: Outcome, _ rule: String, _ course: Course,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try proposal(course)
    #expect(found.0 == outcome && found.1 == rule, "\(found)", sourceLocation: sourceLocation)
  }

  @Test func `R1 proposes to stop where the practice is prohibited or the need is not there`() throws {
    try expect(.stop, "R1", atG1 { $0.rewrite { $0.application.aiActClass = .known(.prohibited) } })
    try expect(.stop, "R1", atG1 { $0.judge("G1-01", .notMet) })
    try expect(.go, "R6", atG1())
    // Not met, not merely short of it.
    let partly = try atG1 { $0.judge("G1-01", .partlyMet) }
    #expect(try proposal(partly).1 == "R5")
  }

  @Test func `R1 fires before R2 and though a go is allowed`() throws {
    var course = try atG1 { $0.rewrite { $0.application.aiActClass = .known(.prohibited) } }
    for criterion in course.framework.criteria(of: "G1") { course.judge(criterion.id, .notMet) }
    try expect(.stop, "R1", course)
    course.satisfy()
    let review = try course.submit()
    try expect(.stop, "R1", course)
    #expect(course.refusal(.decide(course.decision(review, .go))) == nil)
  }

  @Test func `R2 proposes to redo where more than half of the musts are not met`() throws {
    var course = try atG1()
    let musts = ["G1-02", "G1-04", "G1-05", "G1-06", "G1-07"] as [Code<Criterion>]
    for must in musts { course.judge(must, .notMet) }
    // Five of ten is not more than half.
    #expect(try proposal(course).1 == "R5")
    course.judge("G1-08", .notMet)
    try expect(.recycle, "R2", course)
    course.judge("G1-03", .notMet)
    try expect(.recycle, "R2", course)
    // What is merely not assessed does not count as not met.
    for must in musts { course.judge(must, .notAssessed) }
    try expect(.hold, "R3", course)
  }

  @Test func `R3 proposes to hold for a critical criterion, a barrier, a late condition or a core voice`()
    throws
  {
    try expect(.hold, "R3", atG1 { $0.judge("G1-03", .partlyMet) })
    try expect(.hold, "R3", atG1 { $0.block() })
    try expect(.hold, "R3", atG1 { $0.unhear("pat") })
    try expect(.hold, "R3", atG1 { $0.unhear("pro") })
    var course = try atG1()
    try course.decide(.conditionalGo)
    course.satisfy()
    try expect(.go, "R6", course)
    course.pass(days: 61)
    course.satisfy()
    try expect(.hold, "R3", course)
  }

  @Test func `R4 proposes a conditional go where each lack has a condition, else R5 holds`() throws {
    var course = try atG1()
    course.judge("G1-02", .partlyMet)
    course.unhear("ven")
    try expect(.hold, "R5", course)
    let review = try course.submit()
    try course.draft(review, covering: ["G1-02"])
    try expect(.hold, "R5", course)
    try course.draft(review, covering: ["ven"])
    try expect(.conditionalGo, "R4", course)
    course.judge("G1-03", .partlyMet)
    try expect(.hold, "R3", course)
  }

  @Test func `A condition for the one ward where something is lacking is enough`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    let sites = course.sites
    course.judge("G2-01", .notMet, at: sites[1])
    let review = try course.submit()
    try course.draft(review, covering: ["G2-01"], sites: [sites[0]])
    try expect(.hold, "R5", course)
    try course.draft(review, covering: ["G2-01"], sites: [sites[1]])
    try expect(.conditionalGo, "R4", course)
    #expect(course.refusal(.decide(course.decision(review, .conditionalGo))) == nil)
  }

  @Test func `R6 proposes a go, thin where little of what should be is`() throws {
    var course = try Course()
    try course.go(to: "I")
    let gate = course.projectState.check("G3", at: course.sites)
    #expect(gate.proposal == .go && gate.shouldPercent == 100 && !gate.isThin)
    course.judge("G3-11", .partlyMet)
    let half = course.projectState.check("G3", at: course.sites)
    #expect(half.shouldPercent == 75 && !half.isThin)
    course.judge("G3-12", .notMet)
    let thin = course.projectState.check("G3", at: course.sites)
    #expect(thin.proposal == .go && thin.rule == "R6" && thin.shouldPercent == 25 && thin.isThin)
    course.judge("G3-11", .notApplicable)
    course.judge("G3-12", .notApplicable)
    #expect(course.projectState.check("G3", at: course.sites).shouldScore == nil)
  }

  @Test func `Quorum and positions decide what is allowed and never what is proposed`() throws {
    var course = try atG1()
    let review = try course.submit()
    course.rewrite { project in
      project.reviews.update(review) { review in
        review.attendance = []
        review.positions = []
      }
    }
    try expect(.go, "R6", course)
    #expect(course.refusal(.decide(course.decision(review, .go)))?.lacks.map(\.demand) == ["D5", "D6"])
  }

  @Test func `The packet tells what was proposed when something else was decided`() throws {
    var course = try atG1()
    let review = try course.submit()
    let packet = try course.make(.decide(course.decision(review, .hold))).packet
    #expect(packet?.head.proposal == .go && packet?.head.rule == "R6" && packet?.head.outcome == .hold)
    #expect(packet?.head.to == "E")
  }
}
