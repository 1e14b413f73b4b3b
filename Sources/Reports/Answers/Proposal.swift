package import Changes
package import Model

/// A proposed change: one difference between a file that came back and the project, to be accepted by a person.
package struct Proposal: Sendable {
  /// A short name, the same each time the file is read: the line, or the cell.
  package let number: String
  package let place: AnswerPosition
  /// The record that it is about; nil where it would be a new one.
  package let record: String?
  /// The title of the record.
  package let title: String
  /// The name of the field in files; the noun where it would be a new record.
  package let field: String
  package let label: Phrase
  /// The present value in words; empty where there is none.
  package let before: Phrase
  /// The proposed value in words; empty where it is to be cleared.
  package let after: Phrase
  /// The person whose answer it is.
  package let by: String
  /// The changes that make it so; none where it is refused.
  package private(set) var changes: [Change]
  /// The reason why it cannot be accepted; nil where it can.
  package private(set) var refusal: Phrase?

  package var isOpen: Bool { refusal == nil }

  init(
    _ place: AnswerPosition, record: String?, title: String, field: String, label: Phrase, before: Phrase,
    after: Phrase, by: String, _ changes: [Change]
  ) {
    number = place.number
    self.place = place
    self.record = record
    self.title = title
    self.field = field
    self.label = label
    self.before = before
    self.after = after
    self.by = by
    self.changes = changes
  }

  /// True where it proposes the same change of the same value at the same place of the file.
  package func isSame(as other: Proposal) -> Bool {
    place == other.place && field.same(as: other.field) && before == other.before && after == other.after
      && (record ?? "").same(as: other.record ?? "")
  }

  /// The reason why a proposal is not made that somebody agreed to.
  package static let changedSinceShown = Phrase(
    "projektet ändrades medan förslaget visades: läs filen igen",
    "the project changed while the proposal was shown: read the file again")

  /// The same proposal, which cannot be accepted.
  func refused(_ why: Phrase) -> Proposal {
    var refused = self
    refused.refusal = why
    refused.changes = []
    return refused
  }

  /// The proposal on one line: `G2-04 Data protection · assessment: partly met → met`.
  package var words: Phrase {
    let change = Phrase(wordsOfChange(.sv), wordsOfChange(.en))
    return title.isEmpty ? change : Phrase(title + " · ") + change
  }

  /// The proposal on one line without the title of the record.
  package func wordsOfChange(_ language: Language) -> String {
    func shown(_ words: Phrase) -> String { words(language).isEmpty ? "–" : words(language).words }
    let label = label(language) + ": "
    return record == nil ? label + shown(after) : label + shown(before) + " → " + shown(after)
  }
}
