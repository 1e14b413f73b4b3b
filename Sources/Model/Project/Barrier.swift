/// A barrier: something that stands between the project and the people it should serve.
package struct Barrier: Named, Listed {
  package var id = ID<Barrier>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var catalogue: Code<CatalogueBarrier>?
  package var description: String?
  package var valence: OpenEnum<Valence>?
  package var concept: Code<Concept>?
  package var peterssonCategory: Code<Category>?
  package var context: OpenEnum<FactorContext>?
  package var episFactor: Code<Factor>?
  package var phases: [Code<Phase>] = []
  package var sites: [ID<Site>] = []
  package var stops: [Code<Criterion>] = []
  package var raisedByPerspective: Code<Perspective>?
  package var impact: Rating?
  /// The changeability; 5 is easy for us.
  package var changeability: Rating?
  package var control: OpenEnum<Control>?
  package var blocking = false
  package var status = OpenEnum<BarrierStatus>.known(.open)
  package var owner: PersonReference?
  package var opened = CalendarDay.unset
  package var closed: CalendarDay?
  package var closedReason: String?
  package var acceptedBy: PersonReference?
  package var acceptedUntil: CalendarDay?
  package var acceptedReason: String?
  package var escalatedTo: PersonReference?
  package var escalatedOn: CalendarDay?
  package var answerBy: CalendarDay?
  package var answer: String?
  package var answeredOn: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Barrier]> { \.barriers }
  package static let letter: Character = "b"
  package static let recordKind = "barrier"
  package static let label = Phrase("hinder", "barrier")
  package static let newLabel = Phrase("nytt hinder", "new barrier")
  package static let asked = ["title", "stops", "raised_by_perspective", "impact"]
  package static let groups = [
    FieldGroup(
      "status",
      with: [
        "closed", "closed_reason", "accepted_by", "accepted_until", "accepted_reason", "escalated_to",
        "escalated_on",
      ])
  ]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("catalogue", \.catalogue, .never, Phrase("katalog", "catalogue"))
    field("description", \.description, .text, Phrase("beskrivning", "description"))
    field("valence", \.valence, .one, Phrase("hinder eller möjliggörare", "valence"))
    field("concept", \.concept, .one, Phrase("område", "area"))
    field("petersson_category", \.peterssonCategory, .one, Phrase("kategori", "category"))
    field("context", \.context, .one, Phrase("kontext", "context"))
    field("epis_factor", \.episFactor, .one, Phrase("EPIS-faktor", "EPIS factor"))
    field("phases", \.phases, .union, Phrase("faser", "phases"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("stops", \.stops, .union, Phrase("stoppar", "stops"))
    field("raised_by_perspective", \.raisedByPerspective, .one, Phrase("väckt av", "raised by"))
    field("impact", \.impact, .one, Phrase("påverkan", "impact"))
    field(
      "changeability", \.changeability, .one, Phrase("hur mycket vi kan påverka", "how far we can change it"))
    field("control", \.control, .one, Phrase("rådighet", "control"))
    field("blocking", \.blocking, .one, Phrase("blockerande", "blocking"))
    field("status", \.status, .one, Phrase("läge", "status"))
    field("owner", \.owner, .one, Phrase("ansvarig", "owner"))
    field("opened", \.opened, .one, Phrase("öppnat", "opened"))
    field("closed", \.closed, .one, Phrase("stängt", "closed"))
    field("closed_reason", \.closedReason, .one, Phrase("skäl till att det stängts", "closed because"))
    field("accepted_by", \.acceptedBy, .one, Phrase("accepterat av", "accepted by"))
    field("accepted_until", \.acceptedUntil, .one, Phrase("accepterat till", "accepted until"))
    field(
      "accepted_reason", \.acceptedReason, .one, Phrase("skäl till att det accepterats", "accepted because"))
    field("escalated_to", \.escalatedTo, .one, Phrase("lyft till", "escalated to"))
    field("escalated_on", \.escalatedOn, .one, Phrase("lyft", "escalated on"))
    field("answer_by", \.answerBy, .one, Phrase("svar önskat", "answer by"))
    field("answer", \.answer, .one, Phrase("svar", "answer"))
    field("answered_on", \.answeredOn, .one, Phrase("svar kom", "answered on"))
  }
}

/// The valence of a barrier: it stands in the way, or helps.
package enum Valence: String, LabelledEnum {
  case barrier
  case enabler

  package var label: Phrase {
    switch self {
    case .barrier: Phrase("hinder", "barrier")
    case .enabler: Phrase("möjliggörare", "enabler")
    }
  }
}

/// The status of a barrier; the first four are open.
package enum BarrierStatus: String, LabelledEnum {
  case open
  case analysing
  case beingAddressed = "being_addressed"
  case escalated
  case accepted
  case resolved
  case notRelevant = "not_relevant"

  package var label: Phrase {
    switch self {
    case .open: Phrase("öppet", "open")
    case .analysing: Phrase("under analys", "analysing")
    case .beingAddressed: Phrase("åtgärdas", "being addressed")
    case .escalated: Phrase("lyft", "escalated")
    case .accepted: Phrase("accepterat", "accepted")
    case .resolved: Phrase("löst", "resolved")
    case .notRelevant: Phrase("ej aktuellt", "not relevant")
    }
  }
}
