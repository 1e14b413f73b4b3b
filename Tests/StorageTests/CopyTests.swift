import Changes
import Foundation
import Glibc
import Model
import Storage
import Testing

/// Copies that tools leave beside a project's files.
@Suite struct `A copy of a project` {
  static let names = [
    "project.sync-conflict-20261124-093000-ABCDEF7.json", "project (conflicted copy 2026-11-24).json",
    "project (Juristens conflicted copy).json", "project (Case Conflict).json", "project~.json",
    "project.json~", "project-WARD4.json", "project (1).json", "Project.json", "Copy of project.json",
    "Kopia av project.json", "Kopie von project.json", "~project.json", "project - Copy.json",
    "project.json.bak", "project.json.orig", "project.json (1)",
  ]

  @Test(arguments: names) func `of every other file of the program is told of under the same names`(
    name: String
  ) throws {
    func copyName(_ own: String) -> String {
      let stem = String(Substring(own.utf8.prefix { $0 != UInt8(ascii: ".") }))
      return name.replacing("Project", with: stem.capitalized).replacing("project", with: stem)
    }
    let settings = copyName("brygga.json")
    try sample.scratch.write(try sample.scratch.read("brygga.json"), settings)
    let found = try sample.check()
    #expect(found.map(\.words.en) == ["a copy of brygga.json"])
    #expect(found.map(\.path.name) == [settings])
    unlink((sample.scratch.path / settings).text)

    // Its name has no letter to be written large.
    if name == "Project.json" { return }
    mkdir((sample.scratch.path / "projects/triage/snapshots").text, 0o777)
    let own = "2026-11-17-w21f6t.json"
    try sample.scratch.write("{}", "projects/triage/snapshots/" + own)
    let before = try sample.check().count
    try sample.scratch.write("{}", "projects/triage/snapshots/" + copyName(own))
    let more = try sample.check()
    #expect(
      more.contains { $0.words.en == "a copy of " + own && $0.path.name == copyName(own) && $0.repair != nil }
    )
    #expect(more.count > before)
  }

  @Test func `of a log is told of under another plain name too, and taken in`() throws {
    let log = try sample.log()
    let name = log.replacing(".jsonl", with: "_1.jsonl")
    try sample.scratch.write(try sample.scratch.read(log), name)
    let found = try sample.check()
    #expect(found.map(\.words.en) == ["a copy of a log of history"])
  }

  private let sample: Sample

  init() throws {
    sample = try Sample()
    try sample.add("Kartlägg")
  }

  private func edit(_ title: String, by: String) throws {
    try sample.workspace.change("triage", by: by) { [sample] document in
      let id = try #require(document.project.actions.first?.id.text)
      try document.apply(
        .edit(record: id, [FieldAssignment(["title"], [title])]), on: Sample.context(5, by: by),
        with: sample.reference)
    }
  }

  private var conflicts: [Conflict] {
    get throws { try sample.workspace.open("triage").document.project.conflicts }
  }

  @Test(arguments: names) func `is found under each name that tools give`(name: String) throws {
    try sample.scratch.write(try sample.scratch.read(Sample.file), "projects/triage/" + name)
    let found = try sample.check()
    #expect(found.map(\.words.en) == ["a copy of the project"])
    #expect(found.compactMap(\.repair).map(\.path.name) == [name])
    try sample.mend()
    #expect(try sample.check() == [])
    #expect(try sample.titles() == ["Kartlägg"])
    #expect(sample.scratch.names("projects/triage/.backups").contains("kept-1-" + name))
  }

  @Test func `that only is older brings nothing back`() throws {
    let older = try sample.scratch.read(Sample.file)
    try edit("Kartlägg noga", by: "Juristen")
    try sample.add("Ny")
    let before = try sample.scratch.read(Sample.file)
    try sample.scratch.write(older, "projects/triage/project~.json")
    let repair = try #require(try sample.check().compactMap(\.repair).first)
    #expect(repair.after.map(\.en) == ["it says nothing that the project does not say"])
    try sample.mend()
    #expect(try sample.scratch.read(Sample.file) == before)
  }

  @Test func `with a change that has no line brings it in, with a line that says so`() throws {
    let common = try sample.scratch.read(Sample.file)
    try sample.add("Ny")
    let now = try sample.scratch.read(Sample.file)
    try sample.scratch.write(common, Sample.file)
    try sample.replace("\"title\": \"Kartlägg\"", "\"title\": \"Kartlägg noga\"")
    try sample.scratch.write(try sample.scratch.read(Sample.file), "projects/triage/project-WARD4.json")
    try sample.scratch.write(now, Sample.file)
    try sample.mend()
    #expect(try sample.titles() == ["Kartlägg noga", "Ny"])
    #expect(try conflicts.isEmpty)
    let last = try #require(try sample.workspace.open("triage").document.history.last)
    #expect(last.cause == .imported)
    #expect(last.differences.map(\.after) == [.text("Kartlägg noga")])
    #expect(try sample.check() == [])
  }

  @Test func `that says something else of the same field makes a conflict`() throws {
    let common = try sample.scratch.read(Sample.file)
    try edit("Kartlägg snabbt", by: "Juristen")
    let now = try sample.scratch.read(Sample.file)
    try sample.scratch.write(common, Sample.file)
    try sample.replace("\"title\": \"Kartlägg\"", "\"title\": \"Kartlägg noga\"")
    try sample.scratch.write(try sample.scratch.read(Sample.file), "projects/triage/project~.json")
    try sample.scratch.write(now, Sample.file)
    try sample.mend()
    let conflict = try #require(try conflicts.first)
    #expect(Set(conflict.values.map { $0.value?.text }) == ["Kartlägg noga", "Kartlägg snabbt"])
    #expect(try sample.check() == [])
  }

  @Test func `without any history keeps what both say`() throws {
    let common = try sample.scratch.read(Sample.file)
    try sample.add("Ny")
    for name in sample.scratch.names("projects/triage/history") {
      unlink((sample.scratch.path / "projects/triage/history" / name).text)
    }
    try sample.scratch.write(common, "projects/triage/project.json~")
    try sample.mend()
    #expect(try sample.titles() == ["Kartlägg", "Ny"])
  }

  @Test func `that cannot be read, or is of another project, can only be moved away`() throws {
    try sample.scratch.write("{", "projects/triage/project~.json")
    let other = try Sample()
    try sample.scratch.write(try other.scratch.read(Sample.file), "projects/triage/project (1).json")
    let before = try sample.scratch.read(Sample.file)
    try sample.mend()
    #expect(try sample.check() == [])
    #expect(try sample.scratch.read(Sample.file) == before)
    #expect(
      sample.scratch.names("projects/triage/.backups").filter { $0.utf8.starts(with: "kept-".utf8) }.count
        == 2)
  }

  @Test(arguments: [".sync-conflict-20261124-093000-ABCDEF7", " (conflicted copy 2026-11-24)", "-WARD4", "~"])
  func `of a log brings in the lines that only it has`(mark: String) throws {
    let log = try sample.log()
    let common = (project: try sample.scratch.read(Sample.file), log: try sample.scratch.read(log))
    try sample.add("Deras")
    let theirs = try sample.scratch.read(log)
    try sample.scratch.write(common.project, Sample.file)
    try sample.scratch.write(common.log, log)
    try sample.add("Mitt")
    let writer = String(decoding: log.utf8.dropLast(".jsonl".utf8.count), as: UTF8.self)
    try sample.scratch.write(theirs, writer + mark + ".jsonl")
    // Until it is taken in, its lines are nobody's.
    #expect(try sample.workspace.open("triage").document.history.count == 3)
    #expect(try sample.check().map(\.words.en) == ["a copy of a log of history"])
    try sample.mend()
    #expect(try sample.titles() == ["Deras", "Kartlägg", "Mitt"])
    #expect(try sample.workspace.open("triage").document.history.count == 4)
    #expect(try sample.check() == [])
  }

  @Test func `from elsewhere is taken in with its history, and shown first`() throws {
    let elsewhere = try Scratch()
    let file = elsewhere.path / "project.json"
    try copy(to: elsewhere)
    try edit("Kartlägg noga", by: "Juristen")
    try copy(to: elsewhere)
    try sample.scratch.write(try back(), Sample.file)
    try sample.add("Ny")
    let before = try sample.snapshot()
    let shown = try sample.workspace.importCopy(
      file, on: Sample.context(60), with: sample.reference, isTrial: true)
    #expect(shown.incoming?.entries.map(\.by) == ["Juristen"])
    #expect(try sample.snapshot() == before)
    _ = try sample.workspace.importCopy(file, on: Sample.context(60), with: sample.reference, isTrial: false)
    #expect(try sample.titles() == ["Kartlägg noga", "Ny"])
    #expect(try sample.check() == [])
    let again = try sample.workspace.importCopy(
      file, on: Sample.context(90), with: sample.reference, isTrial: false)
    #expect(again.incoming == nil)
  }

  @Test func `of a project that is not here is refused`() throws {
    let other = try Sample()
    let fault = try #require(throws: FileFault.self) {
      try sample.workspace.importCopy(
        other.scratch.path / Sample.file, on: Sample.context(), with: sample.reference, isTrial: false)
    }
    #expect(fault.kind == .notFound)
  }

  /// The project and its logs as they stand, in another folder.
  private func copy(to scratch: Scratch) throws {
    mkdir((scratch.path / "history").text, 0o777)
    try scratch.write(try sample.scratch.read(Sample.file), "project.json")
    for name in sample.scratch.names("projects/triage/history") {
      try scratch.write(try sample.scratch.read("projects/triage/history/" + name), "history/" + name)
    }
  }

  /// Puts the log back before its last line, and gives the project as it was then.
  private func back() throws -> [UInt8] {
    let log = try sample.log()
    var lines = try sample.scratch.read(log).split(separator: 0x0A)
    lines.removeLast()
    try sample.scratch.write(Array(lines.joined(separator: [0x0A])) + [0x0A], log)
    let backup = try #require(sample.scratch.names("projects/triage/.backups").last)
    return try sample.scratch.read("projects/triage/.backups/" + backup)
  }
}

