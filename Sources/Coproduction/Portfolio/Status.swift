/// Everything a reader of one project's status needs, frozen in one language on a day.
package struct ProjectStatus: Record {
  package var slug = ""
  package var id = ID<Project>("")
  package var title = ""
  package var organisation = ""
  package var on = CalendarDay.unset
  package var language = OneOf<Language>.known(.sv)
  package var audience: OneOf<Audience>?
  package var summary: String?
  package var caseNumber: String?
  /// What it does, orientation, autonomy, classes: a few words each.
  package var application: [String] = []
  package var phase = ""
  package var furthestPhase = ""
  package var condition = ""
  package var sites: [SiteStatus] = []
  package var wanted: [WantedStatus] = []
  package var decisions: [DecisionStatus] = []
  package var lastDecision: TakenStatus?
  package var conditions: [ConditionStatus] = []
  package var barriers: [BarrierStatusLine] = []
  package var barriersOpen = 0
  package var barriersBlocking = 0
  package var barriersExternal = 0
  package var lateActions: [ActionStatusLine] = []
  package var ahead: [ActionStatusLine] = []
  package var todo: [TodoStatus] = []
  package var indicators: [IndicatorStatus] = []
  package var budget: Int?
  package var spent: Int?
  /// What differs from what the reader was told last; absent the first time.
  package var since: SinceStatus?
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("slug", \.slug, .never, Phrase("mapp", "slug"))
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("organisation", \.organisation, .never, Phrase("organisation", "organisation"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("language", \.language, .never, Phrase("språk", "language"))
    field("audience", \.audience, .never, Phrase("målgrupp", "audience"))
    field("summary", \.summary, .never, Phrase("sammanfattning", "summary"))
    field("case_number", \.caseNumber, .never, Phrase("diarienummer", "case number"))
    field("application", \.application, .never, Phrase("tillämpning", "application"))
    field("phase", \.phase, .never, Phrase("fas", "phase"))
    field("furthest_phase", \.furthestPhase, .never, Phrase("längst komna fas", "furthest phase"))
    field("condition", \.condition, .never, Phrase("tillstånd", "condition"))
    field("sites", \.sites, .never, Phrase("platser", "sites"))
    field("wanted", \.wanted, .never, Phrase("beslut som önskas", "decisions wanted"))
    field("decisions", \.decisions, .never, Phrase("nästa beslut", "next decisions"))
    field("last_decision", \.lastDecision, .never, Phrase("senaste beslut", "last decision"))
    field("conditions", \.conditions, .never, Phrase("öppna villkor", "open conditions"))
    field("barriers", \.barriers, .never, Phrase("tyngsta hinder", "heaviest barriers"))
    field("barriers_open", \.barriersOpen, .never, Phrase("öppna hinder", "open barriers"))
    field("barriers_blocking", \.barriersBlocking, .never, Phrase("blockerande hinder", "blocking barriers"))
    field(
      "barriers_external", \.barriersExternal, .never,
      Phrase("hinder utanför vår rådighet", "barriers outside our control"))
    field("late_actions", \.lateActions, .never, Phrase("försenade åtgärder", "late actions"))
    field("ahead", \.ahead, .never, Phrase("närmaste två veckorna", "next two weeks"))
    field("todo", \.todo, .never, Phrase("gör härnäst", "do next"))
    field("indicators", \.indicators, .never, Phrase("indikatorer", "indicators"))
    field("budget", \.budget, .never, Phrase("budget", "budget"))
    field("spent", \.spent, .never, Phrase("använt", "spent"))
    field("since", \.since, .never, Phrase("sedan sist", "since"))
  }
}

/// Where one site stands.
package struct SiteStatus: Record {
  package var title = ""
  package var phase = ""
  package var condition = ""
  package var since = CalendarDay.unset
  package var days = 0
  package var live = false
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("plats", "site"))
    field("phase", \.phase, .never, Phrase("fas", "phase"))
    field("condition", \.condition, .never, Phrase("tillstånd", "condition"))
    field("since", \.since, .never, Phrase("sedan", "since"))
    field("days", \.days, .never, Phrase("dagar", "days"))
    field("live", \.live, .never, Phrase("i drift", "live"))
  }
}

