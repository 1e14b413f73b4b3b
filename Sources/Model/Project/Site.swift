/// A site: a ward, clinic or municipality where the application is introduced.
package struct Site: Named, Listed {
  package var id = ID<Site>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var organisation: ID<Organisation>?
  package var unit: String?
  /// The phase from the fold of the site's transitions, written for readers; likewise the next two.
  package var phase = Code<Phase>("")
  package var condition = OpenEnum<SiteCondition>.known(.active)
  package var since = CalendarDay.unset
  package var goLive: CalendarDay?
  package var eligibleN: Int?
  package var activeN: Int?
  /// The version at the site, where it differs from the application's.
  package var version: String?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Site]> { \.sites }
  package static let letter: Character = "s"
  package static let recordKind = "site"
  package static let label = Phrase("införandeplats", "site")
  package static let asked = ["title", "organisation", "unit", "go_live"]
  package static let computed = ["phase", "condition", "since"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("organisation", \.organisation, .one, Phrase("organisation", "organisation"))
    field("unit", \.unit, .one, Phrase("enhet", "unit"))
    field("phase", \.phase, .one, Phrase("fas", "phase"))
    field("condition", \.condition, .one, Phrase("status", "state"))
    field("since", \.since, .one, Phrase("sedan", "since"))
    field("go_live", \.goLive, .one, Phrase("planerad start", "planned first use"))
    field("eligible_n", \.eligibleN, .one, Phrase("möjliga användningsfall", "eligible cases"))
    field("active_n", \.activeN, .one, Phrase("faktiska användningsfall", "cases where used"))
    field("version", \.version, .one, Phrase("version", "version"))
  }
}
