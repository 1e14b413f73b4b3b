import ArgumentParser
import Changes
import Model

/// The command `phase`, over what happens to a site between its gates.
struct PhaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "What happens to a site between its gates.",
    subcommands: [
      OperationCommand<HoldSites>.self, OperationCommand<ResumeSites>.self, SuspendCommand.self,
      OperationCommand<ReenterSites>.self, OperationCommand<ReopenSites>.self, DiscontinueCommand.self,
      OperationCommand<FinishSites>.self, ChangeCommand.self,
    ])
}

/// The command `phase suspend`, which turns the application off, at once, until it is reviewed.
struct SuspendCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "The application is off, at once, until it is reviewed.",
    discussion: """
      Anybody may say so. The incident that shows why is noted first: brygga incident add TEXT. \
      A review of the extra gate (gate submit GE) is the way back.
      """)

  @Option(help: "The incident that shows why.") var incident: String
  @Option(help: "Why; otherwise the incident's title.") var reason: String = ""
  @Option(help: "Who says so; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .suspend(
        sites: try context.sites(at.sites, for: .suspend), incident: try context.id(incident),
        reason: reason, by: context.who(by))
    ]
  }
}

/// The command `phase discontinue`, which ends it outside a gate.
struct DiscontinueCommand: SealingCommand {
  static let configuration = CommandConfiguration(
    commandName: "discontinue", abstract: "End it outside a gate.")

  @Option(help: "Why.") var reason: String
  @Option(help: "What was learned.") var lessons: String
  @Option(help: "By what right.") var mandate: String
  @Option(help: "Who decides.") var by: String
  @OptionGroup var at: SiteOptions
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .discontinue(
        sites: try context.sites(at.sites, for: .discontinue),
        ClosureReason(reason: reason, lessons: lessons, mandate: mandate, by: context.who(by)))
    ]
  }
}

/// The command `phase change`, which notes a material change.
struct ChangeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Note a material change; it wakes the criteria that rest on what changed.")

  @Option(help: "version, autonomy, population, evidence, assumption or law.") var kind: String
  @Option(help: "What changed.") var reason: String
  @Option(help: "evidence, assumption: the record that it speaks of.") var of: String?
  @Option(help: "Who says so; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .change(
        try context.word(kind, "--kind"), sites: try context.sites(at.sites), reason: reason,
        of: try of.map { try context.record($0) }, by: context.who(by))
    ]
  }
}
