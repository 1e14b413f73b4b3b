/// The condition of a site beside its phase.
package enum SiteCondition: String, LabelledEnum {
  case active
  case onHold = "on_hold"
  case suspended
  case windingDown = "winding_down"
  case stopped
  case retired

  package var label: Phrase {
    switch self {
    case .active: Phrase("aktiv", "active")
    case .onHold: Phrase("vilande", "on hold")
    case .suspended: Phrase("tillfälligt stoppad", "suspended")
    case .windingDown: Phrase("avvecklas", "winding down")
    case .stopped: Phrase("avbruten", "stopped")
    case .retired: Phrase("avvecklad", "retired")
    }
  }
}

/// The event that moved a site; the numbers of events stand in `process.md`.
package enum TransitionEvent: String, LabelledEnum {
  case start
  case submit
  case withdraw
  case decide
  case hold
  case resume
  case suspend
  case reenter
  case reopen
  case discontinue
  case finish
  case annul
  case settle

  package var label: Phrase {
    switch self {
    case .start: Phrase("start")
    case .submit: Phrase("lämnad till granskning", "submitted")
    case .withdraw: Phrase("återtagen", "withdrawn")
    case .decide: Phrase("beslut", "decision")
    case .hold: Phrase("vilande", "on hold")
    case .resume: Phrase("återupptagen", "resumed")
    case .suspend: Phrase("tillfälligt stoppad", "suspended")
    case .reenter: Phrase("tillbaka till en tidigare fas", "back to an earlier phase")
    case .reopen: Phrase("öppnad igen", "reopened")
    case .discontinue: Phrase("avslutad i förtid", "discontinued")
    case .finish: Phrase("avveckling klar", "winding down finished")
    case .annul: Phrase("beslut upphävt", "annulled")
    case .settle: Phrase("avgjort", "settled")
    }
  }
}

/// The outcome of a gate review.
package enum Outcome: String, LabelledEnum {
  case go
  case conditionalGo = "conditional_go"
  case hold
  case recycle
  case stop
  case retire

  package var label: Phrase {
    switch self {
    case .go: Phrase("fortsätt", "go")
    case .conditionalGo: Phrase("fortsätt med villkor", "conditional go")
    case .hold: Phrase("avvakta", "hold")
    case .recycle: Phrase("gör om", "recycle")
    case .stop: Phrase("avbryt", "stop")
    case .retire: Phrase("avveckla", "retire")
    }
  }
}
