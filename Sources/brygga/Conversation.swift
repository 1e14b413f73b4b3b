import Changes
import Commands
import Drawing
import Formats
import Model
import Reports
import Screens
import Storage
import Tracker

/// A conversation between a person and a session: keys go in, and what must happen outside is performed.
struct Conversation: Sendable {
  var session: Session
  let environment: CommandEnvironment
  let workspace: Workspace
  let isReadOnly: Bool
  /// The projects that are read whole, as they stand on the disk.
  var opened: [String: OpenProject] = [:]
  /// The marks of the files of all projects, as they looked from outside when they were listed.
  var marks: [String: FileFingerprint]
  /// The number of times that nothing happened.
  var idle = 0
  /// The moment when a form was last saved by going past its end, or a letter was typed on after that.
  var closedForm: ContinuousClock.Instant?
  /// The order whose text is to be made once nobody types.
  private var wanted: ExportOrder?
  /// The text that is being made, and for which order.
  private var preparing: (order: ExportOrder, preview: Background<ExportPreview>)?

  /// True where the projects beside the one that was opened are read.
  private var hasOthers = false

  /// A conversation in the workspace around the folder; throws where there is none, or it cannot be read.
  ///
  /// With a slug only that project is read: the others once somebody may come to see them, ``readOthers()``.
  init(_ environment: CommandEnvironment, open slug: String?, isReadOnly: Bool) throws {
    self.environment = environment
    self.isReadOnly = isReadOnly
    workspace = try environment.workspace()
    marks = workspace.marks()
    session = Session(
      ProjectList(settings: workspace.settings, projects: []),
      reference: try workspace.reference(),
      settings: ScreenSettings(language: environment.language(workspace), author: environment.author),
      today: environment.moment.today)
    if let slug {
      read(slug)
      session.open(slug)
      if !isReadOnly { session.found(toTakeIn: workspace.toTakeIn(slug), of: slug) }
    }
    if session.projectList.openSlug == nil { try readOthersOrFail() }
    if !isReadOnly, let typed = typedForms.kept(TypedForm.self) { session.offer(typed) }
  }

  private var typedForms: DraftStore { DraftStore(in: workspace.path) }

  /// Keeps what stands in an open form, since the program is about to end unasked.
  func keepTyping() {
    if let typed = session.typedForm { typedForms.keep(typed) }
  }

  /// Reads the projects that are not read yet; once is enough.
  mutating func readOthers() {
    do { try readOthersOrFail() } catch { tell(.refused(Self.words(of: error))) }
  }

  private mutating func readOthersOrFail() throws {
    if hasOthers { return }
    hasOthers = true
    let known = session.projectList.projects.map(\.slug)
    do throws(FileFault) {
      session.add(
        try workspace.projects(but: known).map { ProjectEntry($0, isReadOnly: isReadOnly) })
    } catch { throw Failure(error) }
  }

  /// The reason why what is in memory is not on the disk, where that is so.
  var unsaved: Phrase? { session.projectList.unsaved.values.first }

  /// Takes a key; what only the terminal can do comes back.
  mutating func press(_ key: Key) -> [Effect] {
    readOthers()
    if session.needsPreview(for: key) { showWanted() }
    let changeContext = changeContext()
    saveWhatWaits(on: changeContext)
    let effects = session.press(key, on: changeContext)
    environment.log?.add("key \(key.label.en) -> \(session.place) \(effects.map(\.name))")
    let left = perform(effects, on: changeContext)
    // A project is read whole, with its history, once somebody goes into it.
    if let slug = session.projectList.openSlug, opened[slug] == nil { read(slug) }
    return left
  }

  /// The events that are waited for beside keys.
  enum Awaited {
    case nothing
    /// A pause in which nobody types.
    case pause
    case preview
  }

  var awaited: Awaited { preparing != nil ? .preview : wanted != nil ? .pause : .nothing }

  /// Begins the text that was asked for last, or shows it once it is made, while nobody types.
  ///
  /// It is not shown where the person has left it meanwhile.
  mutating func goOnWithPreview() {
    if let (order, preview) = preparing {
      guard let made = preview.value else { return }
      preparing = nil
      session.previewed(order, made)
    } else if let order = wanted {
      wanted = nil
      guard session.awaitsPreview(of: order) else { return }
      // A copy: what the screens do meanwhile does not disturb it.
      let copy = self
      if let preview = Background({ copy.preview(order) }) {
        preparing = (order, preview)
      } else {
        session.previewed(order, preview(order))
      }
    }
  }

