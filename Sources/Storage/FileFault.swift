package import Model

/// A file that was not read or not written: the place, the reason and what to do.
package struct FileFault: Error, Equatable, Sendable {
  /// The kind of a fault, which decides how a command ends.
  package enum Kind: Sendable {
    /// The system refused: disk full, no permission, read-only.
    case failed
    /// The contents of the file cannot be used.
    case invalid
    case notFound
    /// Somebody else changed it meanwhile.
    case conflict
    /// Somebody else is writing it now.
    case locked
    /// It is of a newer version and may only be read.
    case readOnly
    /// It is written, but the system could not say that it is durable.
    case uncertain
  }

  package let kind: Kind
  package let path: Path
  /// The line, from 1; likewise the column, in unicode scalars.
  package var line: Int?
  package var column: Int?
  /// The path to the field, such as `actions[0].due`.
  package var field: String?
  /// The holder of the lock and the host, as in `the lawyer on host`.
  package var holder: Phrase?
  package var words: Phrase
  package var advice: Phrase

  package init(
    _ kind: Kind, _ path: Path, _ words: Phrase, advice: Phrase, line: Int? = nil, column: Int? = nil
  ) {
    self.kind = kind
    self.path = path
    self.words = words
    self.advice = advice
    self.line = line
    self.column = column
  }

  /// The path as the person sees it.
  package var file: String { path.shown }

  /// File, line and column, as editors and terminals know to follow: `project.json:12:7`.
  package var place: String {
    file.visible + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
  }

  /// The whole fault on one line, fit for a terminal.
  package func message(_ language: Language) -> String {
    let name = field.map { $0.utf8.isEmpty ? "" : $0.visible + ": " } ?? ""
    return place + ": " + name + words(language).visible + ". " + advice(language).visible
  }
}
