internal import ArgumentParser
internal import Changes
internal import Formats
package import Model
package import Storage
internal import Tracker

struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "The status frozen on a day, to compare with later.",
    subcommands: [MakeSnapshot.self, ListSnapshots.self, ShowSnapshot.self, DiffSnapshots.self])
}

struct MakeSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Freeze the status, and keep it.",
    discussion: """
      It holds what its audience may see, the records behind it, and what is new since the group was given one last. \
      With --portfolio it is of all projects and is kept in the workspace's snapshots.
      """)

  @OptionGroup var options: SnapshotOptions
  @Flag(help: "Of all projects.") var portfolio = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let snapshot: SnapshotFile
    let slug: String?
    if portfolio {
      snapshot = try environment.portfolioSnapshot(options).snapshot
      slug = nil
    } else {
      let made = try environment.snapshot(options)
      snapshot = made.snapshot
      slug = made.context.document.slug
    }
    do {
      let file = try workspace.keep(snapshot, of: slug)
      try Output(general.values, language: environment.language(workspace)).print(
        "snapshot.make", snapshot.answer, plain: [[snapshot.id.text, snapshot.title, file.shown]],
        people: snapshot.id.text + "  " + snapshot.title.visible + "  " + file.shown.visible + "\n")
    } catch let fault as FileFault { throw Failure(fault) }
  }
}

struct ListSnapshots: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what was frozen.")

  @Flag(help: "Those of all projects.") var portfolio = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let snapshots = try environment.snapshots(ofPortfolio: portfolio, in: workspace)
    try Output(general.values, language: environment.language(workspace)).print(
      "snapshot.list", .list(snapshots.map(\.answer)),
      header: [Phrase("id"), Phrase("dag", "on"), Phrase("grupp", "group"), Phrase("rubrik", "title")],
      rows: snapshots.map { [$0.id.text, $0.on.iso, $0.group ?? "", $0.title] })
  }
}

struct ShowSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what was frozen, or export it again in another format.")

  @Argument(help: "Its id, the beginning of the id, or its title.") var id: String
  @Flag(help: "One of all projects.") var portfolio = false
  @OptionGroup var shape: ExportOptions
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    if shape.isGiven {
      return try ExportWriter(shape, leaving, in: environment)
        .write(try environment.source(kept: id, ofPortfolio: portfolio))
    }
    let workspace = try environment.workspace()
    let snapshot = try environment.snapshots(ofPortfolio: portfolio, in: workspace).named(id)
    let page = try ChosenTemplates(templates: .builtIn()).page(of: Export(ofKept: snapshot), as: .markdown)
    try Output(general.values, language: environment.language(workspace)).print(
      "snapshot.show", snapshot.fullJSON, plain: [[snapshot.id.text, snapshot.on.iso, snapshot.title]],
      people: String(decoding: page, as: UTF8.self).visibleLines)
  }
}

extension CommandEnvironment {
  /// Those of the project that is meant, or of the portfolio.
  func snapshots(ofPortfolio: Bool, in workspace: Workspace) throws -> [SnapshotFile] {
    try workspace.readSnapshots(of: ofPortfolio ? nil : try slug(in: workspace), language(workspace))
  }
}

extension Workspace {
  /// The group of such a title; throws a ``Failure`` where there is none.
  package func group(named text: String) throws -> Group {
    if let group = settings.groups.first(where: { $0.title.folded == text.folded }) { return group }
    var failure = Failure(.notFound, "ingen grupp \"\(text)\"", "no group \"\(text)\"", field: "--for")
    failure.choices = settings.groups.map(\.title).nearestFirst(to: text) { [$0] }
    throw failure
  }
}

extension [SnapshotFile] {
  /// The snapshot that is meant, by id, the beginning of the id, or title.
  func named(_ text: String) throws -> SnapshotFile {
    let meant = filter { $0.id.text.utf8.starts(with: text.utf8) || $0.title.folded == text.folded }
    if let snapshot = meant.first, meant.count == 1 { return snapshot }
    var failure = Failure(.notFound, "ingen lägesbild \"\(text)\"", "no snapshot \"\(text)\"")
    failure.choices = (meant.isEmpty ? nearestFirst(to: text) { [$0.id.text, $0.title] } : meant)
      .prefix(5).map { $0.id.text + " " + $0.title }
    throw failure
  }
}
