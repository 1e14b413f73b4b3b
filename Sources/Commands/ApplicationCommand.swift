import ArgumentParser
import Changes
import Model
import Process

/// The command `application`, over the profile of the AI application.
struct ApplicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "application", abstract: "The AI application itself: its profile decides what is required.",
    subcommands: [ShowApplication.self, EditApplication.self, ShowDuties.self, EditDuty.self])
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

/// The command `application duties`, which lists what the law asks.
struct ShowDuties: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties", abstract: "The legal duties that follow from the profile, with their days.",
    discussion: """
      A duty is ours or the other party's by our role, and applies now, from a day, or once the design is changed. What \
      the profile does not say counts as if it applied. No list replaces a lawyer.
      """)

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let schedule = DutySchedule(
      of: context.project, among: context.reference.catalogue, on: context.today)
    let language = context.language
    try output.print(
      "application.duties", .list(schedule.entries.map { $0.json(language) }),
      header: [
        Phrase("id"), Phrase("lag", "law"), Phrase("vems", "whose"), Phrase("gäller", "applies"),
        Phrase("läge", "status"), Phrase("skyldighet", "duty"),
      ],
      rows: schedule.entries.map { entry in
        [
          Phrase(entry.duty.id.text), Phrase(entry.duty.place(language)),
          entry.isOurs ? Phrase("vår", "ours") : Phrase("den andra partens", "the other party's"),
          entry.start.words, entry.isOurs ? entry.status.label : Phrase(""), entry.duty.title,
        ].map { $0(language) }
      })
  }
}

/// The command `application duty`, which says how far we have come with a duty.
struct EditDuty: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "Say how far we have come with a legal duty, and what shows it.",
    discussion: Compliance.fieldsInHelp(isNew: false))

  @Argument(
    help: ArgumentHelp(
      "The duties, such as GDPR-32 GDPR-35, and then FIELD=VALUE; `application duties` lists them.",
      valueName: "duty-or-field"))
  var words: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let duties = words.prefix { !$0.utf8.contains(UInt8(ascii: "=")) }
    let fields: [FieldAssignment] = try .parse(Array(words.dropFirst(duties.count)))
    return try duties.map { word in
      let duty: Code<Duty> = try context.code(word, "duty")
      return .edit(record: Address.duty(duty).description, fields)
    }
  }
}

extension DutySchedule.Entry {
  fileprivate func json(_ language: Language) -> JSONValue {
    let applies =
      switch start {
      case .now: "now"
      case .from: "from"
      case .onChange: "on_change"
      }
    return .object([
      .init("id", .text(duty.id.text)), .init("law", .text(duty.law(language))),
      .init("article", .text(duty.article)), .init("title", .text(duty.title(language))),
      .init("ours", .flag(isOurs)), .init("who", .list(duty.who.map(\.json))),
      .init("applies", .text(applies)), .init("day", .optional(start.day?.iso)),
      .init("status", isOurs ? .text(status.rawValue) : .null),
      .init("reason", .optional(compliance?.reason)),
      .init("evidence", .optional(compliance?.evidence)), .init("on", .optional(compliance?.on?.iso)),
      .init("unknown", .list(assumed.flatMap(\.fields).map(JSONValue.text))),
      .init("link", .optional(duty.link)), .init("confidence", duty.confidence.json),
    ])
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
