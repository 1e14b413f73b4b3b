/// The status of an action; overdue is computed.
package enum ActionStatus: String, LabelledEnum {
  case planned
  case inProgress = "in_progress"
  case waiting
  case done
  case cancelled

  package var label: Phrase {
    switch self {
    case .planned: Phrase("planerad", "planned")
    case .inProgress: Phrase("pågår", "in progress")
    case .waiting: Phrase("väntar", "waiting")
    case .done: Phrase("klar", "done")
    case .cancelled: Phrase("avbruten", "cancelled")
    }
  }
}

/// The effect of an action, judged at closing.
package enum ActionEffect: String, LabelledEnum {
  case better
  case same
  case worse
  case unknown

  package var label: Phrase {
    switch self {
    case .better: Phrase("bättre", "better")
    case .same: Phrase("oförändrat", "same")
    case .worse: Phrase("sämre", "worse")
    case .unknown: Phrase("vet inte", "unknown")
    }
  }
}

/// An implementation outcome, one of Proctor's eight.
package enum ImplementationOutcome: String, LabelledEnum {
  case pr1 = "PR1"
  case pr2 = "PR2"
  case pr3 = "PR3"
  case pr4 = "PR4"
  case pr5 = "PR5"
  case pr6 = "PR6"
  case pr7 = "PR7"
  case pr8 = "PR8"

  package var label: Phrase {
    switch self {
    case .pr1: Phrase("godtagbarhet", "acceptability")
    case .pr2: Phrase("antagande", "adoption")
    case .pr3: Phrase("ändamålsenlighet", "appropriateness")
    case .pr4: Phrase("genomförbarhet", "feasibility")
    case .pr5: Phrase("följsamhet", "fidelity")
    case .pr6: Phrase("införandekostnad", "implementation cost")
    case .pr7: Phrase("genomslag", "penetration")
    case .pr8: Phrase("uthållighet", "sustainability")
    }
  }
}

/// A point of the closing checklist.
package enum ClosingTopic: String, LabelledEnum {
  case usersTold = "users_told"
  case data
  case fallback
  case contract
  case lessons

  package var label: Phrase {
    switch self {
    case .usersTold: Phrase("användarna informerade", "users told")
    case .data: Phrase("data omhändertagna", "data taken care of")
    case .fallback: Phrase("reservrutin i bruk", "fallback in use")
    case .contract: Phrase("avtal avslutat", "contract ended")
    case .lessons: Phrase("lärdomar skrivna", "lessons written")
    }
  }
}
