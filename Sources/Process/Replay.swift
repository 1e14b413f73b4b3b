package import Model

/// A replay of events and not of stored results: one that could not happen in the state of its turn has no effect.
///
/// All sites at once, since a site that starts inherits what stands at the others then.
package struct Replay {
  /// The counter of the projects that are replayed, for whoever wants to know.
  @TaskLocal package static var count: Count?

  let framework: Framework
  private let ordered: [Transition]
  let causalOrder: CausalOrder
  private let byID: [ID<Transition>: Transition]
  private(set) var states: [ID<Site>: SiteState] = [:]
  /// The states of each site before what took effect, so that an annulment brings exactly that one back.
  private var past: [ID<Site>: [Step]] = [:]
  /// The transitions that took effect, with and without moving anything.
  private var effective: Set<ID<Transition>> = []
  /// The decisions without effect, since another had closed their review meanwhile.
  private var shutOut: Set<ID<Transition>> = []
  /// The annulments that cannot be had at all the sites of a project gate, by their packets.
  private var barred: Set<ID<Packet>> = []

  /// A step of a site: what took effect, and the state before.
  private struct Step {
    /// The transitions of the step; more than one where several clones did the same.
    var transitions: [ID<Transition>]
    let before: SiteState
  }

  init(_ all: [Transition], in framework: Framework) {
    self.framework = framework
    let written = all.asWritten
    causalOrder = CausalOrder(written)
    ordered = written.inOrder(by: causalOrder)
    byID = Dictionary(ordered.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    playAll()
    // Annulled for all its sites or none: where one of them had gone on meanwhile, it is for none.
    while true {
      let split = splitAnnulments.subtracting(barred)
      if split.isEmpty { return }
      (states, past, effective, shutOut) = ([:], [:], [], [])
      barred.formUnion(split)
      playAll()
    }
  }

  private mutating func playAll() {
    let change = SiteState.Switch(in: ordered)
    for (index, transition) in ordered.enumerated() {
      if change?.precedes(index, of: transition.site) ?? false {
        carry(transition)
      } else {
        play(transition)
      }
    }
  }

  /// The packets of annulments of a project gate that took effect at some of its sites only.
  private var splitAnnulments: Set<ID<Packet>> {
    let annulments = ordered.filter { transition in
      transition.event == .annul && transition.gate.flatMap(framework.gate)?.scope == .project
    }
    let had = Set(annulments.filter { effective.contains($0.id) }.compactMap(\.packet?.id))
    let missed = Set(annulments.filter { !effective.contains($0.id) }.compactMap(\.packet?.id))
    return had.intersection(missed)
  }

  /// Takes over an event of a framework that is followed no more.
  private mutating func carry(_ transition: Transition) {
    var state = states[transition.site] ?? SiteState(at: transition.site, in: framework)
    guard state.carry(transition, in: framework) else { return }
    state.last = transition.id
    effective.insert(transition.id)
    states[transition.site] = state
  }

  private mutating func play(_ transition: Transition) {
    let site = transition.site
    var state = states[site] ?? SiteState(at: site, in: framework)
    let before = state
    let hadSettled = state.settledLast
    switch effect(of: transition, on: &state) {
    case .moved:
      if transition.event != .settle, state.settledLast == hadSettled { state.settledLast = nil }
      past[site, default: []].append(Step(transitions: [transition.id], before: before))
      state.last = transition.id
      effective.insert(transition.id)
    case .same(let twin):
      if let last = past[site]?.indices.last, past[site]?[last].transitions.contains(twin) ?? false {
        past[site]?[last].transitions.append(transition.id)
      }
      state.last = transition.id
      effective.insert(transition.id)
    case .none:
      state = before
      state.notApplied.append(transition.id)
    }
    states[site] = state
  }

  /// The effect of an event on a site.
  private enum Effect {
    case moved
    /// An event that another clone did too: it happened once.
    case same(as: ID<Transition>)
    case none
  }

  private mutating func effect(of transition: Transition, on state: inout SiteState) -> Effect {
    switch transition.event.known {
    case .annul: annul(transition, &state)
    case .decide: decide(transition, &state)
    case .settle: settle(transition, &state) ? .moved : .none
    case .submit: submit(transition, &state)
    case .start:
      state.start(transition, in: framework, beside: others(than: transition.site)) ? .moved : .none
    default:
      state.move(by: transition, in: framework) ? .moved : twin(of: transition).map { .same(as: $0) } ?? .none
    }
  }

  private func others(than site: ID<Site>) -> [SiteState] {
    states.values.filter { $0.site != site && $0.isOpen }
  }

  /// The transitions that took effect at the site without knowing this, nor known by it.
  private func apart(from transition: Transition) -> [Transition] {
    if causalOrder.isLinear { return [] }
    return ordered.filter { other in
      other.site == transition.site && effective.contains(other.id)
        && causalOrder.areConcurrent(other.id, transition.id)
    }
  }

  /// The same event, done by another clone that did not know of this one; nil where there is none.
  private func twin(of transition: Transition) -> ID<Transition>? {
    apart(from: transition).last { other in
      other.event == transition.event && other.to == transition.to && other.about == transition.about
    }?.id
  }
}

extension Replay {
  /// Submits (event 1, `process.md`); two reviews of one gate that were opened at once are one.
  private func submit(_ transition: Transition, _ state: inout SiteState) -> Effect {
    if state.submit(transition, in: framework) { return .moved }
    guard let review = transition.review,
      let twin = apart(from: transition).last(where: { $0.event == .submit && $0.gate == transition.gate }),
      let first = twin.review
    else { return .none }
    state.united[review] = state.united[first] ?? first
    return .same(as: twin.id)
  }

  /// Decides (events 3 to 8, `process.md`).
  ///
  /// Where another decision was taken that did not know of it, they agree or are to be settled.
  private mutating func decide(_ transition: Transition, _ state: inout SiteState) -> Effect {
    let candidates = ordered.filter { other in
      other.event == .decide && other.site == transition.site && other.gate == transition.gate
        && (effective.contains(other.id) || shutOut.contains(other.id))
        && causalOrder.areConcurrent(other.id, transition.id) && !state.setAside.contains(other.id)
    }
    guard let candidate = candidates.last else {
      if state.decide(transition, in: framework, knowing: causalOrder, all: ordered) { return .moved }
      if state.reviewed != transition.gate { shutOut.insert(transition.id) }
      return .none
    }
    let agree = candidates.allSatisfy { $0.outcome == transition.outcome && $0.to == transition.to }
    if agree, state.unsettled == nil {
      if !effective.contains(candidate.id) {
        return state.decide(transition, in: framework, knowing: causalOrder, all: ordered) ? .moved : .none
      }
      return .same(as: candidate.id)
    }
    // What the other clone had come to, by its own decision and all that it knew.
    guard let gate = transition.gate, let other = alone(transition) else {
      shutOut.insert(transition.id)
      return .none
    }
    var mine = state
    if let last = candidates.last(where: { !effective.contains($0.id) }), let held = alone(last) {
      mine = held
    }
    state = mine.unsettled(with: other, at: gate, candidates.map(\.id) + [transition.id], in: framework)
    return .moved
  }

  /// The state after a transition and what it knew; nil where it had no effect there either.
  ///
  /// Replays those transitions.
  private func alone(_ transition: Transition) -> SiteState? {
    let known = ordered.filter { other in
      other.site != transition.site || other.id == transition.id
        || causalOrder.happenedBefore(other.id, transition.id)
    }
    let replay = Replay(known, in: framework)
    return replay.effective.contains(transition.id) ? replay.states[transition.site] : nil
  }

  private mutating func annul(_ transition: Transition, _ state: inout SiteState) -> Effect {
    if let packet = transition.packet?.id, barred.contains(packet) { return .none }
    if let twin = twin(of: transition) { return .same(as: twin) }
    guard let about = transition.about, let last = state.last, let step = past[transition.site]?.last,
      step.transitions.contains(about), step.transitions.contains(last), state.unsettled == nil
    else { return .none }
    let (notApplied, setAside) = (state.notApplied, state.setAside + step.transitions)
    state = step.before
    state.notApplied = notApplied
    state.setAside = setAside
    return .moved
  }

  /// Settles (event 20, `process.md`): one of the decisions stands, or a new one is taken; a suspension stays.
  private func settle(_ transition: Transition, _ state: inout SiteState) -> Bool {
    // Settled again: from where it was to be settled.
    if state.settledLast != nil, let step = past[transition.site]?.last,
      state.last.map(step.transitions.contains) ?? false
    {
      let said = state
      state = step.before
      state.notApplied = said.notApplied
    }
    guard let unsettled = state.unsettled, unsettled.gate == transition.gate,
      transition.about.map(unsettled.decisions.contains) ?? false
    else { return false }
    let isOff = state.condition == .suspended
    let before = state
    if let stands = transition.stands {
      let chosen = unsettled.decisions.compactMap { byID[$0] }.first { $0.packet?.id == stands }
      guard let chosen, let alone = alone(chosen) else { return false }
      state = alone
      state.keep(of: before)
      state.setAside += unsettled.decisions.filter { $0 != chosen.id }
    } else {
      state.unsettled = nil
      guard state.settle(by: transition, in: framework) else { return false }
      state.setAside += unsettled.decisions
    }
    if isOff, framework.phase(state.phase)?.live ?? false, state.isOpen, state.condition != .windingDown {
      state.condition = .suspended
      state.suspension = before.suspension
    }
    state.settledLast = unsettled
    return true
  }
}

extension SiteState {
  fileprivate init(at site: ID<Site>, in framework: Framework) {
    self.init(site: site, phase: framework.phases.first?.id ?? "", condition: .active, since: .unset)
  }

  /// Takes over what is said about the whole course of events from another telling of it.
  fileprivate mutating func keep(of other: SiteState) {
    notApplied = other.notApplied
    setAside = other.setAside
    united.merge(other.united) { first, _ in first }
  }

  /// The state between two that did not know each other, until they are settled.
  ///
  /// The earlier phase, the gates that both passed, what was ended or off.
  fileprivate func unsettled(
    with other: SiteState, at gate: Code<Gate>, _ decisions: [ID<Transition>], in framework: Framework
  ) -> SiteState {
    var merged = framework.isBefore(other.phase, phase) ? other : self
    let further = framework.isBefore(other.phase, phase) ? self : other
    merged.keep(of: self)
    merged.decided = merged.decided.filter { further.decided[$0.key] != nil }
    merged.returns += further.returns.filter { !merged.returns.contains($0) }
    merged.returns.sort { $0.at < $1.at }
    merged.hasBeenLive = hasBeenLive || other.hasBeenLive
    merged.review = nil
    merged.reviewed = nil
    merged.submission = nil
    let isLive = framework.phase(merged.phase)?.live ?? false
    merged.suspension = suspension ?? other.suspension
    if isLive, condition == .suspended || other.condition == .suspended {
      merged.condition = .suspended
    } else if condition == .windingDown, other.condition == .windingDown {
      merged.condition = .windingDown
    } else {
      merged.condition = .onHold
    }
    if merged.condition != .windingDown { merged.endsAs = nil }
    merged.unsettled = ConcurrentDecisions(gate: gate, decisions: decisions.firstOfEach)
    return merged
  }
}
