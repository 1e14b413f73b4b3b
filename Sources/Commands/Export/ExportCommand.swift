import ArgumentParser
import Formats
import Model
import Reports
import Tracker

extension ExportFormat: ExpressibleByArgument {}

/// The command `export`, which writes the status for people who have no terminal.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the status for people who have no terminal.",
    discussion: """
      The ending of the file says the format. CSV is a file a table: -o names a folder, or --table one table. \
      A folder takes the other formats too, below a name made of project, audience and day. With --for, a \
      snapshot is kept, and what was new since the last one stands first; without it, nothing is kept. Nothing \
      marked internal leaves the team, and only a team and a steering group are told names.
      """)

  @OptionGroup var shape: ExportOptions
  @OptionGroup var options: SnapshotOptions
  @Flag(help: "All projects.") var portfolio = false
  @Option(
    help: .init("Export this kept snapshot again, in the language it was made in.", valueName: "snapshot"))
  var snapshot: String?
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let writing = try ExportWriter(shape, leaving, in: environment)
    let source: ExportSource
    if let snapshot {
      if let option = options.given.first {
        throw Failure(
          .usage, "en lägesbild är redan gjord för sina läsare: ta bort \(option) eller --snapshot",
          "a snapshot is already made for its readers: leave out \(option) or --snapshot", field: option)
      }
      source = try environment.source(kept: snapshot, ofPortfolio: portfolio)
    } else {
      source = try environment.source(options, ofPortfolio: portfolio)
    }
    try writing.write(source)
  }
}

/// The options for how a snapshot is written, and where.
struct ExportOptions: ParsableArguments {
  @Option(help: "md, html, csv, xlsx, ics or json; otherwise as the file's ending says.")
  var format: ExportFormat?
  @Option(help: .init("Of CSV, only this table.", valueName: "name")) var table: String?
  @Option(
    help: .init(
      "Of md and html, the template: its name, or a file; otherwise the one for the readers.",
      valueName: "template"))
  var template: String?
  @Option(
    name: .shortAndLong,
    help: .init("The file or folder; - or nothing is stdout.", valueName: "file"))
  var output: String?

  /// True where anything is said of a format or a place.
  var isGiven: Bool { format != nil || table != nil || template != nil || output != nil }

  /// The format that is asked for, or that the file's ending speaks of.
  func chosenFormat(_ general: GeneralOptions.Values) throws -> ExportFormat {
    if let format { return format }
    if let output, let format = ExportFormat(ending: output) { return format }
    if table != nil { return .csv }
    if general.json { return .json }
    throw Failure(
      .usage, "vilket format? skriv --format, eller ge filen dess ändelse",
      "which format? say --format, or give the file its ending", field: "--format",
      choices: ExportFormat.allCases.map(\.rawValue))
  }
}

extension SnapshotOptions {
  /// The options that were given, as they are typed.
  fileprivate var given: [String] {
    [
      (group, "--for"), (audience?.rawValue, "--audience"), (perspective, "--perspective"), (day, "--at"),
      (since, "--since"),
    ].compactMap { $0 == nil ? nil : $1 }
  }
}
