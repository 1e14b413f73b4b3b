/// One row of a table as text, with the number of its row or line in the file, from 1.
package struct TextRow: Equatable, Sendable {
  package var number: Int
  package var cells: [String]
  /// The columns, from 0, in which a workbook says that a number or a day stands.
  package var exact: Set<Int> = []

  package init(_ number: Int, _ cells: [String]) {
    self.number = number
    self.cells = cells
  }
}
