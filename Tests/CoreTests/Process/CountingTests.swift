import Changes
import Model
import Process
import Testing

@Suite struct `What counts` {
  /// One row of the table of values: whether it counts fresh, and stale.
  struct Row: Sendable {
    let value: AssessmentValue
    let fresh: Bool
    let stale: Bool
  }

  static let rows = [
    Row(value: .met, fresh: true, stale: false), Row(value: .partlyMet, fresh: false, stale: false),
    Row(value: .notMet, fresh: false, stale: false), Row(value: .notAssessed, fresh: false, stale: false),
    Row(value: .notApplicable, fresh: true, stale: false), Row(value: .waived, fresh: true, stale: true),
  ]

  private func fixture(_ value: AssessmentValue, _ id: Code<Criterion>) throws -> ProjectFixture {
    var fixture = try ProjectFixture()
    fixture.judge(id, value)
    fixture.rewrite { project in
      for index in project.assessments.indices where project.assessments[index].criterion == id {
        if value == .notApplicable || value == .waived { project.assessments[index].because = "another unit" }
        if value == .waived { project.assessments[index].until = ProjectFixture.firstDay + 90 }
      }
    }
    return fixture
  }

  private func counts(_ fixture: ProjectFixture, _ id: Code<Criterion>) -> Bool {
    fixture.projectState.criterion(id, at: fixture.sites)?.counts ?? false
  }

  /// A law that changed makes G1-07 and G1-03 stale.
  private func wake(_ fixture: inout ProjectFixture, _ kind: MaterialChangeKind, of: String? = nil) {
    var change = MaterialChange()
    change.id = ID("z00000")
    change.kind = .known(kind)
    change.on = fixture.today
    change.at = fixture.context.at + 3600
    change.of = of
    fixture.rewrite { $0.materialChanges.place(change) }
  }

  @Test(arguments: rows) func `A value counts fresh or stale as the table says`(row: Row) throws {
    var fixture = try fixture(row.value, "G1-07")
    #expect(counts(fixture, "G1-07") == row.fresh)
    wake(&fixture, .law)
    #expect(counts(fixture, "G1-07") == row.stale)
    #expect(fixture.projectState.criterion("G1-07", at: fixture.sites)?.stale == (row.value != .notAssessed))
  }

  @Test(arguments: rows) func `Of a critical criterion only met and fresh counts`(row: Row) throws {
    var fixture = try fixture(row.value, "G1-03")
    #expect(counts(fixture, "G1-03") == (row.value == .met))
    wake(&fixture, .law)
    #expect(!counts(fixture, "G1-03"))
  }

  @Test func `A waiver counts through its last day, and needs who and why`() throws {
    var fixture = try fixture(.waived, "G1-02")
    fixture.pass(to: ProjectFixture.firstDay + 90)
    #expect(counts(fixture, "G1-02"))
    fixture.pass(days: 1)
    #expect(!counts(fixture, "G1-02"))
    fixture.pass(to: ProjectFixture.firstDay)
    for clear in [{ $0.because = nil }, { $0.because = " " }, { $0.by = nil }, { $0.until = nil }]
      as [(inout Assessment) -> Void]
    {
      var other = fixture
      other.rewrite { project in
        for index in project.assessments.indices where project.assessments[index].criterion == "G1-02" {
          clear(&project.assessments[index])
        }
      }
      #expect(!counts(other, "G1-02"))
    }
  }

  @Test func `What does not apply needs a reason`() throws {
    var fixture = try fixture(.notApplicable, "G1-02")
    fixture.rewrite { project in
      for index in project.assessments.indices { project.assessments[index].because = nil }
    }
    #expect(!counts(fixture, "G1-02"))
  }

  @Test func `Expired evidence makes a value stale until it is confirmed`() throws {
    var fixture = try ProjectFixture()
    try fixture.make(
      .addEvidence(
        "G1-02", site: nil,
        [FieldAssignment(["title"], ["Report"]), FieldAssignment(["expires"], [(fixture.today + 5).iso])]))
    fixture.pass(days: 5)
    #expect(counts(fixture, "G1-02"))
    fixture.pass(days: 1)
    #expect(!counts(fixture, "G1-02"))
    try fixture.make(.confirm(["G1-02"], site: nil, by: "lead"))
    #expect(counts(fixture, "G1-02"))
  }

