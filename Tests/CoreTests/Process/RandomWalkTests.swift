import Changes
import Foundation
import Model
import Process
import TestSupport
import Testing

/// A project of two sites that somebody without any plan leads.
private struct Walk {
  var fixture: ProjectFixture
  var random: SplitMix64
  /// How many changes were made, and how many refused.
  var made = 0
  var refused = 0

  init(seed: UInt64) throws {
    fixture = try ProjectFixture(sites: 2, seed: "walk")
    random = SplitMix64(state: seed)
    let phase = pick(fixture.framework.phases.map(\.id)) ?? "E"
    try fixture.go(to: phase)
  }

  mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &random) }
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  /// Everything is in order again, a day goes by, or the application is switched off.
  mutating func turn() throws {
    if chance(60) {
      fixture.satisfy()
      for review in Set(fixture.openReviews) { fixture.prepare(review) }
    }
    if chance(10) { fixture.pass(days: pick([1, 20, 100, 200]) ?? 1) }
    if chance(8) { fixture.judge(pick(fixture.framework.criteria.map(\.id)) ?? "G1-01", .notMet) }
    let live = fixture.projectState.liveSites.filter { $0.condition == .active || $0.condition == .onHold }
    if chance(4), let site = live.first?.site { try fixture.suspend([site]) }
    if chance(25) { try? fixture.closeChecklist() }
  }

  mutating func change() -> Change {
    if chance(60), let site = pick(fixture.sites), let change = likely(at: site) { return change }
    return anything()
  }

  /// What the state of the site lets one ask for.
  private mutating func likely(at site: ID<Site>) -> Change? {
    guard let state = fixture.projectState.state(of: site) else { return nil }
    let earlier = fixture.framework.phases.map(\.id).filter { !fixture.framework.isBefore(state.phase, $0) }
    let to = pick(earlier) ?? "E"
    if let review = state.review {
      let outcome = chance(60) ? Outcome.go : pick(Outcome.allCases) ?? .hold
      return .decide(fixture.decision(review, outcome, to: to))
    }
    switch state.condition {
    case .active:
      if chance(15) { return .hold(sites: [site], until: fixture.today + 30, reason: "waiting", by: "lead") }
      if chance(20) { return .reenter(sites: [site], fixture.back(to: to)) }
      let gate = try? fixture.ownGate(at: site).id
      return .submit(gate ?? "G1", sites: [site], by: "lead")
    case .onHold: return .resume(sites: [site], reason: "ready", by: "lead")
    case .windingDown:
      try? fixture.closeChecklist()
      return .finishClosing(sites: [site], reason: "done", by: "lead")
    case .stopped, .retired: return .reopen(sites: [site], fixture.back(to: pick(["E", "P"]) ?? "E"))
    case .suspended: return .submit("GE", sites: [site], by: "duty doctor")
    }
  }

  private mutating func anything() -> Change {
    let project = fixture.project
    let all = fixture.sites
    let some = chance(40) ? all : pick(all).map { [$0] } ?? all
    let review = pick(fixture.openReviews) ?? pick(project.reviews.map(\.id)) ?? ID("r00000")
    let condition = pick(project.reviews.flatMap(\.conditions).map(\.id)) ?? ID("c00000")
    let phase = pick(fixture.framework.phases.map(\.id)) ?? "E"
    let criterion = pick(fixture.framework.criteria.map(\.id)) ?? "G1-01"
    switch Int.random(in: 0..<27, using: &random) {
    case 0...3:
      let own = try? fixture.ownGate(at: some[0]).id
      let any = pick(fixture.framework.gates.map(\.id)) ?? "G1"
      return .submit(chance(80) ? own ?? any : any, sites: some, by: "lead")
    case 4...8:
      var decision = fixture.decision(review, pick(Outcome.allCases) ?? .go, to: phase)
      if chance(40) { decision.outcome = .go }
      if chance(30) { decision.sites = some }
      if decision.redo.isEmpty { decision.redo = [criterion] }
      return .decide(decision)
    case 9: return .withdraw(review, reason: "too early", by: "lead")
    case 10: return .hold(sites: some, until: fixture.today + 30, reason: "waiting", by: "lead")
    case 11, 12: return .resume(sites: some, reason: "ready", by: "lead")
    case 13:
      var back = fixture.back(to: phase)
      back.redo = [criterion]
      return .reenter(sites: some, back)
    case 14, 15: return .reopen(sites: some, fixture.back(to: phase))
    case 16, 17: return .finishClosing(sites: some, reason: "done", by: "lead")
    case 18: return .conditionDone(condition, site: pick(some), by: "lead", evidence: "list")
    case 19:
      return .conditionMove(
        condition, site: chance(50) ? nil : pick(some), due: fixture.today + 40, by: "board", reason: "late")
    case 20:
      return .draftCondition(
        review,
        [
          FieldAssignment(["title"], ["Train"]), FieldAssignment(["owner"], ["head"]),
          FieldAssignment(["due"], [(fixture.today + 20).iso]), FieldAssignment(["covers"], [criterion.text]),
        ])
    case 23: return .discontinue(sites: some, ProjectFixture.ending)
    case 24, 25: return .annul(nil, sites: some, reason: "by mistake", by: "board")
    case 26:
      return .change(
        pick([.version, .law, .population]) ?? .law, sites: some, reason: "new", of: nil, by: "company")
    case 21: return .confirm([criterion], site: pick(all), by: "lead")
    default:
      if chance(20), all.count < 4 {
        return .add(recordKind: "site", [FieldAssignment(["title"], ["Ward \(all.count)9"])])
      }
      return .assess(Judgement(criterion, site: pick(all), pick([.met, .partlyMet]) ?? .met, by: "expert"))
    }
  }

  /// What must hold whatever happened; `before` is the walk a change earlier.
  func check(_ change: Change, since before: Walk) throws {
    let projectState = fixture.projectState
    for site in fixture.project.sites {
      let state = try #require(projectState.state(of: site.id))
      #expect(state == SiteState(of: site.id, fixture.project.transitions, in: fixture.framework))
      #expect(site.phase == state.phase && site.condition.known == state.condition)
      #expect(site.since == state.since && state.notApplied.isEmpty, "\(change.verb)")
      for gate in fixture.framework.gates where gate.kind == .passage {
        if let from = gate.from, fixture.framework.isBefore(from, state.phase) {
          #expect(state.decided[gate.id] != nil, "\(gate.id.text) after \(change.verb)")
        }
      }
      if let earlier = before.fixture.projectState.state(of: site.id) {
        if earlier.hasBeenLive, state.condition == .stopped || state.condition == .retired {
          #expect(!earlier.isOpen || earlier.condition == .windingDown, "\(change.verb)")
        }
        if earlier.condition == .suspended, fixture.framework.phase(state.phase)?.live ?? false {
          let isReviewed = earlier.reviewed == "GE" && change.verb == "gate.decide"
          #expect(
            isReviewed || [.suspended, .windingDown].contains(state.condition), "\(change.verb)")
        }
      }
      if state.review != nil {
        #expect([.active, .onHold, .suspended].contains(state.condition), "\(change.verb)")
      }
      #expect(hasWayOut(state), "\(state.condition) in \(state.phase.text) after \(change.verb)")
    }
    let kept = before.fixture.project.transitions
    for (old, new) in zip(kept, fixture.project.transitions) { #expect(old.same(as: new)) }
  }

  /// Something can be asked for.
  private func hasWayOut(_ state: SiteState) -> Bool {
    let projectState = fixture.projectState
    if state.review != nil { return true }
    if !projectState.moves(at: [state.site]).isEmpty { return true }
    return fixture.framework.gates.contains { projectState.mayBeSubmitted($0, at: [state.site]) }
  }
}

