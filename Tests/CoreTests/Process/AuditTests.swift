import Changes
import Model
import Reports
import TestSupport
import Testing

@Suite struct `An audit` {
  private func kinds(_ fixture: ProjectFixture, _ packets: [Packet] = []) -> [String] {
    Audit(of: fixture.projectState, packets: packets).entries.map(\.kind.rawValue)
  }

  @Test func `of a project without decisions has nothing to ask about`() throws {
    let audit = try Audit(of: ProjectFixture().projectState, packets: [])
    #expect(audit.entries.isEmpty)
    #expect(audit.decisions == 0)
    #expect(audit.goPercent == nil)
  }

  @Test func `counts each decision once, and the share of go`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.decide(.go)
    fixture.satisfy()
    try fixture.decide(.hold)
    let audit = Audit(of: fixture.projectState, packets: [])
    #expect(audit.decisions == 2)
    #expect(audit.go == 1)
    #expect(audit.goPercent == 50)
  }

  @Test func `names a decision against the proposal by its packet`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    let made = try fixture.make(.decide(fixture.decision(review, .hold)))
    let packet = try #require(made.packet)
    let entry = try #require(Audit(of: fixture.projectState, packets: [packet]).entries.first)
    #expect(entry.kind == .againstProposal)
    #expect(entry.id == packet.id.text)
    #expect(entry.words.en == "hold instead of go (R6): as said at the meeting")
    #expect(entry.words.sv.utf8.starts(with: "avvakta i stället för fortsätt (R6)".utf8))
  }

  @Test func `names objections until they are answered, and who had an interest`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    fixture.rewrite { project in
      project.reviews.update(review) { review in
        review.positions[0].value = .known(.object)
        review.attendance[1].conflictOfInterest = "sells it"
      }
    }
    #expect(kinds(fixture) == ["unanswered_objection", "conflict_of_interest"])
    fixture.rewrite { project in
      project.reviews.update(review) { $0.positions[0].answer = "we know" }
    }
    #expect(kinds(fixture) == ["conflict_of_interest"])
  }

  @Test func `tells waivers that hold from those that lapsed`() throws {
    var fixture = try ProjectFixture()
    let today = fixture.today
    fixture.rewrite { project in
      for index in project.assessments.indices where project.assessments[index].criterion == "G1-02" {
        project.assessments[index].value = .known(.waived)
        project.assessments[index].because = "taught in January"
        project.assessments[index].until = today + 5
      }
      var waiver = VoiceWaiver()
      waiver.id = ID("o00000")
      (waiver.gate, waiver.perspective, waiver.by, waiver.until) = ("G1", "ven", "lead", today + 9)
      project.voiceWaivers = [waiver]
    }
    #expect(kinds(fixture) == ["waiver_in_force", "waiver_in_force"])
    fixture.pass(days: 6)
    #expect(kinds(fixture) == ["waiver_in_force", "waiver_lapsed"])
    fixture.pass(days: 6)
    #expect(kinds(fixture) == ["waiver_lapsed", "waiver_lapsed"])
  }

  @Test func `names late and moved conditions with how often, and ways back`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    let review = try fixture.submit()
    let condition = try fixture.draft(review)
    try fixture.make(.decide(fixture.decision(review, .conditionalGo)))
    for days in [70, 80] {
      try fixture.make(
        .conditionMove(condition, site: nil, due: fixture.today + days, by: "board", reason: "waits"))
    }
    #expect(kinds(fixture) == ["moved_condition"])
    fixture.pass(days: 90)
    try fixture.reenter("P")
    let audit = Audit(of: fixture.projectState, packets: [])
    #expect(audit.entries.map(\.kind) == [.lateCondition, .movedCondition, .reentry])
    #expect(audit.entries.map(\.count) == [1, 2, 1])
    #expect(audit.entries.last?.words.en.utf8.starts(with: "I → P".utf8) == true)
  }
}

@Suite struct `A call to a review` {
  @Test func `asks for positions ten days before, and decides what is critical first`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    let site = try #require(fixture.sites.first)
    fixture.judge("G2-04", .notMet)
    fixture.judge("G2-01", .notMet)
    fixture.unhear("saf")
    let day = fixture.today + 40
    fixture.rewrite { project in
      var plan = PhasePlan()
      plan.phase = "P"
      plan.end = day
      project.plan.place(plan)
    }
    let call = try #require(fixture.projectState.call(to: "G2", at: [site]))
    #expect(call.day == day)
    #expect(call.askBy == day + -10)
    #expect(call.first.map(\.id) == ["G2-04", "G2-01"])
    #expect(call.voices.allSatisfy { !$0.hasSpoken })
    #expect(call.voices.filter { !$0.voice.counts }.map(\.voice.perspectives) == [["saf"]])
    #expect(call.remembered.map(\.who.text) == ["person 0", "person 1", "person 2"])
    #expect(call.notSpokenFor == [])
  }

  @Test func `names the perspectives that nobody who came last time speaks for`() throws {
    var fixture = try ProjectFixture()
    let site = try #require(fixture.sites.first)
    let call = try #require(fixture.projectState.call(to: "G1", at: [site]))
    #expect(call.remembered.isEmpty)
    #expect(call.notSpokenFor == call.quorum?.mustInclude)
    #expect(fixture.projectState.call(to: "G9", at: [site]) == nil)
    let review = try fixture.submit()
    fixture.rewrite { $0.reviews.update(review) { $0.heldOn = ProjectFixture.firstDay + 3 } }
    let open = try #require(fixture.projectState.call(to: "G1", at: [site]))
    #expect(open.day == ProjectFixture.firstDay + 3)
    #expect(open.notSpokenFor == [])
    #expect(open.voices.allSatisfy { $0.hasSpoken })
  }
}
