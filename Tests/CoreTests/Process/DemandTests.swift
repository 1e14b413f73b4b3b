import Changes
import Model
import TestSupport
import Testing

/// A demand of a gate left unmet, in one way.
enum Unmet: String, CaseIterable, Sendable {
  case must, criticalCriterion, blockingBarrier, voice, coreVoice, lateCondition, shakenGate, nobodyPresent
  case conflictOfInterest, voiceAbsent, position

  var demand: String {
    switch self {
    case .must, .criticalCriterion: "D1"
    case .blockingBarrier: "D2"
    case .voice, .coreVoice: "D3"
    case .lateCondition, .shakenGate: "D4"
    case .nobodyPresent, .conflictOfInterest, .voiceAbsent: "D5"
    case .position: "D6"
    }
  }

  /// What a drafted condition could cover.
  var covered: String? {
    switch self {
    case .must: "G2-01"
    case .voice: "it"
    default: nil
    }
  }

  /// Takes away what G2 demands of the sites that are in review.
  func spoil(_ fixture: inout ProjectFixture, _ review: ID<Review>) {
    switch self {
    case .must: fixture.judge("G2-01", .notMet)
    case .criticalCriterion: fixture.judge("G2-10", .notMet)
    case .blockingBarrier: fixture.block()
    case .voice: fixture.unhear("it")
    case .coreVoice: fixture.unhear("pat")
    case .lateCondition:
      fixture.rewrite { project in
        for index in project.reviews.indices where project.reviews[index].gate == "G1" {
          for place in project.reviews[index].conditions.indices {
            project.reviews[index].conditions[place].due = ProjectFixture.firstDay + -1
          }
        }
      }
    case .shakenGate: fixture.judge("G1-02", .partlyMet)
    case .nobodyPresent: change(&fixture, review) { $0.attendance = [] }
    case .conflictOfInterest:
      change(&fixture, review) { $0.attendance[0].conflictOfInterest = "sits on the maker's board" }
    case .voiceAbsent: change(&fixture, review) { $0.attendance[1].absent = true }
    case .position:
      change(&fixture, review) { $0.positions.removeAll { $0.perspective == "saf" } }
    }
  }

  private func change(_ fixture: inout ProjectFixture, _ review: ID<Review>, _ change: (inout Review) -> Void)
  {
    fixture.rewrite { $0.reviews.update(review, change) }
  }
}

@Suite struct `Demands of a decision` {
  /// Two sites with a conditional G1 behind them, in review at G2.
  private func reviewed() throws -> (fixture: ProjectFixture, review: ID<Review>) {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.decide(.conditionalGo)
    fixture.satisfy()
    let review = try fixture.submit()
    return (fixture, review)
  }

  @Test(arguments: Unmet.allCases)
  func `With one demand unmet, what needs it is refused by its name and nothing changes`(unmet: Unmet) throws
  {
    for row in try ProcessTable.read() where row.event != "decide retire" {
      guard let outcome = row.outcome else { continue }
      var (fixture, review) = try reviewed()
      let hadCondition = outcome == .conditionalGo
      if hadCondition { try fixture.draft(review) }
      unmet.spoil(&fixture, review)
      let decision = Change.decide(fixture.decision(review, outcome, to: "P"))
      let refusal = fixture.refusal(decision)
      guard row.numberedDemands.contains(unmet.demand) else {
        #expect(refusal == nil, "\(row.event) does not need \(unmet): \(refusal?.words.en ?? "")")
        continue
      }
      #expect(refusal?.kind == .process, "\(row.event) without \(unmet)")
      #expect(refusal?.lacks.contains { $0.demand == unmet.demand } ?? false, "\(row.event) without \(unmet)")
      let before = fixture.bytes
      _ = try? fixture.make(decision)
      #expect(fixture.bytes == before)
    }
  }

  @Test(arguments: Unmet.allCases)
  func `A drafted condition covers a must and a voice, and nothing else`(unmet: Unmet) throws {
    var (fixture, review) = try reviewed()
    unmet.spoil(&fixture, review)
    try fixture.draft(review, covering: unmet.covered.map { [$0] } ?? [])
    let refusal = fixture.refusal(.decide(fixture.decision(review, .conditionalGo)))
    #expect((refusal == nil) == (unmet.covered != nil), "\(unmet)")
  }

  @Test func `A condition covers nothing critical and no core voice`() throws {
    let (fixture, review) = try reviewed()
    for covered in ["G2-10", "pat", "pro"] {
      let change = Change.draftCondition(
        review,
        [
          FieldAssignment(["title"], ["Later"]), FieldAssignment(["owner"], ["lead"]),
          FieldAssignment(["due"], [(fixture.today + 9).iso]), FieldAssignment(["covers"], [covered]),
        ])
      #expect(fixture.refusal(change)?.kind == .process, "\(covered)")
    }
  }

