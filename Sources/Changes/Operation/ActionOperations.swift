package import Model

/// The operation by which work on an action begins.
package struct StartAction: Operation {
  package var subject = ID<Action>("")

  package init() {}

  package static let info = OperationInfo(
    "start", "Work on it begins.", told: Phrase("åtgärd påbörjad", "action started"),
    title: Phrase("Åtgärden börjar", "The action starts"), status: ActionStatus.inProgress.rawValue)

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.setStatus(subject, .inProgress)
  }
}

/// The operation by which an action is done.
package struct FinishAction: Operation {
  package var subject = ID<Action>("")
  /// The effect of the action, where it is known.
  package var effect: OpenEnum<ActionEffect>?

  package init() {}

  package static let info = OperationInfo(
    "done", "It is done.", told: Phrase("åtgärd klar", "action done"),
    title: Phrase("Åtgärden är klar", "The action is done"), status: ActionStatus.done.rawValue,
    isClosing: true)

  package static func fields(_ field: inout some Fields<Self>) {
    field("effect", \.effect, Action[\.effect], "What it led to: better, same, worse or unknown.")
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.setStatus(subject, .done) { $0.effect = effect ?? $0.effect }
  }
}

/// The operation by which an action waits for somebody.
package struct WaitForAction: Operation {
  package var subject = ID<Action>("")
  package var whom: PersonReference?

  package init() {}

  package static let info = OperationInfo(
    "wait", "It waits for somebody.", told: Phrase("åtgärd väntar", "action waits"),
    title: Phrase("Åtgärden väntar", "The action waits"), status: ActionStatus.waiting.rawValue)

  package static func fields(_ field: inout some Fields<Self>) {
    field(
      "for", \.whom, Action[\.waitingFor], "For whom.", prompt: .init("who", "på vem", "for whom"))
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    let whom = whom.map { transaction.who($0) }
    try transaction.setStatus(subject, .waiting) { $0.waitingFor = whom }
  }
}

/// The operation by which an action is cancelled: it will not be done.
package struct CancelAction: Operation {
  package var subject = ID<Action>("")
  package var reason = ""

  package init() {}

  package static let info = OperationInfo(
    "cancel", "It will not be done.", told: Phrase("åtgärd avbruten", "action cancelled"),
    title: Phrase("Avbryt åtgärden", "Cancel the action"), status: ActionStatus.cancelled.rawValue)

  package static func fields(_ field: inout some Fields<Self>) {
    field("reason", \.reason, Action[\.reason], "Why not.", prompt: .reason)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.setStatus(subject, .cancelled) { $0.reason = reason }
  }
}

/// The operation by which a barrier takes an action's place, since it stood in the way rather than was to be done.
package struct TurnActionIntoBarrier: Operation {
  package var subject = ID<Action>("")

  package init() {}

  package static let info = OperationInfo(
    "barrier", "It is really a barrier: one takes its place, and the action is cancelled.",
    told: Phrase("åtgärd blev ett hinder", "action became a barrier"),
    title: Phrase("Åtgärden är ett hinder", "The action is a barrier"))

  /// Makes the barrier, which stops what the action was to open and belongs to the same person.
  ///
  /// Throws a ``Refusal`` where there is no such action, or it is a closing point.
  package func apply(to transaction: inout Transaction) throws(Refusal) {
    let action = try transaction.held(\.actions, subject)
    if action.closing != nil {
      throw Refusal(
        .process, "en avslutspunkt blir inte ett hinder", "a closing point does not become a barrier")
    }
    var barrier = Barrier()
    barrier.id = transaction.newID()
    barrier.title = action.title
    barrier.description = action.description
    barrier.stops = action.criteria
    barrier.sites = action.sites
    barrier.owner = action.owner
    barrier.opened = transaction.today
    barrier.notes = action.notes
    transaction.project.barriers.place(barrier)
    let reason = Phrase("det är ett hinder: \(barrier.id.text)", "it is a barrier: \(barrier.id.text)")
    let language = transaction.project.language.known ?? .sv
    try transaction.setStatus(subject, .cancelled) { $0.reason = reason(language) }
    transaction.made.record = barrier.id.text
  }
}

extension Transaction {
  fileprivate mutating func setStatus(
    _ id: ID<Action>, _ status: ActionStatus, _ change: (inout Action) -> Void = { _ in }
  ) throws(Refusal) {
    try update(\.actions, id) { action in
      action.status = .known(status)
      if status != .waiting { action.waitingFor = nil }
      change(&action)
    }
  }
}
