import Glibc
import Model
import Testing

@testable import Storage

@Suite struct `Earlier states` {
  private static let folder = "projects/triage/.backups"

  @Test func `hold what a save replaced, without copying it`() throws {
    let sample = try Sample()
    let before = try sample.scratch.read(Sample.file)
    var file = stat()
    stat((sample.scratch.path / Sample.file).text, &file)
    try sample.add("Kartlägg")
    let name = try #require(sample.scratch.names(Self.folder).first)
    #expect(name == "project-20261124T093001Z.json")
    #expect(try sample.scratch.read(Self.folder + "/" + name) == before)
    var backup = stat()
    stat((sample.scratch.path / Self.folder / name).text, &backup)
    #expect(backup.st_ino == file.st_ino)
    #expect(try sample.check() == [])
  }

  @Test func `of a save that failed are not kept`() throws {
    let sample = try Sample()
    #expect(throws: (any Error).self) { try sample.add(String(repeating: "x", count: 2 << 20)) }
    #expect(!sample.scratch.exists(Self.folder))
  }

  @Test func `are the latest ten and the last of each day`() throws {
    let names = (0..<40).map { number in
      Sample.now + number * 36_000
    }
    let backups = names.map {
      Backups.Backup(path: Path($0.inFileName), replaced: $0.inFileName, number: 1)
    }
    let kept = backups.filter { !Backups.surplus(of: backups).contains($0) }
    #expect(kept.suffix(10) == backups.suffix(10))
    let days = kept.dropLast(10).map(\.day)
    // The latest ten lie on five days; nine days more have one each.
    #expect(days.count == 10 || days.count == 9)
    #expect(Set(days).count == days.count)
    #expect(Set(kept.map(\.day)).count == 14)
  }

  @Test func `never grow without end`() throws {
    let sample = try Sample()
    for number in 0..<25 { try sample.add("\(number)") }
    #expect(sample.scratch.names(Self.folder).count == 10)
  }

  @Test func `that cannot be made stop no save`() throws {
    let sample = try Sample()
    try sample.scratch.write("in the way", Self.folder)
    try sample.add("Kartlägg")
    #expect(try sample.titles() == ["Kartlägg"])
    #expect(try sample.scratch.text(Self.folder) == "in the way")
  }

  @Test func `that cannot be read are told of`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    let name = try #require(sample.scratch.names(Self.folder).first)
    unlink((sample.scratch.path / Self.folder / name).text)
    try sample.scratch.write("{", Self.folder + "/" + name)
    let found = try sample.check()
    #expect(found.map { Path($0.file).name } == [name])
    #expect(found.map(\.severity) == [.warning])
  }
}
