/// The state of a project's compliance with one legal duty.
///
/// A duty that nobody has looked at has none.
package struct Compliance: Keyed, Noted {
  package var notes: [Note] = []
  package var `internal` = false
  package var duty = Code<Duty>("")
  package var status = OpenEnum<ComplianceStatus>.known(.notYet)
  /// Why it is not for us.
  package var reason: String?
  /// What shows it: the name of a document, its path or its address.
  package var evidence: String?
  package var owner: PersonReference?
  package var due: CalendarDay?
  /// The day on which the status was set.
  package var on: CalendarDay?
  package var by: PersonReference?
  package var unknown = UnknownFields()

  package init() {}

  package init(duty: Code<Duty>) {
    self.duty = duty
  }

  package static let asked = ["status", "evidence", "reason", "owner", "due"]
  package static let groups = [FieldGroup("status", with: ["reason", "on", "by"])]
  /// The fields that the program writes.
  package static let steered = ["on", "by"]

  package var key: String { duty.text }
  package static var keyForm: KeyForm { .field("duty") }

  package static func address(of key: String, within parent: String?) -> String { "duty/" + key }

  package static func key(at address: String, within parent: String?) -> String? {
    guard parent == nil, case .duty(let duty)? = Address(parsing: address) else { return nil }
    return duty.text
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("notes", \.notes, .append, Phrase("anteckningar", "notes"))
    field("internal", \.internal, .one, Phrase("internt", "internal"))
    field("duty", \.duty, .never, Phrase("skyldighet", "duty"))
    field("status", \.status, .one, Phrase("läge", "status"))
    field("reason", \.reason, .text, Phrase("skäl", "reason"))
    field("evidence", \.evidence, .one, Phrase("underlag", "evidence"))
    field("owner", \.owner, .one, Phrase("ansvarig", "owner"))
    field("due", \.due, .one, Phrase("klart senast", "due"))
    field("on", \.on, .one, Phrase("dag", "on"))
    field("by", \.by, .one, Phrase("av", "by"))
  }
}

/// The words for how far a project has come with a legal duty.
package enum ComplianceStatus: String, LabelledEnum {
  case notYet = "not_yet"
  case inHand = "in_hand"
  case done
  case notForUs = "not_for_us"

  package var label: Phrase {
    switch self {
    case .notYet: Phrase("inte påbörjad", "not yet")
    case .inHand: Phrase("pågår", "in hand")
    case .done: Phrase("uppfylld", "done")
    case .notForUs: Phrase("gäller inte oss", "not for us")
    }
  }

  /// True where nothing is left to do.
  package var isSettled: Bool { self == .done || self == .notForUs }
}
