package import Model

/// A story that a demonstration project is played from: command lines with days.
package struct StoryFile: Sendable {
  /// The name, such as `en/heart-failure.story`: its folder is the language in which the story is told.
  package let name: String
  package let bytes: [UInt8]

  /// The stories that the program brings with it in that language, by name.
  package static func embedded(_ language: Language) -> [StoryFile] {
    let folder = Path("/demo") / language.rawValue
    return EmbeddedFile.all.compactMap { file in
      let path = Path("/" + file.path)
      guard path.isStory, let name = path.relative(to: folder) else { return nil }
      return StoryFile(name: language.rawValue + "/" + name, bytes: file.bytes)
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Reads the stories of that language in a folder, for people who write stories.
  ///
  /// Throws a ``FileFault`` where the folder for the language or a file in it cannot be read.
  package static func found(in folder: Path, _ language: Language) throws(FileFault) -> [StoryFile] {
    let told = folder / language.rawValue
    var files: [StoryFile] = []
    for name in try Folder.names(in: told) where (told / name).isStory {
      let bytes = try DurableFile.read(told / name, within: told)
      files.append(StoryFile(name: language.rawValue + "/" + name, bytes: bytes))
    }
    return files
  }
}

extension Path {
  fileprivate var isStory: Bool { name.utf8.reversed().starts(with: ".story".utf8.reversed()) }
}
