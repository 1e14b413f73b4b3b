import Changes
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
        if ProjectCheck.snapshotFile.isWritten(bytes) { continue }
        let written = JSONWriter.file(try JSONReader.read(bytes, as: SnapshotFile.self, of: file))
        if written == bytes { continue }
        edited.append(.editedByHand(file, in: self.folder, seen: bytes, written: written))
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

extension ProjectCheck {
  /// Checks that packets and transitions name each other, and that every packet is as it was sealed.
  mutating func checkDecisions() throws(FileFault) {
    findings += try Verification(of: project, in: folder, workspace: workspace).allFindings
  }
}

extension ProjectCheck {
  /// Checks the folder for links, locks, leftover temporaries and backups that cannot be read.
  mutating func checkFolder() throws(FileFault) {
    checkGroup()
    for name in try Folder.names(in: folder) {
      let place = folder / name
      if Folder.isLink(place) {
        add(
          .error, place,
          Phrase(
            "en länk, där bara mappar och filer hör hemma", "a link where only folders and files belong"),
          advice: Phrase(
            "Ta bort länken och lägg det riktiga där.", "Remove the link and put the real thing there."))
        continue
      }
      if let temporary = TemporaryName(name) {
        try checkLeftover(place, temporary)
      } else if name.same(as: LockFile.name) {
        if let finding = try Finding.lock(at: place, within: workspace.path) { findings.append(finding) }
      } else if name.same(as: Backups.name) {
        try checkBackups()
      }
    }
  }

  /// Checks that the group may save in this project, where a group shares the workspace.
  private mutating func checkGroup() {
    guard let shared = FileRights.status(workspace.path), FileRights.hasSharedGroup(shared) else { return }
    for place in [folder, folder / "history", folder / Workspace.projectFile] {
      guard let status = FileRights.status(place), status.st_gid == shared.st_gid,
        status.st_mode & S_IWGRP == 0
      else { continue }
      return add(
        .warning, place,
        Phrase(
          "gruppen får inte skriva här, fast arbetsytan är dess",
          "the group may not write here, though the workspace is its own"),
        advice: Phrase("Öppna med chmod -R g+w \(folder.shown)", "Open it with chmod -R g+w \(folder.shown)"))
    }
  }

  /// Checks for other versions of the project's files, each to be merged in.
  mutating func checkCopies() throws(FileFault) {
    for copy in try ProjectCopy.all(in: folder) {
      let words =
        copy.kind == .log
        ? Phrase("en kopia av en historiklogg", "a copy of a log of history")
        : Phrase("en kopia av projektet", "a copy of the project")
      do throws(FileFault) {
        let repair = try ImportCopy(copy, of: folder.name, in: workspace, reference)
        add(
          .warning, copy.path, words,
          advice: Phrase("Ta in den i projektet med --fix.", "Take it into the project with --fix."),
          repair: project == nil ? nil : repair)
      } catch {
        add(
          .warning, copy.path, words + Phrase(", ") + error.words, advice: error.advice,
          repair: MoveAside(path: copy.path, folder: folder))
      }
    }
  }

  /// Checks what a save left that did not come to its end.
  private mutating func checkLeftover(_ place: Path, _ temporary: TemporaryName) throws(FileFault) {
    let holder = temporary.holder
    let finding = Finding.leftover(place, temporary)
    if !holder.host.same(as: Host.name) {
      findings.append(finding.mended(by: MoveAside(path: place, folder: folder, needsPointing: true)))
    } else if !holder.isGone {
      findings.append(finding)
    } else if temporary.pending == nil {
      findings.append(finding.mended(by: RemoveLeftover(path: place, needsPointing: false)))
    } else {
      findings.append(finding.mended(by: try finishing(place)))
    }
  }

  /// The repair that finishes a broken-off save; nil where the project cannot be read.
  private func finishing(_ place: Path) throws(FileFault) -> (any Repair)? {
    guard let project else { return nil }
    let names = Names(project: project, reference: reference)
    let lines = try Recovery(of: project, in: folder, within: workspace.path).entries.map {
      Phrase($0.words(names, .sv), $0.words(names, .en))
    }
    return FinishSave(path: place, slug: folder.name, lines: lines)
  }

  /// Checks that every backup can be read.
  private mutating func checkBackups() throws(FileFault) {
    for backup in try Backups.all(in: folder) {
      do throws(FileFault) { _ = try workspace.read(backup.path) } catch { add(.warning, error) }
    }
  }
}

extension ProjectFault {
  /// True for a fault of a site that does not say what its transitions come to.
  var isOfStanding: Bool {
    guard let field, record.utf8.first == UInt8(ascii: "s") else { return false }
    return ["phase", "condition", "since"].contains { $0.same(as: field) }
  }
}

extension ProjectCheck {
  /// The difference in seconds that clocks may have before an instant counts as in the future.
  private static let clockDifference = 3600

