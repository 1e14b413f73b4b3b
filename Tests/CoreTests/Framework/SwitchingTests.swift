import Changes
import Model
import Process
import Storage
import TestSupport
import Testing

@Suite struct `Another framework for a project on its way` {
  private func change(_ id: Code<Framework>) -> Change {
    .changeFramework(id, by: "steering group", reason: "the region works by it")
  }

  private func switched(_ fixture: inout ProjectFixture, to id: Code<Framework>) throws -> ChangeResult {
    let made = try fixture.make(change(id))
    fixture.framework = try #require(fixture.reference.framework(id))
    return made
  }

  /// From a phase of EPIS to that of each other framework with the same first letter.
  @Test(arguments: [
    ("qif", ["QIF1", "QIF2", "QIF3", "QIF4"]), ("ai_qif", ["AIQ-1", "AIQ-2", "AIQ-3", "AIQ-5"]),
    ("nirn", ["NIRN-1", "NIRN-2", "NIRN-3", "NIRN-4"]), ("salient", ["SAL-1", "SAL-3", "SAL-4", "SAL-6"]),
    ("haip", ["HAIP-1", "HAIP-3", "HAIP-6", "HAIP-7"]),
    ("abcds", ["ABCDS-1", "ABCDS-2", "ABCDS-4", "ABCDS-5"]),
  ])
  func `Goes on in the phase that answers to its own, there and back`(id: String, phases: [String]) throws {
    for (phase, expected) in zip(["E", "P", "I", "S"], phases) {
      var fixture = try ProjectFixture(sites: 2)
      try fixture.go(to: Code(phase))
      _ = try switched(&fixture, to: Code(id))
      #expect(fixture.projectState.sites.map(\.phase.text) == [expected, expected])
      #expect(fixture.project.sites.map(\.phase.text) == [expected, expected])
      #expect(fixture.projectState.sites.allSatisfy { $0.decided.isEmpty && $0.condition == .active })
      #expect(fixture.projectState.sites.allSatisfy { $0.notApplied.isEmpty })
      _ = try switched(&fixture, to: "epis")
      #expect(fixture.projectState.sites.map(\.phase.text) == [phase, phase])
    }
  }

