import Changes
import Glibc
import Model
import Testing

@testable import Storage

/// A crash in a save that took others' changes in: its lines alone do not lead from the old file to the new one.
@Suite struct `After a crash in a merging save` {
  private let sample: Sample
  private let before: [UInt8]
  private let after: [UInt8]
  private let logBefore: [UInt8]
  private let logAfter: [UInt8]
  private let log: String
  private let left: String

  init() throws {
    sample = try Sample()
    try sample.add("Kartlägg")
    var mine = try sample.workspace.open("triage")
    try MergeCrash.edit("Kartlägg noga", &mine.document, by: "Projektledaren", in: sample)
    try sample.workspace.change("triage", by: "Juristen") { [sample] in
      try MergeCrash.edit("Kartlägg snabbt", &$0, by: "Juristen", in: sample)
    }
    log = try sample.log()
    before = try sample.scratch.read(Sample.file)
    logBefore = try sample.scratch.read(log)
    try sample.save(&mine)
    after = try sample.scratch.read(Sample.file)
    logAfter = try sample.scratch.read(log)
    var holder = ProcessIdentity()
    (holder.pid, holder.start, holder.host) = (99_999_999, 1, Host.name)
    let writer = String(decoding: Path(log).name.utf8.dropLast(".jsonl".utf8.count), as: UTF8.self)
    var pending = TemporaryName.SaveMarker(writer: writer, length: logBefore.count)
    pending.merged = .init(end: logAfter.count, over: before)
    left = TemporaryName(holder: holder, number: 0, pending: pending).name
  }

  /// Puts the files as they stood with so much of the log.
  private func crash(_ project: [UInt8], log length: Int, leaving: Bool = true) throws {
    try sample.scratch.write(project, Sample.file)
    try sample.scratch.write(Array(logAfter.prefix(length)), log)
    if leaving { try sample.scratch.write(after, "projects/triage/" + left) }
  }

  private func isWhole(_ lines: Int, _ project: [UInt8]) throws -> Bool {
    let open = try sample.workspace.open("triage")
    return open.document.history.count == lines && JSONWriter.file(open.document.project) == project
  }

  @Test func `its name is read as it was written`() throws {
    let temporary = try #require(TemporaryName(left))
    #expect(temporary.name == left)
    #expect(temporary.pending?.merged?.end == logAfter.count)
  }

  @Test func `every point of the log is before or after, for a reader and for the next writer`() throws {
    for length in Array(stride(from: logBefore.count, to: logAfter.count, by: 37)) + [logAfter.count] {
      try crash(before, log: length)
      let isDone = length == logAfter.count
      #expect(try isWhole(isDone ? 5 : 3, isDone ? after : before), "\(length)")
      // A reader has written nothing.
      #expect(try sample.scratch.read(Sample.file) == before)
      try sample.workspace.recover(sample.scratch.path / "projects/triage")
      #expect(try isWhole(isDone ? 5 : 3, isDone ? after : before), "\(length)")
      #expect(try sample.scratch.read(Sample.file) == (isDone ? after : before))
      #expect(!sample.scratch.exists("projects/triage/" + left))
      #expect(try sample.scratch.read(log).count == (isDone ? logAfter : logBefore).count)
    }
  }

  @Test func `what was withdrawn is kept beside the log`() throws {
    try crash(before, log: logAfter.count - 1)
    try sample.workspace.recover(sample.scratch.path / "projects/triage")
    let torn = sample.scratch.names("projects/triage/history").filter { $0.utf8.contains(UInt8(ascii: "-")) }
    #expect(!torn.isEmpty)
    try sample.add("Ny")
    #expect(try sample.titles() == ["Kartlägg snabbt", "Ny"])
  }

  @Test func `a recovery that was broken off after its write is finished by the next change`() throws {
    try crash(after, log: logAfter.count)
    try sample.add("Ny")
    #expect(sample.scratch.names("projects/triage/drafts") == [])
    #expect(!sample.scratch.exists("projects/triage/" + left))
    #expect(try sample.workspace.open("triage").document.history.count == 6)
  }

  @Test func `a project that became something else meanwhile is not written over`() throws {
    try crash(before, log: logAfter.count)
    try sample.replace("\"title\": \"Triage\"", "\"title\": \"Annat\"")
    try sample.add("Ny")
    #expect(try sample.workspace.open("triage").document.project.title == "Annat")
    let drafts = sample.scratch.names("projects/triage/drafts")
    #expect(drafts.count == 1)
    #expect(try sample.scratch.read("projects/triage/drafts/" + drafts[0]) == after)
  }
}

private enum MergeCrash {
  static func edit(_ title: String, _ document: inout ProjectDocument, by: String, in sample: Sample) throws {
    let id = try #require(document.project.actions.first?.id.text)
    try document.apply(
      .edit(record: id, [FieldAssignment(["title"], [title])]), on: Sample.context(5, by: by),
      with: sample.reference)
  }
}
