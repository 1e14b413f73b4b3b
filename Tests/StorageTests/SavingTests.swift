import Changes
import Glibc
import Model
import Storage
import Testing

@Suite struct `Saving` {
  @Test func `puts the project and one line of history on the disk`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    let open = try sample.workspace.open("triage")
    #expect(open.document.project.actions.map(\.title) == ["Kartlägg"])
    #expect(open.document.history.map(\.verb) == ["project.add", "action.add"])
    #expect(open.faults.isEmpty)
    #expect(try sample.scratch.read(Sample.file) == JSONWriter.file(open.document.project))
    #expect(sample.scratch.names("projects/triage") == [".backups", "history", "project.json"])
    #expect(try sample.check() == [])
  }

  @Test func `writes nothing where the change is refused`() throws {
    let sample = try Sample()
    let before = try sample.scratch.read(Sample.file)
    #expect(throws: Refusal.self) {
      try sample.workspace.change("triage", by: "x") { document in
        try sample.add("Kartlägg", to: &document)
        try sample.add("", to: &document)
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
    let project = try sample.workspace.open("triage").document.project
    let kept = try #require(project.unknown.members.first)
    #expect(kept.name == "x_future")
    #expect(JSONWriter.line(kept.value) == "{\"a\":[1.50,{\"b\":null}]}")
  }

  @Test func `does not touch a project of a newer format`() throws {
    let sample = try Sample()
    try sample.replace("\"format\": 1", "\"format\": 2")
    let before = try sample.scratch.read(Sample.file)
    let open = try sample.workspace.open("triage")
    #expect(open.document.readOnly?.en == "written by a newer version (format 2) and may only be read")
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

  @Test func `again and again needs no reading between`() throws {
    let sample = try Sample()
    var open = try sample.workspace.open("triage")
    for title in ["A", "B", "C"] {
      try sample.add(title, to: &open.document)
      try sample.save(&open)
    }
    #expect(try sample.titles() == ["A", "B", "C"])
    #expect(open.document.isSaved)
  }

  @Test func `refuses a text that could not be read back`() throws {
    let sample = try Sample()
    let before = try sample.scratch.read(Sample.file)
    #expect(throws: (any Error).self) { try sample.add(String(repeating: "x", count: 2 << 20)) }
    #expect(try sample.scratch.read(Sample.file) == before)
  }
}
