import ArgumentParser
import Commands
import Screens

/// The command `round`, the weekly half-hour: one question at a time.
struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: "The weekly half-hour: one question at a time.",
    discussion: """
      On a terminal the screen opens. With --plain or --json, or elsewhere, the questions are printed, each \
      answer with the command that gives it; round done ends it and keeps the status for the team.
      """,
    subcommands: [AskRound.self, DoneRound.self], defaultSubcommand: AskRound.self)
}

/// The command `round ask`, which asks on the screen, or prints the questions.
struct AskRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask on the screen, or print the questions.")

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    if !general.json, !general.plain, !general.noInput, Streams.isConversation, Streams.dataIsOnTerminal {
      let environment = try CommandEnvironment(general)
      general.project = try environment.slug(in: try environment.workspace())
      return try ScreenOptions(general: general, firstKeys: ["W"]).begin()
    }
    try CommandEnvironment(general).printRound()
  }
}
