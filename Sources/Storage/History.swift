package import Changes
import Glibc
package import Model

/// The history of a project: the logs of all its writers, decoded.
package struct History {
  /// One line of a log, with its place.
  package struct Line {
    package let entry: HistoryEntry
    /// The number of the line, from 1.
    package let number: Int
    /// The offset of its first byte in the log.
    package let offset: Int
  }

  /// The contents of one log.
  package struct Log {
    let path: Path
    let writer: String
    var header: HistoryHeader?
    package var lines: [Line] = []
    /// The length in bytes up to the end of the last whole line.
    var length = 0
    /// The faults of lines that cannot be read, and of a last one that a crash tore.
    package var faults: [FileFault] = []
    /// The bytes of a last line that has no end, since a crash tore it.
    var torn: [UInt8] = []
    var isTorn: Bool { !torn.isEmpty }
  }

  package var logs: [Log] = []

  package init(logs: [Log]) { self.logs = logs }

  /// Reads and decodes every log in the folder; what cannot be read becomes a fault and stops nothing else.
  ///
  /// Throws a ``FileFault`` where the folder is there and cannot be listed. Linear in the whole history.
  package init(in folder: Path, within root: Path) throws(FileFault) {
    self.init(try History.texts(in: folder, within: root))
  }

  /// Decodes the logs that were read.
  init(_ texts: [Text]) {
    logs = texts.map { text in
      switch text.bytes {
      case .success(let bytes): History.log(bytes, of: text.writer, at: text.path)
      case .failure(let fault): Log(path: text.path, writer: text.writer, faults: [fault])
      }
    }
  }

  /// A log as it was read, not yet decoded.
  struct Text {
    let path: Path
    let bytes: Result<[UInt8], FileFault>

    var writer: String { String(decoding: path.name.utf8.dropLast(".jsonl".utf8.count), as: UTF8.self) }
  }

  /// Every log in the folder as bytes, by name; a log that cannot be read is kept as its failure.
  static func texts(in folder: Path, within root: Path) throws(FileFault) -> [Text] {
    try Folder.namesIfThere(in: folder).filter(isLog).map { text(at: folder / $0, within: root) }
  }

  static func text(at path: Path, within root: Path) -> Text {
    Text(path: path, bytes: Result { () throws(FileFault) in try DurableFile.read(path, within: root) })
  }

  /// True where the name is that of a log: its writer's, of letters and digits, before `.jsonl`.
  ///
  /// Every other name that ends so is a copy of one.
  package static func isLog(_ name: String) -> Bool {
    let writer = name.utf8.dropLast(".jsonl".utf8.count)
    return name.utf8.reversed().starts(with: ".jsonl".utf8.reversed())
      && !writer.contains(UInt8(ascii: "-")) && String(decoding: writer, as: UTF8.self).isPlainID
  }

  package var faults: [FileFault] { logs.flatMap(\.faults) }

  /// The entries of all writers, oldest first, each once.
  ///
  /// A writer's own order holds even where its clock went back.
  ///
  /// Sorts and copies all of them at each call.
  package var entries: [HistoryEntry] {
    var placed: [(at: Instant, place: Int, entry: HistoryEntry)] = []
    for log in logs {
      var latest = Instant(seconds: .min)
      for line in log.lines {
        latest = max(latest, line.entry.placed)
        placed.append((latest, placed.count, line.entry))
      }
    }
    placed.sort { ($0.at, $0.place) < ($1.at, $1.place) }
    var seen: Set<String> = []
    return placed.map(\.entry).filter { seen.insert($0.id.text).inserted }
  }

  /// The lines that an older copy of the project has covered, a writer's log being what tells whose they are.
  ///
  /// Linear in history where there are differences; else nothing is read.
  package func covered(by outside: [Difference]) -> StaleCopy {
    if outside.isEmpty { return StaleCopy([], by: []) }
    var writers: [String: String] = [:]
    for log in logs { for line in log.lines { writers[line.entry.id.text] = log.writer } }
    return StaleCopy(outside, by: entries) { writers[$0.id.text] ?? $0.by }
  }

  /// Decodes the bytes of one log; lines that cannot be read become faults.
  package static func log(_ bytes: [UInt8], of writer: String, at path: Path) -> Log {
    var log = Log(path: path, writer: writer)
    log.length = bytes.count
    var faults = LineFaults()
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A)
      let line = Array(bytes[start..<(end ?? bytes.count)])
      if end == nil {
        log.torn = line
        log.length = start
      } else {
        do throws(ParseError) {
          if number == 1 {
            log.header = try JSONReader.read(line, as: HistoryHeader.self)
          } else {
            log.lines.append(
              Line(entry: try JSONReader.read(line, as: HistoryEntry.self), number: number, offset: start))
          }
        } catch {
          faults.add(FileFault(error, in: line, of: path, fromLine: number), line: number)
        }
      }
      start = (end ?? bytes.count) + 1
      number += 1
    }
    log.faults = faults.told + (log.isTorn ? [torn(path, line: number - 1)] : [])
    return log
  }

  /// The faults of a log's lines; consecutive lines that cannot be read make one fault.
  private struct LineFaults {
    private var runs: [(fault: FileFault, last: Int, count: Int)] = []

    mutating func add(_ fault: FileFault, line: Int) {
      if let run = runs.last, run.last == line - 1, !fault.isOfConflictMarks {
        runs[runs.count - 1] = (run.fault, line, run.count + 1)
      } else {
        runs.append((fault, line, 1))
      }
    }

    var told: [FileFault] {
      runs.map { fault, _, count in
        if count == 1 || fault.isOfConflictMarks { return fault }
        var fault = fault
        fault.words =
          fault.words + Phrase(", och likaså ", ", and likewise ")
          + Phrase.counted(
            count - 1, Phrase("raden efter den", "the line after it"),
            Phrase("rader efter den", "lines after it"))
        return fault
      }
    }
  }

  private static func torn(_ path: Path, line: Int) -> FileFault {
    FileFault(
      .invalid, path,
      Phrase("sista raden är avbruten av en krasch", "the last line was torn by a crash"),
      advice: Phrase(
        "Resten är hel; raden läggs åt sidan vid nästa ändring från samma person och dator.",
        "The rest is whole; the line is set aside at the next change from the same person and computer."),
      line: line, column: 1)
  }

  /// The newest entry of all logs, found by reading only their ends; nil where none can be read.
  ///
  /// Reads each log from its end, 4096 bytes first and eight times as much until a whole line is found.
  package static func latest(in folder: Path) -> HistoryEntry? {
    let names: [String]
    do throws(FileFault) { names = try Folder.namesIfThere(in: folder) } catch { return nil }
    var latest: HistoryEntry?
    for name in names where isLog(name) {
      guard let entry = lastEntry(of: folder / name) else { continue }
      if latest.map({ $0.placed < entry.placed }) ?? true { latest = entry }
    }
    return latest
  }

  private static func lastEntry(of path: Path) -> HistoryEntry? {
    guard let file = FileDescriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK), let status = file.status,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    FileActivity.read(path)
    let size = Int(status.st_size)
    var length = 4096
    while true {
      let start = max(0, size - length)
      guard let bytes = file.read(from: start, atMost: size - start) else { return nil }
      if let end = bytes.lastIndex(of: 0x0A), let before = bytes[..<end].lastIndex(of: 0x0A) {
        let line = Array(bytes[(before + 1)..<end])
        do throws(ParseError) { return try JSONReader.read(line, as: HistoryEntry.self) } catch { return nil }
      }
      if start == 0 { return nil }
      length *= 8
    }
  }
}

extension History.Log {
  /// Makes a log of lines that were read from elsewhere.
  package init(_ name: String, _ entries: [HistoryEntry]) {
    self.init(path: Path(name), writer: name)
    lines = entries.map { History.Line(entry: $0, number: 0, offset: 0) }
  }
}
