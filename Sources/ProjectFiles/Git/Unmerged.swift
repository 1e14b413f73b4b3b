package import Coproduction

extension Workspace {
  /// The files of the workspace, from its folder, that git could not bring together; none where git is not used.
  ///
  /// Git is only asked where its folder shows that it is in the middle of something, since every opening looks.
  package func unmergedFiles() throws(FileFault) -> [String] {
    guard let repository = GitFolder(above: path), repository.isBringingTogether else { return [] }
    return try Git(in: path).unmerged()
  }

  /// Why a project may only be read while git has two versions of it; nil where it has one.
  package func unmergedWords(of slug: String) -> Phrase? {
    let files: [String]
    do throws(FileFault) { files = try unmergedFiles() } catch { return nil }
    let file = "projects/" + slug + "/" + Workspace.projectFile
    guard files.contains(where: { $0.same(as: file) }) else { return nil }
    return Phrase(
      "git har inte slagit ihop projektet: brygga check --fix gör det, och tills dess kan det bara läsas",
      "git has not merged the project: brygga check --fix does, and until then it may only be read")
  }
}

extension Git {
  /// Names from the folder, each once; of the whole repository only where it is asked for.
  func unmerged(everywhere: Bool = false) throws(FileFault) -> [String] {
    var names: [String] = []
    for line in try must(["ls-files", "-u", "-z", "--", everywhere ? ":/" : "."]).names {
      // Mode, object and stage stand before the tab.
      guard let tab = line.utf8.firstIndex(of: 0x09) else { continue }
      let name = String(Substring(line.utf8[line.utf8.index(after: tab)...]))
      if !(names.last?.same(as: name) ?? false) { names.append(name) }
    }
    return names
  }
}
