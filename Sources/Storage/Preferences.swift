package import Model

/// The choices of a person for every workspace, from their own `brygga/config.json`.
package struct Preferences: Record {
  package var user: String?
  package var language: OpenEnum<Language>?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("user", \.user, .one, Phrase("användare", "user"))
    field("language", \.language, .one, Phrase("språk", "language"))
  }

  /// Reads the preferences of the person who runs the program; all are unset where there is no file.
  ///
  /// Throws a ``FileFault`` where the file is there and cannot be read.
  package static func ofThisPerson() throws(FileFault) -> Preferences {
    guard let folder = configurationFolder else { return Preferences() }
    let file = folder / "brygga" / "config.json"
    guard Folder.exists(file), let folder = file.folder else { return Preferences() }
    return try JSONReader.read(try DurableFile.read(file, within: folder), of: file)
  }

  static var configurationFolder: Path? {
    if let folder = environment("XDG_CONFIG_HOME"), folder.utf8.first == UInt8(ascii: "/") {
      return Path(folder)
    }
    return environment("HOME").map { Path($0) / ".config" }
  }
}
