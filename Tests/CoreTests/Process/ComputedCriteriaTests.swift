import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `What the program answers itself` {
  private func unhandled(_ change: (inout ProjectFixture, ID<Barrier>) throws -> Void) throws -> Int {
    var fixture = try ProjectFixture(sites: 2)
    let barrier = fixture.block()
    try change(&fixture, barrier)
    return fixture.projectState.unhandledBarriers(at: [fixture.sites[0]]).count
  }

  private func edit(_ fixture: inout ProjectFixture, _ id: ID<Barrier>, _ change: (inout Barrier) -> Void) {
    fixture.rewrite { $0.barriers.update(id, change) }
  }

  @Test func `GX-01: a blocking barrier is handled by an action, an escalation or an accepted risk`() throws {
    #expect(try unhandled { _, _ in } == 1)
    #expect(try unhandled { fixture, id in edit(&fixture, id) { $0.blocking = false } } == 0)
    #expect(try unhandled { fixture, id in edit(&fixture, id) { $0.valence = .known(.enabler) } } == 0)
    #expect(
      try unhandled { fixture, id in edit(&fixture, id) { $0.archived = ProjectFixture.firstDay } } == 0)
    for status in [BarrierStatus.open, .analysing, .beingAddressed] {
      #expect(try unhandled { fixture, id in edit(&fixture, id) { $0.status = .known(status) } } == 1)
    }
    #expect(try unhandled { fixture, id in try fixture.make(.escalate(id, to: "board", answerBy: nil)) } == 0)
    #expect(try unhandled { fixture, id in try fixture.make(.resolve(id, reason: "agreed")) } == 0)
    #expect(
      try unhandled { fixture, id in
        let other = fixture.sites[1]
        edit(&fixture, id) { $0.sites = [other] }
      } == 0)
    #expect(
      try unhandled { fixture, id in
        try fixture.make(
          .add(
            recordKind: "action",
            [FieldAssignment(["title"], ["Ask"]), FieldAssignment(["barriers"], [id.text])]))
      } == 0)
  }

  @Test func `GX-01: an action that is done, or a risk accepted until yesterday, handles nothing`() throws {
    #expect(
      try unhandled { fixture, id in
        let action = try fixture.make(
          .add(
            recordKind: "action",
            [FieldAssignment(["title"], ["Ask"]), FieldAssignment(["barriers"], [id.text])]))
        try fixture.make(.finish(ID(action.record ?? ""), effect: nil))
      } == 1)
    let accept = { (fixture: inout ProjectFixture, id: ID<Barrier>) in
      try fixture.make(.accept(id, by: "board", until: fixture.today + 5, reason: "small"))
      fixture.pass(days: 5)
    }
    #expect(try unhandled(accept) == 0)
    #expect(
      try unhandled { fixture, id in
        try accept(&fixture, id)
        fixture.pass(days: 1)
      } == 1)
  }

  @Test func `The packet names accepted risks with who accepted them`() throws {
    var fixture = try ProjectFixture()
    let barrier = fixture.block()
    try fixture.make(.accept(barrier, by: "board", until: fixture.today + 5, reason: "small"))
    let review = try fixture.submit()
    let packet = try fixture.make(.decide(fixture.decision(review, .go))).packet
    #expect(packet?.barriers.first?.acceptedBy == "board")
    #expect(packet?.barriers.first?.acceptedUntil == fixture.today + 5)
  }

  @Test func `GX-02 and GX-03 are said by the check, and none of the three is assessed by hand`() throws {
    var fixture = try ProjectFixture()
    try fixture.decide(.conditionalGo)
    fixture.satisfy()
    #expect(fixture.projectState.check("G2", at: fixture.sites).conditionsOpen == [fixture.someCondition])
    #expect(fixture.projectState.check("G2", at: fixture.sites).conditionsLate.isEmpty)
    fixture.pass(days: 61)
    #expect(fixture.projectState.check("G2", at: fixture.sites).conditionsLate == [fixture.someCondition])
    for id in ["GX-01", "GX-02", "GX-03"] {
      #expect(fixture.refusal(.assess(Judgement(Code(id), .met, by: "lead")))?.kind == .invalid)
    }
  }

  @Test func `A gate behind is in doubt only where a must no longer counts that no condition covers`() throws
  {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    fixture.judge("G1-02", .partlyMet)
    try fixture.draft(review, covering: ["G1-02"])
    try fixture.make(.decide(fixture.decision(review, .conditionalGo)))
    let site = fixture.sites[0]
    #expect(fixture.projectState.gateState("G1", at: site) == .conditional)
    fixture.judge("G1-04", .waived)
    #expect(fixture.projectState.gateState("G1", at: site) == .needsReview)
    fixture.satisfy()
    #expect(fixture.projectState.gateState("G1", at: site) == .conditional)
  }

  @Test func `A draft that was not decided covers nothing`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    try fixture.draft(review, covering: ["G1-02"])
    try fixture.make(.decide(fixture.decision(review, .go)))
    fixture.judge("G1-02", .notMet)
    #expect(fixture.projectState.gateState("G1", at: fixture.sites[0]) == .needsReview)
  }

  @Test func `What became critical since is not covered by an old condition`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { $0.application.aiActClass = .known(.minimal) }
    try fixture.go(to: "P")
    fixture.judge("G2-12", .partlyMet)
    let review = try fixture.submit()
    try fixture.draft(review, covering: ["G2-12"])
    try fixture.make(.decide(fixture.decision(review, .conditionalGo)))
    #expect(fixture.projectState.gateState("G2", at: fixture.sites[0]) == .conditional)
    fixture.rewrite { $0.application.aiActClass = .known(.highAnnex3) }
    #expect(fixture.projectState.gateState("G2", at: fixture.sites[0]) == .needsReview)
  }
}
