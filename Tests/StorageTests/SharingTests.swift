import Changes
import Glibc
import Model
import Storage
import Testing

/// Two people in one project at the same time.
@Suite struct `Working at once` {
  private let sample: Sample
  private var mine: OpenProject

  init() throws {
    sample = try Sample()
    try sample.add("Kartlägg")
    mine = try sample.workspace.open("triage")
  }

  private func theirs(_ title: String) throws {
    try sample.workspace.change("triage", by: "Juristen") { try sample.add(title, to: &$0, by: "Juristen") }
  }

  private func edit(_ field: String, _ value: String, _ document: inout ProjectDocument, by: String) throws {
    let id = try #require(document.project.actions.first?.id.text)
    try document.apply(
      .edit(record: id, [FieldAssignment([field], [value])]), on: Sample.context(5, by: by),
      with: sample.reference)
  }

  private var names: Names { Names(project: mine.document.project, reference: sample.reference) }

  @Test mutating func `both changes stand, and what came in is said`() throws {
    try sample.add("Min", to: &mine.document)
    try theirs("Deras")
    let incoming = try #require(try sample.save(&mine))
    #expect(try sample.titles() == ["Deras", "Kartlägg", "Min"])
    #expect(incoming.words(names).en == "Juristen changed 1 thing while you worked: new action: Deras")
    #expect(mine.document.project.actions.count == 3)
    #expect(mine.document.isSaved)
    // Each line once, and none of merging, since it had nothing to make.
    #expect(mine.document.history.map(\.verb) == ["project.add", "action.add", "action.add", "action.add"])
    #expect(try sample.workspace.open("triage").document.history.map(\.id).count == 4)
    #expect(try sample.check() == [])
    #expect(!sample.scratch.exists("projects/triage/drafts"))
  }

  @Test mutating func `the same field in two ways becomes a conflict and one line of merging`() throws {
    try edit("title", "Kartlägg noga", &mine.document, by: "Projektledaren")
    try sample.workspace.change("triage", by: "Juristen") {
      try edit("title", "Kartlägg snabbt", &$0, by: "Juristen")
    }
    let incoming = try #require(try sample.save(&mine))
    #expect(incoming.conflicts.map(\.field) == ["title"])
    let open = try sample.workspace.open("triage")
    let conflict = try #require(open.document.project.conflicts.first)
    #expect(Set(conflict.values.map { $0.value?.text }) == ["Kartlägg noga", "Kartlägg snabbt"])
    #expect(open.document.history.last?.cause == .merge)
    #expect(try sample.check() == [])
  }

  @Test mutating func `again after a merge needs no second one`() throws {
    try sample.add("Min", to: &mine.document)
    try theirs("Deras")
    try sample.save(&mine)
    try sample.add("Ännu en", to: &mine.document)
    #expect(try sample.save(&mine) == nil)
    #expect(try sample.titles() == ["Deras", "Kartlägg", "Min", "Ännu en"])
  }

  @Test mutating func `the same content with another time is nothing`() throws {
    try sample.scratch.write(try sample.scratch.read(Sample.file), Sample.file)
    #expect(try sample.workspace.lookAgain(at: &mine) == nil)
    try sample.add("Min", to: &mine.document)
    #expect(try sample.save(&mine) == nil)
  }

  @Test mutating func `an edit by hand of the same size and time is taken in`() throws {
    var found = stat()
    stat((sample.scratch.path / Sample.file).text, &found)
    try sample.replace("\"Triage\"", "\"Triagf\"")
    var times = [found.st_atim, found.st_mtim]
    utimensat(AT_FDCWD, (sample.scratch.path / Sample.file).text, &times, 0)
    var other = mine
    let incoming = try #require(try sample.workspace.lookAgain(at: &other))
    #expect(other.document.project.title == "Triagf")
    #expect(incoming.words(names).en == "The file was changed outside the program while you worked")
    try sample.add("Min", to: &mine.document)
    #expect(try sample.save(&mine) != nil)
    #expect(try sample.workspace.open("triage").document.project.title == "Triagf")
    #expect(try sample.titles() == ["Kartlägg", "Min"])
  }

  @Test mutating func `looking again brings in what others did, and asks the disk only once`() throws {
    #expect(try sample.workspace.lookAgain(at: &mine) == nil)
    try theirs("Deras")
    let incoming = try #require(try sample.workspace.lookAgain(at: &mine))
    #expect(incoming.entries.map(\.by) == ["Juristen"])
    #expect(mine.document.project.actions.count == 2)
    #expect(try sample.workspace.lookAgain(at: &mine) == nil)
  }

  @Test mutating func `a file that cannot be read is told of once, and what was open stays`() throws {
    try sample.scratch.write("{", Sample.file)
    #expect(throws: FileFault.self) { try sample.workspace.lookAgain(at: &mine) }
    #expect(try sample.workspace.lookAgain(at: &mine) == nil)
    #expect(mine.document.project.actions.count == 1)
  }

