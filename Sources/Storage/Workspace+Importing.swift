package import Changes
import Glibc
package import Model

extension Workspace {
  /// The number of drafts and copies that lie beside a project; 0 where that cannot be told.
  package func toTakeIn(_ slug: String) -> Int {
    do throws(FileFault) {
      return try drafts(of: slug).count + ProjectCopy.all(in: try folder(of: slug)).count
    } catch { return 0 }
  }

  /// Takes in a copy of a project from elsewhere, such as one that was mailed, into the project of the same id.
  ///
  /// Its history and packets come along where they lie beside it; the file stays where it is. Where `isTrial`, nothing
  /// is written. `incoming` is nil where the copy held nothing new.
  ///
  /// Reads every project to find the one of that id. Throws a ``FileFault`` of kind `notFound` where none has it,
  /// `readOnly` where the copy is of a newer format, and where it cannot be read or merged.
  package func importCopy(
    _ file: Path, on context: ChangeContext, with reference: Reference, isTrial: Bool
  ) throws(FileFault) -> (slug: String, incoming: IncomingChanges?) {
    let place = Folder.isFolder(file) ? file / Workspace.projectFile : file
    guard let root = place.folder ?? Path.current else {
      throw .system(file, FileFault.reading, error: ENOENT)
    }
    let bytes = try DurableFile.read(place, within: root)
    let project: Project
    do throws(ParseError) {
      project = try JSONReader.read(bytes, as: Project.self)
    } catch {
      throw Workspace.newer(bytes, place, than: Project.currentFormat)
        ?? FileFault(error, in: bytes, of: place)
    }
    for slug in try slugs() {
      guard case .readable(let document, _) = listing(of: slug), document.project.id == project.id else {
        continue
      }
      let copy = ProjectCopy(path: place, kind: .elsewhere)
      let incoming = try importCopy(copy, into: slug, on: context, with: reference, isTrial: isTrial)
      return (slug, incoming)
    }
    throw FileFault(
      .notFound, place,
      Phrase(
        "projektet \(project.id.text) (\(project.title)) finns inte här",
        "the project \(project.id.text) (\(project.title)) is not here"),
      advice: Phrase(
        "Ett nytt projekt läggs till genom att lägga hela dess mapp under projects/.",
        "A new project is added by putting its whole folder under projects/."))
  }

  /// Takes in every draft and copy beside a project; the changes that came, nil where there was nothing new.
  ///
  /// Throws a ``FileFault`` at the first that cannot be taken in; those before it stay taken in.
  package func mergeDrafts(
    besides slug: String, on context: ChangeContext, with reference: Reference
  ) throws(FileFault) -> IncomingChanges? {
    var entries: [HistoryEntry] = []
    var conflicts: [Conflict] = []
    var renamed: [RenamedRecord] = []
    func take(_ incoming: IncomingChanges?) {
      guard let incoming else { return }
      entries += incoming.entries
      conflicts += incoming.conflicts
      renamed += incoming.renamed
    }
    for draft in try drafts(of: slug) {
      take(try bringBack(draft.path, into: slug, on: context, with: reference))
    }
    for copy in try ProjectCopy.all(in: try folder(of: slug)) {
      take(try importCopy(copy, into: slug, on: context, with: reference))
    }
    if entries.isEmpty, conflicts.isEmpty { return nil }
    return IncomingChanges(entries, conflicts: conflicts, renamed: renamed)
  }
}
