import Glibc
package import Model

/// The log of one writer, open for adding lines; it is opened only under the project's lock.
package struct HistoryLog: ~Copyable {
  package let path: Path
  /// The length in bytes before anything was added.
  package let length: Int
  private let file: FileDescriptor
  private let isNew: Bool

  /// Opens the log, makes it where there is none, and sets aside a last line that a crash tore.
  ///
  /// Throws a ``FileFault`` where it cannot be opened, is not a plain file or lies outside `root`. The torn line is
  /// kept in a file of its own beside the log.
  package init(of writer: String, in history: Path, within root: Path) throws(FileFault) {
    try Folder.make(history)
    let path = history / (writer + ".jsonl")
    let target = try DurableFile.place(of: path, within: root)
    guard
      let file = FileDescriptor(target, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o666),
      let status = file.status
    else { throw .system(path, FileFault.writing, error: errno) }
    if status.st_size == 0 { FileRights.giveNew(to: file, in: history) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .system(path, FileFault.writing, error: EINVAL) }
    let length = try HistoryLog.repaired(file, path, size: Int(status.st_size))
    self.init(path: path, length: length, file: file, isNew: status.st_size == 0)
  }

  private init(path: Path, length: Int, file: consuming FileDescriptor, isNew: Bool) {
    self.path = path
    self.length = length
    self.file = file
    self.isNew = isNew
  }

  /// The bytes that adding the entries would add, with the header where the log is new.
  package func lines(_ entries: [HistoryEntry], of project: ID<Project>, writer: String) -> [UInt8] {
    var lines = ""
    if length == 0 {
      var header = HistoryHeader()
      header.writer = writer
      header.project = project
      lines = JSONWriter.line(header) + "\n"
    }
    for entry in entries { lines += JSONWriter.line(entry) + "\n" }
    return Array(lines.utf8)
  }

  /// Adds the entries as lines and waits for the disk; throws as ``add(_:)`` does.
  package func add(_ entries: [HistoryEntry], of project: ID<Project>, writer: String) throws(FileFault) {
    try add(lines(entries, of: project, writer: writer))
  }

  /// Adds whole lines and waits for the disk; on a failure the log is as it was.
  ///
  /// Throws a ``FileFault`` where the system refuses.
  package func add(_ lines: [UInt8]) throws(FileFault) {
    guard file.write(lines), file.sync() else {
      let number = errno
      takeBack()
      throw .system(path, FileFault.writing, error: number)
    }
    if isNew, let folder = path.folder, !Folder.sync(folder) {
      let number = errno
      takeBack()
      throw .system(path, FileFault.writing, error: number)
    }
  }

  /// Makes the log as it was before anything was added; false where the system refused.
  @discardableResult
  package func takeBack() -> Bool { file.cut(to: length) && file.sync() }

  /// Cuts the log to an earlier length, once what comes after it is kept in a file of its own.
  ///
  /// Throws a ``FileFault`` where the system refuses.
  package func withdraw(to earlier: Int) throws(FileFault) {
    if earlier >= length { return }
    guard let tail = file.read(from: earlier, atMost: length - earlier) else {
      throw .system(path, FileFault.reading, error: errno)
    }
    try HistoryLog.setAside(tail, of: path)
    guard file.cut(to: earlier), file.sync() else { throw .system(path, FileFault.writing, error: errno) }
  }

  /// The length up to the last whole line, once anything after it is kept in a file of its own.
  private static func repaired(
    _ file: borrowing FileDescriptor, _ path: Path, size: Int
  ) throws(FileFault) -> Int {
    var start = size
    var tail: [UInt8] = []
    while start > 0 {
      let step = min(start, 4096)
      guard let bytes = file.read(from: start - step, atMost: step) else {
        throw .system(path, FileFault.reading, error: errno)
      }
      if let end = bytes.lastIndex(of: 0x0A) {
        tail = bytes[(end + 1)...] + tail
        start -= step - end - 1
        break
      }
      tail = bytes + tail
      start -= step
    }
    if tail.isEmpty { return size }
    try setAside(tail, of: path)
    guard file.cut(to: start) else { throw .system(path, FileFault.writing, error: errno) }
    return start
  }

  /// Keeps what a crash tore as `WRITER.torn-NUMBER`, beside the log.
  private static func setAside(_ tail: [UInt8], of path: Path) throws(FileFault) {
    guard let folder = path.folder else { return }
    let writer = String(decoding: path.name.utf8.dropLast(".jsonl".utf8.count), as: UTF8.self)
    for number in 1..<1000 {
      let place = folder / (writer + ".torn-\(number)")
      guard let file = FileDescriptor(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666) else {
        if errno == EEXIST { continue }
        throw .system(place, FileFault.writing, error: errno)
      }
      FileRights.giveNew(to: file, in: folder)
      guard file.write(tail), file.sync() else { throw .system(place, FileFault.writing, error: errno) }
      return
    }
  }
}
