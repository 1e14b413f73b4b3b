import Model
internal import Storage

extension Git {
  /// The lines of history that a commit or tree has of a project, of all writers.
  ///
  /// `folder` is the project's, from the top of the repository. What cannot be read is left out: whoever asks wants to
  /// know who changed what, and no line is better than no merge.
  func history(in commit: String, of folder: String) throws(FileFault) -> [HistoryEntry] {
    var logs: [History.Log] = []
    let place = (folder.utf8.isEmpty ? "" : folder + "/") + "history/"
    for (name, object) in try files(in: commit, below: place) where History.isLog(name.lastPart) {
      guard let bytes = try file(object) else { continue }
      logs.append(History.log(bytes, of: name, at: Path(name)))
    }
    return History(logs: logs).entries
  }

  /// The names of files from the top of the repository with their objects; none where the commit has no such folder.
  func files(in commit: String, below folder: String) throws(FileFault) -> [(name: String, object: String)] {
    let answer = try ask(["ls-tree", "--full-tree", "-z", commit, "--", folder])
    if !answer.isDone { return [] }
    return answer.names.compactMap { line in
      let parts = line.utf8.split(separator: 0x09, maxSplits: 1)
      let words = parts.first?.split(separator: 0x20) ?? []
      guard parts.count == 2, words.count == 3, words[1].elementsEqual("blob".utf8) else { return nil }
      return (String(Substring(parts[1])), String(Substring(words[2])))
    }
  }

  /// The bytes of an object, or of `COMMIT:PATH`; nil where there is none.
  func file(_ object: String) throws(FileFault) -> [UInt8]? {
    let answer = try ask(["cat-file", "blob", object])
    return answer.isDone ? answer.output : nil
  }
}

extension String {
  /// The part before the last slash; empty where there is none.
  var folderName: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(Substring(utf8[..<slash]))
  }
}
