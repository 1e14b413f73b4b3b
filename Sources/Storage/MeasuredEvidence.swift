internal import Model

/// A file below a project's folder that a judgement rests on, as it was when it was added.
package struct MeasuredEvidence: Equatable, Sendable {
  /// In bytes.
  package let size: Int
  /// 64 hexadecimal digits.
  package let sha256: String
}

extension Workspace {
  /// Reads the file at a path below the project's folder; nil where nothing stands there.
  ///
  /// A path that leads out of the folder is refused: what a decision rests on goes with the project.
  package func evidenceFile(at place: String, of slug: String) throws(FileFault) -> MeasuredEvidence? {
    let root = try folder(of: slug)
    let path = root / place
    if place.leadsOut {
      throw FileFault(
        .invalid, Path(place), Phrase("ligger utanför projektets mapp", "is outside the project's folder"),
        advice: Phrase(
          "Lägg filen i \(root.shown), eller ange en adress (https://…).",
          "Put the file in \(root.shown), or give an address (https://…)."))
    }
    guard Folder.exists(path) else { return nil }
    let bytes = try DurableFile.read(path, within: root)
    return MeasuredEvidence(size: bytes.count, sha256: Storage.sha256(bytes))
  }
}
