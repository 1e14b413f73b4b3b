package import Coproduction
import Glibc

extension Workspace {
  /// Reads a project under its lock, lets `make` change it, and saves it: two such changes never cross.
  ///
  /// Comes back once the change is durable. Where `make` throws, nothing is written. `patience` is in milliseconds.
  package func change<Outcome>(
    _ slug: String, by author: String, patience: Int = LockFile.patience,
    _ make: (inout Dossier) throws -> Outcome
  ) throws -> Outcome {
    let folder = try folder(of: slug)
    try refuseMissing(folder)
    let lock = try LockFile(folder, by: author, patience: patience)
    defer { lock.release() }
    try recover(folder)
    var open = try open(slug)
    let outcome = try make(&open.dossier)
    try write(&open, in: folder)
    return outcome
  }

  /// Makes what was changed durable; where the file was changed meanwhile, keeps the change as a draft and says so.
  package func save(_ open: inout OpenProject) throws(FileFault) {
    if open.dossier.isSaved { return }
    let folder = try folder(of: open.slug)
    try refuseMissing(folder)
    let author = open.dossier.unsavedEntries.last?.by ?? ""
    let lock = try LockFile(folder, by: author)
    defer { lock.release() }
    let file = folder / Workspace.projectFile
    let now = Folder.exists(file) ? try DurableFile.read(file, within: path) : nil
    let recovered = try now == nil ? [] : recover(folder)
    guard now == open.bytes, recovered.allSatisfy({ open.recovered.contains($0.id) }) else {
      throw try conflict(open, in: folder, isGone: now == nil)
    }
    try write(&open, in: folder)
  }

  /// The steps of a save, under the lock, in the order that ``Recovery`` relies on.
  func write(_ open: inout OpenProject, in folder: Path) throws(FileFault) {
    let dossier = open.dossier
    if dossier.isSaved, !open.bytes.isEmpty { return }
    let file = folder / Workspace.projectFile
    if let words = dossier.readOnly { throw Workspace.mayOnlyBeRead(file, words) }
    let bytes = JSONWriter.file(dossier.project, reserving: open.bytes.count + 4096)
    try refuseUnreadable(dossier, bytes, file)
    for packet in dossier.unsavedPackets { try Decisions.keep(packet, in: folder, within: path) }
    if dossier.unsavedEntries.isEmpty {
      try DurableFile.write(bytes, to: file, within: path)
    } else {
      let writer = try Writer.id(for: path)
      let log = try HistoryLog(of: writer, in: folder / "history", within: path)
      let prepared = try DurableFile.prepare(
        bytes, for: file, within: path, pending: .init(writer: writer, length: log.length))
      do throws(FileFault) {
        try log.add(dossier.unsavedEntries, of: dossier.project.id, writer: writer)
      } catch {
        unlink(prepared.temporary.text)
        throw error
      }
      do throws(FileFault) {
        let backup = Folder.exists(file) ? Backups.keep(file, in: folder, at: dossier.lastInstant) : nil
        do throws(FileFault) {
          try DurableFile.replace(prepared)
        } catch {
          if error.kind != .uncertain, let backup { unlink(backup.text) }
          throw error
        }
        if backup != nil { Backups.thin(in: folder) }
      } catch {
        if error.kind == .uncertain { open.wasWritten(bytes) } else { log.takeBack() }
        throw error
      }
    }
    open.wasWritten(bytes)
    Temporary.clean(folder)
  }

  /// Finishes what a dead process began, and clears away what it left.
  @discardableResult
  func recover(_ folder: Path) throws(FileFault) -> [HistoryEntry] {
    if try Temporary.abandoned(in: folder).isEmpty { return [] }
    let (project, _) = try read(folder / Workspace.projectFile)
    if readOnly(project) != nil { return [] }
    let recovery = try Recovery(of: project, in: folder, within: path)
    try recovery.finish(in: folder, within: path)
    return recovery.entries
  }

  private func refuseMissing(_ folder: Path) throws(FileFault) {
    if Folder.isFolder(folder) { return }
    throw FileFault(
      .notFound, folder, Phrase("projektet finns inte", "there is no such project"),
      advice: Phrase("Se namnen med brygga project list.", "See the names with brygga project list."))
  }

  /// What is written must be readable again: a text longer than the reader takes is refused here.
  private func refuseUnreadable(
    _ dossier: Dossier, _ bytes: [UInt8], _ file: Path
  ) throws(FileFault) {
    do throws(Malformed) {
      for entry in dossier.unsavedEntries {
        _ = try JSONReader.read(Array(JSONWriter.line(entry).utf8), as: HistoryEntry.self)
      }
    } catch {
      throw FileFault(
        .invalid, file, error.words, advice: Phrase("Korta texten.", "Shorten the text."))
    }
    if bytes.count > DurableFile.largest { throw .system(file, FileFault.writing, error: EFBIG) }
  }

  private func conflict(_ open: OpenProject, in folder: Path, isGone: Bool) throws(FileFault) -> FileFault {
    var draft = Draft()
    draft.writer = try Writer.id(for: path)
    draft.entries = open.dossier.unsavedEntries
    draft.packets = open.dossier.unsavedPackets
    draft.state = open.dossier.project
    let kept = try draft.keep(in: folder, within: path)
    let file = folder / Workspace.projectFile
    let latest = History.latest(in: folder / "history")
    let others = latest.map { entry in !open.dossier.history.contains { $0.id == entry.id } } ?? false
    let words: Phrase
    if isGone {
      words = Phrase("borttagen under tiden", "removed meanwhile")
    } else if others, let latest {
      words = Phrase("ändrad under tiden av \(latest.by)", "changed meanwhile by \(latest.by)")
    } else {
      words = Phrase("ändrad under tiden utanför programmet", "changed meanwhile outside the program")
    }
    return FileFault(
      .conflict, file, words,
      advice: Phrase(
        "Läs in projektet på nytt. Din ändring ligger i \(kept.shown).",
        "Read the project again. Your change is in \(kept.shown)."))
  }
}

extension Dossier {
  /// When it was changed last.
  fileprivate var lastInstant: Instant { unsavedEntries.last?.at ?? Instant(seconds: 0) }
}

extension OpenProject {
  mutating func wasWritten(_ bytes: [UInt8]) {
    self.bytes = bytes
    dossier.wasSaved()
  }
}
