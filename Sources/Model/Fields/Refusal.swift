/// The refusal of a change or of a typed value, with what can be done about it.
package struct Refusal: Error, Sendable {
  /// The kind of a refusal.
  package enum Kind: Sendable {
    /// Nothing has that name or id.
    case notFound
    /// The value that was given cannot be; `field` says where.
    case invalid
    /// The process does not allow it in this state, or its demands are not met.
    case process
    /// Another value stands there now.
    case changed
    /// The project may only be read.
    case readOnly
  }

  package let kind: Kind
  package let words: Phrase
  /// The field as people write it, such as `contract.to`.
  package var field: String?
  /// The values that could be given instead, nearest first.
  package var choices: [String] = []
  /// The moves that the process allows now.
  package var allowed: [CheckedMove] = []
  /// The demands that what was asked still lacks.
  package var lacks: [Lack] = []

  package init(_ kind: Kind, _ sv: String, _ en: String, field: String? = nil) {
    self.init(kind, Phrase(sv, en), field: field)
  }

  package init(_ kind: Kind, _ words: Phrase, field: String? = nil, choices: [String] = []) {
    self.kind = kind
    self.words = words
    self.field = field
    self.choices = choices
  }

  /// The same refusal, of that field.
  package func of(_ field: String?) -> Refusal {
    var named = self
    named.field = field
    return named
  }
}
