internal import Model
package import Reports

extension PortfolioStatus: ReportRecord {
  package static var reportWords: [ReportWord<PortfolioStatus>] {
    let project = ReportShape.Key("project", Phrase("projektets rubrik", "title of the project"), .text)
    return [
      .init("head", Phrase("när, och hur många projekt", "when, and how many projects")) { status, scope in
        let count = Phrase.counted(
          status.projects.count, Phrase("ett projekt", "one project"), Phrase("projekt", "projects"))
        return scope.joined([status.on.iso + " " + scope(status.on.weekWords), scope(count)])
      },
      .init(
        "asks", Phrase("beslutsfrågor över projekten", "decisions needed across projects"),
        as: .list(of: WantedStatus.self, with: [project])
      ) { status, scope in
        let asks = status.projects.flatMap { project in project.wanted.map { (project.title, $0) } }
        guard case .list(let values) = scope.list(asks.map(\.1)) else { return .list([]) }
        return .list(zip(values, asks).map { $0.with([.init("project", .text($1.0))]) })
      },
      .list("first_concepts", Phrase("de fem vanligaste hindren", "the five most common barriers")) {
        status, _ in Array(status.concepts.prefix(5))
      },
      .init("conditions_words", Phrase("villkor i siffror", "conditions in figures")) { status, scope in
        scope.counted(
          status.conditionsOpen, Phrase("ett öppet", "one open"), Phrase("öppna", "open"),
          none: Phrase("inga öppna", "none open")) + ", "
          + scope.counted(
            status.conditionsLate, Phrase("ett försenat", "one overdue"), Phrase("försenade", "overdue"),
            none: Phrase("inget försenat", "none overdue"))
      },
      .init("decisions_words", Phrase("beslut i år, i siffror", "decisions this year, in figures")) {
        status, scope in
        scope(
          "\(status.decisionsThisYear) i år, varav \(status.goThisYear) fortsätt",
          "\(status.decisionsThisYear) this year, of which \(status.goThisYear) go")
      },
      .init("made_words", Phrase("när sidan gjordes och med vad", "when the page was made and with what")) {
        status, scope in scope.made(by: status.madeBy, hash: status.hash)
      },
    ]
  }
}

extension ConceptStatus: ReportRecord {
  package static var reportWords: [ReportWord<ConceptStatus>] {
    [
      .init(
        "open_words", Phrase("hur många öppna, i hur många projekt", "how many open, in how many projects")
      ) {
        concept, scope in
        scope(
          "\(concept.open) öppna i \(concept.projects)", "\(concept.open) open in \(concept.projects)")
      }
    ]
  }
}
