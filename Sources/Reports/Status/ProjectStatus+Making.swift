package import Changes
package import Model
package import Process

extension ProjectStatus {
  /// What the reader may see: figures are those of the whole project, texts only those of visible records.
  ///
  /// `history` tells how often each event was changed; without it, all stand as never changed.
  package init(
    of row: PortfolioRow, for reader: Reader, since: Since? = nil, history: [HistoryEntry] = []
  ) {
    self.init()
    let standing = row.standing
    let project = standing.project.visible(to: reader)
    let making = StatusMaking(
      standing: standing, shown: reader.isTeam ? standing : standing.standing(of: project), reader: reader,
      revisions: Revisions(of: history), dated: DatedRecords(of: history))
    slug = row.slug
    on = standing.today
    tellHead(making)
    tellCourse(making)
    tellWork(making, row)
    tellPeople(making)
    phases = making.phases
    expires = reader.maySeeNames ? making.expiries : []
    events = making.events(of: phases)
    withdrawn = making.withdrawn(since: events)
    self.since = since.map { SinceStatus($0, reader.language) }
  }

  private mutating func tellHead(_ making: StatusMaking) {
    let project = making.project
    let reader = making.reader
    let language = making.language
    schemaVersion = 1
    id = project.id
    title = project.title
    organisation = reader.organisation
    self.language = .known(language)
    audience = reader.audience.map(OneOf.known)
    group = reader.group
    perspective = reader.perspective.map { making.title(of: $0) }
    madeBy = reader.maySeeNames ? reader.madeBy : nil
    hash = reader.hash
    summary = project.summary
    caseNumber = project.caseNumber
    application = project.application.words.map { $0(language) }
  }

  private mutating func tellCourse(_ making: StatusMaking) {
    let standing = making.standing
    let project = making.project
    let language = making.language
    phase = standing.title(of: standing.phase)(language)
    furthestPhase = standing.title(of: standing.furthestPhase)(language)
    condition = standing.condition.label(language)
    ended = standing.isClosed
    rests = making.shown.rests(withReasons: making.reader.maySeeNames).map { $0(language) }
    sites = standing.sites.compactMap { state in
      project.sites[state.site].map { SiteStatus(state, titled: $0.title, in: standing, language) }
    }
    wanted = making.asks.map(WantedStatus.init)
    decisions = standing.decisions.filter { $0.sites.contains { project.sites[$0] != nil } }
      .map { DecisionStatus($0, in: standing, shown: making.shown, language) }
    lastDecision = TakenStatus(lastOf: making.shown, for: making.reader, in: standing.project)
    conditions = making.shown.openConditionStatus(for: making.reader, in: standing.project)
    budget = Self.sum(project.plan.compactMap(\.budget))
    spent = Self.sum(project.plan.compactMap(\.spent))
  }

  private mutating func tellWork(_ making: StatusMaking, _ row: PortfolioRow) {
    let reader = making.reader
    let shown = making.shown
    let project = making.project
    let whole = making.standing.project
    let today = making.standing.today
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
    let isToldWork = reader.maySeeNames && !making.standing.isClosed
    let next = reader.isTeam ? row.todo : isToldWork ? shown.todo : []
    todo = next.prefix(5).map { TodoStatus($0, for: reader, in: whole) }
    indicators = project.indicators.filter { $0.archived == nil }
      .map { IndicatorStatus($0, on: today, reader.language) }
  }

  private mutating func tellPeople(_ making: StatusMaking) {
    stakeholders = making.stakeholders
    coverage = making.coverage
    heard = making.heard
    positions = making.reader.audience == .general ? [] : making.positions
    questions = making.reader.isTeam ? making.questions : []
  }

  private static func sum(_ numbers: [Int]) -> Int? { numbers.isEmpty ? nil : numbers.reduce(0, &+) }
}

extension Standing {
  fileprivate func openConditionStatus(for reader: Reader, in whole: Project) -> [ConditionStatus] {
    let open = openConditions(at: sites.map(\.site))
    return open.map(\.condition.id).firstOfEach.compactMap { id in
      let places = open.filter { $0.condition.id == id }
      return places.first.map { ConditionStatus($0, at: places, in: self, for: reader, whole) }
    }
  }
}

extension Application {
  /// What it does, for whom and under which rules: a few words each.
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
  init(_ state: SiteState, titled title: String, in standing: Standing, _ language: Language) {
    self.init()
    self.title = title
    phase = standing.title(of: state.phase)(language)
    condition = (state.isInReview ? ProjectCondition.inReview.label : state.condition.label)(language)
    since = standing.conditionDay(of: state)
    days = standing.today - since
    live = state.isOpen && standing.framework.phase(state.phase)?.live ?? false
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
  /// The gate as it stands for all; `shown` has the records that the reader may see.
  init(_ decision: NextDecision, in standing: Standing, shown: Standing, _ language: Language) {
    self.init()
    let check = decision.check
    gate = decision.gate.id.text
    title = decision.gate.title(language)
    sites = decision.sites.compactMap { shown.project.sites[$0]?.title }
    day = decision.day
    daysLeft = decision.daysLeft(on: standing.today)
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
    voices = check.missingVoices.map { VoiceStatus($0, in: standing, language) }
    voicesTotal = check.voices.count
  }
}

extension CriterionStatus {
  init(_ checked: CheckedCriterion, at sites: [ID<Site>], in standing: Standing, _ language: Language) {
    self.init()
    id = checked.id.text
    title = standing.framework.criterion(checked.id)?.title(language) ?? ""
    status = checked.status.label(language)
    critical = checked.critical
    stale = checked.stale
    because = standing.assessments(of: checked.id, at: sites).compactMap(\.because).last
  }
}

extension VoiceStatus {
  init(_ voice: CheckedVoice, in standing: Standing, _ language: Language) {
    self.init()
    title = standing.title(of: voice)(language)
    required = voice.required.label(language)
    reached = voice.reached.label(language)
    why = voice.shortfall?.label(language) ?? ""
    core = voice.core
    met = voice.isMet
  }
}

extension Standing {
  /// What people call a voice: its perspectives, of which one is enough.
  package func title(of voice: CheckedVoice) -> Phrase {
    voice.perspectives.map { catalogue.perspective($0)?.title ?? Phrase($0.text) }
      .joined(Phrase(" eller ", " or "))
  }
}

extension TakenStatus {
  init?(lastOf standing: Standing, for reader: Reader, in whole: Project) {
    let language = reader.language
    let void = standing.sites.flatMap { $0.setAside + $0.notApplied }
    let last = standing.project.transitions.last { transition in
      transition.event == .decide && standing.project.sites[transition.site] != nil
        && !void.contains(transition.id)
        && transition.review.map { standing.project.reviews[$0] != nil } ?? true
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
    _ first: StandingCondition, at places: [StandingCondition], in standing: Standing, for reader: Reader,
    _ whole: Project
  ) {
    self.init()
    title = first.condition.title
    gate = first.gate.text
    sites = places.compactMap { standing.project.sites[$0.site]?.title }
    owner = reader.name(first.condition.owner, in: whole) ?? ""
    due = places.map(\.due).min() ?? first.due
    daysLate = places.map { $0.daysLate(on: standing.today) }.max() ?? 0
    moves = first.moves
  }
}
