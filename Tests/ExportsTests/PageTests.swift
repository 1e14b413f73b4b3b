import Coproduction
import Exports
import ProjectFiles
import Testing

private let today = CalendarDay(number: 20_781)

/// The demonstration as a reader may see it.
private struct Demonstration {
  let workspace: Workspace
  let reference: Reference
  let language: Language

  init(_ language: Language) throws {
    let tests = Path(#filePath).folder?.folder ?? Path("/")
    workspace = try Workspace(at: tests / "Fixtures" / (language == .en ? "demo" : "demo-sv"))
    reference = try Reference.embedded()
    self.language = language
  }

  func reader(_ audience: Audience) -> Reader {
    Reader(language: language, organisation: workspace.settings.organisation, audience: audience)
  }

  func row(_ slug: String) throws -> PortfolioRow {
    let dossier = try workspace.open(slug).dossier
    let standing = try #require(Standing(of: dossier.project, with: reference, on: today))
    return PortfolioRow(slug: slug, standing: standing, lastEdit: nil)
  }

  func status(_ audience: Audience) throws -> ProjectStatus {
    ProjectStatus(of: try row("heart-failure"), for: reader(audience))
  }
}

@Test(arguments: [Audience.steering, .team, .general, .voice], Language.allCases)
func `a page of Markdown for every kind of reader`(audience: Audience, language: Language) throws {
  let page = try Demonstration(language).status(audience).markdown()
  try expect(page, toMatch: "page-\(audience.rawValue).\(language.rawValue).md")
}

@Test(arguments: Language.allCases)
func `a page of Markdown for the portfolio`(language: Language) throws {
  let demonstration = try Demonstration(language)
  let rows = try demonstration.workspace.slugs().map(demonstration.row)
  let status = PortfolioStatus(
    of: rows.byAttention, broken: [], for: demonstration.reader(.steering), on: today)
  try expect(try status.markdown(), toMatch: "page-portfolio.\(language.rawValue).md")
}
