import Changes
import Model
import Reports
import Screens
import Testing

/// The trial with a sheet that the lawyer filled in: a judgement, a comment, an action, and an answer that is stale.
enum ImportFixture {
  static func sheet(_ project: Project) throws -> AnswerSheet {
    var sheet = AnswerSheet(source: "team.md", head: AnswerSheet.Head(project: project.id.text))
    sheet.by = "Lawyer"
    let action = try #require(project.actions.first { $0.title.hasPrefix("Finish the DPIA") })
    sheet.answers = [
      ImportedAnswer(.line(12), "G2-04", .value, before: "not_met", "met"),
      ImportedAnswer(.line(14), "G2-04", .comment, before: "", "the board has approved it"),
      ImportedAnswer(.line(20), action.id.text, .due, before: action.due?.iso ?? "", "2026-12-15"),
      ImportedAnswer(.line(24), action.id.text, .status, before: "waiting", "cancelled"),
    ]
    return sheet
  }

  static func session(_ language: Language) throws -> Session {
    var session = try ScreenFixture.full(language)
    let project = try #require(session.project)
    session.importAnswers(try sheet(project), on: .november)
    return session
  }
}

@Test
func `nothing changes before it is accepted, and then what was accepted and nothing else`() throws {
  var session = try ImportFixture.session(.en)
  let before = session.historyLength
  #expect(session.place == .proposals)
  #expect(try session.press(script: "<enter>") == [])
  #expect(try session.press(script: "<space><space>") == [])
  #expect(session.historyLength == before)
  try session.press(script: "g*<space>")
  #expect(try session.press(script: "<enter>") == [.save("heart")])
  let document = try #require(session.projectList.projects.first { $0.slug == "heart" }?.document)
  let entries = document.history.dropFirst(before)
  #expect(!entries.isEmpty)
  #expect(entries.allSatisfy { $0.cause == .known(.imported) })
  #expect(entries.allSatisfy { $0.reason?.contains("team.md") ?? false })
  #expect(document.project.actions.contains { $0.due?.iso == "2026-12-15" })
  // What was left out stands there still.
  #expect(session.place == .proposals)
}

@Test
func `answers to another project are refused at the name of the file`() throws {
  var session = try ScreenFixture.full(.en)
  #expect(
    try session.press(script: ":answers from<enter>team.md<enter>") == [
      .readAnswers(slug: "heart", file: "team.md")
    ])
  var sheet = AnswerSheet(source: "team.md", head: AnswerSheet.Head(project: "pzzzzz"))
  sheet.answers = [ImportedAnswer(.line(1), "G2-04", .value, before: "", "met")]
  session.importAnswers(sheet, on: .november)
  #expect(session.place == .form)
  session.expect("the file belongs to the project pzzzzz")
}

@Test
func `a sheet without anything new says so and shows nothing`() throws {
  var session = try ScreenFixture.full(.en)
  let project = try #require(session.project)
  var sheet = try ImportFixture.sheet(project)
  sheet.answers = Array(sheet.answers.prefix(1))
  let now = project.assessments.first { $0.criterion == "G2-04" }?.value.word ?? "not_assessed"
  sheet.answers[0].before = now
  sheet.answers[0].text = now
  session.importAnswers(sheet, on: .november)
  #expect(session.place == .overview)
  session.expect("Nothing new in team.md")
}
