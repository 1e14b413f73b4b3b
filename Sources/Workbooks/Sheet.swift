package import Model

/// A sheet of a workbook as somebody filled it in: what stands in its cells, without how it looks.
package struct Sheet: Equatable, Sendable {
  package var title: String
  /// Whether an office program shows it.
  package var isHidden: Bool
  /// The rows in which something stands, from the top.
  package var rows: [Row]
  /// Cells that are shown as one.
  package var merges: [Area] = []
  /// Whether its days are counted from 1904.
  package var countsFrom1904 = false

  package init(title: String, isHidden: Bool = false, rows: [Row] = []) {
    self.title = title
    self.isHidden = isHidden
    self.rows = rows
  }

  package struct Row: Equatable, Sendable {
    /// As the office program numbers it, from 1.
    package var number: Int
    /// From column A on, up to the last in which something stands.
    package var cells: [Cell]
    /// The columns, from 0, in which a number is shown as a part of a whole or of a day.
    package var measures: [Int: Measure] = [:]

    package init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// What stands in a column, from 0; empty beyond the last.
    package subscript(_ column: Int) -> Cell {
      cells.indices.contains(column) ? cells[column] : .empty
    }
  }

  /// What a number in a cell is shown as where it is kept as a fraction.
  package enum Measure: Equatable, Sendable { case time, percent }

  /// Cells beside each other: columns from 0, rows from 1.
  package struct Area: Equatable, Sendable {
    package var columns: ClosedRange<Int>
    package var rows: ClosedRange<Int>

    package init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// One value; of a formula, what it last came to.
  package enum Cell: Equatable, Sendable {
    case empty
    case text(String)
    /// Without the noise of binary fractions: at most 15 digits that count.
    case number(Number)
    /// A number that is shown as a date; a time of day is left out.
    case day(CalendarDay)
    case flag(Bool)
    /// `#REF!`, or a formula that nobody has computed.
    case unreadable(String)
  }
}
