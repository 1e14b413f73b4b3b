import ArgumentParser
import Changes
import Model
import Process
import Tracker

/// The command `gate assess`, which says whether a criterion is met.
struct AssessCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Say whether a criterion is met.")

  @Argument(help: .criterion) var criterion: String
  @Argument(help: "met, partly_met, not_met, not_applicable, waived or not_assessed.") var value: String
  @Option(help: "Why.") var because: String?
  @Option(help: "Who judged; otherwise you.") var by: String?
  @Option(help: "From which perspective.") var perspective: String?
  @Option(parsing: .unconditional, help: "waived: the last day for which it is valid.") var until: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let criterion: Code<Criterion> = try context.code(criterion, "criterion")
    let value: AssessmentValue = try context.word(value, "value")
    return try context.judged(criterion, at.sites).map { site in
      var judgement = Judgement(criterion, site: site, value, by: context.who(by))
      judgement.because = because
      judgement.perspective = try perspective.map { try context.code($0, "--perspective") }
      judgement.until = try context.day(until, "--until")
      return .assess(judgement)
    }
  }
}

/// The command `gate confirm`, which says that a judgement is still true.
struct ConfirmCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Still true, seen today.")

  @Argument(help: "Criteria, or a gate with --all.") var criteria: [String]
  @Flag(help: "All stale criteria of the gate.") var all = false
  @Option(help: "Who confirms; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let who = context.who(by)
    if all { return try everyStale(in: context, who) }
    return try criteria.flatMap { text in
      let criterion: Code<Criterion> = try context.code(text, "criterion")
      return try context.judged(criterion, at.sites).map { Change.confirm([criterion], site: $0, by: who) }
    }
  }

  private func everyStale(in context: CommandContext, _ who: PersonReference) throws -> [Change] {
    let projectState = try context.projectState()
    let changes = try criteria.flatMap { text in
      let gate: Code<Gate> = try context.code(text, "gate")
      let stale = projectState.stalePlaces(of: gate, at: try context.gateSites(gate, at.sites))
      return Change.confirmations(of: stale, by: who)
    }
    if changes.isEmpty {
      throw Failure(.refused, "inget är inaktuellt", "nothing is stale")
    }
    return changes
  }
}

/// The command `gate remark`, which writes what a voice says about a criterion.
struct RemarkCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remark", abstract: "What a perspective says about a criterion; dissent too.")

  @Argument(help: .criterion) var criterion: String
  @Argument(help: "What it says.") var text: String
  @Option(help: .perspective) var perspective: String?
  @Option(help: "Who said it.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let criterion: Code<Criterion> = try context.code(criterion, "criterion")
    var remark = Remark()
    remark.perspective = try perspective.map { try context.code($0, "--perspective") }
    remark.by = context.who(by)
    remark.text = text
    return try context.judged(criterion, at.sites).map { .remark(criterion, site: $0, remark) }
  }
}

/// The command `gate evidence`, over what judgements rest on.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "What judgements rest on.", subcommands: [AddEvidence.self])
}

/// The command `gate evidence add`.
struct AddEvidence: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Attach or point to evidence for a criterion.")

  @Argument(help: .criterion) var criterion: String
  @Argument(help: "What it is.") var text: String
  @Option(help: "Such as report, minutes or contract.") var kind: String?
  @Option(name: .customLong("at"), help: "Where it is: a path below the project's folder, or an address.")
  var place: String?
  @Option(parsing: .unconditional, help: "The day it was written.") var dated: String?
  @Option(parsing: .unconditional, help: "The last day for which it is valid.") var expires: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let criterion: Code<Criterion> = try context.code(criterion, "criterion")
    let given = [("title", text), ("kind", kind), ("at", place), ("dated", dated), ("expires", expires)]
    let fields = given.compactMap { name, value in value.map { FieldAssignment([name], [$0]) } }
    return try context.judged(criterion, at.sites).map { .addEvidence(criterion, site: $0, fields) }
  }
}

/// The command `gate waive-voice`, which does without a voice for a time.
struct WaiveVoiceCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive-voice",
    abstract: "Do without a perspective for a time; never patients or professionals.")

  @Argument(help: .gate) var gate: String
  @Argument(help: .perspective) var perspective: String
  @Option(help: "Why.") var because: String
  @Option(help: "Who takes it upon them.") var by: String
  @Option(parsing: .unconditional, help: "The last day for which it is valid.") var until: String
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let gate: Code<Gate> = try context.code(gate, "gate")
    return [
      .waiveVoice(
        gate, try context.code(perspective, "perspective"), sites: try context.sites(at.sites),
        by: context.who(by), until: try context.day(typed: until, "--until"), because: because)
    ]
  }
}