  /// Shows the text that was asked for last, since a key acts on it.
  mutating func showWanted() {
    if let (order, preview) = preparing, let made = preview.waited() { session.previewed(order, made) }
    preparing = nil
    guard let order = wanted else { return }
    wanted = nil
    if session.awaitsPreview(of: order) { session.previewed(order, preview(order)) }
  }

  /// The text that the person wrote in their own editor.
  mutating func edited(_ text: String) -> [Effect] {
    let changeContext = changeContext()
    return perform(session.edited(text, on: changeContext), on: changeContext)
  }

  mutating func tell(_ notice: Notice) { session.tell(notice) }

  /// The moment, author and settings of a change made now.
  ///
  /// With `--now`, each change is written a second after the one before.
  func changeContext() -> ChangeContext {
    ChangeContext(environment.moment.now(), by: environment.author, settings: workspace.settings)
  }
}

extension Conversation {
  private mutating func perform(_ effects: [Effect], on changeContext: ChangeContext) -> [Effect] {
    var left: [Effect] = []
    for effect in effects {
      switch effect {
      case .save(let slug): save(slug, on: changeContext)
      case .create(let slug): create(slug)
      case .preview(let order): wanted = order
      case .export(let order): export(order)
      case .minutes(let slug, let packet): writeMinutes(of: packet, slug)
      case .keepView(let view, let file, let replaces): keep(view, as: file, replacing: replaces)
      case .reload(let slug?):
        if session.projectList.unsaved[slug] == nil { read(slug) } else { save(slug, on: changeContext) }
      case .readAnswers(_, let file): readAnswers(file, on: changeContext)
      case .takeIn(let slug): mergeDrafts(slug, on: changeContext)
      case .reload(nil):
        saveWhatWaits(on: changeContext)
        if session.projectList.unsaved.isEmpty { readAll() }
      case .measure(let slug, let path):
        left += perform(session.measured(look(at: path, of: slug), on: changeContext), on: changeContext)
      case .copy(let text): tell(.done(Phrase(text)))
      case .keepRound(let slug, let tookPart): keepRound(slug, tookPart)
      case .dropTyped: typedForms.drop()
      case .edit, .sync, .redraw, .suspend, .quit: left.append(effect)
      }
    }
    return left
  }

  private func look(at path: String, of slug: String) -> EvidenceFileInfo {
    do throws(FileFault) {
      let file = try workspace.evidenceFile(at: path, of: slug)
      return file.map { .file(size: $0.size, sha256: $0.sha256) } ?? .absent
    } catch { return .refused(error.words + Phrase(". ") + error.advice) }
  }

  func document(_ slug: String) -> ProjectDocument? {
    session.projectList.projects.first { $0.slug.same(as: slug) }?.document
  }

  private mutating func create(_ slug: String) {
    guard let document = document(slug) else { return }
    do throws(FileFault) {
      opened[slug] = try workspace.create(document)
      session.saved(slug)
    } catch { session.couldNotSave(slug, error.words + Phrase(". ") + error.advice) }
  }

  mutating func read(_ slug: String) {
    do throws(FileFault) {
      let open = try workspace.open(slug)
      opened[slug] = open
      let (entry, faults) = entry(open)
      session.reloaded(entry)
      if !isReadOnly { session.found(toTakeIn: workspace.toTakeIn(slug), of: slug) }
      if let fault = faults.first { tell(.refused(fault.words + Phrase(": ") + fault.place)) }
    } catch { session.reloaded(ProjectEntry(slug: slug, broken: BrokenFile(error))) }
  }

  /// A project as the screens show it, and what is wrong with its files.
  func entry(_ open: OpenProject) -> (ProjectEntry, [FileFault]) {
    // What a snapshot lacks keeps nobody from the project.
    var faults = open.faults
    var last: LastRound?
    do throws(FileFault) { last = try workspace.lastRound(of: open.slug) } catch { faults.append(error) }
    var given: [SharedSnapshot] = []
    do throws(FileFault) {
      given = try workspace.lastGiven(of: open.slug).map {
        SharedSnapshot(group: $0.group, snapshot: $0.snapshot)
      }
    } catch { faults.append(error) }
    return (ProjectEntry(open.document.held(isReadOnly), lastRound: last, given: given), faults)
  }

  mutating func readAll() {
    do throws(FileFault) {
      let isReadOnly = isReadOnly
      marks = workspace.marks()
      session.reloaded(try workspace.projects().map { ProjectEntry($0, isReadOnly: isReadOnly) })
      hasOthers = true
      opened = [:]
    } catch { tell(.refused(error.words)) }
  }

