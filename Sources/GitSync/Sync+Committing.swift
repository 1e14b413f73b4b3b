import Changes
import Glibc
import Model
internal import ProjectFiles

extension Sync {
  /// What of the workspace's folder is shared; anything else that stands there is left to the person.
  private static let shared = [
    Workspace.file, "projects", "snapshots", "frameworks", "catalogue", "templates", ".gitattributes",
    ".gitignore",
  ]
  /// What stays here even where nothing ignores it.
  private static let kept = [
    "private", "drafts", ".backups", ".lock", ".brygga-*.tmp",
  ].flatMap { [":(exclude,glob)**/\($0)", ":(exclude,glob)**/\($0)/**"] }

  /// Files that differ from the last commit, from the workspace's folder.
  func uncommitted() throws(FileFault) -> [String] {
    let places = try places()
    if places.isEmpty { return [] }
    let status = try git.must(
      ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--"] + places + Sync.kept)
    // Names are given from the top of the repository, whatever folder git is asked in.
    let prefix = max(0, try git.must(["rev-parse", "--show-prefix"]).output.count - 1)
    return status.names.map { String(Substring($0.utf8.dropFirst(3 + prefix))) }
  }

  /// The shared places that are here or were committed.
  private func places() throws(FileFault) -> [String] {
    let tracked = try git.must(["ls-files", "-z", "--"] + Sync.shared).names
    let tops = Set(tracked.map(\.firstComponent))
    return Sync.shared.filter { tops.contains($0) || Folder.exists(workspace.path / $0) }
  }

  /// Commits the workspace's own files and nothing else, whatever else somebody has made ready.
  func commit(_ outcome: inout SyncOutcome) throws(FileFault) {
    try alone(in: try workspace.slugs()) { () throws(FileFault) in try commitAlone(&outcome) }
  }

  /// The same, for whoever has the folder to itself already.
  func commitAlone(_ outcome: inout SyncOutcome) throws(FileFault) {
    let files = try uncommitted()
    if files.isEmpty { return }
    for slug in Set(files.compactMap(\.projectSlug)).sorted() {
      try refuseUnreadable(slug)
      try refuseMarks(slug)
    }
    tell(Phrase("sparar en version ...", "committing ..."))
    let places = try places()
    let head = try head()
    try git.must(["add", "--all", "--"] + places + Sync.kept)
    let tree = try git.must(["write-tree"]).line
    let changed = try git.changedFiles(from: head, to: tree)
      .filter { name in Sync.shared.contains { $0.same(as: name.firstComponent) } }
    if changed.isEmpty { return }
    outcome.committed += changed
    let lines = try lines(from: head, to: tree)
    outcome.own += lines
    let message = CommitMessage(lines, occasion.by, reference, language)
    let tops = Sync.shared.filter { top in changed.contains { $0.firstComponent.same(as: top) } }
    try git.must(
      [
        "commit", "--quiet", "--no-verify", "--cleanup=whitespace", "--message=" + message.text, "--only",
        "--",
      ] + tops + Sync.kept, with: try identity())
  }

  /// New lines of history, with the project as it is on the disk for its names.
  func lines(from old: String?, to new: String) throws(FileFault) -> [SyncOutcome.Lines] {
    var lines: [SyncOutcome.Lines] = []
    for (slug, entries) in try git.newLines(from: old, to: new) {
      guard let project = workspace.listing(of: slug).readable, !entries.isEmpty else { continue }
      lines.append(SyncOutcome.Lines(slug: slug, project: project, entries: entries))
    }
    return lines
  }

  /// A project that cannot be read, and marks of a conflict, are never sent to others; one of a newer format is.
  func refuseUnreadable(_ slug: String) throws(FileFault) {
    let folder = try workspace.folder(of: slug)
    guard Folder.exists(folder / Workspace.projectFile) else { return }
    do throws(FileFault) {
      _ = try workspace.read(folder / Workspace.projectFile)
    } catch { if error.kind != .readOnly { throw error } }
  }

  /// Likewise of the logs that would be committed.
  private func refuseMarks(_ slug: String) throws(FileFault) {
    let folder = try workspace.folder(of: slug)
    for log in try History(in: folder / "history", within: workspace.path).logs {
      if let fault = log.faults.first(where: { $0.isOfConflictMarks }) { throw fault }
    }
  }

  /// The author is brygga's; who commits is git's own, where git knows.
  func identity() throws(FileFault) -> [String] {
    let told = try git.ask(["var", "GIT_COMMITTER_IDENT"])
    let name = occasion.by.visible.utf8.contains { $0 > 0x40 } ? occasion.by.visible : "brygga"
    guard told.isDone, let open = told.line.utf8.firstIndex(of: UInt8(ascii: "<")),
      let close = told.line.utf8.lastIndex(of: UInt8(ascii: ">")), open < close
    else {
      let address = "brygga@" + Host.name
      return [
        "GIT_AUTHOR_NAME=" + name, "GIT_AUTHOR_EMAIL=" + address, "GIT_COMMITTER_NAME=" + name,
        "GIT_COMMITTER_EMAIL=" + address,
      ]
    }
    let address = String(Substring(told.line.utf8[told.line.utf8.index(after: open)..<close]))
    return ["GIT_AUTHOR_NAME=" + name, "GIT_AUTHOR_EMAIL=" + address]
  }
}

extension ProjectListing {
  var readable: Project? {
    guard case .readable(let dossier, _) = self else { return nil }
    return dossier.project
  }
}

extension String {
  var firstComponent: String {
    utf8.split(separator: UInt8(ascii: "/")).first.map { String(Substring($0)) } ?? self
  }
}
