/// The reason why a voice does not count as heard yet.
package enum VoiceShortfall: String, LabelledEnum {
  case nobodyAsked = "nobody_asked"
  case tooLow = "too_low"
  case tooOld = "too_old"
  case beforePhase = "before_phase"
  case notFedBack = "not_fed_back"
  case otherSite = "other_site"

  package var label: Phrase {
    switch self {
    case .nobodyAsked: Phrase("ingen har frågat", "nobody has asked")
    case .tooLow: Phrase("på för låg nivå", "at too low a level")
    case .tooOld: Phrase("för länge sedan", "too long ago")
    case .beforePhase: Phrase("före den här fasen", "before this phase")
    case .notFedBack: Phrase("har inte fått återkoppling", "no feedback given yet")
    case .otherSite: Phrase("inte för alla införandeplatser", "not for every site")
    }
  }
}
