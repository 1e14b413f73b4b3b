import Changes
import Model
import Process
import Testing

@Suite struct `The tables of a whole project` {
  private func count(_ word: String, in bytes: [UInt8]) -> Int {
    let word = Array(word.utf8)
    return bytes.indices.dropLast(word.count).count { bytes[$0..<$0 + word.count].elementsEqual(word) }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `Any project is read and written to the same bytes, with what nobody knows`(seed: UInt64) throws {
    var maker = RandomProject(seed: seed)
    let project = try maker.project()
    let bytes = JSONWriter.file(project)
    let again = try JSONReader.read(bytes, as: Project.self)
    #expect(JSONWriter.file(again) == bytes)
    #expect(again.same(as: project))
    #expect(count("zz_stranger", in: bytes) == maker.strangers)
    #expect(JSONWriter.file(try Project(json: project.json)) == bytes)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `The differences between two projects lead from one to the other, and back`(seed: UInt64) throws {
    var maker = RandomProject(seed: seed &* 7919)
    let before = try maker.project()
    let after = try maker.changed(before)
    let differences = before.differences(to: after, at: "p00000")
    #expect(!differences.isEmpty)
    #expect(JSONWriter.file(try before.applying(differences, at: "p00000")) == JSONWriter.file(after))
    let back = differences.reversed().map(\.reversed)
    #expect(JSONWriter.file(try after.applying(back, at: "p00000")) == JSONWriter.file(before))
    #expect(before.differences(to: before, at: "p00000").isEmpty)
    // As they stand in a log.
    let logged = try differences.map { try JSONReader.read(JSONWriter.file($0), as: Difference.self) }
    #expect(JSONWriter.file(try before.applying(logged, at: "p00000")) == JSONWriter.file(after))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `Differences made on another state are refused, all of them`(seed: UInt64) throws {
    var maker = RandomProject(seed: seed &* 104_729)
    let before = try maker.project()
    let after = try maker.changed(before)
    let differences = before.differences(to: after, at: "p00000")
    #expect(throws: PatchError.self) { try after.applying(differences, at: "p00000") }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Any project can be judged without a trap`(seed: UInt64) throws {
    var maker = RandomProject(seed: seed &* 31)
    var project = try maker.project()
    project.framework = "epis"
    var fixture = try ProjectFixture()
    fixture.document = ProjectDocument(slug: "x", project: project, history: [])
    let projectState = fixture.projectState
    for gate in fixture.framework.gates {
      for site in project.sites { _ = projectState.gateState(gate.id, at: site.id) }
      _ = projectState.check(gate.id, at: project.sites.map(\.id))
    }
    _ = projectState.condition
    _ = projectState.openConditions(at: project.sites.map(\.id))
  }
}
