/// The degree of certainty of a statement in the framework or the catalogue.
package enum Confidence: String, LabelledEnum {
  case confirmed = "V"
  case partly = "P"
  case unconfirmed = "M"
  case proposed = "D"

  /// The name of the field that holds it.
  package static let name = Phrase("belägg", "confidence")

  package var label: Phrase {
    switch self {
    case .confirmed: Phrase("bekräftat i källan", "confirmed in the source")
    case .partly: Phrase("huvudsaken bekräftad", "main point confirmed")
    case .unconfirmed: Phrase("ännu inte bekräftat", "not yet confirmed")
    case .proposed: Phrase("eget förslag", "proposal of ours")
    }
  }

  /// The same in a word or two, for the column of a list.
  package var short: Phrase {
    switch self {
    case .confirmed: Phrase("bekräftat", "confirmed")
    case .partly: Phrase("huvudsaken", "main point")
    case .unconfirmed: Phrase("obekräftat", "unconfirmed")
    case .proposed: Phrase("förslag", "proposal")
    }
  }

  /// What a reader may take it to mean.
  package var meaning: Phrase {
    switch self {
    case .confirmed:
      Phrase("Vi har läst det där.", "We have read it there.")
    case .partly:
      Phrase(
        "Alla detaljer är inte lästa i källan.", "Not every detail was read in the source.")
    case .unconfirmed:
      Phrase(
        "Skrivet efter minnet eller i andra hand. Läs källan innan ni stöder er på det.",
        "Written from memory or at second hand. Read the source before you rely on it.")
    case .proposed:
      Phrase(
        "Vår egen formulering eller bedömning. Ingen källa säger det; pröva om det stämmer hos er.",
        "Our own wording or judgement. No source says it; see whether it holds where you are.")
    }
  }

  /// The widest of the short words, in columns of a list.
  package static let shortColumns = 11

  /// The heading of the explanation of the four.
  package static let explanation = Phrase("Vad beläggen betyder", "What confidence means")
}

extension OpenEnum where Known == Confidence {
  /// The mark in a word or two; the mark itself where there is no room for them.
  package func short(in columns: Int) -> Phrase {
    columns < 60 ? Phrase(word) : known?.short ?? Phrase(word)
  }

  /// The number of columns that ``short(in:)`` takes at most.
  package static func shortColumns(in columns: Int) -> Int { columns < 60 ? 1 : Confidence.shortColumns }
}

/// The names of the fields of an entry that are surer or less sure than the entry as a whole, by their mark.
package struct PartMarks: Record {
  package var confirmed: [String] = []
  package var partly: [String] = []
  package var unconfirmed: [String] = []
  package var proposed: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static var mayBeAbsent: Bool { true }
  package var isAbsent: Bool {
    confirmed.isEmpty && partly.isEmpty && unconfirmed.isEmpty && proposed.isEmpty && unknown.members.isEmpty
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("V", \.confirmed, .union, Confidence.confirmed.label)
    field("P", \.partly, .union, Confidence.partly.label)
    field("M", \.unconfirmed, .union, Confidence.unconfirmed.label)
    field("D", \.proposed, .union, Confidence.proposed.label)
  }

  /// The names of the fields that have the mark.
  package subscript(_ confidence: Confidence) -> [String] {
    switch confidence {
    case .confirmed: confirmed
    case .partly: partly
    case .unconfirmed: unconfirmed
    case .proposed: proposed
    }
  }

  /// The mark of a field; nil where it has that of the whole.
  package func mark(of field: String) -> OpenEnum<Confidence>? {
    Confidence.allCases.first { self[$0].contains { $0.same(as: field) } }.map(OpenEnum.known)
  }
}
