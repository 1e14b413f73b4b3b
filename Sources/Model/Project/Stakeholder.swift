/// A stakeholder: somebody who is touched by the change, by role rather than by name.
package struct Stakeholder: Named {
  package var id = ID<Stakeholder>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var perspective = Code<Perspective>("")
  package var organisation: ID<Organisation>?
  package var sites: [ID<Site>] = []
  package var power: Rating?
  package var interest: Rating?
  package var current: OpenEnum<Attitude>?
  package var desired: OpenEnum<Attitude>?
  package var levelAgreed: Level?
  package var contact: String?
  package var assessments: [AttitudeEntry] = []
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "k"
  package static let recordKind = "stakeholder"
  package static let label = Phrase("intressent", "stakeholder")
  package static let asked = ["title", "perspective", "current", "desired"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("perspective", \.perspective, .one, Phrase("perspektiv", "perspective"))
    field("organisation", \.organisation, .one, Phrase("organisation", "organisation"))
    field("sites", \.sites, .union, Phrase("platser", "sites"))
    field("power", \.power, .one, Phrase("inflytande", "power"))
    field("interest", \.interest, .one, Phrase("intresse", "interest"))
    field("current", \.current, .one, Phrase("nu", "current"))
    field("desired", \.desired, .one, Phrase("önskat", "desired"))
    field("level_agreed", \.levelAgreed, .one, Phrase("överenskommen nivå", "level agreed"))
    field("contact", \.contact, .one, Phrase("kontakt", "contact"))
    field("assessments", \.assessments, .append, Phrase("bedömningar", "assessments"))
  }
}

/// The attitude of a stakeholder on a day.
package struct AttitudeEntry: Record {
  package var date = CalendarDay.unset
  package var current = OpenEnum<Attitude>.known(.unaware)
  package var by: PersonReference?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("date", \.date, .never, Phrase("dag", "date"))
    field("current", \.current, .never, Phrase("nu", "current"))
    field("by", \.by, .never, Phrase("av", "by"))
  }
}
