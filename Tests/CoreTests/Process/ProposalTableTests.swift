import Model
import Process
import TestSupport
import Testing

/// A gate under review where everything is in order, and what can be made short there.
private struct Ground {
  let gate: Code<Gate>
  let fixture: ProjectFixture
  let review: ID<Review>
  let canBeShort: [Shortage]
  /// What holds from the start.
  var isShort: Set<Shortage> = []
  let critical: Code<Criterion>
  let must: Code<Criterion>

  static func adoption() throws -> Ground {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    return Ground(
      gate: "G1", fixture: fixture, review: review,
      canBeShort: [
        .prohibited, .needNotMet, .mostNotMet, .criticalUnmet, .mustUnmet, .barrier, .coreVoice, .voice,
        .noCondition,
      ], critical: "G1-03", must: "G1-02")
  }

  static func goLive(isLate: Bool) throws -> Ground {
    var fixture = try ProjectFixture()
    try fixture.decide(isLate ? .conditionalGo : .go)
    fixture.pass(days: 61)
    fixture.satisfy()
    let review = try fixture.submit()
    return Ground(
      gate: "G2", fixture: fixture, review: review,
      canBeShort: [
        .criticalUnmet, .mustUnmet, .barrier, .coreVoice, .voice, .quorum, .position, .noCondition,
      ], isShort: isLate ? [.late] : [], critical: "G2-04", must: "G2-07")
  }

  static func recurring() throws -> Ground {
    var fixture = try ProjectFixture()
    try fixture.go(to: "S")
    let review = try fixture.submit()
    return Ground(
      gate: "G4", fixture: fixture, review: review,
      canBeShort: [.criticalUnmet, .mustUnmet, .voice, .quorum, .position, .noCondition],
      critical: "G4-01", must: "G4-02")
  }

  /// Each way in which something can be short.
  var combinations: [Set<Shortage>] {
    canBeShort.reduce([isShort]) { all, shortage in all + all.map { $0.union([shortage]) } }
  }

  /// The ground with that made short; whatever can be covered is, unless no condition is to be there.
  func made(_ short: Set<Shortage>) -> ProjectFixture {
    var fixture = fixture
    let most = ["G1-02", "G1-04", "G1-05", "G1-06", "G1-07", "G1-08"] as [Code<Criterion>]
    if short.contains(.prohibited) { fixture.rewrite { $0.application.aiActClass = .known(.prohibited) } }
    if short.contains(.mustUnmet) { fixture.judge(must, .partlyMet) }
    if short.contains(.mostNotMet) { for must in most { fixture.judge(must, .notMet) } }
    if short.contains(.needNotMet) { fixture.judge("G1-01", .notMet) }
    if short.contains(.criticalUnmet) { fixture.judge(critical, .partlyMet) }
    if short.contains(.barrier) { fixture.block() }
    if short.contains(.coreVoice) { fixture.unhear("pat") }
    if short.contains(.voice) { fixture.unhear("ven") }
    let due = fixture.today + 30
    let covers = ([must, "G1-01"] + most).map(\.text) + ["ven"]
    fixture.rewrite { project in
      project.reviews.update(review) { review in
        if short.contains(.quorum) { review.attendance = [] }
        if short.contains(.position) { review.positions.removeAll { $0.perspective == "ven" } }
        if short.contains(.noCondition) { return }
        var condition = Condition()
        condition.id = ID("c00000")
        condition.title = "Mend it"
        condition.covers = covers
        condition.due = due
        review.conditions.place(condition)
      }
    }
    return fixture
  }

  /// What is short besides where that is.
  func consequences(_ short: Set<Shortage>) -> Set<Shortage> {
    let isMustUnmet = short.contains(.needNotMet) || short.contains(.mostNotMet)
    return isMustUnmet ? short.union([.mustUnmet]) : short
  }
}

@Suite struct `The tables of proposals and demands` {
  @Test func `They speak of every rule, every outcome and everything that can be short`() throws {
    let (rules, demands) = try ProposalTable.read()
    #expect(rules.map(\.rule) == ["R1", "R2", "R3", "R4", "R5", "R6"])
    #expect(Set(demands.map(\.outcome)) == Set(Outcome.allCases) && demands.count == Outcome.allCases.count)
    let named = rules.flatMap(\.anyOf) + demands.flatMap { Array($0.demands.keys) }
    #expect(Set(named) == Set(Shortage.allCases))
  }

  @Test func `Whatever is short, the first rule that fires proposes and outcomes lack what is said`() throws {
    let (rules, demands) = try ProposalTable.read()
    var count = 0
    let grounds = try [
      Ground.adoption(), .goLive(isLate: false), .goLive(isLate: true), .recurring(),
    ]
    for ground in grounds {
      for chosen in ground.combinations {
        let fixture = ground.made(chosen)
        let short = ground.consequences(chosen)
        let check = fixture.projectState.check(ground.gate, at: fixture.sites)
        let words = Comment("\(ground.gate.text), short: \(chosen.map(\.rawValue).sorted())")
        let rule = rules.first { $0.fires(short) }
        #expect(check.rule == rule?.rule && check.proposal.known == rule?.proposal, words)
        for row in demands {
          let move = (check.allowed + check.missing).first { $0.outcome?.known == row.outcome }
          if row.outcome == .retire, ground.gate != "G4" {
            #expect(move == nil, words)
            continue
          }
          let lacks = Set(move?.lacks.map(\.demand) ?? ["not offered"])
          #expect(lacks == row.lacks(short), "\(row.outcome) at \(words)")
          count += 1
        }
      }
    }
    print("proposals and demands: \(count) outcomes looked at")
    #expect(count > 5000)
  }
}
