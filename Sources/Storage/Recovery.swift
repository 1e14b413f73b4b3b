import Glibc
import Model

/// The work that a crash left undone between the history of a project and the project itself.
///
/// A save goes: packets; the new `project.json` as a temporary, whose name says which log and how long it was; the
/// history lines; a second name for the old file in `.backups`; the rename. The temporary and the lines are on the
/// disk before the next step begins. So a crash
/// - before the history lines leaves the project as before, and at most a packet and a temporary that nothing names;
/// - within them leaves whole lines and a torn one: the whole ones hold, the torn one is set aside;
/// - after them, before the rename, leaves lines that the project does not have yet: they are made on it here;
/// - after the rename leaves the project as after.
///
/// A save that took others' changes in says in the temporary's name also how long the log becomes and over what it
/// was made, since its lines alone do not lead there. Where the log came so far and the project is still that, the
/// temporary takes its place; where the lines are not all there, they are withdrawn and it is as before.
///
/// Only the temporary of a dead process of this host is such a sign. Lines that differ from the project without one
/// were made by a hand or by git, and `check` tells of them.
struct Recovery {
  /// The project with the lines that were in history only.
  private(set) var project: Project
  /// The lines that were made on it, oldest first.
  private(set) var entries: [HistoryEntry] = []
  /// The lines of a save that took others' changes in and did not come to its end: they do not hold.
  private(set) var withdrawn: Set<ID<HistoryEntry>> = []
  /// The temporaries that have served and are removed.
  private var served: [Path] = []
  /// The temporaries whose lines do not fit the project any more.
  private var unfit: [Path] = []
  /// The logs that are cut to an earlier length.
  private var cuts: [TemporaryName.SaveMarker] = []

  /// True where nothing was left to finish.
  var isIdle: Bool {
    withdrawn.isEmpty && served.isEmpty && unfit.isEmpty && cuts.isEmpty
  }

  /// Reads what dead processes of this host left; nothing is written.
  ///
  /// Throws a ``FileFault`` where the folder, a log or a temporary cannot be read.
  init(of project: Project, in folder: Path, within root: Path) throws(FileFault) {
    self.project = project
    for (path, temporary) in try TemporaryName.abandoned(in: folder) {
      guard let pending = temporary.pending else { continue }
      let log = try Recovery.log(of: pending, in: folder / "history", within: root)
      let lines = (log?.lines ?? []).filter { $0.offset >= pending.length }.map(\.entry)
      if let merged = pending.merged {
        try take(path, merged, pending, log, lines, in: folder, within: root)
      } else {
        take(path, lines)
      }
    }
  }

  /// Makes the lines on the project.
  private mutating func take(_ path: Path, _ lines: [HistoryEntry]) {
    do throws(PatchError) {
      var next = project
      for line in lines { next = try next.applying(line.differences, at: next.id.text) }
      project = next
      entries += lines
      served.append(path)
    } catch {
      if Recovery.areMade(lines, in: project) { served.append(path) } else { unfit.append(path) }
    }
  }

  /// True where a recovery that was itself broken off, after its write, has made the lines on the project already.
  private static func areMade(_ lines: [HistoryEntry], in project: Project) -> Bool {
    do throws(PatchError) {
      var earlier = project
      for line in lines.reversed() {
        earlier = try earlier.applying(
          line.differences.reversed().map(\.reversed), at: earlier.id.text)
      }
      return true
    } catch { return false }
  }

  /// Puts the written project in the place of the old one, whole or not at all.
  private mutating func take(
    _ path: Path, _ merged: TemporaryName.Merged, _ pending: TemporaryName.SaveMarker, _ log: History.Log?,
    _ lines: [HistoryEntry], in folder: Path, within root: Path
  ) throws(FileFault) {
    guard let log, log.length >= merged.end else {
      withdrawn.formUnion(lines.map(\.id))
      if log != nil { cuts.append(pending) }
      served.append(path)
      return
    }
    let now = try DurableFile.read(folder / Workspace.projectFile, within: root)
    let bytes = try DurableFile.read(path, within: root)
    if now == bytes {
      served.append(path)
      return
    }
    guard entries.isEmpty, TemporaryName.Merged.digest(of: now).same(as: merged.digest) else {
      unfit.append(path)
      return
    }
    do throws(ParseError) {
      project = try JSONReader.read(bytes, as: Project.self)
      entries += lines
      served.append(path)
    } catch { unfit.append(path) }
  }

  /// The log that a save added to; nil where the save had not begun to.
  ///
  /// A log that cannot be read now is finished another time: throws its ``FileFault``.
  private static func log(
    of pending: TemporaryName.SaveMarker, in history: Path, within root: Path
  ) throws(FileFault) -> History.Log? {
    let path = history / (pending.writer + ".jsonl")
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try DurableFile.read(path, within: root)
    } catch {
      // Only what is not there had not begun; what cannot be read now is finished another time.
      if error.kind == .notFound { return nil }
      throw error
    }
    return History.log(bytes, of: pending.writer, at: path)
  }

  /// True for the name of a temporary that did not fit, kept as `unfinished-DIGEST.json` in `drafts`.
  static func isUnfinished(_ name: String) -> Bool { name.utf8.starts(with: "unfinished-".utf8) }

  /// Writes what was recovered, under the lock; what does not fit is kept in `drafts`.
  ///
  /// Throws a ``FileFault`` where the project, a log or `drafts` cannot be written.
  func finish(in folder: Path, within root: Path) throws(FileFault) {
    for cut in cuts {
      let log = try HistoryLog(of: cut.writer, in: folder / "history", within: root)
      try log.withdraw(to: cut.length)
    }
    if !entries.isEmpty {
      try DurableFile.write(
        JSONWriter.file(project), to: folder / Workspace.projectFile, within: root)
    }
    for path in served { unlink(path.text) }
    for path in unfit {
      try Folder.make(folder / "drafts")
      let kept = folder / "drafts" / ("unfinished-" + sha256(Array(path.name.utf8)).prefix(12) + ".json")
      if rename(path.text, kept.text) != 0 { throw .system(kept, FileFault.writing, error: errno) }
    }
  }
}
