import Model
import Process
import Testing

@Suite struct `Rigour and voices` {
  /// Organisational, without action, neither high-risk nor personal.
  private func light() throws -> ProjectFixture {
    var fixture = try ProjectFixture()
    fixture.rewrite { project in
      project.application = Application()
      project.application.orientation = .known(.organisational)
      project.application.actionAutonomy = .known(.a0)
      project.application.personalData = false
      project.application.aiActClass = .known(.minimal)
      project.application.mdrStatus = .known(.notDevice)
      project.application.ourRole = .known(.deployer)
      project.application.patientFacing = false
      project.application.publicBody = true
    }
    return fixture
  }

  private func musts(_ fixture: ProjectFixture) -> [String] {
    fixture.framework.criteria.filter { fixture.projectState.criterion($0, at: fixture.sites).must }.map(
      \.id.text)
  }

  private func voices(_ fixture: ProjectFixture, _ gate: Code<Gate>) throws -> [String] {
    let gate = try #require(fixture.framework.gate(gate))
    return fixture.projectState.demandedVoices(at: gate).map { $0.anyOf.map(\.text).joined(separator: "/") }
  }

  @Test func `Light rigour keeps the musts that are named, and what is critical`() throws {
    let fixture = try light()
    #expect(fixture.projectState.rigour == .light)
    #expect(
      musts(fixture) == [
        "G1-01", "G1-02", "G1-03", "G1-06", "G1-09", "G1-10", "G2-01", "G2-02", "G2-07", "G2-09", "G2-10",
        "G2-11", "G3-04", "G4-01", "G4-04",
      ])
  }

  @Test(arguments: ["G1", "G2", "G3", "G4"] as [Code<Gate>])
  func `Light rigour asks for two voices and a quorum of two at every gate`(gate: Code<Gate>) throws {
    var fixture = try light()
    #expect(try voices(fixture, gate) == ["pro", "lea"])
    let found = try #require(fixture.framework.gate(gate))
    #expect(fixture.projectState.quorum(of: found)?.min == 2)
    #expect(fixture.projectState.quorum(of: found)?.mustInclude == [])
    fixture.rewrite { $0.application.patientFacing = true }
    #expect(try voices(fixture, gate) == ["pro", "lea", "pat"])
    fixture.rewrite { $0.application.patientFacing = nil }
    #expect(try voices(fixture, gate) == ["pro", "lea", "pat"])
  }

  @Test(arguments: ["orientation", "autonomy", "personal", "risk", "chosen"])
  func `Rigour is full as soon as anything is at stake, not known, or the team says so`(what: String) throws {
    for isUnknown in [false, true] {
      var fixture = try light()
      fixture.rewrite { project in
        switch what {
        case "orientation": project.application.orientation = isUnknown ? nil : .known(.both)
        case "autonomy": project.application.actionAutonomy = isUnknown ? nil : .known(.a1)
        case "personal": project.application.personalData = isUnknown ? nil : true
        case "risk": project.application.aiActClass = .known(isUnknown ? .undetermined : .highAnnex1)
        default: project.rigour = .known(.full)
        }
      }
      #expect(fixture.projectState.rigour == .full, "\(isUnknown)")
    }
  }

  @Test func `A team cannot choose less than is computed`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { $0.rigour = .known(.light) }
    #expect(fixture.projectState.rigour == .full)
  }

  /// The voices of each gate, with the profile that makes each appear.
  @Test func `The voices of each gate are those of the table`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { project in
      project.application.ourRole = .known(.provider)
      project.application.personalData = false
      project.application.aiActClass = .known(.minimal)
    }
    #expect(try voices(fixture, "G1") == ["pat", "pro", "lea"])
    #expect(try voices(fixture, "G2") == ["pat", "pro", "lea", "it", "saf"])
    #expect(try voices(fixture, "G3") == ["pat", "pro", "lea", "it", "saf"])
    #expect(try voices(fixture, "G4") == ["pat", "pro", "it", "saf"])
    var other = fixture
    for role in [OurRole.deployer, .researchOnly] {
      other.rewrite { $0.application.ourRole = .known(role) }
      for gate in ["G1", "G2", "G3", "G4"] as [Code<Gate>] {
        #expect(try voices(other, gate).contains("ven"), "\(gate.text)")
      }
    }
    other = fixture
    other.rewrite { $0.application.personalData = true }
    #expect(try voices(other, "G1") == ["pat", "pro", "lea", "leg/dpo"])
    #expect(try voices(other, "G2").contains("leg/dpo"))
    #expect(try !voices(other, "G3").contains("leg/dpo") && !voices(other, "G4").contains("leg/dpo"))
    other = fixture
    for risk in [AIActClass.highAnnex1, .highAnnex3] {
      other.rewrite { $0.application.aiActClass = .known(risk) }
      #expect(try voices(other, "G2") == ["pat", "pro", "lea", "it", "saf", "wrk"])
      #expect(try !voices(other, "G3").contains("wrk"))
    }
  }

  @Test func `What the profile does not say counts as if it applied, and is named`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { $0.application = Application() }
    #expect(try voices(fixture, "G1") == ["pat", "pro", "lea", "ven", "leg/dpo"])
    #expect(try voices(fixture, "G2") == ["pat", "pro", "lea", "it", "saf", "ven", "leg/dpo", "wrk"])
    let checked = try #require(fixture.projectState.criterion("G2-05", at: fixture.sites))
    #expect(checked.applies && checked.must && checked.critical)
    #expect(checked.assumed == ["annex3", "public_body", "public_service"])
    fixture.rewrite { $0.application.publicBody = false }
    #expect(fixture.projectState.criterion("G2-05", at: fixture.sites)?.applies == true)
    fixture.rewrite { $0.application.publicService = false }
    #expect(fixture.projectState.criterion("G2-05", at: fixture.sites)?.applies == false)
  }

  @Test(arguments: [
    (Application.known, true), (.known.with { $0.mdrStatus = .known(.notDevice) }, false),
    (.known.with { $0.mdrClass = .known(.b) }, true), (.known.with { $0.mdrClass = .known(.a) }, false),
    (.known.with { $0.orientation = .known(.both) }, true),
    (.known.with { $0.orientation = .known(.organisational) }, false),
    (
      .known.with {
        $0.mdrStatus = .known(.inhouse55)
        $0.mdrClass = .known(.i)
      }, true
    ),
  ])
  func `The regulatory criterion applies where the device, the risk or the maker asks for it`(
    application: Application, applies: Bool
  ) throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { project in
      project.application = application
      project.application.aiActClass = .known(.minimal)
    }
    #expect(fixture.projectState.criterion("G2-03", at: fixture.sites)?.applies == applies)
  }
}

extension Application {
  func with(_ change: (inout Application) -> Void) -> Application {
    var application = self
    change(&application)
    return application
  }
}
