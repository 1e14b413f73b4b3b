/// An incident: something that went wrong, or nearly did.
package struct Incident: Named, Listed {
  package var id = ID<Incident>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var date = CalendarDay.unset
  package var kind: OpenEnum<IncidentKind>?
  package var severity: OpenEnum<Severity>?
  package var sites: [ID<Site>] = []
  package var reportedTo: [PersonReference] = []
  package var actions: [ID<Action>] = []
  package var closed: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Incident]> { \.incidents }
  package static let letter: Character = "x"
  package static let recordKind = "incident"
  package static let label = Phrase("avvikelse", "incident")
  package static let asked = ["title", "date", "kind", "severity"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("date", \.date, .one, Phrase("dag", "date"))
    field("kind", \.kind, .one, Phrase("slag", "kind"))
    field("severity", \.severity, .one, Phrase("allvar", "severity"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("reported_to", \.reportedTo, .union, Phrase("anmält till", "reported to"))
    field("actions", \.actions, .union, Phrase("åtgärder", "actions"))
    field("closed", \.closed, .one, Phrase("stängd", "closed"))
  }
}
