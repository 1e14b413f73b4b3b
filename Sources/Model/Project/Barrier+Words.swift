/// The valence of a barrier: it stands in the way, or helps.
package enum Valence: String, LabelledEnum {
  case barrier
  case enabler

  package var label: Phrase {
    switch self {
    case .barrier: Phrase("hinder", "barrier")
    case .enabler: Phrase("möjliggörare", "enabler")
    }
  }
}

/// The status of a barrier; the first four are open.
package enum BarrierStatus: String, LabelledEnum {
  case open
  case analysing
  case beingAddressed = "being_addressed"
  case escalated
  case accepted
  case resolved
  case notRelevant = "not_relevant"

  package var label: Phrase {
    switch self {
    case .open: Phrase("öppet", "open")
    case .analysing: Phrase("under analys", "analysing")
    case .beingAddressed: Phrase("åtgärdas", "being addressed")
    case .escalated: Phrase("lyft", "escalated")
    case .accepted: Phrase("accepterat", "accepted")
    case .resolved: Phrase("löst", "resolved")
    case .notRelevant: Phrase("ej aktuellt", "not relevant")
    }
  }
}
