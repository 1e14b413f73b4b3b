import Changes
import Model
import Process
import Testing

@Suite struct `Conditions of a decision` {
  private func conditional(_ sites: Int = 2) throws -> (course: Course, condition: ID<Condition>) {
    var course = try Course(sites: sites)
    try course.go(to: "P")
    try course.decide(.conditionalGo)
    course.satisfy()
    return (course, course.someCondition)
  }

  private func locked(_ course: Course, _ condition: ID<Condition>) -> Action? {
    course.project.actions.first { $0.condition == condition }
  }

  private func done(_ condition: ID<Condition>, _ site: ID<Site>? = nil) -> Change {
    .conditionDone(condition, site: site, by: "steering", evidence: "the list of names")
  }

  @Test func `Each becomes an action that only the condition closes`() throws {
    var (course, condition) = try conditional()
    let action = try #require(locked(course, condition))
    #expect(action.title == "Finish the training" && action.due == course.today + 60)
    #expect(course.refusal(.finish(action.id, effect: nil))?.kind == .process)
    #expect(course.refusal(.cancel(action.id, reason: "no"))?.kind == .process)
    #expect(course.refusal(.archive(record: action.id.text))?.kind == .process)
    #expect(course.refusal(.remove(record: action.id.text))?.kind == .process)
    for text in ["status=done", "archived=2026-11-24"] {
      let edit = Change.edit(record: action.id.text, [try FieldAssignment.parse(text)])
      #expect(course.refusal(edit) != nil, "\(text)")
    }
    try course.make(done(condition))
    #expect(self.locked(course, condition)?.status == .done)
  }

  @Test func `It is done for each site, and the last one passes the gate`() throws {
    var (course, condition) = try conditional()
    let sites = course.sites
    try course.make(done(condition, sites[0]))
    #expect(course.projectState.gateState("G2", at: sites[0]) == .passed)
    #expect(course.projectState.gateState("G2", at: sites[1]) == .conditional)
    #expect(locked(course, condition)?.status == .planned)
    #expect(course.refusal(done(condition, sites[0]))?.kind == .process)
    try course.make(done(condition, sites[1]))
    #expect(course.projectState.gateState("G2", at: sites[1]) == .passed)
    #expect(locked(course, condition)?.status == .done)
    #expect(course.refusal(done(condition))?.kind == .process)
  }

