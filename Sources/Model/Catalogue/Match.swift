/// A match of a strategy with a construct of CFIR: the percentage of experts who chose it against barriers there.
package struct Match: CatalogueEntry {
  package static var codes: CodeKind { .matching }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Match]>> { \.$matching }

  package var id: Code<Match> = ""
  package var title = Phrase("")
  package var construct = ""
  package var strategy: Code<Strategy> = ""
  package var percent: Int?
  /// The level of agreement: 1 is more than half of the experts, 2 at least a fifth.
  package var level: Int?
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("construct", \.construct, .one, Phrase("CFIR-begrepp", "CFIR construct"))
    field("strategy", \.strategy, .one, Phrase("strategi", "strategy"))
    field("percent", \.percent, .one, Phrase("procent", "percent"))
    field("level", \.level, .one, Phrase("nivå", "level"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
  }
}
