import Changes
import Model
import Testing

@Suite struct `A clock that went wrong once` {
  private func fixture(aheadBy days: Int) throws -> (ProjectFixture, before: ChangeContext) {
    var fixture = try ProjectFixture(history: true)
    let now = fixture.context
    fixture.context.at = now.at + days * 86_400
    fixture.context.today = now.today + days
    try fixture.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=From the future"])))
    fixture.context = now
    fixture.context.at = now.at + 3600
    return (fixture, now)
  }

  @Test func `does not date what follows, and is told of`() throws {
    var (fixture, _) = try fixture(aheadBy: 1600)
    let made = try fixture.make(.note(record: fixture.project.id.text, text: "a line"))
    let entry = try #require(made.entry)
    #expect(entry.at.day == fixture.context.today)
    #expect(made.remarks.contains { $0.en.contains("in the future") })
    #expect(entry.placed > fixture.document.history.dropLast().last?.placed ?? entry.placed)
    let next = try fixture.make(.note(record: fixture.project.id.text, text: "another"))
    #expect(next.entry.map { $0.at.day == fixture.context.today } ?? false)
    #expect(next.remarks.isEmpty)
  }

  @Test func `leaves history in the order of writing, so that it still explains the project`() throws {
    var (fixture, _) = try fixture(aheadBy: 1600)
    let action = try #require(fixture.project.actions.last).id.text
    try fixture.make(.edit(record: action, try FieldAssignment.parse("", ["title=Mended"])))
    let sorted = fixture.document.history.sorted { ($0.placed, $0.id) < ($1.placed, $1.id) }
    #expect(ProjectDocument.unexplained(in: fixture.project, by: sorted).isEmpty)
    let today = try fixture.document.past(.day(fixture.context.today), with: fixture.reference).project
    #expect(today.actions.last?.title == "Mended")
  }

  @Test func `is followed where it lies within a day, and where the project itself began ahead`() throws {
    var (fixture, _) = try fixture(aheadBy: 0)
    fixture.context.at = fixture.context.at + -7200
    let made = try fixture.make(.note(record: fixture.project.id.text, text: "a line"))
    #expect(made.entry.map { $0.at > fixture.context.at && $0.order == nil } ?? false)
    fixture.context.at = Instant(seconds: 0)
    let old = try fixture.make(.note(record: fixture.project.id.text, text: "in 1970"))
    #expect(old.entry.map { $0.at.day.year > 2000 } ?? false)
  }
}
