package import Model

/// What came of it when clones that did not know each other were united.
extension ProjectState {
  /// Events without effect at a site, until somebody who knew both sides has written after them.
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

  /// What happened at the site without knowing of it.
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
  /// `decision: go`, or the event alone.
  package var said: Phrase {
    let event = event.known?.label ?? Phrase("")
    return outcome.map { event + Phrase(": ") + $0.label } ?? event
  }
}
