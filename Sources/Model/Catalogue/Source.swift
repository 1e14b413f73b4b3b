/// A source that statements rest on, such as a law or a paper.
package struct Source: CatalogueEntry {
  package static var codes: CodeKind { .references }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Source]>> { \.$references }

  package var id: Code<Source> = ""
  /// The people or the organisation that wrote it.
  package var authors: String?
  package var heading: Phrase?
  /// The year of publication; of a page without a day, the year in which it was read.
  package var year: Int?
  /// Where it stands: the journal, the collection of laws or the address.
  package var text = ""
  /// A note of what was read of the source.
  package var mark: String?
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var unknown = UnknownFields()

  package init() {}

  package var title: Phrase { heading ?? Phrase(text) }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("authors", \.authors, .one, Phrase("upphov", "authors"))
    field("title", \.heading, .one, Phrase("rubrik", "title"))
    field("year", \.year, .one, Phrase("år", "year"))
    field("text", \.text, .one, Phrase("text", "text"))
    field("mark", \.mark, .one, Phrase("märkning", "mark"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
  }
}
