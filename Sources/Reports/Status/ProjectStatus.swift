package import Changes
package import Model
package import Process

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
  /// The legal duties, ours first; for the team.
  package var duties: [DutyStatus] = []
  /// The currency of the plan, by its code in ISO 4217; absent: SEK.
  package var currency: String?
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
    field("duties", \.duties, .never, Phrase("skyldigheter enligt lag", "legal duties"))
    field("currency", \.currency, .never, Phrase("valuta", "currency"))
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

extension ProjectStatus {
  /// Makes the status that the reader may see: figures are those of the whole project, texts only those of visible
  /// records.
  ///
  /// `history` tells how often each event was changed; without it, all stand as never changed.
  package init(
    of row: PortfolioRow, for reader: ReportAudience, since: ChangeReport? = nil, history: [HistoryEntry] = []
  ) {
    self.init()
    let projectState = row.projectState
    let project = projectState.project.visible(to: reader)
    let builder = StatusBuilder(
      projectState: projectState,
      shown: reader.isTeam ? projectState : projectState.projectState(of: project), reader: reader,
      revisions: ChangeCounts(of: history), dated: DatedRecords(of: history))
    slug = row.slug
    on = projectState.today
    tellHead(builder)
    tellCourse(builder)
    tellWork(builder, row)
    tellDuties(builder)
    tellPeople(builder)
    phases = builder.phases
    expires = reader.maySeeNames ? builder.expiries : []
    events = builder.events(of: phases)
    withdrawn = builder.withdrawn(since: events)
    self.since = since.map { SinceStatus($0, reader.language) }
  }

  private mutating func tellHead(_ builder: StatusBuilder) {
    let project = builder.project
    let reader = builder.reader
    let language = builder.language
    schemaVersion = 1
    id = project.id
    title = project.title
    organisation = reader.organisation
    self.language = .known(language)
    audience = reader.audience.map(OpenEnum.known)
    group = reader.group
    perspective = reader.perspective.map { builder.title(of: $0) }
    madeBy = reader.maySeeNames ? reader.madeBy : nil
    hash = reader.hash
    summary = project.summary
    caseNumber = project.caseNumber
    application = project.application.words.map { $0(language) }
  }

  private mutating func tellCourse(_ builder: StatusBuilder) {
    let projectState = builder.projectState
    let project = builder.project
    let language = builder.language
    phase = projectState.title(of: projectState.phase)(language)
    furthestPhase = projectState.title(of: projectState.furthestPhase)(language)
    condition = projectState.condition.label(language)
    ended = projectState.isClosed
    rests = builder.shown.rests(withReasons: builder.reader.maySeeNames).map { $0(language) }
    sites = projectState.sites.compactMap { state in
      project.sites[state.site].map { SiteStatus(state, titled: $0.title, in: projectState, language) }
    }
    wanted = builder.asks.map(WantedStatus.init)
    decisions = projectState.decisions.filter { $0.sites.contains { project.sites[$0] != nil } }
      .map { DecisionStatus($0, in: projectState, shown: builder.shown, language) }
    lastDecision = TakenStatus(lastOf: builder.shown, for: builder.reader, in: projectState.project)
    conditions = builder.shown.openConditionStatus(for: builder.reader, in: projectState.project)
    currency = builder.reader.currency
    budget = Self.sum(project.plan.compactMap(\.budget))
    spent = Self.sum(project.plan.compactMap(\.spent))
  }

  private mutating func tellWork(_ builder: StatusBuilder, _ row: PortfolioRow) {
    let reader = builder.reader
    let shown = builder.shown
    let project = builder.project
    let whole = builder.projectState.project
    let today = builder.projectState.today
    let open = shown.barriersByWeight
    barriers = open.prefix(reader.isTeam ? open.count : 5)
      .map { BarrierStatusLine($0, in: shown, for: reader, whole) }
    barriersOpen = open.count
    barriersBlocking = open.filter(\.blocking).count
    barriersExternal = open.filter { $0.control == .external }.count
    let ongoing = project.actions.filter(\.isActive)
      .sorted { ($0.due ?? .distant, $0.id) < ($1.due ?? .distant, $1.id) }
    func lines(_ wanted: (Action) -> Bool) -> [ActionStatusLine] {
      ongoing.filter(wanted).map { ActionStatusLine($0, in: shown, for: reader, whole) }
    }
    lateActions = lines { $0.isOverdue(on: today) }
    ahead = lines { $0.due.map { $0 >= today && $0 - today <= 14 } ?? false }
    actions = reader.isTeam ? lines { _ in true } : []
    let isToldWork = reader.maySeeNames && !builder.projectState.isClosed
    let next = reader.isTeam ? row.todo : isToldWork ? shown.todo : []
    todo = next.prefix(5).map { TodoStatus($0, for: reader, in: whole) }
    indicators = project.indicators.filter { $0.archived == nil }
      .map { IndicatorStatus($0, on: today, reader.language) }
  }

