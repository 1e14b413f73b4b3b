package import Model

/// For what a tree of words is made.
package struct ReportScope: Sendable {
  package var language: Language
  package var today: CalendarDay
  package var format: ReportFormat
  /// Which brygga writes it.
  package var version: String
  /// The file that the status stands in, where it is kept.
  package var snapshot: SnapshotFile?

  package func callAsFunction(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }
  package func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }
}

/// The formats that templates write.
package enum ReportFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case html

  /// How text from people becomes nothing but text.
  package var escaping: Escaping {
    switch self {
    case .markdown: { $0.markdown }
    case .html: { $0.html }
    }
  }
}
