import Changes
import Formats
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

private let today = Fixtures.today

/// The demonstration as a reader may see it.
struct Demonstration {
  let workspace: Workspace
  let reference: Reference
  let language: Language

  init(_ language: Language) throws {
    workspace = try Fixtures.demonstration(language)
    reference = try Fixtures.reference()
    self.language = language
  }

  /// The words of the people of both demonstrations.
  static var written: Set<String> {
    get throws {
      try Language.allCases.reduce(into: []) { words, language in
        let workspace = try Fixtures.demonstration(language)
        words.formUnion(workspace.settings.json.writtenWords)
        for slug in try workspace.slugs() {
          words.formUnion(try workspace.open(slug).document.project.json.writtenWords)
        }
      }
    }
  }

  func reader(_ audience: Audience) -> ReportAudience {
    var reader = ReportAudience(
      language: language, organisation: workspace.settings.organisation, audience: audience,
      perspective: audience == .voice ? "pat" : nil)
    reader.madeBy = "P. lead"
    reader.hash = String(repeating: "0123456789abcdef", count: 4)
    return reader
  }

  func row(_ slug: String) throws -> PortfolioRow {
    let document = try workspace.open(slug).document
    let projectState = try #require(ProjectState(of: document.project, with: reference, on: today))
    return PortfolioRow(slug: slug, projectState: projectState, lastEdit: nil)
  }

  func status(_ audience: Audience) throws -> ProjectStatus {
    ProjectStatus(of: try row("heart-failure"), for: reader(audience))
  }
}

@Test(arguments: [Audience.steering, .team, .general, .voice])
func `a page of Markdown for every kind of reader`(audience: Audience) throws {
  let told = try TwoLanguages(written: Demonstration.written) {
    try Demonstration($0).status(audience).markdown()
  }
  try expect(told.sv, toMatch: "page-\(audience.rawValue).sv.md")
  try told.expect(parts: Shape.markdown, read: Words.markdown)
}

private func portfolio(_ language: Language) throws -> String {
  let demonstration = try Demonstration(language)
  let rows = try demonstration.workspace.slugs().map(demonstration.row)
  let status = PortfolioStatus(
    of: rows.byAttention, broken: [], for: demonstration.reader(.steering), on: today)
  return try status.markdown()
}

@Test func `a page of Markdown for the portfolio`() throws {
  let told = try TwoLanguages(written: Demonstration.written, portfolio)
  try expect(told.sv, toMatch: "page-portfolio.sv.md")
  try told.expect(parts: Shape.markdown, read: Words.markdown)
}

@Test func `a steering group is told on one page what it is asked`() throws {
  let page = try Demonstration(.sv).status(.steering).markdown()
  let lines = page.split(separator: "\n", omittingEmptySubsequences: true)
  #expect(lines.count <= 50)
  #expect(lines.first { $0.utf8.starts(with: "## ".utf8) } == "## Beslutsfrågor")
}

@Test(arguments: [Audience.steering, .team, .general, .voice])
func `a page ends with who made it, when, from what and with which program`(audience: Audience) throws {
  let page = try Demonstration(.en).status(audience).markdown()
  let by = audience == .general || audience == .voice ? "" : "by P. lead "
  #expect(page.hasSuffix("\nGenerated \(by)on 2026-11-24 with brygga 0.1 from data 0123456789ab.\n"))
}
