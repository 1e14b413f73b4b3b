import Changes
import Formats
import Model
import Reports
import Storage
import Tracker

/// Writes a snapshot where it was asked for, once what is in it may leave.
struct ExportWriter {
  private let environment: CommandEnvironment
  private let shape: ExportOptions
  private let format: ExportFormat
  private let destination: ExportDestination
  private let leaving: ConsentOptions

  init(_ shape: ExportOptions, _ leaving: ConsentOptions, in environment: CommandEnvironment) throws {
    self.environment = environment
    self.shape = shape
    self.leaving = leaving
    format = try shape.chosenFormat(environment.general)
    if shape.table != nil, format != .csv {
      throw Failure(
        .usage, "en enskild tabell skrivs bara som CSV", "a single table is only written as CSV",
        field: "--table")
    }
    if shape.template != nil, format != .md, format != .html {
      throw Failure(
        .usage, "mallar finns bara för Markdown och HTML", "templates are only for Markdown and HTML",
        field: "--template")
    }
    destination = try ExportDestination(shape.output, format, table: shape.table, in: environment)
  }

  func write(_ source: ExportSource) throws {
    let workspace = try environment.workspace()
    let builder = ExportBuilder(format, table: shape.table, with: source.reference) {
      try workspace.readTemplates(choosing: shape.template, in: environment)
    }
    let export = try Export(ofKept: source.snapshot)
    let (files, texts) = try builder.make(of: export)
    let request = ConsentRequest(
      for: texts, leaving: source.contexts.map(\.document), with: source.reference)
    try environment.settle(request, leaving)
    // Whoever is not given the file was not given the snapshot; what goes to stdout is given at once.
    var written: [Path] = []
    if !destination.isStdout { written = try destination.write(files, in: environment) }
    do throws(FileFault) {
      // What was only looked at was given to nobody.
      let isLook = destination.isStdout && Streams.dataIsOnTerminal
      if source.isToBeKept, !isLook { try workspace.keep(source.snapshot, of: source.slug) }
    } catch { throw Failure(error) }
    if destination.isStdout {
      _ = try destination.write(files, in: environment)
    } else {
      try tell(written, source)
    }
  }

  /// Says where it was written; to machines each file, with the snapshot that it came from.
  private func tell(_ written: [Path], _ source: ExportSource) throws {
    let output = Output(environment.general, language: source.language)
    if environment.general.json {
      try Streams.writeData(
        JSONOutput.envelope(
          "export.written",
          .object([
            .init("format", .text(format.rawValue)),
            .init("snapshot", source.isToBeKept ? source.snapshot.answer : .null),
            .init("files", .list(written.map { .text($0.text) })),
          ])))
    }
    if let folder = written.first?.folder, written.count > 1 {
      output.say(
        Phrase("skrev \(written.count) filer i ", "wrote \(written.count) files in ") + folder.shown)
      try warnOfOthers(beside: written, in: folder, output)
    } else {
      for file in written { output.say(Phrase("skrev \(file.shown)", "wrote \(file.shown)")) }
    }
  }
}

extension ExportWriter {
  /// What others were given earlier may lie in the folder, and would be sent along with it.
  private func warnOfOthers(beside written: [Path], in folder: Path, _ output: Output) throws {
    do throws(FileFault) {
      let count = try ExportedFile.others(beside: written, in: folder)
      if count == 0 { return }
      output.say(
        Phrase.counted(
          count, Phrase("en annan fil ligger", "one other file lies"),
          Phrase("andra filer ligger", "other files lie"))
          + Phrase(
            " också där: se efter innan mappen skickas", " there too: look before the folder is sent"))
    } catch { throw Failure(error) }
  }
}
