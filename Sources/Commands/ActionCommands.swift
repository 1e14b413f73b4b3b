import ArgumentParser
import Changes
import Model

struct StartCommand: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "start", abstract: "Work on it begins.")

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] { [.start(try context.id(id))] }
}

struct DoneCommand: ChangingCommand {
  static let configuration = CommandConfiguration(commandName: "done", abstract: "It is done.")

  @Argument(help: .named) var id: String
  @Option(help: "What it led to: better, same, worse or unknown.") var effect: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.finish(try context.id(id), effect: try effect.map { try context.word($0, "--effect") })]
  }
}

struct WaitCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait", abstract: "It waits for somebody.")

  @Argument(help: .named) var id: String
  @Option(name: .customLong("for"), help: "For whom.") var whom: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.wait(try context.id(id), for: whom.map { context.who($0) })]
  }
}

struct CancelCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "It will not be done.")

  @Argument(help: .named) var id: String
  @Option(help: "Why not.") var reason: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.cancel(try context.id(id), reason: reason)]
  }
}

struct ActionBarrierCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "barrier",
    abstract: "It is really a barrier: one takes its place, and the action is cancelled.")

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] { [.becomeBarrier(try context.id(id))] }
}

struct RecordCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record a measured value.")

  @Argument(help: .named) var id: String
  @Argument(help: "The value, or a share when --n and --of are given.") var value: String
  @Option(parsing: .unconditional, help: "The day it was measured; otherwise today.") var on: String?
  @Option(help: "The numerator of a share.") var n: Int?
  @Option(help: "Its denominator.") var of: Int?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    var measured = IndicatorValue()
    measured.date = try context.day(on, "--on") ?? context.today
    measured.n = n
    measured.of = of
    let json = try FieldKind.number.value(typed: value, in: ParseContext(today: context.today))
    if case .number(let digits) = json { measured.value = Number(digits) }
    return [.measure(try context.id(id), measured)]
  }
}

struct FeedBackCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed-back", abstract: "Those who were heard were told what it led to.")

  @Argument(help: "The meetings, by id or title.") var ids: [String]
  @Option(help: "What it led to, or why not.") var effect: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.feedBack(try ids.map { try context.id($0) }, effect: effect)]
  }
}
