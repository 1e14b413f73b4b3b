import Changes
import Model
import Process

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
