import Changes
import Model
import Process
import Reports
import Testing

@Suite struct `The course in a status` {
  @Test func `has each phase where the project has it, with its gate, its days and its money`() throws {
    let phases = try ToldDemonstration().status(.steering).phases
    #expect(phases.map(\.id) == ["E", "P", "I", "S"])
    #expect(phases.map { $0.place.word } == ["behind", "now", "now", "ahead"])
    #expect(phases.map { $0.gate ?? "" } == ["G1", "G2", "G3", "G4"])
    #expect(phases.map { $0.outcome ?? "" } == ["go", "conditional go", "", ""])
    #expect(phases.map { $0.start?.iso ?? "" } == ["2025-09-30", "2026-03-12", "2026-09-03", ""])
    #expect(phases.first?.end?.iso == "2026-03-12")
    #expect(phases.first?.isPlanned == false)
    #expect(phases[1].end?.iso == "2027-01-15")
    #expect(phases[1].isPlanned)
    #expect(phases.compactMap(\.budget).reduce(0, +) == 2_550_000)
  }

  @Test func `has every event once, in the order of days`() throws {
    let events = try ToldDemonstration().status(.team).events
    #expect(Set(events.map(\.record)).count == events.count)
    #expect(events.map(\.day) == events.map(\.day).sorted())
    #expect(Set(events.map { $0.kind.word }) == ["gate", "phase", "action", "condition", "expiry", "ask"])
    let gate = try #require(events.first { $0.record == "gate/G2" })
    #expect(gate.day.iso == "2027-01-15")
    #expect(!gate.done)
    #expect(gate.place == "Medicine 2, Municipality A")
  }

  @Test(arguments: [Audience.team, .steering, .general, .voice])
  func `tells of what is withdrawn only what stood in the same calendar and is no event`(audience: Audience)
    throws
  {
    let demonstration = try ToldDemonstration()
    let actions = demonstration.project.actions
    #expect(actions.contains { $0.condition != nil && $0.due != nil })
    let history = demonstration.document.history
    var shown: Set<String> = []
    for count in 1...history.count {
      let past = try demonstration.document.past(
        .entry(history[count - 1].id), with: demonstration.reference)
      var told = demonstration
      told.document = past
      shown.formUnion(try told.status(audience, history: Array(history.prefix(count))).events.map(\.record))
    }
    let status = try demonstration.status(audience)
    let withdrawn = Set(status.withdrawn.map(\.record))
    #expect(withdrawn.isDisjoint(with: status.events.map(\.record)))
    #expect(withdrawn.isSubset(of: shown), "\(withdrawn.subtracting(shown))")
    #expect(withdrawn.isEmpty == (audience == .general || audience == .voice))
  }

  @Test func `has no event whose revision falls while history grows`() throws {
    let demonstration = try ToldDemonstration()
    let history = demonstration.document.history
    #expect(history.count > 50)
    var before: [String: Int] = [:]
    for count in stride(from: 0, through: history.count, by: 20) + [history.count] {
      for event in try demonstration.status(.team, history: Array(history.prefix(count))).events {
        #expect(event.revision >= before[event.record, default: 0], "\(event.record) after \(count) lines")
        before[event.record] = event.revision
      }
    }
    #expect(before.values.contains { $0 > 1 })
  }

  @Test func `has a later revision where an action was moved, and only there`() throws {
    var fixture = try ProjectFixture(sites: 2)
    for title in ["First", "Second"] {
      try fixture.make(
        .add(
          recordKind: "action",
          [FieldAssignment(["title"], [title]), FieldAssignment(["due"], [(fixture.today + 9).iso])]))
    }
    func revisions() -> [String: Int] {
      let row = PortfolioRow(slug: "p", projectState: fixture.projectState, lastEdit: nil)
      let status = ProjectStatus(
        of: row, for: ReportAudience(language: .en, organisation: ""), history: fixture.document.history)
      return Dictionary(status.events.map { ($0.title, $0.revision) }) { first, _ in first }
    }
    let before = revisions()
    let id = try #require(fixture.project.actions.first { $0.title == "First" }).id.text
    fixture.pass(days: 1)
    try fixture.make(.edit(record: id, [FieldAssignment(["due"], [(fixture.today + 20).iso])]))
    let after = revisions()
    #expect(before["First"] == 1)
    #expect(after["First"] == 2)
    #expect(after["Second"] == before["Second"])
  }

  @Test func `is on a day that has been what it was on that day`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Law"])]))
    func status(_ document: ProjectDocument, on day: CalendarDay, _ audience: Audience?) throws
      -> ProjectStatus
    {
      let projectState = try #require(ProjectState(of: document.project, with: fixture.reference, on: day))
      return ProjectStatus(
        of: PortfolioRow(slug: "p", projectState: projectState, lastEdit: nil),
        for: ReportAudience(language: .sv, organisation: "Region", audience: audience),
        history: document.history)
    }
    let day = fixture.today
    let audiences: [Audience?] = [nil, .team, .steering, .general, .voice]
    let then = try audiences.map { try status(fixture.document, on: day, $0).text }
    fixture.pass(days: 30)
    try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Money"])]))
    try fixture.make(.edit(record: fixture.project.barriers[0].id.text, [FieldAssignment(["impact"], ["5"])]))
    let past = try fixture.document.past(.day(day), with: fixture.reference)
    #expect(try audiences.map { try status(past, on: day, $0).text } == then)
    #expect(try status(fixture.document, on: fixture.today, nil).text != then[0])
  }

  @Test func `asks the team about each applying criterion, once for each site that it is judged at`() throws {
    let status = try ToldDemonstration().status(.team)
    #expect(Set(status.questions.map(\.record)).count == status.questions.count)
    let first = try #require(status.questions.first)
    #expect(first.criterion == "G2-01")
    #expect(first.record.hasPrefix("G2-01@s"))
    #expect(first.site == "Medicine 2")
    #expect(first.value == "met")
    #expect(first.evidence == ["Implementation plan, the chain"])
  }

  @Test func `shows each indicator with its values, the oldest first`() throws {
    let indicator = try #require(try ToldDemonstration().status(.steering).indicators.first)
    #expect(indicator.points.map(\.day.iso) == ["2026-10-01", "2026-10-29"])
    #expect(indicator.points.map { $0.value?.text ?? "" } == ["0.58", "0.71"])
    let read = try ProjectStatus(json: try ToldDemonstration().status(.steering).json)
    #expect(read.indicators.first?.points.count == 2)
  }
}
