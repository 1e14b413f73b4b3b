import ArgumentParser
import Changes
import Model

/// The command `application`, over the profile of the AI application.
struct ApplicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "application", abstract: "The AI application itself: its profile decides what is demanded.",
    subcommands: [ShowApplication.self, EditApplication.self])
}

/// The command `application show`.
struct ShowApplication: QueryCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the profile.")

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    try output.show(context.project.application, kind: "application.show", titles: context.titles)
  }
}

/// The command `application edit`, which answers questions of the profile.
struct EditApplication: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Answer questions of the profile.",
    discussion: Application.fieldsInHelp(isNew: false))

  @Argument(help: .fields) var fields: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.edit(record: "application", try .parse(fields))]
  }
}

/// The command `plan`, over the plan of the phases.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "When each phase begins and ends, and what it may cost.",
    subcommands: [ShowPlan.self, EditPlan.self])
}

/// The command `plan show`.
struct ShowPlan: QueryCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the plan.")

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let plan = context.project.plan
    let titles = context.titles
    let fields = PhasePlan.descriptions
    try output.print(
      "plan.show", .list(plan.map(\.fullJSON)), header: fields.map(\.label),
      rows: plan.map { phase in
        fields.map { phase.text(of: $0.name, context.language) { titles($0, $1) } }
      })
  }
}

/// The command `plan edit`, which plans one phase.
struct EditPlan: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Plan a phase.", discussion: PhasePlan.fieldsInHelp(isNew: false))

  @Argument(help: "The phase, such as P.") var phase: String
  @Argument(help: .fields) var fields: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let phase: Code<Phase> = try context.code(phase, "phase")
    return [.edit(record: "plan/" + phase.text, try .parse(fields))]
  }
}
