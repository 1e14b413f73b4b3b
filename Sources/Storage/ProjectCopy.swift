import Changes
import Glibc
import Model
import Process

/// Another version of a project's own files, left beside them by a synchronising tool, an editor or a person.
struct ProjectCopy {
  /// The kind of file that a copy is of.
  enum Kind {
    /// A copy of `project.json`.
    case project
    /// A copy of a log of history.
    case log
    /// A copy of a whole project in another folder, with its own history and packets where they lie beside it.
    case elsewhere
  }

  let path: Path
  let kind: Kind

  /// True for the name of a copy of `project.json`.
  ///
  /// Such are `project.sync-conflict-…json`, `project (conflicted copy …).json`, `project (Case Conflict).json`,
  /// `project~.json`, `project.json~`, `project-HOST.json` and whatever else begins so, and every name that has the
  /// whole name in it, such as `Copy of project.json`.
  static func isOfProject(_ name: String) -> Bool { isCopy(name, of: Workspace.projectFile) }

  /// True for a name that a tool or a person gives a copy of the file.
  ///
  /// What systems, editors and office programs keep beside a file, such as `._NAME`, `.NAME.swp` and `.~lock.NAME#`, is
  /// none.
  static func isCopy(_ name: String, of own: String) -> Bool {
    func lowercased(_ text: some Sequence<UInt8>) -> [UInt8] {
      text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    if name.utf8.first == UInt8(ascii: ".") || name.same(as: own) { return false }
    let (text, whole) = (lowercased(name.utf8), lowercased(own.utf8))
    let stem = whole.prefix { $0 != UInt8(ascii: ".") }
    return text.starts(with: stem) || text.firstRange(of: whole) != nil
  }

  /// True for the name of a copy of a log, whose own name is letters and digits before `.jsonl`.
  static func isOfLog(_ name: String) -> Bool {
    !History.isLog(name) && name.utf8.first != UInt8(ascii: ".")
      && Array(name.utf8).firstRange(of: Array(".jsonl".utf8)) != nil
  }

  /// Every copy in the folder of a project; throws a ``FileFault`` where the folder cannot be listed.
  static func all(in folder: Path) throws(FileFault) -> [ProjectCopy] {
    let projects = try Folder.names(in: folder).filter(isOfProject).map {
      ProjectCopy(path: folder / $0, kind: .project)
    }
    let history = folder / "history"
    let logs = try Folder.namesIfThere(in: history).filter(isOfLog).map {
      ProjectCopy(path: history / $0, kind: .log)
    }
    let drafts = folder / Workspace.draftsFolder
    let unfinished = try Folder.namesIfThere(in: drafts).filter(Recovery.isUnfinished)
    return (projects + logs + unfinished.map { ProjectCopy(path: drafts / $0, kind: .project) })
      .filter { !Folder.isFolder($0.path) }
  }

  /// The contents of the copy as one side of a merge; nil for a log that has only known lines.
  ///
  /// Throws a ``FileFault`` where it cannot be read, or where a log belongs to another project.
  func content(beside open: OpenProject, within root: Path) throws(FileFault) -> MergeInput? {
    let root = kind == .elsewhere ? path.folder ?? root : root
    let bytes = try DurableFile.read(path, within: root)
    switch kind {
    case .project: return MergeInput(try JSONReader.read(bytes, of: path), history: open.document.history)
    case .elsewhere:
      let history = try History(in: root / "history", within: root)
      let isOurs = history.logs.allSatisfy { $0.header.map { $0.project == open.base.id } ?? true }
      return MergeInput(
        try JSONReader.read(bytes, of: path), history: open.document.history + (isOurs ? history.entries : [])
      )
    case .log:
      let log = History.log(bytes, of: "", at: path)
      if let fault = log.faults.first, !log.isTorn { throw fault }
      if let id = log.header?.project, id != open.base.id { throw ProjectCopy.foreign(path) }
      let known = Set(open.document.history.map(\.id.text))
      let fresh = log.lines.map(\.entry).filter { !known.contains($0.id.text) }
      if fresh.isEmpty { return nil }
      return MergeInput(open.base.bearing(fresh), history: open.document.history + fresh)
    }
  }

  /// The packets beside a project elsewhere; throws a ``FileFault`` where one cannot be read.
  func packets(in workspace: Workspace) throws(FileFault) -> [Packet] {
    guard kind == .elsewhere, let root = path.folder, Folder.exists(root / "decisions") else { return [] }
    var packets: [Packet] = []
    for name in try Folder.names(in: root / "decisions") where Workspace.isJSON(name) {
      let file = root / "decisions" / name
      let bytes = try DurableFile.read(file, within: root)
      packets.append(try JSONReader.read(bytes, of: file))
    }
    return packets
  }

  static func foreign(_ path: Path) -> FileFault {
    FileFault(
      .invalid, path, Phrase("hör till ett annat projekt", "belongs to another project"),
      advice: Phrase("Flytta den till rätt mapp.", "Move it to its folder."))
  }
}

extension Project {
  /// The project with the changes of history lines that it does not have and that nothing else contradicts.
  fileprivate func bearing(_ lines: [HistoryEntry]) -> Project {
    lines.reduce(self) { project, line in
      do throws(PatchError) {
        return try project.applying(line.differences, at: project.id.text, fit: .grown)
      } catch { return project }
    }
  }
}

extension Workspace {
  /// Merges another copy of a project into it, and moves the copy to `.backups`; where `isTrial`, nothing is written.
  ///
  /// Says what came; nil where the copy held nothing new.
  @discardableResult
  func importCopy(
    _ copy: ProjectCopy, into slug: String, on context: ChangeContext, with reference: Reference,
    isTrial: Bool = false
  ) throws(FileFault) -> IncomingChanges? {
    let folder = try folder(of: slug)
    if isTrial { return try incoming(of: copy, into: try open(slug), on: context, with: reference).incoming }
    let lock = try LockFile(folder, by: context.by)
    defer { lock.release() }
    try recover(folder)
    var (open, incoming) = try incoming(of: copy, into: try open(slug), on: context, with: reference)
    if incoming != nil {
      for packet in try copy.packets(in: self) { try Decisions.keep(packet, in: folder, within: path) }
      try write(&open, in: folder, over: open.bytes)
    }
    if copy.kind != .elsewhere { try Backups.take(copy.path, in: folder) }
    return incoming
  }

  private func incoming(
    of copy: ProjectCopy, into project: OpenProject, on context: ChangeContext, with reference: Reference
  ) throws(FileFault) -> (open: OpenProject, incoming: IncomingChanges?) {
    var open = project
    guard let side = try copy.content(beside: open, within: path) else { return (open, nil) }
    guard side.project.id == open.base.id else { throw ProjectCopy.foreign(copy.path) }
    if let words = readOnly(side.project) { throw Workspace.mayOnlyBeRead(copy.path, words) }
    let known = open.document.history
    let merge = open.document.importCopy(side, on: context, with: reference)
    if open.document.isSaved { return (open, nil) }
    return (open, IncomingChanges(open.document.history, unknownTo: known, merge))
  }
}
