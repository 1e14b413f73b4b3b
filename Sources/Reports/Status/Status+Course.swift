package import Model

/// The status of one site.
package struct SiteStatus: Record {
  package var title = ""
  package var phase = ""
  package var condition = ""
  package var since = CalendarDay.unset
  package var days = 0
  package var live = false
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("införandeplats", "site"))
    field("phase", \.phase, .never, Phrase("fas", "phase"))
    field("condition", \.condition, .never, Phrase("status", "state"))
    field("since", \.since, .never, Phrase("sedan", "since"))
    field("days", \.days, .never, Phrase("dagar", "days"))
    field("live", \.live, .never, Phrase("i drift", "live"))
  }
}

/// One phase of the framework with the gate that ends it: a field of the strip.
package struct PhaseStatus: Record {
  package var id = ""
  package var title = ""
  /// Behind the project, where it is now, or ahead; with several sites, the furthest decides.
  package var place = OpenEnum<PhasePlace>.known(.ahead)
  /// The sites that are in it now.
  package var sites: [String] = []
  /// The day it was entered; else the day for which that is planned.
  package var start: CalendarDay?
  /// The day it was left; else the day for which that is planned.
  package var end: CalendarDay?
  /// True where `end` is a plan.
  package var isPlanned = false
  package var gate: String?
  package var gateTitle: String?
  /// The last decision at the gate, in words.
  package var outcome: String?
  package var decidedOn: CalendarDay?
  package var budget: Int?
  package var spent: Int?
  /// The question that the phase has to answer, in plain words.
  package var question: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("fas", "phase"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("place", \.place, .never, Phrase("läge", "place"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("start", \.start, .never, Phrase("början", "start"))
    field("end", \.end, .never, Phrase("slut", "end"))
    field("is_planned", \.isPlanned, .never, Phrase("planerat slut", "planned end"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("gate_title", \.gateTitle, .never, Phrase("beslutspunktens rubrik", "gate title"))
    field("outcome", \.outcome, .never, Phrase("beslut", "outcome"))
    field("decided_on", \.decidedOn, .never, Phrase("beslutad", "decided on"))
    field("budget", \.budget, .never, Phrase("budget", "budget"))
    field("spent", \.spent, .never, Phrase("använt", "spent"))
    field("question", \.question, .never, Phrase("fråga", "question"))
  }
}

/// The place of a phase, seen from the project.
package enum PhasePlace: String, LabelledEnum {
  case behind, now, ahead

  package var label: Phrase {
    switch self {
    case .behind: Phrase("genomförd", "completed")
    case .now: Phrase("nu", "now")
    case .ahead: Phrase("framför oss", "ahead")
    }
  }
}

/// An event: something that has a day, for a calendar and a timeline.
package struct EventStatus: Record {
  /// The address of the record, `gate/G2`, or `phase/E`: the same event in the next snapshot.
  package var record = ""
  package var kind = OpenEnum<EventKind>.known(.action)
  package var title = ""
  package var day = CalendarDay.unset
  /// The last day, where it lasts.
  package var end: CalendarDay?
  /// The sites in words; empty for all.
  package var place = ""
  package var who: String?
  package var done = false
  package var late = false
  /// The number of times that history changed it: never falls.
  package var revision = 0
  /// The reason, what it opens or stops, in words; may be empty.
  package var why = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("kind", \.kind, .never, Phrase("slag", "kind"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("day", \.day, .never, Phrase("dag", "day"))
    field("end", \.end, .never, Phrase("till", "end"))
    field("place", \.place, .never, Phrase("lokal", "place"))
    field("who", \.who, .never, Phrase("vem", "who"))
    field("done", \.done, .never, Phrase("klart", "done"))
    field("late", \.late, .never, Phrase("försenat", "overdue"))
    field("revision", \.revision, .never, Phrase("ändringar", "revision"))
    field("why", \.why, .never, Phrase("varför", "why"))
  }
}

/// The kind of an event.
package enum EventKind: String, LabelledEnum {
  case gate, review, action, condition, expiry, ask, phase

  package var label: Phrase {
    switch self {
    case .gate: Phrase("beslutspunkt", "gate")
    case .review: Phrase("uppföljning", "follow-up")
    case .action: Phrase("åtgärd", "action")
    case .condition: Phrase("villkor", "condition")
    case .expiry: Phrase("löper ut", "expires")
    case .ask: Phrase("beslutsfråga", "decision needed")
    case .phase: Phrase("fas", "phase")
    }
  }
}

/// The status of a thing that ends on a day.
package struct ExpiryStatus: Record {
  package var kind = ""
  package var title = ""
  package var day = CalendarDay.unset
  /// The days left; negative where it has ended.
  package var daysLeft = 0
  package var sites: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("kind", \.kind, .never, Phrase("slag", "kind"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("day", \.day, .never, Phrase("dag", "day"))
    field("days_left", \.daysLeft, .never, Phrase("dagar kvar", "days left"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
  }
}
