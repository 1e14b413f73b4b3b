internal import Model
internal import Process

/// The work that decisions left to do: a way back, an answer, a condition.
extension ProjectState {
  /// The sites that are off until reviewed; the extra gate is the way back.
  var suspensions: [Todo] {
    let gate = framework.gates.first { $0.kind == .extra }
    let off = sites.filter { $0.condition == .suspended && $0.reviewed != gate?.id }
    return off.map { state in
      let site = project.sites[state.site]?.title ?? state.site.text
      let since = project.transitions.last { $0.site == state.site && $0.event == .suspend }
      let isOnly = project.sites.count == 1
      return Todo(
        kind: .suspended,
        title: isOnly
          ? Phrase(
            "Tillämpningen är av: lämna till extra prövning",
            "The application is off: submit the extra review")
          : Phrase("\(site) är av: lämna till extra prövning", "\(site) is off: submit the extra review"),
        when: since.map { Phrase("sedan ", "since ") + $0.on.short(on: today) } ?? Phrase(""),
        why: Phrase("\(gate?.id.text ?? "") är vägen tillbaka", "\(gate?.id.text ?? "") is the way back"),
        who: nil, place: "gate/" + (gate?.id.text ?? ""), late: nil, day: since?.on)
    }
  }

  /// Objections that nobody has answered, of reviews that are open or were decided and stand.
  var unansweredObjections: [Todo] {
    let valid = Set(
      sites.compactMap(\.review) + sites.flatMap { $0.decided.values.compactMap(\.review) })
    return project.reviews.filter { valid.contains($0.id) && $0.archived == nil }.flatMap { review in
      review.positions.filter { $0.value == .object && $0.answer == nil }.map { position in
        let voice = catalogue.perspective(position.perspective)?.title ?? Phrase(position.perspective.text)
        return Todo(
          kind: .objection, title: Phrase("Svara på invändningen: ", "Answer the objection: ") + voice,
          when: position.on.map { Phrase("\(today - $0) d sedan", "\(today - $0) d ago") } ?? Phrase(""),
          why: Phrase("invänder vid \(review.gate.text)", "objects at \(review.gate.text)"), who: nil,
          place: Position.address(of: position.key, within: review.id.text), late: nil, day: position.on)
      }
    }
  }

  /// Conditions whose day is near.
  var comingConditions: [Todo] {
    let near = conditions.filter { $0.state == .open && !$0.isLate && $0.due - today <= 14 }
    return near.map(\.condition.id).firstOfEach.compactMap { id in
      guard let first = near.first(where: { $0.condition.id == id }) else { return nil }
      return Todo(
        kind: .action, title: Phrase(first.condition.title), when: first.due.near,
        why: Phrase("villkor från \(first.gate.text)", "condition of \(first.gate.text)"),
        who: first.condition.owner, place: id.text, late: nil, day: first.due)
    }
  }
}
