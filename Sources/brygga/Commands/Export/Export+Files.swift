import Coproduction
import Exports
import ProjectFiles

extension Export {
  /// What stands in a kept file may be of another version, or of another hand.
  init(ofKept snapshot: SnapshotFile) throws {
    do throws(Malformed) {
      try self.init(of: snapshot)
    } catch { throw Failure(.invalid, error.words, field: "status") }
  }

  /// Everything that the format consists of.
  func files(as format: ExportFormat, table: String?) throws -> [Export.File] {
    let bytes: [UInt8]
    switch format {
    case .md: bytes = markdown
    case .ics: bytes = calendar
    case .json: bytes = json
    case .html, .csv, .xlsx: throw Failure(.usage, "kan inte skrivas än", "cannot be written yet")
    }
    return [File(name: stem + "." + format.rawValue, bytes: bytes)]
  }
}
