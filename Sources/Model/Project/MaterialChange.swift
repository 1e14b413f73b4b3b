/// A material change: something that changed outside the gates and wakes criteria.
package struct MaterialChange: Identified {
  package var id = ID<MaterialChange>("")
  package var kind = OpenEnum<MaterialChangeKind>.known(.version)
  package var sites: [ID<Site>] = []
  package var on = CalendarDay.unset
  package var at = Instant(seconds: 0)
  package var by = PersonReference("")
  package var reason = ""
  /// The evidence or assumption that it speaks of.
  package var of: String?
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "z"
  package static let recordKind = "material_change"
  package static let label = Phrase("väsentlig ändring", "material change")

  package var order: String { at.rfc3339 + id.text }
  package static var keyForm: KeyForm { .before("at", "id") }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("kind", \.kind, .never, Phrase("slag", "kind"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("at", \.at, .never, Phrase("skriven", "at"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("vad som ändrats", "what changed"))
    field("of", \.of, .never, Phrase("gäller", "of"))
  }
}

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
