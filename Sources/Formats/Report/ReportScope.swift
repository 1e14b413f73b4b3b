package import Model

/// The scope that a tree of words is made for: a language, a day and a format.
package struct ReportScope: Sendable {
  package var language: Language
  package var today: CalendarDay
  package var format: ReportFormat
  /// The version of brygga that writes it.
  package var version: String
  /// The file that the status stands in, where it is kept.
  package var snapshot: SnapshotFile?

  package func callAsFunction(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }
  package func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }
}

/// A format that templates write.
package enum ReportFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case html

  /// The escaping by which text from people becomes nothing but text.
  package var escaping: Escaping {
    switch self {
    case .markdown: { $0.markdown }
    case .html: { $0.html }
    }
  }
}
