import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `Going back` {
  /// A live site that has gone back to preparation, with one criterion to redo.
  private func back(_ event: TransitionEvent, redo: [Code<Criterion>] = ["G2-06"]) throws -> ProjectFixture {
    var fixture = try ProjectFixture()
    try fixture.go(to: "I")
    if event == .reopen {
      try fixture.decide(.stop)
      try fixture.finish()
    }
    var back = fixture.back(to: "P")
    back.redo = redo
    switch event {
    case .reenter: try fixture.make(.reenter(sites: fixture.sites, back))
    case .reopen: try fixture.make(.reopen(sites: fixture.sites, back))
    default:
      let review = try fixture.submit()
      var decision = fixture.decision(review, .recycle, to: "P")
      decision.redo = redo
      try fixture.make(.decide(decision))
    }
    return fixture
  }

  private static let ways: [TransitionEvent] = [.decide, .reenter, .reopen]

  @Test(arguments: ways)
  func `Gates from there on are to be passed again, what was met is stale, what is named is to redo`(
    event: TransitionEvent
  ) throws {
    let fixture = try back(event)
    let site = fixture.sites[0]
    #expect(try fixture.state(site).phase == "P")
    #expect(fixture.projectState.gateState("G1", at: site) == .passed)
    #expect(fixture.projectState.gateState("G2", at: site) == .current)
    #expect(fixture.projectState.gateState("G3", at: site) == .ahead)
    for criterion in fixture.framework.criteria {
      let checked = fixture.projectState.criterion(criterion, at: [site])
      if criterion.gate == "G1" {
        #expect(checked.counts, "\(criterion.id.text)")
      } else if criterion.id == "G2-06" {
        #expect(checked.status == .notAssessed && !checked.counts)
      } else {
        #expect(checked.status == .met && checked.stale && !checked.counts, "\(criterion.id.text)")
      }
    }
    // Nothing of it is written into the assessments.
    #expect(fixture.project.assessments.allSatisfy { $0.value == .met })
  }

  @Test(arguments: ways)
  func `What is stale is confirmed together, what is to redo is judged anew`(event: TransitionEvent) throws {
    var fixture = try back(event)
    let site = fixture.sites[0]
    #expect(fixture.refusal(.confirm(["G2-06"], site: site, by: "lead"))?.kind == .process)
    let others = fixture.framework.criteria(of: "G2").map(\.id).filter { $0 != "G2-06" }
    try fixture.make(.confirm(others, site: site, by: "lead"))
    for id in others { #expect(fixture.projectState.criterion(id, at: [site])?.counts == true, "\(id.text)") }
    try fixture.make(.assess(Judgement("G2-06", site: site, .met, by: "expert")))
    #expect(fixture.projectState.criterion("G2-06", at: [site])?.counts == true)
    #expect(fixture.projectState.check("G2", at: [site]).rule == "R6")
  }

  @Test func `A criterion of an earlier gate can be named to redo, and puts that gate in doubt`() throws {
    var fixture = try back(.reenter, redo: ["G1-02"])
    let site = fixture.sites[0]
    #expect(fixture.projectState.criterion("G1-02", at: [site])?.status == .notAssessed)
    #expect(fixture.projectState.gateState("G1", at: site) == .needsReview)
    try fixture.make(.assess(Judgement("G1-02", .met, by: "expert")))
    #expect(fixture.projectState.gateState("G1", at: site) == .passed)
  }

  @Test(arguments: ways) func `Waivers lapse, and are not confirmed but given anew`(event: TransitionEvent)
    throws
  {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    var judgement = Judgement("G2-02", .waived, by: "steering")
    judgement.because = "no contract yet"
    judgement.until = fixture.today + 200
    try fixture.make(.assess(judgement))
    fixture.unhear("it")
    try fixture.make(
      .waiveVoice("G2", "it", sites: [], by: "steering", until: fixture.today + 200, because: "on leave"))
    #expect(fixture.projectState.check("G2", at: fixture.sites).rule == "R6")
    let gate = try #require(fixture.framework.gate("G2"))
    switch event {
    case .decide:
      let review = try fixture.submit()
      try fixture.make(.decide(fixture.decision(review, .recycle, to: "P")))
    case .reenter: try fixture.make(.reenter(sites: fixture.sites, fixture.back(to: "E")))
    default:
      try fixture.decide(.stop)
      try fixture.make(.reopen(sites: fixture.sites, fixture.back(to: "P")))
    }
    #expect(fixture.projectState.criterion("G2-02", at: fixture.sites)?.counts == false)
    #expect(
      fixture.projectState.voices(for: gate, at: fixture.sites).contains {
        $0.perspectives == ["it"] && !$0.waived
      }
    )
    #expect(fixture.refusal(.confirm(["G2-02"], site: nil, by: "lead"))?.kind == .process)
    try fixture.make(.assess(judgement))
    try fixture.make(
      .waiveVoice("G2", "it", sites: [], by: "steering", until: fixture.today + 200, because: "on leave"))
    #expect(fixture.projectState.criterion("G2-02", at: fixture.sites)?.counts == true)
    #expect(
      fixture.projectState.voices(for: gate, at: fixture.sites).contains {
        $0.perspectives == ["it"] && $0.waived
      })
  }

  @Test func `Going back takes only the sites that go`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "I")
    let sites = fixture.sites
    try fixture.make(.reenter(sites: [sites[0]], fixture.back(to: "P")))
    #expect(fixture.projectState.criterion("G2-02", at: [sites[0]])?.counts == false)
    #expect(fixture.projectState.criterion("G2-02", at: [sites[1]])?.counts == true)
    #expect(fixture.projectState.gateState("G2", at: sites[1]) == .passed)
  }

  @Test func `Open conditions stay open, and can be done or moved`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    try fixture.decide(.conditionalGo)
    fixture.satisfy()
    try fixture.make(.reenter(sites: fixture.sites, fixture.back(to: "P")))
    let condition = fixture.someCondition
    #expect(fixture.projectState.openConditions(at: fixture.sites).map(\.condition.id) == [condition])
    try fixture.make(
      .conditionMove(condition, site: nil, due: fixture.today + 99, by: "steering", reason: "later"))
    try fixture.make(.conditionDone(condition, site: nil, by: "steering", evidence: "list"))
    #expect(fixture.projectState.openConditions(at: fixture.sites).isEmpty)
  }

  @Test func `A hold's review date does not outlive the hold`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "S")
    try fixture.hold()
    #expect(try fixture.state(fixture.sites[0]).until != nil)
    try fixture.decide(.recycle)
    #expect(try fixture.state(fixture.sites[0]).condition == .active)
    #expect(try fixture.state(fixture.sites[0]).until == nil)
    var stopped = try ProjectFixture()
    try stopped.decide(.hold)
    try stopped.resume()
    #expect(try stopped.state(stopped.sites[0]).until == nil)
  }
}
