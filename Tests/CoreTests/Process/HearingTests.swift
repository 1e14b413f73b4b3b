import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `Voices that are heard` {
  private func voice(_ fixture: ProjectFixture, _ perspective: Code<Perspective>, _ gate: Code<Gate> = "G2")
    throws
    -> CheckedVoice
  {
    let gate = try #require(fixture.framework.gate(gate))
    let voices = fixture.projectState.voices(for: gate, at: fixture.sites)
    return try #require(voices.first { $0.perspectives.contains(perspective) })
  }

  private func fixture(_ sites: Int = 1, _ change: (inout Engagement) -> Void) throws -> ProjectFixture {
    var fixture = try ProjectFixture(sites: sites)
    try fixture.go(to: "P")
    fixture.rewrite { project in
      for index in project.engagements.indices where project.engagements[index].perspective == "it" {
        change(&project.engagements[index])
      }
    }
    return fixture
  }

  @Test func `A voice counts at the level of the phase, since its start, within a year, and fed back`() throws
  {
    #expect(try voice(fixture { $0.level = .coproduce }, "it").counts)
    let low = try voice(fixture { $0.level = .involve }, "it")
    #expect(!low.counts && low.shortfall == .tooLow && low.required == .coproduce && low.reached == .involve)
    let untold = try voice(fixture { $0.fedBack = nil }, "it")
    #expect(!untold.counts && untold.shortfall == .notFedBack)
    let early = try voice(fixture { $0.date = ProjectFixture.firstDay + -1 }, "it")
    #expect(!early.counts && early.shortfall == .beforePhase)
    #expect(try !voice(fixture { $0.archived = ProjectFixture.firstDay }, "it").counts)
  }

  @Test func `Informing needs no feedback, consulting does`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { project in
      for index in project.engagements.indices { project.engagements[index].fedBack = nil }
      for index in project.engagements.indices where project.engagements[index].perspective == "saf" {
        project.engagements[index].level = .inform
      }
    }
    #expect(try voice(fixture, "saf", "G3").counts == false)
    let gate = try #require(fixture.framework.gate("G1"))
    #expect(fixture.projectState.requiredLevel(of: "saf", at: gate) == .inform)
    #expect(fixture.projectState.requiredLevel(of: "pat", at: gate) == .consult)
  }

  @Test func `After a year a meeting is too old`() throws {
    var fixture = try fixture { _ in }
    fixture.pass(to: ProjectFixture.firstDay.adding(months: 12))
    #expect(try voice(fixture, "it").counts)
    fixture.pass(days: 1)
    #expect(try voice(fixture, "it").shortfall == .tooOld)
  }

  @Test func `Coming back does not make the first stay's meetings too old`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "P")
    fixture.pass(days: 10)
    try fixture.make(.reenter(sites: fixture.sites, fixture.back(to: "E")))
    fixture.pass(days: 10)
    #expect(try voice(fixture, "pat", "G1").counts)
    #expect(try voice(fixture, "pat", "G2").counts)
  }

  @Test func `A voice is heard for the site or for all, at each site of the review`() throws {
    var fixture = try fixture(2) { _ in }
    let sites = fixture.sites
    fixture.rewrite { project in
      for index in project.engagements.indices where project.engagements[index].perspective == "it" {
        project.engagements[index].sites = [sites[0]]
      }
    }
    let missing = try voice(fixture, "it")
    #expect(!missing.counts && missing.shortfall == .otherSite)
    let gate = try #require(fixture.framework.gate("G2"))
    let voices = fixture.projectState.voices(for: gate, at: [sites[0]])
    #expect(voices.first { $0.perspectives == ["it"] }?.counts == true)
  }

  @Test func `Of two perspectives one is enough, another at each site too`() throws {
    var fixture = try fixture(2) { _ in }
    let sites = fixture.sites
    fixture.rewrite { project in
      for index in project.engagements.indices {
        if project.engagements[index].perspective == "leg" { project.engagements[index].sites = [sites[0]] }
        if project.engagements[index].perspective == "dpo" { project.engagements[index].sites = [sites[1]] }
      }
    }
    #expect(try voice(fixture, "leg").counts)
    fixture.unhear("dpo")
    #expect(try !voice(fixture, "leg").counts)
  }

  @Test func `A waived voice is not missing until the day, a core voice is never waived`() throws {
    var fixture = try fixture { $0.archived = ProjectFixture.firstDay }
    let until = fixture.today + 20
    try fixture.make(.waiveVoice("G2", "it", sites: [], by: "steering", until: until, because: "on leave"))
    #expect(try voice(fixture, "it").waived)
    #expect(try !voice(fixture, "it", "G3").waived)
    fixture.pass(to: until)
    #expect(try voice(fixture, "it").waived)
    fixture.pass(days: 1)
    #expect(try !voice(fixture, "it").waived)
    for core in ["pat", "pro"] as [Code<Perspective>] {
      let waive = Change.waiveVoice(
        "G2", core, sites: [], by: "steering", until: fixture.today + 9, because: "hard to find")
      #expect(fixture.refusal(waive)?.kind == .process)
    }
  }

  @Test func `Heard at one ward and waived at the other, a voice is not missing`() throws {
    var fixture = try fixture(2) { _ in }
    let sites = fixture.sites
    fixture.rewrite { project in
      for index in project.engagements.indices where project.engagements[index].perspective == "it" {
        project.engagements[index].sites = [sites[0]]
      }
    }
    try fixture.make(
      .waiveVoice(
        "G2", "it", sites: [sites[1]], by: "steering", until: fixture.today + 9, because: "same people"))
    #expect(fixture.projectState.check("G2", at: sites).missingVoices.isEmpty)
  }

  @Test func `Silence is a position after ten days, of a core voice when asked in two ways`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    fixture.rewrite { $0.reviews.update(review) { $0.positions = [] } }
    func silent(_ perspective: Code<Perspective>, _ asked: [(Int, String)]) -> Change {
      var position = Position()
      position.perspective = perspective
      position.value = .known(.noAnswer)
      position.asked = asked.map { days, how in
        var asking = Asking()
        asking.on = fixture.today + -days
        asking.by = "lead"
        asking.how = how
        return asking
      }
      return .position(review, position)
    }
    #expect(fixture.refusal(silent("saf", [(9, "mail")]))?.kind == .process)
    #expect(fixture.refusal(silent("saf", [(10, "mail")])) == nil)
    #expect(fixture.refusal(silent("pat", [(12, "mail")]))?.kind == .process)
    #expect(fixture.refusal(silent("pat", [(12, "mail"), (11, "mail")]))?.kind == .process)
    #expect(fixture.refusal(silent("pat", [(12, "mail"), (2, "phone")])) == nil)
    #expect(fixture.refusal(silent("saf", []))?.kind == .process)
  }

  @Test func `A position other than support gives a reason, and an objection can be answered`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    for value in [PositionValue.supportWithConcern, .object, .abstain] {
      var position = Position()
      position.perspective = "pat"
      position.value = .known(value)
      #expect(fixture.refusal(.position(review, position))?.field == "reason")
      position.reason = "alarms at night"
      #expect(fixture.refusal(.position(review, position)) == nil)
    }
    #expect(fixture.refusal(.answerObjection(review, "pat", text: "we listen"))?.kind == .process)
    var objection = Position()
    objection.perspective = "pat"
    objection.value = .known(.object)
    objection.reason = "alarms at night"
    try fixture.make(.position(review, objection))
    // Dissent stands in the minutes and stops nobody from deciding.
    #expect(fixture.refusal(.decide(fixture.decision(review, .go))) == nil)
    try fixture.make(.answerObjection(review, "pat", text: "quiet at night"))
    #expect(fixture.project.reviews[review]?.positions["pat"]?.answer == "quiet at night")
  }
}

extension [Position] {
  subscript(_ perspective: Code<Perspective>) -> Position? { first { $0.perspective == perspective } }
}