  /// Checks every log of history, and that history explains the project.
  ///
  /// Decodes all of history and makes it again.
  mutating func checkHistory() throws(FileFault) {
    let place = folder / "history"
    let history = try History(in: place, within: workspace.path)
    for log in history.logs {
      for fault in log.faults {
        let isTorn = log.isTorn && fault == log.faults.last
        let repair = SetTornLineAside(path: log.path, writer: log.writer, torn: log.torn)
        findings.append(Finding(isTorn ? .warning : .error, fault).mended(by: isTorn ? repair : nil))
      }
      checkHeader(of: log)
      checkLines(of: log)
    }
    for name in try Folder.namesIfThere(in: place) where !History.isLog(name) && !ProjectCopy.isOfLog(name) {
      add(
        .note, place / name, Phrase("hör inte till historiken", "does not belong to the history"),
        advice: Phrase(
          "En avbruten rad läggs så åt sidan; ta bort filen när den är läst.",
          "A torn line is set aside so; remove the file once it is read."),
        repair: MoveAside(path: place / name, folder: folder))
    }
    if let project {
      if history.logs.allSatisfy({ $0.lines.isEmpty && $0.faults.isEmpty }) {
        add(
          .warning, place, Phrase("projektet har ingen historik", "the project has no history"),
          advice: Phrase(
            "Den skrivs med projektet: hämta mappen från en kopia.",
            "It is written with the project: fetch the folder from a copy."))
      }
      try checkOutside(of: project, with: history)
    }
  }

  private mutating func checkHeader(of log: History.Log) {
    guard let header = log.header else { return }
    if header.format > 1 {
      add(.warning, Workspace.mayOnlyBeRead(log.path, Workspace.newerWords(header.format)))
    }
    let original = folder / "history" / (header.writer + ".jsonl")
    if !header.writer.same(as: log.writer), Folder.exists(original) {
      let repair: (any Repair)?
      do throws(FileFault) {
        repair = try ImportCopy(
          ProjectCopy(path: log.path, kind: .log), of: folder.name, in: workspace, reference)
      } catch { repair = nil }
      add(
        .warning, log.path, Phrase("en kopia av en historiklogg", "a copy of a log of history"),
        advice: Phrase("Ta in den i projektet med --fix.", "Take it into the project with --fix."),
        line: 1, repair: repair)
    } else if !header.writer.same(as: log.writer) {
      add(
        .warning, log.path,
        Phrase("loggen är skriven som \(header.writer)", "the log is written as \(header.writer)"),
        advice: Phrase("Ge filen tillbaka sitt namn.", "Give the file its name back."), line: 1)
    }
    if let project, header.project != project.id {
      add(
        .error, log.path, Phrase("loggen hör till ett annat projekt", "the log belongs to another project"),
        advice: Phrase("Flytta den till rätt mapp.", "Move it to its folder."), line: 1)
    }
  }

  private mutating func checkLines(of log: History.Log) {
    var seen: Set<String> = []
    let future = log.lines.filter { $0.entry.at > now + ProjectCheck.clockDifference }
    if let first = future.first {
      let more = future.count - 1
      add(
        .warning, log.path,
        Phrase(
          "ligger i framtiden: \(first.entry.at.rfc3339)" + (more > 0 ? ", och \(more) rader till" : ""),
          "lies in the future: \(first.entry.at.rfc3339)" + (more > 0 ? ", and \(more) more lines" : "")),
        advice: Phrase("Kontrollera klockan hos \(first.entry.by).", "Check the clock of \(first.entry.by)."),
        line: first.number)
    }
    for line in log.lines {
      if !seen.insert(line.entry.id.text).inserted {
        add(
          .warning, log.path,
          Phrase(
            "samma rad finns två gånger: \(line.entry.id.text)",
            "the same line is there twice: \(line.entry.id.text)"),
          advice: Phrase("Den räknas en gång.", "It counts once."), line: line.number)
      }
    }
  }

  /// Checks for what the file says and no line of history explains.
  private mutating func checkOutside(of project: Project, with history: History) throws(FileFault) {
    // A save that was broken off is told of as such.
    if try TemporaryName.abandoned(in: folder).contains(where: { $0.temporary.pending != nil }) { return }
    let found = ProjectDocument.unexplained(in: project, by: history.entries)
    if found.isEmpty { return }
    let file = folder / Workspace.projectFile
    let names = Names(project: project, reference: reference)
    let covered = history.covered(by: found).lines
    if !covered.isEmpty {
      add(
        .warning, file,
        Phrase(
          "en äldre kopia ligger över ändringar som historiken har (\(covered.count))",
          "an older copy lies over changes that history has (\(covered.count))"),
        advice: Phrase("Nästa ändring gör om dem.", "The next change makes them again."),
        repair: ChangeProject.uncovering(
          file, of: folder.name, after: covered.map { $0.signed(names) }))
      return
    }
    let lines = found.lines(names)
    add(
      .note, file, Phrase("ändrad utanför programmet", "changed outside the program"),
      advice: Phrase("Nästa ändring för in det i historiken.", "The next change writes it into history."),
      repair: ChangeProject.recordingOutside(file, of: folder.name, after: lines))
  }
}
