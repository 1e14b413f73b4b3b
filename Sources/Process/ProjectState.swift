package import Model

/// The state of a whole project on a day: every site, gate and voice, computed and never stored.
///
/// It never changes, so it is handed on as a reference, and what is worked out from it is kept.
package final class ProjectState: Sendable {
  package let project: Project
  /// The same project as its document holds it, by which one knows whether it is still that.
  private let shared: Indirect<Project>
  package let framework: Framework
  package let catalogue: Catalogue
  package let today: CalendarDay
  /// The states of the sites, in the order of the project's list.
  package let sites: [SiteState]
  package let rigour: Rigour
  /// The frameworks in whose phases a site may have been closed before another was chosen.
  private let otherFrameworks: Frameworks
  package let kept = Parts()

  /// A key for the state of a gate at a site.
  package struct GatePlace: Hashable, Sendable {
    let gate: Code<Gate>
    let site: ID<Site>
  }

  /// The values that are worked out once, here and by what is told of a state.
  package struct Parts: Sendable {
    package let todo = Lazy<[Todo]>()
    let duties = Lazy<DutySchedule>()
    package let decisions = Lazy<[NextDecision]>()
    package let conditions = Lazy<[ConditionState]>()
    package let gateStates = LazyTable<GatePlace, GateState>()
    package let barriersByWeight = Lazy<[Int]>()
    package let activeActions = Lazy<[ID<Barrier>: [Int]]>()
    package let workedCriteria = Lazy<Set<Code<Criterion>>>()
    /// The places of assessments in the project's list; likewise the engagements.
    let assessments = Lazy<[Code<Criterion>: [Int]]>()
    let engagements = Lazy<[Code<Perspective>: [Int]]>()
  }

  /// Makes the state by the project's own framework; nil where the reference has no such framework.
  ///
  /// Replays every transition of the project.
  package convenience init?(of project: Project, with reference: Reference, on today: CalendarDay) {
    self.init(of: Indirect(project), with: reference, on: today)
  }

  /// Makes the state of a project that is shared and not copied; nil where the reference has no such framework.
  ///
  /// Replays every transition of the project.
  package convenience init?(of shared: Indirect<Project>, with reference: Reference, on today: CalendarDay) {
    guard let framework = reference.framework(shared.value.framework) else { return nil }
    self.init(
      of: shared, in: framework, catalogue: reference.catalogue, on: today, beside: reference.frameworks)
  }

  package convenience init(
    of project: Project, in framework: Framework, catalogue: Catalogue, on today: CalendarDay,
    beside others: Frameworks = []
  ) {
    self.init(of: Indirect(project), in: framework, catalogue: catalogue, on: today, beside: others)
  }

  private init(
    of shared: Indirect<Project>, in framework: Framework, catalogue: Catalogue, on today: CalendarDay,
    beside others: Frameworks
  ) {
    otherFrameworks = others
    self.shared = shared
    project = shared.value
    self.framework = framework
    self.catalogue = catalogue
    self.today = today
    sites = SiteState.all(of: project, in: framework)
    rigour = project.rigour(in: framework)
  }

  /// True where it is the state of the shared project on the day.
  package func isStanding(of shared: Indirect<Project>, on day: CalendarDay) -> Bool {
    today == day && self.shared.isCopy(of: shared)
  }

  /// The title of a phase, in this framework or in another that has it.
  package func title(of phase: Code<Phase>) -> Phrase {
    framework.title(of: phase, orIn: otherFrameworks)
  }

  /// The state of another version of the project, on the same day and in the same framework.
  ///
  /// Replays every transition of that project.
  package func projectState(of project: Project) -> ProjectState {
    ProjectState(of: project, in: framework, catalogue: catalogue, on: today, beside: otherFrameworks)
  }

  package func state(of site: ID<Site>) -> SiteState? { sites.first { $0.site == site } }

  package var openSites: [SiteState] { sites.filter(\.isOpen) }

  /// The earliest phase among open sites; where none is open, the furthest that one was closed in.
  package var phase: Code<Phase> {
    let places = openSites.isEmpty ? sites : openSites
    let ordered = places.map(\.phase).sorted {
      (framework.index(of: $0) ?? 0) < (framework.index(of: $1) ?? 0)
    }
    return (openSites.isEmpty ? ordered.last : ordered.first) ?? framework.phases.first?.id ?? ""
  }

  package var furthestPhase: Code<Phase> {
    sites.map(\.phase).max { (framework.index(of: $0) ?? 0) < (framework.index(of: $1) ?? 0) } ?? phase
  }

  /// The open sites in a live phase.
  package var liveSites: [SiteState] {
    openSites.filter { framework.phase($0.phase)?.live ?? false }
  }

  /// The condition of the project: the first that holds for any open site.
  package var condition: ProjectCondition {
    let open = openSites
    if open.contains(where: { $0.condition == .suspended }) { return .suspended }
    if open.contains(where: \.isInReview) { return .inReview }
    if open.contains(where: { $0.condition == .active }) { return .active }
    if open.contains(where: { $0.condition == .onHold }) { return .onHold }
    if open.contains(where: { $0.condition == .windingDown }) { return .windingDown }
    return sites.contains { $0.condition == .retired } ? .retired : .stopped
  }
}
