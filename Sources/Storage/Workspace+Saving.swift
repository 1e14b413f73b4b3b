package import Changes
import Glibc
package import Model

extension Workspace {
  /// Reads a project under its lock, lets `make` change it, and saves it: two such changes never cross.
  ///
  /// Comes back once the change is durable. Where `make` throws, nothing is written. `patience` is in milliseconds.
  ///
  /// Throws what `make` throws, and a ``FileFault`` of kind `notFound` where there is no such project, `locked` where
  /// the lock is held too long, `readOnly`, and where it cannot be read or written.
  package func change<Outcome>(
    _ slug: String, by author: String, patience: Int = LockFile.patience,
    _ make: (inout ProjectDocument) throws -> Outcome
  ) throws -> Outcome {
    let folder = try folder(of: slug)
    try refuseMissing(folder)
    let lock = try LockFile(folder, by: author, patience: patience)
    defer { lock.release() }
    try recover(folder)
    var open = try open(slug)
    let outcome = try make(&open.document)
    try write(&open, in: folder)
    return outcome
  }

  /// Makes what was changed durable; where others changed the project meanwhile, both come together.
  ///
  /// Says what came in from others; nil where nothing did. What cannot be written is kept in a draft, beside the
  /// project where that can be, until a later save succeeds. `patience` is in milliseconds.
  ///
  /// Throws a ``FileFault`` that says where the draft is. One of kind `uncertain` means that the project is written,
  /// but that the system does not say that it is durable: then no draft is kept.
  @discardableResult
  package func save(
    _ open: inout OpenProject, on context: ChangeContext, with reference: Reference,
    patience: Int = LockFile.patience
  ) throws(FileFault) -> IncomingChanges? {
    if open.document.isSaved { return nil }
    do throws(FileFault) {
      let incoming = try saveUnderLock(&open, on: context, with: reference, patience: patience)
      Draft.remove(&open.draft)
      return incoming
    } catch {
      if error.kind == .uncertain {
        Draft.remove(&open.draft)
        throw error
      }
      throw keepingDraft(of: &open, error)
    }
  }

  private func saveUnderLock(
    _ open: inout OpenProject, on context: ChangeContext, with reference: Reference, patience: Int
  ) throws(FileFault) -> IncomingChanges? {
    let folder = try folder(of: open.slug)
    try refuseMissing(folder)
    let author = open.document.unsavedEntries.last?.by ?? context.by
    let lock = try LockFile(folder, by: author, patience: patience)
    defer { lock.release() }
    let file = folder / Workspace.projectFile
    guard Folder.exists(file) else {
      // Whoever removed it meant to: it is not made again.
      throw FileFault(
        .conflict, file, Phrase("borttagen under tiden", "removed meanwhile"),
        advice: Phrase("Hämta tillbaka filen från en kopia.", "Fetch the file back from a copy."))
    }
    try recover(folder)
    let bytes = try DurableFile.read(file, within: path)
    if bytes == open.bytes {
      try write(&open, in: folder)
      return nil
    }
    // What fails leaves what was open as it was, so that the next try merges again.
    var next = open
    do throws(FileFault) {
      let incoming = try mergeChanges(&next, from: folder, on: context, with: reference)
      try write(&next, in: folder, over: incoming == nil ? nil : bytes)
      open = next
      return incoming
    } catch {
      if error.kind == .uncertain { open = next }
      throw error
    }
  }

  /// Merges the project on the disk with the unsaved changes; nil where only its bytes are others.
  ///
  /// Throws a ``FileFault`` where it cannot be read, is of a newer format, or is another project now.
  private func mergeChanges(
    _ open: inout OpenProject, from folder: Path, on context: ChangeContext, with reference: Reference
  ) throws(FileFault) -> IncomingChanges? {
    let file = folder / Workspace.projectFile
    let (theirs, bytes) = try read(file)
    if let words = readOnly(theirs) { throw Workspace.mayOnlyBeRead(file, words) }
    guard theirs.id == open.base.id else {
      throw FileFault(
        .conflict, file, Phrase("ett annat projekt ligger här nu", "another project lies here now"),
        advice: Phrase("Ge projekten var sin mapp.", "Give each project a folder of its own."))
    }
    open.bytes = bytes
    if theirs.same(as: open.base) { return nil }
    let history = try History(in: folder / "history", within: path).entries
    let known = open.document.history
    let merge = open.document.unite(
      MergeInput(theirs, history: history), base: open.base, on: context, with: reference)
    return IncomingChanges(history, unknownTo: known, merge)
  }

  /// Throws a ``FileFault`` of kind `notFound` where there is no such project.
  func refuseMissing(_ folder: Path) throws(FileFault) {
    if Folder.isFolder(folder) { return }
    throw FileFault(
      .notFound, folder, Phrase("projektet finns inte", "there is no such project"),
      advice: Phrase("Se namnen med brygga project list.", "See the names with brygga project list."))
  }
}
