import Model
import Process
import Testing

@Suite struct `Rigour and voices` {
  /// Organisational, without action, neither high-risk nor personal.
  private func light() throws -> Course {
    var course = try Course()
    course.rewrite { project in
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
    return course
  }

  private func musts(_ course: Course) -> [String] {
    course.framework.criteria.filter { course.projectState.criterion($0, at: course.sites).must }.map(
      \.id.text)
  }

  private func voices(_ course: Course, _ gate: Code<Gate>) throws -> [String] {
    let gate = try #require(course.framework.gate(gate))
    return course.projectState.demandedVoices(at: gate).map { $0.anyOf.map(\.text).joined(separator: "/") }
  }

  @Test func `Light rigour keeps the musts that are named, and what is critical`() throws {
    let course = try light()
    #expect(course.projectState.rigour == .light)
    #expect(
      musts(course) == [
        "G1-01", "G1-02", "G1-03", "G1-06", "G1-09", "G1-10", "G2-01", "G2-02", "G2-07", "G2-09", "G2-10",
        "G2-11", "G3-04", "G4-01", "G4-04",
      ])
  }

  @Test(arguments: ["G1", "G2", "G3", "G4"] as [Code<Gate>])
  func `Light rigour asks for two voices and a quorum of two at every gate`(gate: Code<Gate>) throws {
    var course = try light()
    #expect(try voices(course, gate) == ["pro", "lea"])
    let found = try #require(course.framework.gate(gate))
    #expect(course.projectState.quorum(of: found)?.min == 2)
    #expect(course.projectState.quorum(of: found)?.mustInclude == [])
    course.rewrite { $0.application.patientFacing = true }
    #expect(try voices(course, gate) == ["pro", "lea", "pat"])
    course.rewrite { $0.application.patientFacing = nil }
    #expect(try voices(course, gate) == ["pro", "lea", "pat"])
  }

  @Test(arguments: ["orientation", "autonomy", "personal", "risk", "chosen"])
  func `Rigour is full as soon as anything is at stake, not known, or the team says so`(what: String) throws {
    for isUnknown in [false, true] {
      var course = try light()
      course.rewrite { project in
        switch what {
        case "orientation": project.application.orientation = isUnknown ? nil : .known(.both)
        case "autonomy": project.application.actionAutonomy = isUnknown ? nil : .known(.a1)
        case "personal": project.application.personalData = isUnknown ? nil : true
        case "risk": project.application.aiActClass = .known(isUnknown ? .undetermined : .highAnnex1)
        default: project.rigour = .known(.full)
        }
      }
      #expect(course.projectState.rigour == .full, "\(isUnknown)")
    }
  }

  @Test func `A team cannot choose less than is computed`() throws {
    var course = try Course()
    course.rewrite { $0.rigour = .known(.light) }
    #expect(course.projectState.rigour == .full)
  }

  /// The voices of each gate, with the profile that makes each appear.
  @Test func `The voices of each gate are those of the table`() throws {
    var course = try Course()
    course.rewrite { project in
      project.application.ourRole = .known(.provider)
      project.application.personalData = false
      project.application.aiActClass = .known(.minimal)
    }
    #expect(try voices(course, "G1") == ["pat", "pro", "lea"])
    #expect(try voices(course, "G2") == ["pat", "pro", "lea", "it", "saf"])
    #expect(try voices(course, "G3") == ["pat", "pro", "lea", "it", "saf"])
    #expect(try voices(course, "G4") == ["pat", "pro", "it", "saf"])
    var other = course
    for role in [OurRole.deployer, .researchOnly] {
      other.rewrite { $0.application.ourRole = .known(role) }
      for gate in ["G1", "G2", "G3", "G4"] as [Code<Gate>] {
        #expect(try voices(other, gate).contains("ven"), "\(gate.text)")
      }
    }
    other = course
    other.rewrite { $0.application.personalData = true }
    #expect(try voices(other, "G1") == ["pat", "pro", "lea", "leg/dpo"])
    #expect(try voices(other, "G2").contains("leg/dpo"))
    #expect(try !voices(other, "G3").contains("leg/dpo") && !voices(other, "G4").contains("leg/dpo"))
    other = course
    for risk in [AIActClass.highAnnex1, .highAnnex3] {
      other.rewrite { $0.application.aiActClass = .known(risk) }
      #expect(try voices(other, "G2") == ["pat", "pro", "lea", "it", "saf", "wrk"])
      #expect(try !voices(other, "G3").contains("wrk"))
    }
  }

  @Test func `What the profile does not say counts as if it applied, and is named`() throws {
    var course = try Course()
    course.rewrite { $0.application = Application() }
    #expect(try voices(course, "G1") == ["pat", "pro", "lea", "ven", "leg/dpo"])
    #expect(try voices(course, "G2") == ["pat", "pro", "lea", "it", "saf", "ven", "leg/dpo", "wrk"])
    let checked = try #require(course.projectState.criterion("G2-05", at: course.sites))
    #expect(checked.applies && checked.must && checked.critical)
    #expect(checked.assumed == ["annex3", "public_body"])
    course.rewrite { $0.application.publicBody = false }
    #expect(course.projectState.criterion("G2-05", at: course.sites)?.applies == false)
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
    var course = try Course()
    course.rewrite { project in
      project.application = application
      project.application.aiActClass = .known(.minimal)
    }
    #expect(course.projectState.criterion("G2-03", at: course.sites)?.applies == applies)
  }
}

extension Application {
  func with(_ change: (inout Application) -> Void) -> Application {
    var application = self
    change(&application)
    return application
  }
}
