import ArgumentParser
import Changes
import Model
import Reports
import Storage
import Tracker

/// The command `expires`, which lists everything that ends, the first to end first.
struct ExpiresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expires", abstract: "Everything that ends, the first to end first.",
    discussion: """
      Certificates, contracts, agreements, waivers, accepted risks, evidence, conditions, holds and reviews. \
      Of one project where one is named or stood in, else of all.
      """)

  @Option(help: .init("Only what ends before then, or has ended: 90d, 12w, 3m or a day.", valueName: "time"))
  var within: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let today = environment.moment.today
    let last = try within.map { try Self.day($0, on: today) }
    let (found, portfolio, language) = try expiries(environment)
    let shown = found.filter { one in last.map { one.expiry.day <= $0 } ?? true }
    let sites = { (one: Found) in one.expiry.sites.compactMap { one.project.sites[$0]?.title } }
    let output = Output(general.values, language: language)
    try output.print(
      "expires",
      .list(
        shown.map { one in
          .object([
            .init("project", .text(one.slug)), .init("kind", .text(one.expiry.kind.rawValue)),
            .init("title", .text(one.expiry.title(language))), .init("day", one.expiry.day.json),
            .init("days_left", .whole(one.expiry.day - today)), .init("record", .text(one.expiry.record)),
            .init("sites", .list(one.expiry.sites.map { .text($0.text) })),
          ])
        }),
      header: [
        Phrase("dag", "day"), Phrase("dagar kvar", "days left"), Phrase("slag", "kind"),
        Phrase("projekt", "project"), Phrase("post", "record"), Phrase("rubrik", "title"),
        Phrase("införandeplatser", "sites"),
      ],
      rows: shown.map { one in
        [
          one.expiry.day.iso, String(one.expiry.day - today), one.expiry.kind.label(language), one.slug,
          one.expiry.record, one.expiry.title(language), sites(one).joined(separator: ", "),
        ]
      })
    try portfolio?.tellBroken(output)
  }

  /// One thing that ends, with its project.
  private struct Found {
    var slug: String
    var project: Project
    var expiry: Expiry
  }

  /// The expiries of the project that is meant, or of every one that can be read and is not put away.
  private func expiries(_ environment: CommandEnvironment) throws -> ([Found], PortfolioListing?, Language) {
    let workspace = try environment.workspace()
    let isInside = environment.folder.resolved?.relative(to: workspace.projectsFolder)?.isEmpty == false
    if general.project != nil || isInside {
      let context = try environment.context()
      let found = try context.projectState().expiries.map {
        Found(slug: context.document.slug, project: context.project, expiry: $0)
      }
      return (found, nil, context.language)
    }
    let portfolio = try PortfolioListing(environment)
    let found = portfolio.rows.flatMap { row in
      row.projectState.expiries.map { Found(slug: row.slug, project: row.project, expiry: $0) }
    }
    return (
      found.sorted { ($0.expiry.day, $0.slug) < ($1.expiry.day, $1.slug) }, portfolio, portfolio.language
    )
  }

  private static func day(_ text: String, on today: CalendarDay) throws -> CalendarDay {
    if let day = CalendarDay(asked: "+" + text, on: today) ?? CalendarDay(asked: text, on: today) {
      return day
    }
    throw Failure(
      .usage, "väntade en tid som 90d, fann \"\(text)\"", "expected a time such as 90d, found \"\(text)\"",
      field: "--within", choices: ["90d", "12w", "3m", "2027-01-31"])
  }
}
