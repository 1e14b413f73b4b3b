import Glibc
import Model
import Process

/// A check of the folder of one project.
struct ProjectCheck {
  let workspace: Workspace
  let folder: Path
  let reference: Reference
  let now: Instant
  var findings: [Finding] = []
  /// The project; nil where its file cannot be read.
  private(set) var project: Project?

  init(workspace: Workspace, folder: Path, reference: Reference, now: Instant) {
    self.workspace = workspace
    self.folder = folder
    self.reference = reference
    self.now = now
  }

  /// The written form of the files, with which one is known without being decoded.
  private static let projectFile = CanonicalFile(of: Project.self)
  private static let snapshotFile = CanonicalFile(of: SnapshotFile.self)

  /// Runs every check of the folder; a project that may only be read gets findings without repairs.
  mutating func run() throws(FileFault) {
    do throws(FileFault) {
      let file = folder / Workspace.projectFile
      let (project, bytes) = try workspace.read(file)
      self.project = project
      check(project, bytes, file)
    } catch {
      let repair = try BringBackState(folder, in: workspace, instead: error, reference)
      findings.append(Finding(.error, error).mended(by: repair))
    }
    try checkHistory()
    try checkDecisions()
    try checkSnapshots()
    try checkDrafts()
    try checkFolder()
    try checkCopies()
    // What may only be read is not mended.
    if let project, workspace.readOnly(project) != nil {
      findings = findings.map { $0.mended(by: nil) }
    }
  }

  mutating func add(_ severity: ProjectFault.Severity, _ fault: FileFault) {
    findings.append(Finding(severity, fault))
  }

  mutating func add(
    _ severity: ProjectFault.Severity, _ path: Path, _ words: Phrase, advice: Phrase,
    line: Int? = nil,
    repair: (any Repair)? = nil
  ) {
    findings.append(Finding(severity, path, words, advice: advice, line: line).mended(by: repair))
  }

  private mutating func check(_ project: Project, _ bytes: [UInt8], _ file: Path) {
    if let words = workspace.readOnly(project) {
      add(.warning, Workspace.mayOnlyBeRead(file, words))
    }
    if workspace.readOnly(project) == nil, !ProjectCheck.projectFile.isWritten(bytes) {
      let written = JSONWriter.file(project)
      if written != bytes {
        findings.append(.editedByHand(file, in: folder, seen: bytes, written: written))
      }
    }
    let sites = ChangeProject.writingSites(file, of: folder.name)
    for fault in project.faults(with: reference) {
      var found = FileFault(
        .invalid, file, Phrase(fault.record + ": ") + fault.words, advice: fault.advice)
      if let place = ProjectCheck.place(of: fault.record, in: bytes) {
        found.line = place.line
        found.column = place.column
      }
      found.field = fault.field
      findings.append(Finding(fault.severity, found).mended(by: fault.isOfStanding ? sites : nil))
    }
  }

  /// The place of the record's id; nil for a record that has none there.
  private static func place(of record: String, in bytes: [UInt8]) -> (line: Int, column: Int)? {
    let name = Array("\"id\": \(JSONWriter.line(record.lastPart))".utf8)
    return bytes.range(of: name).map { FileFault.place(of: $0.lowerBound, in: bytes) }
  }

  private mutating func checkSnapshots() throws(FileFault) {
    var edited: [Finding] = []
    let folder = self.folder / "snapshots"
    let names = try Folder.namesIfThere(in: folder)
    let own = names.filter { OwnFiles.areShared("projects/p/snapshots/" + $0) }
    for name in names {
      // The names that the program gives are all as long; a copy's is longer.
      let shorter = own.lazy.filter { $0.utf8.count < name.utf8.count }
      if let original = shorter.first(where: { ProjectCopy.isCopy(name, of: $0) }) {
        findings.append(
          Finding.copy(folder / name, of: original)
            .mended(by: MoveAside(path: folder / name, folder: self.folder)))
      }
    }
    for name in names where Workspace.isJSON(name) {
      let file = folder / name
      do throws(FileFault) {
        let bytes = try DurableFile.read(file, within: workspace.path)
        do throws(ParseError) {
          if ProjectCheck.snapshotFile.isWritten(bytes) { continue }
          let written = JSONWriter.file(try JSONReader.read(bytes, as: SnapshotFile.self))
          if written == bytes { continue }
          edited.append(.editedByHand(file, in: self.folder, seen: bytes, written: written))
        } catch { throw FileFault(error, in: bytes, of: file) }
      } catch { add(.error, error) }
    }
    findings += edited
  }

  private mutating func checkDrafts() throws(FileFault) {
    for name in try Folder.namesIfThere(in: folder / Workspace.draftsFolder)
    where !Recovery.isUnfinished(name) {
      try checkDraft(folder / "drafts" / name)
    }
  }

  private mutating func checkDraft(_ place: Path) throws(FileFault) {
    let draft: Draft
    let bytes = try DurableFile.read(place, within: workspace.path)
    do throws(ParseError) {
      draft = try JSONReader.read(bytes, as: Draft.self)
    } catch {
      let fault = FileFault(error, in: bytes, of: place)
      findings.append(Finding(.warning, fault).mended(by: MoveAside(path: place, folder: folder)))
      return
    }
    if let holder = draft.holder, draft.isHeld {
      return add(
        .note, place,
        Phrase("\(holder.by) väntar på att få spara", "\(holder.by) waits to save"),
        advice: Phrase("Filen försvinner när det är gjort.", "The file goes once that is done."))
    }
    let repair = project.map {
      BringBackDraft(path: place, slug: folder.name, draft, in: $0, reference)
    }
    add(
      .warning, place,
      Phrase("en ändring som inte kunde sparas", "a change that could not be saved"),
      advice: Phrase(
        "Ta tillbaka den med --fix, eller ta bort filen.",
        "Bring it back with --fix, or remove the file."),
      repair: repair)
  }
}
