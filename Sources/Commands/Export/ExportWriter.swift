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
  /// The destination of what is written; nil is stdout.
  private let destination: ExportDestination?
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
    destination = try shape.destination(of: format, in: environment)
  }

  func write(_ source: ExportSource) throws {
    let workspace = try environment.workspace()
    let template = shape.template.map { (name: $0, file: environment.path($0)) }
    let builder = ExportBuilder(format, table: shape.table, template: template, in: workspace)
    let job = try ExportJob(of: source, by: builder)
    try environment.settle(job.consent(), leaving)
    // Whoever is not given the file was not given the snapshot; what goes to stdout is given at once.
    let written = try destination.map { try environment.write(job.files, to: $0) }
    // What was only looked at was given to nobody.
    let isLook = destination == nil && Streams.dataIsOnTerminal
    if !isLook { try job.keep(in: workspace) }
    if let written {
      try tell(written, source, environment.language(workspace))
    } else {
      try show(job.files)
    }
  }

  private func show(_ files: [Export.File]) throws {
    for file in files {
      try Streams.writeData(Streams.dataIsOnTerminal ? Array(file.bytes.shown.utf8) : file.bytes)
    }
  }

  /// Says where it was written; to machines each file, with the snapshot that it came from.
  private func tell(_ written: [Path], _ source: ExportSource, _ language: Language) throws {
    let output = Output(environment.general, language: language)
    if environment.general.json {
      try Streams.writeData(
        JSONOutput.envelope(
          "export.written",
          .object([
            .init("format", .text(format.rawValue)),
            .init("snapshot", source.isToBeKept ? source.export.snapshot.answer : .null),
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
  /// Warns of files that others were given earlier, which lie in the folder and would be sent along with it.
  private func warnOfOthers(beside written: [Path], in folder: Path, _ output: Output) throws {
    let count = try ExportedFile.others(beside: written, in: folder)
    if count == 0 { return }
    output.say(
      Phrase.counted(
        count, Phrase("en annan fil ligger", "one other file lies"),
        Phrase("andra filer ligger", "other files lie"))
        + Phrase(
          " också där: se efter innan mappen skickas", " there too: look before the folder is sent"))
  }
}

extension ExportOptions {
  /// The destination of what is written; nil is stdout.
  ///
  /// A table a file needs a folder; without `--table` that is what `-o` names for CSV.
  fileprivate func destination(
    of format: ExportFormat, in environment: CommandEnvironment
  ) throws -> ExportDestination? {
    let isSeveral = format == .csv && table == nil
    if let output, !output.same(as: "-") {
      return ExportDestination(output, at: environment.path(output), isSeveral: isSeveral)
    }
    if isSeveral {
      throw Failure(
        .usage, "CSV är en fil per tabell: ange en mapp med -o, eller en tabell med --table",
        "CSV is a file per table: name a folder with -o, or one table with --table", field: "--output")
    }
    if !format.isText, Streams.dataIsOnTerminal {
      throw Failure(
        .usage, "en arbetsbok kan inte visas här: ange en fil med -o",
        "a workbook cannot be shown here: name a file with -o", field: "--output")
    }
    return nil
  }
}

extension [UInt8] {
  /// Lines as a terminal may be given them.
  fileprivate var shown: String {
    String(decoding: filter { $0 != 0x0D }, as: UTF8.self).visibleLines
  }
}
