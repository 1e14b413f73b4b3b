package import Model

/// Why a change was not made, and what can be done about it.
package struct Refusal: Error, Sendable {
  package enum Kind: Sendable {
    /// Nothing has that name or id.
    case notFound
    /// What was given cannot be; `field` says where.
    case invalid
    /// The process does not allow it in this state, or its demands are not met.
    case process
    /// Something else stands there now.
    case changed
    /// The project may only be read.
    case readOnly
  }

  package let kind: Kind
  package let words: Phrase
  package var field: String?
  /// What could be given instead, nearest first.
  package var choices: [String] = []
  /// What the process allows now.
  package var allowed: [CheckedMove] = []
  /// What is missing for what was asked.
  package var lacks: [Lack] = []

  package init(_ kind: Kind, _ sv: String, _ en: String, field: String? = nil) {
    self.init(kind, Phrase(sv, en), field: field)
  }

  package init(_ kind: Kind, _ words: Phrase, field: String? = nil) {
    self.kind = kind
    self.words = words
    self.field = field
  }
}
