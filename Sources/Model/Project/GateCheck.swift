/// The state of a gate for some sites on a day: what `gate check` says and a review keeps.
package struct GateCheck: Record {
  package var gate = Code<Gate>("")
  package var sites: [ID<Site>] = []
  package var on = CalendarDay.unset
  package var rigour = OpenEnum<Rigour>.known(.full)
  package var proposal = OpenEnum<Outcome>.known(.hold)
  /// The rule of the proposal, R1 to R6 (`proposal.md`).
  package var rule = ""
  /// The share of the applicable shoulds that count, 0 to 1; absent where none applies.
  package var shouldScore: Number?
  package var criteria: [CheckedCriterion] = []
  package var voices: [CheckedVoice] = []
  package var barriers: [ID<Barrier>] = []
  package var conditionsOpen: [ID<Condition>] = []
  /// The open conditions whose day has passed.
  package var conditionsLate: [ID<Condition>] = []
  package var allowed: [CheckedMove] = []
  package var missing: [CheckedMove] = []
  /// The SHA-256 of `project.json` at submission.
  package var hash: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("rigour", \.rigour, .never, Phrase("prövningsnivå", "level of review"))
    field("proposal", \.proposal, .never, Phrase("förslag", "proposal"))
    field("rule", \.rule, .never, Phrase("regel", "rule"))
    field("should_score", \.shouldScore, .never, Phrase("uppfyllda börkrav", "recommended criteria met"))
    field("criteria", \.criteria, .never, Phrase("kriterier", "criteria"))
    field("voices", \.voices, .never, Phrase("perspektiv", "perspectives"))
    field(
      "barriers", \.barriers, .never, Phrase("blockerande hinder utan beslut", "unhandled blocking barriers"))
    field("conditions_open", \.conditionsOpen, .never, Phrase("öppna villkor", "open conditions"))
    field("conditions_late", \.conditionsLate, .never, Phrase("försenade villkor", "overdue conditions"))
    field("allowed", \.allowed, .never, Phrase("tillåtet nu", "allowed now"))
    field("missing", \.missing, .never, Phrase("ännu inte tillåtet", "not allowed yet"))
    field("hash", \.hash, .never, Phrase("kontrollsumma", "checksum"))
  }
}

/// A criterion as it counts in a gate check.
package struct CheckedCriterion: Record {
  package var id = Code<Criterion>("")
  /// The sites where it does not count, for a criterion that is judged for each.
  package var sites: [ID<Site>] = []
  package var status = OpenEnum<AssessmentValue>.known(.notAssessed)
  package var applies = false
  package var must = false
  package var critical = false
  package var counts = false
  package var stale = false
  /// True where it is judged met, and nothing is shown for it at some site where it is.
  package var withoutEvidence = false
  /// The facts that are not on record though it is judged met: what is recorded contradicts the judgement.
  package var contradicted: [OpenEnum<RecordedFact>] = []
  /// The profile properties that are not known and therefore hold.
  package var assumed: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("status", \.status, .never, Phrase("bedömning", "status"))
    field("applies", \.applies, .never, Phrase("gäller", "applies"))
    field("must", \.must, .never, Phrase("skallkrav", "mandatory"))
    field("critical", \.critical, .never, Phrase("kritiskt", "critical"))
    field("counts", \.counts, .never, Phrase("godtaget", "accepted"))
    field("stale", \.stale, .never, Phrase("inaktuellt", "stale"))
    field("without_evidence", \.withoutEvidence, .never, Phrase("utan underlag", "without evidence"))
    field(
      "contradicted", \.contradicted, .never, Phrase("motsägs av det antecknade", "contradicted by records"))
    field("assumed", \.assumed, .never, Phrase("okänt i profilen", "not known in the profile"))
  }
}

/// A voice that the gate demands; of several perspectives one is enough.
package struct CheckedVoice: Record {
  package var perspectives: [Code<Perspective>] = []
  package var core = false
  package var required = Level.none
  package var reached = Level.none
  package var counts = false
  package var waived = false
  package var position: OpenEnum<PositionValue>?
  /// The reason why what was done does not count.
  package var shortfall: OpenEnum<VoiceShortfall>?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("perspectives", \.perspectives, .never, Phrase("perspektiv", "perspectives"))
    field("core", \.core, .never, Phrase("obligatoriskt perspektiv", "required perspective"))
    field("required", \.required, .never, Phrase("krävd nivå", "required"))
    field("reached", \.reached, .never, Phrase("nådd nivå", "reached"))
    field("counts", \.counts, .never, Phrase("godtaget", "accepted"))
    field("waived", \.waived, .never, Phrase("undantag", "waived"))
    field("position", \.position, .never, Phrase("ställningstagande", "position"))
    field("shortfall", \.shortfall, .never, Phrase("brist", "shortfall"))
  }
}

/// An event or outcome that may be asked for, and what it still lacks.
package struct CheckedMove: Record {
  package var event = ""
  package var outcome: OpenEnum<Outcome>?
  package var lacks: [Lack] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("event", \.event, .never, Phrase("händelse", "event"))
    field("outcome", \.outcome, .never, Phrase("utfall", "outcome"))
    field("lacks", \.lacks, .never, Phrase("saknas", "missing"))
  }
}

/// A demand that is not met, and by what.
package struct Lack: Record {
  /// The demand: D1 to D6 (`proposal.md`), or the name of a field that must be given.
  package var demand = ""
  /// The ids of the criteria, perspectives, barriers or conditions that do not meet it.
  package var about: [String] = []
  package var words = Phrase("")
  package var unknown = UnknownFields()

  package init() {}

  package init(_ demand: String, _ about: [String], _ words: Phrase) {
    self.demand = demand
    self.about = about
    self.words = words
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("demand", \.demand, .never, Phrase("krav", "requirement"))
    field("about", \.about, .never, Phrase("gäller", "about"))
    field("words", \.words, .never, Phrase("i ord", "in words"))
  }
}
