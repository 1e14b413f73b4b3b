import Coproduction
import Glibc

extension Workspace {
  static let projectFile = "project.json"

  /// Every project, by slug; one that cannot be read is listed as broken.
  package func projects() throws(FileFault) -> [ProjectListing] {
    let unmerged = unmergedNow
    return try slugs().map { listing(of: $0, unmerged) }
  }

  /// One project without its history, for lists.
  package func listing(of slug: String) -> ProjectListing { listing(of: slug, unmergedNow) }

  private func listing(of slug: String, _ unmerged: [String]) -> ProjectListing {
    do throws(FileFault) {
      let folder = try folder(of: slug)
      let (project, _) = try read(folder / Workspace.projectFile)
      let latest = History.latest(in: folder / "history").map { LastEdit(at: $0.at, by: $0.by) }
      return .readable(
        Dossier(
          slug: slug, project: project, history: [],
          readOnly: readOnly(project) ?? Workspace.unmergedWords(of: slug, unmerged)), lastEdit: latest)
    } catch {
      return .broken(slug: slug, error)
    }
  }

  /// A project for work; where a crash came between its history and itself, what is in history holds.
  package func open(_ slug: String, withHistory: Bool = true) throws(FileFault) -> OpenProject {
    let folder = try folder(of: slug)
    let (project, bytes) = try read(folder / Workspace.projectFile)
    let recovery = try Recovery(of: project, in: folder, within: path)
    let history = withHistory ? try History(in: folder / "history", within: path) : nil
    let entries = history?.entries ?? []
    return OpenProject(
      dossier: Dossier(
        slug: slug, project: recovery.project, history: entries,
        readOnly: readOnly(project) ?? Workspace.unmergedWords(of: slug, unmergedNow),
        outside: Dossier.unexplained(in: recovery.project, by: entries)),
      bytes: bytes, recovered: recovery.entries.map(\.id), faults: history?.faults ?? [])
  }

  /// Whether the file is no longer what was read or written, by content; true where it is gone.
  package func hasChanged(_ open: OpenProject) -> Bool {
    do throws(FileFault) {
      let file = try folder(of: open.slug) / Workspace.projectFile
      return try DurableFile.read(file, within: path) != open.bytes
    } catch { return true }
  }

  func read(_ file: Path) throws(FileFault) -> (Project, [UInt8]) {
    let bytes = try DurableFile.read(file, within: path)
    do throws(Malformed) {
      return (try JSONReader.read(bytes, as: Project.self), bytes)
    } catch {
      throw Workspace.newer(bytes, file, than: Project.currentFormat)
        ?? FileFault(error, in: bytes, of: file)
    }
  }

  func readOnly(_ project: Project) -> Phrase? {
    readOnly ?? (project.format > Project.currentFormat ? Workspace.newerWords(project.format) : nil)
  }
}
