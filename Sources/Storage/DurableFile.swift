import Glibc
import Model

/// A file that is read whole and replaced whole: after a crash the old bytes stand there or the new ones.
package enum DurableFile {
  /// The size in bytes of the largest file; a larger one is refused.
  package static let largest = 256 << 20

  /// Reads the whole file.
  ///
  /// Throws a ``FileFault`` where it is missing, not a plain file or larger than ``largest``, or where a link leads out
  /// of `root`.
  package static func read(_ path: Path, within root: Path) throws(FileFault) -> [UInt8] {
    try read(path, within: root, atMost: nil)
  }

  /// Reads the first bytes of the file, at most `limit`; throws as ``read(_:within:)`` does.
  static func readStart(
    _ path: Path, within root: Path, atMost limit: Int
  ) throws(FileFault) -> [UInt8] {
    try read(path, within: root, atMost: limit)
  }

  private static func read(
    _ path: Path, within root: Path, atMost limit: Int?
  ) throws(FileFault) -> [UInt8] {
    // A FIFO without a writer would otherwise wait for one.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    // Most paths hold no links: then the system names the opened file just so, and nothing need be resolved.
    if path.relative(to: root) != nil, let file = FileDescriptor(path, flags), file.path == path {
      return try read(file, path, atMost: limit)
    }
    let target = try inside(path, root)
    guard let file = FileDescriptor(target, flags) else {
      throw .system(path, FileFault.reading, error: errno)
    }
    return try read(file, path, atMost: limit)
  }

  private static func read(
    _ file: borrowing FileDescriptor, _ path: Path, atMost limit: Int?
  ) throws(FileFault) -> [UInt8] {
    guard let status = file.status else { throw .system(path, FileFault.reading, error: errno) }
    FileActivity.read(path)
    try refuseUnlessPlain(status, path)
    if status.st_size > largest {
      throw FileFault(
        .invalid, path, Phrase("större än 256 MB", "larger than 256 MB"),
        advice: Phrase("Dela upp eller rensa filen.", "Split the file or clear it out."))
    }
    if let limit {
      guard let bytes = file.read(from: 0, atMost: limit) else {
        throw .system(path, FileFault.reading, error: errno)
      }
      return bytes
    }
    var bytes: [UInt8] = []
    while bytes.count <= largest {
      guard let more = file.read(from: bytes.count, atMost: max(Int(status.st_size) - bytes.count, 1)) else {
        throw .system(path, FileFault.reading, error: errno)
      }
      if more.isEmpty { break }
      bytes = bytes.isEmpty ? more : bytes + more
    }
    return bytes
  }

  /// A file that is written beside its target and takes its place in a later step.
  package struct Prepared {
    let target: Path
    package let temporary: Path
    let shown: Path
  }

  /// Replaces the file and comes back once that is durable.
  ///
  /// Waits for the disk twice. Throws a ``FileFault`` where the file cannot be written, and then the old bytes stand;
  /// of kind `uncertain` where the new ones stand but the system does not say that they are durable.
  package static func write(_ bytes: [UInt8], to path: Path, within root: Path) throws(FileFault) {
    try replace(try prepare(bytes, for: path, within: root))
  }

  /// Writes the bytes to a temporary beside the target, with the target's mode, and waits for the disk.
  ///
  /// Throws a ``FileFault`` where the target is not a plain file, may not be written or lies outside `root`, or where
  /// the temporary cannot be written; then no temporary is left.
  package static func prepare(
    _ bytes: [UInt8], for path: Path, within root: Path
  ) throws(FileFault) -> Prepared {
    try prepare(bytes, for: path, within: root, pending: nil)
  }

  /// Writes the temporary of a save that waits for its history, as the name of the temporary says.
  static func prepare(
    _ bytes: [UInt8], for path: Path, within root: Path, pending: TemporaryName.SaveMarker?
  ) throws(FileFault) -> Prepared {
    let target = try place(of: path, within: root)
    let rights: FileRights?
    if let status = FileRights.status(target) {
      try refuseUnlessPlain(status, path)
      // Who may write in the folder may save; a file that nobody may write is meant to stay as it is.
      if access(target.text, W_OK) != 0,
        status.st_mode & 0o222 == 0 || target.folder.map({ access($0.text, W_OK) != 0 }) ?? true
      {
        throw .system(path, FileFault.writing, error: EACCES)
      }
      rights = FileRights(of: target, status)
    } else {
      rights = nil
    }
    guard let folder = target.folder else { throw .system(path, FileFault.writing, error: EISDIR) }
    let holder = ProcessIdentity.current(by: "")
    for number in 0..<100 {
      let place = folder / TemporaryName(holder: holder, number: number, pending: pending).name
      guard
        let file = FileDescriptor(
          place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: rights == nil ? 0o666 : 0o600)
      else {
        if errno == EEXIST { continue }
        throw .system(path, FileFault.writing, error: errno)
      }
      let hasRights =
        if let rights {
          rights.give(to: file)
        } else {
          FileRights.giveNew(to: file, in: folder)
        }
      guard hasRights, file.write(bytes), file.sync() else {
        let number = errno
        unlink(place.text)
        throw .system(path, FileFault.writing, error: number)
      }
      return Prepared(target: target, temporary: place, shown: path)
    }
    throw .system(path, FileFault.writing, error: EEXIST)
  }

  /// The path of a file that is there or will be, without links; throws a ``FileFault`` where it lies outside `root`.
  static func place(of path: Path, within root: Path) throws(FileFault) -> Path {
    if Folder.exists(path) { return try inside(path, root) }
    guard let folder = path.folder else { return path }
    return try inside(folder, root) / path.name
  }

  /// Lets the prepared file take its target's place, and waits for the disk.
  ///
  /// Throws a ``FileFault`` where the rename fails, and then the temporary is removed; of kind `uncertain` where the
  /// file is replaced but the system does not say that it is durable.
  package static func replace(_ prepared: Prepared) throws(FileFault) {
    guard rename(prepared.temporary.text, prepared.target.text) == 0 else {
      let number = errno
      unlink(prepared.temporary.text)
      throw .system(prepared.shown, FileFault.writing, error: number)
    }
    guard let folder = prepared.target.folder, Folder.sync(folder) else {
      throw FileFault(
        .uncertain, prepared.shown,
        Phrase(
          "skriven, men systemet kunde inte lova att den överlever ett strömavbrott",
          "written, but the system could not promise that it survives a power cut"),
        advice: Phrase(
          "Spara en gång till och kontrollera disken.", "Save once more and have a look at the disk."))
    }
  }

  /// The path without links; throws a ``FileFault`` where nothing stands there, or where it lies outside `root`.
  package static func inside(_ path: Path, _ root: Path) throws(FileFault) -> Path {
    guard let resolved = path.resolved else {
      throw .system(path, FileFault.reading, error: errno)
    }
    let top = root.resolved ?? root
    guard resolved == top || resolved.relative(to: top) != nil else {
      throw FileFault(
        .invalid, path,
        Phrase("en länk som leder ut ur arbetsytan", "a link that leads out of the workspace"),
        advice: Phrase("Lägg den riktiga filen i arbetsytan.", "Put the real file into the workspace."))
    }
    return resolved
  }

  private static func refuseUnlessPlain(_ status: stat, _ path: Path) throws(FileFault) {
    let kind: Phrase
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: kind = Phrase("en mapp", "a folder")
    case S_IFIFO: kind = Phrase("ett namngivet rör (FIFO)", "a named pipe (FIFO)")
    case S_IFSOCK: kind = Phrase("en sockel", "a socket")
    case S_IFCHR, S_IFBLK: kind = Phrase("en enhet", "a device")
    default: kind = Phrase("något annat", "something else")
    }
    throw FileFault(
      .invalid, path, Phrase("väntade en fil, fann ", "expected a file, found ") + kind,
      advice: Phrase("Ta bort det och lägg filen där.", "Remove it and put the file there."))
  }
}
