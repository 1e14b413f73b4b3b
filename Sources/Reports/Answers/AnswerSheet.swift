package import Model

/// A file that came back: the answers in it, and the export that they were filled in on.
package struct AnswerSheet: Equatable, Sendable {
  /// The name by which the file is told of.
  package var source: String
  /// The head of the export; absent for a list of records of anybody's own making.
  package var head: Head?
  /// The person who filled it in, where that is said.
  package var by: String?
  package var answers: [ImportedAnswer] = []
  package var rows: [ImportedRow] = []
  /// The positions of answers whose question cannot be told.
  package var damaged: [AnswerPosition] = []
  /// The texts that somebody has written where nothing is taken in.
  package var leftOut: [SkippedText] = []
  /// The number of lines, not empty, that stand outside the answers, in the text of the report.
  package var outside = 0
  /// The order of day and month, where a person has said it.
  package var dayOrder: DayOrder?

  package init(source: String, head: Head? = nil) {
    self.source = source
    self.head = head
  }

  /// The head of an export: what it says of itself where its answers begin.
  package struct Head: Equatable, Sendable {
    /// The format of the marks, raised when a mark changes what it means.
    package var format: Int
    package var project: String
    /// The snapshot that it was made of.
    package var snapshot: String?
    package var at: Instant?
    /// The beginning of the digest of the project file that it came from.
    package var hash: String?

    package static let format = 1

    package init(format: Int = Head.format, project: String) {
      self.format = format
      self.project = project
    }
  }
}

/// A line or a cell that is no part of the form and cannot be taken in.
package struct SkippedText: Equatable, Sendable {
  package let place: AnswerPosition
  package let text: String
  /// The reason, where it is something else than that the text is in no field.
  package let why: Phrase?

  package init(_ place: AnswerPosition, _ text: String, why: Phrase? = nil) {
    self.place = place
    self.text = text.asRead
    self.why = why
  }

  /// The words for a person, such as `line 12 is in no field: ask the lawyer too`.
  package var words: Phrase {
    if let why { return place.words + Phrase(": ") + why }
    let scalars = text.unicodeScalars
    let shown = scalars.count > 60 ? String(scalars.prefix(59)) + "…" : text
    return place.words + Phrase(" hör inte till något fält: ", " belongs to no field: ") + shown
  }
}

extension AnswerSheet {
  /// The parts of the file that are not taken in, each with its place; a known part of a form is not told of.
  package var untaken: [Phrase] {
    let report =
      outside == 0
      ? []
      : [
        Phrase.counted(
          outside,
          Phrase("1 rad utanför svaren läses inte", "1 line outside the answers is not read"),
          Phrase("rader utanför svaren läses inte", "lines outside the answers are not read"))
      ]
    return leftOut.map(\.words) + report
  }
}

/// An answer in one field of a file that came back, with the value that the field had when it was sent out.
package struct ImportedAnswer: Equatable, Sendable {
  package var place: AnswerPosition
  /// The address of the record: `G2-04`, `G2-06@s4k2m9`, `a7k3qz`.
  package var record: String
  package var field: AnswerField
  /// The value when it was sent out, a code or a day as files have it; empty where there was none.
  package var before: String
  /// The text as it was written.
  package var text: String
  /// The person whose answer it is, where that is said beside it.
  package var by: String?
  /// The reason why it cannot be read; nil where it can.
  package var fault: Phrase?

  package init(
    _ place: AnswerPosition, _ record: String, _ field: AnswerField, before: String, _ text: String
  ) {
    self.place = place
    self.record = record
    self.field = field
    self.before = before
    self.text = text
  }
}

extension ImportedAnswer {
  /// True where somebody wrote anything other than what stood there.
  package var saysSomething: Bool { !text.trimmed.isEmpty && !text.reads(as: before) }
}

/// One row of somebody's own list of records.
package struct ImportedRow: Equatable, Sendable {
  package var place: AnswerPosition
  /// The kind of record, such as `barrier`.
  package var recordKind: String
  package var cells: [Cell]

  package init(_ place: AnswerPosition, recordKind: String, _ cells: [Cell]) {
    self.place = place
    self.recordKind = recordKind
    self.cells = cells
  }

  /// One cell of the row.
  package struct Cell: Equatable, Sendable {
    package var place: AnswerPosition
    /// The name of the field in files.
    package var field: String
    package var text: String
    /// True where a workbook says what it is: a number or a day, which can be read in one way only.
    package var isExact: Bool
    /// The reason why it cannot be read; nil where it can.
    package var fault: Phrase?

    package init(_ place: AnswerPosition, _ field: String, _ text: String, isExact: Bool = false) {
      self.place = place
      self.field = field
      self.text = text
      self.isExact = isExact
    }
  }
}

/// A position in a file, counted from 1 as the program that shows the file counts.
package enum AnswerPosition: Hashable, Sendable {
  case line(Int)
  case row(Int, sheet: String?)
  case cell(column: Int, row: Int, sheet: String?)

  /// A short name, the same each time the file is read: `12`, `C5`.
  package var number: String {
    switch self {
    case .line(let line): String(line)
    case .row(let row, _): String(row)
    case .cell(let column, let row, _): AnswerPosition.letters(column) + String(row)
    }
  }

  package var words: Phrase {
    switch self {
    case .line(let line): Phrase("rad \(line)", "line \(line)")
    case .row(let row, let sheet): AnswerPosition.prefix(sheet) + Phrase("rad \(row)", "row \(row)")
    case .cell(let column, let row, let sheet):
      AnswerPosition.prefix(sheet) + Phrase("cell ") + AnswerPosition.letters(column) + String(row)
    }
  }

  /// The number of the line or the row.
  package var row: Int {
    switch self {
    case .line(let row), .row(let row, _), .cell(_, let row, _): row
    }
  }

  private static func prefix(_ sheet: String?) -> Phrase {
    sheet.map { Phrase("blad \($0), ", "sheet \($0), ") } ?? Phrase("")
  }

  /// The letters of a column: 1 is A, 27 is AA.
  private static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
