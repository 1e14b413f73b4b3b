/// A group of strategies that belong together.
package struct Cluster: CatalogueEntry {
  package static var codes: CodeKind { .clusters }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Cluster]>> { \.$clusters }

  package var id: Code<Cluster> = ""
  package var title = Phrase("")
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
  }
}
