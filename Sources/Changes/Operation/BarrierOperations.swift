package import Model

/// The operation by which a barrier is resolved: it stands in the way no more.
package struct ResolveBarrier: Operation {
  package var subject = ID<Barrier>("")
  package var reason = ""

  package init() {}

  package static let info = OperationInfo(
    "resolve", "It stands in the way no more.", told: Phrase("hinder löst", "barrier resolved"),
    title: Phrase("Hindret är löst", "The barrier is resolved"), status: BarrierStatus.resolved.rawValue,
    isClosing: true,
    command: .init(
      "r", Phrase("Löst", "Resolved"),
      Phrase("Hindret är löst; säger hur.", "The barrier is resolved; says how."),
      hint: Phrase("löst", "resolved"), unselected: Barrier.unselected))

  package static func fields(_ field: inout some Fields<Self>) {
    field("reason", \.reason, Barrier[\.closedReason], "Why it is resolved.", prompt: .reason)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    let today = transaction.today
    try transaction.update(\.barriers, subject) { barrier in
      barrier.status = .known(.resolved)
      barrier.closed = today
      barrier.closedReason = reason
    }
  }
}

/// The operation by which somebody accepts the risk of a barrier, until a day.
package struct AcceptBarrier: Operation {
  package var subject = ID<Barrier>("")
  package var by = PersonReference("")
  package var until = CalendarDay.unset
  package var reason = ""

  package init() {}

  package static let info = OperationInfo(
    "accept", "Live with the risk until a day.", told: Phrase("risk accepterad", "risk accepted"),
    title: Phrase("Acceptera risken", "Accept the risk"), status: BarrierStatus.accepted.rawValue,
    command: .init(
      "A", Phrase("Acceptera risken", "Accept the risk"),
      Phrase("Risken bärs av någon, till en dag.", "Somebody carries the risk, until a day."),
      hint: Phrase("acceptera", "accept risk"), unselected: Barrier.unselected))

  package static func fields(_ field: inout some Fields<Self>) {
    field("by", \.by, Barrier[\.acceptedBy], "Who accepts.", prompt: .by)
    field("until", \.until, Barrier[\.acceptedUntil], "The last day for which it holds.", prompt: .until)
    field("reason", \.reason, Barrier[\.acceptedReason], "Why it can be accepted.", prompt: .reason)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    _ = try transaction.held(\.barriers, subject)
    try transaction.demandFuture(until)
    _ = try transaction.given(by.text, "by", "vem som accepterar", "who accepts")
    let by = transaction.who(by)
    try transaction.update(\.barriers, subject) { barrier in
      barrier.status = .known(.accepted)
      barrier.acceptedBy = by
      barrier.acceptedUntil = until
      barrier.acceptedReason = reason
    }
  }
}

/// The operation by which a barrier is escalated to somebody who can do something about it.
package struct EscalateBarrier: Operation {
  package var subject = ID<Barrier>("")
  package var to = PersonReference("")
  package var answerBy: CalendarDay?

  package init() {}

  package static let info = OperationInfo(
    "escalate", "Lift it to somebody who can do something about it.",
    told: Phrase("hinder lyft", "barrier escalated"),
    title: Phrase("Lyft hindret", "Escalate the barrier"), status: BarrierStatus.escalated.rawValue,
    command: .init(
      "i", Phrase("Lyft", "Escalate"),
      Phrase(
        "Lyfter hindret till den som råder över det.",
        "Takes the barrier to whoever can do something about it."),
      hint: Phrase("lyft", "escalate"), unselected: Barrier.unselected))

  package static func fields(_ field: inout some Fields<Self>) {
    field(
      "to", \.to, Barrier[\.escalatedTo], "To whom.", prompt: .init("who", "till vem", "to whom"))
    field("answer_by", \.answerBy, Barrier[\.answerBy], "When an answer is wanted.")
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    _ = try transaction.held(\.barriers, subject)
    _ = try transaction.given(to.text, "to", "till vem", "to whom")
    let to = transaction.who(to)
    let today = transaction.today
    try transaction.update(\.barriers, subject) { barrier in
      barrier.status = .known(.escalated)
      barrier.escalatedTo = to
      barrier.escalatedOn = today
      barrier.answerBy = answerBy
      barrier.answer = nil
      barrier.answeredOn = nil
    }
  }
}

extension Barrier {
  fileprivate static let unselected = Phrase("välj ett hinder först", "select a barrier first")
}

extension BorrowedField.Prompt {
  static let reason = Self("reason", "skäl", "reason")
  static let by = Self("by", "av", "by")
  static let until = Self("until", "till och med", "until")
}
