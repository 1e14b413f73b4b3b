internal import ArgumentParser
internal import Formats
internal import Model
internal import Storage
internal import Tracker

/// The command `snapshot`, over the status frozen on a day.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "The status frozen on a day, to compare with later.",
    subcommands: [MakeSnapshot.self, ListSnapshots.self, ShowSnapshot.self, DiffSnapshots.self])
}

/// The command `snapshot make`, which freezes the status and keeps it.
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
    let source = try environment.source(options, ofPortfolio: portfolio)
    let snapshot = source.export.snapshot
    let file = try workspace.keep(snapshot, of: source.slug)
    try Output(general.values, language: environment.language(workspace)).print(
      "snapshot.make", snapshot.answer, plain: [[snapshot.id.text, snapshot.title, file.shown]],
      people: snapshot.id.text + "  " + snapshot.title.visible + "  " + file.shown.visible + "\n")
  }
}

/// The command `snapshot list`.
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

/// The command `snapshot show`, which shows what was frozen, or exports it again.
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
    let page = try TemplateSelection.builtIn().page(of: Export(ofKept: snapshot), as: .markdown)
    try Output(general.values, language: environment.language(workspace)).print(
      "snapshot.show", snapshot.fullJSON, plain: [[snapshot.id.text, snapshot.on.iso, snapshot.title]],
      people: String(decoding: page, as: UTF8.self).visibleLines)
  }
}

extension CommandEnvironment {
  /// The snapshots of the project that is meant, or of the portfolio.
  func snapshots(ofPortfolio: Bool, in workspace: Workspace) throws -> [SnapshotFile] {
    let slug = ofPortfolio ? nil : try slug(in: workspace)
    let language = language(workspace)
    return try workspace.readSnapshots(of: slug) { Streams.warn(of: $0, language) }
  }
}

extension SnapshotFile {
  /// The data that lists tell of it.
  var answer: JSONValue {
    .object([
      .init("id", .text(id.text)), .init("title", .text(title)), .init("group", .optional(group)),
      .init("audience", audience?.json ?? .null), .init("on", on.json), .init("at", at.json),
      .init("by", .text(by)), .init("occasion", occasion.json),
      .init("took_part", .list(tookPart.map { .text($0.text) })), .init("hash", .text(hash)),
    ])
  }
}
