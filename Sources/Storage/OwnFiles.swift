import Model

/// The files of a workspace's folder that are its own, told by their names from there as docs/format.md lists them.
///
/// Nothing else that somebody or some program has put beside them belongs to the workspace.
package enum OwnFiles {
  /// True where the file is shared with all who have the workspace.
  ///
  /// A copy that waits to be merged, a list and a leftover of an office program are not.
  package static func areShared(_ name: String) -> Bool {
    let parts = name.parts
    guard let last = parts.last else { return false }
    switch parts.first {
    case Workspace.file, ".gitattributes", ".gitignore": return parts.count == 1
    case "snapshots", "frameworks", "catalogue": return parts.count == 2 && last.isPlain(ending: ".json")
    case "templates": return parts.count > 1 && parts.allSatisfy(\.isVisibleName)
    case "projects": return parts.count > 2 && parts[1].isVisibleName && isOfProject(parts.dropFirst(2))
    default: return false
    }
  }

  private static func isOfProject(_ parts: ArraySlice<String>) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    switch first {
    case Workspace.projectFile: return parts.count == 1
    case "history": return parts.count == 2 && last.isPlain(ending: ".jsonl")
    case "decisions", "snapshots": return parts.count == 2 && last.isPlain(ending: ".json")
    default: return false
    }
  }

  /// True where an export, a log or a view never writes: the program's own files, and the team's templates.
  ///
  /// Names count in capitals too, since not every system tells them apart.
  static func areReserved(_ name: String) -> Bool {
    let parts = name.asciiLowercased.parts
    switch parts.first {
    case Workspace.file, ".gitattributes", ".gitignore", LockFile.name: return parts.count == 1
    case "snapshots", "frameworks", "catalogue", "templates", ".git": return true
    case "projects":
      guard parts.count > 2 else { return false }
      let inProject = [
        Workspace.projectFile, "history", "decisions", "snapshots", Backups.name, Workspace.draftsFolder,
        LockFile.name,
      ]
      return inProject.contains { $0.same(as: parts[2]) }
    default: return false
    }
  }

  /// The fault of writing anything else at a place, wherever a link leads there; nil where it is allowed.
  package static func refusal(of path: Path) -> FileFault? {
    guard let target = (path.resolved ?? path.folder?.resolved.map { $0 / path.name }) else { return nil }
    var folder = target.folder
    while let here = folder {
      if Folder.exists(here / Workspace.file), let name = target.relative(to: here) {
        guard areReserved(name) else { return nil }
        return FileFault(
          .invalid, path,
          Phrase("en fil som hör till arbetsytan själv", "a file that belongs to the workspace itself"),
          advice: Phrase("Välj ett annat namn.", "Choose another name."))
      }
      folder = here.folder
    }
    return nil
  }
}

extension String {
  fileprivate var asciiLowercased: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The components of a path, from the outermost folder inwards.
  fileprivate var parts: [String] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// True for a name that the program gives: plain letters, digits, hyphens and underscores before the ending.
  fileprivate func isPlain(ending: String) -> Bool {
    guard utf8.reversed().starts(with: ending.utf8.reversed()) else { return false }
    let stem = utf8.dropLast(ending.utf8.count)
    return !stem.isEmpty
      && stem.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }

  /// True for a name that neither a system nor an office program hides.
  fileprivate var isVisibleName: Bool {
    guard let first = utf8.first else { return false }
    return first != UInt8(ascii: ".") && first != UInt8(ascii: "~") && utf8.last != UInt8(ascii: "~")
  }
}
