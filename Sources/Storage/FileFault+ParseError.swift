import Glibc
package import Model

extension FileFault {
  /// Makes the fault of a text that the strict reader refused, with its place; marks of a git conflict get their own
  /// words.
  ///
  /// `fromLine` is the number of the first line of `bytes` in the file.
  package init(_ malformed: ParseError, in bytes: [UInt8], of path: Path, fromLine first: Int = 1) {
    if let line = FileFault.conflictMark(in: bytes) {
      self.init(
        .invalid, path,
        FileFault.conflictMarks,
        advice: Phrase(
          "brygga check --fix slår ihop de två versionerna.",
          "brygga check --fix merges the two versions."),
        line: line + first - 1, column: 1)
      return
    }
    let place = FileFault.place(of: malformed.offset, in: bytes)
    self.init(
      .invalid, path, malformed.words,
      advice: Phrase(
        "Rätta filen i en textredigerare, eller hämta en tidigare kopia.",
        "Mend the file in a text editor, or fetch an earlier copy."),
      line: place.line + first - 1, column: place.column)
    field = malformed.field.utf8.isEmpty ? nil : malformed.field
  }

  private static let conflictMarks = Phrase(
    "git har lämnat konfliktmarkörer i filen", "git has left conflict markers in the file")

  package var isOfConflictMarks: Bool { words == FileFault.conflictMarks }

  /// The line and column of a byte, both from 1; columns count unicode scalars.
  static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let column = before[start...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return (line, column)
  }

  /// The number, from 1, of the first line that begins as git marks a conflict; nil where there is none.
  private static func conflictMark(in bytes: [UInt8]) -> Int? {
    let mark = Array("<<<<<<<".utf8)
    return bytes.withUnsafeBytes { text in
      var line = 1
      var rest = text[...]
      while !rest.starts(with: mark) {
        guard let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          let end = memchr(start, 0x0A, rest.count)
        else { return nil }
        rest = rest[(rest.startIndex + (UnsafeRawPointer(end) - start) + 1)...]
        line += 1
      }
      return line
    }
  }
}
