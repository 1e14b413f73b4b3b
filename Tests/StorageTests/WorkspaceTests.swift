import Changes
import Glibc
import Model
import Storage
import Testing

@Suite struct `A workspace` {
  @Test func `is found from a folder below it`() throws {
    let sample = try Sample()
    let found = try Workspace.find(from: sample.scratch.path / "projects" / "triage" / "history")
    #expect(found.path == sample.workspace.path)
    #expect(found.settings.groups.map(\.title) == ["Allmänheten", "Styrgruppen", "Teamet"])
  }

  @Test func `is not found where there is none`() throws {
    let fault = try #require(throws: FileFault.self) { try Workspace.find(from: Path("/proc")) }
    #expect(fault.kind == .notFound)
  }

  @Test func `is not made over another`() throws {
    let sample = try Sample()
    let fault = try #require(throws: FileFault.self) {
      try Workspace.create(at: sample.scratch.path, organisation: "X", language: .en)
    }
    #expect(fault.kind == .conflict)
  }

  @Test func `lists every project, the broken ones too`() throws {
    let sample = try Sample()
    _ = try sample.workspace.create(
      project: try sample.workspace.open("triage").document.project, slug: "a-copy")
    mkdir((sample.scratch.path / "projects" / "empty").text, 0o777)
    try sample.scratch.write("{", Sample.file)
    let listed = try sample.workspace.projects()
    #expect(listed.map(\.slug) == ["a-copy", "empty", "triage"])
    guard case .readable = listed[0], case .broken(_, let missing) = listed[1],
      case .broken(_, let torn) = listed[2]
    else {
      Issue.record("\(listed)")
      return
    }
    #expect(missing.kind == .notFound)
    #expect(torn.kind == .invalid)
  }

  @Test func `knows the last edit without reading the history`() throws {
    let sample = try Sample()
    try sample.add("Kartlägg")
    guard case .readable(let document, let last) = sample.workspace.listing(of: "triage") else {
      Issue.record("broken")
      return
    }
    #expect(document.history.isEmpty)
    #expect(last?.at == Sample.now + 1)
    #expect(last?.by == "Projektledaren")
  }

  @Test func `never leaves the folder of its projects`() throws {
    let sample = try Sample()
    for slug in ["../x", "..", "", "a/b", ".hidden", "a\nb"] {
      #expect(throws: FileFault.self) { try sample.workspace.open(slug) }
    }
  }

  @Test func `leaves nothing where a project cannot be made`() throws {
    let sample = try Sample()
    let project = try sample.workspace.open("triage").document.project
    let fault = try #require(throws: FileFault.self) {
      try sample.workspace.create(project: project, slug: "triage")
    }
    #expect(fault.kind == .conflict)
    #expect(sample.scratch.names("projects") == ["triage"])
  }

  @Test(arguments: [
    ("Hjärtsvikt: återinläggning", "hjartsvikt-aterinlaggning"), ("  Ändå Ölé!  ", "anda-ole"),
    ("../../etc/passwd", "etc-passwd"), ("🩺", "projekt"), ("e\u{301}te\u{301}", "ete"),
  ])
  func `makes names of folders from titles`(title: String, slug: String) {
    #expect(Slug.of(title) == slug)
    #expect(Slug.isValid(slug))
  }

  @Test func `gives a second project of a title another name`() {
    let long = String(repeating: "a", count: 60)
    let first = Slug.of(long)
    let second = Slug.of(long, taken: [first])
    #expect(first.utf8.count == 40)
    #expect(second == String(repeating: "a", count: 38) + "-2")
    #expect(Slug.of("Triage", taken: ["triage", "triage-2"]) == "triage-3")
  }
}
