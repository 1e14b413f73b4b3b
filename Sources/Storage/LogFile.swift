import Glibc
import Model

/// A log of the running program for finding faults, to which lines are added.
package struct LogFile: Sendable {
  private let path: Path

  package init(_ path: Path) {
    self.path = path
  }

  /// The fault of a place where nothing can be logged; nil where it can.
  ///
  /// Refused is a file of the workspace's own, also by another name (a link), and what cannot be opened for writing.
  /// The file is made where it is missing.
  package var refusal: FileFault? {
    if let refusal = OwnFiles.refusal(of: path) { return refusal }
    if let status = FileRights.status(path), status.st_mode & S_IFMT == S_IFREG, status.st_nlink > 1 {
      return FileFault(
        .invalid, path,
        Phrase("filen har flera namn (hårda länkar)", "the file has several names (hard links)"),
        advice: Phrase("Välj ett annat namn.", "Choose another name."))
    }
    let file = Glibc.open(
      path.text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard file >= 0 else { return .system(path, FileFault.writing, error: errno) }
    close(file)
    return nil
  }

  /// Adds a line; a log that cannot be written stops nothing.
  package func add(_ line: String) {
    let file = Glibc.open(path.text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