  private mutating func tellDuties(_ builder: StatusBuilder) {
    guard builder.reader.isTeam else { return }
    let schedule = builder.shown.dutySchedule
    duties = (schedule.ours + schedule.theirs)
      .map { DutyStatus($0, for: builder.reader, in: builder.projectState.project) }
  }

  private mutating func tellPeople(_ builder: StatusBuilder) {
    stakeholders = builder.stakeholders
    coverage = builder.coverage
    heard = builder.heard
    positions = builder.reader.audience == .general ? [] : builder.positions
    questions = builder.reader.isTeam ? builder.questions : []
  }

  private static func sum(_ numbers: [Int]) -> Int? { numbers.isEmpty ? nil : numbers.reduce(0, &+) }
}

extension ProjectState {
  fileprivate func openConditionStatus(for reader: ReportAudience, in whole: Project) -> [ConditionStatus] {
    let open = openConditions(at: sites.map(\.site))
    return open.map(\.condition.id).firstOfEach.compactMap { id in
      let places = open.filter { $0.condition.id == id }
      return places.first.map { ConditionStatus($0, at: places, in: self, for: reader, whole) }
    }
  }
}

extension Application {
  /// The application in a few words each: what it does, for whom and under which rules.
  package var words: [Phrase] {
    var words: [Phrase] = []
    if let function { words.append(function.label) }
    if let orientation { words.append(orientation.label) }
    if let actionAutonomy { words.append(actionAutonomy.label) }
    if mdrStatus == .notDevice {
      words.append(DeviceStatus.notDevice.label)
    } else if let mdrClass {
      words.append(Phrase("MDR ") + mdrClass.label)
    }
    if let aiActClass { words.append(Phrase("AI-förordningen: ", "AI Act: ") + aiActClass.label) }
    return words
  }
}

extension SiteStatus {
  init(_ state: SiteState, titled title: String, in projectState: ProjectState, _ language: Language) {
    self.init()
    self.title = title
    phase = projectState.title(of: state.phase)(language)
    condition = (state.isInReview ? ProjectCondition.inReview.label : state.condition.label)(language)
    since = projectState.conditionDay(of: state)
    days = projectState.today - since
    live = state.isOpen && projectState.framework.phase(state.phase)?.live ?? false
  }
}

extension WantedStatus {
  init(_ ask: Ask) {
    self.init()
    record = ask.id.text
    title = ask.title
    group = ask.group
    byDate = ask.byDate
    options = ask.options
    recommended = ask.recommended
  }
}

extension DecisionStatus {
  /// Makes the status of the gate for all; `shown` has the records that the reader may see.
  init(_ decision: NextDecision, in projectState: ProjectState, shown: ProjectState, _ language: Language) {
    self.init()
    let check = decision.check
    gate = decision.gate.id.text
    title = decision.gate.title(language)
    sites = decision.sites.compactMap { shown.project.sites[$0]?.title }
    day = decision.day
    daysLeft = decision.daysLeft(on: projectState.today)
    state = (decision.isOnHold ? ProjectCondition.onHold.label : decision.state.label)(language)
    proposal = check.proposal
    rule = check.rule
    words = check.words.capitalised(language)
    mustMet = check.mustCounting
    mustTotal = check.mustTotal
    shouldPercent = check.shouldPercent
    let short = check.criteria.filter { $0.must && !$0.counts }
    unmet = (short.filter(\.critical) + short.filter { !$0.critical }).map {
      CriterionStatus($0, at: decision.sites, in: shown, language)
    }
    voices = check.missingVoices.map { VoiceStatus($0, in: projectState, language) }
    voicesTotal = check.voices.count
  }
}

extension CriterionStatus {
  init(_ checked: CheckedCriterion, at sites: [ID<Site>], in projectState: ProjectState, _ language: Language)
  {
    self.init()
    id = checked.id.text
    title = projectState.framework.criterion(checked.id)?.title(language) ?? ""
    status = checked.status.label(language)
    critical = checked.critical
    stale = checked.stale
    because = projectState.assessments(of: checked.id, at: sites).compactMap(\.because).last
  }
}

extension VoiceStatus {
  init(_ voice: CheckedVoice, in projectState: ProjectState, _ language: Language) {
    self.init()
    title = projectState.title(of: voice)(language)
    required = voice.required.label(language)
    reached = voice.reached.label(language)
    why = voice.shortfall?.label(language) ?? ""
    core = voice.core
    met = voice.isMet
  }
}

extension ProjectState {
  /// The name of a voice to people: its perspectives, of which one is enough.
  package func title(of voice: CheckedVoice) -> Phrase {
    voice.perspectives.map { catalogue.title(of: $0) }
      .joined(Phrase(" eller ", " or "))
  }
}

