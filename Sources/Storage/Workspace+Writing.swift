import Changes
import Glibc
import Model

extension Workspace {
  /// Carries out the steps of a save, under the lock, in the order that ``Recovery`` relies on.
  ///
  /// At most four times is the disk waited for: the temporary, the log, the log's folder where the log is new, and
  /// the project's folder. `over` is what a merge began from, where the lines alone do not lead there.
  func write(_ open: inout OpenProject, in folder: Path, over theirs: [UInt8]? = nil) throws(FileFault) {
    let document = open.document
    if document.isSaved, !open.bytes.isEmpty { return }
    let file = folder / Workspace.projectFile
    if let words = document.readOnly { throw Workspace.mayOnlyBeRead(file, words) }
    let bytes = JSONWriter.file(document.project, reserving: open.bytes.count + 4096)
    try refuseUnreadable(document, bytes, file)
    var packets: [Path] = []
    do throws(FileFault) {
      for packet in document.unsavedPackets {
        if let kept = try Decisions.keep(packet, in: folder, within: path) { packets.append(kept) }
      }
      try write(&open, bytes, to: file, in: folder, over: theirs)
    } catch {
      // A decision that was not made leaves no packet that says it was.
      if error.kind != .uncertain { for packet in packets { unlink(packet.text) } }
      throw error
    }
    open.wasWritten(bytes)
    open.mark = FileFingerprint(file)
    TemporaryName.clean(folder)
  }

  /// Writes the project with its lines of history.
  private func write(
    _ open: inout OpenProject, _ bytes: [UInt8], to file: Path, in folder: Path, over theirs: [UInt8]?
  ) throws(FileFault) {
    let document = open.document
    // What a merge began from is not explained by these lines alone.
    let explained = theirs == nil ? open.explained : nil
    open.explained = nil
    if document.unsavedEntries.isEmpty {
      try DurableFile.write(bytes, to: file, within: path)
    } else {
      let writer = try Writer.id(for: path)
      let log = try HistoryLog(of: writer, in: folder / "history", within: path)
      let lines = log.lines(document.unsavedEntries, of: document.project.id, writer: writer)
      var pending = TemporaryName.SaveMarker(writer: writer, length: log.length)
      if let theirs { pending.merged = .init(end: log.length + lines.count, over: theirs) }
      let prepared = try DurableFile.prepare(bytes, for: file, within: path, pending: pending)
      do throws(FileFault) {
        try log.add(lines)
      } catch {
        unlink(prepared.temporary.text)
        throw error
      }
      do throws(FileFault) {
        try replace(prepared, keeping: file, in: folder, at: document.unsavedEntries.last?.at)
      } catch {
        if error.kind == .uncertain { open.wasWritten(bytes) } else { log.takeBack() }
        throw error
      }
      open.explained = explained?.rememberSaved(
        bytes, log: writer, from: log.length, added: lines, count: document.historyCount)
    }
  }

  /// Puts the new file in the old one's place, and keeps the old one among the backups.
  private func replace(
    _ prepared: DurableFile.Prepared, keeping file: Path, in folder: Path, at instant: Instant?
  ) throws(FileFault) {
    let backup = instant.flatMap { Folder.exists(file) ? Backups.keep(file, in: folder, at: $0) : nil }
    do throws(FileFault) {
      try DurableFile.replace(prepared)
    } catch {
      if error.kind != .uncertain, let backup { unlink(backup.text) }
      throw error
    }
    if backup != nil { Backups.thin(in: folder) }
  }

  /// Finishes what a dead process began, and clears away what it left.
  ///
  /// Throws a ``FileFault`` where the project or a log cannot be read or written.
  @discardableResult
  func recover(_ folder: Path) throws(FileFault) -> [HistoryEntry] {
    if try TemporaryName.abandoned(in: folder).isEmpty { return [] }
    let (project, _) = try read(folder / Workspace.projectFile)
    if readOnly(project) != nil { return [] }
    let recovery = try Recovery(of: project, in: folder, within: path)
    try recovery.finish(in: folder, within: path)
    try Decisions.moveOrphans(of: recovery.project, in: folder, within: path)
    return recovery.entries
  }

  /// Refuses what could not be read again, such as a text longer than the reader takes.
  private func refuseUnreadable(
    _ document: ProjectDocument, _ bytes: [UInt8], _ file: Path
  ) throws(FileFault) {
    do throws(ParseError) {
      for entry in document.unsavedEntries {
        _ = try JSONReader.read(Array(JSONWriter.line(entry).utf8), as: HistoryEntry.self)
      }
    } catch {
      throw FileFault(
        .invalid, file, error.words, advice: Phrase("Korta texten.", "Shorten the text."))
    }
    if bytes.count > DurableFile.largest { throw .system(file, FileFault.writing, error: EFBIG) }
  }
}

extension OpenProject {
  fileprivate mutating func wasWritten(_ bytes: [UInt8]) {
    self.bytes = bytes
    document.wasSaved()
    base = document.project
  }
}
