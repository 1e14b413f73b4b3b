import Changes
import Model
import Testing

@Suite struct `An older copy put over a project` {
  /// The project of `old` in the file, with the lines of `new` beside it: what a synchronising tool leaves.
  private func covered(_ new: Course, by old: Project) -> Course {
    var course = new
    course.document = ProjectDocument(
      slug: new.document.slug, project: old, history: new.document.history,
      outside: ProjectDocument.unexplained(in: old, by: new.document.history))
    return course
  }

  @Test func `What it covered is made again with the next change, and history says so`() throws {
    let old = try Course(history: true)
    var new = old
    try new.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Ask the board"])))
    let action = try #require(new.project.actions.first?.id)
    try new.make(.edit(record: action.text, try FieldAssignment.parse("", ["due=2026-12-01"])))
    var course = covered(new, by: old.project)
    #expect(course.document.covered.lines.count == 2)
    try course.make(.note(record: course.project.id.text, text: "a line"))
    #expect(course.project.actions[action]?.due == new.project.actions[action]?.due)
    #expect(course.document.history.suffix(2).map(\.verb) == ["project.uncover", "project.note"])
    #expect(ProjectDocument.unexplained(in: course.project, by: course.document.history).isEmpty)
  }

  @Test(arguments: ["edit", "remove", "add"])
  func `A file that is exactly as it was before the last line is an older copy, and takes nothing back`(
    last: String
  ) throws {
    var new = try Course(history: true)
    try new.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No time", "impact=3"])))
    let old = new.project
    let barrier = try #require(old.barriers.first?.id)
    switch last {
    case "edit": try new.make(.edit(record: barrier.text, try FieldAssignment.parse("", ["impact=5"])))
    case "remove": try new.make(.remove(record: barrier.text))
    default: try new.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No money"])))
    }
    var course = covered(new, by: old)
    #expect(course.document.covered.lines.count == 1)
    try course.make(.note(record: course.project.id.text, text: "a line"))
    #expect(course.project.barriers.map(\.id) == new.project.barriers.map(\.id))
    #expect(course.project.barriers[barrier]?.impact == new.project.barriers[barrier]?.impact)
    #expect(course.document.history.suffix(2).map(\.verb) == ["project.uncover", "project.note"])
  }

  @Test(arguments: ["resolve", "escalate", "accept", "cancel"])
  func `What another person decided on one's own record is made again as well`(last: String) throws {
    var new = try Course(history: true)
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
    var course = covered(new, by: old)
    #expect(course.document.covered.lines.count == 1)
    course.context.by = "Eva"
    try course.make(.note(record: course.project.id.text, text: "a line"))
    #expect(course.project.barriers[barrier]?.status == new.project.barriers[barrier]?.status)
    #expect(course.project.barriers[barrier]?.closedReason == new.project.barriers[barrier]?.closedReason)
    #expect(course.project.actions[action]?.status == new.project.actions[action]?.status)
    #expect(course.document.history.suffix(2).map(\.verb) == ["project.uncover", "project.note"])
  }

  @Test func `A field that a hand set back among other changes stays as the hand left it`() throws {
    var new = try Course(history: true)
    try new.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No time", "impact=3"])))
    let old = new.project
    let barrier = try #require(old.barriers.first?.id)
    try new.make(.edit(record: barrier.text, try FieldAssignment.parse("", ["impact=5"])))
    var byHand = old
    byHand.barriers.update(barrier) { $0.title = "No time at all" }
    var course = covered(new, by: byHand)
    #expect(course.document.covered.isEmpty)
    try course.make(.note(record: course.project.id.text, text: "a line"))
    #expect(course.project.barriers[barrier]?.impact == Rating(3))
    #expect(course.document.history.suffix(2).map(\.verb) == ["project.outside", "project.note"])
  }

  @Test func `Of two authors only the one whose work is gone from some line on is covered`() throws {
    var new = try Course(history: true)
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

extension Course {
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