extension TakenStatus {
  init?(lastOf projectState: ProjectState, for reader: ReportAudience, in whole: Project) {
    let language = reader.language
    let void = projectState.sites.flatMap { $0.setAside + $0.notApplied }
    let last = projectState.project.transitions.last { transition in
      transition.event == .decide && projectState.project.sites[transition.site] != nil
        && !void.contains(transition.id)
        && transition.review.map { projectState.project.reviews[$0] != nil } ?? true
    }
    guard let last else { return nil }
    self.init()
    gate = last.gate?.text ?? ""
    outcome = last.outcome?.label(language) ?? ""
    on = last.on
    by = reader.name(last.by, in: whole) ?? ""
    reason = reader.maySeeNames ? last.reason : nil
  }
}

extension ConditionStatus {
  init(
    _ first: ConditionState, at places: [ConditionState], in projectState: ProjectState,
    for reader: ReportAudience,
    _ whole: Project
  ) {
    self.init()
    title = first.condition.title
    gate = first.gate.text
    sites = places.compactMap { projectState.project.sites[$0.site]?.title }
    owner = reader.name(first.condition.owner, in: whole) ?? ""
    due = places.map(\.due).min() ?? first.due
    daysLate = places.map { $0.daysLate(on: projectState.today) }.max() ?? 0
    moves = first.moves
  }
}

extension BarrierStatusLine {
  init(_ barrier: Barrier, in projectState: ProjectState, for reader: ReportAudience, _ whole: Project) {
    self.init()
    let language = reader.language
    record = barrier.id.text
    changeability = barrier.changeability?.value
    concept = barrier.concept.map { projectState.catalogue.title(of: $0)(language) }
    title = barrier.title
    blocking = barrier.blocking
    impact = barrier.impact?.value
    control = barrier.control?.label(language) ?? ""
    external = barrier.control == .external
    status = barrier.status.label(language)
    owner = barrier.owner.flatMap { reader.name($0, in: whole) }
    days = projectState.today - barrier.opened
    actions = projectState.countOfActiveActions(on: barrier.id)
    work = projectState.work(on: barrier)(language)
  }
}

extension ActionStatusLine {
  init(_ action: Action, in projectState: ProjectState, for reader: ReportAudience, _ whole: Project) {
    self.init()
    record = action.id.text
    title = action.title
    status = action.status.word
    statusWords = action.status.label(reader.language)
    owner = action.owner.flatMap { reader.name($0, in: whole) }
    if let day = action.due {
      due = day
      daysLate = max(0, projectState.today - day)
    }
    // Whom it waits for is a name, and may be that of somebody the reader is told nothing of.
    why = reader.isTeam || action.waitingFor == nil ? projectState.reason(for: action)(reader.language) : ""
  }
}

extension DutyStatus {
  init(_ entry: DutySchedule.Entry, for reader: ReportAudience, in whole: Project) {
    self.init()
    let language = reader.language
    duty = entry.duty.id.text
    law = entry.duty.place(language)
    title = entry.duty.title(language)
    ours = entry.isOurs
    now = entry.start == .now
    applies = entry.start.words(language)
    day = entry.start.day
    confidence = entry.duty.confidence.label(language)
    guard entry.isOurs else { return }
    status = entry.status.rawValue
    statusWords = entry.status.label(language)
    reason = entry.compliance?.reason
    evidence = entry.compliance?.evidence
    owner = entry.compliance?.owner.flatMap { reader.name($0, in: whole) }
  }
}

extension TodoStatus {
  init(_ todo: Todo, for reader: ReportAudience, in whole: Project) {
    self.init()
    let language = reader.language
    title = todo.title(language)
    when = todo.when(language)
    // Who is waited for, or asked, is a name.
    let waits = todo.kind == .unanswered || whole.actions[ID(todo.place.description)]?.waitingFor != nil
    why = waits && !reader.isTeam ? "" : todo.why(language)
    who = todo.who.flatMap { reader.name($0, in: whole) }
  }
}

extension IndicatorStatus {
  init(_ indicator: Indicator, on today: CalendarDay, _ language: Language) {
    self.init()
    title = indicator.title
    value = indicator.lastValue?.words
    date = indicator.lastValue?.date
    lower = indicator.lower
    upper = indicator.upper
    light = indicator.light(on: today).label(language)
    points = indicator.values.sorted { $0.date < $1.date }.compactMap(PointStatus.init)
    baseline = indicator.baseline
  }
}

extension PointStatus {
  /// Makes the point; nil where the value is no number.
  init?(_ value: IndicatorValue) {
    guard let number = value.value ?? value.share else { return nil }
    self.init()
    day = value.date
    self.value = number
  }
}

extension IndicatorValue {
  /// The share n of N, in at most three decimals.
  fileprivate var share: Number? {
    guard let n, let of, of > 0 else { return nil }
    return Number("\((Double(n) / Double(of) * 1000).rounded() / 1000)")
  }
}