  @Test func `It says who accepted and on what`() throws {
    let (course, condition) = try conditional(1)
    #expect(
      course.refusal(.conditionDone(condition, site: nil, by: " ", evidence: "list"))?.field == "by")
    #expect(
      course.refusal(.conditionDone(condition, site: nil, by: "steering", evidence: nil))?.field
        == "evidence")
    let move = Change.conditionMove(condition, site: nil, due: course.today + 9, by: "lead", reason: " ")
    #expect(course.refusal(move)?.field == "reason")
    let past = Change.conditionMove(condition, site: nil, due: course.today + -9, by: "lead", reason: "no")
    #expect(course.refusal(past)?.field == "due")
  }

  @Test func `Its date in force is the last move, and lateness follows it`() throws {
    var (course, condition) = try conditional()
    let sites = course.sites
    course.pass(days: 61)
    #expect(course.projectState.openConditions(at: sites).allSatisfy { $0.isLate })
    let later = course.today + 30
    try course.make(
      .conditionMove(condition, site: sites[0], due: later, by: "steering", reason: "holidays"))
    let open = course.projectState.openConditions(at: sites)
    #expect(open.first { $0.site == sites[0] }?.due == later)
    #expect(open.first { $0.site == sites[0] }?.isLate == false)
    #expect(open.first { $0.site == sites[1] }?.isLate == true)
    #expect(course.projectState.gateState("G2", at: sites[0]) == .conditional)
    // The action is due when the first of its sites is.
    #expect(locked(course, condition)?.due == course.project.reviews.flatMap(\.conditions).first?.due)
    try course.make(.conditionMove(condition, site: nil, due: later + 1, by: "steering", reason: "more"))
    #expect(course.projectState.openConditions(at: sites).allSatisfy { $0.due == later + 1 && !$0.isLate })
    #expect(locked(course, condition)?.due == later + 1)
  }

  @Test func `What a decision fixed is not edited, archived or removed`() throws {
    let (course, condition) = try conditional(1)
    let held = course.project.reviews.first { $0.conditions.contains { $0.id == condition } }
    let review = try #require(held?.id)
    let address = Condition.address(of: condition.text, within: review.text)
    for text in ["due=2030-01-01", "owner=nobody", "covers=G2-02", "sites=\(course.sites[0].text)"] {
      #expect(course.refusal(.edit(record: address, [try FieldAssignment.parse(text)])) != nil, "\(text)")
    }
    #expect(course.refusal(.archive(record: address))?.kind == .process)
    #expect(course.refusal(.remove(record: address))?.kind == .process)
    let attendance = try #require(held?.attendance.first)
    let present = Attendance.address(of: attendance.id.text, within: review.text)
    #expect(course.refusal(.remove(record: present))?.kind == .process)
    #expect(
      course.refusal(.edit(record: present, [try FieldAssignment.parse("absent=true")]))?.kind == .process)
  }

  @Test func `A draft may be changed while the review is open, and goes with it`() throws {
    var course = try Course()
    let review = try course.submit()
    let condition = try course.draft(review)
    #expect(course.projectState.conditions.map(\.state) == [.drafted])
    try course.make(.edit(record: condition.text, [try FieldAssignment.parse("due=2030-01-01")]))
    #expect(course.refusal(done(condition))?.kind == .process)
    try course.make(.withdraw(review, reason: "too early", by: "lead"))
    #expect(course.projectState.conditions.map(\.state) == [.void])
    #expect(course.project.actions.isEmpty)
  }

  @Test func `A draft is void when the decision is another one`() throws {
    for outcome in [Outcome.go, .hold, .recycle] {
      var course = try Course()
      let review = try course.submit()
      try course.draft(review)
      try course.make(.decide(course.decision(review, outcome, to: "E")))
      #expect(course.projectState.conditions.map(\.state) == [.void], "\(outcome)")
      #expect(course.projectState.gateState("G1", at: course.sites[0]) != .conditional)
    }
  }

  @Test func `Decided for some of the sites, the rest stay in review with the same conditions`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    let sites = course.sites
    course.judge("G2-02", .partlyMet)
    let review = try course.submit()
    let condition = try course.draft(review, covering: ["G2-02"])
    var decision = course.decision(review, .conditionalGo)
    decision.sites = [sites[0]]
    try course.make(.decide(decision))
    #expect(try course.state(sites[0]).phase == "I" && course.state(sites[1]).review == review)
    let states = course.projectState.conditions.map { "\($0.site == sites[0] ? 1 : 2) \($0.state)" }
    #expect(Set(states) == ["1 open", "2 drafted"])
    try course.make(done(condition, sites[0]))
    #expect(locked(course, condition)?.isActive == true)
    decision.sites = [sites[1]]
    try course.make(.decide(decision))
    #expect(course.projectState.gateState("G2", at: sites[1]) == .conditional)
    #expect(Set(locked(course, condition)?.sites ?? []) == Set(sites))
    try course.make(done(condition))
    #expect(course.projectState.gateState("G2", at: sites[1]) == .passed)
    #expect(locked(course, condition)?.status == .done)
  }

  @Test func `A condition for another site makes no action here`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    let sites = course.sites
    let review = try course.submit()
    let other = try course.draft(review, sites: [sites[1]])
    var decision = course.decision(review, .conditionalGo)
    decision.sites = [sites[0]]
    #expect(course.refusal(.decide(decision))?.lacks.map(\.demand) == ["conditions"])
    let own = try course.draft(review, sites: [sites[0]])
    let packet = try course.make(.decide(decision)).packet
    #expect(locked(course, other)?.id == nil && locked(course, own)?.id != nil)
    #expect(packet?.conditions.map(\.id) == [own])
  }

  @Test func `What a submission asks is answered when it is decided for every site`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    course.context.steeringGroup = "Steering"
    let review = try course.submit()
    var decision = course.decision(review, .hold)
    for (site, status) in zip(course.sites, [AskStatus.open, .answered]) {
      decision.sites = [site]
      try course.make(.decide(decision))
      #expect(course.project.asks.first?.status == .known(status))
    }
  }

  @Test func `A stopped site has no open conditions`() throws {
    var (course, condition) = try conditional()
    let sites = course.sites
    try course.decide(.stop, [sites[0]])
    #expect(course.projectState.openConditions(at: [sites[0]]).count == 1)
    try course.finish([sites[0]])
    #expect(course.projectState.openConditions(at: [sites[0]]).isEmpty)
    #expect(course.refusal(done(condition, sites[0]))?.kind == .process)
    try course.make(done(condition))
    #expect(locked(course, condition)?.status == .done)
  }

  @Test func `An action is not made to belong to a condition or a checklist by hand`() throws {
    let (course, condition) = try conditional(1)
    for text in ["condition=\(condition.text)", "closing=lessons"] {
      let add = Change.add(
        recordKind: "action", [FieldAssignment(["title"], ["Mine"]), try FieldAssignment.parse(text)])
      #expect(course.refusal(add) != nil, "\(text)")
    }
  }
}
