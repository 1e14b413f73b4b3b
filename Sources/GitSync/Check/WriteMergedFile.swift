import Changes
import Model
internal import Storage

/// A repair that puts a project that cannot be read together again from the two versions that a merge was made of.
struct WriteMergedFile: Repair {
  let path: Path
  private let slug: String
  private let seen: [UInt8]
  private let merged: [UInt8]

  private init(_ name: String, _ slug: String, _ seen: [UInt8], _ merged: [UInt8], in workspace: Workspace) {
    path = workspace.path / name
    self.slug = slug
    self.seen = seen
    self.merged = merged
  }

  var deed: Phrase { Phrase("slå ihop de två versionerna", "merge the two versions") }

  func make(with kit: RepairKit) throws(FileFault) {
    let folder = try kit.workspace.folder(of: slug)
    try kit.holding(folder) { () throws(FileFault) in
      guard try DurableFile.read(path, within: kit.workspace.path) == seen else { return }
      Backups.keep(path, in: folder, at: kit.context.at)
      try DurableFile.write(merged, to: path, within: kit.workspace.path)
    }
  }
}

extension WriteMergedFile {
  /// Merges the versions as git has them where it made a merge of this very file, else as the marks in it tell them
  /// apart.
  ///
  /// Nil where neither gives two projects: then the last states in `.backups` and in git remain.
  init?(
    _ name: String, _ bytes: [UInt8], _ workspace: Workspace, _ git: Git, _ reference: Reference
  ) throws(FileFault) {
    guard let slug = name.projectSlug else { return nil }
    let history = try History(in: try workspace.folder(of: slug) / "history", within: workspace.path).entries
    func merged(_ base: [UInt8], _ left: [UInt8], _ right: [UInt8]) -> [UInt8]? {
      do throws(FileFault) {
        return try FileMerge(
          base: base, left, right, as: .project, reference: reference,
          history: { () throws(FileFault) in history }
        )
        .bytes
      } catch { return nil }
    }
    for pair in try git.pairs(of: "HEAD") {
      if let commit = pair.merge, try git.file(commit + ":./" + name) != bytes { continue }
      guard let left = try git.file(pair.left + ":./" + name),
        let right = try git.file(pair.right + ":./" + name)
      else { continue }
      let base = try git.base(of: pair).flatMap { (base) throws(FileFault) in
        try git.file(base + ":./" + name)
      }
      if left != bytes, right != bytes, let merged = merged(base ?? [], left, right) {
        self.init(name, slug, bytes, merged, in: workspace)
        return
      }
    }
    let text = MarkedText(bytes)
    guard let merged = merged(text.base, text.left, text.right) else { return nil }
    self.init(name, slug, bytes, merged, in: workspace)
  }
}

extension Git {
  /// A pair of commits that were brought together, and the merge that came of it; nil while that is not committed.
  struct Pair {
    let merge: String?
    let left: String
    let right: String
  }

  /// The number of the last merges that are looked at.
  private static let furthest = 40

  /// The last merges that led to a commit, newest first, and before them one that is under way.
  func pairs(of commit: String) throws(FileFault) -> [Pair] {
    var pairs: [Pair] = []
    let head = try ask(["rev-parse", "--verify", "--quiet", "HEAD"])
    let other = try ask(["rev-parse", "--verify", "--quiet", "MERGE_HEAD"])
    if head.isDone, other.isDone { pairs.append(Pair(merge: nil, left: head.line, right: other.line)) }
    let merges = try ask(["rev-list", "--merges", "--parents", "--max-count=\(Git.furthest)", commit, "--"])
    if !merges.isDone { return pairs }
    for line in merges.output.split(separator: 0x0A) {
      let commits = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      if commits.count == 3 { pairs.append(Pair(merge: commits[0], left: commits[1], right: commits[2])) }
    }
    return pairs
  }

  /// The commit that both rest on; the first where there are several, nil where there is none.
  func base(of pair: Pair) throws(FileFault) -> String? {
    try ask(["merge-base", "--all", pair.left, pair.right]).output.split(separator: 0x0A).first
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
