import Glibc

/// A file that is written for others, wherever a person wants it.
package enum ExportedFile {
  /// After a failure what stood there before still does.
  package static func write(_ bytes: [UInt8], to path: Path) throws(FileFault) {
    guard let folder = path.folder else { return }
    try DurableFile.write(bytes, to: path, within: folder)
  }

  /// What stands in a file that somebody sent.
  package static func bytes(of path: Path) throws(FileFault) -> [UInt8] {
    guard let folder = path.folder else { return [] }
    return try DurableFile.read(path, within: folder)
  }

  /// Writes files below their names into a folder, which is made where it is missing, and tells where they stand.
  ///
  /// All of them lie beside their places before the first takes its own, so that a full disk leaves the old ones.
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: Path
  ) throws(FileFault) -> [Path] {
    try Folder.makeAll(folder)
    var prepared: [DurableFile.Prepared] = []
    do throws(FileFault) {
      for file in files {
        prepared.append(try DurableFile.prepare(file.bytes, for: folder / file.name, within: folder))
      }
    } catch {
      for one in prepared { unlink(one.temporary.text) }
      throw error
    }
    for one in prepared { try DurableFile.replace(one) }
    return prepared.map(\.shown)
  }

  /// How many other things lie in the folder that the files were written into.
  package static func others(beside written: [Path], in folder: Path) throws(FileFault) -> Int {
    let own = Set(written.map(\.name))
    return try Folder.names(in: folder).count { !own.contains($0) }
  }

  /// Whether anything stands there already.
  package static func exists(_ path: Path) -> Bool { Folder.exists(path) }

  /// Whether a folder stands there.
  package static func isFolder(_ path: Path) -> Bool { Folder.isFolder(path) }

  /// What stands in a file that a person wrote; nil where it is not UTF-8.
  package static func text(of path: Path) throws(FileFault) -> String? {
    guard let folder = path.folder else { return nil }
    return String(validating: try DurableFile.read(path, within: folder), as: UTF8.self)
  }
}
