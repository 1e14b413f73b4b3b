import Changes
import Glibc
import Model

/// A repair that puts a project whose file cannot be read together again from what was kept of it.
///
/// That is the newest earlier state and the lines of history since; where no state was kept, history alone.
struct BringBackState: Repair {
  let path: Path
  /// The lines of the broken file that the project will not have.
  let before: [Phrase]
  let after: [Phrase]
  private let folder: Path
  private let project: Project

  /// Puts the project together in memory; nil where the file is of a newer format, where git left its marks in it, or
  /// where nothing was kept.
  ///
  /// Decodes all of history. Throws a ``FileFault`` where the logs or backups cannot be listed.
  init?(_ folder: Path, in workspace: Workspace, instead fault: FileFault, _ reference: Reference)
    throws(FileFault)
  {
    guard fault.kind == .invalid || fault.kind == .notFound, !fault.isOfConflictMarks else { return nil }
    let history = try History(in: folder / "history", within: workspace.path)
    guard let id = history.logs.firstNonNil(\.header?.project) else { return nil }
    guard let found = try BringBackState.found(id, history.entries, in: folder, of: workspace) else {
      return nil
    }
    path = folder / Workspace.projectFile
    self.folder = folder
    project = found.project
    before = try BringBackState.dropped(path, for: found.project, in: workspace)
    let count = project.actions.count + project.barriers.count + project.stakeholders.count
    after = [
      found.words,
      Phrase(
        "\(project.title): \(count) åtgärder, hinder och intressenter",
        "\(project.title): \(count) actions, barriers and stakeholders"),
    ]
  }

  /// The lines that stand in the broken file only, none where it is just cut off.
  ///
  /// Nobody but a hand can have written them, so history does not know them either.
  private static func dropped(
    _ path: Path, for project: Project, in workspace: Workspace
  ) throws(FileFault) -> [Phrase] {
    guard Folder.exists(path) else { return [] }
    // As UTF-16 every other byte of most texts is zero.
    let broken = try DurableFile.read(path, within: workspace.path).filter { $0 != 0 }
    let whole = JSONWriter.file(project)
    if whole.starts(with: broken) { return [] }
    let kept = Set(lines(of: whole))
    let only = lines(of: broken).filter { !kept.contains($0) }
    let shown = only.prefix(8).map { Phrase(Excerpt.of(Array($0))) }
    let rest = only.count - shown.count
    return shown + (rest > 0 ? [Phrase("och \(rest) rader till", "and \(rest) more lines")] : [])
  }

  /// The lines of a text without the space and the commas round them.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split { $0 == 0x0A || $0 == 0x0D }.map { line in
      let start = line.drop { $0 == 0x20 || $0 == 0x09 }
      let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ",") }
      return start[..<(end.map { $0 + 1 } ?? start.startIndex)]
    }
  }

  var deed: Phrase {
    Phrase(
      "sätt ihop projektet av det som är kvar; den trasiga filen flyttas till \(Backups.name)/",
      "put the project together from what is left; the broken file moves to \(Backups.name)/")
  }

  func make(with kit: RepairKit) throws(FileFault) {
    try kit.holding(folder) { () throws(FileFault) in
      do throws(FileFault) {
        // Mended since it was looked at.
        _ = try kit.workspace.read(path)
        return
      } catch { if Folder.exists(path) { try Backups.take(path, in: folder) } }
      try DurableFile.write(JSONWriter.file(project), to: path, within: kit.workspace.path)
    }
  }

  /// The project as its newest readable backup and the lines since make it, with words that say from what.
  private static func found(
    _ id: ID<Project>, _ history: [HistoryEntry], in folder: Path, of workspace: Workspace
  ) throws(FileFault) -> (project: Project, words: Phrase)? {
    for backup in try Backups.all(in: folder).reversed() {
      let state: Project
      do throws(FileFault) { state = try workspace.read(backup.path).0 } catch { continue }
      guard state.id == id else { continue }
      // It was replaced by the change of that moment, so the lines from then on are not in it.
      let since = history.filter { !$0.at.inFileName.utf8.lexicographicallyPrecedes(backup.replaced.utf8) }
      do throws(PatchError) {
        let whole = try state.applying(since.flatMap(\.differences), at: id.text, checking: false)
        let name = Backups.name + "/" + backup.path.name
        return (
          whole,
          Phrase(
            "\(name) och de \(since.count) senaste raderna i historiken",
            "\(name) and the latest \(since.count) lines of history")
        )
      } catch { continue }
    }
    return Project.told(by: history, of: id).map { project in
      (
        project,
        Phrase("de \(history.count) raderna i historiken", "the \(history.count) lines of history")
      )
    }
  }
}
