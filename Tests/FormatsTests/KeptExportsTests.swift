import Formats
import Model
import Reports
import Testing
import Workbooks

private let cases = Audience.allCases.flatMap { audience in Language.allCases.map { (audience, $0) } }

/// Calendar, tables and workbook of the demonstration for every reader; pages and the status have pictures of their own.
@Suite struct `The export of the demonstration` {
  @Test(arguments: cases) func `is the calendar that it was`(audience: Audience, language: Language) throws {
    let calendar = try Specimen().export(for: audience, in: language).calendar
    try expect(
      String(decoding: calendar, as: UTF8.self), toMatch: "kept-\(audience.rawValue)-\(language.rawValue).ics"
    )
  }

  @Test(arguments: cases) func `is the tables that it was`(audience: Audience, language: Language) throws {
    let tables = try Specimen().export(for: audience, in: language).tables(with: Specimen.reference)
    let text = tables.map { "# \($0.name)\n" + CSV.text(of: $0) }.joined(separator: "\n")
    try expect(text, toMatch: "kept-\(audience.rawValue)-\(language.rawValue).csv.txt")
  }

  @Test(arguments: cases) func `is the workbook that it was, read back`(
    audience: Audience, language: Language
  ) throws {
    let bytes = try Specimen().export(for: audience, in: language).workbook(with: Specimen.reference)
    let sheets = try Workbook.sheets(in: bytes)
    let lines = sheets.flatMap { sheet in
      ["# \(sheet.title)"] + sheet.rows.map { row in row.cells.map { "\($0)" }.joined(separator: " | ") } + [
        ""
      ]
    }
    try expect(
      lines.joined(separator: "\n"), toMatch: "kept-\(audience.rawValue)-\(language.rawValue).xlsx.txt")
  }
}
