import Changes
import Foundation
import Model
import Process
import TestSupport
import Testing

/// What two clones of a project came to, each for itself, from one state that both knew.
private struct Clones {
  let base: ProjectFixture
  let left: Branch
  let right: Branch
  /// What a third clone sees that knows both.
  let united: ProjectFixture

  struct Branch {
    let steps: [Step]
    let fixture: ProjectFixture
  }

  init(_ base: ProjectFixture, _ left: Branch, _ right: Branch, isMerged: Bool) {
    self.base = base
    self.left = left
    self.right = right
    united =
      isMerged
      ? left.fixture.merged(with: right.fixture, over: base) : left.fixture.united(with: right.fixture)
  }

  var words: Comment { "\(left.steps) beside \(right.steps)" }
  var all: [Step] { left.steps + right.steps }

  func has(_ event: Step.Act) -> Bool { all.contains { $0.act == event } }

  func check() throws {
    let site = base.sites[0]
    let state = try united.state(site)
    let (was, a, b) = (try base.state(site), try left.fixture.state(site), try right.fixture.state(site))
    let transitions = united.project.transitions
    #expect(state == SiteState(of: site, transitions.reversed(), in: base.framework), words)
    let framework = base.framework
    // What came after a decision that is to be settled has no effect, so each clone may have been further than it is.
    let reached =
      [was.phase] + (left.fixture.project.transitions + right.fixture.project.transitions).map(\.to)
    let furthest = reached.max { framework.isBefore($0, $1) } ?? was.phase
    #expect(!framework.isBefore(furthest, state.phase), words)
    let isPassing = all.contains { step in
      step.act == .decide(.go, to: nil) || step.act == .decide(.conditionalGo, to: nil)
    }
    for gate in state.decided.keys where !isPassing {
      #expect(
        was.decided[gate] != nil || a.decided[gate] != nil || b.decided[gate] != nil,
        "\(gate.text): \(words)")
    }
    if !state.isOpen, was.isOpen { #expect(!a.isOpen || !b.isOpen, words) }
    try checkSuspension(was, a, b, state)
    try checkDecisions(was, a, b, state)
    try checkSame(state, a)
    try checkFuture(state)
  }

  /// M3: what one clone switched off is off until a review that knew of it.
  private func checkSuspension(_ was: SiteState, _ a: SiteState, _ b: SiteState, _ state: SiteState) throws {
    let isLive = base.framework.phase(state.phase)?.live ?? false
    guard a.condition == .suspended || b.condition == .suspended, was.condition != .suspended, isLive else {
      return
    }
    #expect(state.condition != .active && state.condition != .onHold, words)
  }

  /// M6: two decisions on one review are the same, or are to be settled.
  private func checkDecisions(_ was: SiteState, _ a: SiteState, _ b: SiteState, _ state: SiteState) throws {
    guard was.review != nil, left.steps.count == 1, right.steps.count == 1,
      case .decide(let one, let oneTo) = left.steps[0].act,
      case .decide(let other, let otherTo) = right.steps[0].act, let gate = was.reviewed
    else { return }
    let stands = united.projectState.gateState(gate, at: state.site)
    if one == other, oneTo == otherTo {
      #expect(stands != .toSettle && state.notApplied.isEmpty, words)
      #expect(state.phase == a.phase && state.condition == a.condition, words)
      return
    }
    #expect(stands == .toSettle, words)
    let earlier = base.framework.isBefore(a.phase, b.phase) ? a.phase : b.phase
    #expect(state.phase == earlier && state.review == nil, words)
    let isLive = base.framework.phase(earlier)?.live ?? false
    let areEnding = [a, b].allSatisfy { $0.condition == .windingDown }
    let isOff = a.condition == .suspended || b.condition == .suspended
    let expected: SiteCondition = isOff && isLive ? .suspended : areEnding ? .windingDown : .onHold
    #expect(state.condition == expected, words)
    for passed in state.decided.keys { #expect(a.decided[passed] != nil && b.decided[passed] != nil, words) }
    let allowed = Set(united.projectState.moves(at: [state.site]).map(\.event))
    #expect(allowed.isSubset(of: ["settle", "suspend", "discontinue"]) && allowed.contains("settle"), words)
  }

  /// M2 and M5: the same thing done twice is once.
  private func checkSame(_ state: SiteState, _ a: SiteState) throws {
    guard left.steps == right.steps, left.steps.count == 1 else { return }
    #expect(state.phase == a.phase && state.condition == a.condition, words)
    #expect(state.reviewed == a.reviewed && state.notApplied.isEmpty, words)
    #expect(Set(state.decided.keys) == Set(a.decided.keys), words)
  }

  /// What happens afterwards, knowing both, does not change what was.
  private func checkFuture(_ state: SiteState) throws {
    for act in [Step.Act.suspend, .discontinue, .hold, .resume] {
      var later = united
      do throws(Refusal) {
        try later.take(Step(act: act, site: 0))
      } catch { continue }
      let new = later.project.transitions.filter { one in
        !united.project.transitions.contains { $0.id == one.id }
      }
      let after = try later.state(base.sites[0])
      #expect(new.count == 1 && after.last == new.first?.id, "\(act) after \(words)")
      #expect(Set(after.notApplied) == Set(state.notApplied), "\(act) after \(words)")
      return
    }
  }
}

extension ProjectFixture {
  /// What a third clone has that took in both, as the program merges them.
  func merged(with other: ProjectFixture, over base: ProjectFixture) -> ProjectFixture {
    var fixture = self
    fixture.unite(other, base: base.project)
    fixture.context.seed = "united"
    return fixture
  }

