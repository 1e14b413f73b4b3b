internal import Model

/// The size and digest of a file below a project's folder, as it was when a judgement came to rest on it.
package struct MeasuredEvidence: Equatable, Sendable {
  /// The size in bytes.
  package let size: Int
  /// The SHA-256 as 64 hexadecimal digits.
  package let sha256: String
}

extension Workspace {
  /// Measures the file at a path below the project's folder; nil where nothing stands there.
  ///
  /// Reads the whole file. Throws a ``FileFault`` where the path leads out of the folder, since what a decision rests
  /// on goes with the project, and where the file cannot be read.
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