/// What a group is asked to decide.
package struct WantedStatus: Record {
  package var title = ""
  package var group = ""
  package var byDate: CalendarDay?
  package var options: [AskOption] = []
  package var recommended: Int?
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("begäran", "ask"))
    field("group", \.group, .never, Phrase("grupp", "group"))
    field("by_date", \.byDate, .never, Phrase("senast", "by"))
    field("options", \.options, .never, Phrase("alternativ", "options"))
    field("recommended", \.recommended, .never, Phrase("förordat", "recommended"))
  }
}

/// A gate ahead, as it would be decided today.
package struct DecisionStatus: Record {
  package var gate = ""
  package var title = ""
  package var sites: [String] = []
  package var day: CalendarDay?
  package var daysLeft: Int?
  package var state = ""
  package var proposal = OneOf<Outcome>.known(.hold)
  package var rule = ""
  package var words = ""
  package var mustMet = 0
  package var mustTotal = 0
  package var shouldPercent: Int?
  package var unmet: [CriterionStatus] = []
  package var voices: [VoiceStatus] = []
  package var voicesTotal = 0
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("sites", \.sites, .never, Phrase("platser", "sites"))
    field("day", \.day, .never, Phrase("dag", "day"))
    field("days_left", \.daysLeft, .never, Phrase("dagar kvar", "days left"))
    field("state", \.state, .never, Phrase("läge", "state"))
    field("proposal", \.proposal, .never, Phrase("förslag", "proposal"))
    field("rule", \.rule, .never, Phrase("regel", "rule"))
    field("words", \.words, .never, Phrase("i ord", "in words"))
    field("must_met", \.mustMet, .never, Phrase("skallpunkter som räknas", "musts that count"))
    field("must_total", \.mustTotal, .never, Phrase("skallpunkter", "musts"))
    field("should_percent", \.shouldPercent, .never, Phrase("börpunkter, %", "shoulds, %"))
    field("unmet", \.unmet, .never, Phrase("ej uppfyllda kriterier", "unmet criteria"))
    field("voices", \.voices, .never, Phrase("röster som saknas", "missing voices"))
    field("voices_total", \.voicesTotal, .never, Phrase("röster", "voices"))
  }
}

/// A must that does not count.
package struct CriterionStatus: Record {
  package var id = ""
  package var title = ""
  package var status = ""
  package var critical = false
  package var stale = false
  package var because: String?
  package var unknown = Unknown()

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

/// A voice that is not heard as it must be.
package struct VoiceStatus: Record {
  package var title = ""
  package var required = ""
  package var reached = ""
  package var why = ""
  package var core = false
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("röst", "voice"))
    field("required", \.required, .never, Phrase("krävs", "required"))
    field("reached", \.reached, .never, Phrase("nått", "reached"))
    field("why", \.why, .never, Phrase("brist", "why"))
    field("core", \.core, .never, Phrase("kärnröst", "core"))
  }
}

/// The last decision that was taken.
package struct TakenStatus: Record {
  package var gate = ""
  package var outcome = ""
  package var on = CalendarDay.unset
  package var by = ""
  package var reason: String?
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("outcome", \.outcome, .never, Phrase("utfall", "outcome"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
  }
}

/// An open condition at a site.
package struct ConditionStatus: Record {
  package var title = ""
  package var gate = ""
  package var sites: [String] = []
  package var owner = ""
  package var due = CalendarDay.unset
  package var daysLate = 0
  package var moves = 0
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("villkor", "condition"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("sites", \.sites, .never, Phrase("platser", "sites"))
    field("owner", \.owner, .never, Phrase("ansvarig", "owner"))
    field("due", \.due, .never, Phrase("klar senast", "due"))
    field("days_late", \.daysLate, .never, Phrase("dagar sent", "days late"))
    field("moves", \.moves, .never, Phrase("flyttat, gånger", "moved, times"))
  }
}

/// One of the heaviest barriers.
package struct BarrierStatusLine: Record {
  package var title = ""
  package var blocking = false
  package var impact: Int?
  package var control = ""
  package var external = false
  package var status = ""
  package var owner: String?
  package var days = 0
  package var actions = 0
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("hinder", "barrier"))
    field("blocking", \.blocking, .never, Phrase("blockerande", "blocking"))
    field("impact", \.impact, .never, Phrase("påverkan", "impact"))
    field("control", \.control, .never, Phrase("rådighet", "control"))
    field("external", \.external, .never, Phrase("utanför vår rådighet", "outside our control"))
    field("status", \.status, .never, Phrase("läge", "status"))
    field("owner", \.owner, .never, Phrase("ansvarig", "owner"))
    field("days", \.days, .never, Phrase("dagar öppet", "days open"))
    field("actions", \.actions, .never, Phrase("pågående åtgärder", "active actions"))
  }
}

