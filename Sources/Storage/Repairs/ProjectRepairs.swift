import Changes
import Glibc
import Model

/// A repair that finishes the save that a dead process had begun.
struct FinishSave: Repair {
  let path: Path
  let slug: String
  /// The lines of history of the save, in words.
  let lines: [Phrase]

  var deed: Phrase { Phrase("gör klart den avbrutna sparningen", "finish the broken-off save") }
  var after: [Phrase] { lines }

  func make(with kit: RepairKit) throws(FileFault) {
    let folder = try kit.workspace.folder(of: slug)
    try kit.holding(folder) { () throws(FileFault) in try kit.workspace.recover(folder) }
  }
}

/// A repair by something that a project can do to itself, as a change with a line of history.
struct ChangeProject: Repair {
  let path: Path
  let slug: String
  let deed: Phrase
  let after: [Phrase]
  private let change: @Sendable (inout ProjectDocument, RepairKit) throws(Refusal) -> Void

  /// The repair that writes beside each site again what its transitions come to.
  static func writingSites(_ path: Path, of slug: String) -> Self {
    let deed = Phrase(
      "skriv införandeplatserna så som händelserna säger", "write the sites as their transitions say")
    return Self(path: path, slug: slug, deed: deed, after: []) { (document, kit) throws(Refusal) in
      try document.writeSites(on: kit.context, with: kit.reference)
    }
  }

  /// The repair that writes a line of history for what was changed by hand or with another tool.
  static func recordingOutside(_ path: Path, of slug: String, after: [Phrase]) -> Self {
    let deed = Phrase("för in ändringen i historiken", "write the change into history")
    return Self(path: path, slug: slug, deed: deed, after: after) { (document, kit) throws(Refusal) in
      document.recordOutside(on: kit.context)
    }
  }

  /// The repair that makes again what an older copy, put over the project, had covered.
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

/// A repair that makes a change again that could not be saved, over what the project has become.
struct BringBackDraft: Repair {
  let path: Path
  let slug: String
  let after: [Phrase]
  /// True where the writer may still try, on another computer.
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

/// A repair that merges another version of a project's files into them.
struct ImportCopy: Repair {
  let path: Path
  let slug: String
  let after: [Phrase]
  private let copy: ProjectCopy

  /// Tries the merge in memory, to say what would come; throws a ``FileFault`` where it cannot be made.
  init(_ copy: ProjectCopy, of slug: String, in workspace: Workspace, _ reference: Reference)
    throws(FileFault)
  {
    path = copy.path
    self.slug = slug
    self.copy = copy
    let context = ChangeContext(
      at: Instant(seconds: 0), today: Instant(seconds: 0).dayInUTC, by: "", digest: sha256)
    let incoming = try workspace.importCopy(copy, into: slug, on: context, with: reference, isTrial: true)
    guard let incoming else {
      after = [
        Phrase("den säger inget som projektet inte säger", "it says nothing that the project does not say")
      ]
      return
    }
    let open = try workspace.open(slug)
    let names = Names(project: open.document.project, reference: reference)
    after = incoming.lines(names) + [incoming.choosing].compactMap(\.self)
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
