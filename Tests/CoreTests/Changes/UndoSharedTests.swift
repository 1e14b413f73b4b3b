import Changes
import Model
import TestSupport
import Testing

@Suite struct `Taking back after sharing` {
  private func life() throws -> ProjectFixture {
    let life = try RandomLife(seed: 1)
    return life.fixture
  }

  private func note(_ fixture: inout ProjectFixture, _ text: String, by author: String) throws {
    fixture.context.by = author
    try fixture.make(.note(record: fixture.project.barriers[0].id.text, text: text))
  }

  @Test func `Of a list only what the step added goes, and comes again beside what others added`() throws {
    var fixture = try life()
    try note(&fixture, "mine", by: "Karin")
    try note(&fixture, "hers", by: "Anna")
    fixture.context.by = "Karin"
    let preview = try fixture.document.undoing(on: fixture.context, with: fixture.reference)
    #expect(preview.step.map(\.verb) == ["barrier.note"])
    #expect(preview.others.map(\.by) == ["Anna"])
    #expect(preview.differences.count == 1)
    try fixture.undo()
    #expect(fixture.project.barriers[0].notes.map(\.text) == ["hers"])
    let line = try #require(fixture.document.history.last)
    #expect(line.by == "Karin" && line.cause == .undo)
    try fixture.redo()
    #expect(fixture.project.barriers[0].notes.map(\.text) == ["hers", "mine"])
  }

  @Test func `A refusal says in words which later change rests on it, who made it and when`() throws {
    var fixture = try life()
    fixture.context.by = "Karin"
    let barrier = fixture.project.barriers[0].id.text
    fixture.context.at = fixture.context.at + 100
    try fixture.make(.edit(record: barrier, [FieldAssignment(["impact"], ["2"])]))
    fixture.context.by = "Anna"
    fixture.context.at = Instant(fixture.today + 3)
    try fixture.make(.edit(record: barrier, [FieldAssignment(["impact"], ["4"])]))
    fixture.context.by = "Karin"
    let refusal = #expect(throws: Refusal.self) { try fixture.undo() }
    #expect(
      refusal?.words.en
        == "a later change rests on this: barrier edited: No time · impact 2 → 4 (Anna, 2026-03-06 12:00 UTC)"
    )
    #expect(
      refusal?.words.sv
        == "en senare ändring vilar på detta: hinder ändrat: No time · påverkan 2 → 4 (Anna, 2026-03-06 12:00 UTC)"
    )
  }

  @Test func `What names a record that would go is named itself`() throws {
    var fixture = try life()
    fixture.context.by = "Karin"
    let mine = try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Mine"])])).record
    fixture.context.by = "Anna"
    try fixture.make(
      .add(
        recordKind: "action",
        [FieldAssignment(["title"], ["Hers"]), FieldAssignment(["barriers"], [mine ?? ""])]))
    fixture.context.by = "Karin"
    let refusal = #expect(throws: Refusal.self) { try fixture.undo() }
    #expect(refusal?.words.en.contains("new action: Hers (Anna, ") ?? false, "\(refusal?.words.en ?? "")")
  }

  @Test func `A stretch goes back in one run, or not at all`() throws {
    var fixture = try life()
    let start = fixture.bytes
    fixture.context.by = "Anna"
    let first = try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["One"])])).entry
    let barrier = first?.record ?? ""
    try fixture.make(.note(record: barrier, text: "a"))
    try fixture.make(.edit(record: barrier, [FieldAssignment(["impact"], ["2"])]))
    var other = fixture
    let made = try other.document.undo(to: try #require(first?.id), on: other.context, with: other.reference)
    #expect(made.count == 3 && other.bytes == start)
    for _ in 1...3 { try other.redo() }
    #expect(other.bytes == fixture.bytes)

    fixture.context.by = "Karin"
    try fixture.make(.edit(record: barrier, [FieldAssignment(["title"], ["Two"])]))
    let before = fixture.bytes
    let lines = fixture.document.history.count
    fixture.context.by = "Anna"
    #expect(throws: Refusal.self) {
      try fixture.document.undo(to: first?.id ?? ID(""), on: fixture.context, with: fixture.reference)
    }
    #expect(fixture.bytes == before && fixture.document.history.count == lines, "all or none")
  }

  @Test func `A stretch is one's own, stands still, and holds no decision`() throws {
    var fixture = try life()
    func words(_ id: ID<HistoryEntry>) -> String? {
      do throws(Refusal) {
        var other = fixture
        _ = try other.document.undo(to: id, on: other.context, with: other.reference)
        return nil
      } catch { return error.words.en }
    }
    let first = try #require(fixture.make(.note(record: "application", text: "a")).entry)
    fixture.context.by = "Anna"
    #expect(words(first.id) == "Karin made that change; each takes back their own")
    fixture.context.by = "Karin"
    #expect(words(ID("u0000000000")) == "no change u0000000000")
    try fixture.make(.hold(sites: fixture.sites, until: fixture.today + 9, reason: "x", by: "lead"))
    #expect(words(first.id) == "not undone: resume instead")
    let last = try #require(fixture.make(.note(record: "application", text: "b")).entry)
    try fixture.undo()
    #expect(words(last.id) == "that change is taken back already")
  }

  @Test func `A step of which nothing is left is taken back all the same`() throws {
    var fixture = try life()
    let barrier = fixture.project.barriers[0].id.text
    try fixture.make(.edit(record: barrier, [FieldAssignment(["phases"], ["E"])]))
    let before = fixture.bytes
    fixture.context.by = "Anna"
    try fixture.make(.edit(record: barrier, [FieldAssignment(["phases"], [])]))
    fixture.context.by = "Karin"
    try fixture.undo()
    #expect(fixture.bytes != before && fixture.document.history.last?.differences.isEmpty ?? false)
    try fixture.undo()
    #expect(fixture.document.history.last?.verb == "ask.add", "the one before is next")
  }
}
