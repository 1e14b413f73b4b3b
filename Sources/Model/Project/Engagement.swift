/// A meeting with one perspective: what was heard and what it led to.
package struct Engagement: Named, Listed {
  package var id = ID<Engagement>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var date = CalendarDay.unset
  package var perspective = Code<Perspective>("")
  package var stakeholders: [ID<Stakeholder>] = []
  package var participants: Int?
  package var form: OpenEnum<EngagementForm>?
  package var level = Level.none
  package var sites: [ID<Site>] = []
  package var gate: Code<Gate>?
  package var heard: [String] = []
  package var effect: [String] = []
  /// The day on which they were told what it led to.
  package var fedBack: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Engagement]> { \.engagements }
  package static let letter: Character = "e"
  package static let recordKind = "engagement"
  package static let label = Phrase("dialog", "engagement")
  package static let newLabel = Phrase("ny dialog", "new engagement")
  package static let asked = ["title", "perspective", "form", "level", "heard"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("date", \.date, .one, Phrase("dag", "date"))
    field("perspective", \.perspective, .one, Phrase("perspektiv", "perspective"))
    field("stakeholders", \.stakeholders, .union, Phrase("vilka", "whom"))
    field("participants", \.participants, .one, Phrase("antal deltagare", "participants"))
    field("form", \.form, .one, Phrase("form", "form"))
    field("level", \.level, .one, Phrase("nivå", "level"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("gate", \.gate, .one, Phrase("beslutspunkt", "gate"))
    field("heard", \.heard, .union, Phrase("vad de sa", "what they said"))
    field("effect", \.effect, .union, Phrase("vad det ledde till", "effect"))
    field("fed_back", \.fedBack, .one, Phrase("återkopplat", "fed back"))
  }
}
