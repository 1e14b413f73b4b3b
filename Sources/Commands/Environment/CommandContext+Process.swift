import Changes
import Model
import Process
import Reports
import Tracker

extension CommandContext {
  /// The one review of the gate that is open: on the sites that are named, or the only one.
  func openReview(_ gate: Code<Gate>, sites: [String]) throws -> ID<Review> {
    let projectState = try projectState()
    let named = try self.sites(sites)
    let states = projectState.sites.filter {
      $0.reviewed == gate && (named.isEmpty || named.contains($0.site))
    }
    var reviews: [ID<Review>] = []
    for review in states.compactMap(\.review) where !reviews.contains(review) { reviews.append(review) }
    if let only = reviews.first, reviews.count == 1 { return only }
    if reviews.isEmpty {
      var failure = Failure(
        .refused, "ingen granskning av \(gate.text) är öppen", "no review of \(gate.text) is open")
      failure.allowed = projectState.check(gate, at: try gateSites(gate, sites)).allowed
      throw failure
    }
    throw Failure(
      .usage, "flera granskningar av \(gate.text) är öppna; välj med --site",
      "several reviews of \(gate.text) are open; choose with --site", field: "--site",
      choices: reviews.map { review in
        siteTitles(projectState.sites.filter { $0.review == review }.map(\.site))
      })
  }

  /// The sites that a gate is looked at for: those named, else those of the decision that is nearest.
  func gateSites(_ gate: Code<Gate>, _ texts: [String]) throws -> [ID<Site>] {
    if !texts.isEmpty { return try sites(texts) }
    let projectState = try projectState()
    if let decision = projectState.decisions.first(where: { $0.gate.id == gate }) { return decision.sites }
    let decided = projectState.sites.filter { $0.decided[gate] != nil }.map(\.site)
    if !decided.isEmpty { return decided }
    return (projectState.openSites.isEmpty ? projectState.sites : projectState.openSites).map(\.site)
  }

  /// The gate that is named, else that of the decision that is nearest.
  func gate(_ text: String?) throws -> Code<Gate> {
    if let text { return try code(text, "gate") }
    if let next = try projectState().decisions.first { return next.gate.id }
    throw Failure(.usage, "vilken beslutspunkt?", "which gate?", field: "gate")
  }

  /// The sites at which a judgement belongs; one nil where it belongs to the project as a whole.
  ///
  /// Throws a ``Failure`` where several sites could be meant and none is named.
  func judged(_ id: Code<Criterion>, _ texts: [String]) throws -> [ID<Site>?] {
    let projectState = try projectState()
    guard let criterion = projectState.framework.criterion(id), criterion.perSite else { return [nil] }
    if !texts.isEmpty { return try sites(texts) }
    return [try only(gateSites(criterion.gate, []), for: id.text)]
  }

  /// The sites that an event is for: those named, else the only one where it can happen.
  func sites(_ texts: [String], for event: TransitionEvent) throws -> [ID<Site>] {
    if !texts.isEmpty { return try sites(texts) }
    let projectState = try projectState()
    let fit = projectState.sites.map(\.site).filter { projectState.mayMove(event, at: $0) }
    // Where none fits, the engine says why.
    return fit.isEmpty ? projectState.sites.map(\.site) : [try only(fit, for: event.rawValue)]
  }

  private func only(_ sites: [ID<Site>], for what: String) throws -> ID<Site> {
    if let site = sites.first, sites.count == 1 { return site }
    throw Failure(
      .usage, "\(what): för vilken plats? välj med --site", "\(what): for which site? choose with --site",
      field: "--site", choices: sites.map { siteTitles([$0]) })
  }

  func siteTitles(_ sites: [ID<Site>]) -> String {
    sites.map { names.title(of: $0.text) ?? $0.text }.joined(separator: ", ")
  }
}
