import Changes
import GitSync
import Glibc
import Model
import Storage
import Testing

@Suite struct `Check` {
  /// The one finding that the sample has, in English.
  private func finding(_ sample: Sample, sourceLocation: SourceLocation = #_sourceLocation) throws -> Finding
  {
    let findings = try sample.check().filter { $0.severity > .note }
    #expect(findings.count == 1, "\(findings.map(\.words.en))", sourceLocation: sourceLocation)
    return try #require(findings.first, sourceLocation: sourceLocation)
  }

  @Test func `has nothing to say of a sound workspace`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    #expect(try sample.check() == [])
  }

  @Test func `names a reference to a record that is not there`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    try sample.replace(
      "\"status\": \"planned\"", "\"status\": \"planned\",\n      \"barriers\": [\"b12345\"]")
    let found = try finding(sample)
    #expect(found.words.en.utf8.reversed().starts(with: "b12345 is not in the project".utf8.reversed()))
    #expect(found.field == "barriers[0]")
    #expect(found.line != nil)
    #expect(found.severity == .error)
  }

  @Test func `names codes and words that are unknown`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    try sample.replace(
      "\"status\": \"planned\"",
      "\"status\": \"paused\",\n      \"criteria\": [\"G9-99\"],\n      \"phase\": \"Q\"")
    let found = try sample.check().filter { $0.severity > .note }
    #expect(found.map(\.field) == ["status", "criteria[0]", "phase"])
    #expect(found.map(\.severity) == [.warning, .error, .error])
  }

  @Test func `names a ring of actions once`() throws {
    let sample = try Sample()
    try sample.add("Ett")
    try sample.add("Två")
    let ids = try sample.workspace.open("triage").document.project.actions.map(\.id.text)
    for (id, other) in zip(ids, ids.reversed()) {
      try sample.workspace.change("triage", by: "x") { document in
        // The engine would refuse the second, so it is written by hand below.
        if id == ids[0] {
          try document.apply(
            .edit(record: id, [FieldAssignment(["depends_on"], [other])]), on: Sample.context(),
            with: sample.reference)
        }
      }
    }
    let second = "\"id\": \"\(ids[1])\",\n      \"title\": \""
    try sample.replace(second, "\"depends_on\": [\"\(ids[0])\"],\n      " + second)
    let found = try finding(sample)
    #expect(found.words.en.utf8.contains(UInt8(ascii: ":")))
    #expect(found.field == "depends_on")
  }

  @Test func `names an id that two records have`() throws {
    let sample = try Sample()
    try sample.add("Ett")
    let site = try #require(try sample.workspace.open("triage").document.project.sites.first).id.text
    let action = try #require(try sample.workspace.open("triage").document.project.actions.first).id.text
    try sample.replace("\"id\": \"\(action)\"", "\"id\": \"\(site)\"")
    let words = try sample.check().map(\.words.en)
    #expect(words.contains("\(site): two records have this id (site, action)"))
    #expect(words.contains("\(site): not an id of action: expected a and five letters or digits"))
  }

  @Test func `compares a site with its transitions`() throws {
    let sample = try Sample()
    try sample.replace(
      "\"condition\": \"active\",\n      \"since\"", "\"condition\": \"on_hold\",\n      \"since\"")
    #expect(try finding(sample).field == "condition")
  }

  @Test func `notes a file edited by hand`() throws {
    let sample = try Sample()
    try sample.replace("\"title\": \"Triage\"", "\"title\":   \"Triage\"")
    let found = try sample.check()
    #expect(found.map(\.severity) == [.note])
  }

  @Test func `reports every file at once, with places`() throws {
    let sample = try Sample()
    try sample.scratch.write("{\"format\": 1,\n\"id\": ", Sample.file)
    mkdir((sample.scratch.path / "projects" / "empty").text, 0o777)
    mkdir((sample.scratch.path / "frameworks").text, 0o777)
    try sample.scratch.write("{\n}", "frameworks/own.json")
    try sample.scratch.write(try sample.scratch.text(try sample.log()) + "{\"id\": 1}\n", try sample.log())
    let found = try sample.check()
    let places = Set(found.map { "\(Path($0.file).name):\($0.line ?? 0):\($0.column ?? 0)" })
    let log = Path(try sample.log()).name
    #expect(places == ["project.json:2:7", "project.json:0:0", "own.json:1:1", "\(log):3:8"])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func `looks only where it is told to`() throws {
    let sample = try Sample()
    try sample.scratch.write("{", Sample.file)
    mkdir((sample.scratch.path / "projects" / "empty").text, 0o777)
    let empty = sample.scratch.path / "projects" / "empty"
    let found = try sample.workspace.check([empty], now: Sample.now)
    #expect(found.map { Path($0.file).name } == ["project.json"])
    #expect(try sample.workspace.check([sample.scratch.path], now: Sample.now).count == 2)
    #expect(try sample.workspace.check([sample.scratch.path / Sample.file], now: Sample.now).count == 1)
  }

  @Test func `tells of instants in the future and of lines that are there twice`() throws {
    let sample = try Sample()
    let log = try sample.log()
    let text = try sample.scratch.text(log)
    let line = try #require(text.split(separator: "\n").last)
    try sample.scratch.write(text + line + "\n", log)
    #expect(try finding(sample).words.en.utf8.starts(with: "the same line is there twice".utf8))
    #expect(try sample.workspace.open("triage").document.history.count == 1)
    try sample.scratch.write(text, log)
    let early = try sample.workspace.check(now: Sample.now + -86_400)
    #expect(early.map(\.words.en) == ["lies in the future: 2026-11-24T09:30:00Z"])
  }

  @Test func `tells once of lines of a log that follow each other and cannot be read`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    let log = try sample.log()
    let text = try sample.scratch.text(log)
    let table = String(repeating: "| no | JSON |\n", count: 300)
    let line = try #require(text.split(separator: "\n").last)
    try sample.scratch.write(text + table + line + "\nx\n", log)
    let faults = try sample.check().filter { $0.severity == .error }
    #expect(faults.map(\.words.en).count == 2)
    #expect(faults.first?.words.en == "expected an object, found \"|\", and likewise 299 lines after it")
  }

  @Test func `tells where the history was emptied or taken away`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    let log = try sample.log()
    for text: String? in ["", nil] {
      if let text { try sample.scratch.write(text, log) } else { unlink((sample.scratch.path / log).text) }
      #expect(try finding(sample).words.en == "the project has no history")
    }
  }

  @Test func `tells of evidence outside the project's folder`() throws {
    let sample = try Sample()
    try sample.replace(
      "  \"language\"",
      "  \"assessments\": [{\"id\": \"g11111\", \"criterion\": \"G1-01\", \"value\": \"met\", \"evidence\": [{\"id\": \"d11111\", \"title\": \"DPIA\", \"at\": \"../../x\"}]}],\n  \"language\""
    )
    let found = try sample.check().filter { $0.field == "at" }
    #expect(found.map(\.words.en) == ["d11111: ../../x is outside the project's folder"])
  }

  @Test func `tells where a group that shares the workspace may not save`() throws {
    let sample = try Sample()
    let workspace = sample.workspace.path.text
    for (place, mode) in [
      ("", 0o755), ("/projects/triage", 0o2755), ("/projects/triage/project.json", 0o644),
    ] {
      chmod(workspace + place, mode_t(mode))
    }
    #expect(try sample.check() == [])
    chmod(workspace, 0o2775)
    #expect(try finding(sample).path.name == "triage")
    chmod(workspace + "/projects/triage", 0o2775)
    chmod(workspace + "/projects/triage/history", 0o2775)
    #expect(try finding(sample).path.name == "project.json")
    chmod(workspace + "/projects/triage/project.json", 0o664)
    #expect(try sample.check() == [])
  }

  @Test func `tells of a project that is there twice`() throws {
    let sample = try Sample()
    _ = try sample.workspace.create(project: try sample.workspace.open("triage").document.project, slug: "b")
    let words = try sample.check().map(\.words.en)
    #expect(words.contains { $0.utf8.starts(with: "the same project as".utf8) })
    #expect(words.contains("the project has no history"))
  }
}
