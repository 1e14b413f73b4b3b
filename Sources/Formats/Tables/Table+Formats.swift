package import Model
package import Reports
package import Workbooks

/// One table in the formats that a view on the screen is kept in, besides CSV and workbooks.
extension Table {
  /// The table as a list of objects, by the names of fields.
  package var json: JSONValue {
    .list(
      rows.map { row in
        .object(zip(columns, row).map { column, cell in .init(column.key, cell.json) })
      })
  }

  /// Makes a workbook with this one sheet, made on a day; throws a ``WorkbookFault`` where it cannot be written.
  package func workbook(in language: Language, on day: CalendarDay) throws(WorkbookFault) -> [UInt8] {
    var draft = BookDraft(title: title, made: day, choicesTitle: Phrase("Val", "Choices")(language))
    draft.sheets = [SheetBuilder(language: language).sheet(self)]
    return try Workbook.bytes(of: draft)
  }
}

extension Document {
  /// Makes the document of a view that is kept: its table under its title.
  package init(of table: Table, in language: Language) {
    let rows = table.rows.map { row in row.map { [$0.words(language)] } }
    self.init(
      template: "view", language: language, title: table.title,
      blocks: [
        DocumentBlock(
          id: "", heading: "", parts: [.table(headings: table.columns.map(\.title), rows: rows)])
      ])
  }
}

extension Table.Cell {
  /// The cell as a person reads it.
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): number.text
    case .day(let day): day.iso
    case .flag(let flag): (flag ? Phrase("ja", "yes") : Phrase("nej", "no"))(language)
    case .word(_, let label): label
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .empty: .null
    case .text(let text), .word(let text, _): .text(text)
    case .number(let number): .number(number.text)
    case .day(let day): .text(day.iso)
    case .flag(let flag): .flag(flag)
    }
  }
}
