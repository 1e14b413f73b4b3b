import Model
import Process
import TestSupport

/// A state that a site can be in, and how it comes there.
struct SiteScenario: Sendable, CustomStringConvertible {
  /// How the gates behind and the recurring gate stand.
  enum Gates: String, CaseIterable, Sendable {
    case plain, conditional, needsReview, ownPassed, ownConditional
  }

  let phase: Code<Phase>
  let condition: SiteCondition
  let hasReview: Bool
  var gates = Gates.plain
  /// Whether the ending was retirement; elsewhere without meaning.
  var wasRetired = false
  /// Whether the site once ran and was taken back out of live.
  var wasLive = false
  /// Whether the review is one of the extra gate.
  var isExtra = false

  var isLive: Bool { phase == "I" || phase == "S" }
  var hasBeenLive: Bool { isLive || wasLive }

  var description: String {
    "\(phase.text) \(condition.rawValue)\(hasReview ? " in review" : "") \(gates.rawValue)"
      + (isExtra ? " extra" : "") + (wasRetired ? " retired" : "") + (wasLive ? " once live" : "")
  }

  /// Every state that events of one clone can lead to.
  static let all: [SiteScenario] = {
    var scenes: [SiteScenario] = []
    for phase in ["E", "P", "I", "S"] as [Code<Phase>] {
      let isLive = phase == "I" || phase == "S"
      for gates in Gates.allCases {
        if phase == "E", gates != .plain { continue }
        if phase != "S", gates == .ownPassed || gates == .ownConditional { continue }
        func add(
          _ condition: SiteCondition, review: Bool = false, retired: Bool = false, live: Bool = false,
          extra: Bool = false
        ) {
          scenes.append(
            SiteScenario(
              phase: phase, condition: condition, hasReview: review || extra, gates: gates,
              wasRetired: retired, wasLive: live, isExtra: extra))
        }
        add(.active)
        add(.active, review: true)
        add(.onHold)
        if phase == "S" { add(.onHold, review: true) }
        if isLive {
          add(.suspended)
          add(.suspended, review: true)
          if gates == .plain || gates == .conditional {
            for condition in [SiteCondition.active, .onHold, .suspended] { add(condition, extra: true) }
          }
          add(.windingDown)
        }
        add(.stopped)
        if phase == "S" {
          add(.windingDown, retired: true)
          add(.retired, retired: true)
        }
        if !isLive, gates == .plain {
          add(.active, live: true)
          add(.active, review: true, live: true)
          add(.windingDown, live: true)
          add(.stopped, live: true)
        }
      }
    }
    return scenes
  }()

  /// Brings the sites there, by real changes.
  func play(_ fixture: inout ProjectFixture, _ sites: [ID<Site>]) throws {
    try reach(&fixture, sites)
    switch condition {
    case .active: break
    case .onHold: try fixture.hold(sites)
    case .suspended: break
    case .windingDown: try fixture.decide(wasRetired ? .retire : .stop, sites)
    case .stopped, .retired:
      try fixture.decide(wasRetired ? .retire : .stop, sites)
      if hasBeenLive { try fixture.finish(sites) }
    }
    if condition == .suspended, isExtra { try fixture.suspend(sites) }
    if hasReview { try fixture.submit(sites, to: isExtra ? "GE" : nil) }
    if condition == .suspended, !isExtra { try fixture.suspend(sites) }
    fixture.satisfy()
    if hasReview { for review in fixture.openReviews { fixture.prepare(review) } }
    if gates == .needsReview { fixture.judge(SiteScenario.firstMust(of: gateBehind), .notMet) }
  }

  private func reach(_ fixture: inout ProjectFixture, _ sites: [ID<Site>]) throws {
    if wasLive {
      try fixture.go(to: "I", sites)
      try fixture.reenter(phase, sites)
      return
    }
    switch gates {
    case .plain, .needsReview: try fixture.go(to: phase, sites)
    case .conditional:
      let before = fixture.framework.phases.last { fixture.framework.isBefore($0.id, phase) }
      try fixture.go(to: before?.id ?? "E", sites)
      if let site = sites.first, try fixture.state(site).phase != phase {
        try fixture.decide(.conditionalGo, sites)
      }
      fixture.satisfy()
    case .ownPassed, .ownConditional:
      try fixture.go(to: phase, sites)
      try fixture.decide(gates == .ownPassed ? .go : .conditionalGo, sites)
      fixture.satisfy()
    }
  }

  /// The state before the decision after which nothing came; nil where something else came last.
  var beforeDecision: (phase: Code<Phase>, wasLive: Bool)? {
    if hasReview || condition == .onHold || condition == .suspended { return nil }
    if !isOpen { return hasBeenLive ? nil : (phase, false) }
    if condition == .windingDown || gates == .ownPassed || gates == .ownConditional { return (phase, true) }
    if wasLive { return nil }
    switch phase {
    case "P": return ("E", false)
    case "I": return ("P", false)
    case "S": return ("I", true)
    default: return nil
    }
  }

  var isOpen: Bool { condition != .stopped && condition != .retired }

  /// The gate that led into the phase.
  private var gateBehind: Code<Gate> {
    switch phase {
    case "P": "G1"
    case "I": "G2"
    default: "G3"
    }
  }

  private static func firstMust(of gate: Code<Gate>) -> Code<Criterion> { Code(gate.text + "-01") }

  /// How each gate must stand, said without asking the program.
  func expected(_ gate: Code<Gate>) -> GateState {
    let order: [Code<Phase>] = ["E", "P", "I", "S"]
    let gates: [Code<Gate>] = ["G1", "G2", "G3", "G4"]
    if gate == "GE" { return isExtra ? .submitted : condition == .suspended ? .current : .ahead }
    let own = order.firstIndex(of: phase) ?? 0
    let asked = gates.firstIndex(of: gate) ?? 0
    let isClosed = condition == .stopped || condition == .retired
    if asked > own { return .ahead }
    if asked == own {
      if hasReview, !isExtra { return .submitted }
      switch self.gates {
      case .ownPassed: return .passed
      case .ownConditional: return isClosed ? .passed : .conditional
      case .plain, .conditional, .needsReview: return .current
      }
    }
    guard asked == own - 1 else { return .passed }
    switch self.gates {
    case .conditional: return isClosed ? .passed : .conditional
    case .needsReview: return .needsReview
    case .plain, .ownPassed, .ownConditional: return .passed
    }
  }
}

extension ProjectFixture {
  var openReviews: [ID<Review>] { projectState.sites.compactMap(\.review) }

  /// A condition that a decision set, else one that is not there.
  var someCondition: ID<Condition> {
    project.reviews.flatMap(\.conditions).first { $0.action != nil }?.id ?? ID("c00000")
  }
}
