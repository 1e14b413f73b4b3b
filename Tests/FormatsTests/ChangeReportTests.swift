import Changes
import Formats
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

/// The story of the demonstration since the round of 17 November, and since the first of September.
private func news(_ language: Language) throws -> String {
  let reference = try Fixtures.reference()
  let workspace = try Fixtures.demonstration(language)
  let document = try workspace.open("heart-failure").document
  let round = try #require(try workspace.snapshots(of: "heart-failure").files.first?.content)
  let summer = try #require(CalendarDay(iso: "2026-09-01"))
  let past = try document.past(.day(summer), with: reference).project
  let news = [
    ChangeReport(from: round, to: document.project, on: Fixtures.today, with: reference, for: .steering),
    ChangeReport(
      from: past, on: summer, to: document.project, on: Fixtures.today, with: reference, for: .steering),
  ]
  let projectState = try #require(ProjectState(of: document.project, with: reference, on: Fixtures.today))
  let row = PortfolioRow(slug: "heart-failure", projectState: projectState, lastEdit: nil)
  let reader = ReportAudience(language: language, organisation: "Region", audience: .steering)
  let told = try news.map { since in
    let status = ProjectStatus(of: row, for: reader, since: since)
    let heading = "## " + (status.since?.heading ?? "")
    let lines = try status.markdown()
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.utf8.elementsEqual(heading.utf8) })
    let next = try #require(lines.indices.first { $0 > first && lines[$0].utf8.starts(with: "## ".utf8) })
    return lines[first..<next].joined(separator: "\n")
  }
  return told.joined(separator: "\n")
}

@Test func `a group of the demonstration is told what happened since it met`() throws {
  let told = try TwoLanguages(written: Demonstration.written, news)
  try expect(told.sv, toMatch: "since-sv.md")
  try told.expect(parts: Shape.markdown)
}

@Test func `a status without an earlier one to hold it against says nothing of it`() throws {
  let reference = try Fixtures.reference()
  let document = try Fixtures.demonstration(.en).open("heart-failure").document
  let projectState = try #require(ProjectState(of: document.project, with: reference, on: Fixtures.today))
  let row = PortfolioRow(slug: "heart-failure", projectState: projectState, lastEdit: nil)
  let status = ProjectStatus(of: row, for: ReportAudience(language: .en, organisation: "Region"))
  #expect(try !status.markdown().contains("Since you last met"))
}
