import Changes
import Model
import TestSupport
import Testing

@Suite struct `The project at a date` {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `Walking back to any line gives the bytes of then`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    var states: [(entry: ID<HistoryEntry>, bytes: [UInt8])] = []
    for turn in 0..<40 {
      do throws(Refusal) {
        if turn % 7 == 6 { try life.fixture.undo() } else { try life.make(life.next()) }
      } catch { continue }
      guard let entry = life.fixture.document.history.last else { continue }
      if states.last?.entry != entry.id { states.append((entry.id, life.fixture.bytes)) }
    }
    for state in states {
      let past = try life.fixture.document.past(.entry(state.entry), with: life.fixture.reference)
      #expect(JSONWriter.file(past.project) == state.bytes)
      #expect(past.history.last?.id == state.entry && past.readOnly != nil)
      let at = try #require(past.history.last?.at)
      let same = try life.fixture.document.past(.instant(at), with: life.fixture.reference)
      #expect(JSONWriter.file(same.project) == state.bytes)
    }
  }

  @Test func `The end of a day, the time before the project, and a change that never was`() throws {
    var life = try RandomLife(seed: 2)
    let day = life.fixture.today
    let before = life.fixture.bytes
    life.fixture.pass(days: 3)
    try life.make(.note(record: "application", text: "later"))
    let document = life.fixture.document
    #expect(JSONWriter.file(try document.past(.day(day + 2), with: life.fixture.reference).project) == before)
    #expect(try document.past(.day(day + 3), with: life.fixture.reference).project.same(as: life.project))
    for moment in [HistoryPoint.day(day + -1), .entry(ID("u0000000000")), .instant(Instant(day + -40))] {
      let refusal = #expect(throws: Refusal.self) { try document.past(moment, with: life.fixture.reference) }
      #expect(refusal?.kind == .notFound)
    }
  }

  @Test func `A site stands then where its transitions had come to`() throws {
    var fixture = try ProjectFixture()
    let day = fixture.today
    try fixture.hold()
    fixture.document = ProjectDocument(slug: "x", project: fixture.project, history: fixture.document.history)
    fixture.rewrite { $0.sites[0].phase = "S" }
    fixture.pass(days: 2)
    try fixture.make(.note(record: "application", text: "x"))
    let past = try fixture.document.past(.day(day), with: fixture.reference).project
    #expect(past.sites[0].condition == .onHold && past.sites[0].phase == "E")
  }

  @Test func `Who last touched each field is told, and who brought the record`() throws {
    var life = try RandomLife(seed: 5)
    let barrier = life.project.barriers[0].id.text
    life.fixture.context.by = "Anna"
    try life.make(.edit(record: barrier, [FieldAssignment(["impact"], ["2"])]))
    life.fixture.context.by = "Lars"
    try life.make(.edit(record: barrier, [FieldAssignment(["impact"], ["3"])]))
    let touches = life.fixture.document.touches(of: barrier)
    #expect(touches.last(of: "impact")?.by == "Lars")
    #expect(touches.last(of: "title")?.by == "Karin" && touches.last(of: "title")?.verb == "barrier.add")
    #expect(life.fixture.document.touches(of: "application").last(of: "name")?.verb == "project.add")
    #expect(life.fixture.document.unseen(by: "Anna").map(\.by) == ["Lars"])
    #expect(
      life.fixture.document.unseen(by: "Lars").isEmpty && life.fixture.document.unseen(by: "Nobody").isEmpty)
  }

  @Test(arguments: [
    ("", 4), ("by:anna", 2), ("!by:anna", 2), ("record:\"No time\"", 3), ("since:2026-03-05", 2),
    ("until:2026-03-04", 2), ("by:anna since:2026-03-05", 1), ("av:anna", 2), ("impact", 2), ("when:now", 0),
    ("record:nowhere", 0), ("post:application", 1),
  ])
  func `Lines are found by person, record, period and words`(text: String, count: Int) throws {
    var life = try RandomLife(seed: 6)
    let start = life.fixture.document.history.count
    let barrier = life.project.barriers[0].id.text
    for (author, impact) in [("Anna", "2"), ("Lars", "3")] {
      life.fixture.context.by = author
      try life.make(.edit(record: barrier, [FieldAssignment(["impact"], [impact])]))
    }
    life.fixture.pass(days: 2)
    life.fixture.context.by = "Anna Ek"
    try life.make(.note(record: barrier, text: "later"))
    life.fixture.context.by = "Lars"
    try life.make(.note(record: "application", text: "later"))
    let names = Names(project: life.project, reference: life.fixture.reference)
    let filter = HistoryFilter(text, names: names, today: life.fixture.today)
    let found = life.fixture.document.history[start...].filter { entry in
      filter.holds(entry) { entry.words(names, .en) }
    }
    #expect(found.count == count)
    #expect(filter.problems.isEmpty == !text.contains("when"))
  }
}
