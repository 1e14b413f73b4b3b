import ArgumentParser
import Changes
import Formats
import Model
import Reports
import Storage
import Tracker

extension CSV.Separator: ExpressibleByArgument {}
extension DayOrder: ExpressibleByArgument {}

/// The command `import`, which takes in what came back: answers, a list, or a copy of a project.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what came back: answers, a list, or a copy of a project.",
    discussion: """
      FILE is an export for the team that somebody has filled in (Markdown, a workbook or CSV), a list of your own \
      with --as, or a project.json or its folder; what it holds decides.

      Answers and lists: each difference from what stands here is a proposal with a short number, and nothing changes \
      until it is accepted. On a terminal each is asked about; otherwise --accept says which. What has changed here \
      since the export was made is refused and says who changed it.

      A copy of a project is merged into the project of the same id: what both had in common is found in history, \
      what was said in two ways becomes a conflict to choose in, and nothing that stands here is lost. History and \
      packets come along where they lie beside it.
      """)

  @Argument(help: .init("What came back.", valueName: "file")) var file: String
  @Flag(help: "Only show what would come in.") var dryRun = false
  @Option(
    parsing: .upToNextOption, help: .init("Accept all proposals, or those numbers.", valueName: "all|number"))
  var accept: [String] = []
  @Option(help: .init("Whose answers they are; otherwise who the file says, or you.", valueName: "who"))
  var by: String?
  @Option(
    name: .customLong("as"),
    help: .init("The file is a list of stakeholders, barriers or actions.", valueName: "kind"))
  var kind: ListKind?
  @Option(
    parsing: .upToNextOption,
    help: .init(
      "Which column is which field; the rest are guessed from their headings.", valueName: "heading=field"))
  var map: [String] = []
  @Option(help: .init("The sheet of a workbook that holds the list.", valueName: "title")) var sheet: String?
  @Option(
    help: .init("What parts the cells of a CSV file; otherwise what fits the whole table.", valueName: "sign")
  )
  var separator: CSV.Separator?
  @Option(
    help: .init(
      "How 3/4/2026 is meant: day-first or month-first; otherwise what fits the whole column.",
      valueName: "order"))
  var dayOrder: DayOrder?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  /// The kind of a list that can be taken in.
  enum ListKind: String, CaseIterable, ExpressibleByArgument {
    case stakeholders, barriers, actions

    var recordKind: String {
      switch self {
      case .stakeholders: Stakeholder.recordKind
      case .barriers: Barrier.recordKind
      case .actions: Action.recordKind
      }
    }
  }

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let output = Output(general.values, language: environment.language(workspace))
    let content = try ImportFile.read(
      environment.path(file), shown: file, options, say: output.say)
    switch content {
    case .copy: try importCopy(environment, workspace)
    case .answers(let sheet): try acceptAnswers(sheet, environment, workspace)
    }
  }

  private var options: ImportFile.Options {
    get throws {
      ImportFile.Options(
        recordKind: kind?.recordKind, asked: try columns, sheet: sheet, separator: separator,
        dayOrder: dayOrder)
    }
  }

  /// `HEADING=FIELD`; a heading may hold equals signs itself.
  private var columns: [(heading: String, field: String)] {
    get throws {
      if kind == nil, !map.isEmpty {
        throw Failure(
          .usage, "--map hör ihop med --as", "--map belongs with --as", field: "--map")
      }
      return try map.map { text in
        let bytes = Array(text.utf8)
        guard let equals = bytes.lastIndex(of: UInt8(ascii: "=")) else {
          throw Failure(
            .usage, "väntade KOLUMN=FÄLT, fann \"\(text)\"", "expected COLUMN=FIELD, found \"\(text)\"",
            field: "--map")
        }
        return (
          String(decoding: bytes[..<equals], as: UTF8.self),
          String(decoding: bytes[(equals + 1)...], as: UTF8.self)
        )
      }
    }
  }
}

extension ImportCommand {
  fileprivate func importCopy(_ environment: CommandEnvironment, _ workspace: Workspace) throws {
    let reference = try workspace.reference()
    let changeContext = environment.changeContext(in: workspace)
    let (slug, arrival) = try workspace.importCopy(
      environment.path(file), on: changeContext, with: reference, isTrial: dryRun)
    let document = try workspace.open(slug).document
    let output = Output(general.values, language: environment.language(workspace))
    try tell(arrival, of: slug, Names(project: document.project, reference: reference), output)
  }

  private func tell(_ arrival: IncomingChanges?, of slug: String, _ names: Names, _ output: Output) throws {
    let lines = (arrival?.lines(names) ?? []).map { $0(output.language) }
    let entries = arrival?.entries ?? []
    try output.print(
      "import",
      .object([
        .init("project", .text(slug)), .init("dry_run", .flag(dryRun)),
        .init("entries", .list(entries.map(\.fullJSON))),
        .init("conflicts", .list((arrival?.conflicts ?? []).map(\.fullJSON))),
      ]),
      plain: entries.map { [$0.id.text, $0.at.rfc3339, $0.by, $0.verb] },
      people: lines.map { $0.visible + "\n" }.joined())
    guard let arrival else { return output.say(Phrase("Inget nytt i kopian.", "Nothing new in the copy.")) }
    if let choosing = arrival.choosing { output.say(choosing + Phrase(": brygga conflicts")) }
    output.say(
      dryRun
        ? Phrase("Inget ändrades (--dry-run).", "Nothing was changed (--dry-run).")
        : Phrase("Togs in i \(slug).", "Taken into \(slug)."))
  }
}
