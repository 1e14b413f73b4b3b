import Glibc
import Model
internal import Storage

/// The commits that git is bringing together, as far as it tells its merge driver.
///
/// Tried with git 2.39: `merge` and `pull` name them in variables `GITHEAD_…`; a rebase has its own folder with the
/// branch and the last commit picked; after a stop the files `…_HEAD` are there. A cherry-pick and a `stash pop` tell
/// nothing, so the branch or stash is looked for that holds exactly this file.
struct MergeHeads {
  private(set) var commits: [String] = []

  init(_ git: Git, file: String, theirs: Path) throws(FileFault) {
    commits = MergeHeads.variables
    if let folder = GitFolder(above: git.folder)?.path {
      for name in ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge/orig-head"] {
        commits += MergeHeads.words(in: folder, name)
      }
      commits += MergeHeads.words(in: folder, "rebase-merge/done").suffix(8)
    }
    commits = commits.filter(MergeHeads.isObject)
    if commits.isEmpty { commits = try MergeHeads.holders(of: file, theirs, git) }
  }

  private static var variables: [String] {
    let start = Array("GITHEAD_".utf8)
    var found: [String] = []
    var next = environ
    while let text = next.pointee {
      let name = String(cString: text).utf8.prefix { $0 != UInt8(ascii: "=") }
      if name.starts(with: start) { found.append(String(Substring(name.dropFirst(start.count)))) }
      next += 1
    }
    return found
  }

  private static func words(in folder: Path, _ name: String) -> [String] {
    guard Folder.exists(folder / name) else { return [] }
    do throws(FileFault) {
      return try DurableFile.read(folder / name, within: folder)
        .split { $0 == 0x0A || $0 == 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    } catch { return [] }
  }

  /// The commits, of the branches that moved last and the stash, whose file is the one that is merged.
  private static func holders(of file: String, _ theirs: Path, _ git: Git) throws(FileFault) -> [String] {
    let object = try git.ask(["hash-object", "--no-filters", "--", theirs.text]).line
    let heads = try git.ask([
      "for-each-ref", "--sort=-committerdate", "--count=32", "--format=%(objectname)",
    ])
    var found: [String] = []
    for head in String(decoding: heads.output, as: UTF8.self).utf8.split(separator: 0x0A) {
      let head = String(Substring(head))
      guard isObject(head) else { continue }
      let held = try git.ask(["rev-parse", "--verify", "--quiet", head + ":" + file])
      if held.isDone, held.line.same(as: object) { found.append(head) }
    }
    return found
  }

  private static func isObject(_ text: String) -> Bool {
    (text.utf8.count == 40 || text.utf8.count == 64)
      && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}
