/// A decision packet: what was known when something was decided, frozen in a file of its own.
package struct Packet: Identified {
  package var format: FormatVersion = 1
  package var id = ID<Packet>("")
  package var kind = OpenEnum<PacketKind>.known(.decision)
  package var head = PacketHead()
  package var criteria: [PacketCriterion] = []
  package var conditions: [Condition] = []
  package var positions: [Position] = []
  package var attendance: [Attendance] = []
  package var basis: GateCheck?
  package var voices: [PacketVoice] = []
  package var barriers: [PacketBarrier] = []
  package var changed: [Difference] = []
  package var demands: PacketDemands?
  package var names: [PacketName] = []
  package var next: PacketNext?
  /// The hashes of the packets that this one rests on.
  package var previous: [String] = []
  package var digests: JSONValue?
  package var hash: String?
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "j"
  package static let recordKind = "packet"
  package static let label = Phrase("beslutsunderlag", "packet")

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("id", \.id, .never, Phrase("id", "id"))
    field("kind", \.kind, .never, Phrase("slag", "kind"))
    field("head", \.head, .never, Phrase("huvud", "head"))
    field("criteria", \.criteria, .never, Phrase("kriterier", "criteria"))
    field("conditions", \.conditions, .never, Phrase("villkor", "conditions"))
    field("positions", \.positions, .never, Phrase("ställningstaganden", "positions"))
    field("attendance", \.attendance, .never, Phrase("närvaro", "attendance"))
    field("basis", \.basis, .never, Phrase("beslutsunderlag", "basis"))
    field("voices", \.voices, .never, Phrase("perspektiv", "perspectives"))
    field("barriers", \.barriers, .never, Phrase("hinder", "barriers"))
    field("changed", \.changed, .never, Phrase("ändrat under prövningen", "changed during the review"))
    field("demands", \.demands, .never, Phrase("krav", "requirements"))
    field("names", \.names, .never, Phrase("namn", "names"))
    field("next", \.next, .never, Phrase("nästa", "next"))
    field("previous", \.previous, .never, Phrase("tidigare", "previous"))
    field("digests", \.digests, .never, Phrase("delsummor", "digests"))
    field("hash", \.hash, .never, Phrase("kontrollsumma", "checksum"))
  }
}

/// The head of a packet: who decided what, where and when.
package struct PacketHead: Record {
  package var project = ID<Project>("")
  package var title = ""
  package var caseNumber: String?
  /// The name of the workspace, whose minutes they are.
  package var organisation: String?
  package var framework = Code<Framework>("")
  package var application: String?
  package var version: String?
  package var gate: Code<Gate>?
  package var sites: [ID<Site>] = []
  package var place: String?
  package var outcome: OpenEnum<Outcome>?
  /// The phase before the decision; `to` is the phase after it.
  package var from: Code<Phase>?
  package var to: Code<Phase>?
  package var on = CalendarDay.unset
  package var at = Instant(seconds: 0)
  package var by = PersonReference("")
  package var reason: String?
  package var until: CalendarDay?
  package var redo: [Code<Criterion>] = []
  package var lessons: String?
  package var mandate: String?
  package var lastDay: CalendarDay?
  package var incident: ID<Incident>?
  package var about: ID<Transition>?
  package var stands: ID<Packet>?
  package var proposal: OpenEnum<Outcome>?
  package var rule: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("project", \.project, .never, Phrase("projekt", "project"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("case_number", \.caseNumber, .never, Phrase("diarienummer", "case number"))
    field("organisation", \.organisation, .never, Phrase("organisation", "organisation"))
    field("framework", \.framework, .never, Phrase("ramverk", "framework"))
    field("application", \.application, .never, Phrase("tillämpning", "application"))
    field("version", \.version, .never, Phrase("version", "version"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("place", \.place, .never, Phrase("lokal", "place"))
    field("outcome", \.outcome, .never, Phrase("utfall", "outcome"))
    field("from", \.from, .never, Phrase("från", "from"))
    field("to", \.to, .never, Phrase("till", "to"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("at", \.at, .never, Phrase("skriven", "at"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
    field("until", \.until, .never, Phrase("till och med", "until"))
    field("redo", \.redo, .never, Phrase("gör om", "redo"))
    field("lessons", \.lessons, .never, Phrase("lärdomar", "lessons"))
    field("mandate", \.mandate, .never, Phrase("mandat", "mandate"))
    field("last_day", \.lastDay, .never, Phrase("sista användningsdag", "last day of use"))
    field("incident", \.incident, .never, Phrase("avvikelse", "incident"))
    field("about", \.about, .never, Phrase("om", "about"))
    field("stands", \.stands, .never, Phrase("gäller", "applies"))
    field("proposal", \.proposal, .never, Phrase("förslag", "proposal"))
    field("rule", \.rule, .never, Phrase("regel", "rule"))
  }
}

/// An assessment as it stood at the decision, with the demands that it was held against.
package struct PacketCriterion: Record {
  package var assessment = Assessment()
  package var title = Phrase("")
  package var must = false
  package var critical = false
  package var applies = false
  package var counts = false
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("assessment", \.assessment, .never, Phrase("bedömning", "assessment"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("must", \.must, .never, Phrase("skallkrav", "mandatory"))
    field("critical", \.critical, .never, Phrase("kritiskt", "critical"))
    field("applies", \.applies, .never, Phrase("gäller", "applies"))
    field("counts", \.counts, .never, Phrase("godtaget", "accepted"))
  }
}

/// A voice as it was heard until the decision, with its words.
package struct PacketVoice: Record {
  package var perspective = Code<Perspective>("")
  /// The others of which one would have been enough.
  package var or: [Code<Perspective>] = []
  package var core = false
  package var required = Level.none
  package var reached = Level.none
  package var counts = false
  package var waivedBy: PersonReference?
  package var waivedUntil: CalendarDay?
  package var waivedBecause: String?
  package var heard: [String] = []
  package var effect: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("or", \.or, .never, Phrase("eller", "or"))
    field("core", \.core, .never, Phrase("obligatoriskt perspektiv", "required perspective"))
    field("required", \.required, .never, Phrase("krävd nivå", "required"))
    field("reached", \.reached, .never, Phrase("nådd nivå", "reached"))
    field("counts", \.counts, .never, Phrase("godtaget", "accepted"))
    field("waived_by", \.waivedBy, .never, Phrase("undantag av", "waived by"))
    field("waived_until", \.waivedUntil, .never, Phrase("undantag till", "waived until"))
    field("waived_because", \.waivedBecause, .never, Phrase("skäl för undantag", "waived because"))
    field("heard", \.heard, .never, Phrase("vad de sa", "what they said"))
    field("effect", \.effect, .never, Phrase("vad det ledde till", "effect"))
  }
}

/// A barrier that was known at the decision.
package struct PacketBarrier: Record {
  package var id = ID<Barrier>("")
  package var title = ""
  package var acceptedBy: PersonReference?
  package var acceptedUntil: CalendarDay?
  /// True for a barrier that is left out of the minutes, which leave the team.
  package var `internal` = false
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("accepted_by", \.acceptedBy, .never, Phrase("accepterat av", "accepted by"))
    field("accepted_until", \.acceptedUntil, .never, Phrase("accepterat till", "accepted until"))
    field("internal", \.internal, .never, Phrase("internt", "internal"))
  }
}
