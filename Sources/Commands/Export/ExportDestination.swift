import Formats
import Model
import Reports
import Storage
import Tracker

/// Where an export goes.
enum ExportDestination {
  case stdout
  case file(Path)
  /// Each file below its own name.
  case folder(Path)

  /// A table a file needs a folder; without `--table` that is what `-o` names for CSV.
  init(_ typed: String?, _ format: ExportFormat, table: String?, in environment: CommandEnvironment) throws {
    let isSeveral = format == .csv && table == nil
    guard let typed, !typed.same(as: "-") else {
      if isSeveral {
        throw Failure(
          .usage, "CSV är en fil per tabell: ange en mapp med -o, eller en tabell med --table",
          "CSV is a file per table: name a folder with -o, or one table with --table", field: "--output")
      }
      if !format.isText, Streams.dataIsOnTerminal {
        throw Failure(
          .usage, "en arbetsbok kan inte visas här: ange en fil med -o",
          "a workbook cannot be shown here: name a file with -o", field: "--output")
      }
      self = .stdout
      return
    }
    let path = environment.path(typed)
    let isFolder = typed.utf8.last == UInt8(ascii: "/") || ExportedFile.isFolder(path)
    self = isSeveral || isFolder ? .folder(path) : .file(path)
  }

  var isStdout: Bool {
    guard case .stdout = self else { return false }
    return true
  }

  /// Writes it and tells where; nothing where it went to stdout.
  ///
  /// A file there that is not as it was exported from here is asked about.
  func write(_ files: [Export.File], in environment: CommandEnvironment) throws -> [Path] {
    switch self {
    case .stdout: break
    case .file(let path):
      guard let file = files.first else { return [] }
      try environment.write(file.bytes, to: path)
      return [path]
    case .folder(let folder):
      return try environment.replacing(folder) { replacing throws(FileFault) in
        try ExportedFile.write(files.map { ($0.name, $0.bytes) }, into: folder, replacing: replacing)
      }
    }
    for file in files {
      try Streams.writeData(Streams.dataIsOnTerminal ? Array(file.bytes.shown.utf8) : file.bytes)
    }
    return []
  }
}

extension CommandEnvironment {
  /// Writes a file for others; another file that lies there is replaced where somebody says so.
  ///
  /// Throws a ``Failure``.
  func write(_ bytes: [UInt8], to path: Path) throws {
    try replacing(path) { replacing throws(FileFault) in
      try ExportedFile.write(bytes, to: path, replacing: replacing)
    }
  }

  /// Does it without replacing anything, and once more with it where a person agrees.
  fileprivate func replacing<Written>(
    _ path: Path, _ write: (Bool) throws(FileFault) -> Written
  ) throws -> Written {
    do throws(FileFault) { return try write(general.yes) } catch {
      guard error.kind == .conflict, Streams.isConversation, !general.noInput, !general.json else {
        throw Failure(error)
      }
      let language = ProcessEnvironment.language(asked: general.lang)
      Streams.writeWords(
        (Phrase(error.path.shown + ": ") + error.words + Phrase(". Ersätta? [j/N] ", ". Replace it? [y/N] "))(
          language))
      let answer = readLine()?.trimmed.asReadInAnyCase ?? ""
      guard ["j", "ja", "y", "yes"].contains(answer) else { throw Failure(error) }
    }
    do throws(FileFault) { return try write(true) } catch { throw Failure(error) }
  }
}

extension [UInt8] {
  /// Lines as a terminal may be given them.
  fileprivate var shown: String {
    String(decoding: filter { $0 != 0x0D }, as: UTF8.self).visibleLines
  }
}
