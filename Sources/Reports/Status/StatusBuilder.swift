internal import Changes
internal import Model
internal import Process

/// The sources of a status: the project as it stands for all, and what the reader may see of it.
struct StatusBuilder {
  let projectState: ProjectState
  let shown: ProjectState
  let reader: ReportAudience
  let revisions: ChangeCounts
  let dated: DatedRecords

  var project: Project { shown.project }
  var language: Language { reader.language }

  func title(of perspective: Code<Perspective>) -> String {
    projectState.catalogue.title(of: perspective)(language)
  }

  /// The sites in words; empty where it is all of them: a project with one place need not name it.
  func places(_ sites: [ID<Site>]) -> String {
    let all = project.sites.map(\.id)
    if sites.isEmpty || all.allSatisfy(sites.contains) { return "" }
    return sites.firstOfEach.compactMap { project.sites[$0]?.title }.joined(separator: ", ")
  }

  /// The asks that are open, those of the reader's own group first; others than the team hear of three at most.
  var asks: [Ask] {
    let own = project.asks.filter { $0.status == .open && $0.archived == nil }.sorted { left, right in
      if isOwn(left) != isOwn(right) { return isOwn(left) }
      return (left.byDate ?? .distant, left.id) < (right.byDate ?? .distant, right.id)
    }
    return Array(own.prefix(reader.isTeam ? own.count : 3))
  }

  private func isOwn(_ ask: Ask) -> Bool { reader.group.map { $0.same(as: ask.group) } ?? true }
}

extension StatusBuilder {
  /// The questions of the criteria that apply at the decisions ahead, each as often as it is judged: once, or for each
  /// site.
  var questions: [QuestionStatus] {
    var known: Set<String> = []
    return projectState.decisions.flatMap { decision in
      decision.check.criteria.filter(\.applies).flatMap { checked -> [QuestionStatus] in
        guard let criterion = projectState.framework.criterion(checked.id) else { return [] }
        let sites: [ID<Site>?] = criterion.perSite ? decision.sites : [nil]
        return sites.compactMap { site in
          let question = question(criterion, checked, at: site, of: decision.gate)
          return known.insert(question.record).inserted ? question : nil
        }
      }
    }
  }

  private func question(
    _ criterion: Criterion, _ checked: CheckedCriterion, at site: ID<Site>?, of gate: Gate
  ) -> QuestionStatus {
    var place = Assessment()
    place.criterion = criterion.id
    place.site = site
    let assessment = project.assessments.first { $0.key.same(as: place.key) } ?? place
    var status = QuestionStatus()
    status.record = place.key
    status.gate = gate.id.text
    status.criterion = criterion.id.text
    status.title = criterion.title(language)
    status.site = site.flatMap { project.sites[$0]?.title }
    status.value = assessment.value.word
    status.words = assessment.value.label(language)
    status.must = checked.must
    status.critical = checked.critical
    status.stale = checked.stale && site.map { checked.sites.isEmpty || checked.sites.contains($0) } ?? true
    status.because = assessment.because
    status.evidence = assessment.evidence.filter { $0.archived == nil }.map(\.title)
    return status
  }
}

extension StatusBuilder {
  /// The phases of the framework in order, each with the gate that ends it.
  var phases: [PhaseStatus] {
    let framework = projectState.framework
    let open = projectState.openSites.isEmpty ? projectState.sites : projectState.openSites
    let present = open.compactMap { framework.index(of: $0.phase) }
    return framework.phases.enumerated().map { index, phase in
      var status = PhaseStatus()
      status.id = phase.id.text
      status.title = phase.title(language)
      status.question = phase.question?(language)
      let isNow = present.contains(index)
      status.place = .known(isNow ? .now : present.allSatisfy { $0 > index } ? .behind : .ahead)
      if let furthest = present.max(), index < furthest, !isNow { status.place = .known(.behind) }
      status.sites = open.filter { $0.phase == phase.id }.compactMap { project.sites[$0.site]?.title }
      tellDays(&status, phase, index)
      tellGate(&status, phase)
      return status
    }
  }

  private func tellDays(_ status: inout PhaseStatus, _ phase: Phase, _ index: Int) {
    let plan = project.plan.first { $0.phase == phase.id }
    status.budget = plan?.budget
    status.spent = plan?.spent
    status.start = projectState.sites.compactMap { $0.entered[phase.id] }.min() ?? plan?.start
    let later = projectState.framework.phases.dropFirst(index + 1).map(\.id)
    let left = projectState.sites.flatMap { site in later.compactMap { site.entered[$0] } }.min()
    let isBehind = status.place == .behind
    status.end = (isBehind ? left : nil) ?? plan?.end
    status.isPlanned = status.end != nil && !(isBehind && left != nil)
  }

