package import Model

/// One row of a table as text, with the number of its row or line in the file, from 1.
package struct TextRow: Equatable, Sendable {
  package var number: Int
  package var cells: [String]
  /// The columns, from 0, in which a workbook says that a number or a day stands.
  package var exact: Set<Int> = []
  /// The days, by column, of numbers in the workbook's own count of days, where that is not the usual one.
  package var days: [Int: CalendarDay] = [:]
  /// The columns that hold true or false as such.
  package var flags: Set<Int> = []
  /// The reasons, by column, why a cell does not read as its writer sees it.
  package var faults: [Int: Phrase] = [:]

  package init(_ number: Int, _ cells: [String]) {
    self.number = number
    self.cells = cells
  }

  /// The reason why a cell cannot be read; nil where it can.
  func fault(at column: Int, canBeFlag: Bool) -> Phrase? {
    if let fault = faults[column] { return fault }
    if flags.contains(column), !canBeFlag {
      return Phrase(
        "cellen är sant eller falskt, inte text: skriv det som text",
        "the cell is true or false, no text: write it as text")
    }
    guard cells.indices.contains(column), Self.errors.contains(cells[column].asRead.uppercased()) else {
      return nil
    }
    return Phrase(
      "cellen visar ett fel från kalkylprogrammet (\(cells[column].asRead))",
      "the cell shows an error of the spreadsheet program (\(cells[column].asRead))")
  }

  /// The errors that spreadsheet programs show where a formula fails, in English and Swedish.
  private static let errors: Set<String> = [
    "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!",
    "#GETTING_DATA", "#UNKNOWN!", "#CONNECT!", "#SAKNAS!", "#DIVISION/0!", "#REFERENS!", "#NAMN?",
    "#SKÄRNING!",
    "#OGILTIGT!", "#VÄRDEFEL!",
  ]
}
