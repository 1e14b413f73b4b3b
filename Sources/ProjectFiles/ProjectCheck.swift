import Coproduction
import Glibc

/// Looks through the folder of one project.
struct ProjectCheck {
  let workspace: Workspace
  let folder: Path
  let reference: Reference
  let now: Instant
  private(set) var findings: [Finding] = []
  /// Nil where its file cannot be read.
  private(set) var project: Project?

  init(workspace: Workspace, folder: Path, reference: Reference, now: Instant) {
    self.workspace = workspace
    self.folder = folder
    self.reference = reference
    self.now = now
  }

  mutating func run() throws(FileFault) {
    do throws(FileFault) {
      let file = folder / Workspace.projectFile
      let (project, bytes) = try workspace.read(file)
      self.project = project
      check(project, bytes, file)
    } catch { add(.error, error) }
    try checkHistory()
    try checkDecisions()
    try checkKept("snapshots", SnapshotFile.self)
    try checkDrafts()
    try checkFolder()
  }

  mutating func add(_ severity: ProjectFault.Severity, _ fault: FileFault) {
    findings.append(Finding(severity, fault))
  }

  mutating func add(
    _ severity: ProjectFault.Severity, _ path: Path, _ words: Phrase, advice: Phrase, line: Int? = nil
  ) {
    findings.append(Finding(severity, path, words, advice: advice, line: line))
  }

  private mutating func check(_ project: Project, _ bytes: [UInt8], _ file: Path) {
    if let words = workspace.readOnly(project) {
      add(.warning, Workspace.mayOnlyBeRead(file, words))
    }
    if JSONWriter.file(project) != bytes { findings.append(.editedByHand(file)) }
    for fault in project.faults(with: reference) {
      var found = FileFault(
        .invalid, file, Phrase(fault.record + ": ") + fault.words, advice: fault.advice)
      if let place = ProjectCheck.place(of: fault.record, in: bytes) {
        found.line = place.line
        found.column = place.column
      }
      found.field = fault.field
      add(fault.severity, found)
    }
  }

  /// Where the record's id stands; nil for a record without one.
  private static func place(of record: String, in bytes: [UInt8]) -> (line: Int, column: Int)? {
    let id = record.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? record
    let name = Array("\"id\": \(JSONWriter.line(id))".utf8)
    var index = 0
    while let start = bytes[index...].firstIndex(of: name[0]) {
      if bytes[start...].starts(with: name) { return FileFault.place(of: start, in: bytes) }
      index = start + 1
    }
    return nil
  }

  private mutating func checkKept<Content: Record>(_ name: String, _ type: Content.Type) throws(FileFault) {
    let kept: (files: [KeptFile<Content>], faults: [FileFault]) = try workspace.keptFiles(in: folder / name)
    for fault in kept.faults { add(.error, fault) }
    for file in kept.files where JSONWriter.file(file.content) != file.bytes {
      findings.append(.editedByHand(file.path))
    }
  }

  private mutating func checkDrafts() throws(FileFault) {
    for name in try Folder.namesIfThere(in: folder / "drafts") {
      add(
        .warning, folder / "drafts" / name,
        Phrase("en ändring som inte kunde sparas", "a change that could not be saved"),
        advice: Phrase(
          "Gör ändringen igen om den behövs, och ta bort filen.",
          "Make the change again if it is needed, and remove the file."))
    }
  }

  /// Locks, temporaries and copies that synchronising tools leave.
  private mutating func checkFolder() throws(FileFault) {
    for name in try Folder.names(in: folder) {
      let place = folder / name
      if let temporary = Temporary(name) {
        findings.append(.leftover(place, temporary))
      } else if name.same(as: LockFile.name) {
        checkLock(place)
      } else if name.utf8.starts(with: "project".utf8), !name.same(as: Workspace.projectFile) {
        add(
          .warning, place, Phrase("en kopia av projektet", "a copy of the project"),
          advice: Phrase(
            "Jämför den med project.json och flytta sedan undan den.",
            "Compare it with project.json, then move it away."))
      }
    }
  }

  private mutating func checkLock(_ place: Path) {
    let held: [UInt8]
    do throws(FileFault) {
      held = try DurableFile.read(place, within: workspace.path)
    } catch {
      // Let go since it was listed.
      if error.kind != .notFound { add(.error, error) }
      return
    }
    guard let holder = LockFile.holder(held) else {
      add(
        .warning, place, Phrase("ett lås utan ägare", "a lock without an owner"),
        advice: Phrase("Ta bort det om ingen arbetar här.", "Remove it if nobody works here."))
      return
    }
    let isOurs = holder.host.same(as: Host.name)
    add(
      isOurs ? .note : .warning, place,
      Phrase("låst av \(holder.by) på \(holder.host)", "locked by \(holder.by) on \(holder.host)"),
      advice: holder.isGone
        ? Phrase("Ägaren är borta: nästa ändring tar över.", "The owner is gone: the next change takes over.")
        : Phrase("Vänta tills det släpps.", "Wait until it is let go."))
  }
}
