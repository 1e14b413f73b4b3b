import Coproduction

/// A story that a demonstration project is played from: command lines with days.
package struct StoryFile: Sendable {
  /// Such as `heart-failure.story`, or `heart-failure.sv.story` for one language.
  package let name: String
  package let bytes: [UInt8]

  /// Those that the program brings with it, by name.
  package static var embedded: [StoryFile] {
    EmbeddedFile.all.compactMap { file in
      Path("/" + file.path).isStory ? StoryFile(name: Path("/" + file.path).name, bytes: file.bytes) : nil
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Those in a folder, for whoever writes stories.
  package static func found(in folder: Path) throws(FileFault) -> [StoryFile] {
    var files: [StoryFile] = []
    for name in try Folder.names(in: folder) where (folder / name).isStory {
      files.append(StoryFile(name: name, bytes: try DurableFile.read(folder / name, within: folder)))
    }
    return files
  }
}

extension Path {
  fileprivate var isStory: Bool { name.utf8.reversed().starts(with: ".story".utf8.reversed()) }
}