/// An action that is late or due soon.
package struct ActionStatusLine: Record {
  package var title = ""
  package var owner: String?
  package var due = CalendarDay.unset
  package var daysLate = 0
  package var why = ""
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("åtgärd", "action"))
    field("owner", \.owner, .never, Phrase("ansvarig", "owner"))
    field("due", \.due, .never, Phrase("klar senast", "due"))
    field("days_late", \.daysLate, .never, Phrase("dagar sent", "days late"))
    field("why", \.why, .never, Phrase("varför", "why"))
  }
}

/// Something to do next.
package struct TodoStatus: Record {
  package var title = ""
  package var when = ""
  package var why = ""
  package var who: String?
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("att göra", "to do"))
    field("when", \.when, .never, Phrase("när", "when"))
    field("why", \.why, .never, Phrase("varför", "why"))
    field("who", \.who, .never, Phrase("vem", "who"))
  }
}

/// An indicator with its last value.
package struct IndicatorStatus: Record {
  package var title = ""
  package var value: String?
  package var date: CalendarDay?
  package var lower: Number?
  package var upper: Number?
  package var light = ""
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("indikator", "indicator"))
    field("value", \.value, .never, Phrase("värde", "value"))
    field("date", \.date, .never, Phrase("dag", "date"))
    field("lower", \.lower, .never, Phrase("undre gräns", "lower limit"))
    field("upper", \.upper, .never, Phrase("övre gräns", "upper limit"))
    field("light", \.light, .never, Phrase("läge", "light"))
  }
}

/// The status of every project of a workspace on a day.
package struct PortfolioStatus: Record {
  package var organisation = ""
  package var on = CalendarDay.unset
  package var language = OneOf<Language>.known(.sv)
  package var projects: [ProjectStatus] = []
  package var broken: [String] = []
  package var concepts: [ConceptStatus] = []
  package var conditionsOpen = 0
  package var conditionsLate = 0
  package var decisionsThisYear = 0
  package var goThisYear = 0
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("organisation", \.organisation, .never, Phrase("organisation", "organisation"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("language", \.language, .never, Phrase("språk", "language"))
    field("projects", \.projects, .never, Phrase("projekt", "projects"))
    field("broken", \.broken, .never, Phrase("oläsliga", "unreadable"))
    field("concepts", \.concepts, .never, Phrase("hinder över projekten", "barriers across projects"))
    field("conditions_open", \.conditionsOpen, .never, Phrase("öppna villkor", "open conditions"))
    field("conditions_late", \.conditionsLate, .never, Phrase("sena villkor", "late conditions"))
    field("decisions_this_year", \.decisionsThisYear, .never, Phrase("beslut i år", "decisions this year"))
    field("go_this_year", \.goThisYear, .never, Phrase("fortsätt i år", "go this year"))
  }
}

/// How one kind of barrier stands across projects.
package struct ConceptStatus: Record {
  package var title = ""
  package var open = 0
  package var projects = 0
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("begrepp", "concept"))
    field("open", \.open, .never, Phrase("öppna", "open"))
    field("projects", \.projects, .never, Phrase("projekt", "projects"))
  }
}
