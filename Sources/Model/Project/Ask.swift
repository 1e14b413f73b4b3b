/// A request to a group that meets.
package struct Ask: Named, Listed {
  package var id = ID<Ask>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var group = ""
  package var options: [AskOption] = []
  /// The number of the recommended option, from 1.
  package var recommended: Int?
  package var byDate: CalendarDay?
  package var status = OpenEnum<AskStatus>.known(.open)
  package var answer: String?
  package var answeredOn: CalendarDay?
  package var review: ID<Review>?
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Ask]> { \.asks }
  package static let letter: Character = "q"
  package static let recordKind = "ask"
  package static let label = Phrase("beslutsfråga", "decision needed")
  package static let asked = ["title", "group", "by_date"]
  package static let groups = [FieldGroup("status", with: ["answer", "answered_on"])]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("group", \.group, .one, Phrase("grupp", "group"))
    field("options", \.options, .one, Phrase("alternativ", "options"))
    field("recommended", \.recommended, .one, Phrase("förordat alternativ", "recommended"))
    field("by_date", \.byDate, .one, Phrase("senast", "by"))
    field("status", \.status, .one, Phrase("läge", "status"))
    field("answer", \.answer, .one, Phrase("svar", "answer"))
    field("answered_on", \.answeredOn, .one, Phrase("besvarad", "answered on"))
    field("review", \.review, .never, Phrase("prövning", "review"))
  }
}

/// An option that a group can answer with.
package struct AskOption: Record {
  package var text = ""
  package var consequence: String?
  package var cost: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("text", \.text, .one, Phrase("text", "text"))
    field("consequence", \.consequence, .one, Phrase("följd", "consequence"))
    field("cost", \.cost, .one, Phrase("kostnad", "cost"))
  }
}

extension Ask {
  /// True where the group has not answered yet.
  package var isOpen: Bool { status != .answered && archived == nil }

  /// The number of days before its day from which an open ask is put before the team.
  package static let soon = 14

  /// True where its day is near or past while nobody has answered.
  ///
  /// An ask without a day never is.
  package func isPressing(on today: CalendarDay) -> Bool {
    isOpen && byDate.map { $0 - today <= Ask.soon } ?? false
  }

  /// The answer of somebody who types the number of an option, or words of their own.
  package func answer(saying text: String) -> String {
    guard let number = Int(text.trimmed), number >= 1, number <= options.count else { return text }
    return options[number - 1].text
  }
}

extension Project {
  /// The open asks of a group, the first day first; a gate's own ask is answered by its decision.
  package func openAsks(of group: String) -> [Ask] {
    asks.filter { $0.isOpen && $0.review == nil && $0.group.same(as: group) }
      .sorted { ($0.byDate ?? .distant) < ($1.byDate ?? .distant) }
  }
}
