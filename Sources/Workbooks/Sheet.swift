package import Model

/// A sheet of a workbook as somebody filled it in: the values of its cells, without how they look.
package struct Sheet: Equatable, Sendable {
  package var title: String
  /// True where an office program hides it.
  package var isHidden: Bool
  /// The rows that are not empty, from the top.
  package var rows: [Row]
  /// The areas of cells that are shown as one.
  package var merges: [Area] = []
  /// True where its days are counted from 1904.
  package var countsFrom1904 = false

  package init(title: String, isHidden: Bool = false, rows: [Row] = []) {
    self.title = title
    self.isHidden = isHidden
    self.rows = rows
  }

  /// A row of a sheet.
  package struct Row: Equatable, Sendable {
    /// The number of the row as the office program shows it, from 1.
    package var number: Int
    /// The cells from column A on, up to the last that is not empty.
    package var cells: [Cell]
    /// The columns, from 0, in which a number is shown as a part of a whole or of a day.
    package var measures: [Int: Measure] = [:]

    package init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// The cell in a column, from 0; empty beyond the last.
    package subscript(_ column: Int) -> Cell {
      cells.indices.contains(column) ? cells[column] : .empty
    }
  }

  /// The measure that a number is shown as where it is kept as a fraction.
  package enum Measure: Equatable, Sendable { case time, percent }

  /// An area of cells beside each other: columns from 0, rows from 1.
  package struct Area: Equatable, Sendable {
    package var columns: ClosedRange<Int>
    package var rows: ClosedRange<Int>

    package init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// The value of a cell; of a formula, what it last came to.
  package enum Cell: Equatable, Sendable {
    case empty
    case text(String)
    /// A number without the noise of binary fractions: at most 15 significant digits.
    case number(Number)
    /// A number that is shown as a date; a time of day is left out.
    case day(CalendarDay)
    case flag(Bool)
    /// An error such as `#REF!`, or a formula that nobody has computed.
    case unreadable(String)
  }
}
