package import Model

/// The state of one site: the fold of its transitions.
package struct SiteState: Equatable, Sendable {
  package let site: ID<Site>
  package var phase: Code<Phase>
  package var condition: SiteCondition
  /// The first day in this phase.
  package var since: CalendarDay
  /// The day on which the site first came into each phase.
  package var entered: [Code<Phase>: CalendarDay] = [:]
  /// The review that is open, if any, and its gate.
  package var review: ID<Review>?
  package var reviewed: Code<Gate>?
  /// The submission that opened it.
  package var submission: ID<Transition>?
  /// The reviews of the same gate that were opened at the same time as it: they are one.
  package var united: [ID<Review>: ID<Review>] = [:]
  /// The suspension in force.
  package var suspension: ID<Transition>?
  /// The decisions that did not know each other and do not agree, until they are settled.
  package var unsettled: ConcurrentDecisions?
  /// The decisions that the last transition settled; they can be settled again.
  package var settledLast: ConcurrentDecisions?
  /// The decisions that were annulled, or not chosen when it was settled: what they set is void.
  package var setAside: [ID<Transition>] = []
  /// The review date of a hold.
  package var until: CalendarDay?
  /// The decisions that stand, one a gate; going back takes them away.
  package var decided: [Code<Gate>: GateDecision] = [:]
  /// The last decision at each gate, whatever came of it.
  package var reviewedLast: [Code<Gate>: GateDecision] = [:]
  /// The day of the next recurring review, set by the last go.
  package var nextReview: CalendarDay?
  /// True where the site has been live since the start or the last end of winding down.
  package var hasBeenLive = false
  /// The end, retired or stopped, that the site will come to; set when an ending was decided.
  package var endsAs: SiteCondition?
  /// The times that the site went back: what is stale since, and what must be redone.
  package var returns: [PhaseReturnEvent] = []
  /// The last transition that took effect.
  package var last: ID<Transition>?
  /// The transitions whose `from` was not true when their turn came.
  package var notApplied: [ID<Transition>] = []

  package var isOpen: Bool { condition != .stopped && condition != .retired }
  /// True where people see the site as in review.
  package var isInReview: Bool { review != nil && (condition == .active || condition == .onHold) }
}

/// Decisions at one gate that did not know each other and do not agree.
package struct ConcurrentDecisions: Equatable, Sendable {
  package let gate: Code<Gate>
  /// The decisions in the order of the fold; two or more.
  package var decisions: [ID<Transition>]
}

/// A decision at a gate, for one site.
package struct GateDecision: Equatable, Sendable {
  package var transition: ID<Transition>
  package var review: ID<Review>?
  package var outcome: Outcome
  package var on: CalendarDay
  package var at: Instant
  /// True where the decision was taken over from the project when the site started.
  package var isInherited = false
}

/// A way back: recycle, reenter or reopen.
package struct PhaseReturnEvent: Equatable, Sendable {
  package var to: Code<Phase>
  package var at: Instant
  package var redo: [Code<Criterion>]
}

/// The state of a gate for a site, computed; the first that holds.
package enum GateState: String, CaseIterable, Sendable, LabelledEnum {
  case toSettle = "to_settle"
  case submitted
  case needsReview = "needs_review"
  case conditional, current, passed, ahead

  package var label: Phrase {
    switch self {
    case .toSettle: Phrase("ska avgöras", "to be settled")
    case .submitted: Phrase("under prövning", "under review")
    case .needsReview: Phrase("behöver prövas på nytt", "needs a new review")
    case .conditional: Phrase("passerad med villkor", "passed with conditions")
    case .current: Phrase("på tur", "next")
    case .passed: Phrase("passerad", "passed")
    case .ahead: Phrase("längre fram", "ahead")
    }
  }
}

