internal import Model
internal import Process

/// The decisions to settle after clones that did not know each other were united.
extension ProjectState {
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
