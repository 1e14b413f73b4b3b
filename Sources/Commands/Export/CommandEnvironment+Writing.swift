import Formats
import Model
import Storage
import Tracker

extension CommandEnvironment {
  /// Writes a file for others; another file that lies there is replaced where somebody says so.
  func write(_ bytes: [UInt8], to path: Path) throws(FileFault) {
    try replacing { replacing throws(FileFault) in
      try ExportedFile.write(bytes, to: path, replacing: replacing)
    }
  }

  /// The same for the files of an export; tells where they stand.
  func write(_ files: [Export.File], to destination: ExportDestination) throws(FileFault) -> [Path] {
    try replacing { replacing throws(FileFault) in
      try destination.write(files, replacing: replacing)
    }
  }

  /// Does it without replacing anything, and once more with it where a person agrees.
  private func replacing<Written>(
    _ write: (Bool) throws(FileFault) -> Written
  ) throws(FileFault) -> Written {
    do throws(FileFault) { return try write(general.yes) } catch {
      guard error.kind == .conflict, Streams.isConversation, !general.noInput, !general.json else {
        throw error
      }
      let language = ProcessEnvironment.language(asked: general.lang)
      Streams.writeWords(
        (Phrase(error.path.shown + ": ") + error.words + Phrase(". Ersätta? [j/N] ", ". Replace it? [y/N] "))(
          language))
      let answer = readLine()?.trimmed.asReadInAnyCase ?? ""
      guard ["j", "ja", "y", "yes"].contains(answer) else { throw error }
    }
    return try write(true)
  }
}
