package import Changes
package import Model

/// The operations on barriers and actions as tests ask for them.
extension Change {
  package static func resolve(_ barrier: ID<Barrier>, reason: String) -> Change {
    var operation = ResolveBarrier(on: barrier)
    operation.reason = reason
    return .operation(operation)
  }

  package static func accept(
    _ barrier: ID<Barrier>, by: PersonReference, until: CalendarDay, reason: String
  ) -> Change {
    var operation = AcceptBarrier(on: barrier)
    (operation.by, operation.until, operation.reason) = (by, until, reason)
    return .operation(operation)
  }

  package static func escalate(
    _ barrier: ID<Barrier>, to: PersonReference, answerBy: CalendarDay?
  ) -> Change {
    var operation = EscalateBarrier(on: barrier)
    (operation.to, operation.answerBy) = (to, answerBy)
    return .operation(operation)
  }

  package static func start(_ action: ID<Action>) -> Change { .operation(StartAction(on: action)) }

  package static func finish(_ action: ID<Action>, effect: ActionEffect?) -> Change {
    var operation = FinishAction(on: action)
    operation.effect = effect.map(OpenEnum.known)
    return .operation(operation)
  }

  package static func wait(_ action: ID<Action>, for whom: PersonReference?) -> Change {
    var operation = WaitForAction(on: action)
    operation.whom = whom
    return .operation(operation)
  }

  package static func cancel(_ action: ID<Action>, reason: String) -> Change {
    var operation = CancelAction(on: action)
    operation.reason = reason
    return .operation(operation)
  }

  package static func becomeBarrier(_ action: ID<Action>) -> Change {
    .operation(TurnActionIntoBarrier(on: action))
  }
}
