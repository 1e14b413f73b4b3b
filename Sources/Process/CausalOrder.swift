package import Model

/// The causal order of transitions: what each knew of the others, by its `after`.
struct CausalOrder {
  /// The transitions that each one knew.
  ///
  /// Nil where each knew all that came before it at its site, as in a project that one clone writes.
  private var ancestors: [ID<Transition>: Set<ID<Transition>>]?
  private let places: [ID<Transition>: Int]

  /// Makes the order of `transitions`, which stand in the order of writing.
  ///
  /// One pass where each knew the one before it at its site.
  init(_ transitions: [Transition]) {
    places = Dictionary(
      transitions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    if transitions.isLinear { return }
    let all = Dictionary(transitions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [ID<Transition>: Set<ID<Transition>>] = [:]
    for transition in transitions {
      var reached: Set<ID<Transition>> = []
      var waiting = transition.after
      while let next = waiting.popLast() {
        guard next != transition.id, reached.insert(next).inserted else { continue }
        if let earlier = known[next] { reached.formUnion(earlier) } else { waiting += all[next]?.after ?? [] }
      }
      known[transition.id] = reached
    }
    ancestors = known
  }

  func happenedBefore(_ earlier: ID<Transition>, _ later: ID<Transition>) -> Bool {
    guard let ancestors else {
      return (places[earlier] ?? .max) < (places[later] ?? .min)
    }
    return ancestors[later]?.contains(earlier) ?? false
  }

  /// True where neither knew the other; false for what is the same.
  func areConcurrent(_ one: ID<Transition>, _ other: ID<Transition>) -> Bool {
    one != other && !happenedBefore(one, other) && !happenedBefore(other, one)
  }

  var isLinear: Bool { ancestors == nil }
}

extension Transition {
  /// The urgency of the event: among events that did not know each other the lower comes first.
  var urgency: Int {
    switch event.known {
    case .suspend: 0
    case .discontinue: 1
    case .decide, .settle: 2
    case .annul: 3
    case .finish: 4
    case .start, .submit, .withdraw, .hold, .resume, .reenter, .reopen, nil: 5
    }
  }
}

extension [Transition] {
  /// True where, in the order of writing, each knew the one before it at its site.
  fileprivate var isLinear: Bool {
    var last: [ID<Site>: ID<Transition>] = [:]
    return allSatisfy { transition in
      let before = last.updateValue(transition.id, forKey: transition.site)
      return before.map { transition.after.count == 1 && transition.after[0] == $0 }
        ?? transition.after.isEmpty
    }
  }

  /// The transitions of a site that no other one knew.
  package func heads(at site: ID<Site>) -> [ID<Transition>] {
    let known = Set(flatMap(\.after))
    return filter { $0.site == site && !known.contains($0.id) }.map(\.id)
  }

  /// The transitions by time, then by id, as the list stands in the file.
  var asWritten: [Transition] { sorted { ($0.at, $0.id) < ($1.at, $1.id) } }

  /// The transitions in causal order; of those that did not know each other the most urgent, then by time, then by id.
  ///
  /// A sort where each knew the one before it at its site; else every step compares those that may come next.
  package var inOrder: [Transition] {
    let written = asWritten
    return written.inOrder(by: CausalOrder(written))
  }

  func inOrder(by causalOrder: CausalOrder) -> [Transition] {
    if causalOrder.isLinear { return self }
    var waiting = self
    var left = Set(map(\.id))
    var ordered: [Transition] = []
    while !waiting.isEmpty {
      let ready = waiting.indices.filter { index in waiting[index].after.allSatisfy { !left.contains($0) } }
      let next = ready.first { index in
        ready.allSatisfy { waiting.mayPrecede(waiting[index], waiting[$0], by: causalOrder) }
      }
      let transition = waiting.remove(at: next ?? ready.first ?? 0)
      left.remove(transition.id)
      ordered.append(transition)
    }
    return ordered
  }

  /// True where nothing urgent waits behind the other that does not wait behind the one.
  ///
  /// An urgent event pulls those that it knew forward with it; what knew both sides no longer reorders them.
  private func mayPrecede(_ one: Transition, _ other: Transition, by causalOrder: CausalOrder) -> Bool {
    if one.id == other.id || one.site != other.site { return true }
    return urgency(of: one, beside: other, by: causalOrder)
      <= urgency(of: other, beside: one, by: causalOrder)
  }

  private func urgency(of one: Transition, beside other: Transition, by causalOrder: CausalOrder) -> Int {
    let behind = filter { $0.site == one.site && causalOrder.happenedBefore(one.id, $0.id) }
    let apart = behind.filter { !causalOrder.happenedBefore(other.id, $0.id) }
    return apart.map(\.urgency).reduce(one.urgency, Swift.min)
  }
}
