import Changes
import Model
import Process
import Storage
import TestSupport
import Testing

/// A project on its way, with everything at hand that a gate can demand.
struct ProjectFixture: CustomStringConvertible, Sendable {
  static let firstDay = CalendarDay(number: 20_515)

  private(set) var reference: Reference
  var framework: Framework
  var document: ProjectDocument
  var context: ChangeContext
  /// How many conditions a conditional go of an exploration sets.
  var conditionsDrafted = 1

  /// With as many sites, in the first phase.
  init(
    sites: Int = 1, framework: Code<Framework> = "epis", seed: String = "course", reference: Reference? = nil
  ) throws {
    self.reference = try reference ?? Fixtures.reference()
    context = ChangeContext(
      at: Instant(ProjectFixture.firstDay), today: ProjectFixture.firstDay, by: "Karin", seed: seed,
      digest: { _ in String(repeating: "0", count: 64) })
    context.organisation = "Sahlgrenska"
    document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsis alert"]), FieldAssignment(["framework"], [framework.text])],
      sites: sites == 1 ? [] : (1...sites).map { "Ward \($0)" }, slug: "sepsis", on: context,
      with: self.reference)
    self.framework = try #require(self.reference.framework(framework))
    rewrite { $0.application = .known }
    satisfy()
  }

  var description: String { project.sites.map { "\($0.phase.text) \($0.condition)" }.joined(separator: ", ") }
  var project: Project { document.project }
  var bytes: [UInt8] { JSONWriter.file(project) }
  var sites: [ID<Site>] { project.sites.map(\.id) }
  var today: CalendarDay { context.today }

  var projectState: ProjectState {
    ProjectState(of: project, in: framework, catalogue: reference.catalogue, on: today)
  }

  func state(_ site: ID<Site>) throws -> SiteState { try #require(projectState.state(of: site)) }

  @discardableResult
  mutating func make(_ change: Change) throws(Refusal) -> ChangeResult {
    try document.apply(change, on: context, with: reference)
  }

  /// The other as it is, with what is known here beforehand.
  mutating func become(_ other: ProjectFixture) {
    let known = reference
    self = other
    reference = known
  }

  /// Why the change would be refused; nil where it would be made.
  func refusal(_ change: Change) -> Refusal? {
    var other = self
    do throws(Refusal) {
      try other.make(change)
      return nil
    } catch { return error }
  }

  /// Data put there by hand, where the way to it is not what is tried.
  mutating func rewrite(_ change: (inout Project) -> Void) {
    var project = document.project
    change(&project)
    document = ProjectDocument(slug: document.slug, project: project, history: document.history)
  }

  mutating func pass(days: Int) { pass(to: today + days) }

  mutating func pass(to day: CalendarDay) {
    context.today = day
    context.at = Instant(day)
  }
}

extension ProjectFixture {
  /// Every criterion met and every voice heard, as of now.
  mutating func satisfy() {
    let at = max(project.transitions.map(\.at).max() ?? context.at, context.at + -1)
    let (framework, sites, today, catalogue) = (framework, sites, today, reference.catalogue)
    rewrite { project in
      project.assessments = []
      for criterion in framework.criteria {
        for site in criterion.perSite ? sites.map(Optional.some) : [nil] {
          project.assessments.place(.met(criterion.id, site, on: today, at: at))
        }
      }
      project.engagements = []
      for perspective in catalogue.perspectives {
        var engagement = Engagement()
        engagement.id = ID("e00" + perspective.id.text.padded(to: 3))
        engagement.title = "Meeting"
        engagement.date = today
        engagement.perspective = perspective.id
        engagement.level = .decide
        engagement.fedBack = today
        project.engagements.place(engagement)
      }
    }
  }

  /// A quorum present and a position from every voice.
  mutating func prepare(_ review: ID<Review>) {
    let perspectives = reference.catalogue.perspectives.map(\.id)
    rewrite { project in
      project.reviews.update(review) { review in
        review.attendance = []
        for (index, perspective) in [["pro"], ["lea"], ["pat", "saf"]].enumerated() {
          var attendance = Attendance()
          attendance.id = ID("v0000\(index)")
          attendance.who = PersonReference("person \(index)")
          attendance.role = .known(index == 0 ? .chair : .gatekeeper)
          attendance.perspectives = perspective.map { Code($0) }
          review.attendance.place(attendance)
        }
        review.positions = []
        for perspective in perspectives {
          var position = Position()
          position.perspective = perspective
          review.positions.place(position)
        }
      }
    }
  }

  /// Judges one criterion by hand, at every site where it is judged for each.
  mutating func judge(_ id: Code<Criterion>, _ value: AssessmentValue, at site: ID<Site>? = nil) {
    rewrite { project in
      for index in project.assessments.indices
      where project.assessments[index].criterion == id
        && (site == nil || project.assessments[index].site == site)
      {
        project.assessments[index].value = .known(value)
        if value == .notAssessed { project.assessments[index].at = nil }
      }
    }
  }

  mutating func unhear(_ perspective: Code<Perspective>) {
    rewrite { $0.engagements.removeAll { $0.perspective == perspective } }
  }

  @discardableResult
  mutating func block(_ id: String = "b00000") -> ID<Barrier> {
    var barrier = Barrier()
    barrier.id = ID(id)
    barrier.title = "Health data may not be shared"
    barrier.blocking = true
    barrier.opened = today
    rewrite { $0.barriers.place(barrier) }
    return barrier.id
  }
}

extension Assessment {
  static func met(
    _ id: Code<Criterion>, _ site: ID<Site>? = nil, on day: CalendarDay, at: Instant
  ) -> Assessment {
    var assessment = Assessment()
    assessment.criterion = id
    assessment.site = site
    assessment.value = .known(.met)
    assessment.by = "expert"
    assessment.on = day
    assessment.at = at
    return assessment
  }
}

extension Application {
  /// Every question answered, so that each criterion applies.
  static var known: Application {
    var application = Application()
    application.name = "Sepsis alert"
    application.orientation = .known(.medical)
    application.actionAutonomy = .known(.a2)
    application.personalData = true
    application.ourRole = .known(.deployer)
    application.publicBody = true
    application.patientFacing = true
    application.aiActClass = .known(.highAnnex3)
    application.mdrStatus = .known(.device)
    application.mdrClass = .known(.iia)
    return application
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: "0", count: max(0, width - utf8.count))
  }
}
