import ArgumentParser
import Changes
import Model
import Process

/// The options that the outcomes of a decision demand besides a reason.
struct DecisionOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "The day to look at it again.") var until: String?
  @Option(help: "recycle: the phase to go back to.") var to: String?
  @Option(help: "recycle: a criterion to redo; may be repeated.") var redo: [String] = []
  @Option(help: "stop: what was learned.") var lessons: String?
  @Option(parsing: .unconditional, help: "The last day of use.") var lastDay: String?

  func complete(_ decision: inout Decision, in context: CommandContext) throws {
    decision.until = try context.day(until, "--until")
    decision.to = try to.map { try context.code($0, "--to") }
    decision.redo = try redo.map { try context.code($0, "--redo") }
    decision.lessons = lessons
    decision.lastDay = try context.day(lastDay, "--last-day")
  }
}

/// The command `gate decide`.
struct DecideCommand: SealingCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decide at a gate.",
    discussion: """
      hold wants --until; recycle wants --redo and takes --to; stop wants --lessons; retire, and recycle out \
      of use, want --last-day.
      """)

  @Argument(help: .gate) var gate: String
  @Argument(help: "go, conditional_go, hold, recycle, stop or retire.") var outcome: String
  @Option(help: "Who decides.") var by: String
  @Option(help: "Why.") var reason: String?
  @OptionGroup var words: DecisionOptions
  @OptionGroup var at: SiteOptions
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let review = try context.openReview(try context.code(gate, "gate"), sites: at.sites)
    var decision = Decision(
      review, try context.word(outcome, "outcome"), by: context.who(by))
    decision.sites = try context.sites(at.sites)
    decision.reason = reason
    try words.complete(&decision, in: context)
    return [.decide(decision)]
  }
}

/// The command `gate condition`, over what must be done after a conditional go.
struct ConditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "condition", abstract: "What must be done after a conditional go.",
    subcommands: [AddCondition.self, ConditionDoneCommand.self, MoveCondition.self, ListConditions.self])
}

/// The command `gate condition add`.
struct AddCondition: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Draft a condition on an open review.")

  @Argument(help: .gate) var gate: String
  @Argument(help: "What must be done.") var text: String
  @Option(help: "The criterion or perspective that it covers; may be repeated.") var covers: [String] = []
  @Option(help: "Who sees to it.") var owner: String
  @Option(parsing: .unconditional, help: "When it must be done.") var due: String
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let review = try context.openReview(try context.code(gate, "gate"), sites: at.sites)
    var fields = [
      FieldAssignment(["title"], [text]), FieldAssignment(["owner"], [owner]),
      FieldAssignment(["due"], [due]),
    ]
    if !covers.isEmpty { fields.append(FieldAssignment(["covers"], covers)) }
    if !at.sites.isEmpty { fields.append(FieldAssignment(["sites"], at.sites)) }
    return [.draftCondition(review, fields)]
  }
}

/// The command `gate condition done`, which accepts a condition as done.
struct ConditionDoneCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Accept a condition as done.")

  @Argument(help: .named) var id: String
  @Option(help: "Who accepts.") var by: String
  @Option(help: "What shows it.") var evidence: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let id: ID<Condition> = try context.id(id)
    let who = context.who(by)
    return try context.eachSite(at).map { .conditionDone(id, site: $0, by: who, evidence: evidence) }
  }
}

/// The command `gate condition move`, which gives a condition a new date.
struct MoveCondition: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give a condition a new date, by the body that set it.")

  @Argument(help: .named) var id: String
  @Option(parsing: .unconditional, help: "The new date.") var due: String
  @Option(help: "Who moves it.") var by: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let id: ID<Condition> = try context.id(id)
    let due = try context.day(typed: due, "--due")
    let who = context.who(by)
    return try context.eachSite(at).map {
      .conditionMove(id, site: $0, due: due, by: who, reason: reason)
    }
  }
}

extension CommandContext {
  /// Each site that is named, or none in particular.
  fileprivate func eachSite(_ options: SiteOptions) throws -> [ID<Site>?] {
    options.sites.isEmpty ? [nil] : try sites(options.sites)
  }
}

/// The command `gate condition list`.
struct ListConditions: QueryCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List conditions.")

  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let sites = try context.sites(at.sites)
    let projectState = try context.projectState()
    let conditions = projectState.conditions.filter { sites.isEmpty || sites.contains($0.site) }
      .sorted { ($0.due, $0.condition.id) < ($1.due, $1.condition.id) }
    let language = output.language
    try output.print(
      "gate.condition.list",
      .list(
        conditions.map { one in
          .object([
            .init("id", .text(one.condition.id.text)),
            .init("title", .text(one.condition.title)),
            .init("gate", .text(one.gate.text)), .init("review", .text(one.review.text)),
            .init("site", .text(one.site.text)), .init("state", .text(one.state.rawValue)),
            .init("owner", .text(one.condition.owner.text)), .init("due", one.due.json),
            .init("late", .flag(one.isLate)), .init("moves", .whole(one.moves)),
          ])
        }),
      header: [
        Phrase("id"), Phrase("läge", "state"), Phrase("punkt", "gate"), Phrase("införandeplats", "site"),
        Phrase("klar senast", "due"), Phrase("ansvarig", "owner"), Phrase("villkor", "condition"),
      ],
      rows: conditions.map { one in
        [
          one.condition.id.text,
          one.state.label(language)
            + (one.isLate ? Phrase(", försenat", ", overdue")(language) : ""),
          one.gate.text, context.siteTitles([one.site]), one.due.iso,
          context.names.who(one.condition.owner), one.condition.title,
        ]
      })
  }
}
