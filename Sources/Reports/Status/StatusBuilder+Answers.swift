internal import Model
internal import Process

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
