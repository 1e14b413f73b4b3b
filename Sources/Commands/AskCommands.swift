import ArgumentParser
import Changes
import Model

/// The command `ask answer`, which writes the answer of a group.
struct AnswerAskCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "What the group answered.")

  @Argument(help: .named) var id: String
  @Argument(help: "The number of an option, or the answer in words.") var text: String
  @Option(parsing: .unconditional, help: "The day it was answered; otherwise today.") var on: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let ask: ID<Ask> = try context.id(id)
    let answer = context.project.asks[ask]?.answer(saying: text) ?? text
    return [.answer(ask, text: answer, on: try context.day(on, "--on"))]
  }
}

/// The command `ask option`, over what a group can choose between.
struct AskOptionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "option", abstract: "What the group can choose between.",
    subcommands: [AddAskOption.self, EditAskOption.self, RemoveAskOption.self])
}

/// The command `ask option add`.
struct AddAskOption: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add an option.")

  @Argument(help: .named) var id: String
  @Argument(help: "What would be decided.") var text: String
  @Option(help: "What would follow.") var consequence: String?
  @Option(help: "What it would cost.") var cost: String?
  @Flag(help: "It is the one that the team recommends.") var recommended = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    var option = AskOption()
    option.text = text
    option.consequence = consequence
    option.cost = cost
    return [.putOption(try context.id(id), number: nil, option, isRecommended: recommended)]
  }
}

/// The command `ask option edit`.
struct EditAskOption: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an option; what is not given stays, an empty text clears.")

  @Argument(help: .named) var id: String
  @Argument(help: "The number of the option.") var number: Int
  @Option(help: "What would be decided.") var text: String?
  @Option(help: "What would follow.") var consequence: String?
  @Option(help: "What it would cost.") var cost: String?
  @Flag(inversion: .prefixedNo, help: "Whether it is the one that the team recommends.")
  var recommended: Bool?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let ask: ID<Ask> = try context.id(id)
    let held = context.project.asks[ask]
    let options = held?.options ?? []
    var option = options.indices.contains(number - 1) ? options[number - 1] : AskOption()
    option.text = text ?? option.text
    if let consequence { option.consequence = consequence.isEmpty ? nil : consequence }
    if let cost { option.cost = cost.isEmpty ? nil : cost }
    return [
      .putOption(
        ask, number: number, option, isRecommended: recommended ?? (held?.recommended == number))
    ]
  }
}

/// The command `ask option remove`.
struct RemoveAskOption: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take an option away.")

  @Argument(help: .named) var id: String
  @Argument(help: "The number of the option.") var number: Int
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.removeOption(try context.id(id), number: number)]
  }
}
