import Changes
import Glibc
import Model
import Storage
import Testing

extension Sample {
  var kit: RepairKit { RepairKit(workspace, Sample.context(60), reference) }

  /// Makes every repair that check offers, and what was offered.
  @discardableResult
  func mend() throws -> [any Repair] {
    let repairs = try check().compactMap(\.repair)
    for repair in repairs { try repair.make(with: kit) }
    return repairs
  }

  /// Everything below the project's folder, by name, so that a test can see that nothing was written.
  func snapshot(_ folder: String = "projects/triage") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in scratch.names(folder) {
      let place = folder + "/" + name
      var found = stat()
      lstat((scratch.path / place).text, &found)
      if found.st_mode & S_IFMT == S_IFDIR {
        files[place] = []
        files.merge(try snapshot(place)) { $1 }
      } else {
        files[place] = try scratch.read(place)
      }
    }
    return files
  }
}

@Suite struct `Repairing` {
  private static let lock = "projects/triage/.lock"

  @Test func `a torn line sets it aside and keeps the others`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    let log = try sample.log()
    try sample.scratch.write(try sample.scratch.read(log) + Array("{\"id\": \"u12".utf8), log)
    let repair = try #require(try sample.check().compactMap(\.repair).first)
    #expect(repair.before.map(\.en) == ["{\"id\": \"u12"])
    try repair.make(with: sample.kit)
    #expect(sample.scratch.names("projects/triage/history").count == 2)
    // What was set aside can be moved away in turn.
    try sample.mend()
    #expect(sample.scratch.names("projects/triage/history").count == 1)
    #expect(try sample.check() == [])
    #expect(try sample.titles() == ["Kartlägg"])
  }

  @Test func `a file edited by hand writes it as the program does, and keeps what stood there`() throws {
    let sample = try Sample()
    try sample.replace("\"title\": \"Triage\"", "\"title\":   \"Triage\"")
    let edited = try sample.scratch.read(Sample.file)
    let repair = try #require(try sample.check().first?.repair)
    #expect(repair.before.map(\.en) == ["4:   \"title\":   \"Triage\","])
    #expect(repair.after.map(\.en) == ["4:   \"title\": \"Triage\","])
    try repair.make(with: sample.kit)
    #expect(try sample.check() == [])
    let backup = try #require(sample.scratch.names("projects/triage/.backups").first)
    #expect(try sample.scratch.read("projects/triage/.backups/" + backup) == edited)
  }

  @Test func `a site writes it as its transitions say, with a line of history`() throws {
    let sample = try Sample()
    try sample.replace(
      "\"condition\": \"active\",\n      \"since\"", "\"condition\": \"on_hold\",\n      \"since\"")
    try sample.mend()
    #expect(try sample.check() == [])
    let last = try #require(try sample.workspace.open("triage").document.history.last)
    #expect(last.cause == .repair)
    #expect(last.differences.map(\.field) == ["condition"])
  }

  @Test func `the lock of another computer needs somebody who points at it`() throws {
    let sample = try Sample()
    try sample.scratch.write(
      "{\"by\": \"Juristen\", \"host\": \"elsewhere\", \"pid\": 1, \"start\": 1}\n", Self.lock)
    let repair = try #require(try sample.check().first?.repair)
    #expect(repair.needsPointing)
    #expect(repair.before.map(\.en) == ["Juristen on elsewhere, process 1"])
    try repair.make(with: sample.kit)
    try sample.add("Kartlägg")
    #expect(try sample.titles() == ["Kartlägg"])
  }

  @Test func `a lock that was taken anew since it was looked at lets it be`() throws {
    let sample = try Sample()
    try sample.scratch.write(
      "{\"by\": \"Juristen\", \"host\": \"elsewhere\", \"pid\": 1, \"start\": 1}\n", Self.lock)
    let repair = try #require(try sample.check().first?.repair)
    let other = "{\"by\": \"Juristen\", \"host\": \"elsewhere\", \"pid\": 2, \"start\": 1}\n"
    try sample.scratch.write(other, Self.lock)
    try repair.make(with: sample.kit)
    #expect(try sample.scratch.text(Self.lock) == other)
  }

  @Test func `the lock of a process that lives on this computer is not offered`() throws {
    let sample = try Sample()
    let text = "{\"by\": \"Juristen\", \"host\": \"\(Host.name)\", \"pid\": \(getpid()), \"start\": 0}\n"
    try sample.scratch.write(text, Self.lock)
    #expect(try sample.check().compactMap(\.repair).isEmpty)
  }

  @Test func `looking writes nothing`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    try sample.scratch.write("{}", Self.lock)
    try sample.scratch.write("x", "projects/triage/.brygga-99999999-1-0-\(Host.name).tmp")
    try sample.replace("\"title\": \"Triage\"", "\"title\":   \"Triage\"")
    let before = try sample.snapshot()
    #expect(try sample.check().count == 3)
    _ = try sample.workspace.open("triage")
    _ = try sample.workspace.projects()
    #expect(try sample.snapshot() == before)
  }
}