  @Test func `Goes on to the end by the new gates`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    _ = try switched(&fixture, to: "salient")
    fixture.satisfy()
    try fixture.go(to: "SAL-6")
    #expect(fixture.projectState.sites.map(\.phase) == ["SAL-6", "SAL-6"])
    try fixture.decide(.go)
    #expect(fixture.projectState.gateState("G4", at: fixture.sites[0]) == .passed)
  }

  @Test func `Is the same stay: its day, its rest and those who were heard stay as they were`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    let before = try fixture.state(fixture.sites[0])
    fixture.pass(days: 20)
    try fixture.hold()
    fixture.pass(days: 5)
    _ = try switched(&fixture, to: "qif")
    let state = try fixture.state(fixture.sites[0])
    #expect(state.condition == .onHold)
    #expect(state.until == ProjectFixture.firstDay + 50)
    #expect(state.since == before.since)
    #expect(state.entered == ["QIF2": before.since])
    #expect(
      fixture.projectState.voices(for: try fixture.ownGate(at: state.site), at: [state.site]).allSatisfy(
        \.counts))
    let start = try #require(fixture.project.transitions.last)
    #expect(start.event == .start)
    #expect(start.condition == .onHold)
    #expect(start.from == "P")
    try fixture.resume()
    try fixture.decide(.go)
    #expect(try fixture.state(state.site).phase == "QIF3")
  }

  @Test func `Says what cannot be carried over, and keeps it`() throws {
    let brought = try Fixtures.reference()
    var fixture = try ProjectFixture(sites: 2, reference: brought.adding(TeamFramework.ward(brought)))
    try fixture.go(to: "P")
    try fixture.make(.add(recordKind: "activity", [FieldAssignment(["activity"], ["ACT-P1"])]))
    try fixture.make(.edit(record: "plan/P", [FieldAssignment(["budget"], ["250000"])]))
    try fixture.make(
      .waiveVoice("G2", "it", sites: [], by: "lead", until: fixture.today + 30, because: "on leave"))
    let assessments = fixture.project.assessments.count
    let made = try switched(&fixture, to: "ward")
    let said = made.remarks.map(\.en)
    #expect(said.count == 5)
    #expect(said[0] == "gates already passed no longer count: G1")
    #expect(said[1].hasPrefix("assessments that the new framework does not ask for: G1-01, G1-02"))
    #expect(!said[1].contains("G2-06"))
    #expect(said[2] == "activities without a counterpart: ACT-P1")
    #expect(said[3] == "perspectives waived at gates that are not there: G2")
    #expect(said[4] == "plans of phases that are not there: P")
    #expect(fixture.project.assessments.count == assessments)
    #expect(fixture.projectState.criterion("G2-06", at: fixture.sites)?.counts == true)
    #expect(fixture.project.faults(with: fixture.reference).filter { $0.field != "id" } == [])
    #expect(fixture.document.history.last?.verb == "project.framework")
    let names = Names(project: fixture.project, reference: fixture.reference)
    #expect(
      fixture.document.history.last?.words(names, .en)
        == "another framework · Exploration, Preparation, Implementation, Sustainment → From the ward"
    )
  }

  @Test func `Open conditions stay open and can be done`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    let review = try fixture.submit()
    let id = try fixture.draft(review)
    try fixture.make(.decide(fixture.decision(review, .conditionalGo)))
    _ = try switched(&fixture, to: "nirn")
    #expect(fixture.projectState.conditions.map(\.state) == [.open])
    try fixture.make(.conditionDone(id, site: nil, by: "steering group", evidence: "done"))
    #expect(fixture.projectState.conditions.map(\.state) == [.done])
  }

  @Test func `What had grown stale stays so`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "I")
    fixture.pass(days: 3)
    try fixture.make(.reenter(sites: fixture.sites, fixture.back(to: "P")))
    let site = fixture.sites[0]
    #expect(fixture.projectState.criterion("G2-01", at: [site])?.stale == true)
    _ = try switched(&fixture, to: "qif")
    #expect(fixture.projectState.criterion("G2-01", at: [site])?.stale == true)
    #expect(fixture.projectState.criterion("G1-01", at: [site])?.stale == false)
    // It was in use before it went back, so an ending is wound down.
    #expect(try fixture.state(site).hasBeenLive)
  }

  @Test func `A recurring review that both have does not make old answers new`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "S")
    try fixture.decide(.go)
    fixture.pass(days: 1)
    _ = try switched(&fixture, to: "qif")
    #expect(fixture.projectState.criterion("G4-01", at: fixture.sites)?.stale == true)
    #expect(fixture.projectState.gateState("G4", at: fixture.sites[0]) == .current)
  }

  @Test func `Is refused while something is open, off or ending, and where nothing is open`() throws {
    var open = try ProjectFixture()
    try open.submit()
    #expect(open.refusal(change("qif"))?.words.en.contains("a review is open") == true)

    var off = try ProjectFixture(sites: 2)
    try off.go(to: "I")
    try off.suspend([off.sites[1]])
    #expect(off.refusal(change("qif"))?.words.en.contains("Ward 2: suspended") == true)

    var ending = try ProjectFixture()
    try ending.go(to: "S")
    try ending.decide(.retire)
    #expect(ending.refusal(change("qif"))?.words.en.contains("winding down") == true)

    var closed = try ProjectFixture()
    try closed.decide(.stop)
    #expect(closed.refusal(change("qif"))?.words.en == "no site is open")

    let fixture = try ProjectFixture()
    #expect(fixture.refusal(change("epis"))?.words.en == "the project follows epis already")
    #expect(fixture.refusal(change("prince2"))?.kind == .notFound)
    #expect(fixture.refusal(.changeFramework("qif", by: "lead", reason: " "))?.field == "reason")
    #expect(
      fixture.refusal(.edit(record: fixture.project.id.text, [FieldAssignment(["framework"], ["qif"])]))?
        .field
        == "framework")
  }

  @Test func `Switches no application on or off`() throws {
    let brought = try Fixtures.reference()
    var ward = try TeamFramework.ward(brought)
    // A trial on real patients counts as use.
    ward.phases[0].epis = ["P"]
    ward.phases[0].live = true
    var fixture = try ProjectFixture(reference: brought.adding(ward))
    try fixture.go(to: "P")
    #expect(fixture.refusal(change("ward"))?.words.en == "not live in Preparation, but in Listen")
  }

  @Test
  func `A site that was closed keeps its phase, by the name it had, and may only begin again from the start`()
    throws
  {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    let (closed, open) = (fixture.sites[0], fixture.sites[1])
    try fixture.decide(.stop, [closed])
    _ = try switched(&fixture, to: "qif")
    #expect(try fixture.state(closed).phase == "P")
    #expect(try fixture.state(closed).condition == .stopped)
    #expect(try fixture.state(open).phase == "QIF2")
    let projectState = try #require(
      ProjectState(of: fixture.project, with: fixture.reference, on: fixture.today))
    #expect(projectState.title(of: "P") == Phrase("Förberedelse", "Preparation"))
    #expect(fixture.project.faults(with: fixture.reference).filter { $0.field != "id" } == [])
    #expect(fixture.refusal(.reopen(sites: [closed], fixture.back(to: "QIF2"))) != nil)
    try fixture.make(.reopen(sites: [closed], fixture.back(to: "QIF1")))
    #expect(try fixture.state(closed).phase == "QIF1")
    #expect(try fixture.state(closed).condition == .active)
  }

  @Test func `A new site begins at the first phase, since no gate stands`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    _ = try switched(&fixture, to: "qif")
    let id = try fixture.make(.add(recordKind: "site", [FieldAssignment(["title"], ["Ward 3"])])).record
    #expect(try fixture.state(ID(try #require(id))).phase == "QIF1")
  }

  @Test func `Is met by another choice and never undone`() throws {
    var fixture = try ProjectFixture()
    _ = try switched(&fixture, to: "qif")
    do throws(Refusal) {
      _ = try fixture.document.undo(on: fixture.context, with: fixture.reference)
      Issue.record("it was undone")
    } catch { #expect(error.words.en.contains("choose the former one again")) }
  }
}
