import Changes
package import Model
import Process
import Reports

/// All that the screens know: a key goes in, effects come out, and a picture can be taken at any time.
package struct Session: Sendable {
  package internal(set) var projectList: ProjectList
  /// The screen in front.
  var screen: any Screen = PortfolioRoom()
  /// The screens behind this one, nearest last.
  var behind: [any Screen] = []
  package internal(set) var notice: Notice?
  package var settings: ScreenSettings
  package let reference: Reference
  package internal(set) var today: CalendarDay
  /// True where the last key saved and closed a form by going past its last field.
  package internal(set) var hasClosedForm = false
  private(set) var memory = SessionMemory()

  /// A session that begins in the portfolio, or in the project of the slug.
  ///
  /// The row of every project is worked out.
  package init(
    _ projectList: ProjectList, reference: Reference, settings: ScreenSettings, today: CalendarDay,
    open slug: String? = nil
  ) {
    self.projectList = projectList
    self.reference = reference
    self.settings = settings
    self.today = today
    self.projectList.recomputeRow(reference, today)
    if let slug { open(slug) }
  }

  /// The same session, for which everything has to be worked out anew.
  package var withoutMemory: Session {
    var session = self
    session.memory = SessionMemory()
    session.projectList.recomputeRow(reference, today)
    return session
  }

  package var language: Language { settings.language }
  package var place: Place { screen.place }

  /// Opens a project's first room; a broken project stays closed.
  package mutating func open(_ slug: String) {
    guard projectList.document(slug) != nil else { return }
    projectList.openSlug = slug
    projectList.past = nil
    projectList.site = nil
    behind = [PortfolioRoom(listState: ListState(selected: slug))]
    screen = OverviewRoom()
    tellOutside()
  }
}

/// The settings of the person, whatever the size of the screen.
package struct ScreenSettings: Equatable, Sendable {
  package var language: Language
  /// The name of the person in history.
  package var author: String

  package init(language: Language, author: String) {
    self.language = language
    self.author = author
  }
}

extension Session {
  /// The screen in front as one of that kind; nil where it is another.
  subscript<Kind: Screen>(_ kind: Kind.Type) -> Kind? {
    get { screen as? Kind }
    set { if let newValue { screen = newValue } }
  }

  mutating func push(_ screen: any Screen) {
    behind.append(self.screen)
    self.screen = screen
    if let choice = screen as? Choice { self.screen = choice.preselected(in: self) }
  }

  mutating func pop() {
    guard let last = behind.popLast() else { return }
    screen = last
    if screen is PortfolioRoom {
      projectList.openSlug = nil
      projectList.site = nil
      projectList.past = nil
      projectList.answerImport = nil
    }
  }

  /// Closes every dialog that lies over the room.
  mutating func closeDialogs() {
    while screen is any Dialog, !behind.isEmpty { pop() }
  }

  /// Goes to a room of the open project; rooms stand beside one another, over the portfolio.
  mutating func enter(_ room: any Room) {
    closeDialogs()
    if let first = behind.first, first is PortfolioRoom {
      behind = [first]
    } else if screen is PortfolioRoom {
      behind = [screen]
    } else {
      behind = []
    }
    screen = room
  }

  /// The view that the rooms of the open project draw from, made anew only where something that it shows has changed.
  var projectView: ProjectView? {
    guard let slug = projectList.past?.document.slug ?? projectList.openSlug else { return nil }
    let (past, entry) = (projectList.past, projectList.entry(slug))
    guard let document = past?.document ?? entry?.document, let revision = past?.revision ?? entry?.revision
    else { return nil }
    let day = past?.day ?? today
    let key = ProjectView.Key(
      revision: revision, site: projectList.site, language: language, today: day, author: settings.author,
      past: past?.day, waitsFor: projectList.waiting[slug])
    return memory.projectView(key) {
      ProjectView(
        document, projectState(of: document, entry, on: day), reference: reference, site: key.site,
        language: language, today: day, author: key.author, past: key.past,
        lastRound: past == nil ? entry?.lastRound : nil, given: past == nil ? entry?.given ?? [] : [],
        waitsFor: key.waitsFor)
    }
  }

  /// The one that is known from weighing, where it is that of the document on the day; else it is worked out.
  func projectState(of document: ProjectDocument, _ entry: ProjectEntry?, on day: CalendarDay)
    -> ProjectState?
  {
    if let known = entry?.row?.projectState, known.isStanding(of: document.sharedProject, on: day) {
      return known
    }
    return ProjectState(of: document.sharedProject, with: reference, on: day)
  }

  /// The room in front; nil where a dialog is.
  var roomInFront: (any Room)? { screen as? any Room }

  /// The room in front, or the one that lies behind the dialogs.
  var room: any Room {
    if let roomInFront { return roomInFront }
    return behind.reversed().lazy.compactMap { $0 as? any Room }.first ?? PortfolioRoom()
  }

  /// The state of the list in front; nil where a dialog is.
  var listState: ListState? {
    get { roomInFront?.listState }
    set {
      guard let newValue, var room = roomInFront else { return }
      room.listState = newValue
      screen = room
    }
  }

  mutating func browse(_ change: (inout ListState) -> Void) {
    guard var listState else { return }
    change(&listState)
    self.listState = listState
  }
}
