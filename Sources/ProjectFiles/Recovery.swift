import Coproduction
import Glibc

/// What a crash left between the history of a project and the project itself.
///
/// A save goes: packets; the new `project.json` as a temporary, whose name says which log and how long it was; the
/// history lines; the rename. Each is on the disk before the next begins. So a crash
/// - before the history lines leaves the project as before, and at most a packet and a temporary that nothing names;
/// - within them leaves whole lines and a torn one: the whole ones hold, the torn one is set aside;
/// - after them, before the rename, leaves lines that the project does not have yet: they are made on it here;
/// - after the rename leaves the project as after.
/// Only the temporary of a dead process of this host is such a sign. Lines that differ from the project without one
/// were made by a hand or by git, and `check` tells of them.
struct Recovery {
  /// The project with what was in history only.
  let project: Project
  /// What was made on it, oldest first.
  let entries: [HistoryEntry]
  /// Temporaries that have served.
  let served: [Path]
  /// Temporaries whose lines do not fit the project any more.
  let unfit: [Path]

  init(of project: Project, in folder: Path, within root: Path) throws(FileFault) {
    var recovered = project
    var entries: [HistoryEntry] = []
    var served: [Path] = []
    var unfit: [Path] = []
    for (path, temporary) in try Temporary.abandoned(in: folder) {
      guard let pending = temporary.pending else { continue }
      let lines = try Recovery.lines(of: pending, in: folder / "history", within: root)
      do throws(Unappliable) {
        var next = recovered
        for line in lines { next = try next.applying(line.differences, at: next.id.text) }
        recovered = next
        entries += lines
        served.append(path)
      } catch {
        unfit.append(path)
      }
    }
    self.project = recovered
    self.entries = entries
    self.served = served
    self.unfit = unfit
  }

  /// What a log holds after the length that it had when the save began.
  private static func lines(
    of pending: Temporary.Pending, in history: Path, within root: Path
  ) throws(FileFault) -> [HistoryEntry] {
    let path = history / (pending.writer + ".jsonl")
    guard Folder.exists(path) else { return [] }
    return History.log(try DurableFile.read(path, within: root), of: pending.writer, at: path).lines
      .filter { $0.offset >= pending.length }.map(\.entry)
  }

  /// Writes what was recovered, under the lock; what does not fit is kept in `drafts`.
  func finish(in folder: Path, within root: Path) throws(FileFault) {
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
