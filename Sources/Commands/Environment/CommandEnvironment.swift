package import Changes
package import Model
package import Storage
internal import Tracker

/// The surroundings in which a command is carried out: the folder, the clock, the author and the language.
package struct CommandEnvironment: Sendable {
  package let general: GeneralOptions.Values
  package private(set) var folder: Path
  package let moment: LocalClock
  package let author: String

  /// The place and moment that the options name.
  ///
  /// Throws a ``Failure`` where the folder is gone, the moment is none or the log would be a file of the workspace;
  /// reads git's configuration for a name.
  package init(_ general: GeneralOptions) throws {
    self.general = general.values
    guard let current = Path.current else {
      throw Failure(.failed, "mappen som du står i finns inte längre", "the current folder is gone")
    }
    folder = general.folder.map { $0.utf8.first == UInt8(ascii: "/") ? Path($0) : current / $0 } ?? current
    moment = try LocalClock(asked: general.now)
    author = ProcessEnvironment.author(in: folder)
    if let refusal = log?.refusal { throw Failure(refusal) }
  }

  /// The file in which it is written down what happens; nil where none was asked for.
  package var log: LogFile? { general.log.map { LogFile(path($0)) } }

  /// The same surroundings in another folder.
  package func moved(to folder: Path) -> CommandEnvironment {
    var moved = self
    moved.folder = folder
    return moved
  }

  /// The workspace around the folder, with its settings; throws a ``FileFault`` where there is none.
  ///
  /// From here on days are those of its time zone.
  package func workspace() throws(FileFault) -> Workspace {
    let workspace = try Workspace.find(from: folder)
    LocalTime.follow(workspace.settings.timeZone)
    return workspace
  }

  /// The language that is spoken here; reads the preferences of the person.
  package func language(_ workspace: Workspace? = nil) -> Language {
    ProcessEnvironment.language(asked: general.lang, workspace: workspace?.settings.language.known)
  }

  func changeContext(in workspace: Workspace) -> ChangeContext {
    ChangeContext(moment, by: author, settings: workspace.settings)
  }

  /// A path as it was typed, from the folder that the command speaks of; `~` is the person's own folder.
  ///
  /// A shell has replaced `~` already, a field on the screens has not.
  package func path(_ typed: String) -> Path {
    if let home = ProcessEnvironment.variable("HOME"),
      typed.same(as: "~") || typed.utf8.starts(with: "~/".utf8)
    {
      return Path(home + typed.dropFirst())
    }
    return typed.utf8.first == UInt8(ascii: "/") ? Path(typed) : folder / typed
  }
}

extension ChangeContext {
  /// The context of a change: the moment, its author, and what the settings of the workspace say.
  package init(_ moment: LocalClock, by author: String, settings: WorkspaceSettings) {
    self.init(
      at: moment.at, today: moment.today, by: author, seed: ProcessEnvironment.variable("BRYGGA_SEED"),
      digest: sha256)
    organisation = settings.organisation
    currency = settings.currency
    steeringGroup = settings.group(of: .steering)?.title ?? ""
  }
}

extension CommandEnvironment {
  /// The slug of the project that is meant: named, stood in, or the only one.
  ///
  /// Throws a ``Failure`` where it is none of these, and a ``FileFault`` where the folder cannot be read.
  package func slug(in workspace: Workspace) throws -> String {
    let slugs = try workspace.slugs()
    if let named = general.project { return try slug(named: named, among: slugs, in: workspace) }
    if let here = folder.resolved?.relative(to: workspace.projectsFolder),
      let slug = here.utf8.split(separator: UInt8(ascii: "/")).first.map({ String(Substring($0)) }),
      slugs.contains(where: { $0.same(as: slug) })
    {
      return slug
    }
    if let only = slugs.first, slugs.count == 1 { return only }
    var failure =
      slugs.isEmpty
      ? Failure(
        .notFound, "inget projekt finns; skapa ett med brygga project add",
        "there is no project; make one with brygga project add")
      : Failure(.usage, "vilket projekt? välj med -p", "which project? choose with -p")
    failure.choices = slugs
    throw failure
  }

