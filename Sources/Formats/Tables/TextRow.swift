package import Model

/// One row of a table as text, with the number of its row or line in the file, from 1.
package struct TextRow: Equatable, Sendable {
  package var number: Int
  package var cells: [String]
  /// The columns, from 0, in which a workbook says that a number or a day stands.
  package var exact: Set<Int> = []
  /// By column the day that a number is in the workbook's own count of days, where that is not the usual one.
  package var days: [Int: CalendarDay] = [:]
  /// The columns in which true or false stands as such.
  package var flags: Set<Int> = []
  /// By column why what stands in a cell is not what its writer sees there.
  package var faults: [Int: Phrase] = [:]

  package init(_ number: Int, _ cells: [String]) {
    self.number = number
    self.cells = cells
  }

  /// Why a cell cannot be read; nil where it can.
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

  /// What spreadsheet programs show where a formula fails, in English and Swedish.
  private static let errors: Set<String> = [
    "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!",
    "#GETTING_DATA", "#UNKNOWN!", "#CONNECT!", "#SAKNAS!", "#DIVISION/0!", "#REFERENS!", "#NAMN?",
    "#SKÄRNING!",
    "#OGILTIGT!", "#VÄRDEFEL!",
  ]
}
