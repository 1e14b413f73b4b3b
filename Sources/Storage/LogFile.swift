import Glibc
import Model

/// A file to which lines are added while the program runs, for whoever looks for a fault.
package struct LogFile: Sendable {
  private let path: Path

  package init(_ path: Path) {
    self.path = path
  }

  /// Why nothing can be logged there: it is a file of the workspace's own, perhaps by another name, or cannot be
  /// written.
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
