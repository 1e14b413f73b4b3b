/// A factor in EPIS: a circumstance that hinders or helps.
package struct Factor: CatalogueEntry {
  package static var codes: CodeKind { .factors }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Factor]>> { \.$factors }

  package var id: Code<Factor> = ""
  package var title = Phrase("")
  package var context = OpenEnum<FactorContext>.known(.inner)
  package var example = Phrase("")
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package var gist: Phrase? { example }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("context", \.context, .one, Phrase("kontext", "context"))
    field("example", \.example, .one, Phrase("exempel", "example"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}
