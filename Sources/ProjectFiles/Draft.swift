package import Coproduction
import Glibc

/// A change that could not be saved because the project was changed meanwhile: nothing of it is lost.
package struct Draft: Record {
  package var format = 1
  package var writer = ""
  package var entries: [HistoryEntry] = []
  package var packets: [Packet] = []
  package var state = Project()
  package var unknown = Unknown()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("writer", \.writer, .never, Phrase("skrivare", "writer"))
    field("entries", \.entries, .never, Phrase("ändringar", "entries"))
    field("packets", \.packets, .never, Phrase("beslutsunderlag", "packets"))
    field("state", \.state, .never, Phrase("projekt", "state"))
  }

  /// Keeps it as `drafts/INSTANT-WRITER.json` beside the project.
  func keep(in folder: Path, within root: Path) throws(FileFault) -> Path {
    try Folder.make(folder / "drafts")
    let instant = (entries.last?.at ?? Instant(seconds: 0)).inFileName
    var path = folder / "drafts" / "\(instant)-\(writer).json"
    var number = 2
    while Folder.exists(path) {
      path = folder / "drafts" / "\(instant)-\(writer)-\(number).json"
      number += 1
    }
    try DurableFile.write(JSONWriter.file(self), to: path, within: root)
    return path
  }
}

extension Instant {
  /// The moment as files are named: `20261124T093000Z`.
  package var inFileName: String {
    String(
      decoding: rfc3339.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }
}
