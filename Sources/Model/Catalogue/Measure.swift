/// A measure of implementation that can be recorded or computed.
package struct Measure: CatalogueEntry {
  package static var codes: CodeKind { .measures }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Measure]>> { \.$measures }

  package var id: Code<Measure> = ""
  package var title = Phrase("")
  package var formula: Phrase?
  package var domains: [Phrase] = []
  package var licence: Phrase?
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package var gist: Phrase? { formula }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("formula", \.formula, .one, Phrase("formel", "formula"))
    field("domains", \.domains, .union, Phrase("områden", "domains"))
    field("licence", \.licence, .one, Phrase("licens", "licence"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}