  @Test(arguments: [
    (
      MaterialChangeKind.version,
      ["G2-03", "G2-06", "G2-07", "G2-09", "G2-10", "G2-14", "G4-01", "G4-05", "G4-07"]
    ),
    (
      .population,
      ["G1-02", "G1-04", "G1-06", "G1-08", "G2-05", "G2-06", "G2-12", "G2-14", "G3-03", "G4-02", "G4-07"]
    ),
    (.law, ["G1-03", "G1-07", "G2-03", "G2-04", "G2-05", "G4-06"]),
    (
      .autonomy,
      [
        "G1-02", "G1-03", "G1-04", "G1-06", "G1-08", "G2-02", "G2-04", "G2-05", "G2-06", "G2-07", "G2-08",
        "G2-09", "G2-10", "G2-12", "G2-13", "G2-14", "G2-15", "G2-16", "G3-02", "G3-10", "G4-02", "G4-03",
        "G4-13",
      ]
    ),
  ])
  func `A material change wakes what the framework says`(kind: MaterialChangeKind, woken: [String]) throws {
    var fixture = try ProjectFixture()
    wake(&fixture, kind)
    let stale = fixture.framework.criteria.filter {
      fixture.projectState.criterion($0, at: fixture.sites).stale
    }
    #expect(stale.map(\.id.text) == woken)
  }

  @Test func `A failed assumption and withdrawn evidence wake what hangs on them`() throws {
    var fixture = try ProjectFixture()
    var assumption = Assumption()
    assumption.id = ID("h00000")
    assumption.title = "Nurses have time"
    assumption.criteria = ["G1-05", "G2-07"]
    fixture.rewrite { $0.assumptions.place(assumption) }
    var other = fixture
    wake(&fixture, .assumption, of: "h00000")
    #expect(!counts(fixture, "G1-05") && !counts(fixture, "G2-07") && counts(fixture, "G1-06"))
    let record = try other.make(.addEvidence("G1-08", site: nil, [FieldAssignment(["title"], ["Study"])]))
      .record
    wake(&other, .evidence, of: String(record?.suffix(6) ?? ""))
    #expect(!counts(other, "G1-08") && counts(other, "G1-07"))
  }

  @Test func `A change at one site wakes only there`() throws {
    var fixture = try ProjectFixture(sites: 2)
    var change = MaterialChange()
    change.id = ID("z00000")
    change.kind = .known(.version)
    change.sites = [fixture.sites[0]]
    change.at = fixture.context.at + 60
    fixture.rewrite { $0.materialChanges.place(change) }
    #expect(fixture.projectState.criterion("G2-06", at: [fixture.sites[0]])?.counts == false)
    #expect(fixture.projectState.criterion("G2-06", at: [fixture.sites[1]])?.counts == true)
    #expect(fixture.projectState.criterion("G2-06", at: fixture.sites)?.sites == [fixture.sites[0]])
  }

  @Test func `Of several sites the worst judgement holds, and the sites are named`() throws {
    var fixture = try ProjectFixture(sites: 2)
    fixture.judge("G2-01", .partlyMet, at: fixture.sites[1])
    let checked = try #require(fixture.projectState.criterion("G2-01", at: fixture.sites))
    #expect(!checked.counts && checked.status == .partlyMet && checked.sites == [fixture.sites[1]])
    #expect(fixture.projectState.criterion("G2-01", at: [fixture.sites[0]])?.counts == true)
  }

  @Test func `A criterion that is critical is critical however it came to be asked`() throws {
    let fixture = try ProjectFixture()
    let critical = fixture.framework.criteria.filter {
      fixture.projectState.criterion($0, at: fixture.sites).critical
    }
    #expect(
      critical.map(\.id.text) == [
        "G1-03", "G2-03", "G2-04", "G2-05", "G2-06", "G2-08", "G2-10", "G2-12", "G3-04", "G4-01", "G4-04",
      ])
    let musts = fixture.framework.criteria.filter {
      !fixture.projectState.criterion($0, at: fixture.sites).must
    }
    #expect(musts.map(\.id.text) == ["G3-11", "G3-12", "G4-11"])
  }
}
