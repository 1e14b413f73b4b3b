import ArgumentParser
import Changes
import Formats
import Model
import Process
import Reports
import Storage
import Tracker

/// The command `project`, over the projects of the workspace.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Projects: one introduction of one AI application each.",
    subcommands: [
      AddProject.self, ListProjects.self, ShowProject.self, EditProject.self, FrameworkCommand.self,
      ArchiveProject.self,
      RestoreProject.self,
    ])
}

/// The command `project add`, which begins a project.
struct AddProject: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Begin a project.")

  @Argument(help: "The title.") var title: String
  @Argument(help: .fields) var fields: [String] = []
  @Option(help: "The name of its folder; otherwise made of the title.") var slug: String?
  @Option(help: "The framework: epis, qif, ai_qif, nirn, salient, haip, abcds or your own.")
  var framework: String?
  @Option(
    name: .customLong("site"),
    help: "The name of a site; may be repeated. Otherwise one, named as the organisation.")
  var sites: [String] = []
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let reference = try workspace.reference()
    let changeContext = environment.changeContext(in: workspace)
    let name = if let slug { slug } else { try workspace.freeSlug(for: title) }
    let document = try document(
      slug: name, settings: workspace.settings, on: changeContext, with: reference)
    let open = try workspace.create(document)
    let context = CommandContext(
      open.document, changeContext, reference, language: environment.language(workspace))
    let project = context.project
    try Output(general.values, context).print(
      "project.add",
      .object([
        .init("id", .text(project.id.text)), .init("slug", .text(name)), .init("record", project.fullJSON),
        .init("entry", open.document.lastEntry?.fullJSON ?? .null), .init("packet", .null),
        .init("remarks", .list([])),
      ]), plain: [[project.id.text, name, project.title]],
      people: project.id.text + "  " + name + "  " + project.title.visible + "\n")
    let brought = open.document.lastEntry?.broughtPersonalData ?? []
    Output(general.values, context).warn(brought, in: context)
  }

  /// The project as it comes into being, without a file.
  func document(
    slug: String, settings: WorkspaceSettings, on changeContext: ChangeContext, with reference: Reference
  ) throws -> ProjectDocument {
    var given = [FieldAssignment(["title"], [title])] + (try [FieldAssignment].parse(fields))
    if let framework = framework ?? settings.framework?.text {
      given.append(FieldAssignment(["framework"], [framework]))
    }
    if !given.contains(where: { $0.field.same(as: "language") }) {
      given.append(FieldAssignment(["language"], [settings.language.word]))
    }
    return try ProjectDocument.create(given, sites: sites, slug: slug, on: changeContext, with: reference)
  }
}

/// The command `project list`.
struct ListProjects: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List projects.")

  @Argument(help: "Words that must stand in it, or FIELD:VALUE.") var filter: [String] = []
  @Flag(help: "Also what is archived.") var all = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let portfolio = try PortfolioListing(environment, filter: filter.joined(separator: " "), all: all)
    let output = Output(general.values, language: portfolio.language)
    try output.print(
      "project.list", .list(portfolio.rows.map(\.json) + portfolio.broken.map(\.json)),
      header: [
        Phrase("id"), Phrase("mapp", "slug"), Phrase("rubrik", "title"), Phrase("fas", "phase"),
        Phrase("läge", "condition"),
      ],
      rows: portfolio.rows.map { row in
        [
          row.project.id.text, row.slug, row.project.title,
          row.projectState.title(of: row.projectState.phase)(output.language),
          row.projectState.condition.label(output.language),
        ]
      })
    try portfolio.tellBroken(output)
  }
}

/// The command `project show`, which shows where a project stands.
struct ShowProject: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the status of a project.")
  static let needsHistory = true

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let row = try context.base.row()
    let titles = context.titles
    let reader = ReportAudience(language: output.language, organisation: context.changeContext.organisation)
    let page = try TemplateSelection.builtIn().text(
      of: ProjectStatus(of: row, for: reader), template: "overview")
    try output.print(
      "project.show", context.project.fullJSON,
      plain: context.project.shown(output.language) { titles($0, $1) }
        .filter { $0.kind.isOneLine }.map { [$0.name, $0.text] },
      people: page.visibleLines)
  }
}

extension FieldKind {
  /// True where the field is a value and not records of its own.
  fileprivate var isOneLine: Bool {
    switch self {
    case .record, .list(.record): false
    case .text, .integer, .number, .flag, .day, .instant, .who, .phrase, .json, .word, .ownID, .reference,
      .code, .list:
      true
    }
  }
}

/// The command `project edit`, which changes fields of the project itself.
struct EditProject: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change fields of the project itself.",
    discussion: Project.fieldsInHelp(isNew: false))

  @Argument(help: .fields) var fields: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.edit(record: context.project.id.text, try .parse(fields))]
  }
}

/// The command `project framework`, after which the project follows another framework.
struct FrameworkCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "Follow another framework from now on.",
    discussion: """
      Each open site goes on in the phase with the same first EPIS letter. Gates that were passed stay in history and \
      no longer count; what cannot be carried over is said. Only while no review is open and no site is suspended or \
      winding down.
      """)

  @Argument(help: "Such as epis, qif, ai_qif, nirn, salient, haip, abcds or your own.") var framework: String
  @Option(help: "Why.") var reason: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .changeFramework(
        try context.code(framework, "framework"), by: context.who(by), reason: reason)
    ]
  }
}

/// The command `project archive`, which puts the project away.
struct ArchiveProject: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Put the project away; it can be restored.")

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.archive(record: context.project.id.text)]
  }
}

/// The command `project restore`, which takes the project back from the archive.
struct RestoreProject: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Take the project back from the archive.")

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.restore(record: context.project.id.text)]
  }
}
