import Changes
import Model
internal import Storage

/// A repair that merges the versions that git keeps of a file that it could not merge, as the driver would have.
struct MergeStages: Repair {
  let path: Path
  private let name: String
  private let slug: String?
  private let merged: [UInt8]
  private let git: Git

  /// Merges the versions in memory; nil where one side removed the file, or a version cannot be read: that is for a
  /// person.
  init?(_ name: String, _ workspace: Workspace, _ git: Git, _ reference: Reference) throws(FileFault) {
    guard let left = try git.file(":2:./" + name), let right = try git.file(":3:./" + name) else {
      return nil
    }
    let base = try git.file(":1:./" + name) ?? []
    let slug = name.projectSlug
    do throws(FileFault) {
      merged = try FileMerge(
        base: base, left, right, as: MergeDriver.Kind(name, left), reference: reference,
        history: { () throws(FileFault) in
          guard let slug else { return [] }
          return try workspace.lines(
            of: slug, and: MergeHeads(git, file: name, theirs: Path("/dev/null")), git)
        }
      )
      .bytes
    } catch { return nil }
    path = workspace.path / name
    self.name = name
    self.slug = slug
    self.git = git
  }

  var deed: Phrase { Phrase("slå ihop de två versionerna", "merge the two versions") }

  var after: [Phrase] {
    do throws(ParseError) {
      let count = try JSONReader.read(merged, as: Project.self).conflicts.count
      return count == 0
        ? []
        : [
          Phrase(
            "\(count) konflikter att välja i: brygga conflicts",
            "\(count) conflicts to choose in: brygga conflicts")
        ]
    } catch { return [] }
  }

  func make(with kit: RepairKit) throws(FileFault) {
    let folder = try slug.map(kit.workspace.folder) ?? kit.workspace.path
    try kit.holding(folder) { () throws(FileFault) in
      guard try git.unmerged().contains(where: { $0.same(as: name) }) else { return }
      Backups.keep(path, in: folder, at: kit.context.at)
      try DurableFile.write(merged, to: path, within: kit.workspace.path)
      try git.must(["add", "--", ":(literal)" + name])
    }
  }
}

extension Workspace {
  /// The lines of a project's history here and in the commits that are brought together.
  func lines(of slug: String, and heads: MergeHeads, _ git: Git) throws(FileFault) -> [HistoryEntry] {
    var logs = try History(in: try folder(of: slug) / "history", within: path).logs
    let prefix = String(
      decoding: try git.must(["rev-parse", "--show-prefix"]).output.dropLast(), as: UTF8.self)
    for head in heads.commits {
      logs.append(.init(head, try git.history(in: head, of: prefix + "projects/" + slug)))
    }
    return History(logs: logs).entries
  }
}
