import ArgumentParser
import Changes
import Model
import Process
import Reports
import Storage

/// The command `portfolio`, over all projects side by side.
struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio", abstract: "All projects side by side.",
    subcommands: [ShowPortfolio.self], defaultSubcommand: ShowPortfolio.self)
}

/// The command `portfolio show`, which lists first what needs attention.
struct ShowPortfolio: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What needs attention, first.")

  @Argument(help: "Words that must stand in a project, or FIELD:VALUE.") var filter: [String] = []
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let portfolio = try PortfolioListing(environment, filter: filter.joined(separator: " "))
    let output = Output(general.values, language: portfolio.language)
    let rows = portfolio.rows.byAttention
    let status = PortfolioStatus(
      of: rows, broken: portfolio.broken.map(\.slug),
      for: ReportAudience(
        language: portfolio.language, organisation: portfolio.workspace.settings.organisation),
      on: environment.moment.today)
    try output.print(
      "portfolio.show", status.fullJSON,
      header: [
        Phrase("!"), Phrase("projekt", "project"), Phrase("fas", "phase"),
        Phrase("nästa beslut", "next decision"), Phrase("i vägen", "in the way"),
      ],
      rows: rows.map { row in
        [
          row.needsAttention ? "!" : "", row.project.title,
          row.projectState.title(of: row.projectState.phase)(output.language),
          row.nextDecision(output.language),
          row.obstacle(output.language),
        ]
      })
    try portfolio.tellBroken(output)
  }
}
