import Glibc
import Model
internal import Storage

extension Sync {
  /// Ends a sync that was broken off: its merge is completed where it is whole, else taken back, to be begun anew.
  ///
  /// Holds the locks of the settings and of all projects. Throws a ``FileFault`` where git refuses.
  func resume(_ merge: InterruptedMerge) throws(FileFault) {
    guard let heads = merge.heads else { return }
    let slugs = try workspace.slugs()
    try alone(in: slugs) { () throws(FileFault) in
      if merge.isGitsOwn {
        if try git.unmerged(everywhere: true).isEmpty, try hasTakenIn() {
          // Whoever went on working meanwhile did so on the merged project.
          for name in try uncommittedSince() { try git.must(["add", "--all", "--", ":(literal)" + name]) }
          try endMerge(merge)
        } else {
          try git.must(["merge", "--abort"])
        }
      } else if try head()?.same(as: heads.before) ?? false {
        try putBackTorn(heads)
      }
      merge.end()
    }
  }

  /// True where anything of the other side is in the index.
  ///
  /// With a lock of a dead git in the way, git 2.39 merges nothing and yet writes down that it is merging; and a git
  /// that is killed while it takes a merge back leaves the same. Ended as it is, such a merge would drop the other side.
  private func hasTakenIn() throws(FileFault) -> Bool {
    let merged = try git.must(["write-tree"]).line
    return try !git.must(["rev-parse", "HEAD^{tree}"]).line.same(as: merged)
  }

  private func uncommittedSince() throws(FileFault) -> [String] {
    try uncommitted().filter { $0.firstComponent.same(as: "projects") || $0.same(as: Workspace.file) }
  }

  /// Takes files from the last commit again that git was writing when it was ended and that are not whole.
  private func putBackTorn(_ heads: InterruptedMerge.Heads) throws(FileFault) {
    for name in try uncommitted() {
      let path = workspace.path / name
      let now = Folder.exists(path) ? try DurableFile.read(path, within: workspace.path) : []
      guard let theirs = try git.file(heads.incoming + ":./" + name), now.count < theirs.count,
        theirs.starts(with: now)
      else { continue }
      if try git.file(heads.before + ":./" + name) == nil {
        unlink(path.text)
      } else {
        try git.must(["checkout", "--quiet", heads.before, "--", ":(literal)" + name])
      }
    }
  }
}
