import Changes
import Formats
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

private let today = Fixtures.today

private func context(_ title: String = "Styrgruppen") -> ChangeContext {
  var context = ChangeContext(at: Instant(today), today: today, by: "P. lead", seed: "exports") { _ in
    String(repeating: "0", count: 64)
  }
  context.organisation = "Region Halland"
  context.steeringGroup = title
  return context
}

private func status(
  _ title: String, _ language: Language, audience: Audience? = nil, _ changes: [Change] = []
) throws -> ProjectStatus {
  let reference = try Fixtures.reference()
  var document = try ProjectDocument.create(
    [FieldAssignment(["title"], [title]), FieldAssignment(["language"], [language.rawValue])], slug: "p",
    on: context(), with: reference)
  for change in changes { try document.apply(change, on: context(), with: reference) }
  let projectState = try #require(ProjectState(of: document.project, with: reference, on: today))
  let row = PortfolioRow(slug: "p", projectState: projectState, lastEdit: nil)
  return ProjectStatus(
    of: row, for: ReportAudience(language: language, organisation: "Region Halland", audience: audience))
}

/// The lines that begin a section.
private func headings(_ markdown: String) -> [String] {
  markdown.split(separator: "\n").filter { $0.utf8.first == UInt8(ascii: "#") }.map(String.init)
}

@Test func `what is wanted comes first, then phase, gate, conditions, barriers and actions`() throws {
  let found = headings(try status("Sepsis alert", .en).markdown())
  #expect(
    found.prefix(9) == [
      "# Sepsis alert", "## Decisions needed", "## Phase and gate",
      "## G1 Adoption decision · Region Halland",
      "## Open conditions", "## Most serious barriers", "## Overdue actions", "## Next two weeks",
      "## Do next",
    ])
}

@Test func `the same status in Swedish has the same sections`() throws {
  let swedish = headings(try status("Sepsislarm", .sv).markdown())
  #expect(swedish.count == headings(try status("Sepsis alert", .en).markdown()).count)
  #expect(swedish[1] == "## Beslutsfrågor")
}

@Test func `a submission asks for its decision at the top`() throws {
  let markdown = try status("Sepsis alert", .en, [.submit("G1", sites: [], by: "P. lead")]).markdown()
  let lines = markdown.split(separator: "\n").map(String.init)
  let wanted = try #require(
    lines.firstIndex { $0.utf8.starts(with: "**1. Decide at G1 Adoption decision".utf8) })
  let phase = try #require(lines.firstIndex(of: "## Phase and gate"))
  #expect(wanted < phase)
}

@Test func `a late action says how late, and what is due soon stands below`() throws {
  let markdown = try status(
    "Sepsis alert", .en,
    [
      .add(
        recordKind: "action",
        [FieldAssignment(["title"], ["Write the DPIA"]), FieldAssignment(["due"], ["-9d"])]),
      .add(
        recordKind: "action", [FieldAssignment(["title"], ["Simulation"]), FieldAssignment(["due"], ["+2d"])]),
      .add(
        recordKind: "action", [FieldAssignment(["title"], ["Far away"]), FieldAssignment(["due"], ["+9w"])]),
    ]
  ).markdown()
  #expect(markdown.contains("2026-11-15 (9 days overdue) Write the DPIA"))
  #expect(markdown.contains("2026-11-26 Simulation"))
  #expect(!markdown.split(separator: "\n").contains { $0.hasPrefix("- 20") && $0.contains("Far away") })
}

@Test func `what is internal leaves only with the team's status`() throws {
  let changes: [Change] = [
    .add(
      recordKind: "barrier",
      [FieldAssignment(["title"], ["Canary in the mine"]), FieldAssignment(["internal"], ["yes"])])
  ]
  #expect(try status("P", .en, audience: .team, changes).markdown().contains("Canary"))
  #expect(try !status("P", .en, audience: .steering, changes).markdown().contains("Canary"))
}

/// Text that would break out of its place in Markdown.
private let hostile = [
  "a | b | c", "**bold**", "[link](http://example.org)", "<script>alert(1)</script>", "`code`", "# heading",
  "line\nbreak", "line\r\n| cell |", "www.example.org", "a@example.org", "![i](x)", "~~no~~", "&lt;",
  "\u{1b}[31mred", "\u{202e}reversed", "|\u{301}", "http://example.org",
]

@Test(arguments: hostile)
func `text from people stays text`(title: String) throws {
  let plain = try status("plain", .en, [.add(recordKind: "barrier", [FieldAssignment(["title"], ["plain"])])])
    .markdown()
  let markdown = try status(
    "plain", .en, [.add(recordKind: "barrier", [FieldAssignment(["title"], [title])])]
  )
  .markdown()
  #expect(
    markdown.split(separator: "\n", omittingEmptySubsequences: false).count
      == plain.split(separator: "\n", omittingEmptySubsequences: false).count)
  #expect(unescaped("|", in: markdown) == unescaped("|", in: plain))
  for mark: Unicode.Scalar in ["<", "`", "[", "!"] {
    #expect(unescaped(mark, in: markdown) == unescaped(mark, in: plain))
  }
  #expect(!markdown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  #expect(!markdown.unicodeScalars.contains("\u{202e}"))
}

/// How often the mark stands there without a backslash before it.
private func unescaped(_ mark: Unicode.Scalar, in text: String) -> Int {
  var count = 0
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if scalar == mark, !isEscaped { count += 1 }
    isEscaped = scalar == "\\" && !isEscaped
  }
  return count
}

@Test func `the portfolio has a table across and a heading for each project`() throws {
  let reference = try Fixtures.reference()
  let rows = try ["One", "Two"].map { title in
    let document = try ProjectDocument.create(
      [FieldAssignment(["title"], [title])], slug: title.lowercased(), on: context(), with: reference)
    let projectState = try #require(ProjectState(of: document.project, with: reference, on: today))
    return PortfolioRow(slug: document.slug, projectState: projectState, lastEdit: nil)
  }
  let reader = ReportAudience(language: .en, organisation: "Region Halland")
  let status = PortfolioStatus(of: rows, broken: ["three: 4:2 said twice"], for: reader, on: today)
  #expect(
    headings(try status.markdown()).filter { $0.utf8.starts(with: "## ".utf8) } == [
      "## Decisions needed", "## All projects", "## One", "## Two",
    ])
  #expect(try status.markdown().contains("Could not be read: three"))
}

@Test func `a status reads back from its own JSON`() throws {
  let status = try status("Sepsis alert", .sv)
  let again = try JSONReader.read(JSONWriter.file(status), as: ProjectStatus.self)
  #expect(again.same(as: status))
}
