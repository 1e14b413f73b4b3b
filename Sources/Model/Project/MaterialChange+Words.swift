/// The kind of a change that wakes criteria.
package enum MaterialChangeKind: String, LabelledEnum {
  case version
  case autonomy
  case population
  case evidence
  case assumption
  case law

  package var label: Phrase {
    switch self {
    case .version: Phrase("ny version", "version")
    case .autonomy: Phrase("ändrad autonomi", "autonomy")
    case .population: Phrase("ändrad patientgrupp", "population")
    case .evidence: Phrase("ändrat underlag", "evidence")
    case .assumption: Phrase("antagande som inte håller", "assumption")
    case .law: Phrase("ändrad lag", "law")
    }
  }
}
