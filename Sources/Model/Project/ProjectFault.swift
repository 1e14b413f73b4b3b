/// A fault of a project: something that should not be so, though its file can be read.
package struct ProjectFault: Equatable, Sendable {
  /// The severity of a fault.
  package enum Severity: Int, Comparable, Sendable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

    package var label: Phrase {
      switch self {
      case .note: Phrase("upplysning", "note")
      case .warning: Phrase("varning", "warning")
      case .error: Phrase("fel", "error")
      }
    }
  }

  package let severity: Severity
  /// The address of the record.
  package let record: String
  package let field: String?
  package let words: Phrase
  package let advice: Phrase

  package init(
    _ severity: Severity, _ record: String, _ field: String?, _ words: Phrase, advice: Phrase
  ) {
    self.severity = severity
    self.record = record
    self.field = field
    self.words = words
    self.advice = advice
  }
}