@Suite struct `A project without a plan` {
  /// Two thousand of them where time is no matter: `BRYGGA_WALKS=2000`.
  private static var walks: UInt64 {
    ProcessInfo.processInfo.environment["BRYGGA_WALKS"].flatMap { UInt64($0) } ?? 120
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `Whatever is asked for in whatever order, nothing breaks and there is a way out`(part: UInt64) throws {
    var count = (made: 0, refused: 0)
    for seed in 0..<Self.walks / 4 {
      var walk = try Walk(seed: seed &* 4 &+ part)
      for _ in 0..<Int.random(in: 1...30, using: &walk.random) {
        try walk.turn()
        let change = walk.change()
        let before = walk
        do throws(Refusal) {
          try walk.fixture.make(change)
          count.made += 1
        } catch {
          count.refused += 1
          #expect(error.kind != .changed && error.kind != .readOnly, "\(change.verb)")
          #expect(walk.fixture.project.same(as: before.fixture.project))
          continue
        }
        try walk.check(change, since: before)
      }
      let bytes = walk.fixture.bytes
      #expect(JSONWriter.file(try JSONReader.read(bytes, as: Project.self)) == bytes, "seed \(seed)")
    }
    print(
      "random walks, part \(part): \(Self.walks / 4) walks, \(count.made) changes made, \(count.refused) refused"
    )
  }
}