  @Test mutating func `a file that was removed is not made again, and the change is kept`() throws {
    unlink((sample.scratch.path / Sample.file).text)
    try sample.add("Min", to: &mine.document)
    let fault = try #require(throws: FileFault.self) { try sample.save(&mine) }
    #expect(fault.words.en == "removed meanwhile")
    #expect(!sample.scratch.exists(Sample.file))
    let draft = try #require(sample.scratch.names("projects/triage/drafts").first)
    #expect(fault.advice.en.utf8.reversed().starts(with: (draft + ".").utf8.reversed()))
  }

  @Test mutating func `a file that cannot be read is not written over, and the change is kept`() throws {
    try sample.scratch.write("{", Sample.file)
    try sample.add("Min", to: &mine.document)
    let fault = try #require(throws: FileFault.self) { try sample.save(&mine) }
    #expect(fault.kind == .invalid)
    #expect(try sample.scratch.text(Sample.file) == "{")
    #expect(sample.scratch.names("projects/triage/drafts").count == 1)
  }

  @Test mutating func `a project whose folder is gone is kept in the person's own folder`() throws {
    let folder = sample.scratch.path / "projects/triage"
    try #require(rename(folder.text, (sample.scratch.path / "away").text) == 0)
    try sample.add("Min", to: &mine.document)
    let fault = try #require(throws: FileFault.self) { try sample.save(&mine) }
    #expect(fault.kind == .notFound)
    let kept = try #require(mine.draft)
    #expect(kept.text.utf8.starts(with: "/tmp/brygga-tests-state-".utf8))
    #expect(!sample.scratch.exists("projects/triage"))
    unlink(kept.text)
  }
}

/// A save that must wait.
@Suite struct `A change that cannot be saved` {
  private static let lock = "projects/triage/.lock"
  private static let elsewhere =
    "{\"by\": \"Juristen\", \"host\": \"elsewhere\", \"pid\": 1, \"start\": 1}\n"

  private let sample: Sample
  private var mine: OpenProject

  init() throws {
    sample = try Sample()
    mine = try sample.workspace.open("triage")
    try sample.scratch.write(Self.elsewhere, Self.lock)
    try sample.add("Min", to: &mine.document)
  }

  private var drafts: [String] { sample.scratch.names("projects/triage/drafts") }

  @Test mutating func `lies in a draft until it is saved`() throws {
    let fault = try #require(throws: FileFault.self) { try sample.save(&mine) }
    #expect(fault.kind == .locked)
    #expect(fault.holder?.en == "Juristen on elsewhere")
    #expect(drafts.count == 1)
    try sample.add("Till", to: &mine.document)
    #expect(throws: FileFault.self) { try sample.save(&mine) }
    #expect(drafts.count == 1)
    let text = try sample.scratch.text("projects/triage/drafts/" + drafts[0])
    #expect(text.contains("Till"))
    unlink((sample.scratch.path / Self.lock).text)
    try sample.save(&mine)
    #expect(try sample.titles() == ["Min", "Till"])
    #expect(!sample.scratch.exists("projects/triage/drafts"))
    #expect(try sample.check() == [])
  }

  @Test mutating func `is not offered to others while its program lives`() throws {
    #expect(throws: FileFault.self) { try sample.save(&mine) }
    #expect(try sample.workspace.drafts(of: "triage").isEmpty)
    let found = try sample.check().filter { $0.path.name.same(as: drafts[0]) }
    #expect(found.map(\.words.en) == ["Projektledaren waits to save"])
    #expect(found.compactMap(\.repair).isEmpty)
  }

  @Test mutating func `is brought back over what others did since`() throws {
    #expect(throws: FileFault.self) { try sample.save(&mine) }
    try abandon()
    unlink((sample.scratch.path / Self.lock).text)
    try sample.workspace.change("triage", by: "Juristen") { try sample.add("Deras", to: &$0, by: "Juristen") }
    let kept = try #require(try sample.workspace.drafts(of: "triage").first)
    #expect(kept.content.entries.map(\.verb) == ["action.add"])
    let repair = try #require(try sample.check().compactMap(\.repair).first)
    #expect(repair.after.map(\.en) == ["Projektledaren: new action: Min"])
    try repair.make(with: sample.kit)
    #expect(try sample.titles() == ["Deras", "Min"])
    #expect(!sample.scratch.exists("projects/triage/drafts"))
    #expect(try sample.check() == [])
  }

  @Test mutating func `and was saved after all is not made twice`() throws {
    #expect(throws: FileFault.self) { try sample.save(&mine) }
    let draft = try sample.scratch.read("projects/triage/drafts/" + drafts[0])
    unlink((sample.scratch.path / Self.lock).text)
    try sample.save(&mine)
    mkdir((sample.scratch.path / "projects/triage/drafts").text, 0o777)
    try sample.scratch.write(draft, "projects/triage/drafts/d.json")
    try abandon()
    try sample.mend()
    #expect(try sample.titles() == ["Min"])
    #expect(!sample.scratch.exists("projects/triage/drafts"))
    #expect(try sample.check() == [])
  }

  /// As if the program that keeps the draft were gone.
  private func abandon() throws {
    let place = "projects/triage/drafts/" + drafts[0]
    let text = try sample.scratch.text(place)
    let ours = Array("\"pid\": \(getpid())".utf8)
    let parts = text.utf8.split(separator: ours, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    try sample.scratch.write(
      Array(parts[0]) + Array("\"pid\": 99999999".utf8) + Array(parts[1]), place)
  }
}
