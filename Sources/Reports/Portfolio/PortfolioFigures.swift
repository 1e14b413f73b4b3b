package import Model
import Process

/// The figures that a region counts across its projects.
package struct PortfolioFigures: Sendable {
  /// The number of open barriers of one concept, and of the projects that have them.
  package struct ConceptFigure: Sendable {
    package let concept: Code<Concept>
    package let open: Int
    package let projects: Int
  }

  /// The concepts, the most common first.
  package let concepts: [ConceptFigure]
  package let conditionsOpen: Int
  package let conditionsLate: Int
  /// The number of decisions this year; one for several sites counts once.
  package let decisionsThisYear: Int
  /// The number of those that let the work go on, with or without conditions.
  package let goThisYear: Int

  package init(of rows: [PortfolioRow], on today: CalendarDay) {
    let open = rows.map { row in row.openBarriers.compactMap(\.concept) }
    concepts = open.flatMap(\.self).firstOfEach.map { code in
      ConceptFigure(
        concept: code, open: open.reduce(0) { $0 + $1.count { $0 == code } },
        projects: open.count { $0.contains(code) })
    }.sorted { ($1.open, $1.projects, $0.concept) < ($0.open, $0.projects, $1.concept) }
    let conditions = rows.flatMap { $0.projectState.conditions.filter { $0.state == .open } }
    conditionsOpen = Set(conditions.map(\.condition.id)).count
    conditionsLate = Set(conditions.filter(\.isLate).map(\.condition.id)).count
    let taken = rows.flatMap { $0.project.transitions }
      .filter { $0.event == .decide && $0.on.year == today.year }
    decisionsThisYear = Set(taken.compactMap(\.review)).count
    goThisYear = Set(taken.filter(\.isPassing).compactMap(\.review)).count
  }
}
