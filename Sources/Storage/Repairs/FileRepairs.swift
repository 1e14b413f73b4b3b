import Changes
import Glibc
import Model

/// A repair that keeps a last line that a crash tore in a file of its own, so that the log ends with a whole line
/// again.
struct SetTornLineAside: Repair {
  let path: Path
  let writer: String
  let torn: [UInt8]

  var deed: Phrase { Phrase("lägg den avbrutna raden åt sidan", "set the torn line aside") }
  var before: [Phrase] { [Phrase(Excerpt.of(torn))] }
  var after: [Phrase] {
    [Phrase("i \(writer).torn-1, bredvid loggen", "in \(writer).torn-1, beside the log")]
  }

  func make(with kit: RepairKit) throws(FileFault) {
    guard let history = path.folder, let folder = history.folder else { return }
    try kit.holding(folder) { () throws(FileFault) in
      // Opening it for adding does it.
      _ = try HistoryLog(of: writer, in: history, within: kit.workspace.path).length
    }
  }
}

/// A repair that writes a file anew as the program writes it.
struct WriteAsProgram: Repair {
  let path: Path
  /// The folder whose lock guards it.
  let folder: Path
  /// The bytes of the file when it was looked at; another file is let be.
  let seen: [UInt8]
  let written: [UInt8]

  var deed: Phrase { Phrase("skriv den som programmet skriver", "write it as the program does") }
  var before: [Phrase] { [difference.map { Phrase($0.before) }].compactMap(\.self) }
  var after: [Phrase] { [difference.map { Phrase($0.after) }].compactMap(\.self) }

  /// The first line that differs.
  private var difference: (before: String, after: String)? {
    let old = seen.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = written.split(separator: 0x0A, omittingEmptySubsequences: false)
    let number = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = number ?? min(old.count, new.count)
    func line(_ lines: [ArraySlice<UInt8>]) -> String {
      "\(place + 1): " + (place < lines.count ? Excerpt.of(Array(lines[place])) : "")
    }
    return (line(old), line(new))
  }

  func make(with kit: RepairKit) throws(FileFault) {
    try kit.holding(folder) { () throws(FileFault) in
      guard try DurableFile.read(path, within: kit.workspace.path) == seen else { return }
      Backups.keep(path, in: folder, at: kit.context.at)
      try DurableFile.write(written, to: path, within: kit.workspace.path)
    }
  }
}

/// A repair that removes the leftover of a broken-off write.
struct RemoveLeftover: Repair {
  let path: Path
  /// True where its writer may still live, on another computer.
  let needsPointing: Bool

  var deed: Phrase { Phrase("ta bort resten", "remove the leftover") }

  func make(with kit: RepairKit) throws(FileFault) {
    if unlink(path.text) == 0 || errno == ENOENT { return }
    Folder.remove(path)
    if Folder.exists(path) { throw .system(path, FileFault.writing, error: errno) }
  }
}

/// A repair that moves a file that belongs elsewhere to `.backups`, where nothing reads it or throws it away.
struct MoveAside: Repair {
  let path: Path
  /// The folder of the project or workspace, which has the `.backups`.
  let folder: Path
  var needsPointing = false

  var deed: Phrase { Phrase("flytta undan den till \(Backups.name)/", "move it away to \(Backups.name)/") }

  func make(with kit: RepairKit) throws(FileFault) {
    try kit.holding(folder) { () throws(FileFault) in try Backups.take(path, in: folder) }
  }
}

/// A repair that releases a lock; that of another computer only when somebody who knows points at it.
struct ReleaseLock: Repair {
  let path: Path
  let held: [UInt8]

  var deed: Phrase { Phrase("släpp låset", "release the lock") }
  var needsPointing: Bool { !(LockFile.holder(held)?.isGone ?? false) }

  var before: [Phrase] {
    guard let holder = LockFile.holder(held) else { return [Phrase("ingen ägare", "no owner")] }
    return [
      Phrase(
        "\(holder.by) på \(holder.host), process \(holder.pid)",
        "\(holder.by) on \(holder.host), process \(holder.pid)")
    ]
  }

  var after: [Phrase] {
    needsPointing
      ? [
        Phrase(
          "bara när ingen skriver därifrån: annars kan två skriva samtidigt",
          "only when nobody writes from there: else two may write at once")
      ] : []
  }

  func make(with kit: RepairKit) throws(FileFault) { try LockFile.release(path, held: held) }
}

/// The beginning of a line, to be shown.
package enum Excerpt {
  /// The first 100 bytes as visible text, with an ellipsis where there are more.
  package static func of(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes.prefix(100), as: UTF8.self).visible
    return bytes.count > 100 ? text + " …" : text
  }
}
