import Changes
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

/// Everything that an audience is told of the demonstration, as it stands in the file.
private func file(_ audience: Audience, _ language: Language) throws -> String {
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
  return String(decoding: JSONWriter.file(status), as: UTF8.self)
}

/// Whole for the one voice, who is told least; for the team and everybody the first of each list.
///
/// What the steering group is told stands whole on its page.
@Test(arguments: Audience.allCases)
func `the demonstration as each audience is told it`(audience: Audience) throws {
  let told = try TwoLanguages(written: Demonstration.written) { try file(audience, $0) }
  try told.expect(parts: { try Shape.json(Array($0.utf8)) }, read: Words.json)
  if audience == .voice {
    try expect(told.sv, toMatch: "status-voice-sv.json")
  } else if audience != .steering {
    let value = try JSONReader.read(Array(told.sv.utf8), as: JSONValue.self)
    let outline = String(decoding: JSONWriter.file(Outline.json(value)), as: UTF8.self)
    try expect(outline, toMatch: "outline-\(audience.rawValue)-sv.json")
  }
}
