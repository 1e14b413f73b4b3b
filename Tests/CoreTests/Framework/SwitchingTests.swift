import Changes
import Model
import Process
import Storage
import Testing

@Suite struct `Another framework for a project on its way` {
  private func change(_ id: Code<Framework>) -> Change {
    .changeFramework(id, by: "steering group", reason: "the region works by it")
  }

  private func switched(_ course: inout Course, to id: Code<Framework>) throws -> ChangeResult {
    let made = try course.make(change(id))
    course.framework = try #require(course.reference.framework(id))
    return made
  }

  /// From a phase of EPIS to that of each other framework with the same first letter.
  @Test(arguments: [
    ("qif", ["QIF1", "QIF2", "QIF3", "QIF4"]), ("ai_qif", ["AIQ-1", "AIQ-2", "AIQ-3", "AIQ-5"]),
    ("nirn", ["NIRN-1", "NIRN-2", "NIRN-3", "NIRN-4"]), ("salient", ["SAL-1", "SAL-3", "SAL-4", "SAL-6"]),
  ])
  func `Goes on in the phase that answers to its own, there and back`(id: String, phases: [String]) throws {
    for (phase, expected) in zip(["E", "P", "I", "S"], phases) {
      var course = try Course(sites: 2)
      try course.go(to: Code(phase))
      _ = try switched(&course, to: Code(id))
      #expect(course.projectState.sites.map(\.phase.text) == [expected, expected])
      #expect(course.project.sites.map(\.phase.text) == [expected, expected])
      #expect(course.projectState.sites.allSatisfy { $0.decided.isEmpty && $0.condition == .active })
      #expect(course.projectState.sites.allSatisfy { $0.notApplied.isEmpty })
      _ = try switched(&course, to: "epis")
      #expect(course.projectState.sites.map(\.phase.text) == [phase, phase])
    }
  }

