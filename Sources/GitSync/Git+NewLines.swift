import Model
internal import Storage

extension Git {
  /// The names of files of the workspace that differ between two states; `nil` is the empty one.
  ///
  /// Throws a ``FileFault`` where git refuses.
  func changedFiles(from old: String?, to new: String) throws(FileFault) -> [String] {
    let old = if let old { old } else { try emptyTree() }
    return try must([
      "diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", old, new, "--", ".",
    ]).names
  }

  /// The object of the empty tree in the repository's format.
  func emptyTree() throws(FileFault) -> String {
    try must(["hash-object", "-t", "tree", "--", "/dev/null"]).line
  }

  /// The lines of history that the second state has and the first has not, by the slug of their project.
  ///
  /// Reads every log that differs. Throws a ``FileFault`` where git refuses.
  func newLines(
    from old: String?, to new: String
  ) throws(FileFault) -> [(slug: String, entries: [HistoryEntry])] {
    var logs: [String: [History.Log]] = [:]
    var known: [String: Set<String>] = [:]
    for name in try changedFiles(from: old, to: new) {
      guard let slug = name.projectSlug, History.isLog(name.lastPart),
        let bytes = try file(new + ":./" + name)
      else { continue }
      logs[slug, default: []].append(History.log(bytes, of: name, at: Path(name)))
      guard let old, let before = try file(old + ":./" + name) else { continue }
      for line in History.log(before, of: name, at: Path(name)).lines {
        known[slug, default: []].insert(line.entry.id.text)
      }
    }
    return logs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { slug, logs in
      let known = known[slug] ?? []
      return (slug, History(logs: logs).entries.filter { !known.contains($0.id.text) })
    }
  }

  /// A project in a commit or tree; nil where it has none, or none that can be read.
  func project(_ slug: String, in state: String) throws(FileFault) -> Project? {
    guard let bytes = try file(state + ":./projects/" + slug + "/" + Workspace.projectFile) else {
      return nil
    }
    do throws(ParseError) { return try JSONReader.read(bytes, as: Project.self) } catch { return nil }
  }
}

extension String {
  /// The slug of the project that a file of the workspace belongs to; nil where it belongs to none.
  var projectSlug: String? {
    let parts = utf8.split(separator: UInt8(ascii: "/"))
    guard parts.count > 2, parts[0].elementsEqual("projects".utf8) else { return nil }
    return String(Substring(parts[1]))
  }

  /// True for the file of a project, named from the workspace's folder.
  var isProjectFile: Bool {
    utf8.split(separator: UInt8(ascii: "/")).count == 3 && projectSlug != nil
      && lastPart.same(as: Workspace.projectFile)
  }
}
