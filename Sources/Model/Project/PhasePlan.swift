/// The plan of a phase: when it begins and ends, and what it may cost.
package struct PhasePlan: Keyed {
  package var phase = Code<Phase>("")
  package var start: CalendarDay?
  /// The planned day of the decision that leaves the phase.
  package var end: CalendarDay?
  package var budget: Int?
  package var spent: Int?
  package var unknown = UnknownFields()

  package init() {}

  package static let asked = ["start", "end", "budget", "spent"]

  package var key: String { phase.text }
  package static var keyForm: KeyForm { .field("phase") }

  package static func address(of key: String, within parent: String?) -> String { "plan/" + key }

  package static func key(at address: String, within parent: String?) -> String? {
    let start = Array("plan/".utf8)
    guard address.utf8.starts(with: start) else { return nil }
    return String(decoding: address.utf8.dropFirst(start.count), as: UTF8.self)
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("phase", \.phase, .never, Phrase("fas", "phase"))
    field("start", \.start, .one, Phrase("start", "start"))
    field("end", \.end, .one, Phrase("beslut planerat", "decision planned"))
    field("budget", \.budget, .one, Phrase("budget", "budget"))
    field("spent", \.spent, .one, Phrase("använt", "spent"))
  }
}
