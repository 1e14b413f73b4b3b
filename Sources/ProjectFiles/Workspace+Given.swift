package import Model

extension Workspace {
  /// What each group of the workspace was given last of a project, in the order of the groups; without those that
  /// were given nothing.
  package func lastGiven(of slug: String) throws(FileFault) -> [(group: Group, snapshot: SnapshotFile)] {
    let folder = try snapshotFolder(of: slug)
    let names = try Folder.namesIfThere(in: folder).filter(Workspace.isJSON)
    var given: [SnapshotFile?] = settings.groups.map { _ in nil }
    var day: [UInt8] = []
    // Names begin with the day, so nothing older is read once each group is known.
    for name in names.sorted(by: { $1.utf8.lexicographicallyPrecedes($0.utf8) }) {
      let start = Array(name.utf8.prefix(10))
      if start != day, given.allSatisfy({ $0 != nil }) { break }
      day = start
      let bytes = try DurableFile.read(folder / name, within: path)
      do throws(Malformed) {
        let snapshot = try JSONReader.read(bytes, as: SnapshotFile.self)
        for (index, group) in settings.groups.enumerated() {
          let known = [given[index], snapshot].compactMap(\.self)
          given[index] = known.last(givenTo: group)
        }
      } catch { throw FileFault(error, in: bytes, of: folder / name) }
    }
    return zip(settings.groups, given).compactMap { group, snapshot in snapshot.map { (group, $0) } }
  }
}
