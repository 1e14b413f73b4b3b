extension PortfolioStatus {
  /// Of all rows in the order given; `broken` names the projects that could not be read.
  package init(of rows: [PortfolioRow], broken: [String], for reader: Reader, on today: CalendarDay) {
    self.init()
    organisation = reader.organisation
    on = today
    language = .known(reader.language)
    projects = rows.map { ProjectStatus(of: $0, for: reader) }
    self.broken = broken
    concepts = Self.concepts(of: rows, reader.language)
    let conditions = rows.flatMap { $0.standing.conditions.filter { $0.state == .open } }
    conditionsOpen = Set(conditions.map(\.condition.id)).count
    conditionsLate = Set(conditions.filter(\.isLate).map(\.condition.id)).count
    // A decision for several sites is one.
    let taken = rows.flatMap { $0.project.transitions }.filter {
      $0.event == .decide && $0.on.year == today.year
    }
    decisionsThisYear = Set(taken.compactMap(\.packet?.id)).count
    goThisYear = Set(taken.filter { $0.outcome == .go }.compactMap(\.packet?.id)).count
  }

  /// Open barriers by concept, the most common first.
  private static func concepts(of rows: [PortfolioRow], _ language: Language) -> [ConceptStatus] {
    let open = rows.map { row in row.openBarriers.compactMap(\.concept) }
    let codes = open.flatMap(\.self).firstOfEach
    return codes.map { code in
      var status = ConceptStatus()
      status.title = rows.first?.standing.catalogue.concept(code)?.title(language) ?? code.text
      status.open = open.reduce(0) { $0 + $1.filter { $0 == code }.count }
      status.projects = open.filter { $0.contains(code) }.count
      return status
    }.sorted { ($1.open, $0.title) < ($0.open, $1.title) }
  }
}
