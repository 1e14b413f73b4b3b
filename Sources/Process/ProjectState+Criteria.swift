package import Model

extension ProjectState {
  /// A criterion as it counts for these sites together: where it is judged for each, the worst.
  package func criterion(_ criterion: Criterion, at sites: [ID<Site>]) -> CheckedCriterion {
    var checked = CheckedCriterion()
    checked.id = criterion.id
    let applies = project.application.answer(criterion.appliesWhen)
    let critical = criterion.critical.map { project.application.answer($0) } ?? .no
    let must = criterion.mustWhen.map { project.application.answer($0) } ?? .no
    checked.applies = applies.holds
    // A critical criterion's own condition says where it is one.
    checked.critical = applies.holds && must.holds && critical.holds
    checked.must =
      applies.holds && must.holds && (rigour == .full || criterion.light || checked.critical)
    checked.assumed = Self.names(applies.assumed + critical.assumed + must.assumed)
    if criterion.perSite {
      let judged = sites.map {
        (site: $0, judged: self.judged(criterion, at: $0, critical: checked.critical))
      }
      let worst = judged.min { $0.judged < $1.judged }
      checked.status = .known(worst?.judged.value ?? .notAssessed)
      checked.counts = !judged.isEmpty && judged.allSatisfy(\.judged.counts)
      checked.stale = judged.contains(where: \.judged.isStale)
      checked.sites = judged.filter { !$0.judged.counts }.map(\.site)
    } else {
      let judged = sites.map { self.judged(criterion, at: $0, critical: checked.critical) }
      let worst = judged.min() ?? self.judged(criterion, at: nil, critical: checked.critical)
      checked.status = .known(worst.value)
      checked.counts = worst.counts
      checked.stale = worst.isStale
    }
    checked.withoutEvidence = assessments(of: criterion.id, at: sites).contains { assessment in
      assessment.value == .met && !assessment.evidence.contains { $0.archived == nil }
    }
    if checked.status == .met { checked.contradicted = missingRecords(of: criterion).map(OpenEnum.known) }
    return checked
  }

  /// The facts that a criterion needs on record and the project does not have; in the order of the framework.
  private func missingRecords(of criterion: Criterion) -> [RecordedFact] {
    criterion.needsRecorded.compactMap(\.known).filter { !isRecorded($0) }
  }

  private func isRecorded(_ fact: RecordedFact) -> Bool {
    switch fact {
    case .intendedUse: !(project.application.intendedUse ?? "").isEmpty
    case .aiActClass: project.application.aiActClass != nil
    case .engagement: project.engagements.contains { $0.archived == nil }
    case .barrier: project.barriers.contains { $0.archived == nil }
    case .sponsor: isMember(.sponsor)
    case .oversight: isMember(.oversight)
    case .duties: !dutySchedule.entries.contains(where: \.isLacking)
    case .baseline: project.indicators.contains { $0.archived == nil && $0.baseline != nil }
    }
  }

  private func isMember(_ role: MemberRole) -> Bool {
    project.team.contains { $0.archived == nil && $0.role == .known(role) }
  }

  package func criterion(_ id: Code<Criterion>, at sites: [ID<Site>]) -> CheckedCriterion? {
    framework.criterion(id).map { criterion($0, at: sites) }
  }

  /// The assessments of a criterion, for the project or for each of the sites.
  package func assessments(of id: Code<Criterion>, at sites: [ID<Site>]) -> [Assessment] {
    let perSite = framework.criterion(id)?.perSite ?? false
    return assessmentPlaces(of: id).map { project.assessments[$0] }
      .filter { !perSite || $0.site.map(sites.contains) ?? false }
  }

  /// The stale criteria of a gate at each place where they are judged, those of the whole project first.
  package func stalePlaces(of gate: Code<Gate>, at sites: [ID<Site>]) -> [CriterionTarget] {
    func stale(at sites: [ID<Site>], perSite: Bool, for site: ID<Site>?) -> [CriterionTarget] {
      check(gate, at: sites).criteria
        .filter { $0.stale && (framework.criterion($0.id)?.perSite ?? false) == perSite }
        .map { CriterionTarget(criterion: $0.id, site: site) }
    }
    return stale(at: sites, perSite: false, for: nil)
      + sites.flatMap { stale(at: [$0], perSite: true, for: $0) }
  }

  /// The places of the assessments of a criterion in the project's list; looked up once for all criteria.
  private func assessmentPlaces(of id: Code<Criterion>) -> [Int] {
    let places = kept.assessments {
      Dictionary(grouping: project.assessments.indices) { project.assessments[$0].criterion }
    }
    return places[id] ?? []
  }

  private static func names(_ properties: [ProfileCondition.Property]) -> [String] {
    ProfileCondition.Property.allCases.filter(properties.contains).map(\.rawValue)
  }

  /// A judgement as it counts today at one site; without a site, for the project.
  package struct Judged: Comparable {
    package var value = AssessmentValue.notAssessed
    package var isStale = false
    package var counts = false

    /// True where the left is worse: what does not count before what does, then by value.
    package static func < (left: Judged, right: Judged) -> Bool {
      (left.counts ? 1 : 0, left.value.rank) < (right.counts ? 1 : 0, right.value.rank)
    }
  }

