import Changes
import Glibc
import Model
import Reports
import Storage
import TestSupport
import Testing

@Suite struct `A decision` {
  /// A project whose site was submitted at its first gate and put on hold there.
  private func decided() throws -> (sample: Sample, packet: String) {
    let sample = try Sample()
    try sample.workspace.change("triage", by: "Projektledaren") { document in
      let site = try #require(document.project.sites.first).id
      try document.apply(
        .submit("G1", sites: [site], by: "Projektledaren"), on: Sample.context(), with: sample.reference)
      let review = try #require(document.project.reviews.first).id
      for (who, perspective) in [("Verksamhetschefen", "lea"), ("Läkaren", "pro"), ("Patientrådet", "pat")] {
        let present = [
          FieldAssignment(["who"], [who]), FieldAssignment(["role"], ["gatekeeper"]),
          FieldAssignment(["perspectives"], [perspective]),
        ]
        try document.apply(.attend(review, present), on: Sample.context(), with: sample.reference)
      }
      var decision = Decision(review, .hold, by: "Verksamhetschefen")
      decision.reason = "Vi väntar på besked."
      decision.until = Sample.now.day + 30
      try document.apply(.decide(decision), on: Sample.context(), with: sample.reference)
    }
    return (sample, try #require(sample.scratch.names("projects/triage/decisions").first))
  }

  @Test func `leaves a packet that the transition names`() throws {
    let (sample, name) = try decided()
    let kept = try sample.workspace.decisions(of: "triage")
    let packet = try #require(kept.files.first).content
    #expect(name.utf8.starts(with: "20261124T0930".utf8))
    #expect(Decisions.name(of: packet) == name)
    #expect(packet.hash == packet.contentHash(by: sha256))
    #expect(try sample.check() == [])
  }

  @Test func `whose packet was changed is named`() throws {
    let (sample, name) = try decided()
    let file = "projects/triage/decisions/" + name
    let text = try sample.scratch.text(file)
    let parts = text.utf8.split(separator: Array("besked".utf8), maxSplits: 1)
    try sample.scratch.write(Array(parts[0]) + Array("BESKED".utf8) + Array(parts[1]), file)
    #expect(try sample.check().map(\.words.en) == ["changed since it was written: head"])
  }

  @Test func `whose packet was removed is named`() throws {
    let (sample, name) = try decided()
    unlink((sample.scratch.path / "projects/triage/decisions" / name).text)
    let words = try sample.check().map(\.words.en)
    #expect(words.count == 1)
    #expect(words.allSatisfy { $0.utf8.reversed().starts(with: " is missing".utf8.reversed()) })
  }

  @Test func `that broke off leaves a packet that nothing names`() throws {
    let (sample, name) = try decided()
    let other = try Sample()
    mkdir((other.scratch.path / "projects/triage/decisions").text, 0o777)
    try other.scratch.write(
      try sample.scratch.read("projects/triage/decisions/" + name), "projects/triage/decisions/" + name)
    let words = try other.check().map(\.words.en)
    #expect(words == ["belongs to another project", "no transition names the packet"])
  }

  @Test func `snapshot is kept as it was and never written over`() throws {
    let sample = try Sample()
    var snapshot = SnapshotFile()
    snapshot.id = ID("w12345")
    snapshot.title = "Styrgrupp"
    snapshot.on = Sample.now.day
    try sample.workspace.keep(snapshot, of: "triage")
    try sample.workspace.keep(snapshot)
    #expect(sample.scratch.names("projects/triage/snapshots") == ["2026-11-24-w12345.json"])
    #expect(try sample.workspace.snapshots(of: "triage").files.map(\.content.title) == ["Styrgrupp"])
    #expect(try sample.workspace.snapshots().files.count == 1)
    #expect(throws: FileFault.self) { try sample.workspace.keep(snapshot) }
    #expect(try sample.check() == [])
  }
}
