import Glibc

/// A place on the disk; absolute, except where a person gave it.
package struct Path: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The path of a name below a folder.
  package static func / (folder: Path, name: String) -> Path {
    folder.text.utf8.last == UInt8(ascii: "/") ? Path(folder.text + name) : Path(folder.text + "/" + name)
  }

  /// The part after the last slash.
  package var name: String {
    let bytes = Array(text.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }

  /// The folder that it stands in; nil for the root.
  package var folder: Path? {
    let bytes = Array(text.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes.count > 1 else { return nil }
    return slash == 0 ? Path("/") : Path(String(decoding: bytes[..<slash], as: UTF8.self))
  }

  /// The current folder of the process.
  package static var current: Path? {
    guard let text = getcwd(nil, 0) else { return nil }
    defer { free(text) }
    return Path(String(cString: text))
  }

  /// The same place without symbolic links (`realpath`); nil where nothing stands there.
  package var resolved: Path? {
    guard let found = realpath(text, nil) else { return nil }
    defer { free(found) }
    return Path(String(cString: found))
  }

  /// The rest of the path below the folder; nil for a path that stands elsewhere.
  package func relative(to folder: Path) -> String? {
    let start = Array((folder / "").text.utf8)
    guard text.utf8.starts(with: start) else { return nil }
    return String(decoding: text.utf8.dropFirst(start.count), as: UTF8.self)
  }

  /// The path as a person would type it for a command that is carried out in the folder.
  package func shown(from folder: Path) -> String { folder.resolved.flatMap { relative(to: $0) } ?? text }

  /// The path as a person who stands in the current folder would write it.
  package var shown: String {
    guard let current = Path.current, let short = relative(to: current), !short.utf8.isEmpty else {
      return text
    }
    return short
  }
}
