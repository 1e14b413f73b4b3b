internal import Changes
package import Model
package import Reports

/// Somebody's own list of stakeholders, barriers or actions, with its headings in the first row that names records.
package struct RowList: Sendable {
  package let headings: [String]
  package let guess: ColumnGuess
  package let sheet: AnswerSheet

  /// Reads the list under its headings.
  ///
  /// Throws a ``Refusal`` where it is empty, and where no column can be told, with the headings as choices.
  package init(
    _ rows: [TextRow], sheet name: String?, as recordKind: String, asked: [(heading: String, field: String)],
    from source: String
  ) throws(Refusal) {
    let filled = rows.filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
    if filled.isEmpty { throw Refusal(.invalid, "filen är tom", "the file is empty") }
    // A heading of the whole list, a day and the like may stand above.
    let heading = filled.prefix(10).firstIndex { Self.isHeading($0, recordKind, asked) } ?? 0
    headings = filled[heading].cells.map(\.trimmed)
    guess = try ColumnGuess(of: headings, as: recordKind, asked: asked)
    guard guess.namesRecords else {
      var refusal = Refusal(
        .invalid, "ingen kolumn är rubriken: säg vilken (--map \"KOLUMN=title\")",
        "no column is the title: say which (--map \"COLUMN=title\")", field: "--map")
      refusal.choices = headings.filter { !$0.isEmpty }
      throw refusal
    }
    let fields = guess.fields
    let described = Project.kind(recordKind)?.descriptions ?? []
    let kinds = Dictionary(described.map { ($0.name, $0.kind) }) { first, _ in first }
    var sheet = AnswerSheet(source: source)
    for row in filled[..<heading] {
      sheet.leftOut.append(SkippedText(.row(row.number, sheet: name), row.cells.joined(separator: " ")))
    }
    for row in filled[(heading + 1)...] {
      var cells: [ImportedRow.Cell] = []
      for (index, text) in row.cells.enumerated() where !text.trimmed.isEmpty {
        let place = AnswerPosition.cell(column: index + 1, row: row.number, sheet: name)
        if let field = fields[index] {
          cells.append(Self.cell(row, index, at: place, field, kinds[field] ?? .text))
        } else if !headings.indices.contains(index) || headings[index].isEmpty {
          // Of a column with a heading that is not taken in, the heading is told once.
          sheet.leftOut.append(SkippedText(place, text))
        }
      }
      sheet.rows.append(ImportedRow(.row(row.number, sheet: name), recordKind: recordKind, cells))
    }
    self.sheet = sheet
  }

  private static func cell(
    _ row: TextRow, _ column: Int, at place: AnswerPosition, _ field: String, _ kind: FieldKind
  ) -> ImportedRow.Cell {
    var (isDay, isFlag) = (false, false)
    if case .day = kind { isDay = true }
    if case .flag = kind { isFlag = true }
    let day = isDay ? row.days[column]?.iso : nil
    var cell = ImportedRow.Cell(place, field, day ?? row.cells[column], isExact: row.exact.contains(column))
    cell.fault = row.fault(at: column, canBeFlag: isFlag)
    return cell
  }

  /// True where the cells of the row name what records are told by.
  private static func isHeading(
    _ row: TextRow, _ recordKind: String, _ asked: [(heading: String, field: String)]
  ) -> Bool {
    do throws(Refusal) {
      return try ColumnGuess(of: row.cells.map(\.trimmed), as: recordKind, asked: asked).namesRecords
    } catch { return false }
  }
}
