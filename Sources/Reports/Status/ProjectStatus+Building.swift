package import Changes
package import Model
package import Process

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
    voice.perspectives.map { catalogue.perspective($0)?.title ?? Phrase($0.text) }
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
