/// Something that went wrong, or nearly did.
package struct Incident: Titled {
  package var id = ID<Incident>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var date = CalendarDay.unset
  package var kind: OneOf<IncidentKind>?
  package var severity: OneOf<Severity>?
  package var sites: [ID<Site>] = []
  package var reportedTo: [Who] = []
  package var actions: [ID<Action>] = []
  package var closed: CalendarDay?
  package var unknown = Unknown()

  package init() {}

  package static let letter: Character = "x"
  package static let noun = "incident"
  package static let label = Phrase("avvikelse", "incident")
  package static let asked = ["title", "date", "kind", "severity"]

  package static func fields(_ field: inout some Fields<Self>) {
    titledFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("date", \.date, .one, Phrase("dag", "date"))
    field("kind", \.kind, .one, Phrase("slag", "kind"))
    field("severity", \.severity, .one, Phrase("allvar", "severity"))
    field("sites", \.sites, .union, Phrase("platser", "sites"))
    field("reported_to", \.reportedTo, .union, Phrase("anmält till", "reported to"))
    field("actions", \.actions, .union, Phrase("åtgärder", "actions"))
    field("closed", \.closed, .one, Phrase("stängd", "closed"))
  }
}
