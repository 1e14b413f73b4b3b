package import Model

/// An item of the to-do list: something to do next, with why and by whom.
package struct Todo: Sendable {
  /// The kind of an item, the most pressing first.
  package enum Kind: Int, Sendable {
    case suspended, lateCondition, toSettle, conflict, withoutEffect, objection
    case overdueReview, lateAction, feedBack, unhandledBarrier, unanswered
    // The profile says what is demanded, so its questions come before what is.
    case profile, staleCriterion, unheardVoice, ask, action, unmetCritical, unmetMust
  }

  package let kind: Kind
  package let title: Phrase
  /// The day in words, such as `9 d late`, `Thu 26 Nov`, `by 5 Jan`; empty where no day belongs to it.
  package let when: Phrase
  package let why: Phrase
  package let who: PersonReference?
  /// What is opened from it.
  package let place: Address
  /// The number of days past its day; nil where it is not late.
  package let late: Int?
  package let day: CalendarDay?

  package init(
    kind: Kind, title: Phrase, when: Phrase, why: Phrase, who: PersonReference?, place: Address, late: Int?,
    day: CalendarDay?
  ) {
    self.kind = kind
    self.title = title
    self.when = when
    self.why = why
    self.who = who
    self.place = place
    self.late = late
    self.day = day
  }

  package var needsAttention: Bool { late != nil || kind.rawValue <= Kind.unanswered.rawValue }
}
