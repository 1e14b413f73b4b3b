import Formats
import Model
import Reports
import Storage
import Testing

/// Every audience in both languages; in each language a field's text begins in another way.
private let cases = Audience.allCases.flatMap { audience in
  Language.allCases.enumerated().map { (audience, $1, $0) }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Test func `every field of text is planted in`() throws {
  var planter = try Specimen.hostile(0)
  _ = try planter.plant(in: try Specimen().project)
  // Far more than the project had texts before.
  #expect(planter.count > 400)
}

@Test(arguments: cases)
func `hostile text changes nothing but the words of an export`(
  audience: Audience, language: Language, round: Int
) throws {
  let hostile = try Specimen([Specimen.hostile(round)]).export(for: audience, in: language)
  let harmless = try Specimen([Specimen.harmless]).export(for: audience, in: language)

  #expect(Shape.calendar(text(hostile.calendar)) == Shape.calendar(text(harmless.calendar)))

  let templates = try Templates(TemplateFile.embedded)
  for format in ReportFormat.allCases where !templates.names(format).isEmpty {
    let shapes = try [hostile, harmless].map { export in
      let page = text(try export.page(as: format, with: templates, version: "0"))
      return format == .html ? Shape.html(page) : Shape.markdown(page)
    }
    #expect(shapes[0].count == shapes[1].count)
    for (number, pair) in zip(shapes[0], shapes[1]).enumerated() where pair.0 != pair.1 {
      Issue.record("\(format) \(number): \(pair.0) instead of \(pair.1)")
    }
  }

  #expect(try Shape.json(hostile.json) == Shape.json(harmless.json))
  // It may be shown on a terminal.
  #expect(!hostile.json.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })

  let tables = hostile.tables(with: Specimen.reference)
  let plain = harmless.tables(with: Specimen.reference)
  #expect(tables.map(\.name) == plain.map(\.name))
  for (table, other) in zip(tables, plain) {
    let rows = try CSV.rows(in: try FileText(Array(CSV.text(of: table).utf8), saving: "").text)
    #expect(rows.count == table.rows.count + 1, "\(table.name)")
    #expect(rows.allSatisfy { $0.cells.count == table.columns.count }, "\(table.name)")
    #expect(rows.count == other.rows.count + 1, "\(table.name)")
    #expect(table.columns == other.columns)
  }
}

@Test func `no two tables have one name, and every name can be one of a file`() throws {
  let names = try Specimen().export(for: .team, in: .sv).tables(with: Specimen.reference).map(\.name)
  #expect(Set(names).count == names.count)
  #expect(names.allSatisfy { $0.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") } })
}
