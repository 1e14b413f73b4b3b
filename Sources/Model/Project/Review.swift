/// A gate review: who came, what each voice said, what was demanded.
package struct Review: Annotated {
  package var id = ID<Review>("")
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var gate = Code<Gate>("")
  package var sites: [ID<Site>] = []
  /// The state of the gate at submission.
  package var basis: GateCheck?
  package var heldOn: CalendarDay?
  package var place: String?
  package var attendance: [Attendance] = []
  package var positions: [Position] = []
  package var conditions: [Condition] = []
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "r"
  package static let recordKind = "review"
  package static let label = Phrase("prövning", "review")
  package static var holdsRecords: Bool { true }
  package static let asked = ["held_on", "place"]

  package static func fields(_ field: inout some Fields<Self>) {
    annotatedFields(&field, \.id, \.notes, \.internal, \.archived)
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("sites", \.sites, .never, Phrase("införandeplatser", "sites"))
    field("basis", \.basis, .never, Phrase("beslutsunderlag", "basis"))
    field("held_on", \.heldOn, .one, Phrase("möte", "held on"))
    field("place", \.place, .one, Phrase("lokal", "place"))
    field.records("attendance", \.attendance, Phrase("närvaro", "attendance"))
    field.records("positions", \.positions, Phrase("ställningstaganden", "positions"))
    field.records("conditions", \.conditions, Phrase("villkor", "conditions"))
  }
}

/// A person at a review, in one role.
package struct Attendance: Annotated {
  package var id = ID<Attendance>("")
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var who = PersonReference("")
  package var role = OpenEnum<AttendanceRole>.known(.gatekeeper)
  package var perspectives: [Code<Perspective>] = []
  package var absent = false
  package var conflictOfInterest: String?
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "v"
  package static let recordKind = "attendance"
  package static let label = Phrase("närvaro", "attendance")
  package static let asked = ["who", "role", "perspectives", "conflict_of_interest"]

  package static func fields(_ field: inout some Fields<Self>) {
    annotatedFields(&field, \.id, \.notes, \.internal, \.archived)
    field("who", \.who, .never, Phrase("vem", "who"))
    field("role", \.role, .one, Phrase("roll", "role"))
    field("perspectives", \.perspectives, .union, Phrase("perspektiv", "perspectives"))
    field("absent", \.absent, .one, Phrase("frånvarande", "absent"))
    field("conflict_of_interest", \.conflictOfInterest, .text, Phrase("jäv", "conflict of interest"))
  }
}

/// The position of a perspective at a review.
package struct Position: Keyed, Noted {
  package var notes: [Note] = []
  package var `internal` = false
  package var perspective = Code<Perspective>("")
  package var value = OpenEnum<PositionValue>.known(.support)
  package var by: PersonReference?
  package var on: CalendarDay?
  package var reason: String?
  package var asked: [Asking] = []
  package var answer: String?
  package var answeredOn: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static let groups = [FieldGroup("value", with: ["by", "on", "reason"])]

  package var key: String { perspective.text }
  package static var keyForm: KeyForm { .field("perspective") }

  /// The key that an address speaks of.
  ///
  /// Positions stand beside attendance and conditions below a review; those have ids.
  package static func key(at address: String, within parent: String?) -> String? {
    guard let parent, address.utf8.starts(with: (parent + "/").utf8) else { return nil }
    let isOther =
      Attendance.key(at: address, within: parent) != nil || Condition.key(at: address, within: parent) != nil
    let key = address.lastPart
    return isOther || address.utf8.count != parent.utf8.count + 1 + key.utf8.count ? nil : key
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("notes", \.notes, .append, Phrase("anteckningar", "notes"))
    field("internal", \.internal, .one, Phrase("internt", "internal"))
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("value", \.value, .one, Phrase("ställningstagande", "position"))
    field("by", \.by, .one, Phrase("av", "by"))
    field("on", \.on, .one, Phrase("dag", "on"))
    field("reason", \.reason, .text, Phrase("skäl", "reason"))
    field("asked", \.asked, .append, Phrase("tillfrågad", "asked"))
    field("answer", \.answer, .one, Phrase("svar på invändningen", "answer"))
    field("answered_on", \.answeredOn, .one, Phrase("besvarad", "answered on"))
  }
}

/// An asking: when and how a voice was asked.
package struct Asking: Record {
  package var on = CalendarDay.unset
  package var by = PersonReference("")
  package var how = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("on", \.on, .never, Phrase("dag", "on"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("how", \.how, .never, Phrase("hur", "how"))
  }
}

/// A condition of a conditional go: what must be done, by whom and when.
package struct Condition: Named {
  package var id = ID<Condition>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  /// The ids of the criteria or perspectives that it covers; nothing critical, no core voice.
  package var covers: [String] = []
  package var owner = PersonReference("")
  package var due = CalendarDay.unset
  package var sites: [ID<Site>] = []
  package var action: ID<Action>?
  package var moves: [ConditionMove] = []
  package var done: [ConditionDone] = []
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "c"
  package static let recordKind = "condition"
  package static let label = Phrase("villkor", "condition")
  package static let asked = ["title", "covers", "owner", "due"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("covers", \.covers, .union, Phrase("täcker", "covers"))
    field("owner", \.owner, .one, Phrase("ansvarig", "owner"))
    field("due", \.due, .one, Phrase("klar senast", "due"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("action", \.action, .never, Phrase("åtgärd", "action"))
    field("moves", \.moves, .append, Phrase("flyttad", "moves"))
    field("done", \.done, .append, Phrase("klar", "done"))
  }
}

/// A move of a condition to a new date, by the body that set it.
package struct ConditionMove: Record {
  package var site: ID<Site>?
  package var due = CalendarDay.unset
  package var on = CalendarDay.unset
  package var by = PersonReference("")
  package var reason = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("site", \.site, .never, Phrase("införandeplats", "site"))
    field("due", \.due, .never, Phrase("klar senast", "due"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
  }
}

/// An acceptance of a condition as done for a site: by whom, and on what evidence.
package struct ConditionDone: Record {
  package var site: ID<Site>?
  package var on = CalendarDay.unset
  /// The person who accepted.
  package var by = PersonReference("")
  package var evidence: [Evidence] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("site", \.site, .never, Phrase("införandeplats", "site"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("evidence", \.evidence, .never, Phrase("underlag", "evidence"))
  }
}

/// The role of a person at a review.
package enum AttendanceRole: String, LabelledEnum {
  case gatekeeper
  case adviser
  case chair
  case adjuster
  case secretary

  package var label: Phrase {
    switch self {
    case .gatekeeper: Phrase("beslutsfattare", "gatekeeper")
    case .adviser: Phrase("rådgivare", "adviser")
    case .chair: Phrase("ordförande", "chair")
    case .adjuster: Phrase("justerare", "approver of the minutes")
    case .secretary: Phrase("sekreterare", "secretary")
    }
  }
}

/// The position of a voice at a review.
package enum PositionValue: String, LabelledEnum {
  case support
  case supportWithConcern = "support_with_concern"
  case object
  case abstain
  case noAnswer = "no_answer"

  package var label: Phrase {
    switch self {
    case .support: Phrase("stödjer", "support")
    case .supportWithConcern: Phrase("stödjer med tvekan", "support with concern")
    case .object: Phrase("invänder", "object")
    case .abstain: Phrase("avstår", "abstain")
    case .noAnswer: Phrase("inget svar", "no answer")
    }
  }
}
