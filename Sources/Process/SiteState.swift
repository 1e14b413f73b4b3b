package import Model

/// The state of one site: the fold of its transitions.
package struct SiteState: Equatable, Sendable {
  package let site: ID<Site>
  package var phase: Code<Phase>
  package var condition: SiteCondition
  /// The first day in this phase.
  package var since: CalendarDay
  /// The day on which the site first came into each phase.
  package var entered: [Code<Phase>: CalendarDay] = [:]
  /// The review that is open, if any, and its gate.
  package var review: ID<Review>?
  package var reviewed: Code<Gate>?
  /// The submission that opened it.
  package var submission: ID<Transition>?
  /// The reviews of the same gate that were opened at the same time as it: they are one.
  package var united: [ID<Review>: ID<Review>] = [:]
  /// The suspension in force.
  package var suspension: ID<Transition>?
  /// The decisions that did not know each other and do not agree, until they are settled.
  package var unsettled: ConcurrentDecisions?
  /// The decisions that the last transition settled; they can be settled again.
  package var settledLast: ConcurrentDecisions?
  /// The decisions that were annulled, or not chosen when it was settled: what they set is void.
  package var setAside: [ID<Transition>] = []
  /// The review date of a hold.
  package var until: CalendarDay?
  /// The decisions that stand, one a gate; going back takes them away.
  package var decided: [Code<Gate>: GateDecision] = [:]
  /// The last decision at each gate, whatever came of it.
  package var reviewedLast: [Code<Gate>: GateDecision] = [:]
  /// The day of the next recurring review, set by the last go.
  package var nextReview: CalendarDay?
  /// True where the site has been live since the start or the last end of winding down.
  package var hasBeenLive = false
  /// The end, retired or stopped, that the site will come to; set when an ending was decided.
  package var endsAs: SiteCondition?
  /// The times that the site went back: what is stale since, and what must be redone.
  package var returns: [PhaseReturnEvent] = []
  /// The last transition that took effect.
  package var last: ID<Transition>?
  /// The transitions whose `from` was not true when their turn came.
  package var notApplied: [ID<Transition>] = []

  package var isOpen: Bool { condition != .stopped && condition != .retired }
  /// True where people see the site as in review.
  package var isInReview: Bool { review != nil && (condition == .active || condition == .onHold) }
}

/// Decisions at one gate that did not know each other and do not agree.
package struct ConcurrentDecisions: Equatable, Sendable {
  package let gate: Code<Gate>
  /// The decisions in the order of the fold; two or more.
  package var decisions: [ID<Transition>]
}

/// A decision at a gate, for one site.
package struct GateDecision: Equatable, Sendable {
  package var transition: ID<Transition>
  package var review: ID<Review>?
  package var outcome: Outcome
  package var on: CalendarDay
  package var at: Instant
  /// True where the decision was taken over from the project when the site started.
  package var isInherited = false
}

/// A way back: recycle, reenter or reopen.
package struct PhaseReturnEvent: Equatable, Sendable {
  package var to: Code<Phase>
  package var at: Instant
  package var redo: [Code<Criterion>]
}

/// The state of a gate for a site, computed; the first that holds.
package enum GateState: String, CaseIterable, Sendable, LabelledEnum {
  case toSettle = "to_settle"
  case submitted
  case needsReview = "needs_review"
  case conditional, current, passed, ahead

  package var label: Phrase {
    switch self {
    case .toSettle: Phrase("ska avgöras", "to be settled")
    case .submitted: Phrase("under granskning", "under review")
    case .needsReview: Phrase("behöver omprövas", "needs review")
    case .conditional: Phrase("passerad med villkor", "passed with conditions")
    case .current: Phrase("på tur", "next")
    case .passed: Phrase("passerad", "passed")
    case .ahead: Phrase("längre fram", "ahead")
    }
  }
}

/// The condition of a project as people see it, with open reviews said.
package enum ProjectCondition: String, Sendable, LabelledEnum {
  case suspended
  case inReview = "in_review"
  case active
  case onHold = "on_hold"
  case windingDown = "winding_down"
  case stopped, retired

  package var label: Phrase {
    switch self {
    case .inReview: Phrase("under granskning", "in review")
    case .suspended: SiteCondition.suspended.label
    case .active: SiteCondition.active.label
    case .onHold: SiteCondition.onHold.label
    case .windingDown: SiteCondition.windingDown.label
    case .stopped: SiteCondition.stopped.label
    case .retired: SiteCondition.retired.label
    }
  }
}
