/// An assumption: something that the project takes for true.
package struct Assumption: Named, Listed {
  package var id = ID<Assumption>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  /// The criteria that are woken when it fails.
  package var criteria: [Code<Criterion>] = []
  package var status = OpenEnum<AssumptionStatus>.known(.holds)
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Assumption]> { \.assumptions }
  package static let letter: Character = "h"
  package static let recordKind = "assumption"
  package static let label = Phrase("antagande", "assumption")
  package static let newLabel = Phrase("nytt antagande", "new assumption")
  package static let asked = ["title", "criteria"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("criteria", \.criteria, .union, Phrase("kriterier", "criteria"))
    field("status", \.status, .one, Phrase("läge", "status"))
  }
}
