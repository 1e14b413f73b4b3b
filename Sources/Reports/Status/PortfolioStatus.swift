package import Changes
package import Model
import Process

/// The status of every project of a workspace on a day.
package struct PortfolioStatus: Record {
  /// The version of the keys, raised when one changes what it means; what is only added does not raise it.
  package var schemaVersion: Int?
  package var organisation = ""
  package var on = CalendarDay.unset
  package var language = OpenEnum<Language>.known(.sv)
  package var audience: OpenEnum<Audience>?
  /// The group that it was made for.
  package var group: String?
  package var madeBy: String?
  package var hash: String?
  /// The currency of plans, by its code in ISO 4217; absent: SEK.
  package var currency: String?
  package var projects: [ProjectStatus] = []
  package var broken: [String] = []
  package var concepts: [ConceptStatus] = []
  package var conditionsOpen = 0
  package var conditionsLate = 0
  package var decisionsThisYear = 0
  package var goThisYear = 0
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("schema_version", \.schemaVersion, .never, Phrase("schemaversion", "schema version"))
    field("organisation", \.organisation, .never, Phrase("organisation", "organisation"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("language", \.language, .never, Phrase("språk", "language"))
    field("audience", \.audience, .never, Phrase("målgrupp", "audience"))
    field("group", \.group, .never, Phrase("grupp", "group"))
    field("made_by", \.madeBy, .never, Phrase("gjord av", "made by"))
    field("hash", \.hash, .never, Phrase("hash", "hash"))
    field("currency", \.currency, .never, Phrase("valuta", "currency"))
    field("projects", \.projects, .never, Phrase("projekt", "projects"))
    field("broken", \.broken, .never, Phrase("oläsliga", "unreadable"))
    field("concepts", \.concepts, .never, Phrase("hinder över projekten", "barriers across projects"))
    field("conditions_open", \.conditionsOpen, .never, Phrase("öppna villkor", "open conditions"))
    field("conditions_late", \.conditionsLate, .never, Phrase("sena villkor", "late conditions"))
    field("decisions_this_year", \.decisionsThisYear, .never, Phrase("beslut i år", "decisions this year"))
    field("go_this_year", \.goThisYear, .never, Phrase("fortsätt i år", "go this year"))
  }
}

/// The status of one kind of barrier across projects.
package struct ConceptStatus: Record {
  package var title = ""
  package var open = 0
  package var projects = 0
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("begrepp", "concept"))
    field("open", \.open, .never, Phrase("öppna", "open"))
    field("projects", \.projects, .never, Phrase("projekt", "projects"))
  }
}

extension PortfolioStatus {
  /// Makes the status of all rows in the order given; `broken` names the projects that could not be read.
  ///
  /// `since` and `histories` are by slug; what is internal is neither told nor counted outside the team.
  package init(
    of rows: [PortfolioRow], broken: [String], for reader: ReportAudience, on today: CalendarDay,
    since: [String: ChangeReport] = [:], histories: [String: [HistoryEntry]] = [:]
  ) {
    self.init()
    schemaVersion = 1
    organisation = reader.organisation
    on = today
    language = .known(reader.language)
    audience = reader.audience.map(OpenEnum.known)
    group = reader.group
    madeBy = reader.maySeeNames ? reader.madeBy : nil
    hash = reader.hash
    currency = reader.currency
    let seen = rows.filter { reader.maySee($0.project) }
    projects = seen.map { row in
      var own = reader
      own.hash = nil
      return ProjectStatus(
        of: row, for: own, since: since[row.slug], history: histories[row.slug] ?? [])
    }
    // Whether it is internal cannot be read either.
    self.broken = reader.isTeam ? broken : []
    let figures = PortfolioFigures(of: seen.map { $0.counted(for: reader) }, on: today)
    concepts = figures.concepts.map { figure in
      var status = ConceptStatus()
      let concept = rows.first?.projectState.catalogue.concept(figure.concept)
      status.title = concept?.title(reader.language) ?? figure.concept.text
      status.open = figure.open
      status.projects = figure.projects
      return status
    }
    conditionsOpen = figures.conditionsOpen
    conditionsLate = figures.conditionsLate
    decisionsThisYear = figures.decisionsThisYear
    goThisYear = figures.goThisYear
  }
}

extension PortfolioRow {
  /// The same row without what is internal, for figures that are the same to all readers outside the team.
  fileprivate func counted(for reader: ReportAudience) -> PortfolioRow {
    if reader.isTeam { return self }
    let outside = ReportAudience(
      language: reader.language, organisation: reader.organisation, audience: .steering)
    return PortfolioRow(
      slug: slug, projectState: projectState.projectState(of: project.visible(to: outside)),
      lastEdit: lastEdit)
  }
}
