extension SiteState {
  /// Every site of the project, each by replaying its transitions.
  package static func all(of project: Project, in framework: Framework) -> [SiteState] {
    let states = SiteState.replay(project.transitions, in: framework)
    return project.sites.map { states[$0.id] ?? SiteState(of: $0.id, [], in: framework) }
  }

  package init(of site: ID<Site>, _ all: [Transition], in framework: Framework) {
    let unmoved = SiteState(
      site: site, phase: framework.phases.first?.id ?? "", condition: .active, since: .unset)
    self = SiteState.replay(all, in: framework)[site] ?? unmoved
  }

  /// Replays events and not stored results: an event whose `from` is not true stays without effect.
  ///
  /// All sites at once, since a site that starts inherits what stands at the others then.
  private static func replay(_ all: [Transition], in framework: Framework) -> [ID<Site>: SiteState] {
    let annulled = Set(all.filter { $0.event == .annul }.compactMap(\.about))
    var states: [ID<Site>: SiteState] = [:]
    for transition in all.inOrder where !annulled.contains(transition.id) {
      let site = transition.site
      var state =
        states[site]
        ?? SiteState(
          site: site, phase: framework.phases.first?.id ?? "", condition: .active, since: .unset)
      let others = states.values.filter { $0.site != site && $0.isOpen }
      if state.apply(transition, in: framework, all, beside: others) {
        state.last = transition.id
      } else {
        state.notApplied.append(transition.id)
      }
      states[site] = state
    }
    return states
  }

  private init(site: ID<Site>, phase: Code<Phase>, condition: SiteCondition, since: CalendarDay) {
    self.site = site
    self.phase = phase
    self.condition = condition
    self.since = since
  }

  /// False where the event could not happen in this state.
  private mutating func apply(
    _ transition: Transition, in framework: Framework, _ all: [Transition], beside others: [SiteState]
  ) -> Bool {
    switch transition.event.known {
    case .start: start(transition, in: framework, beside: others)
    case .submit: submit(transition, in: framework)
    case .withdraw: close(transition)
    case .decide: decide(transition, in: framework)
    case .hold:
      move(if: condition == .active && review == nil) {
        $0.condition = .onHold
        $0.until = transition.until
      }
    case .resume:
      move(if: condition == .onHold) {
        $0.condition = .active
        $0.until = nil
      }
    case .suspend: suspend(transition, in: framework)
    case .reenter:
      move(if: condition == .active && review == nil && framework.isBefore(transition.to, phase)) {
        $0.goBack(transition, in: framework)
      }
    case .reopen:
      move(if: !isOpen && !framework.isBefore(phase, transition.to)) {
        $0.condition = .active
        $0.endsAs = nil
        $0.until = nil
        $0.goBack(transition, in: framework)
      }
    case .discontinue:
      move(if: [.active, .onHold, .suspended].contains(condition)) { $0.end(as: .stopped) }
    case .finish:
      move(if: condition == .windingDown) {
        $0.condition = $0.endsAs ?? .stopped
        $0.hasBeenLive = false
      }
    case .annul: all.contains { $0.id == transition.about }
    case .settle, nil: false
    }
  }

  private mutating func move(if allowed: Bool, _ change: (inout SiteState) -> Void) -> Bool {
    if allowed { change(&self) }
    return allowed
  }

  private mutating func enter(_ phase: Code<Phase>, on day: CalendarDay, in framework: Framework) {
    if phase != self.phase || since == .unset { since = day }
    self.phase = phase
    if entered[phase] == nil { entered[phase] = day }
    if framework.phase(phase)?.live ?? false { hasBeenLive = true }
  }

  private mutating func start(
    _ transition: Transition, in framework: Framework, beside others: [SiteState]
  ) -> Bool {
    decided = [:]
    reviewedLast = [:]
    condition = .active
    review = nil
    since = .unset
    enter(transition.to, on: transition.on, in: framework)
    for gate in framework.gates where gate.scope == .project {
      guard let from = gate.from, framework.isBefore(from, transition.to) else { continue }
      let standing = others.compactMap { $0.decided[gate.id] }
      if var latest = standing.max(by: { ($0.at, $0.transition) < ($1.at, $1.transition) }) {
        latest.isInherited = true
        decided[gate.id] = latest
      }
    }
    return true
  }

