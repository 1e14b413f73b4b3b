import Changes
import Foundation
import Model
import Storage
import Testing

@Suite struct `A team's own framework` {
  private func ward() throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: tests.appending(path: "Fixtures/frameworks/ward.json"), encoding: .utf8)
  }

  private func sample(_ text: String, name: String = "ward") throws -> Sample {
    let sample = try Sample()
    let folder = sample.workspace.path / "frameworks"
    try FileManager.default.createDirectory(atPath: folder.text, withIntermediateDirectories: true)
    try text.write(toFile: (folder / (name + ".json")).text, atomically: true, encoding: .utf8)
    return sample
  }

  @Test func `Stands beside those that the program brings, with what it borrows`() throws {
    let sample = try sample(ward())
    #expect(try sample.check() == [])
    let reference = try sample.workspace.reference()
    #expect(
      reference.frameworks.map(\.id.text) == [
        "epis", "qif", "ai_qif", "nirn", "salient", "haip", "abcds", "ward",
      ])
    let framework = try #require(reference.framework("ward"))
    #expect(framework.criterion("G2-06")?.gate == "trial")
    #expect(framework.criterion("G2-06")?.perSite == true)
    #expect(framework.closing.map(\.id.text) == ["users_told", "data", "fallback", "contract", "lessons"])
  }

  @Test func `Is explained with line, column and field where it is faulty, and left out`() throws {
    let text = try ward().replacingOccurrences(of: "\"to\": \"try\"", with: "\"to\": \"deploy\"")
    let sample = try sample(text)
    let finding = try #require(try sample.check().first)
    let lines = text.components(separatedBy: "\n")
    let line = try #require(lines.firstIndex { $0.contains("\"deploy\"") })
    #expect(finding.file.hasSuffix("frameworks/ward.json"))
    #expect(finding.field == "gates[1].to")
    #expect(finding.line == line + 1)
    #expect(finding.column == "      \"to\": ".count + 1)
    #expect(finding.words.en == "no phase is called deploy")
    #expect(finding.advice.en == "The phases are listen, shape, try, use, keep.")
    let reference = try sample.workspace.reference()
    #expect(reference.framework("ward") == nil)
    #expect(reference.absence(of: "ward").en.contains("gates[1].to: no phase is called deploy"))
  }

  @Test func `Is explained where it cannot be read at all`() throws {
    let sample = try sample(
      ward().replacingOccurrences(of: "\"kind\": \"extra\",", with: "\"kind\": \"extra\""))
    let finding = try #require(try sample.check().first)
    #expect(finding.words.en == "expected a comma or }, found a text")
    #expect(finding.line != nil)
    #expect(try sample.workspace.reference().framework("ward") == nil)
  }

  @Test func `Must be called as its file`() throws {
    let sample = try sample(ward(), name: "avdelning")
    let finding = try #require(try sample.check().first)
    #expect(finding.words.en == "the file is called avdelning but the framework ward")
    #expect(finding.field == "id")
  }

  @Test func `Does not silently give way to one of the program's where it is faulty`() throws {
    let text = try ward().replacingOccurrences(of: "\"id\": \"ward\"", with: "\"id\": \"qif\"")
      .replacingOccurrences(of: "\"min\": 2", with: "\"min\": 0")
    let sample = try sample(text, name: "qif")
    let reference = try sample.workspace.reference()
    #expect(try sample.check().map(\.words.en).contains("nobody need be present"))
    #expect(reference.framework("qif") == nil)
    #expect(reference.framework("epis") != nil)
  }

  @Test func `Leaves its projects to be read and not changed while it is faulty, and others untouched`()
    throws
  {
    let sample = try sample(ward())
    let reference = try sample.workspace.reference()
    let document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Fall alarm"]), FieldAssignment(["framework"], ["ward"])],
      sites: ["Ward 4"],
      slug: "fall",
      on: Sample.context(), with: reference)
    _ = try sample.workspace.create(document)
    let file = sample.workspace.path / "frameworks" / "ward.json"
    try ward().replacingOccurrences(of: "\"live\": true,", with: "").write(
      toFile: file.text, atomically: true, encoding: .utf8)
    let faulty = try sample.workspace.reference()
    var open = try sample.workspace.open("fall").document
    #expect(open.project.title == "Fall alarm")
    do throws(Refusal) {
      try open.apply(.note(record: open.project.id.text, text: "seen"), on: Sample.context(), with: faulty)
      Issue.record("the change was made")
    } catch {
      #expect(error.kind == .readOnly)
      #expect(error.words.en.contains("the framework ward cannot be followed: "))
    }
    var other = try sample.workspace.open("triage").document
    try other.apply(.note(record: other.project.id.text, text: "seen"), on: Sample.context(), with: faulty)
  }
}
