import Glibc
package import Model

/// Queries of snapshots, newest first, that read of each only what is asked for: there is one more with every export.
extension Workspace {
  /// The snapshot that the group was given last until a day; nil where it was given none.
  ///
  /// Of a project, or of the portfolio where none is named. What came later they did not know then, and of what is
  /// older than the one that is found nothing is read, so nor is it said there what of that cannot be.
  ///
  /// Reads the first 4096 bytes of a snapshot, and all of it where it may be the one. Throws a ``FileFault`` where the
  /// folder cannot be listed.
  package func lastSnapshot(
    of slug: String?, givenTo group: Group, until day: CalendarDay
  ) throws(FileFault) -> (snapshot: SnapshotFile?, faults: [FileFault]) {
    var faults: [FileFault] = []
    var last: SnapshotFile?
    for files in try snapshotFiles(of: slug) {
      if let made = files.day, made > day { continue }
      if let last, let made = files.day, made < last.on { break }
      for file in files.paths {
        do throws(FileFault) {
          let head = try snapshotHead(file)
          guard head.on <= day, head.isGiven(to: group), last.map(head.isNewer) ?? true else { continue }
          last = [last, try snapshot(file)].compactMap(\.self).last(givenTo: group)
        } catch { faults.append(error) }
      }
    }
    faults.sort { $0.path.text.utf8.lexicographicallyPrecedes($1.path.text.utf8) }
    return (last, faults)
  }

  /// The snapshot that each group of the workspace was given last of a project, in the order of the groups.
  ///
  /// Groups that were given nothing are left out. Throws a ``FileFault`` where a snapshot cannot be read.
  package func lastGiven(of slug: String) throws(FileFault) -> [(group: Group, snapshot: SnapshotFile)] {
    var given: [SnapshotFile?] = settings.groups.map { _ in nil }
    for files in try snapshotFiles(of: slug) {
      if let day = files.day, given.allSatisfy({ $0.map { day < $0.on } ?? false }) { break }
      for file in files.paths {
        let head = try snapshotHead(file)
        var whole: SnapshotFile?
        for (index, group) in settings.groups.enumerated() where head.isGiven(to: group) {
          guard given[index].map(head.isNewer) ?? true else { continue }
          if whole == nil { whole = try snapshot(file) }
          given[index] = [given[index], whole].compactMap(\.self).last(givenTo: group)
        }
      }
    }
    return zip(settings.groups, given).compactMap { group, snapshot in snapshot.map { (group, $0) } }
  }

  /// The last round of a project that was held, from its snapshots; throws a ``FileFault`` where one cannot be read.
  package func lastRound(of slug: String) throws(FileFault) -> LastRound? {
    var last: LastRound?
    for files in try snapshotFiles(of: slug) {
      if let last, let day = files.day, day < last.on { break }
      for file in files.paths {
        let head = try snapshotHead(file)
        if let round = LastRound(head), last.map({ $0.at < round.at }) ?? true { last = round }
      }
    }
    return last
  }

  /// The files of one day, or those whose names tell no day, which come first.
  private struct FilesOfDay {
    let day: CalendarDay?
    var paths: [Path]
  }

  /// The snapshot files by day, newest first, within a day by name.
  private func snapshotFiles(of slug: String?) throws(FileFault) -> [FilesOfDay] {
    let folder = try snapshotFolder(of: slug)
    var days: [FilesOfDay] = []
    for name in try Folder.namesIfThere(in: folder) where Workspace.isJSON(name) {
      let day = CalendarDay(iso: String(decoding: name.utf8.prefix(10), as: UTF8.self))
      if let last = days.indices.last, days[last].day == day {
        days[last].paths.append(folder / name)
      } else {
        days.append(FilesOfDay(day: day, paths: [folder / name]))
      }
    }
    let undated = days.filter { $0.day == nil }
    return undated + days.filter { $0.day != nil }.reversed()
  }

  private func snapshot(_ file: Path) throws(FileFault) -> SnapshotFile {
    try JSONReader.read(try DurableFile.read(file, within: path), of: file)
  }

  /// The snapshot without its status and its records, where the file is as it was written; else the whole.
  private func snapshotHead(_ file: Path) throws(FileFault) -> SnapshotFile {
    let start = try DurableFile.readStart(file, within: path, atMost: 4096)
    guard let head = SnapshotFile.head(of: start) else { return try snapshot(file) }
    do throws(ParseError) {
      return try JSONReader.read(head, as: SnapshotFile.self)
    } catch { return try snapshot(file) }
  }
}

extension SnapshotFile {
  /// True where the snapshot is newer than another: by day, then instant, then id.
  fileprivate func isNewer(than other: SnapshotFile) -> Bool { (other.on, other.at, other.id) < (on, at, id) }

  /// The part of a snapshot before its status, with none in its place; nil where the start of the file shows no status.
  ///
  /// No string holds a line's end, so what is found is a member.
  fileprivate static func head(of start: [UInt8]) -> [UInt8]? {
    let member = Array(",\n  \"status\": ".utf8)
    return start.range(of: member).map { start[..<$0.lowerBound] + member + Array("null\n}\n".utf8) }
  }
}
