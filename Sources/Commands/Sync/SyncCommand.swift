internal import ArgumentParser
internal import Changes
internal import GitSync
internal import Glibc
internal import Model
package import Storage
internal import Tracker

/// The command `sync`, which shares the workspace with git.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Share the workspace with git: commit, fetch, merge, send.",
    discussion: """
      Commits the workspace's own files on the branch that is checked out, fetches its upstream, merges \
      field by field and sends the result; it never rebases and never forces. Without a network it commits, \
      and the next sync sends. Exits with 1 where it could not be sent.
      """)

  @Flag(help: "Prepare the folder and this clone for it; may be repeated.") var setup = false
  @Flag(name: .customLong("dry-run"), help: "Only list what would be committed.") var isTrial = false
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    if setup { return try SyncSetupDialogue(environment, workspace).run() }
    let reporter = try SyncReporter(environment, workspace)
    let sync = try Sync(environment, workspace, reporter.reference)
    if isTrial { return try reporter.tellTrial(try sync.trial()) }
    try environment.settle(ConsentRequest(for: try sync.leaving(), with: reporter.reference), leaving)
    let reason = try askAboutFiles(sync, environment, reporter.output)
    try reporter.tell(try sync.run(because: reason))
  }
}

extension SyncCommand {
  /// The reason why what looks like personal data in files beside the projects may leave; nil where there is none.
  private func askAboutFiles(_ sync: Sync, _ environment: CommandEnvironment, _ output: Output) throws
    -> String?
  {
    let files = try sync.leavingFiles()
    let unread = files.filter { !$0.isRead }.map(\.name.visible)
    if !unread.isEmpty {
      let names = unread.prefix(5).joined(separator: ", ")
      output.say(
        Phrase("Delas utan att ha lästs igenom: ", "Shared without having been looked through: ") + names
          + (unread.count > 5 ? ", …" : ""))
    }
    let found = files.filter { !$0.findings.isEmpty }
    if found.isEmpty { return nil }
    var failure = Failure(
      .refused, "det som ska delas ser ut att innehålla personuppgifter",
      "what is about to be shared seems to hold personal data",
      hint: Phrase(
        "Ta bort dem, eller säg varför de får lämnas ut: --confirm-personal-data SKÄL",
        "Take them away, or say why they may leave: --confirm-personal-data REASON"))
    failure.lacks = found.map { file in
      var lack = Lack()
      lack.words = file.words
      return lack
    }
    let reason = try environment.reason(leaving.reason?.trimmed, or: failure) { _ in
      for file in found { output.say(Phrase("  ") + file.words) }
    }
    // It is kept for ever and sent.
    try PersonalData.refuse(inReason: reason)
    return reason
  }
}

extension Sync {
  init(_ environment: CommandEnvironment, _ workspace: Workspace, _ reference: Reference) throws {
    let language = environment.language(workspace)
    let isSilent = environment.general.json || isatty(STDERR_FILENO) != 1
    self.init(
      workspace, on: environment.changeContext(in: workspace), reference, language: language,
      program: try ProcessEnvironment.program()
    ) { words in
      if !isSilent { Streams.writeWords(words(language).visible + "\n") }
    }
  }
}

extension ProcessEnvironment {
  /// The path of this very program; throws a ``Failure`` where the system does not say.
  package static func program() throws -> Path {
    guard let path = Path("/proc/self/exe").resolved else {
      throw Failure(.failed, "programmet hittar inte sig självt", "the program cannot find itself")
    }
    return path
  }
}
