internal import Changes
internal import Model
internal import Process
internal import Reports

/// The view of the open project that every room draws from.
///
/// It never changes; a change, another day, site or language makes another one.
final class ProjectView: Sendable {
  let document: ProjectDocument
  let project: Project
  let projectState: ProjectState?
  let reference: Reference
  let wording: Wording
  /// The site that the rooms are narrowed to.
  let site: ID<Site>?
  let language: Language
  let today: CalendarDay
  let author: String
  /// The earlier day that is looked at; nil where it is the present.
  let past: CalendarDay?
  /// The round that was held last, where one was.
  let lastRound: LastRound?
  /// The snapshot that each group was given last.
  let given: [SharedSnapshot]
  /// The holder of the lock that an unsaved change waits for.
  let waitsFor: Phrase?

  /// The parts that are worked out once for all keys and pictures.
  let kept = Parts()

  /// The parts of the view that are worked out when they are first asked for, and kept.
  struct Parts {
    let names = Lazy<Names>()
    let nextGates = Lazy<[NextGate]>()
    let expiries = Lazy<[Expiry]>()
    let conflictDetails = Lazy<[ConflictDetail]>()
    let gate = Memo<Code<Gate>?, NextGate?>()
    let gateAtSites = Memo<GatePlace, NextGate?>()
    let since = Memo<Int, ChangeReport?>()
    let actions = Memo<ListKey, ListedRows>()
    let history = Memo<ListKey, ListedRows>()
    let barriers = Memo<ListKey, [Barrier]>()
    let asks = Memo<ListKey, [Ask]>()
    let people = Memo<ListKey, [String]>()
    let application = Memo<ListKey, [String]>()
  }

  /// All that the view depends on, besides the reference, which never changes while a session lasts.
  struct Key: Equatable {
    let revision: Revision
    let site: ID<Site>?
    let language: Language
    let today: CalendarDay
    let author: String
    let past: CalendarDay?
    let waitsFor: Phrase?
  }

  init(
    _ document: ProjectDocument, _ projectState: ProjectState?, reference: Reference, site: ID<Site>?,
    language: Language,
    today: CalendarDay, author: String, past: CalendarDay? = nil, lastRound: LastRound? = nil,
    given: [SharedSnapshot] = [], waitsFor: Phrase? = nil
  ) {
    self.document = document
    project = document.project
    self.projectState = projectState
    self.reference = reference
    self.language = language
    self.today = today
    self.author = author
    self.past = past
    self.lastRound = lastRound
    self.given = given
    self.waitsFor = waitsFor
    self.site = project.sites.contains { $0.id == site } ? site : nil
    wording = Wording(project: project, reference: reference, language: language)
  }

  var names: Names { kept.names { Names(project: project, reference: reference) } }
  var catalogue: Catalogue { reference.catalogue }
  var framework: Framework? { projectState?.framework }

  /// The reason why the project may only be read, where that is so; without its framework nothing can be worked out.
  var readOnly: Phrase? {
    document.readOnly ?? (projectState == nil ? reference.absence(of: project.framework) : nil)
  }

  /// The words in the language of the screen.
  func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  func localized(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }

  func day(_ day: CalendarDay?) -> String { day.map { $0.short(on: today)(language) } ?? "" }

  /// Sites are not spoken of until there are two.
  var hasSites: Bool { project.sites.filter { $0.archived == nil }.count > 1 }

  /// True where something that names these sites is shown; naming none is for all.
  func isShown(_ sites: [ID<Site>]) -> Bool {
    guard let site else { return true }
    return sites.isEmpty || sites.contains(site)
  }

  /// The sites that a change speaks of: the chosen one, or all.
  var chosenSites: [ID<Site>] { site.map { [$0] } ?? project.sites.map(\.id) }

  func name(_ kind: FieldKind, _ text: String) -> String? { wording.name(kind, text) }

  /// `9 d late`, `today`, or the day.
  func due(_ day: CalendarDay?) -> (text: String, isLate: Bool) {
    guard let day else { return ("", false) }
    let days = today - day
    if days > 0 { return (localized("\(days) d försenad", "\(days) d overdue"), true) }
    if days == 0 { return (localized("i dag", "today"), false) }
    if days > -7 { return (day.near(language), false) }
    return (day.short(on: today)(language), false)
  }

