package import Model
package import Storage

extension Workspace {
  /// Checks all files of the workspace, or those at or below the paths, git's doings included.
  ///
  /// It reads and never writes; `now` is what instants are held against.
  package func check(_ paths: [Path] = [], now: Instant) throws(FileFault) -> [Finding] {
    try check(paths, now: now) { (workspace, reference) throws(FileFault) in
      guard var check = GitCheck(workspace, reference) else { return [] }
      // Without the git program the files can still be looked through.
      do throws(FileFault) { try check.run() } catch { return [Finding(.note, error)] + check.findings }
      return check.findings
    }
  }
}

/// A check of what git left in a workspace: files it could not merge, marks in them, and merges that dropped one side.
struct GitCheck {
  let workspace: Workspace
  let reference: Reference
  private let git: Git
  private(set) var findings: [Finding] = []

  init?(_ workspace: Workspace, _ reference: Reference) {
    guard GitFolder(above: workspace.path) != nil else { return nil }
    self.workspace = workspace
    self.reference = reference
    git = Git(in: workspace.path)
  }

  /// Runs every check; throws a ``FileFault`` where git or a folder cannot be read.
  mutating func run() throws(FileFault) {
    let unmerged = try workspace.unmergedFiles()
    for name in unmerged {
      let path = workspace.path / name
      let finding = Finding(
        .error, path, Phrase("git har två versioner av filen", "git has two versions of the file"),
        advice: name.isMergedByUs
          ? Phrase(
            "brygga check --fix slår ihop dem. Avsluta sedan det git håller på med: git status säger hur.",
            "brygga check --fix merges them. Then end what git is in the middle of: git status says how.")
          : Phrase("Lös den för hand: git status säger hur.", "Resolve it by hand: git status says how."))
      let repair = name.isMergedByUs ? try MergeStages(name, workspace, git, reference) : nil
      findings.append(finding.mended(by: repair))
    }
    for name in try git.privateFiles() {
      findings.append(
        Finding(
          .warning, workspace.path / name,
          Phrase("ligger i private/ men är med i git", "lies in private/ but is in git"),
          advice: Phrase(
            "Ta ut den: git rm --cached. Det som redan har delats har andra kvar.",
            "Take it out: git rm --cached. What was shared already, others still have.")))
    }
    for slug in try workspace.slugs() {
      let file = "projects/" + slug + "/" + Workspace.projectFile
      if unmerged.contains(where: { $0.same(as: file) }) { continue }
      try checkReadable(file)
    }
    for loss in try LostMerges(workspace, git, reference).found {
      findings.append(loss.finding(in: workspace).mended(by: loss))
    }
  }

  /// Checks for a project that a clone without the driver, or with one that died, has committed as no project.
  private mutating func checkReadable(_ name: String) throws(FileFault) {
    let path = workspace.path / name
    guard Folder.exists(path) else { return }
    do throws(FileFault) {
      _ = try workspace.read(path)
    } catch {
      guard error.kind == .invalid else { return }
      let bytes = try DurableFile.read(path, within: workspace.path)
      guard let repair = try WriteMergedFile(name, bytes, workspace, git, reference) else { return }
      findings.append(Finding(.error, error).mended(by: repair))
    }
  }
}

extension String {
  /// True for a file that brygga merges, named from the workspace's folder.
  var isMergedByUs: Bool {
    isProjectFile || same(as: Workspace.file) || (projectSlug != nil && History.isLog(lastPart))
  }
}
