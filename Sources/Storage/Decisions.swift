import Glibc
package import Model

/// The packets of a project: files that are made once and never written again.
package enum Decisions {
  /// The name of a packet's file, such as `20261124T093000Z-G2-j4k2m9.json`; it has `closing` where there is no gate.
  package static func name(of packet: Packet) -> String {
    packet.head.at.inFileName + "-" + (packet.head.gate?.text ?? "closing") + "-" + packet.id.text + ".json"
  }

  /// The id in the name of a packet's file; the whole name where it has none.
  static func id(in name: String) -> String {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    return stem.split(separator: UInt8(ascii: "-")).last.map { String(Substring($0)) } ?? name
  }

  /// Writes the packet as a new file and tells which; nil where the same packet was there already.
  ///
  /// Where the disk does not promise to keep it nothing is left: its decision is refused.
  ///
  /// Throws a ``FileFault`` where an id cannot be part of a file name, of kind `conflict` where another packet has the
  /// name, and where the file cannot be written.
  @discardableResult
  static func keep(_ packet: Packet, in folder: Path, within root: Path) throws(FileFault) -> Path? {
    let path = folder / "decisions" / name(of: packet)
    guard packet.id.text.isPlainID, packet.head.gate?.text.isPlainID ?? true else {
      throw FileFault(
        .invalid, folder / "decisions",
        Phrase("ett id som inte kan vara ett namn", "an id that cannot be a name"),
        advice: Phrase("Rätta projektets id.", "Fix the ids of the project."))
    }
    let bytes = JSONWriter.file(packet)
    if Folder.exists(path) {
      if try DurableFile.read(path, within: root) == bytes { return nil }
      throw FileFault(
        .conflict, path, Phrase("ett annat beslutsunderlag har det namnet", "another packet has that name"),
        advice: Phrase("Kör brygga check.", "Run brygga check."))
    }
    try Folder.make(folder / "decisions")
    do throws(FileFault) {
      try DurableFile.write(bytes, to: path, within: root)
    } catch {
      guard error.kind == .uncertain else { throw error }
      unlink(path.text)
      throw .system(path, FileFault.writing, error: EIO)
    }
    return path
  }

  /// Moves packets aside that a dead process wrote and whose decision never was: neither the project nor any line of
  /// history names them.
  ///
  /// Reads every log of history as bytes where a packet is named nowhere in the project.
  static func moveOrphans(of project: Project, in folder: Path, within root: Path) throws(FileFault) {
    let names = try Folder.namesIfThere(in: folder / "decisions").filter(Workspace.isJSON)
    let unnamed = names.filter { name in
      let id = id(in: name)
      return !project.transitions.contains { $0.packet?.id.text.same(as: id) ?? false }
    }
    if unnamed.isEmpty { return }
    let logs = try History.texts(in: folder / "history", within: root)
    for name in unnamed {
      let id = Array(id(in: name).utf8)
      let isNamed = logs.contains {
        if case .success(let bytes) = $0.bytes { bytes.hasRun(id) } else { true }
      }
      if !isNamed { try Backups.take(folder / "decisions" / name, in: folder) }
    }
  }
}

/// A record that was read from a file, with the file's bytes.
package struct StoredFile<Content: Record>: Sendable {
  package let path: Path
  package let content: Content
  package let bytes: [UInt8]
}

extension Workspace {
  /// The packets of a project by name, which is by time; those that cannot be read are faults.
  ///
  /// Reads every packet. Throws a ``FileFault`` where the folder cannot be read or `slug` cannot be a folder's name.
  package func decisions(of slug: String) throws(FileFault) -> (
    files: [StoredFile<Packet>], faults: [FileFault]
  ) {
    try keptFiles(in: try folder(of: slug) / "decisions")
  }

  /// The snapshots of a project, or of the portfolio where no project is named.
  ///
  /// Reads every snapshot whole; those that cannot be read are faults. Throws a ``FileFault`` where the folder cannot
  /// be read.
  package func snapshots(
    of slug: String? = nil
  ) throws(FileFault) -> (files: [StoredFile<SnapshotFile>], faults: [FileFault]) {
    try keptFiles(in: try snapshotFolder(of: slug))
  }

  /// Writes `snapshots/DAY-ID.json`, of a project or of the portfolio.
  ///
  /// Throws a ``FileFault`` of kind `readOnly` where the workspace or the project is of a newer format, and of kind
  /// `conflict` where the file is there already or the id cannot be part of a name.
  @discardableResult
  package func keep(_ snapshot: SnapshotFile, of slug: String? = nil) throws(FileFault) -> Path {
    if let words = readOnly { throw Workspace.mayOnlyBeRead(path / Workspace.file, words) }
    if let slug, let words = snapshot.state.flatMap(readOnly) {
      throw Workspace.mayOnlyBeRead(try self.folder(of: slug) / Workspace.projectFile, words)
    }
    let folder = try snapshotFolder(of: slug)
    let file = folder / (snapshot.on.iso + "-" + snapshot.id.text + ".json")
    guard snapshot.id.text.isPlainID, !Folder.exists(file) else {
      throw FileFault(
        .conflict, file, Phrase("lägesbilden finns redan", "the snapshot is there already"),
        advice: Phrase("Gör en ny.", "Make a new one."))
    }
    try Folder.make(folder)
    try DurableFile.write(JSONWriter.file(snapshot), to: file, within: path)
    return file
  }

  /// The folder of the snapshots of a project, or of the portfolio where no project is named.
  func snapshotFolder(of slug: String?) throws(FileFault) -> Path {
    guard let slug else { return path / "snapshots" }
    return try folder(of: slug) / "snapshots"
  }

  /// Every record of a folder, by file name; a file that cannot be read is a fault and stops nothing else.
  func keptFiles<Content: Record>(
    in folder: Path
  ) throws(FileFault) -> (files: [StoredFile<Content>], faults: [FileFault]) {
    var files: [StoredFile<Content>] = []
    var faults: [FileFault] = []
    for name in try Folder.namesIfThere(in: folder) where Workspace.isJSON(name) {
      let file = folder / name
      do throws(FileFault) {
        let bytes = try DurableFile.read(file, within: path)
        files.append(StoredFile(path: file, content: try JSONReader.read(bytes, of: file), bytes: bytes))
      } catch { faults.append(error) }
    }
    return (files, faults)
  }

  /// True where the name ends in `.json` and does not begin with a period.
  static func isJSON(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && name.utf8.reversed().starts(with: ".json".utf8.reversed())
  }
}
