import Changes
import Model
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
  func spoil(_ course: inout Course, _ review: ID<Review>) {
    switch self {
    case .must: course.judge("G2-01", .notMet)
    case .criticalCriterion: course.judge("G2-10", .notMet)
    case .blockingBarrier: course.block()
    case .voice: course.unhear("it")
    case .coreVoice: course.unhear("pat")
    case .lateCondition:
      course.rewrite { project in
        for index in project.reviews.indices where project.reviews[index].gate == "G1" {
          for place in project.reviews[index].conditions.indices {
            project.reviews[index].conditions[place].due = Course.firstDay + -1
          }
        }
      }
    case .shakenGate: course.judge("G1-02", .partlyMet)
    case .nobodyPresent: change(&course, review) { $0.attendance = [] }
    case .conflictOfInterest:
      change(&course, review) { $0.attendance[0].conflictOfInterest = "sits on the maker's board" }
    case .voiceAbsent: change(&course, review) { $0.attendance[1].absent = true }
    case .position:
      change(&course, review) { $0.positions.removeAll { $0.perspective == "saf" } }
    }
  }

  private func change(_ course: inout Course, _ review: ID<Review>, _ change: (inout Review) -> Void) {
    course.rewrite { $0.reviews.update(review, change) }
  }
}

@Suite struct `Demands of a decision` {
  /// Two sites with a conditional G1 behind them, in review at G2.
  private func reviewed() throws -> (course: Course, review: ID<Review>) {
    var course = try Course(sites: 2)
    try course.decide(.conditionalGo)
    course.satisfy()
    let review = try course.submit()
    return (course, review)
  }

  @Test(arguments: Unmet.allCases)
  func `With one demand unmet, what needs it is refused by its name and nothing changes`(unmet: Unmet) throws
  {
    for row in try ProcessTable.read() where row.event != "decide retire" {
      guard let outcome = row.outcome else { continue }
      var (course, review) = try reviewed()
      let hadCondition = outcome == .conditionalGo
      if hadCondition { try course.draft(review) }
      unmet.spoil(&course, review)
      let decision = Change.decide(course.decision(review, outcome, to: "P"))
      let refusal = course.refusal(decision)
      guard row.numberedDemands.contains(unmet.demand) else {
        #expect(refusal == nil, "\(row.event) does not need \(unmet): \(refusal?.words.en ?? "")")
        continue
      }
      #expect(refusal?.kind == .process, "\(row.event) without \(unmet)")
      #expect(refusal?.lacks.contains { $0.demand == unmet.demand } ?? false, "\(row.event) without \(unmet)")
      let before = course.bytes
      _ = try? course.make(decision)
      #expect(course.bytes == before)
    }
  }

  @Test(arguments: Unmet.allCases)
  func `A drafted condition covers a must and a voice, and nothing else`(unmet: Unmet) throws {
    var (course, review) = try reviewed()
    unmet.spoil(&course, review)
    try course.draft(review, covering: unmet.covered.map { [$0] } ?? [])
    let refusal = course.refusal(.decide(course.decision(review, .conditionalGo)))
    #expect((refusal == nil) == (unmet.covered != nil), "\(unmet)")
  }

  @Test func `A condition covers nothing critical and no core voice`() throws {
    let (course, review) = try reviewed()
    for covered in ["G2-10", "pat", "pro"] {
      let change = Change.draftCondition(
        review,
        [
          FieldAssignment(["title"], ["Later"]), FieldAssignment(["owner"], ["lead"]),
          FieldAssignment(["due"], [(course.today + 9).iso]), FieldAssignment(["covers"], [covered]),
        ])
      #expect(course.refusal(change)?.kind == .process, "\(covered)")
    }
  }

