import Changes
import Model
import TestSupport
import Testing

@Suite struct `An older copy put over a project` {
  /// The project of `old` in the file, with the lines of `new` beside it: what a synchronising tool leaves.
  private func covered(_ new: ProjectFixture, by old: Project) -> ProjectFixture {
    var fixture = new
    fixture.document = ProjectDocument(
      slug: new.document.slug, project: old, history: new.document.history,
      outside: ProjectDocument.unexplained(in: old, by: new.document.history))
    return fixture
  }

  @Test func `What it covered is made again with the next change, and history says so`() throws {
    let old = try ProjectFixture(history: true)
    var new = old
    try new.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Ask the board"])))
    let action = try #require(new.project.actions.first?.id)
    try new.make(.edit(record: action.text, try FieldAssignment.parse("", ["due=2026-12-01"])))
    var fixture = covered(new, by: old.project)
    #expect(fixture.document.covered.lines.count == 2)
    try fixture.make(.note(record: fixture.project.id.text, text: "a line"))
    #expect(fixture.project.actions[action]?.due == new.project.actions[action]?.due)
    #expect(fixture.document.history.suffix(2).map(\.verb) == ["project.uncover", "project.note"])
    #expect(ProjectDocument.unexplained(in: fixture.project, by: fixture.document.history).isEmpty)
  }

  @Test(arguments: ["edit", "remove", "add"])
  func `A file that is exactly as it was before the last line is an older copy, and takes nothing back`(
    last: String
  ) throws {
    var new = try ProjectFixture(history: true)
    try new.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No time", "impact=3"])))
    let old = new.project
    let barrier = try #require(old.barriers.first?.id)
    switch last {
    case "edit": try new.make(.edit(record: barrier.text, try FieldAssignment.parse("", ["impact=5"])))
    case "remove": try new.make(.remove(record: barrier.text))
    default: try new.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No money"])))
    }
    var fixture = covered(new, by: old)
    #expect(fixture.document.covered.lines.count == 1)
    try fixture.make(.note(record: fixture.project.id.text, text: "a line"))
    #expect(fixture.project.barriers.map(\.id) == new.project.barriers.map(\.id))
    #expect(fixture.project.barriers[barrier]?.impact == new.project.barriers[barrier]?.impact)
    #expect(fixture.document.history.suffix(2).map(\.verb) == ["project.uncover", "project.note"])
  }

  @Test(arguments: ["resolve", "escalate", "accept", "cancel"])
  func `What another person decided on one's own record is made again as well`(last: String) throws {
    var new = try ProjectFixture(history: true)
    try new.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No time", "impact=3"])))
    try new.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Ask the board"])))
    let old = new.project
    let barrier = try #require(old.barriers.first?.id)
    let action = try #require(old.actions.first?.id)
    new.context.by = "Adam"
    switch last {
    case "resolve": try new.make(.resolve(barrier, reason: "signed"))
    case "escalate": try new.make(.escalate(barrier, to: PersonReference("the board"), answerBy: nil))
    case "accept":
      try new.make(
        .accept(barrier, by: PersonReference("the board"), until: new.context.today + 90, reason: "small"))
    default: try new.make(.cancel(action, reason: "not needed"))
    }
    var fixture = covered(new, by: old)
    #expect(fixture.document.covered.lines.count == 1)
    fixture.context.by = "Eva"
    try fixture.make(.note(record: fixture.project.id.text, text: "a line"))
    #expect(fixture.project.barriers[barrier]?.status == new.project.barriers[barrier]?.status)
    #expect(fixture.project.barriers[barrier]?.closedReason == new.project.barriers[barrier]?.closedReason)
    #expect(fixture.project.actions[action]?.status == new.project.actions[action]?.status)
    #expect(fixture.document.history.suffix(2).map(\.verb) == ["project.uncover", "project.note"])
  }

  @Test func `A field that a hand set back among other changes stays as the hand left it`() throws {
    var new = try ProjectFixture(history: true)
    try new.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No time", "impact=3"])))
    let old = new.project
    let barrier = try #require(old.barriers.first?.id)
    try new.make(.edit(record: barrier.text, try FieldAssignment.parse("", ["impact=5"])))
    var byHand = old
    byHand.barriers.update(barrier) { $0.title = "No time at all" }
    var fixture = covered(new, by: byHand)
    #expect(fixture.document.covered.isEmpty)
    try fixture.make(.note(record: fixture.project.id.text, text: "a line"))
    #expect(fixture.project.barriers[barrier]?.impact == Rating(3))
    #expect(fixture.document.history.suffix(2).map(\.verb) == ["project.outside", "project.note"])
  }

  @Test func `Of two authors only the one whose work is gone from some line on is covered`() throws {
    var new = try ProjectFixture(history: true)
    try new.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Ask the board"])))
    let shared = new
    var anna = shared
    anna.context.by = "Anna"
    anna.context.seed = "anna"
    try anna.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Anna's"])))
    var bo = shared
    bo.context.by = "Bo"
    bo.context.seed = "bo"
    bo.context.at = bo.context.at + 60
    try bo.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Bo's"])))
    let lines = anna.document.history + bo.document.history.suffix(1)
    let outside = ProjectDocument.unexplained(in: anna.project, by: lines)
    let document = ProjectDocument(slug: "sepsis", project: anna.project, history: lines, outside: outside)
    #expect(document.covered.lines.map(\.by) == ["Bo"])
    var mended = document
    mended.recoverStaleCopy(on: bo.context)
    #expect(Set(mended.project.actions.map(\.title)) == ["Ask the board", "Anna's", "Bo's"])
  }
}

extension ProjectFixture {
  /// One whose history tells how it came to be.
  init(history _: Bool) throws {
    try self.init()
    let beginning = document.entryOfAll(on: context)
    document = ProjectDocument(slug: document.slug, project: document.project, history: [beginning])
  }
}

extension ProjectDocument {
  fileprivate func entryOfAll(on context: ChangeContext) -> HistoryEntry {
    var entry = HistoryEntry()
    entry.id = ID("u0000000000")
    entry.at = context.at + -1
    entry.by = context.by
    entry.verb = "project.add"
    entry.record = project.id.text
    entry.differences = [
      Difference(record: project.id.text, field: nil, before: nil, after: project.json)
    ]
    return entry
  }
}
