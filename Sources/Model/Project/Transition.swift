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
    field("site", \.site, .never, Phrase("plats", "site"))
    field("event", \.event, .never, Phrase("händelse", "event"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("outcome", \.outcome, .never, Phrase("utfall", "outcome"))
    field("from", \.from, .never, Phrase("från", "from"))
    field("to", \.to, .never, Phrase("till", "to"))
    field("condition", \.condition, .never, Phrase("tillstånd", "condition"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("at", \.at, .never, Phrase("skriven", "at"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
    field("review", \.review, .never, Phrase("granskning", "review"))
    field("until", \.until, .never, Phrase("till och med", "until"))
    field("redo", \.redo, .never, Phrase("gör om", "redo"))
    field("lessons", \.lessons, .never, Phrase("lärdomar", "lessons"))
    field("mandate", \.mandate, .never, Phrase("mandat", "mandate"))
    field("last_day", \.lastDay, .never, Phrase("sista användningsdag", "last day of use"))
    field("incident", \.incident, .never, Phrase("avvikelse", "incident"))
    field("about", \.about, .never, Phrase("om", "about"))
    field("stands", \.stands, .never, Phrase("gäller", "stands"))
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
    field("hash", \.hash, .never, Phrase("hash", "hash"))
  }
}
