package import Model

/// The next decision, for the sites that stand at the same gate.
package struct NextDecision: Sendable {
  package let gate: Gate
  package let sites: [ID<Site>]
  /// The day: planned, due, or the review date of a hold; nil where nobody has set one.
  package let day: CalendarDay?
  package let state: GateState
  package let review: ID<Review>?
  package let isOnHold: Bool
  package let check: GateCheck

  package init(
    gate: Gate, sites: [ID<Site>], day: CalendarDay?, state: GateState, review: ID<Review>?, isOnHold: Bool,
    check: GateCheck
  ) {
    self.gate = gate
    self.sites = sites
    self.day = day
    self.state = state
    self.review = review
    self.isOnHold = isOnHold
    self.check = check
  }

  package func daysLeft(on today: CalendarDay) -> Int? { day.map { $0 - today } }

  package func isOverdue(on today: CalendarDay) -> Bool { day.map { $0 < today } ?? false }
}
