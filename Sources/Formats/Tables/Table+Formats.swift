package import Model
package import Reports
package import Workbooks

/// One table in the formats that a view on the screen is kept in, besides CSV and workbooks.
extension Table {
  /// The table in Markdown under its title.
  package func markdown(in language: Language) -> String {
    var out = Markdown(in: language)
    out.heading(1, Phrase(title.markdown))
    out.table(columns.map { Phrase($0.title.markdown) }, rows.map { $0.map { $0.words(language).markdown } })
    return out.text
  }

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

  /// The table as a page of HTML, without anything that is fetched or carried out.
  package func page(in language: Language) -> String {
    var out = HTML()
    out.raw("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n")
    out.element("head") { out in
      out.raw("<meta charset=\"utf-8\">\n")
      out.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      )
      out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      out.element("title", "", title)
      out.raw("<style>\n\(Self.style)</style>\n")
    }
    out.element("body") { out in
      out.element("h1", "", title)
      out.element("table") { out in
        out.element("thead") { out in
          out.element("tr") { out in
            for column in columns { out.element("th", "scope=\"col\"", column.title) }
          }
        }
        out.element("tbody") { out in
          for row in rows {
            out.element("tr") { out in for cell in row { out.element("td", "", cell.words(language)) } }
          }
        }
      }
    }
    out.raw("</html>\n")
    return out.text
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 11pt/1.4 "Source Sans 3", "Liberation Sans", Arial, sans-serif; margin: 2rem; }
    h1 { font-size: 1.4rem; font-weight: 600; }
    table { border-collapse: collapse; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8886; }
    @page { size: A4 landscape; margin: 15mm; }
    @media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; } }

    """
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
