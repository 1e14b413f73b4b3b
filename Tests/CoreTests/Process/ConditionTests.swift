import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `Conditions of a decision` {
  private func conditional(_ sites: Int = 2) throws -> (fixture: ProjectFixture, condition: ID<Condition>) {
    var fixture = try ProjectFixture(sites: sites)
    try fixture.go(to: "P")
    try fixture.decide(.conditionalGo)
    fixture.satisfy()
    return (fixture, fixture.someCondition)
  }

  private func locked(_ fixture: ProjectFixture, _ condition: ID<Condition>) -> Action? {
    fixture.project.actions.first { $0.condition == condition }
  }

  private func done(_ condition: ID<Condition>, _ site: ID<Site>? = nil) -> Change {
    .conditionDone(condition, site: site, by: "steering", evidence: "the list of names")
  }

  @Test func `Each becomes an action that only the condition closes`() throws {
    var (fixture, condition) = try conditional()
    let action = try #require(locked(fixture, condition))
    #expect(action.title == "Finish the training" && action.due == fixture.today + 60)
    #expect(fixture.refusal(.finish(action.id, effect: nil))?.kind == .process)
    #expect(fixture.refusal(.cancel(action.id, reason: "no"))?.kind == .process)
    #expect(fixture.refusal(.archive(record: action.id.text))?.kind == .process)
    #expect(fixture.refusal(.remove(record: action.id.text))?.kind == .process)
    for text in ["status=done", "archived=2026-11-24"] {
      let edit = Change.edit(record: action.id.text, [try FieldAssignment.parse(text)])
      #expect(fixture.refusal(edit) != nil, "\(text)")
    }
    try fixture.make(done(condition))
    #expect(self.locked(fixture, condition)?.status == .done)
  }

  @Test func `It is done for each site, and the last one passes the gate`() throws {
    var (fixture, condition) = try conditional()
    let sites = fixture.sites
    try fixture.make(done(condition, sites[0]))
    #expect(fixture.projectState.gateState("G2", at: sites[0]) == .passed)
    #expect(fixture.projectState.gateState("G2", at: sites[1]) == .conditional)
    #expect(locked(fixture, condition)?.status == .planned)
    #expect(fixture.refusal(done(condition, sites[0]))?.kind == .process)
    try fixture.make(done(condition, sites[1]))
    #expect(fixture.projectState.gateState("G2", at: sites[1]) == .passed)
    #expect(locked(fixture, condition)?.status == .done)
    #expect(fixture.refusal(done(condition))?.kind == .process)
  }

  @Test func `It says who accepted and on what`() throws {
    let (fixture, condition) = try conditional(1)
    #expect(
      fixture.refusal(.conditionDone(condition, site: nil, by: " ", evidence: "list"))?.field == "by")
    #expect(
      fixture.refusal(.conditionDone(condition, site: nil, by: "steering", evidence: nil))?.field
        == "evidence")
    let move = Change.conditionMove(condition, site: nil, due: fixture.today + 9, by: "lead", reason: " ")
    #expect(fixture.refusal(move)?.field == "reason")
    let past = Change.conditionMove(condition, site: nil, due: fixture.today + -9, by: "lead", reason: "no")
    #expect(fixture.refusal(past)?.field == "due")
  }

  @Test func `Its date in force is the last move, and lateness follows it`() throws {
    var (fixture, condition) = try conditional()
    let sites = fixture.sites
    fixture.pass(days: 61)
    #expect(fixture.projectState.openConditions(at: sites).allSatisfy { $0.isLate })
    let later = fixture.today + 30
    try fixture.make(
      .conditionMove(condition, site: sites[0], due: later, by: "steering", reason: "holidays"))
    let open = fixture.projectState.openConditions(at: sites)
    #expect(open.first { $0.site == sites[0] }?.due == later)
    #expect(open.first { $0.site == sites[0] }?.isLate == false)
    #expect(open.first { $0.site == sites[1] }?.isLate == true)
    #expect(fixture.projectState.gateState("G2", at: sites[0]) == .conditional)
    // The action is due when the first of its sites is.
    #expect(locked(fixture, condition)?.due == fixture.project.reviews.flatMap(\.conditions).first?.due)
    try fixture.make(.conditionMove(condition, site: nil, due: later + 1, by: "steering", reason: "more"))
    #expect(fixture.projectState.openConditions(at: sites).allSatisfy { $0.due == later + 1 && !$0.isLate })
    #expect(locked(fixture, condition)?.due == later + 1)
  }

  @Test func `What a decision fixed is not edited, archived or removed`() throws {
    let (fixture, condition) = try conditional(1)
    let held = fixture.project.reviews.first { $0.conditions.contains { $0.id == condition } }
    let review = try #require(held?.id)
    let address = Condition.address(of: condition.text, within: review.text)
    for text in ["due=2030-01-01", "owner=nobody", "covers=G2-02", "sites=\(fixture.sites[0].text)"] {
      #expect(fixture.refusal(.edit(record: address, [try FieldAssignment.parse(text)])) != nil, "\(text)")
    }
    #expect(fixture.refusal(.archive(record: address))?.kind == .process)
    #expect(fixture.refusal(.remove(record: address))?.kind == .process)
    let attendance = try #require(held?.attendance.first)
    let present = Attendance.address(of: attendance.id.text, within: review.text)
    #expect(fixture.refusal(.remove(record: present))?.kind == .process)
    #expect(
      fixture.refusal(.edit(record: present, [try FieldAssignment.parse("absent=true")]))?.kind == .process)
  }

  @Test func `A draft may be changed while the review is open, and goes with it`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    let condition = try fixture.draft(review)
    #expect(fixture.projectState.conditions.map(\.state) == [.drafted])
    try fixture.make(.edit(record: condition.text, [try FieldAssignment.parse("due=2030-01-01")]))
    #expect(fixture.refusal(done(condition))?.kind == .process)
    try fixture.make(.withdraw(review, reason: "too early", by: "lead"))
    #expect(fixture.projectState.conditions.map(\.state) == [.void])
    #expect(fixture.project.actions.isEmpty)
  }

  @Test func `A draft is void when the decision is another one`() throws {
    for outcome in [Outcome.go, .hold, .recycle] {
      var fixture = try ProjectFixture()
      let review = try fixture.submit()
      try fixture.draft(review)
      try fixture.make(.decide(fixture.decision(review, outcome, to: "E")))
      #expect(fixture.projectState.conditions.map(\.state) == [.void], "\(outcome)")
      #expect(fixture.projectState.gateState("G1", at: fixture.sites[0]) != .conditional)
    }
  }

  @Test func `Decided for some of the sites, the rest stay in review with the same conditions`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    let sites = fixture.sites
    fixture.judge("G2-02", .partlyMet)
    let review = try fixture.submit()
    let condition = try fixture.draft(review, covering: ["G2-02"])
    var decision = fixture.decision(review, .conditionalGo)
    decision.sites = [sites[0]]
    try fixture.make(.decide(decision))
    #expect(try fixture.state(sites[0]).phase == "I" && fixture.state(sites[1]).review == review)
    let states = fixture.projectState.conditions.map { "\($0.site == sites[0] ? 1 : 2) \($0.state)" }
    #expect(Set(states) == ["1 open", "2 drafted"])
    try fixture.make(done(condition, sites[0]))
    #expect(locked(fixture, condition)?.isActive == true)
    decision.sites = [sites[1]]
    try fixture.make(.decide(decision))
    #expect(fixture.projectState.gateState("G2", at: sites[1]) == .conditional)
    #expect(Set(locked(fixture, condition)?.sites ?? []) == Set(sites))
    try fixture.make(done(condition))
    #expect(fixture.projectState.gateState("G2", at: sites[1]) == .passed)
    #expect(locked(fixture, condition)?.status == .done)
  }

  @Test func `A condition for another site makes no action here`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    let sites = fixture.sites
    let review = try fixture.submit()
    let other = try fixture.draft(review, sites: [sites[1]])
    var decision = fixture.decision(review, .conditionalGo)
    decision.sites = [sites[0]]
    #expect(fixture.refusal(.decide(decision))?.lacks.map(\.demand) == ["conditions"])
    let own = try fixture.draft(review, sites: [sites[0]])
    let packet = try fixture.make(.decide(decision)).packet
    #expect(locked(fixture, other)?.id == nil && locked(fixture, own)?.id != nil)
    #expect(packet?.conditions.map(\.id) == [own])
  }

  @Test func `What a submission asks is answered when it is decided for every site`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    fixture.context.steeringGroup = "Steering"
    let review = try fixture.submit()
    var decision = fixture.decision(review, .hold)
    for (site, status) in zip(fixture.sites, [AskStatus.open, .answered]) {
      decision.sites = [site]
      try fixture.make(.decide(decision))
      #expect(fixture.project.asks.first?.status == .known(status))
    }
  }

  @Test func `A stopped site has no open conditions`() throws {
    var (fixture, condition) = try conditional()
    let sites = fixture.sites
    try fixture.decide(.stop, [sites[0]])
    #expect(fixture.projectState.openConditions(at: [sites[0]]).count == 1)
    try fixture.finish([sites[0]])
    #expect(fixture.projectState.openConditions(at: [sites[0]]).isEmpty)
    #expect(fixture.refusal(done(condition, sites[0]))?.kind == .process)
    try fixture.make(done(condition))
    #expect(locked(fixture, condition)?.status == .done)
  }

  @Test func `An action is not made to belong to a condition or a checklist by hand`() throws {
    let (fixture, condition) = try conditional(1)
    for text in ["condition=\(condition.text)", "closing=lessons"] {
      let add = Change.add(
        recordKind: "action", [FieldAssignment(["title"], ["Mine"]), try FieldAssignment.parse(text)])
      #expect(fixture.refusal(add) != nil, "\(text)")
    }
  }
}
