package import Model

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
