import Changes
import Model
import Process
import TestSupport

/// An event asked for, with the row of the table that speaks of it.
struct Request {
  let row: ProcessRow
  let change: Change
  var gate: Code<Gate>?
  var to: Code<Phase>?

  var isDecision: Bool { row.event.hasPrefix("decide") }
  var isForward: Bool { row.event == "decide go" || row.event == "decide conditional_go" }

  var what: String { [row.event, gate?.text, to?.text].compactMap(\.self).joined(separator: " ") }
}

extension ProjectFixture {
  /// Everything that can be asked for these sites, with all that each event must say.
  func requests(_ rows: [ProcessRow], _ asked: [ID<Site>]) throws -> [Request] {
    let phases = framework.phases.map(\.id)
    // An earlier review where none is open: the decision on it must be refused.
    let site = asked.first ?? ID("")
    let review = try state(site).review ?? project.reviews.last?.id ?? ID("r00000")
    var requests: [Request] = []
    for row in rows {
      switch row.event {
      case "start": break
      case "submit":
        for gate in framework.gates where row.speaks(of: gate) {
          requests.append(
            Request(row: row, change: .submit(gate.id, sites: asked, by: "lead"), gate: gate.id))
        }
      case "withdraw":
        requests.append(Request(row: row, change: .withdraw(review, reason: "too early", by: "lead")))
      case "decide recycle":
        for phase in phases {
          var decision = decision(review, .recycle, to: phase)
          if decision.redo.isEmpty { decision.redo = ["G1-01"] }
          decision.sites = asked
          requests.append(
            Request(row: row, change: .decide(decision), gate: project.reviews[review]?.gate, to: phase))
        }
      case "hold":
        requests.append(
          Request(row: row, change: .hold(sites: asked, until: today + 30, reason: "waiting", by: "lead")))
      case "resume":
        requests.append(Request(row: row, change: .resume(sites: asked, reason: "ready", by: "lead")))
      case "reenter", "reopen":
        for phase in phases {
          let change: Change =
            row.event == "reenter"
            ? .reenter(sites: asked, back(to: phase)) : .reopen(sites: asked, back(to: phase))
          requests.append(Request(row: row, change: change, to: phase))
        }
      case "finish":
        requests.append(
          Request(row: row, change: .finishClosing(sites: asked, reason: "all is done", by: "lead")))
      case "suspend":
        requests.append(
          Request(
            row: row,
            change: .suspend(
              sites: asked, incident: ID("x00000"), reason: "a wrong alarm", by: "duty doctor")))
      case "discontinue":
        requests.append(Request(row: row, change: .discontinue(sites: asked, ProjectFixture.ending)))
      case "material_change":
        requests.append(
          Request(
            row: row,
            change: .change(.version, sites: asked, reason: "version 2", of: nil, by: "company")))
      case "annul":
        requests.append(
          Request(row: row, change: .annul(nil, sites: asked, reason: "by mistake", by: "board")))
      case "settle":
        let choice = DecisionResolution.Choice.anew(decision(review, .hold))
        let gate = try ownGate(at: site).id
        requests.append(
          Request(
            row: row,
            change: .settle(DecisionResolution(gate, sites: asked, choice, reason: "as agreed", by: "board")))
        )
      case "condition_done":
        let place = asked.count == sites.count ? nil : asked.first
        requests.append(
          Request(
            row: row, change: .conditionDone(someCondition, site: place, by: "lead", evidence: "the list")))
      case "condition_move":
        let place = asked.count == sites.count ? nil : asked.first
        requests.append(
          Request(
            row: row,
            change: .conditionMove(
              someCondition, site: place, due: today + 90, by: "steering group", reason: "holidays")))
      default:
        guard let outcome = row.outcome else { break }
        var decision = decision(review, outcome)
        decision.sites = asked
        requests.append(
          Request(row: row, change: .decide(decision), gate: project.reviews[review]?.gate))
      }
    }
    return requests
  }
}

extension ProcessRow {
  var outcome: Outcome? {
    guard event.hasPrefix("decide ") else { return nil }
    return Outcome(rawValue: String(event.dropFirst(7)))
  }

  /// Whether the row of a submission is the one for this gate.
  func speaks(of gate: Gate) -> Bool {
    switch gate.kind.known {
    case .passage: gate.scope == .project ? says("project") : says("passage")
    case .recurring: says("recurring")
    case .extra, nil: says("extra")
    }
  }

  /// Whether the table lets the event happen to a site in this state, all demands met.
  func allows(_ request: Request, at scene: SiteScenario, in framework: Framework) -> Bool {
    let own = framework.gates.first { $0.from == scene.phase && $0.kind != .extra }
    let isOffAtExtra = says("suspended at extra") && scene.isExtra && scene.condition == .suspended
    guard conditions.contains(scene.condition.rawValue) || isOffAtExtra else { return false }
    if says("live"), !scene.isLive { return false }
    if says("decided last"), scene.beforeDecision == nil { return false }
    if says("not into use"), scene.isLive, scene.beforeDecision?.wasLive == false { return false }
    if says("review"), !scene.hasReview { return false }
    if says("no review"), scene.hasReview { return false }
    if let states = gateStates {
      guard let gate = request.isDecision ? scene.isExtra ? "GE" : own?.id : request.gate,
        states.contains(scene.expected(gate).rawValue)
      else { return false }
    }
    if says("recurring or extra"), own?.kind != .recurring, !scene.isExtra { return false }
    if says("condition open") {
      guard scene.gates == .conditional || scene.gates == .ownConditional else { return false }
    }
    if let to = request.to {
      if says("to before"), !framework.isBefore(to, scene.phase) { return false }
      if says("to not after"), framework.isBefore(scene.phase, to) { return false }
      if says("to not live"), framework.phase(to)?.live ?? false { return false }
    }
    // An earlier gate in doubt is a demand unmet, D4.
    return !(scene.gates == .needsReview && numberedDemands.contains("D4"))
  }

  func phase(after request: Request, at scene: SiteScenario, in framework: Framework) -> Code<Phase> {
    switch phaseAfter {
    case "to": request.to ?? scene.phase
    case "before": scene.beforeDecision?.phase ?? scene.phase
    case "gate" where !scene.isExtra: framework.gates.first { $0.from == scene.phase }?.to ?? scene.phase
    default: scene.phase
    }
  }

  func condition(after request: Request, at scene: SiteScenario, in framework: Framework) -> SiteCondition? {
    let isLive = framework.phase(request.to ?? scene.phase)?.live ?? false
    let isProject = framework.gates.first { $0.from == scene.phase }?.scope == .project
    for clause in conditionAfter.dropFirst() {
      let words = clause.split(separator: " ").map(String.init)
      guard words.first == scene.condition.rawValue else { continue }
      if clause.hasSuffix("while live"), !isLive { continue }
      if clause.hasSuffix("at a project gate"), !isProject { continue }
      return scene.condition
    }
    switch conditionAfter.first {
    case "same": return scene.condition
    case "before": return .active
    case "ends": return scene.hasBeenLive ? .windingDown : .stopped
    case "ended": return scene.wasRetired ? .retired : .stopped
    case let word: return word.flatMap(SiteCondition.init(rawValue:))
    }
  }
}
