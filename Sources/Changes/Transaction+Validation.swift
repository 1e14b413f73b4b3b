package import Model
import Process

extension Transaction {
  /// Checks what must hold between the fields of a record however it was edited; days that follow are filled in.
  ///
  /// Throws a ``Refusal`` where something is missing or contradicts another field.
  mutating func validate(_ address: String) throws(Refusal) {
    if let barrier = project.barriers[ID(address)] { try validate(barrier) }
    if let action = project.actions[ID(address)] { try validate(action) }
    if let assumption = project.assumptions[ID(address)] {
      _ = try given(assumption.title, "title", "rubriken", "the title")
    }
    if let ask = project.asks[ID(address)] { try validate(ask) }
    if case .duty(let duty) = Address(parsing: address) { try validate(duty) }
  }

  private mutating func validate(_ barrier: Barrier) throws(Refusal) {
    var barrier = barrier
    switch barrier.status.known {
    case .resolved, .notRelevant:
      barrier.closedReason = try given(
        barrier.closedReason, "closed_reason", "skälet", "the reason (closed_reason)")
      barrier.closed = barrier.closed ?? today
    case .accepted:
      guard barrier.acceptedBy != nil, barrier.acceptedUntil != nil else {
        throw Refusal(
          .invalid, "säg vem som accepterar, till när och varför", "say who accepts it, until when and why",
          field: "accepted_by")
      }
      barrier.acceptedReason = try given(
        barrier.acceptedReason, "accepted_reason", "skälet", "the reason (accepted_reason)")
    case .escalated:
      guard barrier.escalatedTo != nil else {
        throw Refusal(
          .invalid, "säg till vem det lyfts", "say to whom it is escalated", field: "escalated_to")
      }
      barrier.escalatedOn = barrier.escalatedOn ?? today
    case .open, .analysing, .beingAddressed:
      barrier.closed = nil
      barrier.closedReason = nil
    case nil: break
    }
    if barrier.answer != nil { barrier.answeredOn = barrier.answeredOn ?? today }
    project.barriers.update(barrier.id) { $0 = barrier }
  }

  private mutating func validate(_ action: Action) throws(Refusal) {
    var action = action
    if let condition = action.condition, action.status == .done || action.status == .cancelled {
      let states = projectState.conditions.filter { $0.condition.id == condition }.map(\.state)
      if states.contains(where: { $0 == .open || $0 == .drafted }) {
        throw Refusal(
          .process, "åtgärden är ett villkor: den stängs när villkoret är uppfyllt",
          "the action is a condition: it closes when the condition is done")
      }
    }
    switch action.status.known {
    case .done: action.doneOn = action.doneOn ?? today
    case .cancelled:
      action.reason = try given(action.reason, "reason", "skälet", "the reason")
      action.doneOn = nil
    case .inProgress:
      action.start = action.start ?? today
      action.doneOn = nil
    case .planned, .waiting, nil: action.doneOn = nil
    }
    project.actions.update(action.id) { $0 = action }
    if let cycle = project.cycle(from: action.id) {
      let titles = cycle.compactMap { project.actions[$0]?.title }.joined(separator: " → ")
      throw Refusal(
        .invalid, "åtgärderna väntar på varandra i ring: \(titles)",
        "the actions wait for each other in a ring: \(titles)", field: "depends_on")
    }
  }

  private mutating func validate(_ duty: Code<Duty>) throws(Refusal) {
    guard let index = project.compliance.firstIndex(where: { $0.duty == duty }) else { return }
    if project.compliance[index].status == .notForUs {
      project.compliance[index].reason = try given(
        project.compliance[index].reason, "reason", "skälet", "the reason")
    }
  }

  private mutating func validate(_ ask: Ask) throws(Refusal) {
    _ = try given(ask.group, "group", "gruppen", "the group")
    if let number = ask.recommended, !ask.options.isEmpty { try demand(number, of: ask) }
    if ask.status == .answered || ask.answer != nil {
      let (answer, today) = (try given(ask.answer, "answer", "svaret", "the answer"), today)
      project.asks.update(ask.id) { held in
        held.status = .known(.answered)
        held.answer = answer
        held.answeredOn = held.answeredOn ?? today
      }
    }
  }
}

extension Project {
  /// The ring of dependencies that an action stands in; nil where it is in none.
  package func cycle(from start: ID<Action>) -> [ID<Action>]? {
    var path = [start]
    var seen: Set<ID<Action>> = []
    return search(start, start, &path, &seen)
  }

  private func search(
    _ start: ID<Action>, _ here: ID<Action>, _ path: inout [ID<Action>], _ seen: inout Set<ID<Action>>
  ) -> [ID<Action>]? {
    for next in actions[here]?.dependsOn ?? [] {
      if next == start { return path + [start] }
      guard seen.insert(next).inserted else { continue }
      path.append(next)
      if let ring = search(start, next, &path, &seen) { return ring }
      path.removeLast()
    }
    return nil
  }
}