  /// `today`, `3 d`: how long ago.
  func age(_ day: CalendarDay?) -> String {
    guard let day else { return "–" }
    let days = today - day
    return days <= 0 ? localized("i dag", "today") : "\(days) d"
  }
}

/// A gate, and the sites at which it is looked at.
struct GatePlace: Equatable {
  let gate: Code<Gate>
  let sites: [ID<Site>]
}

/// A gate as the room shows it, and for which sites.
struct NextGate {
  var gate: Gate
  var sites: [ID<Site>]
  var day: CalendarDay?
  var state: GateState
  var review: Review?
  var check: GateCheck
}

extension ProjectView {
  /// The gates that are decided next, at the chosen site or at all; worked out once.
  var nextGates: [NextGate] { kept.nextGates { workedOutNextGates } }

  private var workedOutNextGates: [NextGate] {
    guard let projectState else { return [] }
    return projectState.decisions.filter { site.map($0.sites.contains) ?? true }.map { decision in
      var next = NextGate(
        gate: decision.gate, sites: decision.sites, day: decision.day, state: decision.state,
        review: project.reviews.first { $0.id == decision.review }, check: decision.check)
      // The chosen site is decided by itself, unless the gate is one for the whole project.
      if let site, decision.sites.count > 1, decision.gate.scope != .project {
        next.sites = [site]
        next.check = projectState.check(decision.gate.id, at: [site])
      }
      return next
    }
  }

  /// The gate of the room: the one that was chosen, or the one decided next.
  func gate(_ chosen: Code<Gate>?) -> NextGate? { kept.gate(chosen) { workedOutGate(chosen) } }

  private func workedOutGate(_ chosen: Code<Gate>?) -> NextGate? {
    let next = nextGates
    guard let projectState, let chosen else { return next.first }
    if let found = next.first(where: { $0.gate.id == chosen }) { return found }
    guard let gate = projectState.framework.gate(chosen) else { return next.first }
    let sites = gate.kind == .extra ? sitesOfExtraGate(gate, projectState) : chosenSites
    return self.gate(chosen, at: sites) ?? next.first
  }

  /// A gate as it stands at the sites, with the review that is open there; nil where there is none of them.
  ///
  /// Kept until another is asked for.
  func gate(_ id: Code<Gate>, at sites: [ID<Site>]) -> NextGate? {
    kept.gateAtSites(GatePlace(gate: id, sites: sites)) {
      guard let projectState, let gate = projectState.framework.gate(id), let first = sites.first else {
        return nil
      }
      return NextGate(
        gate: gate, sites: sites, day: nil, state: projectState.gateState(id, at: first),
        review: projectState.openReview(of: id, at: sites), check: projectState.check(id, at: sites))
    }
  }

  /// The sites where something is off until reviewed; else those where an extra review may be asked for.
  private func sitesOfExtraGate(_ gate: Gate, _ projectState: ProjectState) -> [ID<Site>] {
    let off = chosenSites.filter { projectState.state(of: $0)?.condition == .suspended }
    if !off.isEmpty { return off }
    let live = chosenSites.filter { projectState.mayBeSubmitted(gate, at: [$0]) }
    return live.isEmpty ? chosenSites : live
  }

  func siteNames(_ sites: [ID<Site>]) -> String {
    guard hasSites else { return "" }
    return sites.map { wording.title(of: $0.text) ?? $0.text }.sorted { language.isInOrder($0, $1) }.joined(
      separator: ", ")
  }

  /// The places where a judgement of each criterion is written: for each site, or once for the project.
  func judgedPlaces(_ criteria: [Code<Criterion>], _ sites: [ID<Site>]) -> [CriterionTarget] {
    criteria.flatMap { criterion in
      judgedSites(criterion, sites).map { CriterionTarget(criterion: criterion, site: $0) }
    }
  }

  private func judgedSites(_ criterion: Code<Criterion>, _ sites: [ID<Site>]) -> [ID<Site>?] {
    framework?.criterion(criterion)?.perSite ?? false ? sites.map(Optional.some) : [nil]
  }
}
