package import Changes
import Glibc
internal import Model

/// What a process that died had begun is finished.
struct FinishSave: Repair {
  let path: Path
  let slug: String
  /// What its lines of history say.
  let lines: [Phrase]

  var deed: Phrase { Phrase("gör klart den avbrutna sparningen", "finish the broken-off save") }
  var after: [Phrase] { lines }

  func make(with kit: RepairKit) throws(FileFault) {
    let folder = try kit.workspace.folder(of: slug)
    try kit.holding(folder) { () throws(FileFault) in try kit.workspace.recover(folder) }
  }
}

/// A project is put right by something that it can do to itself, as a change with a line of history.
struct ChangeProject: Repair {
  let path: Path
  let slug: String
  let deed: Phrase
  let after: [Phrase]
  private let change: @Sendable (inout ProjectDocument, RepairKit) throws(Refusal) -> Void

  /// Beside each site the file says again what its transitions come to.
  static func writingSites(_ path: Path, of slug: String) -> Self {
    let deed = Phrase("skriv platserna så som händelserna säger", "write the sites as their transitions say")
    return Self(path: path, slug: slug, deed: deed, after: []) { (document, kit) throws(Refusal) in
      try document.writeSites(on: kit.context, with: kit.reference)
    }
  }

  /// What was changed by hand or with another tool gets its line of history.
  static func recordingOutside(_ path: Path, of slug: String, after: [Phrase]) -> Self {
    let deed = Phrase("för in ändringen i historiken", "write the change into history")
    return Self(path: path, slug: slug, deed: deed, after: after) { (document, kit) throws(Refusal) in
      document.recordOutside(on: kit.context)
    }
  }

  /// What an older copy put over the project had covered is made again.
  static func uncovering(_ path: Path, of slug: String, after: [Phrase]) -> Self {
    let deed = Phrase("gör om det som täcktes över", "make again what was covered")
    return Self(path: path, slug: slug, deed: deed, after: after) { (document, kit) throws(Refusal) in
      document.recoverStaleCopy(on: kit.context)
    }
  }

  func make(with kit: RepairKit) throws(FileFault) {
    try kit.workspace.mend(slug, with: kit) { (document) throws(Refusal) in try change(&document, kit) }
  }
}

/// What could not be saved is made again as it was made, over what the project has become.
struct BringBackDraft: Repair {
  let path: Path
  let slug: String
  let after: [Phrase]
  /// Its writer may still try, on another computer.
  let needsPointing: Bool

  init(path: Path, slug: String, _ draft: Draft, in project: Project, _ reference: Reference) {
    self.path = path
    self.slug = slug
    let names = Names(project: draft.state, reference: reference)
    after = draft.entries.map { $0.signed(names) }
    needsPointing = draft.holder.map { !$0.host.same(as: Host.name) } ?? false
  }

  var deed: Phrase { Phrase("ta tillbaka ändringen", "bring the change back") }

  func make(with kit: RepairKit) throws(FileFault) {
    try kit.workspace.bringBack(path, into: slug, on: kit.context, with: kit.reference)
  }
}

/// Another version of a project's files is merged into them.
struct ImportCopy: Repair {
  let path: Path
  let slug: String
  let after: [Phrase]
  private let copy: ProjectCopy

  /// Tries it in memory, to say what would come.
  init(_ copy: ProjectCopy, of slug: String, in workspace: Workspace, _ reference: Reference)
    throws(FileFault)
  {
    path = copy.path
    self.slug = slug
    self.copy = copy
    let context = ChangeContext(
      at: Instant(seconds: 0), today: Instant(seconds: 0).dayInUTC, by: "", digest: sha256)
    let arrival = try workspace.importCopy(copy, into: slug, on: context, with: reference, isTrial: true)
    guard let arrival else {
      after = [
        Phrase("den säger inget som projektet inte säger", "it says nothing that the project does not say")
      ]
      return
    }
    let open = try workspace.open(slug)
    let names = Names(project: open.document.project, reference: reference)
    after = arrival.lines(names) + [arrival.choosing].compactMap(\.self)
  }

  var deed: Phrase {
    Phrase(
      "ta in den i projektet och flytta den till \(Backups.name)/",
      "take it into the project and move it to \(Backups.name)/")
  }

  func make(with kit: RepairKit) throws(FileFault) {
    guard Folder.exists(path) else { return }
    try kit.workspace.importCopy(copy, into: slug, on: kit.context, with: kit.reference)
  }
}

extension Workspace {
  /// Changes a project as ``change(_:by:patience:_:)`` does, for repairs: what is refused is a fault of its file.
  package func mend(
    _ slug: String, with kit: RepairKit, _ mend: (inout ProjectDocument) throws(Refusal) -> Void
  ) throws(FileFault) {
    let folder = try folder(of: slug)
    let lock = try LockFile(folder, by: kit.context.by)
    defer { lock.release() }
    try recover(folder)
    var open = try open(slug)
    do throws(Refusal) {
      try mend(&open.document)
    } catch {
      throw FileFault(
        .invalid, folder / Workspace.projectFile, error.words,
        advice: Phrase("Rätta filen för hand.", "Mend the file by hand."))
    }
    try write(&open, in: folder)
  }
}
