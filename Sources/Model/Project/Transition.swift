/// A transition: something that moved one site.
///
/// The list of these is the only source of phases and conditions.
package struct Transition: Identified {
  package var id = ID<Transition>("")
  package var site = ID<Site>("")
  package var event = OpenEnum<TransitionEvent>.known(.start)
  package var gate: Code<Gate>?
  package var outcome: OpenEnum<Outcome>?
  package var from: Code<Phase>?
  package var to = Code<Phase>("")
  /// The site's condition after the event.
  package var condition = OpenEnum<SiteCondition>.known(.active)
  /// The day from which it holds.
  package var on = CalendarDay.unset
  /// The instant at which it was written.
  package var at = Instant(seconds: 0)
  package var by = PersonReference("")
  package var reason: String?
  package var review: ID<Review>?
  /// The review date.
  package var until: CalendarDay?
  package var redo: [Code<Criterion>] = []
  package var lessons: String?
  package var mandate: String?
  package var lastDay: CalendarDay?
  package var incident: ID<Incident>?
  /// The transition that is annulled or settled.
  package var about: ID<Transition>?
  package var stands: ID<Packet>?
  package var packet: PacketSeal?
  /// The site's last transitions known when this was written.
  package var after: [ID<Transition>] = []
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "t"
  package static let recordKind = "transition"
  package static let label = Phrase("händelse", "transition")

  /// The key of the list's order, which is that of writing.
  package var order: String { at.rfc3339 + id.text }
  package static var keyForm: KeyForm { .before("at", "id") }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("site", \.site, .never, Phrase("införandeplats", "site"))
    field("event", \.event, .never, Phrase("händelse", "event"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("outcome", \.outcome, .never, Phrase("utfall", "outcome"))
    field("from", \.from, .never, Phrase("från", "from"))
    field("to", \.to, .never, Phrase("till", "to"))
    field("condition", \.condition, .never, Phrase("status", "state"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("at", \.at, .never, Phrase("skriven", "at"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
    field("review", \.review, .never, Phrase("prövning", "review"))
    field("until", \.until, .never, Phrase("till och med", "until"))
    field("redo", \.redo, .never, Phrase("gör om", "redo"))
    field("lessons", \.lessons, .never, Phrase("lärdomar", "lessons"))
    field("mandate", \.mandate, .never, Phrase("mandat", "mandate"))
    field("last_day", \.lastDay, .never, Phrase("sista användningsdag", "last day of use"))
    field("incident", \.incident, .never, Phrase("avvikelse", "incident"))
    field("about", \.about, .never, Phrase("om", "about"))
    field("stands", \.stands, .never, Phrase("gäller", "applies"))
    field("packet", \.packet, .never, Phrase("beslutsunderlag", "packet"))
    field("after", \.after, .never, Phrase("efter", "after"))
  }
}

/// The name of a packet with the SHA-256 of its file, so that a removed or changed one is noticed.
package struct PacketSeal: Record {
  package var id = ID<Packet>("")
  package var hash = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("hash", \.hash, .never, Phrase("kontrollsumma", "checksum"))
  }
}

/// The condition of a site beside its phase.
package enum SiteCondition: String, LabelledEnum {
  case active
  case onHold = "on_hold"
  case suspended
  case windingDown = "winding_down"
  case stopped
  case retired

  package var label: Phrase {
    switch self {
    case .active: Phrase("aktiv", "active")
    case .onHold: Phrase("vilande", "on hold")
    case .suspended: Phrase("tillfälligt stoppad", "suspended")
    case .windingDown: Phrase("avvecklas", "winding down")
    case .stopped: Phrase("avbruten", "stopped")
    case .retired: Phrase("avvecklad", "retired")
    }
  }
}

/// The event that moved a site; the numbers of events stand in `process.md`.
package enum TransitionEvent: String, LabelledEnum {
  case start
  case submit
  case withdraw
  case decide
  case hold
  case resume
  case suspend
  case reenter
  case reopen
  case discontinue
  case finish
  case annul
  case settle

  package var label: Phrase {
    switch self {
    case .start: Phrase("start")
    case .submit: Phrase("lämnad till prövning", "submitted")
    case .withdraw: Phrase("återtagen", "withdrawn")
    case .decide: Phrase("beslut", "decision")
    case .hold: Phrase("vilande", "on hold")
    case .resume: Phrase("återupptagen", "resumed")
    case .suspend: Phrase("tillfälligt stoppad", "suspended")
    case .reenter: Phrase("tillbaka till en tidigare fas", "back to an earlier phase")
    case .reopen: Phrase("öppnad igen", "reopened")
    case .discontinue: Phrase("avslutad i förtid", "discontinued")
    case .finish: Phrase("avveckling klar", "winding down finished")
    case .annul: Phrase("beslut upphävt", "annulled")
    case .settle: Phrase("avgjort", "settled")
    }
  }
}

/// The outcome of a gate review.
package enum Outcome: String, LabelledEnum {
  case go
  case conditionalGo = "conditional_go"
  case hold
  case recycle
  case stop
  case retire

  package var label: Phrase {
    switch self {
    case .go: Phrase("fortsätt", "go")
    case .conditionalGo: Phrase("fortsätt med villkor", "conditional go")
    case .hold: Phrase("avvakta", "hold")
    case .recycle: Phrase("gör om", "recycle")
    case .stop: Phrase("avbryt", "stop")
    case .retire: Phrase("avveckla", "retire")
    }
  }
}
