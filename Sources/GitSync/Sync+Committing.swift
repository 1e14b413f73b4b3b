import Changes
import Glibc
import Model
internal import Storage

extension Sync {
  /// The names in the workspace's folder that hold its own files.
  private static let shared = [
    Workspace.file, "projects", "snapshots", "frameworks", "catalogue", "templates", ".gitattributes",
    ".gitignore",
  ]

  /// True where the file stands in one of these places.
  static func isShared(_ name: String) -> Bool { shared.contains { $0.same(as: name.firstComponent) } }

  /// The workspace's own files that differ from the last commit, from the workspace's folder.
  func uncommitted() throws(FileFault) -> [String] { try found().own }

  /// The files that differ from the last commit, the workspace's own apart from the others.
  ///
  /// The own ones include the evidence that projects name; the others, which stand beside them, are left to the person.
  /// Throws a ``FileFault`` where git refuses.
  func found() throws(FileFault) -> (own: [String], others: [String]) {
    let places = try places()
    if places.isEmpty { return ([], []) }
    let status = try git.must(
      ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--"] + places)
    // Names are given from the top of the repository, whatever folder git is asked in.
    let prefix = max(0, try git.must(["rev-parse", "--show-prefix"]).output.count - 1)
    let names = status.names.map { String(Substring($0.utf8.dropFirst(3 + prefix))) }
    let rest = names.filter { !OwnFiles.areShared($0) }
    let evidence = rest.isEmpty ? [] : try evidence(in: Set(rest.compactMap(\.projectSlug)))
    let isOwn = { (name: String) in OwnFiles.areShared(name) || evidence.contains(name) }
    return (names.filter(isOwn), names.filter { !isOwn($0) && !$0.isOfThisComputer })
  }

  /// The files that the projects name as evidence, from the workspace's folder.
  private func evidence(in slugs: Set<String>) throws(FileFault) -> Set<String> {
    var names: Set<String> = []
    for slug in slugs {
      guard let project = workspace.listing(of: slug).readable else { continue }
      for evidence in project.assessments.flatMap(\.evidence) where evidence.archived == nil {
        if let at = evidence.at, !at.utf8.starts(with: "private/".utf8) {
          names.insert("projects/" + slug + "/" + at)
        }
      }
    }
    return names
  }

  /// The workspace's own files that git ignores and does not know yet, each with the rule and where it stands.
  ///
  /// Throws a ``FileFault`` where git refuses. Asks git once for each such file.
  func ignored() throws(FileFault) -> [(name: String, rule: String)] {
    let places = try places()
    if places.isEmpty { return [] }
    let names = try git.must(
      ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"] + places
    ).names.filter(OwnFiles.areShared)
    var found: [(name: String, rule: String)] = []
    for name in names {
      let told = try git.ask(["check-ignore", "--verbose", "-z", "--", name]).output
        .split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      let rule = told.count > 2 ? "\(told[0]):\(told[1]): \(told[2])" : ".gitignore"
      found.append((name, rule))
    }
    return found
  }

  /// The shared places that are here or were committed.
  private func places() throws(FileFault) -> [String] {
    let tracked = try git.must(["ls-files", "-z", "--"] + Sync.shared).names
    let tops = Set(tracked.map(\.firstComponent))
    return Sync.shared.filter { tops.contains($0) || Folder.exists(workspace.path / $0) }
  }

  /// Commits the workspace's own files and nothing else, whatever else somebody has made ready.
  ///
  /// Holds the locks of the settings and of all projects. Throws a ``FileFault`` where a lock is held, where a project
  /// cannot be read or would be sent with a part of it ignored, and where git refuses.
  func commit(_ outcome: inout SyncOutcome) throws(FileFault) {
    try alone(in: try workspace.slugs()) { () throws(FileFault) in try commitAlone(&outcome) }
  }

  /// Commits as ``commit(_:)`` does, for a caller that holds the locks already.
  func commitAlone(_ outcome: inout SyncOutcome) throws(FileFault) {
    let (files, others) = try found()
    outcome.others = others
    outcome.ignored = try ignored()
    try refuseHalf(outcome.ignored)
    if files.isEmpty { return }
    for slug in Set(files.compactMap(\.projectSlug)).sorted() {
      try refuseUnreadable(slug)
      try refuseMarks(slug)
    }
    tell(Phrase("sparar en version ...", "committing ..."))
    let head = try head()
    // A project may have more files than the system takes as arguments.
    let list = try repository().path / "brygga" / "files"
    try DurableFile.write(files.flatMap { Array($0.utf8) + [0] }, to: list, within: try repository().path)
    defer { unlink(list.text) }
    let named = ["--pathspec-from-file=" + list.text, "--pathspec-file-nul"]
    // Each of them is known to git or ignored by no rule, though a folder above may be.
    try git.must(["--literal-pathspecs", "add", "--all", "--force"] + named)
    let tree = try git.must(["write-tree"]).line
    let own = Set(files)
    let changed = try git.changedFiles(from: head, to: tree).filter(own.contains)
    if changed.isEmpty { return }
    outcome.committed += changed
    let lines = try lines(from: head, to: tree)
    outcome.own += lines
    let message = CommitMessage(lines, context.by, reference, language, because: reason)
    try git.must(
      [
        "--literal-pathspecs", "commit", "--quiet", "--no-verify", "--cleanup=whitespace",
        "--message=" + message.text, "--only",
      ] + named, with: try identity())
  }

  /// Refuses a project of which git ignores a part, since it would be sent with a hole in it.
  ///
  /// One that is ignored as a whole stays here.
  private func refuseHalf(_ ignored: [(name: String, rule: String)]) throws(FileFault) {
    for (name, rule) in ignored {
      guard let slug = name.projectSlug else { continue }
      let file = "projects/" + slug + "/" + Workspace.projectFile
      if ignored.contains(where: { $0.name.same(as: file) }) { continue }
      throw FileFault(
        .conflict, workspace.path / name,
        Phrase(
          "hör till projektet, men git ignorerar den (\(rule))",
          "belongs to the project, but git ignores it (\(rule))"),
        advice: Phrase("Ta bort den regeln.", "Take that rule away."))
    }
  }

  /// The new lines of history, with the project as it is on the disk for its names.
  func lines(from old: String?, to new: String) throws(FileFault) -> [SyncOutcome.Lines] {
    var lines: [SyncOutcome.Lines] = []
    for (slug, entries) in try git.newLines(from: old, to: new) {
      guard let project = workspace.listing(of: slug).readable, !entries.isEmpty else { continue }
      lines.append(SyncOutcome.Lines(slug: slug, project: project, entries: entries))
    }
    return lines
  }

  /// Refuses a project that cannot be read, or that has marks of a conflict: such is never sent to others.
  ///
  /// One of a newer format may be sent.
  func refuseUnreadable(_ slug: String) throws(FileFault) {
    let folder = try workspace.folder(of: slug)
    guard Folder.exists(folder / Workspace.projectFile) else { return }
    do throws(FileFault) {
      _ = try workspace.read(folder / Workspace.projectFile)
    } catch { if error.kind != .readOnly { throw error } }
  }

  /// Refuses marks of a conflict in the logs that would be committed.
  private func refuseMarks(_ slug: String) throws(FileFault) {
    let folder = try workspace.folder(of: slug)
    for log in try History(in: folder / "history", within: workspace.path).logs {
      if let fault = log.faults.first(where: { $0.isOfConflictMarks }) { throw fault }
    }
  }

  /// The variables that name the author, who is brygga's; the committer is git's own, where git knows one.
  func identity() throws(FileFault) -> [String] {
    let told = try git.ask(["var", "GIT_COMMITTER_IDENT"])
    let name = context.by.visible.utf8.contains { $0 > 0x40 } ? context.by.visible : "brygga"
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
    guard case .readable(let document, _) = self else { return nil }
    return document.project
  }
}

extension String {
  /// True for a file of this computer only: drafts, earlier states, locks, what is being written, and `private`.
  fileprivate var isOfThisComputer: Bool {
    let places = ["private", Workspace.draftsFolder, ".backups", LockFile.name]
    return utf8.split(separator: UInt8(ascii: "/")).contains { part in
      places.contains { part.elementsEqual($0.utf8) } || part.starts(with: ".brygga-".utf8)
    }
  }

  var firstComponent: String {
    utf8.split(separator: UInt8(ascii: "/")).first.map { String(Substring($0)) } ?? self
  }
}