  private mutating func submit(_ transition: Transition, in framework: Framework) -> Bool {
    guard review == nil, let gate = transition.gate.flatMap(framework.gate), let opened = transition.review
    else { return false }
    let isLive = framework.phase(phase)?.live ?? false
    let mayWait = gate.scope == .project || (isLive && gate.kind == .recurring)
    switch gate.kind.known {
    case .passage, .recurring:
      guard gate.from == phase, condition == .active || (condition == .onHold && mayWait) else {
        return false
      }
    case .extra:
      guard isLive, [.active, .onHold, .suspended].contains(condition) else { return false }
    case nil: return false
    }
    review = opened
    reviewed = gate.id
    return true
  }

  private mutating func close(_ transition: Transition) -> Bool {
    guard let review, review == transition.review else { return false }
    self.review = nil
    reviewed = nil
    return true
  }

  private mutating func decide(_ transition: Transition, in framework: Framework) -> Bool {
    guard let gate = transition.gate.flatMap(framework.gate), gate.id == reviewed, review != nil,
      review == transition.review, let outcome = transition.outcome?.known
    else { return false }
    switch outcome {
    case .go, .conditionalGo:
      if condition == .suspended, gate.kind != .extra { return false }
      pass(gate, transition, in: framework)
    case .hold:
      if condition != .suspended { condition = .onHold }
      until = transition.until
    case .recycle:
      if framework.isBefore(phase, transition.to) { return false }
      let staysOff = condition == .suspended && framework.phase(transition.to)?.live ?? false
      condition = staysOff ? .suspended : .active
      until = nil
      goBack(transition, in: framework)
    case .stop: end(as: .stopped)
    case .retire:
      if gate.kind == .passage { return false }
      condition = .windingDown
      endsAs = .retired
    }
    reviewedLast[gate.id] = GateDecision(transition)
    review = nil
    reviewed = nil
    return true
  }

  private mutating func pass(_ gate: Gate, _ transition: Transition, in framework: Framework) {
    decided[gate.id] = GateDecision(transition)
    // A project gate takes the sites on hold along; they still wait.
    if !(gate.scope == .project && condition == .onHold) {
      condition = .active
      until = nil
    }
    nextReview = transition.until
    if gate.kind == .passage, let to = gate.to { enter(to, on: transition.on, in: framework) }
  }

  private mutating func end(as ending: SiteCondition) {
    condition = hasBeenLive ? .windingDown : ending
    endsAs = ending
    review = nil
    reviewed = nil
  }

  private mutating func suspend(_ transition: Transition, in framework: Framework) -> Bool {
    guard framework.phase(phase)?.live ?? false else { return false }
    switch condition {
    case .active, .onHold: condition = .suspended
    case .windingDown: break
    case .suspended, .stopped, .retired: return false
    }
    return true
  }

  /// Every gate from the phase on is to be passed again, and what was assessed there is stale.
  private mutating func goBack(_ transition: Transition, in framework: Framework) {
    let to = transition.to
    for gate in framework.gates {
      guard let from = gate.from else {
        decided[gate.id] = nil
        continue
      }
      if !framework.isBefore(from, to) { decided[gate.id] = nil }
    }
    returns.append(Return(to: to, at: transition.at, redo: transition.redo))
    nextReview = nil
    enter(to, on: transition.on, in: framework)
  }
}

extension Framework {
  /// Whether one phase comes before another; false for a phase that is not here.
  package func isBefore(_ earlier: Code<Phase>, _ later: Code<Phase>) -> Bool {
    guard let left = index(of: earlier), let right = index(of: later) else { return false }
    return left < right
  }
}

extension Transition {
  /// A go, with or without conditions.
  package var isPassing: Bool { outcome == .go || outcome == .conditionalGo }
}

extension GateDecision {
  init(_ transition: Transition) {
    self.transition = transition.id
    review = transition.review
    outcome = transition.outcome?.known ?? .go
    on = transition.on
    at = transition.at
  }
}

extension [Transition] {
  /// What knew of what first, then by time, then by id.
  package var inOrder: [Transition] {
    var waiting = sorted { $0.order.utf8.lexicographicallyPrecedes($1.order.utf8) }
    var ids = Set(waiting.map(\.id))
    var ordered: [Transition] = []
    while !waiting.isEmpty {
      let next = waiting.firstIndex { $0.after.allSatisfy { !ids.contains($0) } } ?? 0
      let transition = waiting.remove(at: next)
      ids.remove(transition.id)
      ordered.append(transition)
    }
    return ordered
  }
}
