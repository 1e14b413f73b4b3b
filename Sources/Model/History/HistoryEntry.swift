/// A change as one line of the history: who, when, what it was called and what it did.
package struct HistoryEntry: Record {
  package var id = ID<HistoryEntry>("")
  package var at = Instant(seconds: 0)
  /// The line's place among the lines, where one before it is of a clock that went wrong.
  ///
  /// Absent where that is ``at``.
  package var order: Instant?
  /// The author, who need not be the one who decided.
  package var by = ""
  /// The name of the change, such as `barrier.resolve`.
  package var verb = ""
  /// The address of the record that it was about.
  package var record: String?
  package var cause: OpenEnum<EntryCause>?
  package var undoes: ID<HistoryEntry>?
  package var continues: ID<HistoryEntry>?
  package var differences: [Difference] = []
  /// The reason, where the line says that something may be done.
  ///
  /// The origin, where it took in what others had filled in.
  package var reason: String?
  /// The texts with personal data that may leave from here on.
  package var confirms: [ConfirmedText] = []
  package var unknown = UnknownFields()

  package init() {}

  /// The instant by which lines are put in order.
  package var placed: Instant { order ?? at }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("at", \.at, .never, Phrase("när", "at"))
    field("order", \.order, .never, Phrase("ordning", "order"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("verb", \.verb, .never, Phrase("ändring", "verb"))
    field("record", \.record, .never, Phrase("post", "record"))
    field("cause", \.cause, .never, Phrase("orsak", "cause"))
    field("undoes", \.undoes, .never, Phrase("tar tillbaka", "undoes"))
    field("continues", \.continues, .never, Phrase("fortsätter", "continues"))
    field("differences", \.differences, .never, Phrase("skillnader", "differences"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
    field("confirms", \.confirms, .never, Phrase("bekräftar", "confirms"))
  }
}
