import Glibc

/// `statx` of the C library, which Swift's module of it does not show.
@_silgen_name("statx")
private func statx(
  _ folder: Int32, _ path: UnsafePointer<CChar>, _ flags: Int32, _ mask: UInt32,
  _ found: UnsafeMutableRawPointer?
) -> Int32

/// An open file, closed when it goes out of scope.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Opens the file, for this process only; nil where the system refused, and `errno` says why.
  init?(_ path: Path, _ flags: Int32, mode: mode_t = 0) {
    let opened = FileDescriptor.retried { open(path.text, flags | O_CLOEXEC, mode) }
    if opened < 0 { return nil }
    number = opened
    forgetOldLength()
  }

  deinit {
    // Whoever asks afterwards why something failed must not hear of this.
    let reason = errno
    close(number)
    errno = reason
  }

  /// Asks the server of a shared folder for the length of the file.
  ///
  /// The system may remember, for a second or more, how long the file was that another computer has replaced since, and
  /// would read no further.
  private func forgetOldLength() {
    let reason = errno
    let ofThis: Int32 = 0x1000  // AT_EMPTY_PATH
    let askTheServer: Int32 = 0x2000  // AT_STATX_FORCE_SYNC
    let size: UInt32 = 0x200  // STATX_SIZE
    var found = [UInt64](repeating: 0, count: 32)
    // Where that is not to be had, what the system remembers is as good as can be.
    _ = statx(number, "", ofThis | askTheServer, size, &found)
    errno = reason
  }

  /// The status of the open file (`fstat`); nil where the system refused.
  var status: stat? {
    var found = stat()
    return fstat(number, &found) == 0 ? found : nil
  }

  /// The path of the opened file, without links; nil where the system does not tell.
  var path: Path? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer -> Path? in
      guard let start = buffer.baseAddress else { return nil }
      let length = readlink("/proc/self/fd/\(number)", start, buffer.count)
      // A name that fills the buffer may go on.
      guard length > 0, length < buffer.count else { return nil }
      let bytes = UnsafeRawBufferPointer(start: start, count: length)
      return Path(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Writes every byte, however many calls that takes; false where the system refused.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = FileDescriptor.retried { Glibc.write(number, rest.baseAddress, rest.count) }
        if count < 0 { return false }
        done += count
      }
      return true
    }
  }

  /// Reads up to that many bytes from an offset; nil where the system refused.
  func read(from offset: Int, atMost limit: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      while filled < limit {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let count = FileDescriptor.retried { pread(number, rest.baseAddress, rest.count, offset + filled) }
        if count < 0 { failed = true }
        if count <= 0 { return }
        filled += count
      }
    }
    return failed ? nil : bytes
  }

  /// True once the file's bytes are on the disk itself.
  func sync() -> Bool {
    FileActivity.synced()
    return FileDescriptor.retried { fsync(number) } == 0
  }

  /// Cuts the file to a length in bytes; false where the system refused.
  func cut(to length: Int) -> Bool { FileDescriptor.retried { ftruncate(number, length) } == 0 }

  /// Makes a system call again for as long as a signal interrupts it (EINTR).
  static func retried<Count: SignedInteger>(_ call: () -> Count) -> Count {
    while true {
      let count = call()
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
