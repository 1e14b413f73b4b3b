import Changes
import Glibc
import Model
import Storage
import Testing

@Suite struct `After a crash` {
  /// A process number that no process can have, so that its traces are those of a dead one.
  private static let dead = 99_999_999

  /// The name of a temporary that a dead process of this host left.
  private func temporary(_ sample: Sample, pending: String = "") throws -> String {
    let holder = Host.name
    return ".brygga-\(Self.dead)-1-0-\(holder)\(pending).tmp"
  }

  /// The project before and after an edit, as its files stood.
  private struct Step {
    let sample: Sample
    let before: [UInt8]
    let after: [UInt8]
    let logBefore: [UInt8]
    let logAfter: [UInt8]
    let log: String

    init() throws {
      sample = try Sample()
      log = try sample.log()
      before = try sample.scratch.read(Sample.file)
      logBefore = try sample.scratch.read(log)
      try sample.add("Kartlägg")
      after = try sample.scratch.read(Sample.file)
      logAfter = try sample.scratch.read(log)
    }

    var writer: String {
      String(decoding: Path(log).name.utf8.dropLast(".jsonl".utf8.count), as: UTF8.self)
    }

    var mark: String { "-\(writer)-\(logBefore.count)" }
  }

  @Test func `before the history line, the project is as before`() throws {
    let step = try Step()
    try step.sample.scratch.write(step.before, Sample.file)
    try step.sample.scratch.write(step.logBefore, step.log)
    let left = try temporary(step.sample, pending: step.mark)
    try step.sample.scratch.write(step.after, "projects/triage/" + left)
    #expect(try step.sample.titles() == [])
    try step.sample.add("Ny")
    #expect(try step.sample.titles() == ["Ny"])
    #expect(step.sample.scratch.names("projects/triage") == [".backups", "history", "project.json"])
    #expect(try step.sample.check() == [])
  }

  @Test func `between the history line and the project, the line holds`() throws {
    let step = try Step()
    try step.sample.scratch.write(step.before, Sample.file)
    let left = try temporary(step.sample, pending: step.mark)
    try step.sample.scratch.write(step.after, "projects/triage/" + left)
    // A reader sees the edit and writes nothing.
    #expect(try step.sample.titles() == ["Kartlägg"])
    #expect(try step.sample.scratch.read(Sample.file) == step.before)
    try step.sample.add("Ny")
    #expect(try step.sample.titles() == ["Kartlägg", "Ny"])
    #expect(step.sample.scratch.names("projects/triage") == [".backups", "history", "project.json"])
    #expect(try step.sample.check() == [])
  }

  @Test func `a project opened before the recovery saves without a conflict`() throws {
    let step = try Step()
    try step.sample.scratch.write(step.before, Sample.file)
    try step.sample.scratch.write(
      step.after, "projects/triage/" + (try temporary(step.sample, pending: step.mark)))
    var open = try step.sample.workspace.open("triage")
    try step.sample.add("Ny", to: &open.document)
    try step.sample.save(&open)
    #expect(try step.sample.titles() == ["Kartlägg", "Ny"])
  }

  @Test func `of another program, a project opened before it takes it in`() throws {
    let step = try Step()
    try step.sample.scratch.write(step.before, Sample.file)
    try step.sample.scratch.write(step.logBefore, step.log)
    var open = try step.sample.workspace.open("triage")
    try step.sample.scratch.write(step.logAfter, step.log)
    try step.sample.scratch.write(
      step.after, "projects/triage/" + (try temporary(step.sample, pending: step.mark)))
    try step.sample.add("Ny", to: &open.document)
    let incoming = try #require(try step.sample.save(&open))
    #expect(incoming.entries.map(\.verb) == ["action.add"])
    #expect(try step.sample.titles() == ["Kartlägg", "Ny"])
    #expect(try step.sample.check() == [])
  }

