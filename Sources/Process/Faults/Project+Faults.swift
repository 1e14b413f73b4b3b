package import Model

extension Project {
  /// The faults of the project: in the ids, what they point at, and what follows from the transitions.
  ///
  /// Visits every field, reads the lists of the catalogue, and replays every transition.
  package func faults(with reference: Reference) -> [ProjectFault] {
    let ids = ProjectIDs(of: self)
    var visitor = FaultFinder(
      record: self, address: id.text, parent: nil, ids: ids,
      codes: KnownCodes(
        of: reference, framework: reference.framework(framework), hasChanged: hasChangedFramework))
    Self.fields(&visitor)
    var faults = ids.faults + visitor.found + cycles + evidenceOutside
    if let framework = reference.framework(framework) {
      faults += standingFaults(in: framework)
    }
    return faults
  }

  /// The evidence in files that do not go with the project.
  private var evidenceOutside: [ProjectFault] {
    assessments.flatMap(\.evidence).compactMap { evidence in
      guard let place = evidence.at, !place.isAddress, place.leadsOut else { return nil }
      return ProjectFault(
        .warning, evidence.id.text, "at",
        Phrase("\(place) ligger utanför projektets mapp", "\(place) is outside the project's folder"),
        advice: Phrase(
          "Lägg filen i projektets mapp, eller ange en adress (https://…).",
          "Put the file in the project's folder, or give an address (https://…)."))
    }
  }

  /// The actions that wait for each other in a ring, each ring once.
  private var cycles: [ProjectFault] {
    let next = Dictionary(actions.map { ($0.id, $0.dependsOn) }) { first, _ in first }
    var settled: Set<ID<Action>> = []
    var faults: [ProjectFault] = []
    for action in actions where !settled.contains(action.id) {
      // The way from the first action to where we stand, each with what it has still to try.
      var way: [(id: ID<Action>, left: [ID<Action>])] = [(action.id, action.dependsOn)]
      while let last = way.last {
        guard let step = last.left.first else {
          settled.insert(last.id)
          way.removeLast()
          continue
        }
        way[way.count - 1].left.removeFirst()
        if let start = way.firstIndex(where: { $0.id == step }) {
          let ring = (way[start...].map(\.id) + [step]).map(\.text).joined(separator: " → ")
          faults.append(
            ProjectFault(
              .error, step.text, "depends_on",
              Phrase("åtgärder väntar på varandra: \(ring)", "actions wait for each other: \(ring)"),
              advice: Phrase("Ta bort ett av beroendena.", "Remove one of the dependencies.")))
        } else if !settled.contains(step), let steps = next[step] {
          way.append((step, steps))
        }
      }
    }
    return faults
  }

  /// The sites whose written phase, condition or day is not what their transitions come to.
  ///
  /// Replays every transition.
  private func standingFaults(in framework: Framework) -> [ProjectFault] {
    SiteState.all(of: self, in: framework).compactMap { state in
      guard let site = sites[state.site] else { return nil }
      let field: String
      if site.phase != state.phase {
        field = "phase"
      } else if site.condition != state.condition {
        field = "condition"
      } else if site.since != state.since {
        field = "since"
      } else {
        return nil
      }
      let words = Phrase(
        "stämmer inte med händelserna: \(state.phase.text), \(state.condition.label.sv) sedan \(state.since.iso)",
        "is not what the transitions say: \(state.phase.text), \(state.condition.label.en) since \(state.since.iso)"
      )
      return ProjectFault(
        .error, site.id.text, field, words,
        advice: Phrase(
          "Händelserna gäller; nästa ändring skriver om fältet.",
          "The transitions apply; the next change rewrites the field."))
    }
  }
}
