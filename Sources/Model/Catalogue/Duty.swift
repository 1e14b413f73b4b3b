/// A legal duty of whoever makes or uses the application.
package struct Duty: CatalogueEntry {
  package static var codes: CodeKind { .duties }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Duty]>> { \.$duties }

  package var id: Code<Duty> = ""
  package var title = Phrase("")
  package var article = ""
  package var who: [OpenEnum<DutyHolder>] = []
  package var evidence: Phrase?
  package var when: ProfileCondition?
  /// The day from which it applies.
  package var from: CalendarDay?
  /// The day for what is high-risk as a regulated product, where that is another.
  package var annex1From: CalendarDay?
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("article", \.article, .one, Phrase("artikel", "article"))
    field("who", \.who, .union, Phrase("vem", "who"))
    field("evidence", \.evidence, .one, Phrase("underlag", "evidence"))
    field("when", \.when, .one, Phrase("när", "when"))
    field("from", \.from, .one, Phrase("från", "from"))
    field("annex1_from", \.annex1From, .one, Phrase("från, reglerade produkter", "from, regulated products"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Phrase("säkerhet", "confidence"))
  }
}

/// The holder of a duty under the AI Act.
package enum DutyHolder: String, LabelledEnum {
  case provider, deployer

  package var label: Phrase {
    switch self {
    case .provider: Phrase("leverantör", "provider")
    case .deployer: Phrase("tillhandahållare", "deployer")
    }
  }
}
