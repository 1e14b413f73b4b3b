package import Model

/// A workbook that cannot be read or written, and the reason.
package struct WorkbookFault: Error, Equatable, Sendable {
  /// The kind of a fault.
  package enum Kind: Sendable {
    /// A library of the system is missing, or the system refused.
    case failed
    /// The file is no workbook, or a broken one.
    case invalid
    /// It holds more than the program takes in.
    case tooLarge
  }

  package let kind: Kind
  package let words: Phrase
  /// The title of the sheet, where it is about one.
  package var sheet: String?
  /// The number of the row as the office program shows it, from 1.
  package var row: Int?

  package init(_ kind: Kind, _ sv: String, _ en: String) {
    self.kind = kind
    words = Phrase(sv, en)
  }
}
