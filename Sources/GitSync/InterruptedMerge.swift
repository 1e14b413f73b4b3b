import Glibc
import Model
internal import Storage

/// The merge that a sync has begun, written down beside git's own files until it is committed.
///
/// Only where it names what git is merging is the merge ours to end or to abort.
struct InterruptedMerge {
  let repository: GitFolder
  private let file: Path

  init(_ repository: GitFolder) {
    self.repository = repository
    file = repository.path / "brygga" / "merge"
  }

  /// The two commits of a merge: the one brought in, and the one before.
  struct Heads: Equatable {
    let incoming: String
    let before: String
  }

  var heads: Heads? {
    guard let words = words(in: file), words.count == 2 else { return nil }
    return Heads(incoming: words[0], before: words[1])
  }

  /// True where git is in the middle of this very merge.
  var isGitsOwn: Bool {
    guard let incoming = heads?.incoming else { return false }
    return words(in: repository.path / "MERGE_HEAD").map { $0.count == 1 && $0[0].same(as: incoming) }
      ?? false
  }

  /// Writes the merge down durably; throws a ``FileFault`` where that cannot be done.
  func begin(_ heads: Heads) throws(FileFault) {
    try DurableFile.write(
      Array((heads.incoming + "\n" + heads.before + "\n").utf8), to: file, within: repository.path)
  }

  /// Forgets the merge, once it is committed or aborted.
  func end() { unlink(file.text) }

  private func words(in file: Path) -> [String]? {
    guard Folder.exists(file), let folder = file.folder else { return nil }
    do throws(FileFault) {
      return try DurableFile.read(file, within: folder).split(separator: 0x0A)
        .map { String(decoding: $0, as: UTF8.self) }
    } catch { return nil }
  }
}
