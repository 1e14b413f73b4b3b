import Glibc
import Model

/// A file that is written for others, at any place that a person names.
///
/// Never over the workspace's own files, and over another file only where a person has said so: a form that somebody has
/// filled in looks like the one that was sent out. What was exported from here and has not been touched since is no other
/// file; its digest is remembered in the person's own state folder.
package enum ExportedFile {
  /// Writes one file durably and remembers its digest; after a failure the earlier file still stands.
  ///
  /// Throws a ``FileFault`` where the place belongs to the workspace, and of kind `conflict` where another file stands
  /// there, unless `replacing`.
  package static func write(_ bytes: [UInt8], to path: Path, replacing: Bool = false) throws(FileFault) {
    guard let folder = path.folder else { return }
    try refuse(bytes, at: path, replacing: replacing)
    try DurableFile.write(bytes, to: path, within: folder)
    remember(bytes, at: path)
  }

  /// Writes a file that the program itself reads again at once, such as a text in the person's editor.
  ///
  /// Throws a ``FileFault`` where it cannot be written; another file is replaced without asking.
  package static func writeTemporary(_ bytes: [UInt8], to path: Path) throws(FileFault) {
    guard let folder = path.folder else { return }
    try DurableFile.write(bytes, to: path, within: folder)
  }

  /// The bytes of a file that somebody sent; throws as ``DurableFile/read(_:within:)`` does.
  package static func bytes(of path: Path) throws(FileFault) -> [UInt8] {
    guard let folder = path.folder else { return [] }
    return try DurableFile.read(path, within: folder)
  }

  /// Writes files below their names into a folder, which is made where it is missing, and tells where they stand.
  ///
  /// All of them lie beside their places before the first takes its own, so that a full disk leaves the old ones.
  ///
  /// Throws a ``FileFault`` before anything is written where one of the places belongs to the workspace, or has another
  /// file and not `replacing`.
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: Path, replacing: Bool = false
  ) throws(FileFault) -> [Path] {
    for file in files { try refuse(file.bytes, at: folder / file.name, replacing: replacing) }
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
    for file in files { remember(file.bytes, at: folder / file.name) }
    return prepared.map(\.shown)
  }

  /// The number of other names in the folder that the files were written into.
  ///
  /// Throws a ``FileFault`` where the folder cannot be read.
  package static func others(beside written: [Path], in folder: Path) throws(FileFault) -> Int {
    let own = Set(written.map(\.name))
    return try Folder.names(in: folder).count { !own.contains($0) }
  }

  /// True where the path names anything, a broken link too.
  package static func exists(_ path: Path) -> Bool { Folder.exists(path) }

  /// The path, or the first like it with a number behind its name where nothing stands.
  package static func free(_ path: Path) -> Path {
    guard exists(path), let folder = path.folder else { return path }
    let bytes = Array(path.name.utf8)
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.count
    let (stem, ending) = (
      String(decoding: bytes[..<dot], as: UTF8.self), String(decoding: bytes[dot...], as: UTF8.self)
    )
    let number = (2..<1000).first { !exists(folder / "\(stem)-\($0)\(ending)") }
    return number.map { folder / "\(stem)-\($0)\(ending)" } ?? path
  }

  /// True where the path names a folder.
  package static func isFolder(_ path: Path) -> Bool { Folder.isFolder(path) }

  /// The text of a file that a person wrote; nil where it is not UTF-8.
  ///
  /// Throws as ``DurableFile/read(_:within:)`` does.
  package static func text(of path: Path) throws(FileFault) -> String? {
    guard let folder = path.folder else { return nil }
    return String(validating: try DurableFile.read(path, within: folder), as: UTF8.self)
  }

  /// True where an export would replace other contents that are not as they were exported from here.
  ///
  /// Reads the whole file. Throws a ``FileFault`` where it cannot be read.
  package static func isOther(than bytes: [UInt8], at path: Path) throws(FileFault) -> Bool {
    guard Folder.exists(path), let folder = path.folder else { return false }
    let now = try DurableFile.read(path, within: folder)
    return now != bytes && !now.isEmpty && remembered(at: path) != sha256(now)
  }

  private static func refuse(_ bytes: [UInt8], at path: Path, replacing: Bool) throws(FileFault) {
    if let refusal = OwnFiles.refusal(of: path) { throw refusal }
    guard !replacing, try isOther(than: bytes, at: path) else { return }
    throw FileFault(
      .conflict, path,
      Phrase(
        "där ligger en annan fil, eller en som är ändrad sedan den skrevs härifrån",
        "another file lies there, or one that was changed since it was written from here"),
      advice: Phrase(
        "Välj ett annat namn, eller ersätt den med --yes.", "Choose another name, or replace it with --yes."))
  }

  /// The file that remembers the digest of what was written at a place; nil without a state folder.
  private static func memory(of path: Path) -> Path? {
    guard let state = Writer.stateFolder, let place = path.resolved else { return nil }
    return state / "exported"
      / String(decoding: Array(sha256(Array(place.text.utf8)).utf8.prefix(32)), as: UTF8.self)
  }

  private static func remembered(at path: Path) -> String? {
    guard let file = memory(of: path), let folder = file.folder else { return nil }
    do throws(FileFault) {
      return String(decoding: try DurableFile.read(file, within: folder), as: UTF8.self)
    } catch { return nil }
  }

  /// Remembers the digest of a file that was written; where that fails, a person is asked the next time.
  private static func remember(_ bytes: [UInt8], at path: Path) {
    guard let file = memory(of: path), let folder = file.folder else { return }
    do throws(FileFault) {
      try Folder.makeAll(folder)
      try DurableFile.write(Array(sha256(bytes).utf8), to: file, within: folder)
    } catch { return }
  }
}
