import ArgumentParser
import Coproduction
import Exports
import ProjectFiles

extension ExportFormat: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the status for people who have no terminal.",
    discussion: """
      The ending of the file says the format. CSV is a file a table: -o names a folder, or --table one table. \
      A folder takes the other formats too, below a name made of project, audience and day.
      """)

  @Option(help: "md, html, csv, xlsx, ics or json; otherwise as the file's ending says.")
  var format: ExportFormat?
  @Option(
    name: .customLong("for"), help: "The group of the workspace that reads it; makes and keeps a snapshot.")
  var group: String?
  @Option(help: .init("Export this kept snapshot again.", valueName: "snapshot"))
  var snapshot: String?
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
  @OptionGroup var leaving: LeavingOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let format = try chosenFormat()
    let destination = try ExportDestination(output, format, table: table, in: workplace)
    let workspace = try workplace.workspace()
    let situation = try workplace.situation(withHistory: true)
    let group = try self.group.map { try workspace.group(named: $0) }
    let last = try group.flatMap { try workspace.lastSnapshot(of: situation, givenTo: $0, workplace) }
    let snapshot = try SnapshotFile(of: situation, for: group, after: last)
    let export = try Export(ofKept: snapshot)
    let making = ExportMaking(format, table: table, with: situation.reference) {
      try workspace.readTemplates(choosing: template, in: workplace)
    }
    let files = try making.files(of: export)
    try workplace.let(try making.leaving(in: export), leave: situation, leaving)
    // Whoever is not given the file was not given the snapshot; what goes to stdout is given at once.
    var written: [Path] = []
    if !destination.isStdout { written = try destination.write(files) }
    do throws(FileFault) {
      if group != nil { try workspace.keep(snapshot, of: situation.dossier.slug) }
    } catch { throw Failure(error) }
    if destination.isStdout { return _ = try destination.write(files) }
    try tell(written, format, snapshot, language: situation.language)
  }

  private func chosenFormat() throws -> ExportFormat {
    if let format { return format }
    if let output, let format = ExportFormat(ending: output) { return format }
    if general.json { return .json }
    var failure = Failure(
      .usage, "vilket format? skriv --format, eller ge filen dess ändelse",
      "which format? say --format, or give the file its ending", field: "--format")
    failure.choices = ExportFormat.allCases.map(\.rawValue)
    throw failure
  }

  /// Says where it was written; to machines each file, with the snapshot that it came from.
  private func tell(
    _ written: [Path], _ format: ExportFormat, _ snapshot: SnapshotFile, language: Language
  ) throws {
    let answers = Answers(general, language: language)
    if general.json {
      try Streams.writeData(
        JSONOutput.envelope(
          "export",
          .object([
            .init("format", .text(format.rawValue)),
            .init("snapshot", group == nil && self.snapshot == nil ? .null : snapshot.answer),
            .init("files", .list(written.map { .text($0.text) })),
          ])))
    }
    if let folder = written.first?.folder, written.count > 1 {
      answers.say(
        Phrase("skrev \(written.count) filer i ", "wrote \(written.count) files in ") + folder.shown)
    } else {
      for file in written { answers.say(Phrase("skrev \(file.shown)", "wrote \(file.shown)")) }
    }
  }
}
