internal import ArgumentParser
internal import Changes
internal import GitSync
internal import Glibc
internal import Model
package import ProjectFiles

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
  @OptionGroup var leaving: LeavingOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let workspace = try workplace.workspace()
    if setup { return try SettingUp(workplace, workspace).run() }
    do {
      let reporter = try SyncReporter(workplace, workspace)
      let sync = try Sync(workplace, workspace, reporter.reference)
      if isTrial { return try reporter.tellTrial(try sync.trial()) }
      try askAboutPersonalData(sync, workplace, reporter.reference)
      try reporter.tell(try sync.run())
    } catch let fault as FileFault { throw Failure(fault) }
  }
}

extension SyncCommand {
  /// What looks like personal data must have been confirmed before it leaves, or is now.
  private func askAboutPersonalData(_ sync: Sync, _ workplace: Workplace, _ reference: Reference) throws {
    for project in try sync.leaving() {
      let findings = project.dossier.unconfirmedPersonalData(leavingIn: project.texts, digest: sha256)
      try workplace.confirm(
        findings, of: project.dossier.slug, Names(project: project.dossier.project, reference: reference),
        because: leaving.reason)
    }
  }
}

extension Sync {
  init(_ workplace: Workplace, _ workspace: Workspace, _ reference: Reference) throws {
    let language = workplace.language(workspace)
    let isSilent = workplace.general.json || isatty(STDERR_FILENO) != 1
    self.init(
      workspace, on: workplace.occasion(in: workspace), reference, language: language,
      program: try Surroundings.program()
    ) { words in
      if !isSilent { Streams.writeWords(words(language).visible + "\n") }
    }
  }
}

extension Surroundings {
  /// Where this very program lies; throws a ``Failure`` where the system does not say.
  package static func program() throws -> Path {
    guard let path = Path("/proc/self/exe").resolved else {
      throw Failure(.failed, "programmet hittar inte sig självt", "the program cannot find itself")
    }
    return path
  }
}
