/// A member of the team, by role rather than by name.
package struct Member: Named, Listed {
  package var id = ID<Member>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var role: OpenEnum<MemberRole>?
  package var perspective: Code<Perspective>?
  package var organisation: ID<Organisation>?
  package var sites: [ID<Site>] = []
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Member]> { \.team }
  package static let letter: Character = "m"
  package static let recordKind = "member"
  package static let label = Phrase("medlem", "member")
  package static let newLabel = Phrase("ny medlem i teamet", "new team member")
  package static let asked = ["title", "role", "perspective", "organisation"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("role", \.role, .one, Phrase("roll", "role"))
    field("perspective", \.perspective, .one, Phrase("perspektiv", "perspective"))
    field("organisation", \.organisation, .one, Phrase("organisation", "organisation"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
  }
}
