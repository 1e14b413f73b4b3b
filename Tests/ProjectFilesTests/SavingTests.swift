import Coproduction
import Glibc
import ProjectFiles
import Testing

@Suite struct `Saving` {
  @Test func `puts the project and one line of history on the disk`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    let open = try sample.workspace.open("triage")
    #expect(open.dossier.project.actions.map(\.title) == ["Kartlägg"])
    #expect(open.dossier.history.map(\.verb) == ["project.add", "action.add"])
    #expect(open.faults.isEmpty)
    #expect(try sample.scratch.read(Sample.file) == JSONWriter.file(open.dossier.project))
    #expect(sample.scratch.names("projects/triage") == [".backups", "history", "project.json"])
    #expect(try sample.check() == [])
  }

  @Test func `writes nothing where the change is refused`() throws {
    let sample = try Sample()
    let before = try sample.scratch.read(Sample.file)
    #expect(throws: Refusal.self) {
      try sample.workspace.change("triage", by: "x") { dossier in
        try sample.add("Kartlägg", to: &dossier)
        try sample.add("", to: &dossier)
      }
    }
    #expect(try sample.scratch.read(Sample.file) == before)
    #expect(sample.scratch.names("projects/triage") == ["history", "project.json"])
  }

  @Test func `keeps the mode of the file`() throws {
    let sample = try Sample()
    chmod((sample.scratch.path / Sample.file).text, 0o640)
    try sample.add("Kartlägg")
    #expect(sample.scratch.mode(Sample.file) == 0o640)
  }

  @Test func `keeps fields that this version does not know`() throws {
    let sample = try Sample()
    try sample.replace("  \"language\"", "  \"x_future\": {\"a\": [1.50, {\"b\": null}]},\n  \"language\"")
    try sample.add("Kartlägg")
    let project = try sample.workspace.open("triage").dossier.project
    let kept = try #require(project.unknown.members.first)
    #expect(kept.name == "x_future")
    #expect(JSONWriter.line(kept.value) == "{\"a\":[1.50,{\"b\":null}]}")
  }

  @Test func `does not touch a project of a newer format`() throws {
    let sample = try Sample()
    try sample.replace("\"format\": 1", "\"format\": 2")
    let before = try sample.scratch.read(Sample.file)
    let open = try sample.workspace.open("triage")
    #expect(open.dossier.readOnly?.en == "written by a newer version (format 2) and may only be read")
    #expect(throws: (any Error).self) { try sample.add("Kartlägg") }
    #expect(try sample.scratch.read(Sample.file) == before)
  }

  @Test func `says of an unreadable newer format that it is newer`() throws {
    let sample = try Sample()
    try sample.replace("\"format\": 1", "\"format\": 2")
    try sample.replace("\"title\": \"Triage\"", "\"title\": {\"sv\": \"Triage\"}")
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.kind == .readOnly)
  }

  @Test func `keeps a change as a draft where somebody else saved meanwhile`() throws {
    let sample = try Sample()
    var mine = try sample.workspace.open("triage")
    try sample.add("Min", to: &mine.dossier)
    try sample.workspace.change("triage", by: "Juristen") { try sample.add("Deras", to: &$0, by: "Juristen") }
    let theirs = try sample.scratch.read(Sample.file)
    #expect(sample.workspace.hasChanged(mine))
    let fault = try #require(throws: FileFault.self) { try sample.workspace.save(&mine) }
    #expect(fault.kind == .conflict)
    #expect(fault.words.en == "changed meanwhile by Juristen")
    #expect(try sample.scratch.read(Sample.file) == theirs)
    let draft = try #require(sample.scratch.names("projects/triage/drafts").first)
    #expect(fault.advice.en.utf8.reversed().starts(with: (draft + ".").utf8.reversed()))
    let kept = try JSONReader.read(
      try sample.scratch.read("projects/triage/drafts/" + draft), as: Draft.self)
    #expect(kept.state.actions.map(\.title) == ["Min"])
    #expect(kept.entries.map(\.verb) == ["action.add"])
  }

  @Test func `notices an edit by hand of the same size and time`() throws {
    let sample = try Sample()
    var mine = try sample.workspace.open("triage")
    #expect(!sample.workspace.hasChanged(mine))
    try sample.replace("\"Triage\"", "\"Triagf\"")
    try sample.add("Min", to: &mine.dossier)
    let fault = try #require(throws: FileFault.self) { try sample.workspace.save(&mine) }
    #expect(fault.words.en == "changed meanwhile outside the program")
  }

  @Test func `does not bring back a project that was removed`() throws {
    let sample = try Sample()
    var mine = try sample.workspace.open("triage")
    unlink((sample.scratch.path / Sample.file).text)
    try sample.add("Min", to: &mine.dossier)
    let fault = try #require(throws: FileFault.self) { try sample.workspace.save(&mine) }
    #expect(fault.words.en == "removed meanwhile")
    #expect(!sample.scratch.exists(Sample.file))
  }

  @Test func `again and again needs no reading between`() throws {
    let sample = try Sample()
    var open = try sample.workspace.open("triage")
    for title in ["A", "B", "C"] {
      try sample.add(title, to: &open.dossier)
      try sample.workspace.save(&open)
    }
    #expect(try sample.titles() == ["A", "B", "C"])
    #expect(open.dossier.isSaved)
  }

  @Test func `refuses a text that could not be read back`() throws {
    let sample = try Sample()
    let before = try sample.scratch.read(Sample.file)
    #expect(throws: (any Error).self) { try sample.add(String(repeating: "x", count: 2 << 20)) }
    #expect(try sample.scratch.read(Sample.file) == before)
  }
}
