import Changes
import Model
import Process
import Testing

@Suite struct `The gate that is decided once` {
  @discardableResult
  private func addSite(_ course: inout Course, _ title: String = "Ward 9") throws -> ID<Site> {
    let record = try course.make(.add(recordKind: "site", [FieldAssignment(["title"], [title])])).record
    let site = ID<Site>(try #require(record))
    course.satisfy()
    return site
  }

  private func phase(ofNewSiteIn course: inout Course) throws -> Code<Phase> {
    let site = try addSite(&course)
    return try course.state(site).phase
  }

  @Test func `It takes along all open sites in its phase, those on hold keep their condition`() throws {
    var course = try Course(sites: 3)
    let sites = course.sites
    try course.hold([sites[1]])
    let review = try course.submit([sites[0]])
    #expect(course.project.reviews[review]?.sites == sites)
    try course.make(.decide(course.decision(review, .go)))
    #expect(try sites.map { try course.state($0).phase } == ["P", "P", "P"])
    #expect(try sites.map { try course.state($0).condition } == [.active, .onHold, .active])
    #expect(try course.state(sites[1]).until != nil)
    // Each is written as a transition of its own, sealed with the one packet.
    let decided = course.project.transitions.filter { $0.event == .decide }
    #expect(decided.count == 3 && Set(decided.compactMap(\.packet?.id)).count == 1)
    #expect(decided.first { $0.site == sites[1] }?.condition == .known(.onHold))
  }

  @Test func `It is not asked for where every site waits, nor for a site that is elsewhere`() throws {
    var course = try Course(sites: 2)
    let sites = course.sites
    try course.hold()
    #expect(course.refusal(.submit("G1", sites: sites, by: "lead"))?.kind == .process)
    try course.resume()
    try course.go(to: "P")
    try course.reenter("E", [sites[0]])
    #expect(course.refusal(.submit("G1", sites: [sites[1]], by: "lead"))?.kind == .process)
    let review = try course.submit([sites[0]])
    #expect(course.project.reviews[review]?.sites == [sites[0]])
  }

  @Test func `It is not decided for some of its sites`() throws {
    var course = try Course(sites: 2)
    let review = try course.submit()
    var decision = course.decision(review, .go)
    decision.sites = [course.sites[0]]
    #expect(course.refusal(.decide(decision))?.kind == .process)
  }

  @Test func `A second review of it is not opened beside the first`() throws {
    var course = try Course(sites: 2)
    try course.submit()
    let site = try addSite(&course)
    #expect(try course.state(site).phase == "E")
    #expect(course.refusal(.submit("G1", sites: [site], by: "lead"))?.kind == .process)
  }

  @Test func `A new site starts after it, and inherits how it stands with its conditions`() throws {
    var course = try Course(sites: 2)
    try course.decide(.conditionalGo)
    course.satisfy()
    let condition = course.someCondition
    let first = course.sites[0]
    let site = try addSite(&course)
    #expect(try course.state(site).phase == "P")
    #expect(course.projectState.gateState("G1", at: site) == .conditional)
    #expect(course.projectState.openConditions(at: [site]).map(\.condition.id) == [condition])
    try course.make(.conditionDone(condition, site: first, by: "steering", evidence: "list"))
    #expect(course.projectState.gateState("G1", at: site) == .conditional)
    try course.make(.conditionDone(condition, site: nil, by: "steering", evidence: "list"))
    for site in course.sites { #expect(course.projectState.gateState("G1", at: site) == .passed) }
    course.judge("G1-02", .notMet)
    for site in course.sites { #expect(course.projectState.gateState("G1", at: site) == .needsReview) }
  }

  @Test func `Conditions that were done before a site started are not handed on to it`() throws {
    var course = try Course(sites: 2)
    try course.decide(.conditionalGo)
    course.satisfy()
    course.pass(days: 5)
    try course.make(.conditionDone(course.someCondition, site: nil, by: "steering", evidence: "list"))
    course.pass(days: 1)
    let site = try addSite(&course)
    #expect(course.projectState.gateState("G1", at: site) == .passed)
    #expect(course.projectState.openConditions(at: course.sites).isEmpty)
  }

  @Test func `Where it stands on no open site, a new one starts from the beginning`() throws {
    var course = try Course()
    try course.decide(.stop)
    #expect(try phase(ofNewSiteIn: &course) == "E")
    var back = try Course(sites: 2)
    try back.go(to: "P")
    try back.reenter("E")
    #expect(try phase(ofNewSiteIn: &back) == "E")
    var stopped = try Course(sites: 2)
    try stopped.go(to: "P")
    try stopped.decide(.stop)
    #expect(try phase(ofNewSiteIn: &stopped) == "E")
  }

  @Test func `What is inherited is the decision that stands, not a later one gone back on`() throws {
    var course = try Course(sites: 2)
    let sites = course.sites
    try course.go(to: "P")
    try course.reenter("E", [sites[0]])
    try course.decide(.conditionalGo, [sites[0]])
    try course.reenter("E", [sites[0]])
    let site = try addSite(&course)
    #expect(try course.state(site).phase == "P")
    #expect(course.projectState.gateState("G1", at: site) == .passed)
    #expect(course.projectState.openConditions(at: [site]).isEmpty)
    let inherited = try course.state(site).decided["G1"]
    #expect(try inherited?.transition == course.state(sites[1]).decided["G1"]?.transition)
    #expect(inherited?.isInherited == true)
  }

  @Test func `What was inherited is handed on when its first holder is closed`() throws {
    var course = try Course()
    try course.go(to: "P")
    let first = course.sites[0]
    let second = try addSite(&course)
    try course.decide(.stop, [first])
    let third = try addSite(&course, "Ward 10")
    #expect(try course.state(third).phase == "P")
    #expect(try course.state(third).decided["G1"] == course.state(second).decided["G1"])
  }

  @Test func `The first site that is added gives its name to the one the project began with`() throws {
    var course = try Course()
    let first = course.sites[0]
    #expect(course.project.sites[first]?.title == "Sahlgrenska")
    try addSite(&course, "Ward 5")
    #expect(course.sites == [first] && course.project.sites[first]?.title == "Ward 5")
    try addSite(&course, "Ward 6")
    #expect(course.sites.count == 2)
  }
}