  @Test func `What became critical after it was drafted as a condition still stops the decision`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { $0.application.aiActClass = .known(.minimal) }
    try fixture.go(to: "P")
    fixture.judge("G2-12", .notMet)
    let review = try fixture.submit()
    try fixture.draft(review, covering: ["G2-12"])
    #expect(fixture.refusal(.decide(fixture.decision(review, .conditionalGo))) == nil)
    fixture.rewrite { $0.application.aiActClass = .known(.highAnnex3) }
    #expect(fixture.refusal(.decide(fixture.decision(review, .conditionalGo)))?.lacks.first?.demand == "D1")
  }

  @Test func `A conditional go needs a condition`() throws {
    let (fixture, review) = try reviewed()
    let refusal = fixture.refusal(.decide(fixture.decision(review, .conditionalGo)))
    #expect(refusal?.lacks.map(\.demand) == ["conditions"])
  }

  @Test func `Every field that an event demands is asked for by name`() throws {
    for row in try ProcessTable.read() {
      guard let outcome = row.outcome else { continue }
      for field in row.fields where field != "conditions" {
        var fixture = try ProjectFixture()
        try fixture.go(to: "S")
        let review = try fixture.submit()
        var decision = fixture.decision(review, outcome, to: "P")
        switch field {
        case "reason": decision.reason = " "
        case "until": decision.until = nil
        case "redo": decision.redo = []
        case "lessons": decision.lessons = nil
        case "last_day": decision.lastDay = nil
        default: Issue.record("\(row.event): what is \(field)?")
        }
        let refusal = fixture.refusal(.decide(decision))
        #expect(refusal?.kind == .invalid && refusal?.field == field, "\(row.event) without \(field)")
      }
    }
  }

  @Test func `Moves outside gates say what they must`() throws {
    let fixture = try ProjectFixture()
    let sites = fixture.sites
    let hold = fixture.refusal(.hold(sites: sites, until: fixture.today + 9, reason: "", by: "lead"))
    #expect(hold?.field == "reason")
    let late = fixture.refusal(.hold(sites: sites, until: fixture.today + -1, reason: "waiting", by: "lead"))
    #expect(late?.field == "until")
    var waiting = fixture
    try waiting.hold()
    #expect(waiting.refusal(.resume(sites: sites, reason: "", by: "lead"))?.field == "reason")
    var live = fixture
    try live.go(to: "I")
    var back = live.back(to: "P")
    back.lastDay = nil
    #expect(live.refusal(.reenter(sites: sites, back))?.field == "last_day")
    back.lastDay = live.today
    back.reason = ""
    #expect(live.refusal(.reenter(sites: sites, back))?.field == "reason")
    var stopped = fixture
    try stopped.decide(.stop)
    back.to = "E"
    #expect(stopped.refusal(.reopen(sites: sites, back))?.field == "reason")
  }

  @Test func `A decision that is refused says what is allowed instead`() throws {
    var (fixture, review) = try reviewed()
    fixture.judge("G2-10", .notMet)
    let refusal = fixture.refusal(.decide(fixture.decision(review, .go)))
    let allowed = refusal?.allowed.compactMap { $0.outcome?.known } ?? []
    #expect(allowed.contains(.hold) && allowed.contains(.recycle) && !allowed.contains(.go))
    #expect(refusal?.words.en.contains("critical") ?? false)
  }

  @Test func `One person may speak for several voices, but is one of the quorum`() throws {
    var (fixture, review) = try reviewed()
    fixture.rewrite { project in
      project.reviews.update(review) { review in
        review.attendance.removeLast(2)
        review.attendance[0].perspectives = ["pro", "lea", "pat"]
      }
    }
    #expect(fixture.refusal(.decide(fixture.decision(review, .hold)))?.lacks.first?.demand == "D5")
    fixture.rewrite { project in
      project.reviews.update(review) { review in
        for index in 1...2 {
          var other = review.attendance[0]
          other.id = ID("v1000\(index)")
          other.who = PersonReference("other \(index)")
          other.role = .known(.adviser)
          review.attendance.place(other)
        }
      }
    }
    #expect(fixture.refusal(.decide(fixture.decision(review, .hold)))?.lacks.first?.demand == "D5")
    fixture.rewrite { project in
      project.reviews.update(review) { review in
        for index in review.attendance.indices { review.attendance[index].role = .known(.gatekeeper) }
      }
    }
    #expect(fixture.refusal(.decide(fixture.decision(review, .hold))) == nil)
  }
}
