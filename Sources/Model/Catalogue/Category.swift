/// A category of challenges, as Petersson and others sorted what leaders told.
package struct Category: CatalogueEntry {
  package static var codes: CodeKind { .categories }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Category]>> { \.$categories }

  package var id: Code<Category> = ""
  package var title = Phrase("")
  package var subcategories: [Phrase] = []
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("subcategories", \.subcategories, .union, Phrase("underkategorier", "subcategories"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}
