import Glibc
package import Model

/// A change that could not be saved: nothing of it is lost, and it can be brought back as it was made.
package struct Draft: Record {
  package var format = 1
  package var writer = ""
  /// The process that still tries to save it; it counts only while that process lives.
  var holder: ProcessIdentity?
  package var entries: [HistoryEntry] = []
  package var packets: [Packet] = []
  package var state = Project()
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("writer", \.writer, .never, Phrase("skrivare", "writer"))
    field("holder", \.holder, .never, Phrase("ägare", "holder"))
    field("entries", \.entries, .never, Phrase("ändringar", "entries"))
    field("packets", \.packets, .never, Phrase("beslutsunderlag", "packets"))
    field("state", \.state, .never, Phrase("projekt", "state"))
  }

  /// Writes the draft durably as `INSTANT-WRITER.json` into a folder, with a number where that name is taken.
  func keep(in drafts: Path, within root: Path) throws(FileFault) -> Path {
    let isNew = try Folder.make(drafts)
    do throws(FileFault) {
      let instant = (entries.last?.at ?? Instant(seconds: 0)).inFileName
      var path = drafts / "\(instant)-\(writer).json"
      var number = 2
      while Folder.exists(path) {
        path = drafts / "\(instant)-\(writer)-\(number).json"
        number += 1
      }
      try DurableFile.write(JSONWriter.file(self), to: path, within: root)
      return path
    } catch {
      if isNew { rmdir(drafts.text) }
      throw error
    }
  }

  /// Removes a draft whose changes are saved by now, and its folder where that is empty.
  static func remove(_ draft: inout Path?) {
    guard let path = draft else { return }
    unlink(path.text)
    if let folder = path.folder { rmdir(folder.text) }
    draft = nil
  }
}

extension Instant {
  /// The moment as files are named: `20261124T093000Z`.
  package var inFileName: String {
    String(
      decoding: rfc3339.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }
}
