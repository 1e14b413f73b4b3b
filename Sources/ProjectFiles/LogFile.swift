import Glibc

/// A file to which lines are added while the program runs, for whoever looks for a fault.
package struct LogFile: Sendable {
  private let path: Path

  package init(_ path: Path) {
    self.path = path
  }

  /// Why nothing can be logged there: it is a file of the workspace's own.
  package var refusal: FileFault? { OwnFiles.refusal(of: path) }

  /// Adds a line; a log that cannot be written stops nothing.
  package func add(_ line: String) {
    let file = Glibc.open(path.text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
