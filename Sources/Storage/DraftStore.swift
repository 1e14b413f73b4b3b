import Glibc
package import Model

/// One record that a person's own state folder keeps for a workspace between two runs, such as what was being typed.
package struct DraftStore {
  private let path: Path?

  /// Makes the store for the workspace in that folder; without a state folder nothing is kept.
  package init(in workspace: Path) {
    let name = sha256(Array(workspace.text.utf8)).utf8.prefix(32)
    path = Writer.stateFolder.map { $0 / "typed" / (String(decoding: Array(name), as: UTF8.self) + ".json") }
  }

  /// Writes the record durably, for its owner only; false where it cannot be written.
  @discardableResult
  package func keep(_ record: some Record) -> Bool {
    guard let path, let folder = path.folder else { return false }
    let mask = umask(0o077)
    defer { _ = umask(mask) }
    do throws(FileFault) {
      try Folder.makeAll(folder)
      try DurableFile.write(JSONWriter.file(record), to: path, within: folder)
      return true
    } catch { return false }
  }

  /// The record that was kept; nil where there is none, or where it cannot be read.
  package func kept<Annotated: Record>(_ type: Annotated.Type) -> Annotated? {
    guard let path, let folder = path.folder, Folder.exists(path) else { return nil }
    do throws(FileFault) {
      let bytes = try DurableFile.read(path, within: folder)
      do throws(ParseError) { return try JSONReader.read(bytes, as: type) } catch { return nil }
    } catch { return nil }
  }

  /// Removes the record.
  package func drop() {
    if let path { unlink(path.text) }
  }
}
