internal import Model
internal import Process

extension Transaction {
  /// Changes the assessment of a criterion, for the project or the site, made where there is none yet.
  private mutating func withAssessment(
    _ id: Code<Criterion>, _ site: ID<Site>?, _ change: (inout Assessment) throws(Refusal) -> Void
  ) throws(Refusal) {
    let criterion = try known(id)
    let site = try place(criterion, site)
    var assessment = Assessment()
    if let index = project.assessments.firstIndex(where: { $0.criterion == id && $0.site == site }) {
      assessment = project.assessments.remove(at: index)
    } else {
      assessment.criterion = id
      assessment.site = site
    }
    try change(&assessment)
    project.assessments.place(assessment)
    made.record = assessment.key
  }

  private func known(_ id: Code<Criterion>) throws(Refusal) -> Criterion {
    if let criterion = framework.criterion(id) { return criterion }
    if framework.computed.contains(where: { $0.id == id }) {
      throw Refusal(
        .invalid, "\(id.text) räknas ut av programmet", "\(id.text) is computed, not assessed",
        field: "criterion")
    }
    var refusal = Refusal(
      .notFound, "inget kriterium \(id.text)", "no criterion \(id.text)", field: "criterion")
    refusal.choices = framework.criteria.map(\.id.text).nearestFirst(to: id.text) { [$0] }
    throw refusal
  }

  /// The site that a judgement is kept at: none for the project, the only one where there is one.
  private func place(_ criterion: Criterion, _ site: ID<Site>?) throws(Refusal) -> ID<Site>? {
    guard criterion.perSite else { return nil }
    if let site {
      guard project.sites[site] != nil else {
        throw Refusal(.notFound, "ingen införandeplats \(site.text)", "no site \(site.text)", field: "site")
      }
      return site
    }
    if let only = project.sites.first, project.sites.count == 1 { return only.id }
    var refusal = Refusal(
      .invalid, "\(criterion.id.text) bedöms för varje införandeplats: säg vilken",
      "\(criterion.id.text) is assessed for each site: say which", field: "site")
    refusal.choices = project.sites.map(\.title)
    throw refusal
  }

  mutating func assess(_ judgement: Judgement) throws(Refusal) {
    let criterion = try known(judgement.criterion)
    try refuseUnfounded(judgement, criterion)
    let by = judgement.by.text.isEmpty ? context.by : judgement.by.text
    let who = who(PersonReference(by))
    let (today, at) = (today, at)
    try withAssessment(judgement.criterion, judgement.site) { assessment in
      assessment.value = .known(judgement.value)
      let isJudged = judgement.value != .notAssessed
      assessment.by = isJudged ? who : nil
      assessment.perspective = isJudged ? judgement.perspective : nil
      assessment.on = isJudged ? today : nil
      assessment.at = isJudged ? at : nil
      assessment.because = judgement.because
      assessment.until = judgement.value == .waived ? judgement.until : nil
      assessment.confirmedOn = nil
      assessment.confirmedBy = nil
    }
    if judgement.value == .met {
      made.remarks += criterion.deeper.filter { project.application.answer($0.when).holds }.map(\.text)
    }
  }

  private func refuseUnfounded(_ judgement: Judgement, _ criterion: Criterion) throws(Refusal) {
    guard judgement.value == .notApplicable || judgement.value == .waived else { return }
    let sites = judgement.site.map { [$0] } ?? project.sites.map(\.id)
    if projectState.criterion(criterion, at: sites).critical {
      throw Refusal(
        .process, "\(criterion.id.text) är kritiskt: det kan inte undantas eller vara ej tillämpligt",
        "\(criterion.id.text) is critical: it is never waived and never not applicable", field: "value")
    }
    _ = try given(judgement.because, "because", "skälet", "the reason (because)")
    guard judgement.value == .waived else { return }
    guard let until = judgement.until else {
      throw Refusal(
        .invalid, "ett undantag gäller till en dag", "a waiver holds until a day", field: "until")
    }
    if until < today {
      throw Refusal(.invalid, "dagen har passerat", "the day has passed", field: "until")
    }
    if judgement.by.text.isEmpty {
      throw Refusal(.invalid, "säg vem som undantar", "say who waives it", field: "by")
    }
  }

  /// Refuses to confirm what is to redo, or was waived: it is judged anew.
  private func refuseUnconfirmable(_ id: Code<Criterion>, _ site: ID<Site>?) throws(Refusal) {
    let criterion = try known(id)
    let site = try place(criterion, site)
    let assessment = project.assessments.first { $0.criterion == id && $0.site == site }
    let sites = site.map { [$0] } ?? project.sites.map(\.id)
    guard let assessment, projectState.criterion(criterion, at: sites).status != .notAssessed else {
      throw Refusal(
        .process, "\(id.text) är inte bedömt och kan inte bekräftas",
        "\(id.text) is not assessed and cannot be confirmed")
    }
    if assessment.value == .waived {
      throw Refusal(
        .process, "\(id.text) är ett undantag: undanta på nytt", "\(id.text) is a waiver: waive it again")
    }
  }

  /// Confirms judgements: "still true, seen today", so that what was assessed counts again.
  mutating func confirm(_ ids: [Code<Criterion>], _ site: ID<Site>?, _ by: PersonReference) throws(Refusal) {
    let by = who(by)
    let (today, at) = (today, at)
    for id in ids {
      try refuseUnconfirmable(id, site)
      try withAssessment(id, site) { assessment in
        assessment.at = at
        assessment.confirmedOn = today
        assessment.confirmedBy = by
      }
    }
  }

  mutating func remark(_ id: Code<Criterion>, _ site: ID<Site>?, _ remark: Remark) throws(Refusal) {
    var remark = remark
    remark.on = today
    remark.text = try given(remark.text, "text", "texten", "the text")
    try withAssessment(id, site) { $0.remarks.append(remark) }
  }

  mutating func addEvidence(
    _ id: Code<Criterion>, _ site: ID<Site>?, _ assignments: [FieldAssignment]
  ) throws(Refusal) {
    var evidence: Evidence = try typed(assignments)
    evidence.title = try given(evidence.title, "title", "rubriken", "the title")
    evidence.id = newID()
    if let at = evidence.at, at.isAddress { evidence.seen = evidence.seen ?? today }
    try withAssessment(id, site) { $0.evidence.place(evidence) }
    made.record = made.record.map { $0 + "/" + evidence.id.text }
  }

  mutating func waiveVoice(
    _ gate: Code<Gate>, _ perspective: Code<Perspective>, _ sites: [ID<Site>], by: PersonReference,
    until: CalendarDay,
    because: String
  ) throws(Refusal) {
    guard framework.gate(gate) != nil else {
      throw Refusal(.notFound, "ingen beslutspunkt \(gate.text)", "no gate \(gate.text)", field: "gate")
    }
    if framework.core.contains(perspective) {
      throw Refusal(
        .process, "patienter och vårdpersonal är obligatoriska perspektiv och undantas aldrig",
        "patients and professionals are required perspectives and are never waived", field: "perspective")
    }
    if until < today {
      throw Refusal(.invalid, "dagen har passerat", "the day has passed", field: "until")
    }
    var waiver = VoiceWaiver()
    waiver.id = newID()
    waiver.gate = gate
    waiver.perspective = perspective
    waiver.sites = sites
    waiver.by = who(by)
    waiver.on = today
    waiver.at = at
    waiver.because = try given(because, "because", "skälet", "the reason (because)")
    waiver.until = until
    project.voiceWaivers.place(waiver)
    made.record = waiver.id.text
  }
}
