package import Changes
package import Model
import Process

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
