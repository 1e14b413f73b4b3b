package import Model

/// The status of a stakeholder, with the place in the grid of power and interest.
package struct StakeholderStatus: Record {
  package var record = ""
  package var title = ""
  package var perspective = ""
  package var organisation: String?
  /// The power, 1 to 5.
  package var power: Int?
  /// The interest, 1 to 5.
  package var interest: Int?
  package var current: String?
  package var desired: String?
  /// The number of steps from where they are to where they are wanted; 0 where there are none.
  package var gap = 0
  package var agreed: String?
  package var reached: String?
  package var voice = false
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("title", \.title, .never, Phrase("intressent", "stakeholder"))
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("organisation", \.organisation, .never, Phrase("organisation"))
    field("power", \.power, .never, Phrase("inflytande", "power"))
    field("interest", \.interest, .never, Phrase("intresse", "interest"))
    field("current", \.current, .never, Phrase("nu", "current"))
    field("desired", \.desired, .never, Phrase("önskat", "desired"))
    field("gap", \.gap, .never, Phrase("steg kvar", "steps to go"))
    field("agreed", \.agreed, .never, Phrase("överenskommen nivå", "level agreed"))
    field("reached", \.reached, .never, Phrase("nådd nivå", "level reached"))
    field("voice", \.voice, .never, Phrase("perspektiv vid nästa beslut", "perspective at the next gate"))
  }
}

/// The coverage of one perspective: how well it is heard in the phase that the project is in.
package struct CoverageStatus: Record {
  package var perspective = ""
  package var title = ""
  package var core = false
  package var demanded = false
  /// A level, 0 to 5.
  package var required = 0
  /// A level, 0 to 5.
  package var reached = 0
  package var requiredWords = ""
  package var reachedWords = ""
  package var counts = false
  package var people = 0
  package var lastHeard: CalendarDay?
  package var why = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("perspective", \.perspective, .never, Phrase("perspektiv-id", "perspective id"))
    field("title", \.title, .never, Phrase("perspektiv", "perspective"))
    field("core", \.core, .never, Phrase("obligatoriskt perspektiv", "required perspective"))
    field("demanded", \.demanded, .never, Phrase("krävs vid nästa beslut", "required at the next gate"))
    field("required", \.required, .never, Phrase("krävd nivå", "required"))
    field("reached", \.reached, .never, Phrase("nådd nivå", "reached"))
    field("required_words", \.requiredWords, .never, Phrase("krävs", "required, in words"))
    field("reached_words", \.reachedWords, .never, Phrase("nått", "reached, in words"))
    field("counts", \.counts, .never, Phrase("godtaget", "accepted"))
    field("people", \.people, .never, Phrase("intressenter", "stakeholders"))
    field("last_heard", \.lastHeard, .never, Phrase("senast hörd", "last consulted"))
    field("why", \.why, .never, Phrase("brist", "why"))
  }
}

/// The status of a meeting with a perspective: what they said and what it led to.
package struct HeardStatus: Record {
  package var record = ""
  package var day = CalendarDay.unset
  package var title = ""
  package var perspective = ""
  package var form: String?
  package var participants: Int?
  package var heard: [String] = []
  package var effect: [String] = []
  package var fedBack: CalendarDay?
  package var gate: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("day", \.day, .never, Phrase("dag", "day"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("form", \.form, .never, Phrase("form"))
    field("participants", \.participants, .never, Phrase("antal deltagare", "participants"))
    field("heard", \.heard, .never, Phrase("vad de sa", "what they said"))
    field("effect", \.effect, .never, Phrase("vad det ledde till", "effect"))
    field("fed_back", \.fedBack, .never, Phrase("återkopplat", "fed back"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
  }
}

/// The position that a perspective took at a gate, and what came of an objection.
package struct PositionStatus: Record {
  package var gate = ""
  package var sites: [String] = []
  package var perspective = ""
  package var value = ""
  package var objects = false
  package var on: CalendarDay?
  package var by: String?
  package var reason: String?
  package var answer: String?
  package var answeredOn: CalendarDay?
  /// The outcome of the gate; absent while it is not decided.
  package var outcome: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("value", \.value, .never, Phrase("ställningstagande", "position"))
    field("objects", \.objects, .never, Phrase("invänder", "objects"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
    field("answer", \.answer, .never, Phrase("svar", "answer"))
    field("answered_on", \.answeredOn, .never, Phrase("besvarad", "answered on"))
    field("outcome", \.outcome, .never, Phrase("beslut", "outcome"))
  }
}
