import Glibc
package import Model

/// A folder with `brygga.json` and the projects below it.
package struct Workspace: Sendable {
  package static let file = "brygga.json"
  /// The newest format of `brygga.json` that this version writes.
  package static let currentFormat: FormatVersion = 1

  /// Absolute and without links.
  package let path: Path
  package let settings: WorkspaceSettings

  /// The workspace that a folder stands in, found upwards as git does.
  ///
  /// Throws a ``FileFault`` of kind `notFound` where there is none, and where `brygga.json` cannot be read.
  package static func find(from start: Path) throws(FileFault) -> Workspace {
    guard let first = start.resolved else { throw .system(start, FileFault.reading, error: errno) }
    var folder: Path? = first
    while let here = folder {
      if Folder.exists(here / file) { return try Workspace(at: here) }
      folder = here.folder
    }
    throw FileFault(
      .notFound, start, Phrase("ingen arbetsyta här eller ovanför", "no workspace here or above"),
      advice: Phrase(
        "Skapa en med brygga init, eller välj en mapp med -C.",
        "Make one with brygga init, or choose a folder with -C."))
  }

  /// Reads the workspace in exactly this folder; throws a ``FileFault`` where `brygga.json` cannot be read.
  package init(at folder: Path) throws(FileFault) {
    guard let path = folder.resolved else { throw .system(folder, FileFault.reading, error: errno) }
    let bytes = try DurableFile.read(path / Workspace.file, within: path)
    self.path = path
    settings = try Workspace.read(bytes, of: path / Workspace.file)
  }

  /// Makes the folder where needed and sets up a workspace in it.
  ///
  /// Throws a ``FileFault`` of kind `conflict` where there is one already, and where the folder cannot be written.
  package static func create(
    at folder: Path, organisation: String, language: Language, timeZone: String? = nil,
    jurisdiction: Jurisdiction? = nil, currency: String? = nil
  ) throws(FileFault) -> Workspace {
    if Folder.exists(folder / file) {
      throw FileFault(
        .conflict, folder / file, Phrase("här finns redan en arbetsyta", "there is a workspace already"),
        advice: Phrase("Använd den, eller välj en annan mapp.", "Use it, or choose another folder."))
    }
    try Folder.makeAll(folder)
    try Folder.make(folder / "projects")
    var settings = newSettings(organisation: organisation, language: language, timeZone: timeZone)
    settings.jurisdiction = jurisdiction.map(OpenEnum.known)
    settings.currency = currency
    try DurableFile.write(JSONWriter.file(settings), to: folder / file, within: folder)
    return try Workspace(at: folder)
  }

  /// The settings that a workspace begins with: a group each for steering, team and public.
  package static func newSettings(
    organisation: String, language: Language, timeZone: String? = nil
  ) -> WorkspaceSettings {
    var settings = WorkspaceSettings()
    settings.organisation = organisation
    settings.timeZone = timeZone
    settings.language = .known(language)
    settings.groups = [
      group(Phrase("Styrgruppen", "Steering group"), .steering, language),
      group(Phrase("Teamet", "Team"), .team, language),
      group(Phrase("Allmänheten", "Public"), .general, language),
    ]
    .sorted { $0.order.utf8.lexicographicallyPrecedes($1.order.utf8) }
    return settings
  }

  private static func group(_ title: Phrase, _ audience: Audience, _ language: Language) -> Group {
    var group = Group()
    group.title = title(language)
    group.audience = .known(audience)
    return group
  }

  private static func read(_ bytes: [UInt8], of path: Path) throws(FileFault) -> WorkspaceSettings {
    do throws(ParseError) {
      return try JSONReader.read(bytes, as: WorkspaceSettings.self)
    } catch { throw newer(bytes, path, than: currentFormat) ?? FileFault(error, in: bytes, of: path) }
  }

  /// Writes the settings under the workspace's lock, and gives the workspace with them.
  ///
  /// Throws a ``FileFault`` of kind `conflict` where somebody changed the file meanwhile, `locked` where the lock is
  /// held too long, and `readOnly` where the format is newer.
  package func save(_ changed: WorkspaceSettings, by author: String) throws(FileFault) -> Workspace {
    let lock = try LockFile(path, by: author)
    defer { lock.release() }
    if let words = readOnly { throw Workspace.mayOnlyBeRead(path / Workspace.file, words) }
    let now = try Workspace(at: path)
    guard now.settings.same(as: settings) else {
      throw FileFault(
        .conflict, path / Workspace.file, Phrase("ändrad av någon annan", "changed by somebody else"),
        advice: Phrase("Läs in den på nytt.", "Read it again."))
    }
    try DurableFile.write(JSONWriter.file(changed), to: path / Workspace.file, within: path)
    return try Workspace(at: path)
  }

  /// The reason why nothing may be written here, which is a newer format; nil where it may.
  package var readOnly: Phrase? {
    settings.format > Workspace.currentFormat ? Workspace.newerWords(settings.format) : nil
  }

  package var projectsFolder: Path { path / "projects" }

  /// The folder of a project; throws a ``FileFault`` for a name that could lead elsewhere.
  package func folder(of slug: String) throws(FileFault) -> Path {
    let isSafe =
      !slug.utf8.isEmpty && slug.utf8.first != UInt8(ascii: ".")
      && slug.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") }
    guard isSafe else {
      throw FileFault(
        .invalid, projectsFolder / slug,
        Phrase("kan inte vara namnet på ett projekts mapp", "cannot be the name of a project's folder"),
        advice: Phrase(
          "Använd små bokstäver, siffror och bindestreck.", "Use small letters, digits and hyphens."))
    }
    return projectsFolder / slug
  }

  /// The names of all folders under `projects`, by their bytes; throws a ``FileFault`` where it cannot be listed.
  package func slugs() throws(FileFault) -> [String] {
    let folder = projectsFolder
    return try Folder.namesIfThere(in: folder).filter { name in
      name.utf8.first != UInt8(ascii: ".") && Folder.isFolder(folder / name)
    }
  }
}

extension Workspace {
  /// A fault that says the file is of a newer format, where it is; nil otherwise.
  package static func newer(_ bytes: [UInt8], _ path: Path, than current: FormatVersion) -> FileFault? {
    do throws(ParseError) {
      guard let value = try JSONReader.read(bytes, as: JSONValue.self)["format"] else { return nil }
      let format = try FormatVersion(json: value)
      if format <= current { return nil }
      return mayOnlyBeRead(path, newerWords(format))
    } catch { return nil }
  }

  static func mayOnlyBeRead(_ path: Path, _ words: Phrase) -> FileFault {
    FileFault(
      .readOnly, path, words,
      advice: Phrase("Hämta en nyare brygga för att ändra.", "Fetch a newer brygga to change it."))
  }

  package static func newerWords(_ format: FormatVersion) -> Phrase {
    Phrase(
      "skriven av en nyare version (format \(format.number)) och kan bara läsas",
      "written by a newer version (format \(format.number)) and may only be read")
  }
}
