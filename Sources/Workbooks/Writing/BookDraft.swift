package import Model

/// A workbook before it is written: its sheets and its properties.
package struct BookDraft: Sendable {
  package var title: String
  package var subject = ""
  package var company = ""
  package var comments = ""
  /// The day that the file says it was made, instead of a clock, so that the same draft gives the same bytes.
  package var made: CalendarDay
  package var sheets: [SheetDraft] = []
  package var chart: Chart?
  /// The title of the hidden sheet that holds the choices.
  package var choicesTitle: String

  package init(title: String, made: CalendarDay, choicesTitle: String) {
    self.title = title
    self.made = made
    self.choicesTitle = choicesTitle
  }

  /// A chart on a sheet of its own, drawn from the cells of another.
  package struct Chart: Sendable {
    package var sheetTitle: String
    package var title: String
    /// True for a curve over days; else there is a bar for each name.
    package var isCurve: Bool
    /// The place of the sheet in ``BookDraft/sheets``, the rows from 0, and the columns of names or days and of numbers.
    package var sheet: Int
    package var rows: ClosedRange<Int>
    package var places: Int
    package var values: Int

    package init(
      sheetTitle: String, title: String, isCurve: Bool, sheet: Int, rows: ClosedRange<Int>, places: Int,
      values: Int
    ) {
      self.sheetTitle = sheetTitle
      self.title = title
      self.isCurve = isCurve
      self.sheet = sheet
      self.rows = rows
      self.places = places
      self.values = values
    }
  }
}

/// A sheet before it is written.
package struct SheetDraft: Sendable {
  /// The title that is wished for: signs that no sheet may bear are left out, and one that is taken gets a number.
  package var title: String
  package var rows: [[Cell]] = []
  /// The row of headings, from 0: it stays in sight, and the rows below it can be filtered.
  package var heading: Int?
  package var choices: [Choices] = []
  package var marks: [Mark] = []

  package init(title: String) { self.title = title }

  /// A cell: its value and its look.
  package struct Cell: Equatable, Sendable {
    package var value: Sheet.Cell
    package var look: Look

    package init(_ value: Sheet.Cell, _ look: Look = .plain) {
      self.value = value
      self.look = look
    }
  }

  /// The role of a cell, which decides its look.
  package enum Look: Hashable, Sendable {
    case plain, title, heading, muted
    /// A number or a day below words, on a line of its own width.
    case fact
    /// A code that only programs read: narrow, on one line.
    case code
    /// An answer that a reader fills in, and the heading above it.
    case answer, answerHeading
  }

  /// The choices that are offered below the heading of a column.
  package struct Choices: Sendable {
    package var column: Int
    package var values: [String]
    /// The warning where something else is typed.
    package var warning: String

    package init(column: Int, values: [String], warning: String) {
      self.column = column
      self.values = values
      self.warning = warning
    }
  }

  /// A rule by which cells below the heading of a column stand out.
  package struct Mark: Equatable, Sendable {
    /// The test of a rule on a cell's value.
    package enum Test: Equatable, Sendable {
      case above(Int), below(Int), text(String)
    }
    package var column: Int
    package var test: Test

    package init(column: Int, _ test: Test) {
      self.column = column
      self.test = test
    }
  }

  var hasAnswers: Bool { rows.contains { row in row.contains { $0.look == .answer } } }
}
