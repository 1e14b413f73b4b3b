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
    let (slug, incoming) = try workspace.importCopy(
      environment.path(file), on: changeContext, with: reference, isTrial: dryRun)
    let document = try workspace.open(slug).document
    let output = Output(general.values, language: environment.language(workspace))
    try tell(incoming, of: slug, Names(project: document.project, reference: reference), output)
  }

  private func tell(_ incoming: IncomingChanges?, of slug: String, _ names: Names, _ output: Output) throws {
    let lines = (incoming?.lines(names) ?? []).map { $0(output.language) }
    let entries = incoming?.entries ?? []
    try output.print(
      "import",
      .object([
        .init("project", .text(slug)), .init("dry_run", .flag(dryRun)),
        .init("entries", .list(entries.map(\.fullJSON))),
        .init("conflicts", .list((incoming?.conflicts ?? []).map(\.fullJSON))),
      ]),
      plain: entries.map { [$0.id.text, $0.at.rfc3339, $0.by, $0.verb] },
      people: lines.map { $0.visible + "\n" }.joined())
    guard let incoming else { return output.say(Phrase("Inget nytt i kopian.", "Nothing new in the copy.")) }
    if let choosing = incoming.choosing { output.say(choosing + Phrase(": brygga conflicts")) }
    output.say(
      dryRun
        ? Phrase("Inget ändrades (--dry-run).", "Nothing was changed (--dry-run).")
        : Phrase("Togs in i \(slug).", "Taken into \(slug)."))
  }
}

extension ImportCommand {
  /// Shows what a sheet proposes, asks or is told which to accept, and makes them in one save.
  func acceptAnswers(_ sheet: AnswerSheet, _ environment: CommandEnvironment, _ workspace: Workspace) throws {
    let slug = try slug(of: sheet, environment, workspace)
    let language = environment.language(workspace)
    let changeContext = environment.changeContext(in: workspace)
    let reference = try workspace.reference()
    let output = Output(general.values, language: language)
    let progress = Progress(output)
    let document = try workspace.open(slug).document
    let proposals = try proposals(sheet, document, changeContext, reference, progress)
    let chosen = try chosen(proposals, output)
    var report = ProposalReport(sheet, proposals, slug: slug, isTrial: dryRun || chosen.isEmpty)
    var after = document
    let agreed = proposals.all.filter { chosen.contains($0.number) }
    if !dryRun, !agreed.isEmpty {
      // Made on what stands there under the lock, which may be more than what was shown.
      try workspace.change(slug, by: environment.author) { document in
        let outcomes = try self.refusable { () throws(Refusal) in
          try document.accept(
            agreed, of: sheet, on: changeContext, with: reference, by: by,
            comparing: { progress.tell($0, of: $1) }, making: { progress.tell($0, of: agreed.count) })
        }
        for (proposal, outcome) in zip(agreed, outcomes) {
          switch outcome {
          case .success(let made): report.accepted(proposal, made)
          case .failure(let refusal): report.refused(proposal, refusal.words)
          }
        }
        // Nothing is read again once it is saved: that could fail, and would be told as if nothing were.
        after = document
        progress.end()
      }
    }
    try report.tell(in: CommandContext(after, changeContext, reference, language: language), output)
  }

  private func proposals(
    _ sheet: AnswerSheet, _ document: ProjectDocument, _ changeContext: ChangeContext, _ reference: Reference,
    _ progress: Progress
  ) throws -> Proposals {
    defer { progress.end() }
    return try refusable { () throws(Refusal) in
      try Proposals(of: sheet, in: document, on: changeContext, with: reference, by: by) {
        progress.tell($0, of: $1)
      }
    }
  }

  /// Throws a ``Failure`` that names the file where the sheet is refused as a whole.
  private func refusable<Value>(_ compare: () throws(Refusal) -> Value) throws(Failure) -> Value {
    do throws(Refusal) { return try compare() } catch {
      throw Failure(error.kind == .invalid ? .invalid : Failure(error).status, error.words, file: file)
    }
  }

  /// The project that the sheet was made of; one that is named must be the same.
  private func slug(of sheet: AnswerSheet, _ environment: CommandEnvironment, _ workspace: Workspace) throws
    -> String
  {
    guard let project = sheet.head?.project, general.project == nil else {
      return try environment.slug(in: workspace)
    }
    for slug in try workspace.slugs() {
      if workspace.listing(of: slug).project?.id.text.same(as: project) ?? false { return slug }
    }
    throw Failure(
      .notFound, "projektet \(project) som filen hör till finns inte här",
      "the project \(project) that the file belongs to is not here", file: file)
  }

  /// The numbers of those that are accepted.
  private func chosen(_ proposals: Proposals, _ output: Output) throws -> Set<String> {
    let open = proposals.open.map(\.number)
    if dryRun { return [] }
    let asked = accept.flatMap { text in
      text.utf8.split { $0 == UInt8(ascii: ",") || $0 == 0x20 }.map { String(Substring($0)) }
    }
    if general.yes || asked.contains(where: { ["all", "alla"].contains($0.lowercased()) }) {
      return Set(open)
    }
    if !asked.isEmpty {
      for number in asked where !proposals.all.contains(where: { $0.number.isNamed(number) }) {
        throw Failure(
          .notFound, "inget förslag \(number)", "no proposal \(number)", field: "--accept", choices: open)
      }
      return Set(proposals.all.map(\.number).filter { number in asked.contains(where: number.isNamed) })
    }
    guard Streams.isConversation, !general.noInput, !general.json, !general.plain else { return [] }
    return ProposalDialogue(output).ask(proposals)
  }
}

extension String {
  /// True where somebody means this number, in capitals or not.
  fileprivate func isNamed(_ typed: String) -> Bool { lowercased().same(as: typed.lowercased()) }
}

/// Asks about each proposal on a terminal.
private struct ProposalDialogue {
  private let output: Output

  init(_ output: Output) { self.output = output }

  /// The numbers of the proposals that were agreed to; those agreed to before the person leaves count too.
  func ask(_ proposals: Proposals) -> Set<String> {
    var chosen: Set<String> = []
    let open = proposals.open
    for (index, proposal) in open.enumerated() {
      let count = "\(index + 1)/\(open.count)  "
      output.say(
        Phrase("\n" + count) + proposal.words + Phrase("  (\(proposal.by), ") + proposal.place.words + ")")
      switch reply() {
      case .yes: chosen.insert(proposal.number)
      case .no: break
      case .all: return chosen.union(open[index...].map(\.number))
      case .quit: return chosen
      }
    }
    return chosen
  }

  /// A reply to the question whether to take a proposal in.
  private enum Reply { case yes, no, all, quit }

  private func reply() -> Reply {
    let question = Phrase("Ta in? [j]a [n]ej [a]lla [s]luta ", "Take it in? [y]es [n]o [a]ll [q]uit ")
    while true {
      Streams.writeWords(question(output.language))
      guard let typed = readLine()?.trimmed.lowercased() else { return .quit }
      switch typed {
      case "j", "ja", "y", "yes": return .yes
      case "n", "nej", "no", "": return .no
      case "a", "all", "alla": return .all
      case "q", "quit", "s", "sluta": return .quit
      default: continue
      }
    }
  }
}
