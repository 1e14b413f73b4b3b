package import Changes
package import Drawing
package import Model
import Process
package import Reports

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
    return behind.reversed().firstNonNil { $0 as? any Room } ?? PortfolioRoom()
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

extension Session {
  /// Takes a key and says what must happen outside.
  ///
  /// On a new day the row of every project is worked out again.
  package mutating func press(_ key: Key, on context: ChangeContext) -> [Effect] {
    if today != context.today {
      today = context.today
      projectList.recomputeRow(reference, today)
    }
    notice = nil
    hasClosedForm = false
    let front = screen
    var effects: [Effect] = []
    if case .mouse(let event) = key {
      if event.kind == .wheelUp { step(-3) }
      if event.kind == .wheelDown { step(3) }
    } else if let taken = front.take(key, in: &self, on: context) {
      effects = taken
    } else if let command = Command.of(key, in: place) {
      effects = ask(command, on: context)
    } else if front is any Room {
      let words = Phrase(" gör inget här. ? visar vad som går.", " does nothing here. ? shows what does.")
      notice = .refused(key.label + words)
    }
    return effects + renewPreview()
  }

  /// True where letters go into a text now, and run nothing.
  package var takesText: Bool { screen.takesText }

  /// Says that a text which came at once was not run as keys.
  package mutating func refuseBurst() {
    notice = .refused(
      Phrase(
        "inklistrad text gör inget här", "pasted text does nothing here"))
  }

  /// Says that letters which were typed on after a form had closed were not run as keys.
  package mutating func refuseTypedOn() {
    notice = .refused(
      Phrase(
        "Formuläret är sparat. Det du skrev efteråt gjorde ingenting.",
        "The form is saved. What you typed after that did nothing."))
  }

  /// Runs the command, or says why not now.
  package mutating func ask(_ command: Command, on context: ChangeContext) -> [Effect] {
    if let refusal = command.refusal(in: self) {
      notice = .refused(refusal)
      return []
    }
    return command.run(&self, context)
  }

  /// Moves the selection of whatever is in front.
  mutating func step(_ steps: Int) {
    let front = screen
    front.step(steps, in: &self)
  }
}

extension Session {
  /// The least room in which anything can be told.
  package static let smallest = Size(rows: 12, columns: 40)

  /// The picture of the session at this size; in less room than ``smallest`` it only says so.
  package func view(_ size: Size) -> Canvas {
    guard Self.fits(size) else {
      return refusal(size)
    }
    var canvas = screen.draw(in: self, size)
    if canvas.cursor == nil { canvas.cursor = Canvas.Place(row: 0, column: 1) }
    return canvas
  }

  /// True where the picture can be seen in a terminal of the size; else no key does anything but leave.
  package static func fits(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  private func refusal(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let words = Phrase(
      "brygga behöver minst 40 kolumner och 12 rader; här är \(size.columns) och \(size.rows).",
      "brygga needs at least 40 columns and 12 rows; here are \(size.columns) and \(size.rows).")
    for (row, line) in words(language).wrapped(to: size.columns).enumerated() {
      canvas.write(line, row: row, column: 0)
    }
    return canvas
  }

  /// The picture of a room, which draws into the grid without its first and last rows.
  ///
  /// Where no project is open, the picture is that of the portfolio.
  func inProject(_ size: Size, _ draw: (ProjectView, inout Frame) -> Void) -> Canvas {
    guard let projectView else { return portfolioView(size, ListState()) }
    var frame = Frame(size, language)
    draw(projectView, &frame)
    frame.finish(with: self)
    return frame.canvas
  }
}

extension Session {
  /// The list of the place in front, filtered and sorted as it is: a column a field that any of the rows has.
  package var table: Table? {
    let rows = rows
    return rows.isEmpty ? nil : roomInFront?.table(rows, in: self)
  }
}
