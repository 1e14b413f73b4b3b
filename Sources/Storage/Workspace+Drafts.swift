package import Changes
import Glibc
package import Model
internal import Process

extension Workspace {
  package static let draftsFolder = "drafts"

  /// Keeps the unsaved changes in a draft and says so in the fault; where that fails, the fault says that too.
  ///
  /// Beside the project, or where nothing can be written there, in the person's own state folder.
  func keepingDraft(of open: inout OpenProject, _ fault: FileFault) -> FileFault {
    var fault = fault
    if let kept = open.draft, open.drafted == open.document.unsavedEntries.count {
      return fault.saying(isKept: kept)
    }
    do throws(FileFault) {
      var draft = Draft()
      draft.writer = try Writer.id(for: path)
      draft.holder = ProcessIdentity.current(by: open.document.unsavedEntries.last?.by ?? "")
      draft.entries = open.document.unsavedEntries
      draft.packets = open.document.unsavedPackets
      draft.state = open.document.project
      let kept = try keep(draft, of: open.slug)
      Draft.remove(&open.draft)
      open.draft = kept
      open.drafted = draft.entries.count
      return fault.saying(isKept: kept)
    } catch {
      // The first fault says why; that nothing else can be written either follows from it.
      if open.draft == nil {
        fault.advice =
          fault.advice
          + Phrase(
            " Ändringen finns bara i programmets minne.", " The change is only in the program's memory.")
      }
    }
    return fault
  }

  private func keep(_ draft: Draft, of slug: String) throws(FileFault) -> Path {
    let folder = try folder(of: slug)
    do throws(FileFault) {
      guard Folder.isFolder(folder) else { throw .system(folder, FileFault.writing, error: ENOENT) }
      return try draft.keep(in: folder / Workspace.draftsFolder, within: path)
    } catch {
      guard let state = Writer.stateFolder else { throw error }
      try Folder.makeAll(state)
      return try draft.keep(in: state / Workspace.draftsFolder, within: state)
    }
  }

  /// The drafts beside a project that nobody tries to save any more, oldest first.
  ///
  /// Reads every draft; one that cannot be read is left out. Throws a ``FileFault`` where the folder cannot be listed.
  package func drafts(of slug: String) throws(FileFault) -> [StoredFile<Draft>] {
    let kept: (files: [StoredFile<Draft>], faults: [FileFault]) = try keptFiles(
      in: try folder(of: slug) / Workspace.draftsFolder)
    return kept.files.filter { !$0.content.isHeld }
  }

  /// Brings the changes of a draft back as they were made, over what the project has become; the draft then goes.
  ///
  /// Nil where all of it is in the project already.
  ///
  /// Throws a ``FileFault`` where the lock is held, where the draft cannot be read or belongs to another project, and
  /// where the project cannot be written.
  @discardableResult
  package func bringBack(
    _ place: Path, into slug: String, on context: ChangeContext, with reference: Reference
  ) throws(FileFault) -> IncomingChanges? {
    let folder = try folder(of: slug)
    let lock = try LockFile(folder, by: context.by)
    defer { lock.release() }
    try recover(folder)
    var open = try open(slug)
    let draft = try readDraft(place)
    let known = Set(open.document.history.map(\.id.text))
    let fresh = draft.entries.filter { !known.contains($0.id.text) }
    var incoming: IncomingChanges?
    if !fresh.isEmpty {
      let made = ProjectDocument(
        slug: slug, project: draft.state, unsaved: draft.entries, packets: draft.packets)
      guard draft.state.id == open.base.id, let base = made.written else {
        throw FileFault(
          .invalid, place, Phrase("hör inte till projektet", "does not belong to the project"),
          advice: Phrase("Flytta filen dit den hör hemma.", "Move the file to where it belongs."))
      }
      var mine = ProjectDocument(slug: slug, project: draft.state, unsaved: fresh, packets: draft.packets)
      let now = MergeInput(open.document.project, history: open.document.history)
      let merge = mine.unite(now, base: base, on: context, with: reference)
      open.document = mine
      try write(&open, in: folder, over: open.bytes)
      incoming = IncomingChanges(fresh, conflicts: merge.conflicts, renamed: merge.renamed)
    }
    var path: Path? = place
    Draft.remove(&path)
    return incoming
  }

  private func readDraft(_ place: Path) throws(FileFault) -> Draft {
    try JSONReader.read(try DurableFile.read(place, within: path), of: place)
  }
}

extension FileFault {
  fileprivate func saying(isKept kept: Path) -> FileFault {
    var fault = self
    fault.advice =
      fault.advice
      + Phrase(" Din ändring ligger i \(kept.shown).", " Your change is in \(kept.shown).")
    return fault
  }
}

extension Draft {
  /// True where a program that lives on this computer still tries to save it.
  var isHeld: Bool {
    guard let holder else { return false }
    return holder.host.same(as: Host.name) && !holder.isGone
  }
}
