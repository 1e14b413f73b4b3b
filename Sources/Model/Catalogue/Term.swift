/// An English term and its name in Swedish care.
package struct Term: CatalogueEntry {
  package static var codes: CodeKind { .terms }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Term]>> { \.$terms }

  package var id: Code<Term> = ""
  package var title = Phrase("")
  /// What the term means, in a sentence or two.
  package var definition: Phrase?
  package var mark = OpenEnum<TermMark>.known(.translated)
  /// Other Swedish words for the same.
  package var alternatives: [String] = []
  /// The words that are no longer used for this.
  package var retired = RetiredWords()
  /// The fields of the application's profile that are about it, by name.
  package var profile: [String] = []
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package var gist: Phrase? { definition }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("definition", \.definition, .one, Phrase("betydelse", "definition"))
    field("mark", \.mark, .one, Phrase("märkning", "mark"))
    field("alternatives", \.alternatives, .union, Phrase("även", "also"))
    field("profile", \.profile, .union, Phrase("i profilen", "in the profile"))
    field("retired", \.retired, .one, Phrase("används inte längre", "no longer used"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}

/// The words that were given up for a term, in each language; no text of the program says them.
package struct RetiredWords: Record {
  package var en: [String] = []
  package var sv: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static var mayBeAbsent: Bool { true }
  package var isAbsent: Bool { en.isEmpty && sv.isEmpty && unknown.members.isEmpty }

  package static func fields(_ field: inout some Fields<Self>) {
    field("en", \.en, .union, Phrase("engelska", "English"))
    field("sv", \.sv, .union, Phrase("svenska", "Swedish"))
  }
}

/// The origin of a Swedish term.
package enum TermMark: String, LabelledEnum {
  case seen = "V"
  case usage = "U"
  case translated = "D"

  package var label: Phrase {
    switch self {
    case .seen:
      Phrase("sett i text från vård eller offentlig sektor", "seen in text from care or the public sector")
    case .usage: Phrase("vardagligt bruk", "everyday usage")
    case .translated: Phrase("egen översättning", "translation of ours")
    }
  }
}
