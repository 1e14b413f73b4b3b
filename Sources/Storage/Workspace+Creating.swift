package import Changes
import Glibc
package import Model

extension Workspace {
  /// Writes a new project with what made it; its folder comes into being whole, or not at all.
  ///
  /// Throws a ``FileFault`` of kind `readOnly` where the workspace is of a newer format, `invalid` where the slug
  /// cannot be a name, `conflict` where it is taken, and where the disk refuses.
  package func create(_ document: ProjectDocument) throws(FileFault) -> OpenProject {
    if let words = readOnly { throw Workspace.mayOnlyBeRead(path / Workspace.file, words) }
    try refuseName(document.slug)
    try Folder.make(projectsFolder)
    TemporaryName.clean(projectsFolder)
    let building = try emptyFolder()
    do throws(FileFault) {
      var open = OpenProject(document: document, bytes: [])
      try write(&open, in: building)
      try place(building, at: projectsFolder / document.slug)
      return open
    } catch {
      Folder.remove(building)
      throw error
    }
  }

  /// Writes a new project without a history, under `slug` or else a free one made of its title; throws as
  /// ``create(_:)`` does.
  package func create(project: Project, slug: String? = nil) throws(FileFault) -> OpenProject {
    let name = if let slug { slug } else { try freeSlug(for: project.title) }
    return try create(ProjectDocument(slug: name, project: project, history: []))
  }

  /// A slug made of the title that no project has; throws a ``FileFault`` where the projects cannot be listed.
  package func freeSlug(for title: String) throws(FileFault) -> String {
    Slug.of(title, taken: try Folder.namesIfThere(in: projectsFolder))
  }

  private func refuseName(_ slug: String) throws(FileFault) {
    guard Slug.isValid(slug) else {
      throw FileFault(
        .invalid, projectsFolder / slug,
        Phrase("kan inte vara namnet på ett projekts mapp", "cannot be the name of a project's folder"),
        advice: Phrase(
          "Använd högst 40 små bokstäver, siffror och bindestreck.",
          "Use at most 40 small letters, digits and hyphens."))
    }
    if Folder.exists(projectsFolder / slug) { throw taken(projectsFolder / slug) }
  }

  private func taken(_ folder: Path) -> FileFault {
    FileFault(
      .conflict, folder, Phrase("projektet finns redan", "the project is there already"),
      advice: Phrase("Välj ett annat namn med --slug.", "Choose another name with --slug."))
  }

  /// Makes an empty folder that no list shows, for a project that is being made.
  private func emptyFolder() throws(FileFault) -> Path {
    let holder = ProcessIdentity.current(by: "")
    for number in 0..<1000 {
      let folder = projectsFolder / TemporaryName(holder: holder, number: number).name
      if Folder.makeNew(folder) { return folder }
      if errno != EEXIST { throw .system(projectsFolder, FileFault.writing, error: errno) }
    }
    throw .system(projectsFolder, FileFault.writing, error: EEXIST)
  }

  private func place(_ building: Path, at folder: Path) throws(FileFault) {
    if rename(building.text, folder.text) != 0 {
      if errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR { throw taken(folder) }
      throw .system(folder, FileFault.writing, error: errno)
    }
    guard Folder.sync(projectsFolder) else {
      throw .system(projectsFolder, FileFault.writing, error: errno)
    }
  }
}
