import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `The gate that is decided once` {
  @discardableResult
  private func addSite(_ fixture: inout ProjectFixture, _ title: String = "Ward 9") throws -> ID<Site> {
    let record = try fixture.make(.add(recordKind: "site", [FieldAssignment(["title"], [title])])).record
    let site = ID<Site>(try #require(record))
    fixture.satisfy()
    return site
  }

  private func phase(ofNewSiteIn fixture: inout ProjectFixture) throws -> Code<Phase> {
    let site = try addSite(&fixture)
    return try fixture.state(site).phase
  }

  @Test func `It takes along all open sites in its phase, those on hold keep their condition`() throws {
    var fixture = try ProjectFixture(sites: 3)
    let sites = fixture.sites
    try fixture.hold([sites[1]])
    let review = try fixture.submit([sites[0]])
    #expect(fixture.project.reviews[review]?.sites == sites)
    try fixture.make(.decide(fixture.decision(review, .go)))
    #expect(try sites.map { try fixture.state($0).phase } == ["P", "P", "P"])
    #expect(try sites.map { try fixture.state($0).condition } == [.active, .onHold, .active])
    #expect(try fixture.state(sites[1]).until != nil)
    // Each is written as a transition of its own, sealed with the one packet.
    let decided = fixture.project.transitions.filter { $0.event == .decide }
    #expect(decided.count == 3 && Set(decided.compactMap(\.packet?.id)).count == 1)
    #expect(decided.first { $0.site == sites[1] }?.condition == .known(.onHold))
  }

  @Test func `It is not asked for where every site waits, nor for a site that is elsewhere`() throws {
    var fixture = try ProjectFixture(sites: 2)
    let sites = fixture.sites
    try fixture.hold()
    #expect(fixture.refusal(.submit("G1", sites: sites, by: "lead"))?.kind == .process)
    try fixture.resume()
    try fixture.go(to: "P")
    try fixture.reenter("E", [sites[0]])
    #expect(fixture.refusal(.submit("G1", sites: [sites[1]], by: "lead"))?.kind == .process)
    let review = try fixture.submit([sites[0]])
    #expect(fixture.project.reviews[review]?.sites == [sites[0]])
  }

  @Test func `It is not decided for some of its sites`() throws {
    var fixture = try ProjectFixture(sites: 2)
    let review = try fixture.submit()
    var decision = fixture.decision(review, .go)
    decision.sites = [fixture.sites[0]]
    #expect(fixture.refusal(.decide(decision))?.kind == .process)
  }

  @Test func `A second review of it is not opened beside the first`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.submit()
    let site = try addSite(&fixture)
    #expect(try fixture.state(site).phase == "E")
    #expect(fixture.refusal(.submit("G1", sites: [site], by: "lead"))?.kind == .process)
  }

  @Test func `A new site starts after it, and inherits how it stands with its conditions`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.decide(.conditionalGo)
    fixture.satisfy()
    let condition = fixture.someCondition
    let first = fixture.sites[0]
    let site = try addSite(&fixture)
    #expect(try fixture.state(site).phase == "P")
    #expect(fixture.projectState.gateState("G1", at: site) == .conditional)
    #expect(fixture.projectState.openConditions(at: [site]).map(\.condition.id) == [condition])
    try fixture.make(.conditionDone(condition, site: first, by: "steering", evidence: "list"))
    #expect(fixture.projectState.gateState("G1", at: site) == .conditional)
    try fixture.make(.conditionDone(condition, site: nil, by: "steering", evidence: "list"))
    for site in fixture.sites { #expect(fixture.projectState.gateState("G1", at: site) == .passed) }
    fixture.judge("G1-02", .notMet)
    for site in fixture.sites { #expect(fixture.projectState.gateState("G1", at: site) == .needsReview) }
  }

  @Test func `Conditions that were done before a site started are not handed on to it`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.decide(.conditionalGo)
    fixture.satisfy()
    fixture.pass(days: 5)
    try fixture.make(.conditionDone(fixture.someCondition, site: nil, by: "steering", evidence: "list"))
    fixture.pass(days: 1)
    let site = try addSite(&fixture)
    #expect(fixture.projectState.gateState("G1", at: site) == .passed)
    #expect(fixture.projectState.openConditions(at: fixture.sites).isEmpty)
  }

  @Test func `Where it stands on no open site, a new one starts from the beginning`() throws {
    var fixture = try ProjectFixture()
    try fixture.decide(.stop)
    #expect(try phase(ofNewSiteIn: &fixture) == "E")
    var back = try ProjectFixture(sites: 2)
    try back.go(to: "P")
    try back.reenter("E")
    #expect(try phase(ofNewSiteIn: &back) == "E")
    var stopped = try ProjectFixture(sites: 2)
    try stopped.go(to: "P")
    try stopped.decide(.stop)
    #expect(try phase(ofNewSiteIn: &stopped) == "E")
  }

  @Test func `What is inherited is the decision that stands, not a later one gone back on`() throws {
    var fixture = try ProjectFixture(sites: 2)
    let sites = fixture.sites
    try fixture.go(to: "P")
    try fixture.reenter("E", [sites[0]])
    try fixture.decide(.conditionalGo, [sites[0]])
    try fixture.reenter("E", [sites[0]])
    let site = try addSite(&fixture)
    #expect(try fixture.state(site).phase == "P")
    #expect(fixture.projectState.gateState("G1", at: site) == .passed)
    #expect(fixture.projectState.openConditions(at: [site]).isEmpty)
    let inherited = try fixture.state(site).decided["G1"]
    #expect(try inherited?.transition == fixture.state(sites[1]).decided["G1"]?.transition)
    #expect(inherited?.isInherited == true)
  }

  @Test func `What was inherited is handed on when its first holder is closed`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    let first = fixture.sites[0]
    let second = try addSite(&fixture)
    try fixture.decide(.stop, [first])
    let third = try addSite(&fixture, "Ward 10")
    #expect(try fixture.state(third).phase == "P")
    #expect(try fixture.state(third).decided["G1"] == fixture.state(second).decided["G1"])
  }

  @Test func `The first site that is added gives its name to the one the project began with`() throws {
    var fixture = try ProjectFixture()
    let first = fixture.sites[0]
    #expect(fixture.project.sites[first]?.title == "Sahlgrenska")
    try addSite(&fixture, "Ward 5")
    #expect(fixture.sites == [first] && fixture.project.sites[first]?.title == "Ward 5")
    try addSite(&fixture, "Ward 6")
    #expect(fixture.sites.count == 2)
  }
}
