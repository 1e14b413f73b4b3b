import Changes
import GitSync
import Model
import Storage
import Testing

/// `check` reads no snapshot that stands as the program writes it; what it says must be what reading all would say.
@Suite struct `Check of snapshots` {
  private static let file = "projects/triage/snapshots/2026-03-10-w00001.json"
  private let sample: Sample
  private let bytes: [UInt8]

  init() throws {
    sample = try Sample()
    for title in ["Kartlägg", "Säg \"nej\"", "Två"] { try sample.add(title) }
    var snapshot = SnapshotFile()
    snapshot.id = ID("w00001")
    snapshot.title = "Lägesbild"
    snapshot.on = try #require(CalendarDay(iso: "2026-03-10"))
    snapshot.status = .object([
      .init("rows", .list([.object([.init("n", .number("1.50")), .init("is", .flag(true))]), .null])),
      .init("words", .list([.text("a/b"), .text("två\nrader")])),
    ])
    snapshot.state = try sample.workspace.open("triage").document.project
    try sample.workspace.keep(snapshot, of: "triage")
    bytes = try sample.scratch.read(Self.file)
  }

  /// What is said of the file.
  private func said(of bytes: [UInt8]) throws -> [Finding] {
    try sample.scratch.write(bytes, Self.file)
    return try sample.check().filter { $0.path.name == Path(Self.file).name }
  }

  /// The fault of reading the whole, or nil where it can be read, and whether it is written again just so.
  private func read(_ bytes: [UInt8]) -> (fault: FileFault?, isSame: Bool) {
    do throws(ParseError) {
      return (nil, JSONWriter.file(try JSONReader.read(bytes, as: SnapshotFile.self)) == bytes)
    } catch { return (FileFault(error, in: bytes, of: sample.scratch.path / Self.file), false) }
  }

  @Test func `says nothing of one that stands as it was written`() throws {
    #expect(try said(of: bytes) == [])
  }

  @Test(arguments: [
    ("\"title\": \"Lägesbild\"", "\"title\":\"Lägesbild\""), ("\"Lägesbild\"", "\"L\\u00e4gesbild\""),
    ("a/b", "a\\/b"), ("1.50", "1.5"), ("\"is\": true", "\"is\": false"), ("\"format\": 1,\n", ""),
    ("\n}\n", "\n}\n\n"), ("\n}\n", "\n}"), ("\"Kartlägg\"", "\"Kartlägg\",\n        \"internal\": false"),
    ("\"on\": \"2026-03-10\"", "\"on\": \"2026-02-30\""),
    ("\"status\": {", "\"status\": {\n    \"rows\": 1,"),
  ]) func `says what reading the whole says`(old: String, new: String) throws {
    let parts = bytes.split(separator: Array(old.utf8), maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) is not in the file")
    try compare(Array(parts[0]) + Array(new.utf8) + Array(parts[1]))
  }

  @Test func `says what reading the whole says, whatever byte is another`() throws {
    let others = Array("\"\\ ,:[]{}0e-\n\t".utf8) + [0, 0x7F, 0xC3, 0xE2, 0xFF]
    for place in bytes.indices where place % 41 == 0 {
      var other = bytes
      other[place] = others[place / 41 % others.count]
      try compare(other)
    }
  }

  private func compare(_ bytes: [UInt8]) throws {
    let said = try said(of: bytes)
    let (fault, isSame) = read(bytes)
    if let fault {
      #expect(said == [Finding(.error, fault)])
    } else {
      #expect(said.map(\.severity) == (isSame ? [] : [.note]))
    }
  }
}
