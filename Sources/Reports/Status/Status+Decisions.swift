package import Model

/// The status of what a group is asked to decide.
package struct WantedStatus: Record {
  package var record: String?
  package var title = ""
  package var group = ""
  package var byDate: CalendarDay?
  package var options: [AskOption] = []
  package var recommended: Int?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("title", \.title, .never, Phrase("beslutsfråga", "decision needed"))
    field("group", \.group, .never, Phrase("grupp", "group"))
    field("by_date", \.byDate, .never, Phrase("senast", "by"))
    field("options", \.options, .never, Phrase("alternativ", "options"))
    field("recommended", \.recommended, .never, Phrase("förordat", "recommended"))
  }
}

/// The status of a gate ahead, as it would be decided today.
package struct DecisionStatus: Record {
  package var gate = ""
  package var title = ""
  package var sites: [String] = []
  package var day: CalendarDay?
  package var daysLeft: Int?
  package var state = ""
  package var proposal = OpenEnum<Outcome>.known(.hold)
  package var rule = ""
  package var words = ""
  package var mustMet = 0
  package var mustTotal = 0
  package var shouldPercent: Int?
  package var unmet: [CriterionStatus] = []
  package var voices: [VoiceStatus] = []
  package var voicesTotal = 0
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("day", \.day, .never, Phrase("dag", "day"))
    field("days_left", \.daysLeft, .never, Phrase("dagar kvar", "days left"))
    field("state", \.state, .never, Phrase("läge", "state"))
    field("proposal", \.proposal, .never, Phrase("förslag", "proposal"))
    field("rule", \.rule, .never, Phrase("regel", "rule"))
    field("words", \.words, .never, Phrase("i ord", "in words"))
    field("must_met", \.mustMet, .never, Phrase("uppfyllda skallkrav", "mandatory criteria met"))
    field("must_total", \.mustTotal, .never, Phrase("skallkrav", "mandatory criteria"))
    field(
      "should_percent", \.shouldPercent, .never, Phrase("uppfyllda börkrav, %", "recommended criteria met, %")
    )
    field("unmet", \.unmet, .never, Phrase("ej uppfyllda kriterier", "unmet criteria"))
    field(
      "voices", \.voices, .never, Phrase("perspektiv som inte är hörda", "perspectives not yet consulted"))
    field("voices_total", \.voicesTotal, .never, Phrase("perspektiv", "perspectives"))
  }
}

/// The status of a must that does not count.
package struct CriterionStatus: Record {
  package var id = ""
  package var title = ""
  package var status = ""
  package var critical = false
  package var stale = false
  package var because: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .never, Phrase("kriterium", "criterion"))
    field("status", \.status, .never, Phrase("bedömning", "assessment"))
    field("critical", \.critical, .never, Phrase("kritiskt", "critical"))
    field("stale", \.stale, .never, Phrase("inaktuellt", "stale"))
    field("because", \.because, .never, Phrase("skäl", "because"))
  }
}

/// The status of a voice that is not heard as it must be.
package struct VoiceStatus: Record {
  package var title = ""
  package var required = ""
  package var reached = ""
  package var why = ""
  package var core = false
  /// True where it was met, though not deep enough yet or not told what it led to.
  package var met = false
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("perspektiv", "perspective"))
    field("required", \.required, .never, Phrase("krävs", "required"))
    field("reached", \.reached, .never, Phrase("nått", "reached"))
    field("why", \.why, .never, Phrase("brist", "why"))
    field("core", \.core, .never, Phrase("obligatoriskt perspektiv", "required perspective"))
    field("met", \.met, .never, Phrase("hörd", "consulted"))
  }
}

/// The last decision that was taken.
package struct TakenStatus: Record {
  package var gate = ""
  package var outcome = ""
  package var on = CalendarDay.unset
  package var by = ""
  package var reason: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("outcome", \.outcome, .never, Phrase("utfall", "outcome"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
  }
}

/// The status of an open condition, with its sites.
package struct ConditionStatus: Record {
  package var title = ""
  package var gate = ""
  package var sites: [String] = []
  package var owner = ""
  package var due = CalendarDay.unset
  package var daysLate = 0
  package var moves = 0
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("villkor", "condition"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("owner", \.owner, .never, Phrase("ansvarig", "owner"))
    field("due", \.due, .never, Phrase("klar senast", "due"))
    field("days_late", \.daysLate, .never, Phrase("dagar försenat", "days overdue"))
    field("moves", \.moves, .never, Phrase("flyttat, gånger", "moved, times"))
  }
}
