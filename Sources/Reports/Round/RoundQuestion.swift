package import Model

/// A question of the weekly round about one thing, with the answers that it takes.
package struct RoundQuestion: Equatable, Sendable {
  /// The kind of question, in the order in which the round asks.
  package enum Kind: String, CaseIterable, Sendable {
    case lateAction = "late_action"
    case feedBack = "feed_back"
    case barrier
    case untouched
    case stale
    case judgeable
    case expiry
    case condition
    case voice
    case news

    /// The largest number of a kind in one round, the most pressing; the rest wait for the next.
    var limit: Int {
      switch self {
      case .lateAction: 4
      case .feedBack, .barrier, .untouched, .judgeable, .expiry, .condition, .voice: 2
      case .stale, .news: 1
      }
    }
  }

  package let kind: Kind
  /// The address of what it is about, or the name of a group such as `stale`.
  package let place: String
  /// The kind of question in words: `Late action, 9 days`.
  package var heading: Phrase
  package var title: Phrase
  /// The people and days that matter, in a few words.
  package var facts = Phrase("")
  /// The sentences on what it opens and what was last said.
  package var context: [Phrase] = []
  package var answers: [RoundAnswer] = []
  /// The number of others of the kind that wait for the next round; said with the last one.
  package var more = 0

  init(_ kind: Kind, _ place: String, _ heading: Phrase, _ title: Phrase) {
    self.kind = kind
    self.place = place
    self.heading = heading
    self.title = title
  }

  /// True where it asks about the same thing as another.
  package func isSame(as other: RoundQuestion) -> Bool { kind == other.kind && place.same(as: other.place) }

  package func answer(_ key: Character) -> RoundAnswer? {
    answers.first { $0.key.unicodeScalars.elementsEqual(key.unicodeScalars) }
  }
}

/// An answer on one key; the same letter means the same whatever is asked about.
package struct RoundAnswer: Equatable, Sendable {
  package let key: Character
  package let words: Phrase
  package let action: RoundAction

  init(_ key: Character, _ action: RoundAction) {
    self.key = key
    words = Self.words[key] ?? Phrase("")
    self.action = action
  }

  /// Makes an answer that names what it is about.
  init(_ key: Character, _ words: Phrase, _ action: RoundAction) {
    self.key = key
    self.words = words
    self.action = action
  }

  /// The words of each letter; nothing sits on `h j k l`.
  static let words: [Character: Phrase] = [
    "d": Phrase("klart", "done"),
    "w": Phrase("en vecka till", "one more week"),
    "m": Phrase("en månad till", "one more month"),
    "e": Phrase("ny dag", "a new day"),
    "t": Phrase("väntar på någon", "waits for somebody"),
    "o": Phrase("annan ansvarig", "another owner"),
    "n": Phrase("en anteckning", "a note"),
    "D": Phrase("utgår", "drop it"),
    "b": Phrase("det är egentligen ett hinder", "it is really a barrier"),
    "a": Phrase("en åtgärd", "an action"),
    "i": Phrase("lyft det", "escalate it"),
    "A": Phrase("acceptera risken", "accept the risk"),
    "s": Phrase("stämmer, sett i dag", "still true, seen today"),
    "p": Phrase("delvis uppfyllt", "partly met"),
    "x": Phrase("ej uppfyllt", "not met"),
    "f": Phrase("återkopplat, och vad det ledde till", "feedback given, and what it led to"),
    "r": Phrase("de är hörda", "they were consulted"),
  ]
}
