import Glibc
import Model

/// The name of a file that is being written, which names the process that writes it.
///
/// `.brygga-PID-START-NUMBER-HOST.tmp`; a project that waits for its history has `-WRITER-LENGTH` before the end,
/// the length in bytes that the writer's log had before, and where others' changes came in, `-END-DIGEST` after that:
/// the length that the log will have, and the beginning of the SHA-256 of the project that was there.
struct TemporaryName {
  let holder: ProcessIdentity
  let number: Int
  let pending: SaveMarker?

  /// A mark of a save that waits for its history: the log's writer, and the log's length in bytes before the save.
  struct SaveMarker {
    let writer: String
    let length: Int
    var merged: Merged?

    init(writer: String, length: Int) {
      self.writer = writer
      self.length = length
    }
  }

  /// The start of a save that took others' changes in; its lines alone do not lead to what it wrote.
  ///
  /// ``end`` is the length in bytes that the log will have, ``digest`` 16 hexadecimal digits of the project that was
  /// there.
  struct Merged {
    let end: Int
    let digest: String

    init(end: Int, digest: String) {
      self.end = end
      self.digest = digest
    }

    init(end: Int, over theirs: [UInt8]) { self.init(end: end, digest: Merged.digest(of: theirs)) }

    static func digest(of bytes: [UInt8]) -> String { String(sha256(bytes).prefix(16)) }
  }

  private static let start = Array(".brygga-".utf8)
  private static let end = Array(".tmp".utf8)

  init(holder: ProcessIdentity, number: Int, pending: SaveMarker? = nil) {
    self.holder = holder
    self.number = number
    self.pending = pending
  }

  /// Reads a name; nil where it is of another make.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    guard bytes.starts(with: TemporaryName.start), bytes.reversed().starts(with: TemporaryName.end.reversed())
    else {
      return nil
    }
    let parts = bytes.dropFirst(TemporaryName.start.count).dropLast(TemporaryName.end.count)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard [4, 6, 8].contains(parts.count), let pid = Int(parts[0]), let start = Int(parts[1]),
      let number = Int(parts[2])
    else { return nil }
    var holder = ProcessIdentity()
    holder.pid = pid
    holder.start = start
    holder.host = parts[3]
    if parts.count > 4 {
      guard let length = Int(parts[5]), parts[4].isPlainID else { return nil }
      var pending = SaveMarker(writer: parts[4], length: length)
      if parts.count == 8 {
        guard let end = Int(parts[6]) else { return nil }
        pending.merged = Merged(end: end, digest: parts[7])
      }
      self.init(holder: holder, number: number, pending: pending)
    } else {
      self.init(holder: holder, number: number)
    }
  }

  var name: String {
    let mark = ".brygga-\(holder.pid)-\(holder.start)-\(number)-\(holder.host)"
    guard let pending else { return mark + ".tmp" }
    let merged = pending.merged.map { "-\($0.end)-\($0.digest)" } ?? ""
    return mark + "-\(pending.writer)-\(pending.length)" + merged + ".tmp"
  }

  /// The temporaries in a folder whose process is gone, with their paths.
  ///
  /// Throws a ``FileFault`` where the folder is there and cannot be listed.
  static func abandoned(in folder: Path) throws(FileFault) -> [(path: Path, temporary: TemporaryName)] {
    try Folder.namesIfThere(in: folder).compactMap { name in
      guard let temporary = TemporaryName(name), temporary.holder.isGone else { return nil }
      return (folder / name, temporary)
    }
  }

  /// Removes what dead processes of this host left in a folder, but no project that waits for its history.
  ///
  /// What cannot be cleared away now stays for the next change, and `check` tells of it: a save that is done must
  /// not be called failed because of it.
  static func clean(_ folder: Path) {
    let left: [(path: Path, temporary: TemporaryName)]
    do throws(FileFault) { left = try abandoned(in: folder) } catch { return }
    for (path, temporary) in left where temporary.pending == nil {
      if unlink(path.text) != 0 { Folder.remove(path) }
    }
  }
}
