import Model

/// A file that serves as evidence: it stays where it lies, and its size and SHA-256 are remembered.
enum EvidenceFile {
  /// The fault of a file that is no longer what was judged; nil where it is, or where nothing of it was remembered.
  ///
  /// Reads the whole file. Addresses, archived evidence and paths that lead out of the folder are not looked at.
  static func fault(_ evidence: Evidence, in folder: Path, within root: Path) -> FileFault? {
    guard let place = evidence.at, let hash = evidence.sha256, evidence.archived == nil,
      !place.isAddress, !place.leadsOut
    else { return nil }
    let file = folder / place
    do throws(FileFault) {
      let bytes = try DurableFile.read(file, within: root)
      if evidence.size.map({ $0 == bytes.count }) ?? true, sha256(bytes).same(as: hash) { return nil }
      return FileFault(
        .invalid, file,
        Phrase(
          "underlaget \"\(evidence.title)\" är ändrat sedan det lades till",
          "the evidence \"\(evidence.title)\" was changed since it was attached"),
        advice: Phrase("Hämta originalet från en kopia.", "Fetch the original from a copy."))
    } catch { return error }
  }
}
