/// A matter that runs across concepts and gates, to look at barriers and criteria through.
package enum Lens: String, LabelledEnum {
  case uncertainty
  case professions

  package var label: Phrase {
    switch self {
    case .uncertainty:
      Phrase("osäkerhet i den kliniska vardagen", "uncertainty in clinical everyday life")
    case .professions: Phrase("förändrade professioner", "changed professions")
    }
  }
}
