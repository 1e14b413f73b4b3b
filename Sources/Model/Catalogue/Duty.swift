/// A legal duty of whoever makes or uses the application.
///
/// It applies by role (`who`), by condition (`when`), in a jurisdiction, and from a day.
package struct Duty: CatalogueEntry {
  package static var codes: CodeKind { .duties }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Duty]>> { \.$duties }

  package var id: Code<Duty> = ""
  package var title = Phrase("")
  /// The short name of the law.
  package var law = Phrase("")
  package var article = ""
  package var jurisdiction = OpenEnum<Jurisdiction>.known(.eu)
  package var who: [OpenEnum<DutyHolder>] = []
  package var evidence: Phrase?
  package var when: ProfileCondition?
  /// The day from which it applies.
  package var from: CalendarDay?
  /// The day for what is high-risk as a regulated product, where that is another.
  package var annex1From: CalendarDay?
  /// The day by which authorities must follow it also for a system that was on the market before.
  ///
  /// Article 111(2) of the AI Act: others only once the design of such a system is changed significantly. Nil where it
  /// makes no exception.
  package var existingBy: CalendarDay?
  /// The criteria that rest on it.
  package var criteria: [Code<Criterion>] = []
  /// What a reader must know besides, such as since when a wording holds.
  package var note: Phrase?
  /// The address of the law's text.
  package var link: String?
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var unknown = UnknownFields()

  package init() {}

  package var gist: Phrase? { evidence }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("law", \.law, .one, Phrase("lag", "law"))
    field("article", \.article, .one, Phrase("artikel", "article"))
    field("jurisdiction", \.jurisdiction, .one, Phrase("rättsordning", "jurisdiction"))
    field("who", \.who, .union, Phrase("vem", "who"))
    field("evidence", \.evidence, .one, Phrase("underlag", "evidence"))
    field("when", \.when, .one, Phrase("när", "when"))
    field("from", \.from, .one, Phrase("från", "from"))
    field("annex1_from", \.annex1From, .one, Phrase("från, reglerade produkter", "from, regulated products"))
    field("existing_by", \.existingBy, .one, Phrase("för äldre system", "for older systems"))
    field("criteria", \.criteria, .union, Phrase("kriterier", "criteria"))
    field("note", \.note, .one, Phrase("anmärkning", "note"))
    field("link", \.link, .one, Phrase("länk", "link"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
  }
}

extension Duty {
  /// The place in the law, such as `GDPR 35`.
  package func place(_ language: Language) -> String { law(language) + " " + article }

  /// The duty with its place in the law.
  package func named(_ language: Language) -> String { place(language) + ": " + title(language) }
}

/// The holder of a duty, in the role that the law gives it.
package enum DutyHolder: String, LabelledEnum {
  case provider, deployer
  case controller
  case careProvider = "care_provider"
  case employer

  package var label: Phrase {
    switch self {
    case .provider: Phrase("leverantör enligt AI-förordningen", "provider")
    case .deployer: Phrase("tillhandahållare", "deployer")
    case .controller: Phrase("personuppgiftsansvarig", "data controller")
    case .careProvider: Phrase("vårdgivare", "care provider")
    case .employer: Phrase("arbetsgivare", "employer")
    }
  }
}

/// The legal order that a workspace belongs to; Swedish law comes on top of that of the European Union.
package enum Jurisdiction: String, LabelledEnum {
  case eu, se
  case none

  package var label: Phrase {
    switch self {
    case .eu: Phrase("EU")
    case .se: Phrase("Sverige", "Sweden")
    case .none: Phrase("utanför EU", "outside the EU")
    }
  }

  /// True where a law of the other binds here.
  package func includes(_ other: Jurisdiction) -> Bool {
    switch self {
    case .se: other != .none
    case .eu: other == .eu
    case .none: false
    }
  }
}
