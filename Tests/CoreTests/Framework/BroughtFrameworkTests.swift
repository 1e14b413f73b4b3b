import Model
import Process
import Testing

@Suite struct `The frameworks that the program brings` {
  /// Where each gate leads; those without criteria ask what is asked at every gate.
  @Test(arguments: [
    ("epis", ["G1 P", "G2 I", "G3 S", "G4 S"]), ("qif", ["G1 QIF2", "G2 QIF3", "G3 QIF4", "G4 QIF4"]),
    ("ai_qif", ["G1 AIQ-2", "G2 AIQ-3", "GB1 AIQ-4", "G3 AIQ-5", "G4 AIQ-5"]),
    ("nirn", ["G1 NIRN-2", "G2 NIRN-3", "G3 NIRN-4", "G4 NIRN-4"]),
    ("salient", ["G1 SAL-2", "GB1 SAL-3", "G2 SAL-4", "GB2 SAL-5", "G3 SAL-6", "G4 SAL-6"]),
    (
      "haip",
      [
        "D1 HAIP-2", "D2 HAIP-3", "D3 HAIP-4", "D4 HAIP-5", "D5 HAIP-6", "D6 HAIP-7", "D7 HAIP-8",
        "D8 HAIP-8",
      ]
    ),
    ("abcds", ["CP1 ABCDS-2", "CP2 ABCDS-3", "CP3 ABCDS-4", "CP4 ABCDS-5", "CP5 ABCDS-5"]),
  ])
  func `Are each gone through to the recurring review`(id: String, way: [String]) throws {
    var fixture = try ProjectFixture(sites: 2, framework: Code(id))
    var gone: [String] = []
    for _ in way {
      let gate = try fixture.ownGate(at: fixture.sites[0])
      if gate.criteria.isEmpty {
        let check = fixture.projectState.check(gate.id, at: fixture.sites)
        #expect(check.voices.flatMap(\.perspectives) == ["pro", "lea"])
        #expect(fixture.projectState.quorum(of: gate)?.min == 2)
      }
      fixture.satisfy()
      try fixture.decide(.go)
      gone.append(gate.id.text + " " + (try fixture.state(fixture.sites[0]).phase.text))
    }
    #expect(gone == way)
    #expect(fixture.project.sites.allSatisfy { $0.phase == fixture.framework.phases.last?.id })
  }
}
