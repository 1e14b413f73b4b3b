import Formats
import Model
import Reports
import TestSupport
import Testing
import Workbooks

/// Calendar, tables and workbook of the demonstration for every reader; pages and the status have pictures of their own.
///
/// Kept is what Swedish readers get. The calendar and the tables are whole for those who are told most and least, the
/// workbook in outline.
@Suite struct `The export of the demonstration` {
  private func calendar(_ audience: Audience, _ language: Language) throws -> String {
    String(decoding: try Specimen().export(for: audience, in: language).calendar, as: UTF8.self)
  }

  private func tables(_ audience: Audience, _ language: Language) throws -> [Table] {
    try Specimen().export(for: audience, in: language).tables(with: Specimen.reference)
  }

  private func sheets(_ audience: Audience, _ language: Language) throws -> [Sheet] {
    let export = try Specimen().export(for: audience, in: language)
    return try Workbook.sheets(in: export.workbook(of: export.tables(with: Specimen.reference)))
  }

  private func text(_ tables: [Table]) -> String {
    tables.map { "# \($0.name)\n" + CSV.text(of: $0) }.joined(separator: "\n")
  }

  @Test(arguments: [Audience.team, .general]) func `is the calendar that it was`(audience: Audience) throws {
    try expect(calendar(audience, .sv), toMatch: "kept-\(audience.rawValue)-sv.ics")
  }

  @Test(arguments: [Audience.general, .voice]) func `is the tables that it was`(audience: Audience) throws {
    try expect(text(tables(audience, .sv)), toMatch: "kept-\(audience.rawValue)-sv.csv.txt")
  }

  @Test(arguments: Audience.allCases) func `is a workbook with the sheets that it had, read back`(
    audience: Audience
  ) throws {
    let outline = try Outline.workbook(sheets(audience, .sv), of: tables(audience, .sv))
    try expect(outline, toMatch: "outline-\(audience.rawValue)-sv.xlsx.txt")
  }

  @Test(arguments: Audience.allCases) func `has the same parts in both languages, each in its own`(
    audience: Audience
  ) throws {
    // Who is not named to everybody is called so in the language of the project.
    let written = try Specimen().project.json.writtenWords.union(["those", "concerned", "member"])
    let calendars = try TwoLanguages(written: written) { try calendar(audience, $0) }
    try calendars.expect(parts: Shape.calendar, read: Words.calendar)
    let told = try TwoLanguages(written: written) { try read(tables(audience, $0)) }
    try told.expect(parts: rowsOfTables)
    let workbooks = try TwoLanguages(written: written) { language in
      try sheets(audience, language).map { sheet in
        "# \(sheet.title)\n"
          + sheet.rows.map { row in row.cells.map(text).joined(separator: "\t") }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
    try workbooks.expect(parts: rowsOfTables)
  }

  @Test(arguments: Audience.allCases) func `tells nobody of an event that the team is not told of`(
    audience: Audience
  ) throws {
    func events(_ audience: Audience) throws -> Set<String> {
      Set(
        try calendar(audience, .sv).split(whereSeparator: \.isNewline).map(String.init).filter {
          $0.hasPrefix("UID:")
        })
    }
    let told = try events(audience)
    #expect(!told.isEmpty)
    #expect(try told.isSubset(of: events(.team)))
  }

  /// The tables as they are read, without the columns that only programs read.
  private func read(_ tables: [Table]) -> String {
    tables.map { table in
      let keys = table.columns.map(\.key)
      let columns = table.columns.indices.filter { column in
        // A code with its words beside it.
        let isCode = table.columns[column].isCode || keys[column] == "value" && keys.contains("words")
        return !isCode && keys[column] != "mark"
      }
      let lines =
        [columns.map { table.columns[$0].title }] + table.rows.map { row in columns.map { text(row[$0]) } }
      return "# \(table.title)\n" + lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text), .word(_, let text): Words.isAddress(text) ? "-" : text.replacing("\n", with: " ")
    case .empty, .number, .day, .flag: "-"
    }
  }

  private func text(_ cell: Sheet.Cell) -> String {
    if case .text(let text) = cell, !text.hasPrefix("brygga "), !Words.isAddress(text) {
      return text.replacing("\n", with: " ")
    }
    return "-"
  }

  /// Which lines begin a table and how many cells a row has.
  private func rowsOfTables(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("# ")
        ? "table" : "\(line.split(separator: "\t", omittingEmptySubsequences: false).count) cells"
    }
  }
}
