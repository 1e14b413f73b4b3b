/// An English term and its name in Swedish care.
package struct Term: CatalogueEntry {
  package static var codes: CodeKind { .terms }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Term]>> { \.$terms }

  package var id: Code<Term> = ""
  package var title = Phrase("")
  package var mark = OpenEnum<TermMark>.known(.translated)
  /// Other Swedish words for the same.
  package var alternatives: [String] = []
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("mark", \.mark, .one, Phrase("märkning", "mark"))
    field("alternatives", \.alternatives, .union, Phrase("även", "also"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Phrase("säkerhet", "confidence"))
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
