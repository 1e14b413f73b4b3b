import Changes
import Model
import Process
import Testing

@Suite struct `Going back` {
  /// A live site that has gone back to preparation, with one criterion to redo.
  private func back(_ event: TransitionEvent, redo: [Code<Criterion>] = ["G2-06"]) throws -> Course {
    var course = try Course()
    try course.go(to: "I")
    if event == .reopen {
      try course.decide(.stop)
      try course.finish()
    }
    var back = course.back(to: "P")
    back.redo = redo
    switch event {
    case .reenter: try course.make(.reenter(sites: course.sites, back))
    case .reopen: try course.make(.reopen(sites: course.sites, back))
    default:
      let review = try course.submit()
      var decision = course.decision(review, .recycle, to: "P")
      decision.redo = redo
      try course.make(.decide(decision))
    }
    return course
  }

  private static let ways: [TransitionEvent] = [.decide, .reenter, .reopen]

  @Test(arguments: ways)
  func `Gates from there on are to be passed again, what was met is stale, what is named is to redo`(
    event: TransitionEvent
  ) throws {
    let course = try back(event)
    let site = course.sites[0]
    #expect(try course.state(site).phase == "P")
    #expect(course.projectState.gateState("G1", at: site) == .passed)
    #expect(course.projectState.gateState("G2", at: site) == .current)
    #expect(course.projectState.gateState("G3", at: site) == .ahead)
    for criterion in course.framework.criteria {
      let checked = course.projectState.criterion(criterion, at: [site])
      if criterion.gate == "G1" {
        #expect(checked.counts, "\(criterion.id.text)")
      } else if criterion.id == "G2-06" {
        #expect(checked.status == .notAssessed && !checked.counts)
      } else {
        #expect(checked.status == .met && checked.stale && !checked.counts, "\(criterion.id.text)")
      }
    }
    // Nothing of it is written into the assessments.
    #expect(course.project.assessments.allSatisfy { $0.value == .met })
  }

  @Test(arguments: ways)
  func `What is stale is confirmed together, what is to redo is judged anew`(event: TransitionEvent) throws {
    var course = try back(event)
    let site = course.sites[0]
    #expect(course.refusal(.confirm(["G2-06"], site: site, by: "lead"))?.kind == .process)
    let others = course.framework.criteria(of: "G2").map(\.id).filter { $0 != "G2-06" }
    try course.make(.confirm(others, site: site, by: "lead"))
    for id in others { #expect(course.projectState.criterion(id, at: [site])?.counts == true, "\(id.text)") }
    try course.make(.assess(Judgement("G2-06", site: site, .met, by: "expert")))
    #expect(course.projectState.criterion("G2-06", at: [site])?.counts == true)
    #expect(course.projectState.check("G2", at: [site]).rule == "R6")
  }

  @Test func `A criterion of an earlier gate can be named to redo, and puts that gate in doubt`() throws {
    var course = try back(.reenter, redo: ["G1-02"])
    let site = course.sites[0]
    #expect(course.projectState.criterion("G1-02", at: [site])?.status == .notAssessed)
    #expect(course.projectState.gateState("G1", at: site) == .needsReview)
    try course.make(.assess(Judgement("G1-02", .met, by: "expert")))
    #expect(course.projectState.gateState("G1", at: site) == .passed)
  }

  @Test(arguments: ways) func `Waivers lapse, and are not confirmed but given anew`(event: TransitionEvent)
    throws
  {
    var course = try Course()
    try course.go(to: "P")
    var judgement = Judgement("G2-02", .waived, by: "steering")
    judgement.because = "no contract yet"
    judgement.until = course.today + 200
    try course.make(.assess(judgement))
    course.unhear("it")
    try course.make(
      .waiveVoice("G2", "it", sites: [], by: "steering", until: course.today + 200, because: "on leave"))
    #expect(course.projectState.check("G2", at: course.sites).rule == "R6")
    let gate = try #require(course.framework.gate("G2"))
    switch event {
    case .decide:
      let review = try course.submit()
      try course.make(.decide(course.decision(review, .recycle, to: "P")))
    case .reenter: try course.make(.reenter(sites: course.sites, course.back(to: "E")))
    default:
      try course.decide(.stop)
      try course.make(.reopen(sites: course.sites, course.back(to: "P")))
    }
    #expect(course.projectState.criterion("G2-02", at: course.sites)?.counts == false)
    #expect(
      course.projectState.voices(for: gate, at: course.sites).contains {
        $0.perspectives == ["it"] && !$0.waived
      }
    )
    #expect(course.refusal(.confirm(["G2-02"], site: nil, by: "lead"))?.kind == .process)
    try course.make(.assess(judgement))
    try course.make(
      .waiveVoice("G2", "it", sites: [], by: "steering", until: course.today + 200, because: "on leave"))
    #expect(course.projectState.criterion("G2-02", at: course.sites)?.counts == true)
    #expect(
      course.projectState.voices(for: gate, at: course.sites).contains {
        $0.perspectives == ["it"] && $0.waived
      })
  }

  @Test func `Going back takes only the sites that go`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "I")
    let sites = course.sites
    try course.make(.reenter(sites: [sites[0]], course.back(to: "P")))
    #expect(course.projectState.criterion("G2-02", at: [sites[0]])?.counts == false)
    #expect(course.projectState.criterion("G2-02", at: [sites[1]])?.counts == true)
    #expect(course.projectState.gateState("G2", at: sites[1]) == .passed)
  }

  @Test func `Open conditions stay open, and can be done or moved`() throws {
    var course = try Course()
    try course.go(to: "P")
    try course.decide(.conditionalGo)
    course.satisfy()
    try course.make(.reenter(sites: course.sites, course.back(to: "P")))
    let condition = course.someCondition
    #expect(course.projectState.openConditions(at: course.sites).map(\.condition.id) == [condition])
    try course.make(
      .conditionMove(condition, site: nil, due: course.today + 99, by: "steering", reason: "later"))
    try course.make(.conditionDone(condition, site: nil, by: "steering", evidence: "list"))
    #expect(course.projectState.openConditions(at: course.sites).isEmpty)
  }

  @Test func `A hold's review date does not outlive the hold`() throws {
    var course = try Course()
    try course.go(to: "S")
    try course.hold()
    #expect(try course.state(course.sites[0]).until != nil)
    try course.decide(.recycle)
    #expect(try course.state(course.sites[0]).condition == .active)
    #expect(try course.state(course.sites[0]).until == nil)
    var stopped = try Course()
    try stopped.decide(.hold)
    try stopped.resume()
    #expect(try stopped.state(stopped.sites[0]).until == nil)
  }
}
