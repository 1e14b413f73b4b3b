import ArgumentParser
import Changes
import Model

/// The command `indicator record`, which records a measured value.
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