  /// Both lists of everything that is only added to, each thing once.
  func united(with other: ProjectFixture) -> ProjectFixture {
    var fixture = self
    fixture.rewrite { project in
      project.transitions.unite(other.project.transitions)
      project.materialChanges.unite(other.project.materialChanges)
      project.actions.unite(other.project.actions)
      project.incidents.unite(other.project.incidents)
      for review in other.project.reviews {
        if project.reviews[review.id] == nil {
          project.reviews.place(review)
        } else {
          project.reviews.update(review.id) { $0.conditions.unite(review.conditions) }
        }
      }
    }
    fixture.context.seed = "united"
    return fixture
  }
}

extension Array where Element: Identified {
  fileprivate mutating func unite(_ other: [Element]) {
    for element in other where !contains(where: { $0.id == element.id }) { place(element) }
  }
}

@Suite struct `Two clones that did not know each other` {
  private static let bases: [(String, [Step.Act])] = [
    ("ready", [.submit("A1"), .decide(.go, to: nil)]),
    ("in review", [.submit("A1"), .decide(.go, to: nil), .submit("B1")]),
    ("on hold", [.submit("A1"), .decide(.go, to: nil), .hold]),
    ("live", [.submit("A1"), .decide(.go, to: nil), .submit("B1"), .decide(.go, to: nil)]),
    (
      "live in review",
      [.submit("A1"), .decide(.go, to: nil), .submit("B1"), .decide(.go, to: nil), .submit("C1")]
    ),
    (
      "suspended", [.submit("A1"), .decide(.go, to: nil), .submit("B1"), .decide(.go, to: nil), .suspend]
    ),
    (
      "suspended in review",
      [
        .submit("A1"), .decide(.go, to: nil), .submit("B1"), .decide(.go, to: nil), .suspend,
        .submit("GE"),
      ]
    ),
    (
      "winding down",
      [.submit("A1"), .decide(.go, to: nil), .submit("B1"), .decide(.go, to: nil), .discontinue]
    ),
    ("stopped", [.submit("A1"), .decide(.go, to: nil), .discontinue]),
  ]

  /// Every pair is tried with `BRYGGA_PAIRS=1`, else one in so many of those with two steps on both sides.
  private static var stride: Int {
    ProcessInfo.processInfo.environment["BRYGGA_PAIRS"].flatMap { Int($0) } ?? 29
  }

  /// One pair in so many is merged as the program does it; the lists of events alone are united sooner.
  private static let mergedStride = 11

  /// Every sequence of up to two steps that can be taken from there.
  private func branches(_ base: ProjectFixture, _ name: String) -> [Clones.Branch] {
    var start = base
    start.context.seed = name
    start.context.by = name
    func further(_ branch: Clones.Branch) -> [Clones.Branch] {
      Step.all(at: 0, judging: false).compactMap { step in
        var fixture = branch.fixture
        do throws(Refusal) {
          try fixture.take(step)
        } catch { return nil }
        return Clones.Branch(steps: branch.steps + [step], fixture: fixture)
      }
    }
    let one = further(Clones.Branch(steps: [], fixture: start))
    return one + one.flatMap(further)
  }

  @Test(arguments: 0..<9)
  func `Whoever unites them sees one state, and it is as the rules say`(base: Int) throws {
    let (name, acts) = Self.bases[base]
    var fixture = try ProjectFixture.small()
    for act in acts { try fixture.take(Step(act: act, site: 0)) }
    let left = branches(fixture, "left")
    let right = branches(fixture, "right")
    var count = (pairs: 0, settled: 0)
    for (i, one) in left.enumerated() {
      for (j, other) in right.enumerated() {
        let isLong = one.steps.count + other.steps.count > 3
        if isLong, (i &* 31 &+ j) % Self.stride != 0 { continue }
        let clones = Clones(fixture, one, other, isMerged: (i &+ j) % Self.mergedStride == 0)
        try clones.check()
        count.pairs += 1
        let site = fixture.sites[0]
        if fixture.framework.gates.contains(where: {
          clones.united.projectState.gateState($0.id, at: site) == .toSettle
        }) {
          count.settled += 1
        }
      }
    }
    print(
      "two clones, \(name): \(left.count) by \(right.count) sequences, \(count.pairs) pairs tried, "
        + "\(count.settled) to settle")
    #expect(count.pairs > 0)
  }
}