  private func tellGate(_ status: inout PhaseStatus, _ phase: Phase) {
    let gates = projectState.framework.gates.filter { $0.from == phase.id }
    guard let gate = gates.first(where: { $0.kind == .passage }) ?? gates.first else { return }
    status.gate = gate.id.text
    status.gateTitle = gate.title(language)
    let last = projectState.sites.filter { project.sites[$0.site] != nil }
      .compactMap { $0.reviewedLast[gate.id] }.max { ($0.on, $0.at) < ($1.on, $1.at) }
    status.outcome = last?.outcome.label(language)
    status.decidedOn = last?.on
  }

  /// The things that end, the first to end first.
  var expiries: [ExpiryStatus] {
    shown.expiries.map { expiry in
      var status = ExpiryStatus()
      status.kind = expiry.kind.label(language)
      status.title = expiry.title(language)
      status.day = expiry.day
      status.daysLeft = expiry.day - projectState.today
      status.sites = expiry.sites.compactMap { project.sites[$0]?.title }
      return status
    }
  }
}

extension StatusBuilder {
  /// The events in the order of days.
  ///
  /// Readers who are told no names hear of gates and phases, a voice also of what is done for it.
  func events(of phases: [PhaseStatus]) -> [EventStatus] {
    var events = decisionEvents + gateEvents(of: phases) + phaseEvents(of: phases)
    if reader.audience != .general { events += actionEvents }
    if reader.maySeeNames { events += conditionEvents + expiryEvents }
    events += asks.compactMap { ask in
      ask.byDate.map { event(.ask, ask.id.text, ask.title, on: $0, touchedBy: [ask.id.text]) }
    }
    var known: Set<String> = []
    return events.filter { known.insert($0.record).inserted }
      .sorted { ($0.day, $0.kind.word, $0.record) < ($1.day, $1.kind.word, $1.record) }
  }

  /// Makes an event; it is `late` where its day has passed and it is not done.
  private func event(
    _ kind: EventKind, _ record: String, _ title: String, on day: CalendarDay, sites: [ID<Site>] = [],
    touchedBy records: [String]
  ) -> EventStatus {
    var event = EventStatus()
    event.record = record
    event.kind = .known(kind)
    event.title = title
    event.day = day
    event.place = places(sites)
    event.late = day < projectState.today
    event.revision = revisions.count(of: records)
    return event
  }

  /// The records that move a gate: the plan of its phase, the go-live of sites, and the transitions there.
  private func touching(_ gate: Gate) -> [String] {
    let whole = projectState.project
    let steps = whole.transitions.filter { $0.gate == gate.id || gate.kind != .passage }.map(\.id.text)
    return steps + whole.sites.map(\.id.text) + (gate.from.map { ["plan/" + $0.text] } ?? [])
  }

  private var decisionEvents: [EventStatus] {
    var seen: Set<String> = []
    return projectState.decisions.compactMap { decision in
      let sites = decision.sites.filter { project.sites[$0] != nil }
      guard let day = decision.day, let first = sites.first else { return nil }
      let gate = decision.gate
      // Where sites stand apart at one gate, the first keeps its name.
      let name = Address.gate(gate.id).description
      let record = seen.insert(name).inserted ? name : name + "/" + first.text
      let isReview = decision.isOnHold || gate.kind == .recurring
      var event = event(
        isReview ? .review : .gate, record, gate.id.text + " " + gate.title(language), on: day,
        sites: sites, touchedBy: touching(gate))
      event.why = decision.check.words.capitalised(language)
      return event
    }
  }

  /// The events of the gates that were decided, and of those that the plan has ahead.
  private func gateEvents(of phases: [PhaseStatus]) -> [EventStatus] {
    phases.compactMap { phase in
      guard let id = phase.gate, let gate = projectState.framework.gate(Code(id)), gate.kind == .passage
      else { return nil }
      let decided = phase.place == .behind ? phase.decidedOn : nil
      guard !projectState.isClosed || decided != nil, let day = decided ?? phase.end else { return nil }
      var event = event(
        .gate, Address.gate(gate.id).description, id + " " + gate.title(language), on: day,
        touchedBy: touching(gate))
      event.done = decided != nil
      event.late = event.late && !event.done && phase.place == .now
      event.why = event.done ? phase.outcome ?? "" : ""
      return event
    }
  }

