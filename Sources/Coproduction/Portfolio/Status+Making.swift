extension ProjectStatus {
  package init(of row: PortfolioRow, for reader: Reader) {
    self.init()
    let standing = row.standing
    let project = standing.project
    let language = reader.language
    slug = row.slug
    id = project.id
    title = project.title
    organisation = reader.organisation
    on = standing.today
    self.language = .known(language)
    audience = reader.audience.map(OneOf.known)
    summary = project.summary
    caseNumber = project.caseNumber
    application = project.application.words.map { $0(language) }
    phase = standing.title(of: standing.phase)(language)
    furthestPhase = standing.title(of: standing.furthestPhase)(language)
    condition = standing.condition.label(language)
    sites = standing.sites.map { SiteStatus($0, in: standing, language) }
    wanted = project.asks.filter { $0.status == .open && $0.archived == nil && reader.maySee($0) }
      .sorted { ($0.byDate ?? .distant, $0.id) < ($1.byDate ?? .distant, $1.id) }.map(WantedStatus.init)
    decisions = standing.decisions.map { DecisionStatus($0, in: standing, language) }
    lastDecision = TakenStatus(lastOf: standing, language)
    conditions = standing.openConditionStatus(for: reader)
    let open = standing.barriersByWeight.filter(reader.maySee)
    barriers = open.prefix(5).map { BarrierStatusLine($0, in: standing, language) }
    barriersOpen = open.count
    barriersBlocking = open.filter(\.blocking).count
    barriersExternal = open.filter { $0.control == .external }.count
    let actions = project.actions.filter { $0.isActive && reader.maySee($0) }
      .sorted { ($0.due ?? .distant, $0.id) < ($1.due ?? .distant, $1.id) }
    lateActions = actions.filter { $0.isOverdue(on: on) }.compactMap {
      ActionStatusLine($0, in: standing, language)
    }
    ahead = actions.filter { action in
      action.due.map { $0 >= standing.today && $0 - standing.today <= 14 } ?? false
    }
    .compactMap { ActionStatusLine($0, in: standing, language) }
    todo = row.todo.prefix(5).map { TodoStatus($0, in: project, language) }
    indicators = project.indicators.filter { $0.archived == nil && reader.maySee($0) }
      .map { IndicatorStatus($0, on: standing.today, language) }
    budget = Self.sum(project.plan.compactMap(\.budget))
    spent = Self.sum(project.plan.compactMap(\.spent))
  }

  private static func sum(_ numbers: [Int]) -> Int? { numbers.isEmpty ? nil : numbers.reduce(0, &+) }
}

extension Standing {
  fileprivate func openConditionStatus(for reader: Reader) -> [ConditionStatus] {
    let open = openConditions(at: sites.map(\.site)).filter { reader.maySee($0.condition) }
    return open.map(\.condition.id).firstOfEach.compactMap { id in
      let places = open.filter { $0.condition.id == id }
      return places.first.map { ConditionStatus($0, at: places, in: self) }
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
  init(_ state: SiteState, in standing: Standing, _ language: Language) {
    self.init()
    title = standing.project.sites[state.site]?.title ?? state.site.text
    phase = standing.title(of: state.phase)(language)
    condition = (state.isInReview ? ProjectCondition.inReview.label : state.condition.label)(language)
    since = state.since
    days = standing.today - state.since
    live = state.isOpen && standing.framework.phase(state.phase)?.live ?? false
  }
}

extension WantedStatus {
  init(_ ask: Ask) {
    self.init()
    title = ask.title
    group = ask.group
    byDate = ask.byDate
    options = ask.options
    recommended = ask.recommended
  }
}

extension DecisionStatus {
  init(_ decision: NextDecision, in standing: Standing, _ language: Language) {
    self.init()
    let check = decision.check
    gate = decision.gate.id.text
    title = decision.gate.title(language)
    sites = decision.sites.compactMap { standing.project.sites[$0]?.title }
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
      CriterionStatus($0, at: decision.sites, in: standing, language)
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
  init?(lastOf standing: Standing, _ language: Language) {
    guard let last = standing.project.transitions.last(where: { $0.event == .decide }) else { return nil }
    self.init()
    gate = last.gate?.text ?? ""
    outcome = last.outcome?.label(language) ?? ""
    on = last.on
    by = Names.plain(last.by, in: standing.project)
    reason = last.reason
  }
}

extension ConditionStatus {
  init(_ first: StandingCondition, at places: [StandingCondition], in standing: Standing) {
    self.init()
    title = first.condition.title
    gate = first.gate.text
    sites = places.compactMap { standing.project.sites[$0.site]?.title }
    owner = Names.plain(first.condition.owner, in: standing.project)
    due = places.map(\.due).min() ?? first.due
    daysLate = places.map { $0.daysLate(on: standing.today) }.max() ?? 0
    moves = first.moves
  }
}

extension BarrierStatusLine {
  init(_ barrier: Barrier, in standing: Standing, _ language: Language) {
    self.init()
    title = barrier.title
    blocking = barrier.blocking
    impact = barrier.impact?.value
    control = barrier.control?.label(language) ?? ""
    external = barrier.control == .external
    status = barrier.status.label(language)
    owner = barrier.owner.map { Names.plain($0, in: standing.project) }
    days = standing.today - barrier.opened
    actions = standing.activeActions(on: barrier.id).count
  }
}

extension ActionStatusLine {
  init?(_ action: Action, in standing: Standing, _ language: Language) {
    guard let due = action.due else { return nil }
    self.init()
    title = action.title
    owner = action.owner.map { Names.plain($0, in: standing.project) }
    self.due = due
    daysLate = max(0, standing.today - due)
    why = standing.reason(for: action)(language)
  }
}

extension TodoStatus {
  init(_ todo: Todo, in project: Project, _ language: Language) {
    self.init()
    title = todo.title(language)
    when = todo.when(language)
    why = todo.why(language)
    who = todo.who.map { Names.plain($0, in: project) }
  }
}
