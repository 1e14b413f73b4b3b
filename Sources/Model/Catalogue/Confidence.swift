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
