/// An organisation that takes part, and what it brings to the co-production.
package struct Organisation: Named, Listed {
  package var id = ID<Organisation>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var role: OpenEnum<OrganisationRole>?
  /// The contact: a function, not a person.
  package var contact: String?
  package var brings: String?
  package var gets: String?
  /// The path or address of the co-production agreement.
  package var agreement: String?
  package var until: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Organisation]> { \.organisations }
  package static let letter: Character = "g"
  package static let recordKind = "organisation"
  package static let label = Phrase("organisation", "organisation")
  package static let asked = ["title", "role", "brings", "gets"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("role", \.role, .one, Phrase("roll", "role"))
    field("contact", \.contact, .one, Phrase("kontakt", "contact"))
    field("brings", \.brings, .text, Phrase("bidrar med", "brings"))
    field("gets", \.gets, .text, Phrase("får", "gets"))
    field("agreement", \.agreement, .one, Phrase("överenskommelse", "agreement"))
    field("until", \.until, .one, Phrase("gäller till", "until"))
  }
}