  private func slug(named text: String, among slugs: [String], in workspace: Workspace) throws -> String {
    if text.trimmed.isEmpty {
      throw Failure(.usage, "-p behöver ett projekt", "-p needs a project", field: "-p")
    }
    let typed = text.folded
    let alike = slugs.filter { $0.folded == typed }
    if let slug = slugs.first(where: { $0.same(as: text) }) ?? (alike.count == 1 ? alike.first : nil) {
      return slug
    }
    let projects = slugs.map { (slug: $0, project: workspace.listing(of: $0).project) }
    if let exact = projects.first(where: { $0.project?.id.text.same(as: text) ?? false }) {
      return exact.slug
    }
    let titled = projects.filter { $0.project.map { $0.title.folded == typed } ?? false }
    let begun = projects.filter {
      $0.slug.utf8.starts(with: text.utf8) || $0.project?.id.text.utf8.starts(with: text.utf8) ?? false
    }
    let meant = titled.isEmpty ? begun : titled
    if let only = meant.first, meant.count == 1 { return only.slug }
    var failure =
      meant.isEmpty
      ? Failure(.notFound, "inget projekt \"\(text)\"", "no project \"\(text)\"")
      : Failure(.notFound, "\"\(text)\" kan vara flera projekt", "\"\(text)\" could be several projects")
    let nearest =
      meant.isEmpty ? projects.nearestFirst(to: text) { [$0.slug, $0.project?.title ?? ""] } : meant
    failure.choices = nearest.prefix(5).map(\.slug)
    throw failure
  }

  /// The project to look at, read from the disk; throws a ``Failure`` or a ``FileFault`` where it cannot be.
  package func context(withHistory: Bool = false) throws -> CommandContext {
    let workspace = try workspace()
    let slug = try slug(in: workspace)
    let open = try workspace.open(slug, withHistory: withHistory)
    let language = language(workspace)
    for fault in open.faults { Streams.warn(of: fault, language) }
    return CommandContext(
      open.document, changeContext(in: workspace), try workspace.reference(), language: language)
  }

  /// Makes changes under the project's lock and comes back when they are durable.
  ///
  /// What is sealed and looks like personal data must be confirmed: with the reason given, or the one then typed.
  func change(
    confirmed reason: String? = nil, _ changes: (CommandContext) throws -> [Change]
  ) throws -> (CommandContext, [ChangeResult]) {
    let workspace = try workspace()
    let slug = try slug(in: workspace)
    let update = try update(of: slug, in: workspace)
    var reason = reason
    while true {
      let outcome = try update.make(confirmed: reason) { context in
        try changes(CommandContext(context)).map { try measured($0, in: workspace, of: slug) }
      }
      switch outcome {
      case .made(let context, let made): return (CommandContext(context), made)
      case .unconfirmed(let part): reason = try self.reason(for: part, nil)
      }
    }
  }

  /// The same for whatever is done with the project and its history.
  func revise(
    _ revise: (inout ProjectDocument, ChangeContext, Reference) throws -> [ChangeResult]
  ) throws -> (CommandContext, [ChangeResult]) {
    let workspace = try workspace()
    let (context, made) = try update(of: try slug(in: workspace), in: workspace).make(revise)
    return (CommandContext(context), made)
  }

  private func update(of slug: String, in workspace: Workspace) throws -> ProjectUpdate {
    try ProjectUpdate(of: slug, in: workspace, on: changeContext(in: workspace), language(workspace))
  }
}

extension ProjectListing {
  var project: Project? {
    guard case .readable(let document, _) = self else { return nil }
    return document.project
  }
}

extension CommandEnvironment {
  /// The change with the size and SHA-256 of the file that it points to; says where no file is there.
  func measured(_ change: Change, in workspace: Workspace, of slug: String) throws -> Change {
    guard case .addEvidence(let criterion, let site, let fields) = change,
      let place = fields.place, !place.isAddress
    else { return change }
    guard let file = try workspace.evidenceFile(at: place, of: slug) else {
      Streams.writeWords(
        "brygga: "
          + (Phrase("filen finns inte: ", "the file is not there: ") + place)(language(workspace)).visible
          + "\n")
      return change
    }
    return .addEvidence(criterion, site: site, fields + file.assignments)
  }
}

extension [FieldAssignment] {
  /// The place where evidence is said to be; nil where none is given.
  fileprivate var place: String? { first { $0.path.first?.same(as: "at") ?? false }?.values.first }
}

extension MeasuredEvidence {
  fileprivate var assignments: [FieldAssignment] {
    [FieldAssignment(["size"], [String(size)]), FieldAssignment(["sha256"], [sha256])]
  }
}
