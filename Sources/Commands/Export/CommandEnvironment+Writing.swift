import Formats
import Model
import Storage
import Tracker

extension CommandEnvironment {
  /// Writes a text for others where somebody typed, and says where that is.
  func write(_ text: String, to typed: String, _ output: Output) throws(FileFault) {
    let file = path(typed)
    _ = try write([Export.File(name: file.name, bytes: Array(text.utf8))], to: .file(file))
    output.say(Phrase("skrev \(file.shown)", "wrote \(file.shown)"))
  }

  /// Writes files for others and tells where; another file that lies there is replaced where somebody says so.
  func write(_ files: [Export.File], to destination: ExportDestination) throws(FileFault) -> [Path] {
    do throws(FileFault) { return try destination.write(files, replacing: general.yes) } catch {
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
    return try destination.write(files, replacing: true)
  }
}
