import ArgumentParser
import Coproduction
import Exports
import ProjectFiles

enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case md, json
}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the status for people who have no terminal.")

  @Option(help: "md or json.") var format: ExportFormat
  @Option(
    name: .customLong("for"), help: "The group of the workspace that reads it; makes and keeps a snapshot.")
  var group: String?
  @Option(name: .shortAndLong, help: .init("The file; otherwise stdout.", valueName: "file"))
  var output: String?
  @OptionGroup var leaving: LeavingOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let workspace = try workplace.workspace()
    let situation = try workplace.situation(withHistory: true)
    let group = try self.group.map { try workspace.group(named: $0) }
    let last = try group.flatMap { try workspace.lastSnapshot(of: situation, givenTo: $0, workplace) }
    let snapshot = try SnapshotFile(of: situation, for: group, after: last)
    try workplace.let(snapshot.status, leave: situation, leaving)
    do {
      if group != nil { try workspace.keep(snapshot, of: situation.dossier.slug) }
      let text: String
      switch format {
      case .md: text = try snapshot.projectStatus().markdown
      case .json: text = JSONOutput.envelope("export", snapshot.status)
      }
      guard let output else {
        try Streams.writeData(format == .md ? text.visibleLines : text)
        return
      }
      let file = workplace.path(output)
      try ExportedFile.write(Array(text.utf8), to: file)
      Answers(general, situation).say(
        Phrase("skrev \(file.shown)", "wrote \(file.shown)"))
    } catch let fault as FileFault { throw Failure(fault) }
  }
}
