internal import Drawing
package import Model

/// The purpose of a small list: the value or the question that its choice settles.
package enum ChoicePurpose: Equatable, Sendable {
  /// The focused field of the form behind.
  case field
  /// A catalogue barrier for the form behind.
  case catalogueHit
  case criterionValue([Code<Criterion>], sites: [ID<Site>])
  case fieldValue(String, String)
  case site
  case order
  case newRecord
  case language
  case outcome(ID<Review>)
  case removal(String)
  /// The question whether another file of the name is replaced by what the effect writes.
  case replacing(Effect, name: String)
  /// The question whether one goes on with what was typed when the connection broke.
  case typed(TypedForm)
  /// The question whether one's own step is taken back, or made again, though others have written since.
  case undoing(redo: Bool)
  /// A voice whose position is written, or somebody present.
  case positions(ID<Review>)
  /// The position of a voice on the review.
  case position(ID<Review>, Code<Perspective>)
  case objection(ID<Review>)
  case planPhase
  /// The decision that holds where two did not know each other.
  case settling
  /// The one of several other values that holds.
  case otherValue(ID<Conflict>)
  case framework
  case conditionDone
  case conditionMove
  /// The people who took part in the round.
  case tookPart
}

/// A small list to choose from, with the present value chosen.
package struct Choice: Equatable, Sendable {
  /// One row of the list: the value that it stands for, and the words that are shown.
  package struct Option: Equatable, Sendable {
    var value: String
    var title: String
    var note = ""
    /// The reason why it cannot be chosen now; nil where it can.
    var refusal: Phrase?
  }

  package var purpose: ChoicePurpose
  var filter = TextLine()
  var selected = 0
  /// The beginning of a title, typed in a list that is walked through.
  private var begun = ""
  /// The values that hold now, several where several may.
  var chosen: [String] = []
  var isMany = false

  init(_ purpose: ChoicePurpose, chosen: [String] = [], isMany: Bool = false) {
    self.purpose = purpose
    self.chosen = chosen
    self.isMany = isMany
  }

  /// A list short enough to be seen whole is walked through; a longer one is searched by typing.
  mutating func take(_ key: Key, among titles: [String]) -> Bool {
    if key == " ", isMany { return false }
    if filter.isEmpty, titles.count <= Self.short { return walk(key, titles) }
    guard filter.take(key) else { return false }
    selected = 0
    return true
  }

  static let short = 12

  private mutating func walk(_ key: Key, _ titles: [String]) -> Bool {
    guard case .character(let letter) = key else { return false }
    switch letter {
    case "j" where begun.isEmpty: step(1, of: titles.count)
    case "k" where begun.isEmpty: step(-1, of: titles.count)
    case "g" where begun.isEmpty: step(-titles.count, of: titles.count)
    case "G" where begun.isEmpty: step(titles.count, of: titles.count)
    default: seek(letter, titles)
    }
    return true
  }

  /// Goes to the title that begins with what was typed since the last step.
  ///
  /// The same letter again goes to the next one.
  private mutating func seek(_ letter: Character, _ titles: [String]) {
    let longer = begun + String(letter)
    if let found = titles.firstIndex(where: { $0.folded.starts(with: longer.folded) }) {
      begun = longer
      selected = found
    } else if begun.same(as: String(letter)) {
      let others = titles.indices.filter { titles[$0].folded.starts(with: begun.folded) }
      selected = others.first { $0 > selected } ?? others.first ?? selected
    }
  }

  mutating func step(_ steps: Int, of count: Int) {
    begun = ""
    selected = max(0, min(selected + steps, count - 1))
  }

  mutating func toggle(_ value: String) {
    if let index = chosen.firstIndex(where: { $0.same(as: value) }) {
      chosen.remove(at: index)
    } else {
      chosen.append(value)
    }
  }

  func isChosen(_ value: String) -> Bool { chosen.contains { $0.same(as: value) } }
}
