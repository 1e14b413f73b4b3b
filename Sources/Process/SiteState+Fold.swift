package import Model

extension SiteState {
  /// The states of all sites of the project; replays every transition.
  ///
  /// Where clones did not know each other, parts are replayed several times.
  package static func all(of project: Project, in framework: Framework) -> [SiteState] {
    Replay.count?.add()
    let states = Replay(project.transitions, in: framework).states
    return project.sites.map { states[$0.id] ?? SiteState(of: $0.id, [], in: framework) }
  }

  package init(of site: ID<Site>, _ all: [Transition], in framework: Framework) {
    let unmoved = SiteState(
      site: site, phase: framework.phases.first?.id ?? "", condition: .active, since: .unset)
    self = Replay(all, in: framework).states[site] ?? unmoved
  }

  init(site: ID<Site>, phase: Code<Phase>, condition: SiteCondition, since: CalendarDay) {
    self.site = site
    self.phase = phase
    self.condition = condition
    self.since = since
  }

  /// Moves the site by an event that is no start, review or decision; false where it could not happen in this state.
  mutating func move(by transition: Transition, in framework: Framework) -> Bool {
    let event = transition.event.known
    if unsettled != nil, event != .suspend, event != .discontinue { return false }
    switch event {
    case .withdraw: return close(transition)
    case .hold:
      return move(if: condition == .active && review == nil) {
        $0.condition = .onHold
        $0.until = transition.until
      }
    case .resume:
      return move(if: condition == .onHold) {
        $0.condition = .active
        $0.until = nil
      }
    case .suspend: return suspend(transition, in: framework)
    case .reenter:
      return move(if: condition == .active && review == nil && framework.isBefore(transition.to, phase)) {
        $0.goBack(transition, in: framework)
      }
    case .reopen:
      return move(if: !isOpen && framework.leadsBack(to: transition.to, from: phase)) {
        $0.condition = .active
        $0.endsAs = nil
        $0.until = nil
        $0.goBack(transition, in: framework)
      }
    case .discontinue:
      let mayEnd = [.active, .onHold, .suspended].contains(condition) || unsettled != nil
      return move(if: isOpen && mayEnd) { $0.end(as: .stopped) }
    case .finish:
      return move(if: condition == .windingDown) {
        $0.condition = $0.endsAs ?? .stopped
        $0.hasBeenLive = false
      }
    case .start, .submit, .decide, .annul, .settle, nil: return false
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

  mutating func start(
    _ transition: Transition, in framework: Framework, beside others: [SiteState]
  ) -> Bool {
    // Only another framework lets a site start again.
    if since != .unset { return restart(transition, in: framework) }
    decided = [:]
    reviewedLast = [:]
    condition = .active
    review = nil
    since = .unset
    enter(transition.to, on: transition.on, in: framework)
    for gate in framework.gates where gate.scope == .project {
      guard let from = gate.from, framework.isBefore(from, transition.to) else { continue }
      let valid = others.compactMap { $0.unsettled?.gate == gate.id ? nil : $0.decided[gate.id] }
      if var latest = valid.max(by: { ($0.at, $0.transition) < ($1.at, $1.transition) }) {
        latest.isInherited = true
        decided[gate.id] = latest
      }
    }
    return true
  }

  mutating func submit(_ transition: Transition, in framework: Framework) -> Bool {
    guard review == nil, unsettled == nil, let gate = transition.gate.flatMap(framework.gate),
      let opened = transition.review
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
    submission = transition.id
    return true
  }

  private mutating func close(_ transition: Transition) -> Bool {
    guard isOpenReview(transition.review) else { return false }
    closeReview()
    return true
  }

  private mutating func closeReview() {
    review = nil
    reviewed = nil
    submission = nil
  }

  /// True for the review that is open, or one that was opened at the same time as it.
  private func isOpenReview(_ asked: ID<Review>?) -> Bool {
    guard let review, let asked else { return false }
    return review == asked || united[asked] == review
  }

  mutating func decide(
    _ transition: Transition, in framework: Framework, knowing causalOrder: CausalOrder, all: [Transition]
  ) -> Bool {
    guard unsettled == nil, let gate = transition.gate.flatMap(framework.gate), gate.id == reviewed,
      isOpenReview(transition.review)
    else { return false }
    if transition.isPassing, !knowsEverySuspension(transition, gate, causalOrder, all) { return false }
    guard take(transition, at: gate, in: framework) else { return false }
    closeReview()
    return true
  }

  /// True where a go knew of every suspension.
  ///
  /// A go that did not know that the application is off does not lift that; one at the extra gate does if it was
  /// submitted after it.
  private func knowsEverySuspension(
    _ transition: Transition, _ gate: Gate, _ causalOrder: CausalOrder, _ all: [Transition]
  ) -> Bool {
    if condition == .suspended {
      guard gate.kind == .extra, let submission, let suspension else { return false }
      if !causalOrder.happenedBefore(suspension, submission) { return false }
    }
    if causalOrder.isLinear { return true }
    return !all.contains { other in
      other.event == .suspend && other.site == site && causalOrder.areConcurrent(other.id, transition.id)
    }
  }

  /// Takes the outcome of a decision; false where it cannot be.
  private mutating func take(_ transition: Transition, at gate: Gate, in framework: Framework) -> Bool {
    switch transition.outcome?.known {
    case .go, .conditionalGo: pass(gate, transition, in: framework)
    case .hold:
      if condition != .suspended { condition = .onHold }
      until = transition.until
    case .recycle:
      if framework.isBefore(phase, transition.to) { return false }
      let staysOff = condition == .suspended && framework.phase(transition.to)?.live ?? false
      condition = staysOff ? .suspended : .active
      if !staysOff { suspension = nil }
      until = nil
      goBack(transition, in: framework)
    case .stop: end(as: .stopped)
    case .retire:
      if gate.kind == .passage { return false }
      condition = .windingDown
      endsAs = .retired
    case nil: return false
    }
    reviewedLast[gate.id] = GateDecision(transition)
    return true
  }

  /// Takes a new decision instead of those that do not agree, from what they have in common.
  mutating func settle(by transition: Transition, in framework: Framework) -> Bool {
    guard let gate = transition.gate.flatMap(framework.gate) else { return false }
    return take(transition, at: gate, in: framework)
  }

  private mutating func pass(_ gate: Gate, _ transition: Transition, in framework: Framework) {
    decided[gate.id] = GateDecision(transition)
    // A project gate takes the sites on hold along; they still wait.
    if !(gate.scope == .project && condition == .onHold && transition.event == .decide) {
      condition = .active
      until = nil
    }
    suspension = nil
    // The extra gate does not change when the recurring one comes back.
    if gate.kind != .extra { nextReview = transition.until }
    if gate.kind == .passage, let to = gate.to { enter(to, on: transition.on, in: framework) }
  }

  private mutating func end(as ending: SiteCondition) {
    condition = hasBeenLive ? .windingDown : ending
    endsAs = ending
    suspension = nil
    unsettled = nil
    closeReview()
  }

  private mutating func suspend(_ transition: Transition, in framework: Framework) -> Bool {
    guard framework.phase(phase)?.live ?? false else { return false }
    switch condition {
    case .active, .onHold:
      condition = .suspended
      suspension = transition.id
    case .windingDown: break
    case .suspended, .stopped, .retired: return false
    }
    return true
  }

  /// Goes back to a phase.
  ///
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
    returns.append(PhaseReturnEvent(to: to, at: transition.at, redo: transition.redo))
    nextReview = nil
    enter(to, on: transition.on, in: framework)
  }
}

extension Framework {
  /// True where one phase comes before another; false for a phase that is not here.
  package func isBefore(_ earlier: Code<Phase>, _ later: Code<Phase>) -> Bool {
    guard let left = index(of: earlier), let right = index(of: later) else { return false }
    return left < right
  }

  /// True where a phase is no later than another; one that is not here leads back to the first only.
  package func leadsBack(to earlier: Code<Phase>, from phase: Code<Phase>) -> Bool {
    index(of: phase) == nil ? earlier == phases.first?.id : !isBefore(phase, earlier)
  }

  /// True for a passage that lies behind whoever stands in the phase.
  func isBehind(_ gate: Gate, _ phase: Code<Phase>) -> Bool {
    gate.kind == .passage && gate.from.map { isBefore($0, phase) } ?? false
  }
}

extension Transition {
  /// True for a go, with or without conditions.
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
