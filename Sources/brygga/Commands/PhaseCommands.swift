import ArgumentParser
import Coproduction

struct PhaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "What happens to a site between its gates.",
    subcommands: [
      HoldCommand.self, ResumeCommand.self, ReenterCommand.self, ReopenCommand.self, FinishCommand.self,
    ])
}

struct HoldCommand: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "hold", abstract: "Work waits.")

  @Option(help: "Why.") var reason: String
  @Option(parsing: .unconditional, help: "The day to look at it again.") var until: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [
      .hold(
        sites: try situation.sites(at.sites, for: .hold), until: try situation.day(typed: until, "--until"),
        reason: reason, by: situation.who(by))
    ]
  }
}

struct ResumeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "resume", abstract: "Work goes on.")

  @Option(help: "Why.") var reason: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [
      .resume(
        sites: try situation.sites(at.sites, for: .resume), reason: reason, by: situation.who(by))
    ]
  }
}

/// Where a site goes back to.
struct BackOptions: ParsableArguments {
  @Option(help: "The phase to go back to.") var to: String
  @Option(help: "Why.") var reason: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @Option(help: "A criterion to redo; may be repeated.") var redo: [String] = []
  @Option(parsing: .unconditional, help: "Leaving use: its last day.") var lastDay: String?

  func goingBack(in situation: Situation) throws -> GoingBack {
    var back = GoingBack(to: try situation.code(to, "--to"), reason: reason, by: situation.who(by))
    back.redo = try redo.map { try situation.code($0, "--redo") }
    back.lastDay = try situation.day(lastDay, "--last-day")
    return back
  }
}

struct ReenterCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reenter", abstract: "Go back to an earlier phase.")

  @OptionGroup var back: BackOptions
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [
      .reenter(
        sites: try situation.sites(at.sites, for: .reenter), try back.goingBack(in: situation))
    ]
  }
}

struct ReopenCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take up what was stopped or retired.")

  @OptionGroup var back: BackOptions
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [
      .reopen(
        sites: try situation.sites(at.sites, for: .reopen), try back.goingBack(in: situation))
    ]
  }
}

struct FinishCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish", abstract: "The closing checklist is gone through.")

  @Option(help: "What is said about it.") var reason: String
  @Option(help: "Who decides; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [
      .finishClosing(
        sites: try situation.sites(at.sites, for: .finish), reason: reason, by: situation.who(by))
    ]
  }
}
