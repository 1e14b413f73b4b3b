extension ProjectStatus {
  /// What the reader may see: figures are those of the whole project, texts only those of visible records.
  package init(of row: PortfolioRow, for reader: Reader, since: Since? = nil) {
    self.init()
    let standing = row.standing
    let project = standing.project.visible(to: reader)
    let shown = reader.isTeam ? standing : standing.standing(of: project)
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
    sites = standing.sites.filter { project.sites[$0.site] != nil }
      .map { SiteStatus($0, in: standing, language) }
    wanted = project.asks.filter { $0.status == .open && $0.archived == nil }
      .sorted { ($0.byDate ?? .distant, $0.id) < ($1.byDate ?? .distant, $1.id) }.map(WantedStatus.init)
    decisions = standing.decisions.filter { $0.sites.contains { project.sites[$0] != nil } }
      .map { DecisionStatus($0, in: standing, shown: shown, language) }
    lastDecision = TakenStatus(lastOf: shown, for: reader, in: standing.project)
    conditions = shown.openConditionStatus(for: reader, in: standing.project)
    let open = shown.barriersByWeight
    barriers = open.prefix(5).map { BarrierStatusLine($0, in: shown, for: reader, standing.project) }
    barriersOpen = open.count
    barriersBlocking = open.filter(\.blocking).count
    barriersExternal = open.filter { $0.control == .external }.count
    let actions = project.actions.filter(\.isActive)
      .sorted { ($0.due ?? .distant, $0.id) < ($1.due ?? .distant, $1.id) }
    lateActions = actions.filter { $0.isOverdue(on: on) }.compactMap {
      ActionStatusLine($0, in: shown, for: reader, standing.project)
    }
    ahead = actions.filter { action in
      action.due.map { $0 >= standing.today && $0 - standing.today <= 14 } ?? false
    }
    .compactMap { ActionStatusLine($0, in: shown, for: reader, standing.project) }
    let next = reader.isTeam ? row.todo : standing.isClosed ? [] : shown.todo
    todo = next.prefix(5).map { TodoStatus($0, for: reader, in: standing.project) }
    indicators = project.indicators.filter { $0.archived == nil }
      .map { IndicatorStatus($0, on: standing.today, language) }
    budget = Self.sum(project.plan.compactMap(\.budget))
    spent = Self.sum(project.plan.compactMap(\.spent))
    self.since = since.map { SinceStatus($0, language) }
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
    let last = standing.project.transitions.last { transition in
      transition.event == .decide && standing.project.sites[transition.site] != nil
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

extension BarrierStatusLine {
  init(_ barrier: Barrier, in standing: Standing, for reader: Reader, _ whole: Project) {
    self.init()
    let language = reader.language
    title = barrier.title
    blocking = barrier.blocking
    impact = barrier.impact?.value
    control = barrier.control?.label(language) ?? ""
    external = barrier.control == .external
    status = barrier.status.label(language)
    owner = barrier.owner.flatMap { reader.name($0, in: whole) }
    days = standing.today - barrier.opened
    actions = standing.activeActions(on: barrier.id).count
  }
}

extension ActionStatusLine {
  init?(_ action: Action, in standing: Standing, for reader: Reader, _ whole: Project) {
    guard let due = action.due else { return nil }
    self.init()
    title = action.title
    owner = action.owner.flatMap { reader.name($0, in: whole) }
    self.due = due
    daysLate = max(0, standing.today - due)
    // Whom it waits for is a name, and may be that of somebody the reader is told nothing of.
    why = reader.isTeam || action.waitingFor == nil ? standing.reason(for: action)(reader.language) : ""
  }
}

extension TodoStatus {
  init(_ todo: Todo, for reader: Reader, in whole: Project) {
    self.init()
    let language = reader.language
    title = todo.title(language)
    when = todo.when(language)
    // Who is waited for, or asked, is a name.
    let waits = todo.kind == .unanswered || whole.actions[ID(todo.place)]?.waitingFor != nil
    why = waits && !reader.isTeam ? "" : todo.why(language)
    who = todo.who.flatMap { reader.name($0, in: whole) }
  }
}
