package import Formats
package import Storage

/// The place that the files of an export go to.
package enum ExportDestination {
  case file(Path)
  /// Each file below its own name.
  case folder(Path)

  /// Makes the destination of what was typed and the path that it means.
  ///
  /// It is a folder where there are several files, where a folder lies there, and where somebody wrote a slash.
  package init(_ typed: String, at path: Path, isSeveral: Bool) {
    let isFolder = isSeveral || typed.utf8.last == UInt8(ascii: "/") || ExportedFile.isFolder(path)
    self = isFolder ? .folder(path) : .file(path)
  }

  package var path: Path {
    switch self {
    case .file(let path), .folder(let path): path
    }
  }

  /// Writes the files and gives their paths.
  ///
  /// Throws a ``FileFault`` of kind `conflict` where another file lies there, unless `replacing`, and where the disk
  /// refuses.
  package func write(_ files: [Export.File], replacing: Bool) throws(FileFault) -> [Path] {
    switch self {
    case .file(let path):
      guard let file = files.first else { return [] }
      try ExportedFile.write(file.bytes, to: path, replacing: replacing)
      return [path]
    case .folder(let folder):
      return try ExportedFile.write(
        files.map { ($0.name, $0.bytes) }, into: folder, replacing: replacing)
    }
  }
}
