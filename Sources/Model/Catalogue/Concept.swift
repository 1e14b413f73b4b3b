/// A concept: one of the matters that an introduction of AI must come to terms with.
package struct Concept: CatalogueEntry {
  package static var codes: CodeKind { .concepts }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Concept]>> { \.$concepts }

  package var id: Code<Concept> = ""
  package var title = Phrase("")
  package var covers = Phrase("")
  /// The letters of the EPIS phases to which it belongs.
  package var phases: [String] = []
  package var strategies: [Code<Strategy>] = []
  /// The nearest constructs of CFIR, on which the matching data stand.
  package var constructs: [String] = []
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package var gist: Phrase? { covers }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("covers", \.covers, .one, Phrase("omfattar", "covers"))
    field("phases", \.phases, .union, Phrase("faser", "phases"))
    field("strategies", \.strategies, .union, Phrase("strategier", "strategies"))
    field("constructs", \.constructs, .union, Phrase("CFIR-begrepp", "CFIR constructs"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}
