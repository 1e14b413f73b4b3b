/// A conflict: two values for one thing, until someone chooses.
package struct Conflict: Annotated {
  package var id = ID<Conflict>("")
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var record = ""
  package var field: String?
  package var values: [ConflictValue] = []
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "f"
  package static let recordKind = "conflict"
  package static let label = Phrase("konflikt", "conflict")

  package static func fields(_ field: inout some Fields<Self>) {
    annotatedFields(&field, \.id, \.notes, \.internal, \.archived)
    field("record", \.record, .never, Phrase("post", "record"))
    field("field", \.field, .never, Phrase("fält", "field"))
    field("values", \.values, .union, Phrase("värden", "values"))
  }
}

/// A value of a conflict: one of its sides.
package struct ConflictValue: Record {
  package var value: JSONValue?
  package var by: String?
  package var at: Instant?
  package var entry: ID<HistoryEntry>?
  /// The fields that belong to the value and follow it when it is chosen, by name; absent where there are none.
  package var beside: JSONValue?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("value", \.value, .never, Phrase("värde", "value"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("at", \.at, .never, Phrase("när", "at"))
    field("entry", \.entry, .never, Phrase("ändring", "entry"))
    field("beside", \.beside, .never, Phrase("hör till värdet", "goes with it"))
  }
}
