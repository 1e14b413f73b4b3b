internal import Model

extension Workspace {
  /// The files of the workspace, from its folder, that git could not bring together; none where git is not used.
  ///
  /// Git is only asked where its folder shows that it is in the middle of something, since every opening looks.
  ///
  /// Throws a ``FileFault`` where git cannot be asked.
  package func unmergedFiles() throws(FileFault) -> [String] {
    guard let repository = GitFolder(above: path), repository.isBringingTogether else { return [] }
    return try Git(in: path).unmerged()
  }

  /// The unmerged files, where a git that cannot be asked is as good as no git.
  var unmergedNow: [String] {
    do throws(FileFault) { return try unmergedFiles() } catch { return [] }
  }

  /// The reason why a project may only be read while git has two versions of it; nil where it has one.
  static func unmergedWords(of slug: String, _ unmerged: [String]) -> Phrase? {
    let file = "projects/" + slug + "/" + Workspace.projectFile
    guard unmerged.contains(where: { $0.same(as: file) }) else { return nil }
    return Phrase(
      "git har två versioner av projektet och det kan bara läsas tills brygga check --fix har slagit ihop dem",
      "git has two versions of the project, and it may only be read until brygga check --fix has merged them")
  }
}

extension Git {
  /// The names of unmerged files from the folder, each once; of the whole repository where `everywhere`.
  ///
  /// Throws a ``FileFault`` where git refuses.
  package func unmerged(everywhere: Bool = false) throws(FileFault) -> [String] {
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
