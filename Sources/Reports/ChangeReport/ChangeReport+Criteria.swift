internal import Model
internal import Process

extension ChangeReportBuilder {
  /// Tells of criteria that counted and do not any more, or the other way round, whatever the reason.
  mutating func tellCriteria() {
    guard let earlier = standingBefore, let projectState, earlier.framework.id == projectState.framework.id
    else {
      return
    }
    let shared = projectState.openSites.map(\.site).filter { before.sites[$0] != nil }
    for criterion in projectState.framework.criteria {
      let groups = criterion.perSite ? shared.map { [$0] } : [shared]
      var lost: [ID<Site>] = []
      var won: [ID<Site>] = []
      for sites in groups where !sites.isEmpty {
        let then = earlier.criterion(criterion, at: sites)
        let now = projectState.criterion(criterion, at: sites)
        guard then.applies, now.applies else { continue }
        if then.counts, !now.counts { lost += sites }
        if !then.counts, now.counts { won += sites }
      }
      if !lost.isEmpty { tellLost(criterion, at: lost, projectState) }
      if !won.isEmpty { tellWon(criterion, at: won) }
    }
  }

  private mutating func tellLost(_ criterion: Criterion, at sites: [ID<Site>], _ projectState: ProjectState) {
    let now = projectState.criterion(
      criterion, at: criterion.perSite ? sites : projectState.openSites.map(\.site))
    let why = now.stale ? Phrase("behöver bekräftas", "needs to be confirmed") : now.status.label
    let words = Phrase(criterion.id.text + " ") + criterion.title
    tellOfCriterion(
      .reversals, criterion, sites,
      words + Phrase(" godtas inte längre: ", " is no longer accepted: ") + why)
  }

  private mutating func tellWon(_ criterion: Criterion, at sites: [ID<Site>]) {
    let words = Phrase(criterion.id.text + " ") + criterion.title
    tellOfCriterion(.closed, criterion, sites, words + Phrase(" nu godtaget", " is now accepted"))
  }

  private mutating func tellOfCriterion(
    _ kind: ChangeReportKind, _ criterion: Criterion, _ sites: [ID<Site>], _ words: Phrase
  ) {
    tell(kind, criterion.id.text, words + (criterion.perSite ? places(sites) : Phrase("")))
    // A judgement that moved with it needs no line of its own.
    for site in sites { told.insert(Address.assessment(criterion.id, site: site).description) }
  }

  /// Tells of a judgement that changed without the criterion coming to count, or ceasing to.
  mutating func tellJudgement(_ address: String, from earlier: JSONValue?, to later: JSONValue?) {
    guard !told.contains(address) else { return }
    let then = earlier?.text.flatMap(AssessmentValue.init(rawValue:)) ?? .notAssessed
    let now = later?.text.flatMap(AssessmentValue.init(rawValue:)) ?? .notAssessed
    if then == now { return }
    let words = subject(address) + Phrase(": ") + then.label + Phrase(" → ") + now.label
    let isBack = then != .notAssessed && now.rank < then.rank
    tell(isBack ? .reversals : .status, address, words)
  }
}
