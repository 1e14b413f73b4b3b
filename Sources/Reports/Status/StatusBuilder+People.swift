internal import Changes
internal import Model
internal import Process

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
