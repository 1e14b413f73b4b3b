package import Model

/// The status of one project for a reader, frozen in one language on a day.
package struct ProjectStatus: Record {
  /// The version of the keys, raised when one changes what it means; what is only added does not raise it.
  package var schemaVersion: Int?
  package var slug = ""
  package var id = ID<Project>("")
  package var title = ""
  package var organisation = ""
  package var on = CalendarDay.unset
  package var language = OpenEnum<Language>.known(.sv)
  package var audience: OpenEnum<Audience>?
  /// The group that it was made for, and the perspective of audience voice in words.
  package var group: String?
  package var perspective: String?
  /// The person who made it, and the SHA-256 of the project file that it came from.
  package var madeBy: String?
  package var hash: String?
  package var summary: String?
  package var caseNumber: String?
  /// The application in a few words each: what it does, orientation, autonomy, classes.
  package var application: [String] = []
  package var phase = ""
  package var furthestPhase = ""
  package var condition = ""
  /// The parts that rest or have ended, with until when and, for readers who may know, why and by whom.
  package var rests: [String] = []
  /// True where no site goes on.
  package var ended = false
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
  /// The news since what the reader was told last; absent the first time.
  package var since: SinceStatus?
  package var phases: [PhaseStatus] = []
  package var events: [EventStatus] = []
  /// The events that had a day and have none any more, for calendars that hold them.
  package var withdrawn: [EventStatus] = []
  package var expires: [ExpiryStatus] = []
  package var stakeholders: [StakeholderStatus] = []
  package var coverage: [CoverageStatus] = []
  package var heard: [HeardStatus] = []
  package var positions: [PositionStatus] = []
  /// The questions that the team can answer on paper; empty for others.
  package var questions: [QuestionStatus] = []
  package var actions: [ActionStatusLine] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("schema_version", \.schemaVersion, .never, Phrase("schemaversion", "schema version"))
    field("slug", \.slug, .never, Phrase("mapp", "slug"))
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("organisation", \.organisation, .never, Phrase("organisation", "organisation"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("language", \.language, .never, Phrase("språk", "language"))
    field("audience", \.audience, .never, Phrase("målgrupp", "audience"))
    field("group", \.group, .never, Phrase("grupp", "group"))
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("made_by", \.madeBy, .never, Phrase("gjord av", "made by"))
    field("hash", \.hash, .never, Phrase("hash", "hash"))
    field("summary", \.summary, .never, Phrase("sammanfattning", "summary"))
    field("case_number", \.caseNumber, .never, Phrase("diarienummer", "case number"))
    field("application", \.application, .never, Phrase("tillämpning", "application"))
    field("phase", \.phase, .never, Phrase("fas", "phase"))
    field("furthest_phase", \.furthestPhase, .never, Phrase("längst komna fas", "furthest phase"))
    field("condition", \.condition, .never, Phrase("tillstånd", "condition"))
    field("ended", \.ended, .never, Phrase("avslutat", "ended"))
    field("rests", \.rests, .never, Phrase("det som vilar eller har slutat", "what rests or has ended"))
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
    field("phases", \.phases, .never, Phrase("faser", "phases"))
    field("events", \.events, .never, Phrase("kalender", "events"))
    field("withdrawn", \.withdrawn, .never, Phrase("återtaget", "withdrawn"))
    field("expires", \.expires, .never, Phrase("löper ut", "expires"))
    field("stakeholders", \.stakeholders, .never, Phrase("intressenter", "stakeholders"))
    field("coverage", \.coverage, .never, Phrase("täckning av perspektiv", "coverage"))
    field("heard", \.heard, .never, Phrase("vad vi hört", "heard"))
    field("positions", \.positions, .never, Phrase("ställningstaganden", "positions"))
    field("questions", \.questions, .never, Phrase("frågor att besvara", "questions"))
    field("actions", \.actions, .never, Phrase("åtgärder", "actions"))
  }
}