  @Test func `Goes on to the end by the new gates`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    _ = try switched(&course, to: "salient")
    course.satisfy()
    try course.go(to: "SAL-6")
    #expect(course.projectState.sites.map(\.phase) == ["SAL-6", "SAL-6"])
    try course.decide(.go)
    #expect(course.projectState.gateState("G4", at: course.sites[0]) == .passed)
  }

  @Test func `Is the same stay: its day, its rest and those who were heard stay as they were`() throws {
    var course = try Course()
    try course.go(to: "P")
    let before = try course.state(course.sites[0])
    course.pass(days: 20)
    try course.hold()
    course.pass(days: 5)
    _ = try switched(&course, to: "qif")
    let state = try course.state(course.sites[0])
    #expect(state.condition == .onHold)
    #expect(state.until == Course.firstDay + 50)
    #expect(state.since == before.since)
    #expect(state.entered == ["QIF2": before.since])
    #expect(
      course.projectState.voices(for: try course.ownGate(at: state.site), at: [state.site]).allSatisfy(
        \.counts))
    let start = try #require(course.project.transitions.last)
    #expect(start.event == .start)
    #expect(start.condition == .onHold)
    #expect(start.from == "P")
    try course.resume()
    try course.decide(.go)
    #expect(try course.state(state.site).phase == "QIF3")
  }

  @Test func `Says what cannot be carried over, and keeps it`() throws {
    let brought = try Reference.embedded()
    var course = try Course(sites: 2, reference: brought.adding(TeamFramework.ward(brought)))
    try course.go(to: "P")
    try course.make(.add(recordKind: "activity", [FieldAssignment(["activity"], ["ACT-P1"])]))
    try course.make(.edit(record: "plan/P", [FieldAssignment(["budget"], ["250000"])]))
    try course.make(
      .waiveVoice("G2", "it", sites: [], by: "lead", until: course.today + 30, because: "on leave"))
    let assessments = course.project.assessments.count
    let made = try switched(&course, to: "ward")
    let said = made.remarks.map(\.en)
    #expect(said.count == 5)
    #expect(said[0] == "gates passed count no more: G1")
    #expect(said[1].hasPrefix("assessments that the new framework does not ask for: G1-01, G1-02"))
    #expect(!said[1].contains("G2-06"))
    #expect(said[2] == "activities without a counterpart: ACT-P1")
    #expect(said[3] == "voices waived at gates that are not there: G2")
    #expect(said[4] == "plans of phases that are not there: P")
    #expect(course.project.assessments.count == assessments)
    #expect(course.projectState.criterion("G2-06", at: course.sites)?.counts == true)
    #expect(course.project.faults(with: course.reference).filter { $0.field != "id" } == [])
    #expect(course.document.history.last?.verb == "project.framework")
    let names = Names(project: course.project, reference: course.reference)
    #expect(
      course.document.history.last?.words(names, .en)
        == "another framework · Exploration, Preparation, Implementation, Sustainment → From the ward"
    )
  }

  @Test func `Open conditions stay open and can be done`() throws {
    var course = try Course()
    try course.go(to: "P")
    let review = try course.submit()
    let id = try course.draft(review)
    try course.make(.decide(course.decision(review, .conditionalGo)))
    _ = try switched(&course, to: "nirn")
    #expect(course.projectState.conditions.map(\.state) == [.open])
    try course.make(.conditionDone(id, site: nil, by: "steering group", evidence: "done"))
    #expect(course.projectState.conditions.map(\.state) == [.done])
  }

  @Test func `What had grown stale stays so`() throws {
    var course = try Course()
    try course.go(to: "I")
    course.pass(days: 3)
    try course.make(.reenter(sites: course.sites, course.back(to: "P")))
    let site = course.sites[0]
    #expect(course.projectState.criterion("G2-01", at: [site])?.stale == true)
    _ = try switched(&course, to: "qif")
    #expect(course.projectState.criterion("G2-01", at: [site])?.stale == true)
    #expect(course.projectState.criterion("G1-01", at: [site])?.stale == false)
    // It was in use before it went back, so an ending is wound down.
    #expect(try course.state(site).hasBeenLive)
  }

  @Test func `A recurring review that both have does not make old answers new`() throws {
    var course = try Course()
    try course.go(to: "S")
    try course.decide(.go)
    course.pass(days: 1)
    _ = try switched(&course, to: "qif")
    #expect(course.projectState.criterion("G4-01", at: course.sites)?.stale == true)
    #expect(course.projectState.gateState("G4", at: course.sites[0]) == .current)
  }

  @Test func `Is refused while something is open, off or ending, and where nothing is open`() throws {
    var open = try Course()
    try open.submit()
    #expect(open.refusal(change("qif"))?.words.en.contains("a review is open") == true)

    var off = try Course(sites: 2)
    try off.go(to: "I")
    try off.suspend([off.sites[1]])
    #expect(off.refusal(change("qif"))?.words.en.contains("Ward 2: suspended") == true)

    var ending = try Course()
    try ending.go(to: "S")
    try ending.decide(.retire)
    #expect(ending.refusal(change("qif"))?.words.en.contains("winding down") == true)

    var closed = try Course()
    try closed.decide(.stop)
    #expect(closed.refusal(change("qif"))?.words.en == "no site is open")

    let course = try Course()
    #expect(course.refusal(change("epis"))?.words.en == "the project follows epis already")
    #expect(course.refusal(change("prince2"))?.kind == .notFound)
    #expect(course.refusal(.changeFramework("qif", by: "lead", reason: " "))?.field == "reason")
    #expect(
      course.refusal(.edit(record: course.project.id.text, [FieldAssignment(["framework"], ["qif"])]))?.field
        == "framework")
  }

  @Test func `Switches no application on or off`() throws {
    let brought = try Reference.embedded()
    var ward = try TeamFramework.ward(brought)
    // A trial on real patients counts as use.
    ward.phases[0].epis = ["P"]
    ward.phases[0].live = true
    var course = try Course(reference: brought.adding(ward))
    try course.go(to: "P")
    #expect(course.refusal(change("ward"))?.words.en == "not live in Preparation, but in Listen")
  }

  @Test
  func `A site that was closed keeps its phase, by the name it had, and may only begin again from the start`()
    throws
  {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    let (closed, open) = (course.sites[0], course.sites[1])
    try course.decide(.stop, [closed])
    _ = try switched(&course, to: "qif")
    #expect(try course.state(closed).phase == "P")
    #expect(try course.state(closed).condition == .stopped)
    #expect(try course.state(open).phase == "QIF2")
    let projectState = try #require(
      ProjectState(of: course.project, with: course.reference, on: course.today))
    #expect(projectState.title(of: "P") == Phrase("Förberedelse", "Preparation"))
    #expect(course.project.faults(with: course.reference).filter { $0.field != "id" } == [])
    #expect(course.refusal(.reopen(sites: [closed], course.back(to: "QIF2"))) != nil)
    try course.make(.reopen(sites: [closed], course.back(to: "QIF1")))
    #expect(try course.state(closed).phase == "QIF1")
    #expect(try course.state(closed).condition == .active)
  }

  @Test func `A new site begins at the first phase, since no gate stands`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "P")
    _ = try switched(&course, to: "qif")
    let id = try course.make(.add(recordKind: "site", [FieldAssignment(["title"], ["Ward 3"])])).record
    #expect(try course.state(ID(try #require(id))).phase == "QIF1")
  }

  @Test func `Is met by another choice and never undone`() throws {
    var course = try Course()
    _ = try switched(&course, to: "qif")
    do throws(Refusal) {
      _ = try course.document.undo(on: course.context, with: course.reference)
      Issue.record("it was undone")
    } catch { #expect(error.words.en.contains("choose the former one again")) }
  }
}
