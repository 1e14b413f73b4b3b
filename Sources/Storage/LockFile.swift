import Glibc
internal import Model

/// The right to write in a folder, held by one process at a time on every host that shares the folder.
///
/// A file whose coming into being is atomic, since `flock` alone does not hold between two mounts of one folder. It is
/// made with its text in it, by a hard link, or with `O_EXCL` where the file system has no links.
package struct LockFile {
  package static let name = ".lock"
  /// The time in milliseconds that one holder is waited for.
  package static let patience = 2_000
  /// The time in milliseconds that many holders in turn are waited for.
  static let longestWait = 60_000
  /// The age in seconds from which an empty lock counts as left by a power cut.
  private static let emptyFor = 60

  private let path: Path
  private let text: [UInt8]

  /// Takes the lock of a folder, and waits for its holder; a holder of this host that is dead is taken over.
  ///
  /// `patience` is in milliseconds, for each holder. Throws a ``FileFault`` of kind `locked` where it is still held
  /// then, and where the lock cannot be written.
  package init(_ folder: Path, by author: String, patience: Int = LockFile.patience) throws(FileFault) {
    let path = folder / LockFile.name
    var holder = ProcessIdentity.current(by: author)
    holder.key = Int.random(in: 0..<1_000_000_000)
    let text = JSONWriter.file(holder)
    var waited = 0
    var waitedForThis = 0
    var lastSeen: [UInt8] = []
    while true {
      if try LockFile.make(path, text) { break }
      let held = LockFile.text(at: path)
      if try LockFile.takeOver(path, held) { continue }
      if let held, held != lastSeen {
        waitedForThis = 0
        lastSeen = held
      }
      if waitedForThis >= patience || waited >= LockFile.longestWait {
        throw LockFile.busy(path, lastSeen)
      }
      // Uneven steps, so that several who wait do not come at once.
      let step = Int.random(in: 4...12)
      var time = timespec(tv_sec: 0, tv_nsec: step * 1_000_000)
      nanosleep(&time, nil)
      waited += step
      waitedForThis += step
    }
    self.path = path
    self.text = text
  }

  /// Releases the lock where it is still this one; to be called on every way out.
  package func release() {
    // Only what is still ours: somebody may have removed the lock by hand and another process made its own.
    if LockFile.text(at: path) == text { unlink(path.text) }
  }

  /// Removes a lock whose holder does not, as a person said; one that was taken anew since it was looked at stays.
  ///
  /// `held` is the text of the lock that was looked at.
  static func release(_ path: Path, held: [UInt8]) throws(FileFault) { try remove(path, held) }

  /// Makes the lock; false where it is held.
  private static func make(_ path: Path, _ text: [UInt8]) throws(FileFault) -> Bool {
    guard let folder = path.folder else { return false }
    if Folder.exists(path) { return false }
    let draft =
      folder
      / TemporaryName(holder: ProcessIdentity.current(by: ""), number: 100 + Int.random(in: 0..<900)).name
    guard let file = FileDescriptor(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666) else {
      throw .system(path, FileFault.writing, error: errno)
    }
    defer { unlink(draft.text) }
    guard file.write(text) else { throw .system(path, FileFault.writing, error: errno) }
    if link(draft.text, path.text) == 0 { return true }
    // A link over the network may fail and yet be there; and EPERM is what some file systems say for "exists".
    if errno == EEXIST || Folder.exists(path) { return LockFile.text(at: path) == text }
    guard let lock = FileDescriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666) else {
      if errno == EEXIST || errno == EPERM { return false }
      throw .system(path, FileFault.writing, error: errno)
    }
    guard lock.write(text) else {
      let number = errno
      unlink(path.text)
      throw .system(path, FileFault.writing, error: number)
    }
    return true
  }

  /// The text of the lock; nil where none is there now.
  private static func text(at path: Path) -> [UInt8]? {
    FileDescriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)?.read(from: 0, atMost: 4096)
  }

  /// Removes the lock of a dead holder; true where it did.
  private static func takeOver(_ path: Path, _ held: [UInt8]?) throws(FileFault) -> Bool {
    guard let held, isAbandoned(path, held) else { return false }
    try remove(path, held)
    return true
  }

  private static func remove(_ path: Path, _ held: [UInt8]) throws(FileFault) {
    // Two processes that both find it dead must not both remove: the second would remove the first one's new lock.
    guard let folder = path.folder, let guardian = FileDescriptor(folder, O_RDONLY | O_DIRECTORY) else {
      throw .system(path, FileFault.writing, error: errno)
    }
    _ = FileDescriptor.retried { flock(guardian.number, LOCK_EX) }
    guard text(at: path) == held else { return }
    if unlink(path.text) != 0, errno != ENOENT { throw .system(path, FileFault.writing, error: errno) }
  }

  private static func isAbandoned(_ path: Path, _ held: [UInt8]) -> Bool {
    if held.isEmpty { return age(of: path) > emptyFor }
    return holder(held)?.isGone ?? false
  }

  /// The age of the lock in seconds, by the clock of this host; 0 where it cannot be told.
  private static func age(of path: Path) -> Int {
    var status = stat()
    guard stat(path.text, &status) == 0 else { return 0 }
    return time(nil) - status.st_mtim.tv_sec
  }

  /// The holder that a lock's text names; nil where it cannot be read.
  static func holder(_ text: [UInt8]) -> ProcessIdentity? {
    do throws(ParseError) { return try JSONReader.read(text, as: ProcessIdentity.self) } catch { return nil }
  }

  private static func busy(_ path: Path, _ held: [UInt8]) -> FileFault {
    guard let holder = holder(held) else {
      return FileFault(
        .locked, path, Phrase("låst av någon okänd", "locked by somebody unknown"),
        advice: Phrase(
          "Släpp låset med brygga check --fix om ingen arbetar i projektet.",
          "Release it with brygga check --fix if nobody works in the project."))
    }
    let name = holder.by.utf8.isEmpty ? Phrase("någon", "somebody") : Phrase(holder.by)
    let sv = Phrase("låst av ", "locked by ") + name
    var fault = FileFault(
      .locked, path,
      sv + Phrase(" på \(holder.host), process \(holder.pid)", " on \(holder.host), process \(holder.pid)"),
      advice: holder.host.same(as: Host.name)
        ? Phrase("Vänta och försök igen.", "Wait and try again.")
        : Phrase(
          "Vänta och försök igen. Har den datorn kraschat: släpp låset med brygga check --fix.",
          "Wait and try again. If that computer has crashed: release the lock with brygga check --fix."))
    fault.holder = name + Phrase(" på \(holder.host)", " on \(holder.host)")
    return fault
  }
}