@Suite struct `A project whose file cannot be read` {
  private let sample: Sample

  init() throws {
    sample = try Sample()
    for title in ["Ett", "Två", "Tre"] { try sample.add(title) }
  }

  private func mend() throws -> [any Repair] {
    try sample.mend()
  }

  @Test func `is put together from the last state and what came after it`() throws {
    let whole = try sample.scratch.read(Sample.file)
    try sample.scratch.write("{\"format\": 1,\n\"id\": ", Sample.file)
    let repair = try #require(try sample.check().compactMap(\.repair).first)
    #expect(
      repair.after.first?.en == ".backups/project-20261124T093003Z.json and the latest 1 lines of history")
    try repair.make(with: sample.kit)
    #expect(try sample.scratch.read(Sample.file) == whole)
    #expect(sample.scratch.names("projects/triage/.backups").contains("kept-1-project.json"))
    #expect(try sample.check() == [])
  }

  @Test(
    arguments: [
      ("\"title\": \"Två\",", "\"title\": \"Ring sköterskan\","),
      ("\"title\": \"Två\",", "\"title\": \"Ring sköterskan\",\r"),
    ], [false, true])
  func `and was edited by hand says which lines do not come along`(
    edit: (old: String, new: String), isWide: Bool
  ) throws {
    try sample.replace(edit.old, edit.new)
    let broken = try sample.scratch.read(Sample.file).dropLast(3)
    try sample.scratch.write(isWide ? broken.flatMap { [$0, 0] } : Array(broken), Sample.file)
    let repair = try #require(try sample.check().compactMap(\.repair).first)
    #expect(repair.before.contains { $0.en.contains("Ring sk") })
    #expect(repair.before.count < 3)
  }

  @Test func `and was only cut off drops nothing`() throws {
    let whole = try sample.scratch.read(Sample.file)
    for length in stride(from: 1, to: whole.count, by: 37) {
      try sample.scratch.write(Array(whole.prefix(length)), Sample.file)
      let repair = try #require(try sample.check().compactMap(\.repair).first)
      #expect(repair.before.isEmpty)
    }
  }

  @Test func `is put together from history alone where no state was kept`() throws {
    let whole = try sample.scratch.read(Sample.file)
    for name in sample.scratch.names("projects/triage/.backups") {
      unlink((sample.scratch.path / "projects/triage/.backups" / name).text)
    }
    unlink((sample.scratch.path / Sample.file).text)
    let repairs = try mend()
    #expect(repairs.count == 1)
    #expect(try sample.scratch.read(Sample.file) == whole)
    #expect(try sample.check() == [])
  }

  @Test func `and was mended since it was looked at is let be`() throws {
    let whole = try sample.scratch.read(Sample.file)
    try sample.scratch.write("{", Sample.file)
    let repair = try #require(try sample.check().compactMap(\.repair).first)
    try sample.scratch.write(whole, Sample.file)
    let before = try sample.snapshot()
    try repair.make(with: sample.kit)
    #expect(try sample.snapshot() == before)
  }
}
