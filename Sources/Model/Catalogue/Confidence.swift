/// The degree of certainty of a statement in the framework or the catalogue.
package enum Confidence: String, LabelledEnum {
  case confirmed = "V"
  case partly = "P"
  case unconfirmed = "M"
  case proposed = "D"

  package var label: Phrase {
    switch self {
    case .confirmed: Phrase("bekräftat i källan", "confirmed in the source")
    case .partly: Phrase("huvudsaken bekräftad", "main point confirmed")
    case .unconfirmed: Phrase("ännu inte bekräftat", "not yet confirmed")
    case .proposed: Phrase("eget förslag", "proposal of ours")
    }
  }
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
}
