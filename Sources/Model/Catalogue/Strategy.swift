/// A named strategy for implementation: a way to bring about change.
package struct Strategy: CatalogueEntry {
  package static var codes: CodeKind { .strategies }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Strategy]>> { \.$strategies }

  package var id: Code<Strategy> = ""
  package var title = Phrase("")
  package var gist: Phrase?
  package var cluster: Code<Cluster>?
  package var concepts: [Code<Concept>] = []
  /// The letters of the EPIS phases in which it is used.
  package var phases: [String] = []
  /// The relevance for AI in tax-funded care.
  package var relevance: OpenEnum<Relevance>?
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("gist", \.gist, .one, Phrase("kärna", "gist"))
    field("cluster", \.cluster, .one, Phrase("kluster", "cluster"))
    field("concepts", \.concepts, .union, Phrase("begrepp", "concepts"))
    field("phases", \.phases, .union, Phrase("faser", "phases"))
    field("relevance", \.relevance, .one, Phrase("relevans", "relevance"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}

/// The relevance of a strategy for AI in tax-funded care.
package enum Relevance: String, LabelledEnum {
  case high = "H"
  case medium = "M"
  case low = "L"

  package var label: Phrase {
    switch self {
    case .high: Phrase("hög", "high")
    case .medium: Phrase("medel", "medium")
    case .low: Phrase("låg", "low")
    }
  }
}
