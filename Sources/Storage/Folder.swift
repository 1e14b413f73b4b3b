import Glibc

/// The operations on folders.
package enum Folder {
  /// The names in the folder, by their bytes, without `.` and `..`; throws a ``FileFault`` where it cannot be listed.
  package static func names(in path: Path) throws(FileFault) -> [String] {
    guard let folder = opendir(path.text) else {
      throw .system(path, FileFault.listing, error: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw .system(path, FileFault.listing, error: errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.utf8.elementsEqual(".".utf8) || name.utf8.elementsEqual("..".utf8) { continue }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in the folder, where one that is not there counts as empty.
  package static func namesIfThere(in path: Path) throws(FileFault) -> [String] {
    do throws(FileFault) { return try names(in: path) } catch {
      if error.kind == .notFound, !exists(path) { return [] }
      throw error
    }
  }

  /// True where anything has the name, a broken link too.
  package static func exists(_ path: Path) -> Bool {
    var found = stat()
    return lstat(path.text, &found) == 0
  }

  /// True where a symbolic link stands there, wherever it leads.
  static func isLink(_ path: Path) -> Bool {
    var found = stat()
    return lstat(path.text, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK
  }

  /// True where the path leads to a folder, through links too.
  package static func isFolder(_ path: Path) -> Bool {
    var found = stat()
    return stat(path.text, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folder and tells whether it is new; one that is there already is enough.
  ///
  /// Throws a ``FileFault`` where the system refuses. The folder above must be there.
  @discardableResult
  package static func make(_ path: Path) throws(FileFault) -> Bool {
    if makeNew(path) { return true }
    if errno == EEXIST, isFolder(path) { return false }
    throw .system(path, FileFault.creating, error: errno)
  }

  /// Makes the folder, with the rights that its neighbours have; false where the system refused, and `errno` says why.
  static func makeNew(_ path: Path) -> Bool {
    guard mkdir(path.text, 0o777) == 0 else { return false }
    if let parent = path.folder { FileRights.giveNew(toFolder: path, in: parent) }
    return true
  }

  /// Makes the folder and those above it; throws a ``FileFault`` where one of them cannot be made.
  package static func makeAll(_ path: Path) throws(FileFault) {
    if isFolder(path) { return }
    if let above = path.folder { try makeAll(above) }
    try make(path)
  }

  /// Removes a folder of the program's own making with all that is in it; no link is followed, and failures are passed
  /// over.
  package static func remove(_ path: Path) {
    let names: [String]
    do throws(FileFault) { names = try Folder.names(in: path) } catch { return }
    for name in names where unlink((path / name).text) != 0 { remove(path / name) }
    rmdir(path.text)
  }

  /// True once the names in it are on the disk itself.
  package static func sync(_ path: Path) -> Bool {
    guard let folder = FileDescriptor(path, O_RDONLY | O_DIRECTORY) else { return false }
    return folder.sync()
  }
}
