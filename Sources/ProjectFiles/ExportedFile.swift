/// A file that is written for others, wherever a person wants it.
package enum ExportedFile {
  /// After a failure what stood there before still does.
  package static func write(_ bytes: [UInt8], to path: Path) throws(FileFault) {
    guard let folder = path.folder else { return }
    try DurableFile.write(bytes, to: path, within: folder)
  }

  package static func isFolder(_ path: Path) -> Bool { Folder.isFolder(path) }

  /// What stands in a file that somebody sent.
  package static func bytes(of path: Path) throws(FileFault) -> [UInt8] {
    guard let folder = path.folder else { return [] }
    return try DurableFile.read(path, within: folder)
  }

  /// What stands in a file that a person wrote; nil where it is not UTF-8.
  package static func text(of path: Path) throws(FileFault) -> String? {
    guard let folder = path.folder else { return nil }
    return String(validating: try DurableFile.read(path, within: folder), as: UTF8.self)
  }
}
