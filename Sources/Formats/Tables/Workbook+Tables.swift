internal import Changes
internal import Model
package import Reports
package import Workbooks

extension BookDraft {
  /// Makes sheets of the tables in the words of the reader, behind a first one that says what they are of and what is
  /// in them.
  package init(of tables: [Table], for status: ProjectStatus) {
    let builder = SheetBuilder(language: status.language.known ?? .sv)
    // The head is on the overview, the questions are among what can be answered, and values are among the records.
    let hasRecords = tables.contains { $0.name == "indicators_values" }
    let shown = builder.shown(
      tables, without: Set(["project", "questions"]).union(hasRecords ? ["indicators_points"] : []))
    self.init(
      shown, by: builder, title: status.title, status.facts(builder.language), of: status.organisation,
      on: status.on)
    comments = status.hash ?? ""
    chart = builder.curve(in: shown)
  }

  /// Makes sheets of the tables of a portfolio.
  package init(of tables: [Table], for status: PortfolioStatus) {
    let builder = SheetBuilder(language: status.language.known ?? .sv)
    let title =
      Phrase("Projekt", "Projects")(builder.language)
      + (status.organisation.isEmpty ? "" : ", " + status.organisation)
    let shown = builder.shown(tables)
    self.init(shown, by: builder, title: title, status.facts, of: status.organisation, on: status.on)
    chart = builder.bars(in: shown)
  }

  private init(
    _ shown: [Table], by builder: SheetBuilder, title: String, _ facts: [(Phrase, Sheet.Cell)],
    of organisation: String, on day: CalendarDay
  ) {
    let language = builder.language
    self.init(title: title.inert, made: day, choicesTitle: Phrase("Val", "Choices")(language))
    company = organisation.inert
    subject = Phrase("Lägesbild", "Status report")(language) + " " + day.iso
    let known = facts.filter { $0.1 != .text("") }.map { ($0.0(language), $0.1) }
    sheets = [builder.overview(known, title: title, of: shown)] + shown.map(builder.sheet)
  }
}

extension ProjectStatus {
  fileprivate func facts(_ language: Language) -> [(Phrase, Sheet.Cell)] {
    let readers =
      group ?? audience?.known.map { $0.label(language).capitalised }
      ?? Audience.team.label(language).capitalised
    let unit = currency.map { Phrase(", " + $0) } ?? Phrase(", kr", ", SEK")
    return [
      (Phrase("Organisation"), .text(organisation)), (Phrase("Dag", "Day"), .day(on)),
      (Phrase("Till", "For"), .text(readers)),
      (Phrase("Perspektiv", "Perspective"), .text(perspective ?? "")),
      (Phrase("Diarienummer", "Case number"), .text(caseNumber ?? "")),
      (Phrase("Fas", "Phase"), .text(phase)),
      (Phrase("Tillstånd", "Condition"), .text(condition)),
      (Phrase("Budget", "Budget") + unit, budget.map { .number(Number($0)) } ?? .text("")),
      (Phrase("Använt", "Spent") + unit, spent.map { .number(Number($0)) } ?? .text("")),
      (Phrase("Sammanfattning", "Summary"), .text(summary ?? "")),
      (Phrase("Gjord av", "Made by"), .text(madeBy ?? "")),
      (Phrase("Gjord av data med hash", "Made of data with hash"), .text(hash ?? "")),
    ]
  }
}

extension PortfolioStatus {
  fileprivate var facts: [(Phrase, Sheet.Cell)] {
    [
      (Phrase("Dag", "Day"), .day(on)), (Phrase("Projekt", "Projects"), .number(Number(projects.count))),
      (Phrase("Öppna villkor", "Open conditions"), .number(Number(conditionsOpen))),
      (Phrase("Sena villkor", "Late conditions"), .number(Number(conditionsLate))),
      (Phrase("Beslut i år", "Decisions this year"), .number(Number(decisionsThisYear))),
      (Phrase("Går inte att läsa", "Cannot be read"), .text(broken.joined(separator: "\n"))),
    ]
  }
}
