import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `What the tool proposes` {
  private func proposal(_ fixture: ProjectFixture) throws -> (Outcome?, String) {
    let gate = try fixture.ownGate(at: fixture.sites[0]).id
    let check = fixture.projectState.check(gate, at: fixture.sites)
    return (check.proposal.known, check.rule)
  }

  private func atG1(_ change: (inout ProjectFixture) throws -> Void = { _ in }) throws -> ProjectFixture {
    var fixture = try ProjectFixture()
    try change(&fixture)
    return fixture
  }

  private func expect(
    _ outcome: Outcome, _ rule: String, _ fixture: ProjectFixture,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try proposal(fixture)
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
    var fixture = try atG1 { $0.rewrite { $0.application.aiActClass = .known(.prohibited) } }
    for criterion in fixture.framework.criteria(of: "G1") { fixture.judge(criterion.id, .notMet) }
    try expect(.stop, "R1", fixture)
    fixture.satisfy()
    let review = try fixture.submit()
    try expect(.stop, "R1", fixture)
    #expect(fixture.refusal(.decide(fixture.decision(review, .go))) == nil)
  }

  @Test func `R2 proposes to redo where more than half of the musts are not met`() throws {
    var fixture = try atG1()
    let musts = ["G1-02", "G1-04", "G1-05", "G1-06", "G1-07"] as [Code<Criterion>]
    for must in musts { fixture.judge(must, .notMet) }
    // Five of ten is not more than half.
    #expect(try proposal(fixture).1 == "R5")
    fixture.judge("G1-08", .notMet)
    try expect(.recycle, "R2", fixture)
    fixture.judge("G1-03", .notMet)
    try expect(.recycle, "R2", fixture)
    // What is merely not assessed does not count as not met.
    for must in musts { fixture.judge(must, .notAssessed) }
    try expect(.hold, "R3", fixture)
  }

  @Test func `R3 proposes to hold for a critical criterion, a barrier, a late condition or a core voice`()
    throws
  {
    try expect(.hold, "R3", atG1 { $0.judge("G1-03", .partlyMet) })
    try expect(.hold, "R3", atG1 { $0.block() })
    try expect(.hold, "R3", atG1 { $0.unhear("pat") })
    try expect(.hold, "R3", atG1 { $0.unhear("pro") })
    var fixture = try atG1()
    try fixture.decide(.conditionalGo)
    fixture.satisfy()
    try expect(.go, "R6", fixture)
    fixture.pass(days: 61)
    fixture.satisfy()
    try expect(.hold, "R3", fixture)
  }

  @Test func `R4 proposes a conditional go where each lack has a condition, else R5 holds`() throws {
    var fixture = try atG1()
    fixture.judge("G1-02", .partlyMet)
    fixture.unhear("ven")
    try expect(.hold, "R5", fixture)
    let review = try fixture.submit()
    try fixture.draft(review, covering: ["G1-02"])
    try expect(.hold, "R5", fixture)
    try fixture.draft(review, covering: ["ven"])
    try expect(.conditionalGo, "R4", fixture)
    fixture.judge("G1-03", .partlyMet)
    try expect(.hold, "R3", fixture)
  }

  @Test func `A condition for the one ward where something is lacking is enough`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    let sites = fixture.sites
    fixture.judge("G2-01", .notMet, at: sites[1])
    let review = try fixture.submit()
    try fixture.draft(review, covering: ["G2-01"], sites: [sites[0]])
    try expect(.hold, "R5", fixture)
    try fixture.draft(review, covering: ["G2-01"], sites: [sites[1]])
    try expect(.conditionalGo, "R4", fixture)
    #expect(fixture.refusal(.decide(fixture.decision(review, .conditionalGo))) == nil)
  }

  @Test func `R6 proposes a go, thin where little of what should be is`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "I")
    let gate = fixture.projectState.check("G3", at: fixture.sites)
    #expect(gate.proposal == .go && gate.shouldPercent == 100 && !gate.isThin)
    fixture.judge("G3-11", .partlyMet)
    let half = fixture.projectState.check("G3", at: fixture.sites)
    #expect(half.shouldPercent == 75 && !half.isThin)
    fixture.judge("G3-12", .notMet)
    let thin = fixture.projectState.check("G3", at: fixture.sites)
    #expect(thin.proposal == .go && thin.rule == "R6" && thin.shouldPercent == 25 && thin.isThin)
    fixture.judge("G3-11", .notApplicable)
    fixture.judge("G3-12", .notApplicable)
    #expect(fixture.projectState.check("G3", at: fixture.sites).shouldScore == nil)
  }

  @Test func `Quorum and positions decide what is allowed and never what is proposed`() throws {
    var fixture = try atG1()
    let review = try fixture.submit()
    fixture.rewrite { project in
      project.reviews.update(review) { review in
        review.attendance = []
        review.positions = []
      }
    }
    try expect(.go, "R6", fixture)
    #expect(fixture.refusal(.decide(fixture.decision(review, .go)))?.lacks.map(\.demand) == ["D5", "D6"])
  }

  @Test func `The packet tells what was proposed when something else was decided`() throws {
    var fixture = try atG1()
    let review = try fixture.submit()
    let packet = try fixture.make(.decide(fixture.decision(review, .hold))).packet
    #expect(packet?.head.proposal == .go && packet?.head.rule == "R6" && packet?.head.outcome == .hold)
    #expect(packet?.head.to == "E")
  }
}
