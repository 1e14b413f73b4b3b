import Changes
import Model
import Testing

@Suite struct `A clock that went wrong once` {
  private func course(aheadBy days: Int) throws -> (Course, before: ChangeContext) {
    var course = try Course(history: true)
    let now = course.context
    course.context.at = now.at + days * 86_400
    course.context.today = now.today + days
    try course.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=From the future"])))
    course.context = now
    course.context.at = now.at + 3600
    return (course, now)
  }

  @Test func `does not date what follows, and is told of`() throws {
    var (course, _) = try course(aheadBy: 1600)
    let made = try course.make(.note(record: course.project.id.text, text: "a line"))
    let entry = try #require(made.entry)
    #expect(entry.at.day == course.context.today)
    #expect(made.remarks.contains { $0.en.contains("in the future") })
    #expect(entry.placed > course.document.history.dropLast().last?.placed ?? entry.placed)
    let next = try course.make(.note(record: course.project.id.text, text: "another"))
    #expect(next.entry.map { $0.at.day == course.context.today } ?? false)
    #expect(next.remarks.isEmpty)
  }

  @Test func `leaves history in the order of writing, so that it still explains the project`() throws {
    var (course, _) = try course(aheadBy: 1600)
    let action = try #require(course.project.actions.last).id.text
    try course.make(.edit(record: action, try FieldAssignment.parse("", ["title=Mended"])))
    let sorted = course.document.history.sorted { ($0.placed, $0.id) < ($1.placed, $1.id) }
    #expect(ProjectDocument.unexplained(in: course.project, by: sorted).isEmpty)
    let today = try course.document.past(.day(course.context.today), with: course.reference).project
    #expect(today.actions.last?.title == "Mended")
  }

  @Test func `is followed where it lies within a day, and where the project itself began ahead`() throws {
    var (course, _) = try course(aheadBy: 0)
    course.context.at = course.context.at + -7200
    let made = try course.make(.note(record: course.project.id.text, text: "a line"))
    #expect(made.entry.map { $0.at > course.context.at && $0.order == nil } ?? false)
    course.context.at = Instant(seconds: 0)
    let old = try course.make(.note(record: course.project.id.text, text: "in 1970"))
    #expect(old.entry.map { $0.at.day.year > 2000 } ?? false)
  }
}
