/// An action: a step that somebody takes against a barrier or towards a criterion.
package struct Action: Named, Listed {
  package var id = ID<Action>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var status = OpenEnum<ActionStatus>.known(.planned)
  package var owner: PersonReference?
  package var due: CalendarDay?
  package var start: CalendarDay?
  package var doneOn: CalendarDay?
  package var barriers: [ID<Barrier>] = []
  package var strategies: [Code<Strategy>] = []
  package var criteria: [Code<Criterion>] = []
  package var dependsOn: [ID<Action>] = []
  package var waitingFor: PersonReference?
  package var description: String?
  package var target: String?
  package var targetPerspective: Code<Perspective>?
  package var dose: String?
  package var outcomeExpected: OpenEnum<ImplementationOutcome>?
  package var justification: String?
  package var phase: Code<Phase>?
  package var sites: [ID<Site>] = []
  package var effect: OpenEnum<ActionEffect>?
  /// The condition of a locked action, which is closed only when the condition is done.
  package var condition: ID<Condition>?
  package var closing: OpenEnum<ClosingTopic>?
  package var reason: String?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Action]> { \.actions }
  package static let letter: Character = "a"
  package static let recordKind = "action"
  package static let label = Phrase("åtgärd", "action")
  package static let asked = ["title", "owner", "due", "barriers"]
  package static let groups = [
    FieldGroup("status", with: ["done_on", "waiting_for", "effect", "reason"])
  ]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("status", \.status, .one, Phrase("läge", "status"))
    field("owner", \.owner, .one, Phrase("ansvarig", "owner"))
    field("due", \.due, .one, Phrase("klar senast", "due"))
    field("start", \.start, .one, Phrase("start", "start"))
    field("done_on", \.doneOn, .one, Phrase("klar", "done on"))
    field("barriers", \.barriers, .union, Phrase("hinder", "barriers"))
    field("strategies", \.strategies, .union, Phrase("strategier", "strategies"))
    field("criteria", \.criteria, .union, Phrase("öppnar", "opens"))
    field("depends_on", \.dependsOn, .union, Phrase("beror på", "depends on"))
    field("waiting_for", \.waitingFor, .one, Phrase("väntar på", "waiting for"))
    field("description", \.description, .text, Phrase("beskrivning", "description"))
    field("target", \.target, .one, Phrase("målgrupp", "target"))
    field(
      "target_perspective", \.targetPerspective, .one, Phrase("målgruppens perspektiv", "target perspective"))
    field("dose", \.dose, .one, Phrase("dos", "dose"))
    field("outcome_expected", \.outcomeExpected, .one, Phrase("väntat utfall", "expected outcome"))
    field("justification", \.justification, .text, Phrase("motiv", "justification"))
    field("phase", \.phase, .one, Phrase("fas", "phase"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("effect", \.effect, .one, Phrase("effekt", "effect"))
    field("condition", \.condition, .never, Phrase("villkor", "condition"))
    field("closing", \.closing, .never, Phrase("avslutspunkt", "closing point"))
    field("reason", \.reason, .one, Phrase("skäl", "reason"))
  }
}

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
    case .pr1: Phrase("acceptans", "acceptability")
    case .pr2: Phrase("ibruktagande", "adoption")
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
    case .usersTold: Phrase("användarna informerade", "users informed")
    case .data: Phrase("data omhändertagna", "data taken care of")
    case .fallback: Phrase("reservrutin i bruk", "fallback in use")
    case .contract: Phrase("avtal avslutat", "contract ended")
    case .lessons: Phrase("lärdomar skrivna", "lessons written")
    }
  }
}
