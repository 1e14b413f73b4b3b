import Changes
import Model
import Process
import Testing

@Suite struct `Voices that are heard` {
  private func voice(_ course: Course, _ perspective: Code<Perspective>, _ gate: Code<Gate> = "G2") throws
    -> CheckedVoice
  {
    let gate = try #require(course.framework.gate(gate))
    let voices = course.projectState.voices(for: gate, at: course.sites)
    return try #require(voices.first { $0.perspectives.contains(perspective) })
  }

  private func course(_ sites: Int = 1, _ change: (inout Engagement) -> Void) throws -> Course {
    var course = try Course(sites: sites)
    try course.go(to: "P")
    course.rewrite { project in
      for index in project.engagements.indices where project.engagements[index].perspective == "it" {
        change(&project.engagements[index])
      }
    }
    return course
  }

  @Test func `A voice counts at the level of the phase, since its start, within a year, and fed back`() throws
  {
    #expect(try voice(course { $0.level = .coproduce }, "it").counts)
    let low = try voice(course { $0.level = .involve }, "it")
    #expect(!low.counts && low.shortfall == .tooLow && low.required == .coproduce && low.reached == .involve)
    let untold = try voice(course { $0.fedBack = nil }, "it")
    #expect(!untold.counts && untold.shortfall == .notFedBack)
    let early = try voice(course { $0.date = Course.firstDay + -1 }, "it")
    #expect(!early.counts && early.shortfall == .beforePhase)
    #expect(try !voice(course { $0.archived = Course.firstDay }, "it").counts)
  }

  @Test func `Informing needs no feedback, consulting does`() throws {
    var course = try Course()
    course.rewrite { project in
      for index in project.engagements.indices { project.engagements[index].fedBack = nil }
      for index in project.engagements.indices where project.engagements[index].perspective == "saf" {
        project.engagements[index].level = .inform
      }
    }
    #expect(try voice(course, "saf", "G3").counts == false)
    let gate = try #require(course.framework.gate("G1"))
    #expect(course.projectState.requiredLevel(of: "saf", at: gate) == .inform)
    #expect(course.projectState.requiredLevel(of: "pat", at: gate) == .consult)
  }

  @Test func `After a year a meeting is too old`() throws {
    var course = try course { _ in }
    course.pass(to: Course.firstDay.adding(months: 12))
    #expect(try voice(course, "it").counts)
    course.pass(days: 1)
    #expect(try voice(course, "it").shortfall == .tooOld)
  }

  @Test func `Coming back does not make the first stay's meetings too old`() throws {
    var course = try Course()
    try course.go(to: "P")
    course.pass(days: 10)
    try course.make(.reenter(sites: course.sites, course.back(to: "E")))
    course.pass(days: 10)
    #expect(try voice(course, "pat", "G1").counts)
    #expect(try voice(course, "pat", "G2").counts)
  }

  @Test func `A voice is heard for the site or for all, at each site of the review`() throws {
    var course = try course(2) { _ in }
    let sites = course.sites
    course.rewrite { project in
      for index in project.engagements.indices where project.engagements[index].perspective == "it" {
        project.engagements[index].sites = [sites[0]]
      }
    }
    let missing = try voice(course, "it")
    #expect(!missing.counts && missing.shortfall == .otherSite)
    let gate = try #require(course.framework.gate("G2"))
    let voices = course.projectState.voices(for: gate, at: [sites[0]])
    #expect(voices.first { $0.perspectives == ["it"] }?.counts == true)
  }

  @Test func `Of two perspectives one is enough, another at each site too`() throws {
    var course = try course(2) { _ in }
    let sites = course.sites
    course.rewrite { project in
      for index in project.engagements.indices {
        if project.engagements[index].perspective == "leg" { project.engagements[index].sites = [sites[0]] }
        if project.engagements[index].perspective == "dpo" { project.engagements[index].sites = [sites[1]] }
      }
    }
    #expect(try voice(course, "leg").counts)
    course.unhear("dpo")
    #expect(try !voice(course, "leg").counts)
  }

  @Test func `A waived voice is not missing until the day, a core voice is never waived`() throws {
    var course = try course { $0.archived = Course.firstDay }
    let until = course.today + 20
    try course.make(.waiveVoice("G2", "it", sites: [], by: "steering", until: until, because: "on leave"))
    #expect(try voice(course, "it").waived)
    #expect(try !voice(course, "it", "G3").waived)
    course.pass(to: until)
    #expect(try voice(course, "it").waived)
    course.pass(days: 1)
    #expect(try !voice(course, "it").waived)
    for core in ["pat", "pro"] as [Code<Perspective>] {
      let waive = Change.waiveVoice(
        "G2", core, sites: [], by: "steering", until: course.today + 9, because: "hard to find")
      #expect(course.refusal(waive)?.kind == .process)
    }
  }

  @Test func `Heard at one ward and waived at the other, a voice is not missing`() throws {
    var course = try course(2) { _ in }
    let sites = course.sites
    course.rewrite { project in
      for index in project.engagements.indices where project.engagements[index].perspective == "it" {
        project.engagements[index].sites = [sites[0]]
      }
    }
    try course.make(
      .waiveVoice(
        "G2", "it", sites: [sites[1]], by: "steering", until: course.today + 9, because: "same people"))
    #expect(course.projectState.check("G2", at: sites).missingVoices.isEmpty)
  }

  @Test func `Silence is a position after ten days, of a core voice when asked in two ways`() throws {
    var course = try Course()
    let review = try course.submit()
    course.rewrite { $0.reviews.update(review) { $0.positions = [] } }
    func silent(_ perspective: Code<Perspective>, _ asked: [(Int, String)]) -> Change {
      var position = Position()
      position.perspective = perspective
      position.value = .known(.noAnswer)
      position.asked = asked.map { days, how in
        var asking = Asking()
        asking.on = course.today + -days
        asking.by = "lead"
        asking.how = how
        return asking
      }
      return .position(review, position)
    }
    #expect(course.refusal(silent("saf", [(9, "mail")]))?.kind == .process)
    #expect(course.refusal(silent("saf", [(10, "mail")])) == nil)
    #expect(course.refusal(silent("pat", [(12, "mail")]))?.kind == .process)
    #expect(course.refusal(silent("pat", [(12, "mail"), (11, "mail")]))?.kind == .process)
    #expect(course.refusal(silent("pat", [(12, "mail"), (2, "phone")])) == nil)
    #expect(course.refusal(silent("saf", []))?.kind == .process)
  }

  @Test func `A position other than support gives a reason, and an objection can be answered`() throws {
    var course = try Course()
    let review = try course.submit()
    for value in [PositionValue.supportWithConcern, .object, .abstain] {
      var position = Position()
      position.perspective = "pat"
      position.value = .known(value)
      #expect(course.refusal(.position(review, position))?.field == "reason")
      position.reason = "alarms at night"
      #expect(course.refusal(.position(review, position)) == nil)
    }
    #expect(course.refusal(.answerObjection(review, "pat", text: "we listen"))?.kind == .process)
    var objection = Position()
    objection.perspective = "pat"
    objection.value = .known(.object)
    objection.reason = "alarms at night"
    try course.make(.position(review, objection))
    // Dissent stands in the minutes and stops nobody from deciding.
    #expect(course.refusal(.decide(course.decision(review, .go))) == nil)
    try course.make(.answerObjection(review, "pat", text: "quiet at night"))
    #expect(course.project.reviews[review]?.positions["pat"]?.answer == "quiet at night")
  }
}

extension [Position] {
  subscript(_ perspective: Code<Perspective>) -> Position? { first { $0.perspective == perspective } }
}