  /// Freezes the status for the team, with those who took part in the round.
  private mutating func keepRound(_ slug: String, _ tookPart: [PersonReference]) {
    guard let document = document(slug) else { return }
    do {
      let context = ProjectContext(
        document, changeContext(), session.reference, language: session.language)
      let snapshot = try SnapshotFile(roundOf: context, tookPart, in: workspace.settings)
      try workspace.keep(snapshot, of: slug)
      if let last = LastRound(snapshot) { session.roundKept(slug, last) }
    } catch { tell(.refused(Self.words(of: error))) }
  }

  /// True where what was asked about may leave.
  ///
  /// Where it must be confirmed, the session asks why and the effect comes again.
  mutating func mayLeave(_ request: ConsentRequest, before effect: Effect) -> Bool {
    if request.parts.isEmpty { return true }
    session.mustConfirm(request.projects.map { ($0.slug, $0.findings) }, before: effect)
    return false
  }

  /// The consent needed for what looks like personal data in texts that are to leave and nobody has confirmed.
  mutating func consent(for texts: JSONValue, _ slugs: [String]) -> ConsentRequest {
    ConsentRequest(for: texts, leaving: slugs.compactMap(document), with: session.reference) { whole($0) }
  }

  /// The document of the project with its history, where what was confirmed before stands; reads it if need be.
  mutating func whole(_ document: ProjectDocument) -> ProjectDocument? {
    if opened[document.slug] == nil { read(document.slug) }
    return self.document(document.slug)
  }

  /// Writes the minutes as a page to print, where the person stands.
  private mutating func writeMinutes(of packet: ID<Packet>, _ slug: String) {
    do {
      let sealed = try workspace.decisions(of: slug).files.map(\.content).first { $0.id == packet }
      guard let sealed else {
        return tell(
          .refused(Phrase("beslutsunderlaget finns inte på disken", "the packet is not on the disk")))
      }
      let request = consent(for: sealed.forMinutes.packet.json, [slug])
      guard mayLeave(request, before: .minutes(slug: slug, packet: packet)) else { return }
      let minutes = try Document(minutesOf: sealed, in: session.language).text(as: .html)
      keep(minutes, slug + "-minutes-" + (sealed.head.gate?.text ?? packet.text), "html")
    } catch { tell(.refused((error as? FileFault)?.words ?? Self.words(of: error))) }
  }

  private mutating func keep(_ text: String, _ name: String, _ ending: String) {
    let file = ExportedFile.free(environment.folder / (name + "-" + session.today.iso + "." + ending))
    do throws(FileFault) {
      try ExportedFile.write(Array(text.utf8), to: file)
      tell(.done(Phrase("Skrev ", "Wrote ") + file.shown))
    } catch { tell(.refused(error.words)) }
  }
}

extension Effect {
  /// The name of the effect in a log, without what people wrote.
  fileprivate var name: String {
    switch self {
    case .save(let slug): "save " + slug
    case .create(let slug): "create " + slug
    case .edit: "edit"
    case .measure(let slug, _): "measure " + slug
    case .copy: "copy"
    case .minutes(let slug, _): "minutes " + slug
    case .preview(let order): "preview " + order.format.rawValue
    case .export(let order): "export " + (order.slug ?? "all") + " " + order.format.rawValue
    case .keepView: "keep view"
    case .reload(let slug): "reload " + (slug ?? "all")
    case .readAnswers(let slug, _): "read answers " + slug
    case .takeIn(let slug): "take in " + slug
    case .keepRound(let slug, _): "keep round " + slug
    case .sync: "sync"
    case .dropTyped: "drop typed"
    case .redraw: "redraw"
    case .suspend: "suspend"
    case .quit: "quit"
    }
  }
}

extension ProjectEntry {
  init(_ listing: ProjectListing, isReadOnly: Bool) {
    switch listing {
    case .readable(let document, let lastEdit):
      self.init(document.held(isReadOnly), lastEdit: lastEdit?.at)
    case .broken(let slug, let fault): self.init(slug: slug, broken: BrokenFile(fault))
    }
  }
}

extension ProjectDocument {
  /// The same, only to be read where that was asked for.
  fileprivate func held(_ isReadOnly: Bool) -> ProjectDocument {
    guard isReadOnly, readOnly == nil else { return self }
    return ProjectDocument(
      slug: slug, project: project, history: history,
      readOnly: Phrase("öppnad för läsning (--readonly)", "opened for reading (--readonly)"))
  }
}

extension BrokenFile {
  fileprivate init(_ fault: FileFault) {
    self.init(
      file: fault.file, line: fault.line, column: fault.column, field: fault.field,
      reason: fault.words + Phrase(". ") + fault.advice)
  }
}