  @Test func `in the middle of the history line, the torn line is set aside and named`() throws {
    let step = try Step()
    for length in step.logBefore.count + 1..<step.logAfter.count {
      try step.sample.scratch.write(step.before, Sample.file)
      try step.sample.scratch.write(Array(step.logAfter.prefix(length)), step.log)
      let open = try step.sample.workspace.open("triage")
      #expect(open.document.history.map(\.verb) == ["project.add"])
      #expect(open.faults.map(\.words.en) == ["the last line was torn by a crash"])
    }
    try step.sample.add("Ny")
    let open = try step.sample.workspace.open("triage")
    #expect(open.faults == [])
    #expect(open.document.history.map(\.verb) == ["project.add", "action.add"])
    let torn = step.writer + ".torn-1"
    #expect(step.sample.scratch.names("projects/triage/history") == [step.writer + ".jsonl", torn])
    let tail = Array(step.logAfter[step.logBefore.count...].dropLast())
    #expect(try step.sample.scratch.read("projects/triage/history/" + torn) == tail)
    #expect(try step.sample.check().map(\.words.en) == ["does not belong to the history"])
  }

  @Test func `with a line that no sign speaks of, check tells, and the next change makes it`() throws {
    let step = try Step()
    try step.sample.scratch.write(step.before, Sample.file)
    #expect(try step.sample.titles() == [])
    let finding = try #require(try step.sample.check().first)
    #expect(finding.words.en == "an older copy lies over changes that history has (1)")
    try step.sample.add("Ny")
    #expect(try step.sample.titles() == ["Kartlägg", "Ny"])
  }

  @Test func `a recovery that was broken off after its write is finished by the next change`() throws {
    let step = try Step()
    try step.sample.scratch.write(
      step.after, "projects/triage/" + (try temporary(step.sample, pending: step.mark)))
    #expect(try step.sample.titles() == ["Kartlägg"])
    try step.sample.add("Ny")
    #expect(try step.sample.titles() == ["Kartlägg", "Ny"])
    #expect(step.sample.scratch.names("projects/triage/drafts") == [])
    #expect(try step.sample.check() == [])
  }

  @Test func `lines that no longer fit are kept as a draft`() throws {
    let step = try Step()
    let other = String(decoding: step.after, as: UTF8.self).replacing("Kartlägg", with: "Kartlagt")
    try step.sample.scratch.write(Array(other.utf8), Sample.file)
    try step.sample.scratch.write(
      step.after, "projects/triage/" + (try temporary(step.sample, pending: step.mark)))
    #expect(try step.sample.titles() == ["Kartlagt"])
    try step.sample.add("Ny")
    #expect(try step.sample.titles() == ["Kartlagt", "Ny"])
    #expect(step.sample.scratch.names("projects/triage/drafts").count == 1)
  }

  @Test func `temporaries of dead processes go, those of others stay`() throws {
    let sample = try Sample()
    let dead = try temporary(sample)
    let other = ".brygga-\(Self.dead)-1-0-elsewhere.tmp"
    let live = ".brygga-\(getpid())-1-0-elsewhere.tmp"
    for name in [dead, other, live, ".p.json.tmp.99999"] {
      try sample.scratch.write("x", "projects/triage/" + name)
    }
    try sample.add("Kartlägg")
    #expect(
      Set(sample.scratch.names("projects/triage"))
        == [other, live, ".p.json.tmp.99999", ".backups", "history", "project.json"])
  }

  @Test func `a folder that was being made goes with the next one`() throws {
    let sample = try Sample()
    let building = sample.scratch.path / "projects" / (try temporary(sample))
    mkdir(building.text, 0o777)
    try sample.scratch.write("{", "projects/" + building.name + "/project.json")
    #expect(try sample.workspace.projects().map(\.slug) == ["triage"])
    _ = try sample.workspace.create(project: try sample.workspace.open("triage").document.project, slug: "b")
    #expect(sample.scratch.names("projects") == ["b", "triage"])
  }
}
