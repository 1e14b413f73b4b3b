import Changes
import Formats
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing
import Workbooks

private let today = Fixtures.today

private struct TableFixture {
  let status: ProjectStatus
  let tables: [Table]

  init(_ language: Language, _ audience: Audience? = nil) throws {
    let reference = try Fixtures.reference()
    let document = try Fixtures.demonstration(language).open("heart-failure").document
    let projectState = try #require(ProjectState(of: document.project, with: reference, on: today))
    let row = PortfolioRow(slug: "heart-failure", projectState: projectState, lastEdit: nil)
    status = ProjectStatus(
      of: row, for: ReportAudience(language: language, organisation: "Region", audience: audience))
    tables = Table.all(of: status, state: document.project, with: reference)
  }
}

@Suite struct `Tables of the demonstration` {
  @Test func `have the columns that they had`() throws {
    let told = try TwoLanguages { language in
      let lines = try TableFixture(language).tables.flatMap { table in
        ["# \(table.name): \(table.title)"]
          + table.columns.map {
            "\($0.key): \($0.title)" + ($0.isCode ? " (code)" : $0.isAnswer ? " (answer)" : "")
          }
          + [""]
      }
      return lines.joined(separator: "\n")
    }
    try expect(told.sv, toMatch: "tables-sv.txt")
    func halves(_ text: String, _ which: Int) -> [String] {
      text.split(separator: "\n").map { line in
        line.replacing(" (code)", with: "").replacing(" (answer)", with: "").split(
          separator: ": ", maxSplits: 1
        ).map(String.init)
      }.map { $0.indices.contains(which) ? $0[which] : "" }
    }
    let faults = try told.faults(parts: { halves($0, 0) }, read: { halves($0, 1).joined(separator: "\n") })
    #expect(faults == [])
  }

  @Test(arguments: Language.allCases) func `are kept as comma-separated values`(language: Language) throws {
    let made = try TableFixture(language)
    for name in ["barriers", "conditions", "indicators_values"] {
      let table = try #require(Table.named(name, among: made.tables))
      try expect(CSV.text(of: table), toMatch: "\(name)-\(language.rawValue).csv")
    }
  }

  @Test func `have the same names and keys in both languages, each once`() throws {
    let (swedish, english) = (try TableFixture(.sv).tables, try TableFixture(.en).tables)
    #expect(swedish.map(\.name) == english.map(\.name))
    #expect(Set(swedish.map(\.name)).count == swedish.count)
    for (left, right) in zip(swedish, english) {
      #expect(left.columns.map(\.key) == right.columns.map(\.key))
      #expect(Set(left.columns.map(\.key)).count == left.columns.count, "\(left.name)")
      #expect(left.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }, "\(left.name)")
      #expect(left.rows.allSatisfy { $0.count == left.columns.count }, "\(left.name)")
    }
  }

  @Test func `of records are the team's alone`() throws {
    let team = try TableFixture(.en).tables.map(\.name)
    let others = try TableFixture(.en, .steering).tables.map(\.name)
    #expect(
      team.contains("barriers") && team.contains("barriers_status") && team.contains("assessments_evidence"))
    #expect(!others.contains("barriers") && !others.contains("engagements") && !others.contains("answers"))
    #expect(
      Table.named("barriers", among: try TableFixture(.en, .steering).tables)?.name == "barriers_status")
  }

  @Test func `say what a reference is called, with its id beside it`() throws {
    let table = try #require(Table.named("actions", among: try TableFixture(.en).tables))
    let place = try #require(table.columns.firstIndex { $0.key == "barriers" })
    #expect(table.columns[place + 1].key == "barriers_id")
    let row = try #require(table.rows.first { $0[place] != .empty })
    guard case .text(let title) = row[place], case .text(let id) = row[place + 1] else {
      Issue.record("\(row[place]), \(row[place + 1])")
      return
    }
    #expect(id.utf8.first == UInt8(ascii: "b") && !title.contains(id))
  }

  @Test func `of all projects begin with the project`() throws {
    let reference = try Fixtures.reference()
    let slugs = ["heart-failure", "ward-data-exchange"]
    let rows = try slugs.compactMap { slug -> PortfolioRow? in
      let document = try Fixtures.demonstration(.en).open(slug).document
      return ProjectState(of: document.project, with: reference, on: today)
        .map { PortfolioRow(slug: slug, projectState: $0, lastEdit: nil) }
    }
    let status = PortfolioStatus(
      of: rows, broken: [], for: ReportAudience(language: .en, organisation: "Region"), on: today)
    let tables = Table.all(of: status)
    let heads = try #require(tables.first { $0.name == "project" })
    #expect(heads.rows.count == 2)
    let barriers = try #require(Table.named("barriers", among: tables))
    #expect(barriers.columns.prefix(2).map(\.key) == ["project", "project_slug"])
    for slug in slugs { #expect(barriers.rows.contains { $0[1] == .text(slug) }) }
    let sheets = try Workbook.sheets(in: Workbook.bytes(of: BookDraft(of: tables, for: status)))
    #expect(sheets.first?.title == "Overview")
    #expect(sheets.count > 5)
  }

  @Test(arguments: Language.allCases) func `are read back from a workbook as they were`(language: Language)
    throws
  {
    let made = try TableFixture(language)
    let sheets = try Workbook.sheets(in: Workbook.bytes(of: BookDraft(of: made.tables, for: made.status)))
    #expect(sheets.first?.title == Phrase("Översikt", "Overview")(language))
    let filled = made.tables.filter {
      !$0.rows.isEmpty && !["project", "questions", "indicators_points"].contains($0.name)
    }
    let shown = sheets.dropFirst().filter { !$0.isHidden }
    #expect(shown.count == filled.count)
    for (sheet, table) in zip(shown, filled) {
      let titles = try #require(sheet.rows.first).cells
      #expect(sheet.rows.count == table.rows.count + 1, "\(table.name)")
      for (column, title) in titles.enumerated() {
        let place = try #require(
          table.columns.indices.first { !table.columns[$0].isCode && .text(table.columns[$0].title) == title }
        )
        for (row, cells) in zip(sheet.rows.dropFirst(), table.rows) {
          #expect(row[column] == read(cells[place], language), "\(table.name).\(table.columns[place].key)")
        }
      }
    }
  }

  private func read(_ cell: Table.Cell, _ language: Language) -> Sheet.Cell {
    switch cell {
    case .empty: .empty
    case .text(let text), .word(_, let text): .text(text.inert)
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .flag(let flag): .text((flag ? Phrase("ja", "yes") : Phrase("nej", "no"))(language))
    }
  }
}