  @Test func `What became critical after it was drafted as a condition still stops the decision`() throws {
    var course = try Course()
    course.rewrite { $0.application.aiActClass = .known(.minimal) }
    try course.go(to: "P")
    course.judge("G2-12", .notMet)
    let review = try course.submit()
    try course.draft(review, covering: ["G2-12"])
    #expect(course.refusal(.decide(course.decision(review, .conditionalGo))) == nil)
    course.rewrite { $0.application.aiActClass = .known(.highAnnex3) }
    #expect(course.refusal(.decide(course.decision(review, .conditionalGo)))?.lacks.first?.demand == "D1")
  }

  @Test func `A conditional go needs a condition`() throws {
    let (course, review) = try reviewed()
    let refusal = course.refusal(.decide(course.decision(review, .conditionalGo)))
    #expect(refusal?.lacks.map(\.demand) == ["conditions"])
  }

  @Test func `Every field that an event demands is asked for by name`() throws {
    for row in try ProcessTable.read() {
      guard let outcome = row.outcome else { continue }
      for field in row.fields where field != "conditions" {
        var course = try Course()
        try course.go(to: "S")
        let review = try course.submit()
        var decision = course.decision(review, outcome, to: "P")
        switch field {
        case "reason": decision.reason = " "
        case "until": decision.until = nil
        case "redo": decision.redo = []
        case "lessons": decision.lessons = nil
        case "last_day": decision.lastDay = nil
        default: Issue.record("\(row.event): what is \(field)?")
        }
        let refusal = course.refusal(.decide(decision))
        #expect(refusal?.kind == .invalid && refusal?.field == field, "\(row.event) without \(field)")
      }
    }
  }

  @Test func `Moves outside gates say what they must`() throws {
    let course = try Course()
    let sites = course.sites
    let hold = course.refusal(.hold(sites: sites, until: course.today + 9, reason: "", by: "lead"))
    #expect(hold?.field == "reason")
    let late = course.refusal(.hold(sites: sites, until: course.today + -1, reason: "waiting", by: "lead"))
    #expect(late?.field == "until")
    var waiting = course
    try waiting.hold()
    #expect(waiting.refusal(.resume(sites: sites, reason: "", by: "lead"))?.field == "reason")
    var live = course
    try live.go(to: "I")
    var back = live.back(to: "P")
    back.lastDay = nil
    #expect(live.refusal(.reenter(sites: sites, back))?.field == "last_day")
    back.lastDay = live.today
    back.reason = ""
    #expect(live.refusal(.reenter(sites: sites, back))?.field == "reason")
    var stopped = course
    try stopped.decide(.stop)
    back.to = "E"
    #expect(stopped.refusal(.reopen(sites: sites, back))?.field == "reason")
  }

  @Test func `A decision that is refused says what is allowed instead`() throws {
    var (course, review) = try reviewed()
    course.judge("G2-10", .notMet)
    let refusal = course.refusal(.decide(course.decision(review, .go)))
    let allowed = refusal?.allowed.compactMap { $0.outcome?.known } ?? []
    #expect(allowed.contains(.hold) && allowed.contains(.recycle) && !allowed.contains(.go))
    #expect(refusal?.words.en.contains("critical") ?? false)
  }

  @Test func `One person may speak for several voices, but is one of the quorum`() throws {
    var (course, review) = try reviewed()
    course.rewrite { project in
      project.reviews.update(review) { review in
        review.attendance.removeLast(2)
        review.attendance[0].perspectives = ["pro", "lea", "pat"]
      }
    }
    #expect(course.refusal(.decide(course.decision(review, .hold)))?.lacks.first?.demand == "D5")
    course.rewrite { project in
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
    #expect(course.refusal(.decide(course.decision(review, .hold)))?.lacks.first?.demand == "D5")
    course.rewrite { project in
      project.reviews.update(review) { review in
        for index in review.attendance.indices { review.attendance[index].role = .known(.gatekeeper) }
      }
    }
    #expect(course.refusal(.decide(course.decision(review, .hold))) == nil)
  }
}
