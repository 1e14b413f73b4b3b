import Changes
import Model
import Process
import Reports
import Storage
import Testing

/// Everything that each audience is told of the demonstration, as it stands in the file.
@Test(arguments: Language.allCases, Audience.allCases)
func `the demonstration as each audience is told it`(language: Language, audience: Audience) throws {
  let tests = Path(#filePath).folder?.folder ?? Path("/")
  let workspace = try Workspace(at: tests / "Fixtures" / (language == .en ? "demo" : "demo-sv"))
  let dossier = try workspace.open("heart-failure", withHistory: true).dossier
  let day = try #require(CalendarDay(iso: "2026-11-24"))
  let standing = try #require(Standing(of: dossier.project, with: try Reference.embedded(), on: day))
  let status = ProjectStatus(
    of: PortfolioRow(slug: "heart-failure", standing: standing, lastEdit: nil),
    for: Reader(
      language: language, organisation: "Region", audience: audience,
      perspective: audience == .voice ? "pat" : nil),
    history: dossier.history)
  try expect(
    String(decoding: JSONWriter.file(status), as: UTF8.self),
    toMatch: "status-\(audience.rawValue)-\(language.rawValue).json")
}
