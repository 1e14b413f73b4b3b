extension PortfolioStatus {
  /// Of all rows in the order given; `broken` names the projects that could not be read.
  package init(of rows: [PortfolioRow], broken: [String], for reader: Reader, on today: CalendarDay) {
    self.init()
    organisation = reader.organisation
    on = today
    language = .known(reader.language)
    projects = rows.filter { reader.maySee($0.project) }.map { ProjectStatus(of: $0, for: reader) }
    self.broken = broken
    let figures = PortfolioFigures(of: rows, on: today)
    concepts = figures.concepts.map { figure in
      var status = ConceptStatus()
      let concept = rows.first?.standing.catalogue.concept(figure.concept)
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
