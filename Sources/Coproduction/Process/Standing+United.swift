/// What came of it when clones that did not know each other were united.
extension Standing {
  /// Events without effect at a site, until somebody who knew both sides has written after them.
  package func unseen(at state: SiteState) -> [Transition] {
    if state.notApplied.isEmpty { return [] }
    let knowledge = Knowledge(project.transitions.asWritten)
    return project.transitions.filter { transition in
      guard state.notApplied.contains(transition.id) else { return false }
      let rivals = project.transitions.filter { other in
        other.site == state.site && knowledge.areApart(other.id, transition.id)
      }
      return !project.transitions.contains { later in
        knowledge.knows(later.id, transition.id)
          && (rivals.isEmpty || rivals.contains { knowledge.knows(later.id, $0.id) })
      }
    }
  }

  /// What happened at the site without knowing of it.
  package func meanwhile(of transition: Transition) -> [Transition] {
    guard let state = state(of: transition.site) else { return [] }
    let knowledge = Knowledge(project.transitions.asWritten)
    return project.transitions.filter { other in
      other.site == state.site && !state.notApplied.contains(other.id)
        && knowledge.areApart(other.id, transition.id)
    }
  }

  var toSettle: [Todo] {
    let gates = sites.compactMap(\.unsettled?.gate).firstOfEach.compactMap(framework.gate)
    return gates.map { gate in
      let places = sites.filter { $0.unsettled?.gate == gate.id }
      let decisions = project.transitions.filter { decision in
        places.contains { $0.unsettled?.decisions.contains(decision.id) ?? false }
      }
      return Todo(
        kind: .toSettle, title: Phrase("Avgör \(gate.id.text): ", "Settle \(gate.id.text): ") + gate.title,
        when: Phrase(""),
        why: Phrase("beslutat samtidigt: ", "decided at the same time: ")
          + decisions.map(\.said).firstOfEach.joined(Phrase(" · ")),
        who: nil, place: "gate/" + gate.id.text, late: nil, day: decisions.map(\.on).min())
    }
  }

  var withoutEffect: [Todo] {
    sites.flatMap { state in
      unseen(at: state).map { transition in
        let title = project.sites.count > 1 ? project.sites[state.site].map { " (\($0.title))" } ?? "" : ""
        let others = meanwhile(of: transition).map(\.said).firstOfEach
        return Todo(
          kind: .withoutEffect,
          title: Phrase("Fick ingen verkan: ", "Not applied: ") + transition.said + Phrase(title),
          when: transition.on.short(on: today),
          why: others.isEmpty
            ? Phrase("läget tillät det inte", "the state did not allow it")
            : Phrase("samtidigt: ", "at the same time: ") + others.joined(Phrase(", ")),
          who: transition.by, place: state.site.text, late: nil, day: transition.on)
      }
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
