import ArgumentParser
import Changes
import Model

/// The command `phase`, over what happens to a site between its gates.
struct PhaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "What happens to a site between its gates.",
    subcommands: [
      HoldCommand.self, ResumeCommand.self, SuspendCommand.self, ReenterCommand.self, ReopenCommand.self,
      DiscontinueCommand.self, FinishCommand.self, ChangeCommand.self,
    ])
}

/// The command `phase hold`, after which work waits.
struct HoldCommand: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "hold", abstract: "Work waits.")

  @Option(help: "Why.") var reason: String
  @Option(parsing: .unconditional, help: "The day to look at it again.") var until: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .hold(
        sites: try context.sites(at.sites, for: .hold), until: try context.day(typed: until, "--until"),
        reason: reason, by: context.who(by))
    ]
  }
}

/// The command `phase resume`, after which work goes on.
struct ResumeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "resume", abstract: "Work goes on.")

  @Option(help: "Why.") var reason: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .resume(
        sites: try context.sites(at.sites, for: .resume), reason: reason, by: context.who(by))
    ]
  }
}

/// The options for the phase to which a site goes back.
struct BackOptions: ParsableArguments {
  @Option(help: "The phase to go back to.") var to: String
  @Option(help: "Why.") var reason: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @Option(help: "A criterion to redo; may be repeated.") var redo: [String] = []
  @Option(parsing: .unconditional, help: "Leaving use: its last day.") var lastDay: String?

  func goingBack(in context: CommandContext) throws -> PhaseReturn {
    var back = PhaseReturn(to: try context.code(to, "--to"), reason: reason, by: context.who(by))
    back.redo = try redo.map { try context.code($0, "--redo") }
    back.lastDay = try context.day(lastDay, "--last-day")
    return back
  }
}

/// The command `phase reenter`, which goes back to an earlier phase.
struct ReenterCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reenter", abstract: "Go back to an earlier phase.")

  @OptionGroup var back: BackOptions
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .reenter(
        sites: try context.sites(at.sites, for: .reenter), try back.goingBack(in: context))
    ]
  }
}

/// The command `phase reopen`, which takes up what was stopped or retired.
struct ReopenCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take up what was stopped or retired.")

  @OptionGroup var back: BackOptions
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .reopen(
        sites: try context.sites(at.sites, for: .reopen), try back.goingBack(in: context))
    ]
  }
}

/// The command `phase finish`, which says that the closing checklist is gone through.
struct FinishCommand: SealingCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish", abstract: "The closing checklist is gone through.")

  @Option(help: "What is said about it.") var reason: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [
      .finishClosing(
        sites: try context.sites(at.sites, for: .finish), reason: reason, by: context.who(by))
    ]
  }
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
