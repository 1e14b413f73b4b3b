package import Model

/// The traces of clones that did not know each other and were united.
extension ProjectState {
  /// The events without effect at a site, until somebody who knew both sides has written after them.
  ///
  /// At once where there are none; else works out the causal order of all transitions.
  package func unseen(at state: SiteState) -> [Transition] {
    if state.notApplied.isEmpty { return [] }
    let causalOrder = CausalOrder(project.transitions.asWritten)
    return project.transitions.filter { transition in
      guard state.notApplied.contains(transition.id) else { return false }
      let candidates = project.transitions.filter { other in
        other.site == state.site && causalOrder.areConcurrent(other.id, transition.id)
      }
      return !project.transitions.contains { later in
        causalOrder.happenedBefore(transition.id, later.id)
          && (candidates.isEmpty || candidates.contains { causalOrder.happenedBefore($0.id, later.id) })
      }
    }
  }

  /// The transitions that took effect at the site without knowing of it.
  ///
  /// Works out the causal order of all transitions.
  package func meanwhile(of transition: Transition) -> [Transition] {
    guard let state = state(of: transition.site) else { return [] }
    let causalOrder = CausalOrder(project.transitions.asWritten)
    return project.transitions.filter { other in
      other.site == state.site && !state.notApplied.contains(other.id)
        && causalOrder.areConcurrent(other.id, transition.id)
    }
  }
}

extension Transition {
  /// The event with its outcome, such as `decision: go`, or the event alone.
  package var said: Phrase {
    let event = event.known?.label ?? Phrase("")
    return outcome.map { event + Phrase(": ") + $0.label } ?? event
  }
}
