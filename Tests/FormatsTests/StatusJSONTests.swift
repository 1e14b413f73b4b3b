import Changes
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

/// Everything that each audience is told of the demonstration, as it stands in the file.
@Test(arguments: Language.allCases, Audience.allCases)
func `the demonstration as each audience is told it`(language: Language, audience: Audience) throws {
  let workspace = try Fixtures.demonstration(language)
  let document = try workspace.open("heart-failure", withHistory: true).document
  let projectState = try #require(
    ProjectState(of: document.project, with: try Fixtures.reference(), on: Fixtures.today))
  let status = ProjectStatus(
    of: PortfolioRow(slug: "heart-failure", projectState: projectState, lastEdit: nil),
    for: ReportAudience(
      language: language, organisation: "Region", audience: audience,
      perspective: audience == .voice ? "pat" : nil),
    history: document.history)
  try expect(
    String(decoding: JSONWriter.file(status), as: UTF8.self),
    toMatch: "status-\(audience.rawValue)-\(language.rawValue).json")
}
