/// A barrier in the catalogue: one that others have met, to be taken into a project.
package struct CatalogueBarrier: CatalogueEntry {
  package static var codes: CodeKind { .barriers }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[CatalogueBarrier]>> { \.$barriers }

  package var id: Code<CatalogueBarrier> = ""
  package var title = Phrase("")
  package var description = Phrase("")
  package var concept: Code<Concept> = ""
  package var peterssonCategory: Code<Category> = ""
  /// The letters of the EPIS phases in which it arises.
  package var phases: [String] = []
  package var context = OpenEnum<FactorContext>.known(.inner)
  package var control = OpenEnum<Control>.known(.own)
  /// The strategies to think of first, by their codes.
  package var firstStrategies: [Code<Strategy>] = []
  package var lenses: [OpenEnum<Lens>] = []
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package var gist: Phrase? { description }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("description", \.description, .one, Phrase("beskrivning", "description"))
    field("concept", \.concept, .one, Phrase("område", "area"))
    field("petersson_category", \.peterssonCategory, .one, Phrase("kategori", "category"))
    field("phases", \.phases, .union, Phrase("faser", "phases"))
    field("context", \.context, .one, Phrase("kontext", "context"))
    field("control", \.control, .one, Phrase("rådighet", "control"))
    field("first_strategies", \.firstStrategies, .union, Phrase("pröva först", "try first"))
    field("lenses", \.lenses, .union, Phrase("linser", "lenses"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}
