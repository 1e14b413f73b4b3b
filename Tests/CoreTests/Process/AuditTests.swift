import Changes
import Model
import Reports
import Testing

@Suite struct `An audit` {
  private func kinds(_ course: Course, _ packets: [Packet] = []) -> [String] {
    Audit(of: course.projectState, packets: packets).entries.map(\.kind.rawValue)
  }

  @Test func `of a project without decisions has nothing to ask about`() throws {
    let audit = try Audit(of: Course().projectState, packets: [])
    #expect(audit.entries.isEmpty)
    #expect(audit.decisions == 0)
    #expect(audit.goPercent == nil)
  }

  @Test func `counts each decision once, and the share of go`() throws {
    var course = try Course(sites: 2)
    try course.decide(.go)
    course.satisfy()
    try course.decide(.hold)
    let audit = Audit(of: course.projectState, packets: [])
    #expect(audit.decisions == 2)
    #expect(audit.go == 1)
    #expect(audit.goPercent == 50)
  }

  @Test func `names a decision against the proposal by its packet`() throws {
    var course = try Course()
    let review = try course.submit()
    let made = try course.make(.decide(course.decision(review, .hold)))
    let packet = try #require(made.packet)
    let entry = try #require(Audit(of: course.projectState, packets: [packet]).entries.first)
    #expect(entry.kind == .againstProposal)
    #expect(entry.id == packet.id.text)
    #expect(entry.words.en == "hold instead of go (R6): as said at the meeting")
    #expect(entry.words.sv.utf8.starts(with: "avvakta i stället för fortsätt (R6)".utf8))
  }

  @Test func `names objections until they are answered, and who had an interest`() throws {
    var course = try Course()
    let review = try course.submit()
    course.rewrite { project in
      project.reviews.update(review) { review in
        review.positions[0].value = .known(.object)
        review.attendance[1].conflictOfInterest = "sells it"
      }
    }
    #expect(kinds(course) == ["unanswered_objection", "conflict_of_interest"])
    course.rewrite { project in
      project.reviews.update(review) { $0.positions[0].answer = "we know" }
    }
    #expect(kinds(course) == ["conflict_of_interest"])
  }

  @Test func `tells waivers that hold from those that lapsed`() throws {
    var course = try Course()
    let today = course.today
    course.rewrite { project in
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
    #expect(kinds(course) == ["waiver_in_force", "waiver_in_force"])
    course.pass(days: 6)
    #expect(kinds(course) == ["waiver_in_force", "waiver_lapsed"])
    course.pass(days: 6)
    #expect(kinds(course) == ["waiver_lapsed", "waiver_lapsed"])
  }

  @Test func `names late and moved conditions with how often, and ways back`() throws {
    var course = try Course()
    try course.go(to: "P")
    let review = try course.submit()
    let condition = try course.draft(review)
    try course.make(.decide(course.decision(review, .conditionalGo)))
    for days in [70, 80] {
      try course.make(
        .conditionMove(condition, site: nil, due: course.today + days, by: "board", reason: "waits"))
    }
    #expect(kinds(course) == ["moved_condition"])
    course.pass(days: 90)
    try course.reenter("P")
    let audit = Audit(of: course.projectState, packets: [])
    #expect(audit.entries.map(\.kind) == [.lateCondition, .movedCondition, .reentry])
    #expect(audit.entries.map(\.count) == [1, 2, 1])
    #expect(audit.entries.last?.words.en.utf8.starts(with: "I → P".utf8) == true)
  }
}

@Suite struct `A call to a review` {
  @Test func `asks for positions ten days before, and decides what is critical first`() throws {
    var course = try Course()
    try course.go(to: "P")
    let site = try #require(course.sites.first)
    course.judge("G2-04", .notMet)
    course.judge("G2-01", .notMet)
    course.unhear("saf")
    let day = course.today + 40
    course.rewrite { project in
      var plan = PhasePlan()
      plan.phase = "P"
      plan.end = day
      project.plan.place(plan)
    }
    let call = try #require(course.projectState.call(to: "G2", at: [site]))
    #expect(call.day == day)
    #expect(call.askBy == day + -10)
    #expect(call.first.map(\.id) == ["G2-04", "G2-01"])
    #expect(call.voices.allSatisfy { !$0.hasSpoken })
    #expect(call.voices.filter { !$0.voice.counts }.map(\.voice.perspectives) == [["saf"]])
    #expect(call.remembered.map(\.who.text) == ["person 0", "person 1", "person 2"])
    #expect(call.notSpokenFor == [])
  }

  @Test func `names the perspectives that nobody who came last time speaks for`() throws {
    var course = try Course()
    let site = try #require(course.sites.first)
    let call = try #require(course.projectState.call(to: "G1", at: [site]))
    #expect(call.remembered.isEmpty)
    #expect(call.notSpokenFor == call.quorum?.mustInclude)
    #expect(course.projectState.call(to: "G9", at: [site]) == nil)
    let review = try course.submit()
    course.rewrite { $0.reviews.update(review) { $0.heldOn = Course.firstDay + 3 } }
    let open = try #require(course.projectState.call(to: "G1", at: [site]))
    #expect(open.day == Course.firstDay + 3)
    #expect(open.notSpokenFor == [])
    #expect(open.voices.allSatisfy { $0.hasSpoken })
  }
}