  private func phaseEvents(of phases: [PhaseStatus]) -> [EventStatus] {
    phases.compactMap { phase in
      guard let start = phase.start else { return nil }
      let steps = projectState.project.transitions.filter { $0.to.text.same(as: phase.id) }.map(\.id.text)
      var event = event(
        .phase, "phase/" + phase.id, phase.title, on: start, touchedBy: ["plan/" + phase.id] + steps)
      event.end = phase.end.flatMap { $0 >= start ? $0 : nil }
      event.done = phase.place == .behind
      event.late = false
      return event
    }
  }

  /// The events of actions.
  ///
  /// One that fulfils a condition has its day from it, and stands there as the condition where the reader is told of
  /// those.
  private var actionEvents: [EventStatus] {
    let own = project.actions.filter { $0.archived == nil && ($0.condition == nil || !reader.maySeeNames) }
    return own.compactMap { action in
      let isDone = action.status == .done
      guard action.isActive || isDone, let day = isDone ? action.due ?? action.doneOn : action.due else {
        return nil
      }
      var event = event(
        .action, action.id.text, action.title, on: day, sites: action.sites, touchedBy: [action.id.text])
      let line = ActionStatusLine(action, in: shown, for: reader, projectState.project)
      event.who = line.owner
      event.why = line.why
      event.done = isDone
      event.late = event.late && !isDone
      return event
    }
  }

  private var conditionEvents: [EventStatus] {
    let all = shown.conditions.filter { $0.state == .open || $0.state == .done }
    return all.map(\.condition.id).firstOfEach.compactMap { id in
      let places = all.filter { $0.condition.id == id }
      let open = places.filter { $0.state == .open }
      guard let first = (open.isEmpty ? places : open).min(by: { $0.due < $1.due }) else { return nil }
      var event = event(
        .condition, id.text, first.condition.title, on: first.due,
        sites: (open.isEmpty ? places : open).map(\.site), touchedBy: [id.text])
      event.who = reader.name(first.condition.owner, in: projectState.project)
      event.why = Phrase("villkor från \(first.gate.text)", "condition of \(first.gate.text)")(language)
      event.done = open.isEmpty
      event.late = event.late && !event.done
      return event
    }
  }

  /// The events of what ends and has no event of another kind.
  private var expiryEvents: [EventStatus] {
    shown.expiries.compactMap { expiry in
      if [.condition, .hold, .review].contains(expiry.kind) { return nil }
      var event = event(
        .expiry, expiry.record + "/" + expiry.kind.rawValue, expiry.title(language), on: expiry.day,
        sites: expiry.sites, touchedBy: [expiry.record.lastPart])
      event.why = expiry.kind.label(language)
      return event
    }
  }
}

extension StatusBuilder {
  /// The stakeholders, those with the longest way to go first; they are people, so only for readers who are told names.
  var stakeholders: [StakeholderStatus] {
    guard reader.maySeeNames else { return [] }
    let demanded = demandedPerspectives
    return project.stakeholders.filter { $0.archived == nil }
      .map { status(of: $0, isVoice: demanded.contains($0.perspective)) }
      .enumerated().sorted { left, right in
        let weight = (weight(of: left.element), weight(of: right.element))
        return weight.0 == weight.1 ? left.offset < right.offset : weight.0 > weight.1
      }.map(\.element)
  }

  /// The weight of a stakeholder: of equal gaps, those with more power and interest come first.
  private func weight(of status: StakeholderStatus) -> Int {
    status.gap * ((status.power ?? 0) + (status.interest ?? 0))
  }

  private func status(of stakeholder: Stakeholder, isVoice: Bool) -> StakeholderStatus {
    var status = StakeholderStatus()
    status.record = stakeholder.id.text
    status.title = stakeholder.title
    status.perspective = title(of: stakeholder.perspective)
    status.organisation = stakeholder.organisation.flatMap { project.organisations[$0]?.title }
    status.power = stakeholder.power?.value
    status.interest = stakeholder.interest?.value
    status.current = stakeholder.current?.label(language)
    status.desired = stakeholder.desired?.label(language)
    if let now = stakeholder.current?.known, let wanted = stakeholder.desired?.known {
      status.gap = max(0, wanted.rank - now.rank)
    }
    status.agreed = stakeholder.levelAgreed?.label(language)
    let reached = project.engagements.filter {
      $0.archived == nil && $0.stakeholders.contains(stakeholder.id)
    }
    .map(\.level).max()
    status.reached = reached?.label(language)
    status.voice = isVoice
    return status
  }

