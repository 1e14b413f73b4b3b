import ArgumentParser
import Changes
import Model

/// The command `engagement feed-back`, which notes that those who were heard were told what it led to.
struct FeedBackCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed-back", abstract: "Record the feedback given to those who were consulted.")

  @Argument(help: "The meetings, by id or title.") var ids: [String]
  @Option(help: "What it led to, or why not.") var effect: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.feedBack(try ids.map { try context.id($0) }, effect: effect)]
  }
}
