import ArgumentParser
import Commands
import Tracker

/// The command tree, noun first.
struct Brygga: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brygga",
    abstract: "Track how a team co-produces the introduction of AI applications in healthcare.",
    discussion: """
      Data goes to stdout, words to stderr. Exit codes: 0 done, 1 failed, 3 data invalid, 4 not found, \
      5 conflict or locked, 6 refused by the process, 64 usage or no terminal, 130 interrupted.
      """,
    version: Version.current,
    subcommands: CommandTree.subcommands(
      open: OpenCommand.self, demo: DemoCommand.self, round: RoundCommand.self))

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  /// Begins the screens, since no noun was given.
  func run() throws { try ScreenOptions(general: general).begin() }

  static var tree: CommandTree { CommandTree(root: Brygga.self) }

  /// The first words of all commands.
  static var recordKinds: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }
}
