import ArgumentParser
import Formats
import GitSync
import Model
import Storage
import Tracker

/// The command `check`, which looks for what is wrong with the files, and mends what can be mended.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for what is wrong with the files, and repair what can be repaired.",
    discussion: """
      Exits with 3 where something is wrong. What it finds is words; with --json it is data. --fix shows each \
      repair and asks; the lock of another computer is only released when a person agrees, or with its very \
      path and --yes.
      """)

  @Argument(help: "Only these files or folders.") var paths: [String] = []
  @Flag(help: "Repair what can be repaired: each repair is shown first.") var fix = false
  @Flag(help: "With --fix: only show.") var dryRun = false
  @Flag(
    help: "List what an auditor asks for: of the project with -p, else of all.")
  var audit = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let language = environment.language(workspace)
    if audit {
      return try AuditReport(environment, workspace).print(Output(general.values, language: language))
    }
    let wanted = paths.map(environment.path)
    func look(at places: [Path]) throws -> [Finding] {
      try workspace.check(places, now: environment.moment.at) + workspace.checkTemplates(places)
    }
    let findings = try look(at: wanted)
    guard fix else { return try tell(findings, language) }
    let kit = RepairKit(workspace, environment.changeContext(in: workspace), try workspace.reference())
    var mending = RepairRunner(
      kit, general, language, in: environment.folder, pointedAt: wanted, isDryRun: dryRun)
    try mending.mend(findings)
    // What was mended may be gone, such as a lock.
    let there = wanted.filter { $0.resolved != nil }
    let isGone = there.isEmpty && !wanted.isEmpty
    let left = dryRun ? findings : isGone ? [] : try look(at: there)
    try mending.tell(left: left)
    if left.contains(where: { $0.severity == .error }) { throw StatusAnswer(status: .invalid) }
  }

  private func tell(_ findings: [Finding], _ language: Language) throws {
    if general.json {
      try Streams.writeData(JSONOutput.envelope("check", .list(findings.map { $0.json(language) })))
    } else {
      Streams.writeWords(findings.map { $0.line(language) }.joined())
      let count = findings.filter { $0.repair != nil }.count
      if findings.isEmpty { Streams.writeWords(Phrase("inget fel\n", "nothing is wrong\n")(language)) }
      if count > 0 {
        Streams.writeWords(
          Phrase(
            "\n\(count) kan lagas: brygga check --fix visar hur och frågar.\n",
            "\n\(count) can be fixed: brygga check --fix shows how and asks.\n")(language))
      }
    }
    guard let worst = findings.first(where: { $0.severity == .error }) else { return }
    if general.json { Streams.writeWords(JSONOutput.text(Failure(worst.fault).json(language))) }
    throw StatusAnswer(status: .invalid)
  }
}

extension Finding {
  func line(_ language: Language) -> String {
    severity.label(language) + ": " + fault.message(language) + "\n"
  }

  func json(_ language: Language) -> JSONValue {
    .object([
      .init("severity", .text("\(severity)")),
      .init("file", .text(file)), .init("line", line.map(JSONValue.whole) ?? .null),
      .init("column", column.map(JSONValue.whole) ?? .null), .init("field", .optional(field)),
      .init("message", .text(words(language))), .init("hint", .text(advice(language))),
      .init("repair", .optional(repair?.deed(language))),
    ])
  }
}
