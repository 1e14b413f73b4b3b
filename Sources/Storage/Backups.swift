import Glibc
package import Model

/// The last states of a project, kept beside it for a while in `.backups`.
///
/// Each is the very file that a save replaced, under a second name: a hard link, which copies nothing and waits for
/// no disk. Where the file system has no links, there are no backups, and history remains: it holds every state.
package enum Backups {
  static let name = ".backups"
  /// The number of the latest backups that are kept; of the latest ``days`` days with a backup the last one is kept
  /// too.
  static let latest = 10
  static let days = 14

  /// One earlier state.
  struct Backup: Comparable {
    let path: Path
    /// The instant when it was replaced, as files are named: `20261124T093000Z`.
    let replaced: String
    let number: Int

    var day: String { String(Substring(replaced.utf8.prefix(8))) }

    /// Orders backups by age, the oldest first.
    static func < (left: Self, right: Self) -> Bool {
      left.replaced.same(as: right.replaced)
        ? left.number < right.number
        : left.replaced.utf8.lexicographicallyPrecedes(right.replaced.utf8)
    }
  }

  /// Gives the file a second name, a hard link, in the `.backups` of its folder; nil where the system refuses.
  ///
  /// The name is `STEM-INSTANT.json`, with a number from 2 to 99 where several are of one second.
  @discardableResult
  package static func keep(_ file: Path, in folder: Path, at instant: Instant) -> Path? {
    guard let place = makeFolder(in: folder) else { return nil }
    let stem = stem(of: file.name)
    for number in 1..<100 {
      let backup = place / (stem + "-" + instant.inFileName + (number > 1 ? "-\(number)" : "") + ".json")
      if link(file.text, backup.text) == 0 { return backup }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  /// Moves a file into `.backups`, where it stays until a person removes it.
  ///
  /// Waits for the disk. Throws a ``FileFault`` where the folder cannot be made or the file cannot be moved.
  @discardableResult
  static func take(_ file: Path, in folder: Path) throws(FileFault) -> Path {
    guard let place = makeFolder(in: folder) else {
      throw .system(folder / name, FileFault.creating, error: errno)
    }
    for number in 1..<1000 {
      let kept = place / ("kept-\(number)-" + file.name)
      if Folder.exists(kept) { continue }
      guard rename(file.text, kept.text) == 0 else { throw .system(file, FileFault.writing, error: errno) }
      guard Folder.sync(place), Folder.sync(folder) else {
        throw .system(folder, FileFault.writing, error: errno)
      }
      return kept
    }
    throw .system(place, FileFault.writing, error: EEXIST)
  }

  /// The backups of `project.json` in a project's folder, the oldest first.
  ///
  /// Throws a ``FileFault`` where the folder is there and cannot be read.
  static func all(in folder: Path) throws(FileFault) -> [Backup] {
    let place = folder / name
    return try Folder.namesIfThere(in: place).compactMap { backup($0, in: place) }.sorted()
  }

  /// Removes the backups that are neither among the latest nor the last of a day; those that cannot be removed stay.
  static func thin(in folder: Path) {
    let backups: [Backup]
    do throws(FileFault) { backups = try all(in: folder) } catch { return }
    for backup in surplus(of: backups) { unlink(backup.path.text) }
  }

  /// The backups that ``thin(in:)`` removes.
  static func surplus(of backups: [Backup]) -> [Backup] {
    var days: [String] = []
    return backups.sorted().reversed().enumerated().filter { place, backup in
      let isLastOfDay = !(days.last.map { $0.same(as: backup.day) } ?? false)
      if isLastOfDay { days.append(backup.day) }
      return place >= latest && !(isLastOfDay && days.count <= Backups.days)
    }.map(\.element)
  }

  /// `project-20261124T093000Z.json`, or with a number where two are of one second.
  private static func backup(_ name: String, in place: Path) -> Backup? {
    guard Workspace.isJSON(name) else { return nil }
    let parts = name.utf8.dropLast(".json".utf8.count).split(separator: UInt8(ascii: "-"))
      .map { String(Substring($0)) }
    guard parts.count == 2 || parts.count == 3, parts[0].same(as: "project"), parts[1].utf8.count == 16 else {
      return nil
    }
    let number = parts.count == 3 ? Int(parts[2]) : 1
    return number.map { Backup(path: place / name, replaced: parts[1], number: $0) }
  }

  private static func makeFolder(in folder: Path) -> Path? {
    let place = folder / name
    if Folder.makeNew(place) { return place }
    var found = stat()
    // A link could lead out of the workspace.
    guard errno == EEXIST, lstat(place.text, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
      return nil
    }
    return place
  }

  private static func stem(of name: String) -> String {
    Workspace.isJSON(name) ? String(decoding: name.utf8.dropLast(".json".utf8.count), as: UTF8.self) : name
  }
}
