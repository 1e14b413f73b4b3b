import Glibc
package import Model

/// The folder where a repository keeps its own files, found without running git.
package struct GitFolder {
  package let path: Path
  /// The folder that the repository's work tree stands in.
  package let top: Path

  /// Finds the repository that a folder stands in; nil where there is none.
  package init?(above folder: Path) {
    var place = folder.resolved
    while let here = place {
      let dot = here / ".git"
      if Folder.isFolder(dot) {
        path = dot
        top = here
        return
      }
      if let named = GitFolder.named(in: dot) {
        path = named
        top = here
        return
      }
      place = here.folder
    }
    return nil
  }

  /// The folder that a `.git` file names, as one does in a second work tree.
  private static func named(in file: Path) -> Path? {
    guard Folder.exists(file), let root = file.folder else { return nil }
    let bytes: [UInt8]
    do throws(FileFault) { bytes = try DurableFile.read(file, within: root) } catch { return nil }
    let start = Array("gitdir: ".utf8)
    guard bytes.starts(with: start) else { return nil }
    let text = String(decoding: bytes.dropFirst(start.count).prefix { $0 != 0x0A }, as: UTF8.self)
    let named = text.utf8.first == UInt8(ascii: "/") ? Path(text) : root / text
    return Folder.isFolder(named) ? named : nil
  }

  /// True where git is in the middle of bringing two states together, so that something may be unmerged.
  package var isBringingTogether: Bool {
    let signs = [
      "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD", "AUTO_MERGE", "rebase-merge",
      "rebase-apply",
    ]
    return signs.contains { Folder.exists(path / $0) }
  }

  /// The operation that a person has begun with git and must end first; nil where nothing is under way.
  package var underWay: Phrase? {
    if Folder.exists(path / "rebase-merge") || Folder.exists(path / "rebase-apply") {
      return Phrase("en git rebase pågår", "a git rebase is under way")
    }
    if Folder.exists(path / "CHERRY_PICK_HEAD") {
      return Phrase("en git cherry-pick pågår", "a git cherry-pick is under way")
    }
    if Folder.exists(path / "REVERT_HEAD") {
      return Phrase("en git revert pågår", "a git revert is under way")
    }
    if Folder.exists(path / "MERGE_HEAD") {
      return Phrase("en git merge pågår", "a git merge is under way")
    }
    return nil
  }
}
