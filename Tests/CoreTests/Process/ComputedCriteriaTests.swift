import Changes
import Model
import Process
import Testing

@Suite struct `What the program answers itself` {
  private func unhandled(_ change: (inout Course, ID<Barrier>) throws -> Void) throws -> Int {
    var course = try Course(sites: 2)
    let barrier = course.block()
    try change(&course, barrier)
    return course.projectState.unhandledBarriers(at: [course.sites[0]]).count
  }

  private func edit(_ course: inout Course, _ id: ID<Barrier>, _ change: (inout Barrier) -> Void) {
    course.rewrite { $0.barriers.update(id, change) }
  }

  @Test func `GX-01: a blocking barrier is handled by an action, an escalation or an accepted risk`() throws {
    #expect(try unhandled { _, _ in } == 1)
    #expect(try unhandled { course, id in edit(&course, id) { $0.blocking = false } } == 0)
    #expect(try unhandled { course, id in edit(&course, id) { $0.valence = .known(.enabler) } } == 0)
    #expect(try unhandled { course, id in edit(&course, id) { $0.archived = Course.firstDay } } == 0)
    for status in [BarrierStatus.open, .analysing, .beingAddressed] {
      #expect(try unhandled { course, id in edit(&course, id) { $0.status = .known(status) } } == 1)
    }
    #expect(try unhandled { course, id in try course.make(.escalate(id, to: "board", answerBy: nil)) } == 0)
    #expect(try unhandled { course, id in try course.make(.resolve(id, reason: "agreed")) } == 0)
    #expect(
      try unhandled { course, id in
        let other = course.sites[1]
        edit(&course, id) { $0.sites = [other] }
      } == 0)
    #expect(
      try unhandled { course, id in
        try course.make(
          .add(
            recordKind: "action",
            [FieldAssignment(["title"], ["Ask"]), FieldAssignment(["barriers"], [id.text])]))
      } == 0)
  }

  @Test func `GX-01: an action that is done, or a risk accepted until yesterday, handles nothing`() throws {
    #expect(
      try unhandled { course, id in
        let action = try course.make(
          .add(
            recordKind: "action",
            [FieldAssignment(["title"], ["Ask"]), FieldAssignment(["barriers"], [id.text])]))
        try course.make(.finish(ID(action.record ?? ""), effect: nil))
      } == 1)
    let accept = { (course: inout Course, id: ID<Barrier>) in
      try course.make(.accept(id, by: "board", until: course.today + 5, reason: "small"))
      course.pass(days: 5)
    }
    #expect(try unhandled(accept) == 0)
    #expect(
      try unhandled { course, id in
        try accept(&course, id)
        course.pass(days: 1)
      } == 1)
  }

  @Test func `The packet names accepted risks with who accepted them`() throws {
    var course = try Course()
    let barrier = course.block()
    try course.make(.accept(barrier, by: "board", until: course.today + 5, reason: "small"))
    let review = try course.submit()
    let packet = try course.make(.decide(course.decision(review, .go))).packet
    #expect(packet?.barriers.first?.acceptedBy == "board")
    #expect(packet?.barriers.first?.acceptedUntil == course.today + 5)
  }

  @Test func `GX-02 and GX-03 are said by the check, and none of the three is assessed by hand`() throws {
    var course = try Course()
    try course.decide(.conditionalGo)
    course.satisfy()
    #expect(course.projectState.check("G2", at: course.sites).conditionsOpen == [course.someCondition])
    #expect(course.projectState.check("G2", at: course.sites).conditionsLate.isEmpty)
    course.pass(days: 61)
    #expect(course.projectState.check("G2", at: course.sites).conditionsLate == [course.someCondition])
    for id in ["GX-01", "GX-02", "GX-03"] {
      #expect(course.refusal(.assess(Judgement(Code(id), .met, by: "lead")))?.kind == .invalid)
    }
  }

  @Test func `A gate behind is in doubt only where a must no longer counts that no condition covers`() throws
  {
    var course = try Course()
    let review = try course.submit()
    course.judge("G1-02", .partlyMet)
    try course.draft(review, covering: ["G1-02"])
    try course.make(.decide(course.decision(review, .conditionalGo)))
    let site = course.sites[0]
    #expect(course.projectState.gateState("G1", at: site) == .conditional)
    course.judge("G1-04", .waived)
    #expect(course.projectState.gateState("G1", at: site) == .needsReview)
    course.satisfy()
    #expect(course.projectState.gateState("G1", at: site) == .conditional)
  }

  @Test func `A draft that was not decided covers nothing`() throws {
    var course = try Course()
    let review = try course.submit()
    try course.draft(review, covering: ["G1-02"])
    try course.make(.decide(course.decision(review, .go)))
    course.judge("G1-02", .notMet)
    #expect(course.projectState.gateState("G1", at: course.sites[0]) == .needsReview)
  }

  @Test func `What became critical since is not covered by an old condition`() throws {
    var course = try Course()
    course.rewrite { $0.application.aiActClass = .known(.minimal) }
    try course.go(to: "P")
    course.judge("G2-12", .partlyMet)
    let review = try course.submit()
    try course.draft(review, covering: ["G2-12"])
    try course.make(.decide(course.decision(review, .conditionalGo)))
    #expect(course.projectState.gateState("G2", at: course.sites[0]) == .conditional)
    course.rewrite { $0.application.aiActClass = .known(.highAnnex3) }
    #expect(course.projectState.gateState("G2", at: course.sites[0]) == .needsReview)
  }
}
