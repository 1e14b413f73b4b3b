package import Changes
import Glibc
package import Model

extension Workspace {
  package static let projectFile = "project.json"

  /// Every project but those that are known, by slug; one that cannot be read is listed as broken.
  ///
  /// Reads each project's file whole and the ends of its logs. Throws a ``FileFault`` where the folder of projects
  /// cannot be listed.
  package func projects(but known: [String] = []) throws(FileFault) -> [ProjectListing] {
    let unmerged = unmergedNow
    return try slugs().filter { slug in !known.contains { $0.same(as: slug) } }
      .map { listing(of: $0, unmerged) }
  }

  /// One project without its history, for lists; reads its file whole and the ends of its logs.
  package func listing(of slug: String) -> ProjectListing { listing(of: slug, unmergedNow) }

  private func listing(of slug: String, _ unmerged: [String]) -> ProjectListing {
    do throws(FileFault) {
      let folder = try folder(of: slug)
      let (project, _) = try read(folder / Workspace.projectFile)
      let latest = History.latest(in: folder / "history").map { LastEdit(at: $0.at, by: $0.by) }
      return .readable(
        ProjectDocument(
          slug: slug, project: project, history: [],
          readOnly: readOnly(project) ?? Workspace.unmergedWords(of: slug, unmerged)), lastEdit: latest)
    } catch {
      return .broken(slug: slug, error)
    }
  }

  /// Opens a project for work; where a crash came between its history and itself, the lines of history hold.
  ///
  /// Reads the project and, `withHistory`, every log. History is decoded and made again, linear in its length, unless
  /// ``ReplayCache`` knows that it explains the project. Throws a ``FileFault`` where the project or a folder cannot be
  /// read; lines of history that cannot be read become ``OpenProject/faults``.
  package func open(_ slug: String, withHistory: Bool = true) throws(FileFault) -> OpenProject {
    let folder = try folder(of: slug)
    // Before reading, so that what is written meanwhile is noticed.
    let mark = FileFingerprint(folder / Workspace.projectFile)
    let cache = withHistory ? ReplayCache(of: folder, within: path) : nil
    let (project, bytes) = try read(folder / Workspace.projectFile)
    let recovery = try Recovery(of: project, in: folder, within: path)
    let texts = withHistory ? try History.texts(in: folder / "history", within: path) : []
    let known = recovery.isIdle ? cache : nil
    let readOnly = readOnly(project) ?? Workspace.unmergedWords(of: slug, unmergedNow)
    if let known, let lines = known.lines(explaining: bytes, texts),
      let history = ProjectHistory(texts, lines)
    {
      let document = ProjectDocument(
        slug: slug, project: recovery.project, history: history, readOnly: readOnly)
      return OpenProject(document: document, bytes: bytes, mark: mark, explained: known)
    }
    let history = History(texts)
    if withHistory { FileActivity.decodedHistory() }
    let entries = history.entries.filter { !recovery.withdrawn.contains($0.id) }
    let outside = withHistory ? unexplained(in: recovery.project, by: entries) : []
    let isExplained = outside.isEmpty && history.faults.isEmpty
    if isExplained, let lines = ReplayCache.Lines(history, entries) { known?.remember(bytes, texts, lines) }
    return OpenProject(
      document: ProjectDocument(
        slug: slug, project: recovery.project, history: entries, readOnly: readOnly, outside: outside,
        covered: history.covered(by: outside)),
      bytes: bytes, mark: mark, explained: isExplained ? known : nil, faults: history.faults)
  }

  private func unexplained(in project: Project, by history: [HistoryEntry]) -> [Difference] {
    FileActivity.replayed()
    return ProjectDocument.unexplained(in: project, by: history)
  }

  /// Reads a project again where somebody else has changed it, and says what came; nil where nothing did.
  ///
  /// A file that looks the same from outside is not read, and one that cannot be read is told of once: what was open
  /// stays as it was. Only for a project without unsaved changes, which ``save(_:on:with:patience:)`` takes along.
  ///
  /// Throws a ``FileFault`` where the file cannot be read.
  package func lookAgain(at open: inout OpenProject) throws(FileFault) -> IncomingChanges? {
    let file = try folder(of: open.slug) / Workspace.projectFile
    let mark = FileFingerprint(file)
    if mark == open.mark || !open.document.isSaved { return nil }
    open.mark = mark
    if try DurableFile.read(file, within: path) == open.bytes { return nil }
    var fresh = try self.open(open.slug)
    fresh.draft = open.draft
    let known = Set(open.base.conflicts.map(\.id))
    let incoming = IncomingChanges(
      IncomingChanges(fresh.document.history, unknownTo: open.document.history).entries,
      conflicts: fresh.base.conflicts.filter { !known.contains($0.id) })
    let isSame = fresh.base.same(as: open.base)
    open = fresh
    return isSame ? nil : incoming
  }

  /// The fingerprints of all projects' files, by slug; nothing is read but the folder.
  package func marks() -> [String: FileFingerprint] {
    let slugs: [String]
    do throws(FileFault) { slugs = try self.slugs() } catch { return [:] }
    var marks: [String: FileFingerprint] = [:]
    for slug in slugs { marks[slug] = FileFingerprint(projectsFolder / slug / Workspace.projectFile) }
    return marks
  }

  /// Reads a project's file and gives its bytes too; throws a ``FileFault``, of kind `readOnly` where a newer format
  /// cannot be read.
  package func read(_ file: Path) throws(FileFault) -> (Project, [UInt8]) {
    let bytes = try DurableFile.read(file, within: path)
    do throws(ParseError) {
      return (try JSONReader.read(bytes, as: Project.self), bytes)
    } catch {
      throw Workspace.newer(bytes, file, than: Project.currentFormat)
        ?? FileFault(error, in: bytes, of: file)
    }
  }

  /// The reason why a project may only be read, which is its newer format or the workspace's; nil where it may be
  /// written.
  package func readOnly(_ project: Project) -> Phrase? {
    readOnly ?? (project.format > Project.currentFormat ? Workspace.newerWords(project.format) : nil)
  }
}
