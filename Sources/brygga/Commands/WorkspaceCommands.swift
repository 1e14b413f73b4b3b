import ArgumentParser
import Coproduction
import ProjectFiles

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for what is wrong with the files.",
    discussion: "Exits with 3 where something is wrong. What it finds is words; with --json it is data.")

  @Argument(help: "Only these files or folders.") var paths: [String] = []
  @Flag(
    help: "List what an auditor asks for: of the project with -p, else of all.")
  var audit = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let workspace = try workplace.workspace()
    let language = workplace.language(workspace)
    if audit { return try AuditReport(workplace, workspace).give(Answers(general, language: language)) }
    do {
      let findings = try workspace.check(paths.map(workplace.path), now: workplace.moment.at)
      if general.json {
        try Streams.writeData(JSONOutput.envelope("check", .list(findings.map { $0.json(language) })))
      } else {
        let lines = findings.map { $0.severity.label(language) + ": " + $0.fault.message(language) + "\n" }
        Streams.writeWords(lines.joined())
        if findings.isEmpty { Streams.writeWords(Phrase("inget fel\n", "nothing is wrong\n")(language)) }
      }
      guard let worst = findings.first(where: { $0.severity == .error }) else { return }
      if general.json { Streams.writeWords(JSONOutput.text(Failure(worst.fault).json(language))) }
      throw Answer(status: .invalid)
    } catch let fault as FileFault { throw Failure(fault) }
  }
}

extension Finding {
  fileprivate func json(_ language: Language) -> JSONValue {
    .object([
      .init("severity", .text("\(severity)")),
      .init("file", .text(file)), .init("line", line.map(JSONValue.whole) ?? .null),
      .init("column", column.map(JSONValue.whole) ?? .null), .init("field", .optional(field)),
      .init("message", .text(words(language))), .init("hint", .text(advice(language))),
    ])
  }
}

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Set up a workspace in a folder.")

  @Argument(help: .init("The folder; otherwise this one.", valueName: "dir")) var place: String?
  @Option(help: "The name of the organisation.") var organisation: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let folder = place.map(workplace.path) ?? workplace.folder
    do {
      let workspace = try Workspace.create(
        at: folder, organisation: organisation, language: workplace.language())
      let answers = Answers(general, language: workplace.language(workspace))
      answers.say(
        Phrase(
          "Nästa steg: brygga project add \"Rubrik\". Alla som har mappen läser allt i den.",
          "Next: brygga project add \"Title\". Everybody who has the folder reads everything in it."))
      try answers.give(
        "init",
        .object([
          .init("path", .text(workspace.path.text)), .init("settings", workspace.settings.fullJSON),
        ]), plain: [[workspace.path.text]], people: workspace.path.shown.visible + "\n")
    } catch let fault as FileFault { throw Failure(fault) }
  }
}
