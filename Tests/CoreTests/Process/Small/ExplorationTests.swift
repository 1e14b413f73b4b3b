import Changes
import Foundation
import Model
import Process
import Testing

/// Every state of the small framework that steps can lead to, breadth first from its start.
private struct Exploration {
  /// A state that was reached, and how.
  struct Place {
    let fixture: ProjectFixture
    let way: [Step]
  }

  let steps: [Step]
  var seen: Set<String> = []
  var count = (states: 0, steps: 0, refused: 0, annulled: 0)

  init(sites: Int) {
    steps = (0..<sites).flatMap { Step.all(at: $0, judging: $0 == 0) }
  }

  /// Stops after so many states and says so; without a limit, when nothing new is left.
  mutating func explore(from start: ProjectFixture, conditions: Int, limit: Int) throws -> Bool {
    var waiting = [Place(fixture: start, way: [])]
    seen = [try start.fingerprint()]
    var next = 0
    while next < waiting.count, next < limit {
      let place = waiting[next]
      next += 1
      count.states += 1
      var ways = 0
      for step in steps {
        var fixture = place.fixture
        fixture.conditionsDrafted = conditions
        do throws(Refusal) {
          try fixture.take(step)
        } catch {
          count.refused += 1
          continue
        }
        count.steps += 1
        let moment = LocalClock(before: place.fixture, step: step, after: fixture, way: place.way)
        try moment.check()
        if try moment.checkAnnulling() { count.annulled += 1 }
        if step.moves { ways += 1 }
        if seen.insert(try fixture.fingerprint()).inserted {
          waiting.append(Place(fixture: fixture, way: place.way + [step]))
        }
      }
      #expect(ways > 0, "no way out after \(place.way)")
    }
    return next == waiting.count
  }
}

extension Step {
  /// Whether it is an event, and no judgement.
  fileprivate var moves: Bool {
    switch act {
    case .judge, .versionChange, .conditionDone: false
    default: true
    }
  }
}

/// One step: what was, what was done, what is.
private struct LocalClock {
  let before: ProjectFixture
  let step: Step
  let after: ProjectFixture
  let way: [Step]

  var words: Comment { "\(step) after \(way)" }

  func check() throws {
    for site in after.sites {
      let was = try before.state(site)
      let state = try after.state(site)
      if site != after.sites[step.site] {
        #expect(was == state, "\(step) moved another site, \(way)")
      }
      checkForward(was, state)
      checkSuspension(was, state)
      checkEnding(was, state)
      try checkGates(state)
      #expect(state.notApplied.isEmpty, words)
    }
  }

  /// No path to a later phase without what its gate demands.
  private func checkForward(_ was: SiteState, _ state: SiteState) {
    guard before.framework.isBefore(was.phase, state.phase) else { return }
    switch step.act {
    case .decide(let outcome, _) where outcome == .go || outcome == .conditionalGo:
      guard was.reviewed == "B1" else {
        #expect(was.reviewed == "A1", words)
        return
      }
      #expect(was.reviewed == "B1" && before.isMet("B1-1", at: was.site), words)
      let isCovered =
        outcome == .conditionalGo
        && after.project.reviews.contains { $0.conditions.contains { $0.covers.contains("B1-2") } }
      #expect(before.isMet("B1-2", at: was.site) || isCovered, words)
    case .annul: #expect(was.decided.count <= state.decided.count, words)
    default: Issue.record("\(step) led forward after \(way)")
    }
  }

  /// A suspension is lifted by a GE that was submitted after it, by leaving live, or by taking back what came after.
  private func checkSuspension(_ was: SiteState, _ state: SiteState) {
    guard was.condition == .suspended, state.condition != .suspended else { return }
    let isLive = after.framework.phase(state.phase)?.live ?? false
    switch step.act {
    case .decide(.go, _), .decide(.conditionalGo, _):
      let all = before.project.transitions.inOrder.filter { $0.site == was.site }
      let suspended = all.lastIndex { $0.event == .suspend }
      let submitted = all.lastIndex { $0.event == .submit && $0.review == was.review }
      #expect(was.reviewed == "GE" && submitted ?? 0 > suspended ?? 0, words)
    case .decide(.recycle, _): #expect(!isLive && state.condition == .active, words)
    case .decide(.stop, _), .decide(.retire, _), .discontinue: #expect(state.condition == .windingDown, words)
    case .annul: break
    default: Issue.record("\(step) lifted a suspension after \(way)")
    }
  }

  /// What has been live is wound down before it ends.
  private func checkEnding(_ was: SiteState, _ state: SiteState) {
    guard was.isOpen, !state.isOpen, was.hasBeenLive else { return }
    if step.act == .annul { return }
    #expect(step.act == .finish && was.condition == .windingDown, words)
  }