/// The condition of a project as people see it, with open reviews said.
package enum ProjectCondition: String, Sendable, LabelledEnum {
  case suspended
  case inReview = "in_review"
  case active
  case onHold = "on_hold"
  case windingDown = "winding_down"
  case stopped, retired

  package var label: Phrase {
    switch self {
    case .inReview: Phrase("under prövning", "in review")
    case .suspended: SiteCondition.suspended.label
    case .active: SiteCondition.active.label
    case .onHold: SiteCondition.onHold.label
    case .windingDown: SiteCondition.windingDown.label
    case .stopped: SiteCondition.stopped.label
    case .retired: SiteCondition.retired.label
    }
  }
}

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

  /// True where a go is possible as far as the site knows.
  ///
  /// Nothing goes on while the application is off, but by an extra review that was submitted after that.
  func mayGo(_ gate: Gate, knowing causalOrder: @autoclosure () -> CausalOrder) -> Bool {
    guard condition == .suspended else { return true }
    guard gate.kind == .extra, let submission, let suspension else { return false }
    return causalOrder().happenedBefore(suspension, submission)
  }

  /// True where a go knew of every suspension.
  ///
  /// A go that did not know that the application is off does not lift that; one at the extra gate does if it was
  /// submitted after it.
  private func knowsEverySuspension(
    _ transition: Transition, _ gate: Gate, _ causalOrder: CausalOrder, _ all: [Transition]
  ) -> Bool {
    guard mayGo(gate, knowing: causalOrder) else { return false }
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

/// The part of a site's state that comes from the framework that was followed before.
///
/// Its phases and gates are not known here, so what its events came to is taken from the events themselves.
extension SiteState {
  /// The places in the list where the framework of today was chosen, for all and in each site's own start.
  ///
  /// Nil where it always was.
  struct Switch {
    private let first: Int
    private let starts: [ID<Site>: Int]

    init?(in ordered: [Transition]) {
      var seen: Set<ID<Site>> = []
      var again: [Int] = []
      for (index, transition) in ordered.enumerated() where transition.event == .start {
        if !seen.insert(transition.site).inserted { again.append(index) }
      }
      guard let last = again.last else { return nil }
      let at = ordered[last].at
      first = again.first { ordered[$0].at == at } ?? last
      starts = Dictionary(again.map { (ordered[$0].site, $0) }) { _, last in last }
    }

    /// True where the event happened in a framework that is followed no more.
    func precedes(_ index: Int, of site: ID<Site>) -> Bool {
      index < first || index < starts[site] ?? 0
    }
  }

  /// Takes over what an event of the framework before came to; false where it did not happen at all.
  mutating func carry(_ transition: Transition, in framework: Framework) -> Bool {
    guard since == .unset || transition.from == nil || transition.from == phase else { return false }
    if phase != transition.to || since == .unset { since = transition.on }
    phase = transition.to
    if entered[phase] == nil { entered[phase] = transition.on }
    condition = transition.condition.known ?? condition
    until = condition == .onHold ? transition.until ?? until : nil
    switch transition.event.known {
    case .reenter, .reopen: returns.append(PhaseReturnEvent(transition))
    case .decide where transition.outcome == .recycle: returns.append(PhaseReturnEvent(transition))
    case .finish: hasBeenLive = false
    case .annul: setAside += [transition.about].compactMap(\.self)
    default: break
    }
    // Whoever leaves a live phase says the last day of use.
    if transition.lastDay != nil { hasBeenLive = true }
    if transition.event == .decide { keepReview(transition, in: framework) }
    return true
  }

  /// Keeps a recurring review that both frameworks have: what was assessed for the last one is assessed anew.
  private mutating func keepReview(_ transition: Transition, in framework: Framework) {
    guard let gate = transition.gate, framework.gate(gate)?.kind == .recurring else { return }
    reviewedLast[gate] = GateDecision(transition)
  }

  /// Restarts in another framework's phase; false where the site is closed or stood elsewhere.
  ///
  /// It is the same stay: days, a rest, and what grew stale go on; gates passed do not.
  mutating func restart(_ transition: Transition, in framework: Framework) -> Bool {
    guard isOpen, transition.from == nil || transition.from == phase else { return false }
    let (began, stayed) = (since, entered[phase])
    decided = [:]
    (review, reviewed, submission) = (nil, nil, nil)
    (unsettled, settledLast, nextReview) = (nil, nil, nil)
    entered = [transition.to: stayed ?? began]
    phase = transition.to
    returns = returns.map { PhaseReturnEvent(to: transition.to, at: $0.at, redo: $0.redo) }
    if framework.phase(phase)?.live ?? false { hasBeenLive = true }
    return true
  }
}

extension PhaseReturnEvent {
  fileprivate init(_ transition: Transition) {
    self.init(to: transition.to, at: transition.at, redo: transition.redo)
  }
}

extension Framework {
  /// The phase in which a stay in another framework's phase goes on: the first with the same first EPIS letter.
  ///
  /// Where none has it, the nearest earlier one by the letters' order, else the first.
  package func phase(answering other: Phase) -> Phase? {
    func rank(_ phase: Phase) -> Int? { phase.epis.first.flatMap { Levels.letters.firstIndex(of: $0) } }
    guard let wanted = rank(other) else { return phases.first }
    return phases.first { rank($0) == wanted }
      ?? phases.last { rank($0).map { $0 < wanted } ?? false } ?? phases.first
  }
}

extension Project {
  /// True where it followed another framework before.
  ///
  /// Puts all transitions in order.
  package var hasChangedFramework: Bool { SiteState.Switch(in: transitions.inOrder) != nil }
}