  package func judged(_ criterion: Criterion, at site: ID<Site>?, critical: Bool) -> Judged {
    let state = site.flatMap { self.state(of: $0) }
    guard let assessment = assessment(of: criterion, at: site), let at = assessment.at,
      let judged = assessment.value.known
    else { return Judged() }
    let value = critical ? lowest(judged, of: assessment) : judged
    let since = state?.returns.filter { $0.at > at } ?? []
    // What was named is to be judged anew, whichever gate asks for it.
    if since.contains(where: { $0.redo.contains(criterion.id) }) { return Judged() }
    let returns = since.filter { reaches($0, criterion.gate) }
    let isStale =
      !returns.isEmpty || isWoken(criterion, assessment, since: at, at: site)
      || hasExpired(assessment, since: at) || isPastReview(criterion, state, since: at)
    let counts =
      switch value {
      case .met: !isStale
      case .notApplicable: !critical && !isStale && assessment.isReasoned
      case .waived:
        !critical && returns.isEmpty && assessment.until.map { $0 >= today } ?? false && assessment.by != nil
          && assessment.isReasoned
      case .notAssessed, .notMet, .partlyMet: false
      }
    return Judged(value: value, isStale: isStale, counts: counts)
  }

  private func assessment(of criterion: Criterion, at site: ID<Site>?) -> Assessment? {
    let place = assessmentPlaces(of: criterion.id).first { place in
      let judged = project.assessments[place].site
      return criterion.perSite ? judged == site : judged == nil
    }
    return place.map { project.assessments[$0] }
  }

  /// The lowest of the judgements of what is critical: it holds until somebody has chosen between them.
  private func lowest(_ value: AssessmentValue, of assessment: Assessment) -> AssessmentValue {
    let candidates = project.conflicts.filter { conflict in
      conflict.record.same(as: assessment.key) && conflict.field?.same(as: "value") ?? false
        && conflict.archived == nil
    }
    let words = candidates.flatMap(\.values).compactMap { $0.value?.text }
    let values = words.compactMap(AssessmentValue.init(rawValue:))
    return (values + [value]).min { $0.rank < $1.rank } ?? value
  }

  /// True where the way back leads to the phase in which the gate stands, or before it.
  private func reaches(_ way: PhaseReturnEvent, _ gate: Code<Gate>) -> Bool {
    framework.gate(gate)?.from.map { !framework.isBefore($0, way.to) } ?? false
  }

  private func hasExpired(_ assessment: Assessment, since at: Instant) -> Bool {
    assessment.evidence.contains { evidence in
      guard let expires = evidence.expires, evidence.archived == nil else { return false }
      return expires < today && at.day <= expires
    }
  }

  /// True where a recurring review has been held since: each assesses anew.
  private func isPastReview(_ criterion: Criterion, _ state: SiteState?, since at: Instant) -> Bool {
    guard framework.gate(criterion.gate)?.kind == .recurring,
      let decision = state?.reviewedLast[criterion.gate]
    else { return false }
    return at <= decision.at && today > decision.on
  }

  private func isWoken(
    _ criterion: Criterion, _ assessment: Assessment, since at: Instant, at site: ID<Site>?
  )
    -> Bool
  {
    project.materialChanges.contains { change in
      guard change.at > at, change.sites.isEmpty || site.map(change.sites.contains) ?? true else {
        return false
      }
      return wakes(change, criterion, assessment)
    }
  }

  func wakes(_ change: MaterialChange, _ criterion: Criterion, _ assessment: Assessment) -> Bool {
    switch change.kind.known {
    case .version: framework.wakes.version.contains(criterion.id)
    case .population: framework.wakes.population.contains(criterion.id)
    case .law: framework.wakes.law.contains(criterion.id)
    case .autonomy: framework.wakes.autonomy.contains(criterion.id) || criterion.asksForAutonomy
    case .evidence: assessment.evidence.contains { $0.id.text == change.of }
    case .assumption:
      project.assumptions.contains { $0.id.text == change.of && $0.criteria.contains(criterion.id) }
    case nil: false
    }
  }
}

extension Criterion {
  /// True where its own conditions or deeper demands name autonomy.
  var asksForAutonomy: Bool {
    let conditions = [appliesWhen, mustWhen, critical].compactMap(\.self) + deeper.map(\.when)
    return conditions.contains { $0.properties.contains(.autonomyMin) }
  }
}

extension Assessment {
  fileprivate var isReasoned: Bool { !(because ?? "").trimmed.isEmpty }
}

extension AssessmentValue {
  /// The rank: lower is worse; of two judgements of a critical criterion the lower wins.
  package var rank: Int {
    switch self {
    case .notMet: 0
    case .notAssessed: 1
    case .partlyMet: 2
    case .waived: 3
    case .notApplicable: 4
    case .met: 5
    }
  }
}
