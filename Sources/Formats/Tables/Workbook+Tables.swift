internal import Changes
internal import Model
package import Reports
package import Workbooks

extension Workbook {
  /// Writes the tables as sheets in the words of the reader, behind a first one that says what it is of and what is in
  /// it.
  ///
  /// Throws a ``WorkbookFault`` where it cannot be written.
  package static func bytes(of tables: [Table], for status: ProjectStatus) throws(WorkbookFault) -> [UInt8] {
    try bytes(of: draft(of: tables, for: status))
  }

  package static func draft(of tables: [Table], for status: ProjectStatus) -> BookDraft {
    let language = status.language.known ?? .sv
    let maker = SheetBuilder(language: language)
    var draft = BookDraft(
      title: status.title.inert, made: status.on, choicesTitle: Phrase("Val", "Choices")(language))
    draft.company = status.organisation.inert
    draft.subject = Phrase("Lägesbild", "Status report")(language) + " " + status.on.iso
    draft.comments = status.hash ?? ""
    // The head is on the overview, the questions are among what can be answered, and values are among the records.
    let hasRecords = tables.contains { $0.name == "indicators_values" }
    let shown = maker.shown(
      tables, without: Set(["project", "questions"]).union(hasRecords ? ["indicators_points"] : []))
    draft.sheets =
      [maker.overview(status.facts(language), title: status.title, of: shown)] + shown.map(maker.sheet)
    draft.chart = maker.curve(in: shown)
    return draft
  }

  /// Writes the tables of a portfolio as sheets; throws a ``WorkbookFault`` where it cannot be written.
  package static func bytes(of tables: [Table], for status: PortfolioStatus) throws(WorkbookFault) -> [UInt8]
  {
    try bytes(of: draft(of: tables, for: status))
  }

  package static func draft(of tables: [Table], for status: PortfolioStatus) -> BookDraft {
    let language = status.language.known ?? .sv
    let maker = SheetBuilder(language: language)
    let title =
      Phrase("Projekt", "Projects")(language)
      + (status.organisation.isEmpty ? "" : ", " + status.organisation)
    var draft = BookDraft(
      title: title.inert, made: status.on, choicesTitle: Phrase("Val", "Choices")(language))
    draft.company = status.organisation.inert
    draft.subject = Phrase("Lägesbild", "Status report")(language) + " " + status.on.iso
    let shown = maker.shown(tables)
    draft.sheets = [maker.overview(status.facts(language), title: title, of: shown)] + shown.map(maker.sheet)
    draft.chart = maker.bars(in: shown)
    return draft
  }
}

extension ProjectStatus {
  fileprivate func facts(_ language: Language) -> [(String, Sheet.Cell)] {
    let readers =
      group ?? audience?.known.map { $0.label(language).capitalised }
      ?? Audience.team.label(language).capitalised
    let facts: [(Phrase, Sheet.Cell)] = [
      (Phrase("Organisation"), .text(organisation)), (Phrase("Dag", "Day"), .day(on)),
      (Phrase("Till", "For"), .text(readers)),
      (Phrase("Perspektiv", "Perspective"), .text(perspective ?? "")),
      (Phrase("Diarienummer", "Case number"), .text(caseNumber ?? "")),
      (Phrase("Fas", "Phase"), .text(phase)),
      (Phrase("Tillstånd", "Condition"), .text(condition)),
      (Phrase("Budget, kr", "Budget, SEK"), budget.map { .number(Number($0)) } ?? .text("")),
      (Phrase("Använt, kr", "Spent, SEK"), spent.map { .number(Number($0)) } ?? .text("")),
      (Phrase("Sammanfattning", "Summary"), .text(summary ?? "")),
      (Phrase("Gjord av", "Made by"), .text(madeBy ?? "")),
      (Phrase("Gjord av data med hash", "Made of data with hash"), .text(hash ?? "")),
    ]
    return facts.filter { $0.1 != .text("") }.map { ($0.0(language), $0.1) }
  }
}

extension PortfolioStatus {
  fileprivate func facts(_ language: Language) -> [(String, Sheet.Cell)] {
    let facts: [(Phrase, Sheet.Cell)] = [
      (Phrase("Dag", "Day"), .day(on)), (Phrase("Projekt", "Projects"), .number(Number(projects.count))),
      (Phrase("Öppna villkor", "Open conditions"), .number(Number(conditionsOpen))),
      (Phrase("Sena villkor", "Late conditions"), .number(Number(conditionsLate))),
      (Phrase("Beslut i år", "Decisions this year"), .number(Number(decisionsThisYear))),
      (Phrase("Går inte att läsa", "Cannot be read"), .text(broken.joined(separator: "\n"))),
    ]
    return facts.filter { $0.1 != .text("") }.map { ($0.0(language), $0.1) }
  }
}