  private func checkGates(_ state: SiteState) throws {
    let projectState = after.projectState
    let gates = after.framework.gates
    let stands = gates.map { projectState.gateState($0.id, at: state.site) }
    #expect(stands.count { $0 == .submitted } == (state.review == nil ? 0 : 1), words)
    for (gate, stands) in zip(gates, stands) {
      let open = projectState.openConditions(at: [state.site]).filter { $0.gate == gate.id }
      if stands == .passed { #expect(open.isEmpty, "\(gate.id.text) passed, \(step) after \(way)") }
      if stands == .conditional { #expect(!open.isEmpty, words) }
      if stands == .passed || stands == .conditional { #expect(state.decided[gate.id] != nil, words) }
    }
  }

  /// Where what was just decided can be annulled, everything is as before it.
  func checkAnnulling() throws -> Bool {
    switch step.act {
    case .decide, .discontinue: break
    default: return false
    }
    var fixture = after
    let site = after.sites[step.site]
    let was = try before.state(site)
    do throws(Refusal) {
      try fixture.take(Step(act: .annul, site: step.site))
    } catch {
      let wasLive = before.framework.phase(was.phase)?.live ?? false
      let isLive = try after.framework.phase(after.state(site).phase)?.live ?? false
      #expect(!wasLive && isLive, "annulling refused: \(error.words.en), \(step) after \(way)")
      return false
    }
    var state = try fixture.state(site)
    // What was annulled is remembered.
    (state.last, state.setAside) = (was.last, was.setAside)
    #expect(state == was, words)
    for gate in fixture.framework.gates {
      #expect(
        fixture.projectState.gateState(gate.id, at: site) == before.projectState.gateState(gate.id, at: site),
        words)
    }
    #expect(
      fixture.projectState.openConditions(at: [site]).count
        == before.projectState.openConditions(at: [site]).count)
    return true
  }
}

extension ProjectFixture {
  fileprivate func isMet(_ id: Code<Criterion>, at site: ID<Site>) -> Bool {
    let isMet = project.assessments.contains { $0.criterion == id && $0.value == .met }
    return isMet && projectState.criterion(id, at: [site])?.counts ?? false
  }

  /// What makes one state of the project differ from another, without ids and moments.
  fileprivate func fingerprint() throws -> String {
    let projectState = projectState
    var parts: [String] = []
    for site in sites {
      let state = try state(site)
      parts.append(
        "\(state.phase.text) \(state.condition) \(state.reviewed?.text ?? "-") \(state.hasBeenLive)")
      parts.append("\(state.endsAs.map { "\($0)" } ?? "-") \(state.until == nil) \(state.nextReview == nil)")
      for gate in framework.gates {
        parts.append(
          "\(gate.id.text) \(projectState.gateState(gate.id, at: site)) \(state.decided[gate.id] != nil)")
      }
      for criterion in framework.criteria {
        let judged = projectState.criterion(criterion, at: [site])
        parts.append("\(judged.status) \(judged.counts) \(judged.stale)")
      }
      let open = projectState.conditions(at: state).map { "\($0.gate.text) \($0.state)" }
      parts.append(Set(open).sorted().joined(separator: ","))
      parts.append("\(project.transitions.inOrder.last { $0.site == site }?.event.known?.rawValue ?? "")")
      let mayBeAnnulled = projectState.moves(at: [site]).contains { $0.event == "annul" }
      parts.append("\(mayBeAnnulled)")
    }
    return parts.joined(separator: "|")
  }
}

@Suite struct `Every state of a small framework` {
  /// So many states are looked at; all of them with `BRYGGA_EXPLORE=1000000`.
  private static var limit: Int? {
    ProcessInfo.processInfo.environment["BRYGGA_EXPLORE"].flatMap { Int($0) }
  }

  @Test(arguments: [(1, 1, 250), (1, 2, 80), (2, 1, 60), (2, 2, 40)])
  func `No step leads past a gate, out of a suspension or into an end but as the process says`(
    sites: Int, conditions: Int, few: Int
  ) throws {
    var exploration = Exploration(sites: sites)
    let limit = Self.limit ?? few
    let isWhole = try exploration.explore(
      from: ProjectFixture.small(sites: sites), conditions: conditions, limit: limit)
    let count = exploration.count
    print(
      "exploration, \(sites) sites, \(conditions) conditions: \(count.states) states, \(count.steps) steps, "
        + "\(count.refused) refused, \(count.annulled) annulled\(isWhole ? ", whole" : ", stopped there")")
    #expect(count.steps > count.states)
  }
}
