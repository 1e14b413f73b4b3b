/// An activity: a line of a phase's checklist, from the framework or the team's own.
package struct Activity: Listed {
  package var id = ID<Activity>("")
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  /// The title, only where the activity is the team's own.
  package var title: String?
  package var activity: Code<PhaseActivity>?
  package var phase = Code<Phase>("")
  package var site: ID<Site>?
  package var notApplicable = false
  package var doneOn: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Activity]> { \.activities }
  package static let letter: Character = "y"
  package static let recordKind = "activity"
  package static let label = Phrase("aktivitet", "activity")
  package static let asked = ["title", "phase", "site", "done_on"]

  package static func fields(_ field: inout some Fields<Self>) {
    annotatedFields(&field, \.id, \.notes, \.internal, \.archived)
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("activity", \.activity, .never, Phrase("aktivitet", "activity"))
    field("phase", \.phase, .one, Phrase("fas", "phase"))
    field("site", \.site, .never, Phrase("införandeplats", "site"))
    field("not_applicable", \.notApplicable, .one, Phrase("ej tillämplig", "not applicable"))
    field("done_on", \.doneOn, .one, Phrase("klar", "done on"))
  }
}
