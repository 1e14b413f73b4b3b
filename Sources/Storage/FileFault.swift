import Glibc
package import Model

/// A file that was not read or not written: the place, the reason and what to do.
package struct FileFault: Error, Equatable, Sendable {
  /// The kind of a fault, which decides how a command ends.
  package enum Kind: Sendable {
    /// The system refused: disk full, no permission, read-only.
    case failed
    /// The contents of the file cannot be used.
    case invalid
    case notFound
    /// Somebody else changed it meanwhile.
    case conflict
    /// Somebody else is writing it now.
    case locked
    /// It is of a newer version and may only be read.
    case readOnly
    /// It is written, but the system could not say that it is durable.
    case uncertain
  }

  package let kind: Kind
  package let path: Path
  /// The line, from 1; likewise the column, in unicode scalars.
  package var line: Int?
  package var column: Int?
  /// The path to the field, such as `actions[0].due`.
  package var field: String?
  /// The holder of the lock and the host, as in `the lawyer on host`.
  package var holder: Phrase?
  package var words: Phrase
  package var advice: Phrase

  package init(
    _ kind: Kind, _ path: Path, _ words: Phrase, advice: Phrase, line: Int? = nil, column: Int? = nil
  ) {
    self.kind = kind
    self.path = path
    self.words = words
    self.advice = advice
    self.line = line
    self.column = column
  }

  /// The path as the person sees it.
  package var file: String { path.shown }

  /// File, line and column, as editors and terminals know to follow: `project.json:12:7`.
  package var place: String {
    file.visible + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
  }

  /// The whole fault on one line, fit for a terminal.
  package func message(_ language: Language) -> String {
    let name = field.map { $0.utf8.isEmpty ? "" : $0.visible + ": " } ?? ""
    return place + ": " + name + words(language).visible + ". " + advice(language).visible
  }
}

extension JSONReader {
  /// Reads the bytes of a file as one value; throws a ``FileFault`` with the place where they cannot be read so.
  package static func read<Value: FieldValue>(
    _ bytes: [UInt8], as type: Value.Type = Value.self, of file: Path
  ) throws(FileFault) -> Value {
    do throws(ParseError) { return try read(bytes, as: type) } catch {
      throw FileFault(error, in: bytes, of: file)
    }
  }
}

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
        "Fix the file in a text editor, or fetch an earlier copy."),
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

extension FileFault {
  /// The fault of a system call that failed on a path, in words and with advice; `number` is its `errno`.
  package static func system(_ path: Path, _ doing: Phrase, error number: Int32) -> FileFault {
    switch number {
    case ENOENT, ENOTDIR:
      FileFault(
        .notFound, path, doing + Phrase(": finns inte", ": does not exist"),
        advice: Phrase("Kontrollera namnet.", "Check the name."))
    case EACCES, EPERM:
      FileFault(
        .failed, path, doing + Phrase(": inte tillåtet", ": not permitted"),
        advice: Phrase(
          "Be den som äger mappen om rättighet.", "Ask whoever owns the folder for permission."))
    case EROFS:
      FileFault(
        .failed, path, doing + Phrase(": filsystemet är skrivskyddat", ": the file system is read-only"),
        advice: Phrase(
          "Kopiera mappen till en plats där du får skriva.", "Copy the folder to where you may write."))
    case ENOSPC, EDQUOT:
      FileFault(
        .failed, path, doing + Phrase(": disken är full", ": the disk is full"),
        advice: Phrase(
          "Gör plats och försök igen; det gamla är kvar.", "Make room and try again; what was there still is."
        ))
    case EFBIG:
      FileFault(
        .failed, path, doing + Phrase(": filen blir för stor", ": the file grows too large"),
        advice: Phrase("Höj gränsen (ulimit -f).", "Raise the limit (ulimit -f)."))
    case EMFILE, ENFILE:
      FileFault(
        .failed, path, doing + Phrase(": för många öppna filer", ": too many open files"),
        advice: Phrase("Stäng något och försök igen.", "Close something and try again."))
    case ELOOP:
      FileFault(
        .invalid, path, doing + Phrase(": en symbolisk länk", ": a symbolic link"),
        advice: Phrase("Lägg den riktiga filen här.", "Put the real file here."))
    default:
      FileFault(
        .failed, path, doing + (": " + Phrase(String(cString: strerror(number)))),
        advice: Phrase("Försök igen; det gamla är kvar.", "Try again; what was there still is."))
    }
  }

  package static let reading = Phrase("kan inte läsas", "cannot be read")
  package static let writing = Phrase("kan inte skrivas", "cannot be written")
  package static let creating = Phrase("kan inte skapas", "cannot be made")
  package static let listing = Phrase("mappen kan inte läsas", "the folder cannot be read")
}

private func + (left: String, right: Phrase) -> Phrase { Phrase(left) + right }
