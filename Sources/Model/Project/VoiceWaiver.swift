/// A waiver: a decision not to hear a voice before a gate, until a day.
package struct VoiceWaiver: Annotated {
  package var id = ID<VoiceWaiver>("")
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var gate = Code<Gate>("")
  package var perspective = Code<Perspective>("")
  package var sites: [ID<Site>] = []
  package var by = PersonReference("")
  package var on = CalendarDay.unset
  package var at = Instant(seconds: 0)
  package var because = ""
  package var until = CalendarDay.unset
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "o"
  package static let recordKind = "voice_waiver"
  package static let label = Phrase("undantag för ett perspektiv", "perspective waiver")
  package static let asked = ["gate", "perspective", "because", "until"]
  package static let groups = [FieldGroup("by", with: ["on", "at", "because", "until"])]

  package static func fields(_ field: inout some Fields<Self>) {
    annotatedFields(&field, \.id, \.notes, \.internal, \.archived)
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("by", \.by, .one, Phrase("av", "by"))
    field("on", \.on, .one, Phrase("dag", "on"))
    field("at", \.at, .one, Phrase("skriven", "at"))
    field("because", \.because, .text, Phrase("skäl", "because"))
    field("until", \.until, .one, Phrase("till och med", "until"))
  }
}
