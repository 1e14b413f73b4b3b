package import Changes
internal import Model
package import Reports

/// Somebody's own list of stakeholders, barriers or actions, with its headings in the first row that is not empty.
package struct RowList: Sendable {
  package let headings: [String]
  package let guess: ColumnGuess
  package let sheet: AnswerSheet

  /// Refused where no column can be told, with the headings as choices.
  package init(
    _ rows: [TextRow], sheet name: String?, as noun: String, asked: [(heading: String, field: String)],
    from source: String
  ) throws(Refusal) {
    let filled = rows.filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
    guard let first = filled.first else {
      throw Refusal(.invalid, "filen är tom", "the file is empty")
    }
    headings = first.cells.map(\.trimmed)
    guess = try ColumnGuess(of: headings, as: noun, asked: asked)
    guard guess.namesRecords else {
      var refusal = Refusal(
        .invalid, "ingen kolumn är rubriken: säg vilken (--map \"KOLUMN=title\")",
        "no column is the title: say which (--map \"COLUMN=title\")", field: "--map")
      refusal.choices = headings.filter { !$0.isEmpty }
      throw refusal
    }
    let fields = guess.fields
    var sheet = AnswerSheet(source: source)
    sheet.rows = filled.dropFirst().map { row in
      let cells = row.cells.enumerated().compactMap { index, text in
        fields[index].map {
          GivenRow.Cell(.cell(column: index + 1, row: row.number, sheet: name), $0, text)
        }
      }
      return GivenRow(.row(row.number, sheet: name), noun: noun, cells)
    }
    self.sheet = sheet
  }
}
