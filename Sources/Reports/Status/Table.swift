package import Model

/// A table as an office program shows it: what CSV writes as a file and a workbook as a sheet.
package struct Table: Equatable, Sendable {
  /// The name that a file, a sheet or `--table` has: ASCII, the same in both languages.
  package var name: String
  /// The title in the reader's language: `Hinder`.
  package var title: String
  package var columns: [Column]
  /// The rows; each has a cell for every column.
  package var rows: [[Cell]]

  package init(name: String, title: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// A column of a table.
  package struct Column: Equatable, Sendable {
    /// The name of the field in files: `due`.
    package var key: String
    package var title: String
    /// The answers that may be chosen in it, where it is a choice; a workbook offers these.
    package var choices: [String]
    /// True where a reader fills it in and sends it back.
    package var isAnswer: Bool
    /// True where only programs read it, such as the id beside a title; workbooks leave it out.
    package var isCode: Bool

    package init(
      key: String, title: String, choices: [String] = [], isAnswer: Bool = false, isCode: Bool = false
    ) {
      self.key = key
      self.title = title
      self.choices = choices
      self.isAnswer = isAnswer
      self.isCode = isCode
    }
  }

  /// One value, typed as an office program types it; a number stays as it is written.
  package enum Cell: Equatable, Sendable {
    case empty
    case text(String)
    case number(Number)
    case day(CalendarDay)
    case flag(Bool)
    /// One of a few words: as files have it, and as it reads in the reader's language.
    case word(String, String)
  }
}
