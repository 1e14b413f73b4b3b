import Changes
import Model
import Testing

@Suite struct `Taking back after sharing` {
  private func life() throws -> Course {
    let life = try RandomLife(seed: 1)
    return life.course
  }

  private func note(_ course: inout Course, _ text: String, by author: String) throws {
    course.context.by = author
    try course.make(.note(record: course.project.barriers[0].id.text, text: text))
  }

  @Test func `Of a list only what the step added goes, and comes again beside what others added`() throws {
    var course = try life()
    try note(&course, "mine", by: "Karin")
    try note(&course, "hers", by: "Anna")
    course.context.by = "Karin"
    let preview = try course.document.undoing(on: course.context, with: course.reference)
    #expect(preview.step.map(\.verb) == ["barrier.note"])
    #expect(preview.others.map(\.by) == ["Anna"])
    #expect(preview.differences.count == 1)
    try course.undo()
    #expect(course.project.barriers[0].notes.map(\.text) == ["hers"])
    let line = try #require(course.document.history.last)
    #expect(line.by == "Karin" && line.cause == .undo)
    try course.redo()
    #expect(course.project.barriers[0].notes.map(\.text) == ["hers", "mine"])
  }

  @Test func `A refusal says in words which later change rests on it, who made it and when`() throws {
    var course = try life()
    course.context.by = "Karin"
    let barrier = course.project.barriers[0].id.text
    course.context.at = course.context.at + 100
    try course.make(.edit(record: barrier, [FieldAssignment(["impact"], ["2"])]))
    course.context.by = "Anna"
    course.context.at = Instant(course.today + 3)
    try course.make(.edit(record: barrier, [FieldAssignment(["impact"], ["4"])]))
    course.context.by = "Karin"
    let refusal = #expect(throws: Refusal.self) { try course.undo() }
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
    var course = try life()
    course.context.by = "Karin"
    let mine = try course.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Mine"])])).record
    course.context.by = "Anna"
    try course.make(
      .add(
        recordKind: "action",
        [FieldAssignment(["title"], ["Hers"]), FieldAssignment(["barriers"], [mine ?? ""])]))
    course.context.by = "Karin"
    let refusal = #expect(throws: Refusal.self) { try course.undo() }
    #expect(refusal?.words.en.contains("new action: Hers (Anna, ") ?? false, "\(refusal?.words.en ?? "")")
  }

  @Test func `A stretch goes back in one run, or not at all`() throws {
    var course = try life()
    let start = course.bytes
    course.context.by = "Anna"
    let first = try course.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["One"])])).entry
    let barrier = first?.record ?? ""
    try course.make(.note(record: barrier, text: "a"))
    try course.make(.edit(record: barrier, [FieldAssignment(["impact"], ["2"])]))
    var other = course
    let made = try other.document.undo(to: try #require(first?.id), on: other.context, with: other.reference)
    #expect(made.count == 3 && other.bytes == start)
    for _ in 1...3 { try other.redo() }
    #expect(other.bytes == course.bytes)

    course.context.by = "Karin"
    try course.make(.edit(record: barrier, [FieldAssignment(["title"], ["Two"])]))
    let before = course.bytes
    let lines = course.document.history.count
    course.context.by = "Anna"
    #expect(throws: Refusal.self) {
      try course.document.undo(to: first?.id ?? ID(""), on: course.context, with: course.reference)
    }
    #expect(course.bytes == before && course.document.history.count == lines, "all or none")
  }

  @Test func `A stretch is one's own, stands still, and holds no decision`() throws {
    var course = try life()
    func words(_ id: ID<HistoryEntry>) -> String? {
      do throws(Refusal) {
        var other = course
        _ = try other.document.undo(to: id, on: other.context, with: other.reference)
        return nil
      } catch { return error.words.en }
    }
    let first = try #require(course.make(.note(record: "application", text: "a")).entry)
    course.context.by = "Anna"
    #expect(words(first.id) == "Karin made that change; each takes back their own")
    course.context.by = "Karin"
    #expect(words(ID("u0000000000")) == "no change u0000000000")
    try course.make(.hold(sites: course.sites, until: course.today + 9, reason: "x", by: "lead"))
    #expect(words(first.id) == "not undone: resume instead")
    let last = try #require(course.make(.note(record: "application", text: "b")).entry)
    try course.undo()
    #expect(words(last.id) == "that change is taken back already")
  }

  @Test func `A step of which nothing is left is taken back all the same`() throws {
    var course = try life()
    let barrier = course.project.barriers[0].id.text
    try course.make(.edit(record: barrier, [FieldAssignment(["phases"], ["E"])]))
    let before = course.bytes
    course.context.by = "Anna"
    try course.make(.edit(record: barrier, [FieldAssignment(["phases"], [])]))
    course.context.by = "Karin"
    try course.undo()
    #expect(course.bytes != before && course.document.history.last?.differences.isEmpty ?? false)
    try course.undo()
    #expect(course.document.history.last?.verb == "ask.add", "the one before is next")
  }
}
