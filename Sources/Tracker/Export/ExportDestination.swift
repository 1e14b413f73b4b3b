package import Formats
package import Storage

/// Where the files of an export go.
package enum ExportDestination {
  case file(Path)
  /// Each file below its own name.
  case folder(Path)

  /// What was typed, and the path that it means: a folder where there are several files, where one lies there, and where
  /// somebody wrote a slash.
  package init(_ typed: String, at path: Path, isSeveral: Bool) {
    let isFolder = isSeveral || typed.utf8.last == UInt8(ascii: "/") || ExportedFile.isFolder(path)
    self = isFolder ? .folder(path) : .file(path)
  }

  package var path: Path {
    switch self {
    case .file(let path), .folder(let path): path
    }
  }

  /// Writes the files and tells where; throws a conflict where another file lies there, unless `replacing`.
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
