/// The languages in which the program speaks: Swedish and English.
package enum Language: String, CaseIterable, Sendable, LabelledEnum {
  case sv, en

  package var label: Phrase {
    switch self {
    case .sv: Phrase("svenska", "Swedish")
    case .en: Phrase("engelska", "English")
    }
  }
}

/// A phrase: the same words in both languages.
package struct Phrase: Hashable, Sendable {
  package let sv: String
  package let en: String

  package init(_ sv: String, _ en: String) {
    self.sv = sv
    self.en = en
  }

  /// Makes a phrase of words that are the same in both languages, such as a code or what a person wrote.
  package init(_ same: String) {
    self.init(same, same)
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .sv: sv
    case .en: en
    }
  }

  package static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.sv + right.sv, left.en + right.en)
  }

  package static func + (left: Phrase, right: String) -> Phrase {
    Phrase(left.sv + right, left.en + right)
  }
}

extension [Phrase] {
  /// The phrases one after the other in each language.
  package func joined(_ separator: Phrase = Phrase(", ")) -> Phrase {
    Phrase(
      map(\.sv).joined(separator: separator.sv), map(\.en).joined(separator: separator.en))
  }
}

extension Phrase {
  /// The phrase `one` alone for 1; else the number before `many`.
  package static func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    count == 1 ? one : Phrase("\(count) ") + many
  }
}

extension Phrase {
  /// A share in whole per cent as each language writes it: `53 %` in Swedish, `53%` in English.
  package static func percent(_ share: Int) -> Phrase { Phrase("\(share) %", "\(share)%") }
}

extension Phrase {
  /// The phrase with a capital at the start.
  package var capitalised: Phrase { Phrase(sv.capitalised, en.capitalised) }
}

extension String {
  /// The text with a capital at the start.
  package var capitalised: String {
    guard let first = unicodeScalars.first else { return self }
    return String(first).uppercased() + String(String.UnicodeScalarView(unicodeScalars.dropFirst()))
  }
}
