package import Changes
package import Model
internal import Process
internal import Reports

/// The projects of the folder, as far as they are known to the screens.
package struct ProjectList: Sendable {
  package var organisation: String
  package var projects: [ProjectEntry]
  /// The slug of the project that is open.
  package var openSlug: String?
  /// The site that the rooms are narrowed to.
  package var site: ID<Site>?
  /// The file of answers that came back, while it is gone through.
  var answerImport: AnswerImport?
  /// The open project as it was on an earlier day, while that is looked at.
  var past: HistoricalProject?
  /// Projects whose last save did not succeed, and why.
  package var unsaved: [String: Phrase] = [:]
  /// The holder of the lock that an unsaved project waits for, with its place, by the slug of the project.
  package var waiting: [String: Phrase] = [:]
  /// The number of drafts and copies that lie beside a project, to be taken in, by the slug of the project.
  package var toTakeIn: [String: Int] = [:]
  /// The settings of the workspace, for new projects.
  package var settings: WorkspaceSettings

  package init(
    settings: WorkspaceSettings, projects: [ProjectEntry]
  ) {
    organisation = settings.organisation
    self.settings = settings
    self.projects = projects
  }

  var open: ProjectDocument? {
    get { past?.document ?? openSlug.flatMap { document($0) } }
    set {
      guard let newValue, let index = projects.firstIndex(where: { $0.slug.same(as: newValue.slug) }) else {
        return
      }
      projects[index].content = .whole(newValue)
    }
  }

  /// Works out how each project looks from afar, or only the one that changed.
  mutating func recomputeRow(_ reference: Reference, _ today: CalendarDay, only slug: String? = nil) {
    for index in projects.indices where slug.map({ $0.same(as: projects[index].slug) }) ?? true {
      projects[index].recomputeRow(reference, today)
    }
  }

  mutating func remember(_ round: LastRound, of slug: String) {
    guard let index = projects.firstIndex(where: { $0.slug.same(as: slug) }) else { return }
    projects[index].lastRound = round
  }

  func entry(_ slug: String) -> ProjectEntry? { projects.first { $0.slug.same(as: slug) } }

  func document(_ slug: String) -> ProjectDocument? { entry(slug)?.document }
}

/// A project at the end of an earlier day, only to be read.
struct HistoricalProject: Sendable {
  let revision = Revision()
  let document: ProjectDocument
  let day: CalendarDay
  /// The room where one stood when one began to look back.
  let from: any Room
}

/// One project of the folder: read, or broken.
package struct ProjectEntry: Sendable {
  /// The content of a project's file: a document, or the fault that keeps it from being read.
  package enum Content: Sendable {
    case whole(ProjectDocument)
    case broken(BrokenFile)
  }

  package var slug: String
  package var content: Content { didSet { revision = Revision() } }
  /// The revision of what is kept here: another one after each change.
  private(set) var revision = Revision()
  /// The newest line of a history that is not read yet.
  private var lastEdit: Instant?
  /// The round that was held last; known once the project is read whole.
  package fileprivate(set) var lastRound: LastRound? { didSet { revision = Revision() } }
  /// The snapshot that each group was given last; known once the project is read whole.
  let given: [SharedSnapshot]
  /// The row of the portfolio; kept, since a folder may hold thousands.
  private(set) var row: PortfolioRow? { didSet { revision = Revision() } }

  mutating func recomputeRow(_ reference: Reference, _ today: CalendarDay) {
    row = document.flatMap { document in
      ProjectState(of: document.sharedProject, with: reference, on: today).map {
        PortfolioRow(slug: document.slug, projectState: $0, lastEdit: document.lastEntry?.at ?? lastEdit)
      }
    }
  }

  package init(
    _ document: ProjectDocument, lastEdit: Instant? = nil, lastRound: LastRound? = nil,
    given: [SharedSnapshot] = []
  ) {
    slug = document.slug
    self.lastRound = lastRound
    self.given = given
    self.lastEdit = lastEdit
    content = .whole(document)
  }

  package init(slug: String, broken: BrokenFile) {
    self.slug = slug
    given = []
    content = .broken(broken)
  }

  package var document: ProjectDocument? {
    guard case .whole(let document) = content else { return nil }
    return document
  }

  package var broken: BrokenFile? {
    guard case .broken(let broken) = content else { return nil }
    return broken
  }
}

/// The reason why a project's file could not be read, with the place in the file.
package struct BrokenFile: Equatable, Sendable {
  package var file: String
  package var line: Int?
  package var column: Int?
  package var field: String?
  package var reason: Phrase

  package init(
    file: String, line: Int? = nil, column: Int? = nil, field: String? = nil, reason: Phrase
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.reason = reason
  }

  /// File, line, column and field, as far as they are known.
  var place: Phrase {
    var parts = [Phrase(file)]
    if let line { parts.append(Phrase("rad \(line)", "line \(line)")) }
    if let column { parts.append(Phrase("kolumn \(column)", "column \(column)")) }
    if let field, !field.isEmpty { parts.append(Phrase("fält \(field)", "field \(field)")) }
    return parts.joined()
  }
}