  /// The perspectives that the nearest decision demands.
  private var demandedPerspectives: [Code<Perspective>] {
    projectState.decisions.first.map { decision in
      projectState.demandedVoices(at: decision.gate, decision.sites).flatMap(\.anyOf)
    } ?? []
  }

  /// The coverage of each perspective for the nearest decision, in the order of the catalogue.
  var coverage: [CoverageStatus] {
    guard let decision = projectState.decisions.first else { return [] }
    let demanded = demandedPerspectives
    let touched = projectState.project.visible(to: counting).stakeholders.filter { $0.archived == nil }
    return projectState.catalogue.perspectives.compactMap { perspective in
      guard reader.maySee(perspective.id) else { return nil }
      let hearing = projectState.hearing(of: perspective.id, for: decision.gate, at: decision.sites)
      let isDemanded = demanded.contains(perspective.id)
      let people = touched.filter { $0.perspective == perspective.id }
      let meetings = project.engagements.filter {
        $0.archived == nil && $0.perspective == perspective.id && $0.date <= projectState.today
      }
      guard isDemanded || hearing.required > .none || !people.isEmpty || !meetings.isEmpty else { return nil }
      var status = CoverageStatus()
      status.perspective = perspective.id.text
      status.title = perspective.title(language)
      status.core = projectState.framework.core.contains(perspective.id)
      status.demanded = isDemanded
      status.required = hearing.required.value
      status.reached = hearing.reached.value
      status.requiredWords = hearing.required.label(language)
      status.reachedWords = hearing.reached.label(language)
      status.counts = hearing.counts
      status.people = people.count
      status.lastHeard = meetings.map(\.date).max()
      status.why = hearing.counts ? "" : hearing.shortfall?.label(language) ?? ""
      return status
    }
  }

  /// The reader for counting: names count whether they are told or not, what is internal does not.
  private var counting: ReportAudience {
    var counting = reader
    if !reader.isTeam { counting.audience = .steering }
    return counting
  }

  /// The meetings at which something was said, the last first.
  var heard: [HeardStatus] {
    project.engagements.filter { engagement in
      engagement.archived == nil && reader.maySee(engagement.perspective)
        && !(engagement.heard.isEmpty && engagement.effect.isEmpty)
    }
    .sorted { ($1.date, $0.id) < ($0.date, $1.id) }
    .map { engagement in
      var status = HeardStatus()
      status.record = engagement.id.text
      status.day = engagement.date
      status.title = engagement.title
      status.perspective = title(of: engagement.perspective)
      status.form = engagement.form?.label(language)
      status.participants = engagement.participants
      status.heard = engagement.heard
      status.effect = engagement.effect
      status.fedBack = engagement.fedBack
      status.gate = engagement.gate?.text
      return status
    }
  }

  /// The positions of each perspective at each gate, the last review first, and what came of them.
  var positions: [PositionStatus] {
    project.reviews.filter { $0.archived == nil }.reversed().flatMap { review in
      review.positions.filter { reader.maySee($0.perspective) }.map { position in
        var status = PositionStatus()
        status.gate = review.gate.text
        status.sites = review.sites.compactMap { project.sites[$0]?.title }
        status.perspective = title(of: position.perspective)
        status.value = position.value.label(language)
        status.objects = position.value == .object
        status.on = position.on
        status.by = position.by.flatMap { reader.name($0, in: projectState.project) }
        status.reason = position.reason
        status.answer = position.answer
        status.answeredOn = position.answeredOn
        status.outcome = outcome(of: review)
        return status
      }
    }
  }

  private func outcome(of review: Review) -> String? {
    let all = projectState.project.transitions.filter {
      $0.event == .decide && $0.review.map(projectState.canonical) == projectState.canonical(review.id)
    }
    let void = projectState.sites.flatMap(\.setAside)
    return (all.last { !void.contains($0.id) })?.outcome?.label(language)
  }
}

extension Attitude {
  /// The order from not knowing to leading.
  fileprivate var rank: Int {
    switch self {
    case .unaware: 0
    case .resistant: 1
    case .neutral: 2
    case .supportive: 3
    case .leading: 4
    }
  }
}
