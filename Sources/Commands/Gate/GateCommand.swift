import ArgumentParser
import Changes
import Model
import Process

/// The command `gate`, over criteria, voices and reviews.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "The decisions on the way: criteria, perspectives, reviews.",
    subcommands: [
      ShowGate.self, CheckGate.self, AssessCommand.self, ConfirmCommand.self, RemarkCommand.self,
      EvidenceCommand.self, WaiveVoiceCommand.self, SubmitCommand.self, WithdrawCommand.self,
      AttendCommand.self, PositionCommand.self, AnswerObjectionCommand.self, ConditionCommand.self,
      DecideCommand.self,
    ] + Operations.commands([AnnulDecision.self]) + [
      SettleCommand.self, MinutesCommand.self, VerifyCommand.self, CallCommand.self,
    ])
}

extension ArgumentHelp {
  static var gate: ArgumentHelp { .init("The gate, such as G2.", valueName: "gate") }
  static var criterion: ArgumentHelp { .init("The criterion, such as G2-04.", valueName: "criterion") }
  static var perspective: ArgumentHelp {
    .init("The perspective, such as pat.", valueName: "perspective")
  }
}

/// The command `gate submit`, which puts a gate to those who decide.
struct SubmitCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Put the gate to those who decide.")

  @Argument(help: .gate) var gate: String
  @Option(help: "Who submits; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let code: Code<Gate> = try context.code(gate, "gate")
    let projectState = try context.projectState()
    var sites = try context.sites(at.sites)
    if sites.isEmpty, let gate = projectState.framework.gate(code) {
      let open = projectState.openSites.map(\.site)
      sites = open.filter { projectState.mayBeSubmitted(gate, at: [$0]) }
      if sites.isEmpty { sites = open }
    }
    return [.submit(code, sites: sites, by: context.who(by))]
  }
}

/// The command `gate withdraw`, which takes a submission back.
struct WithdrawCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a submission back.")

  @Argument(help: .gate) var gate: String
  @Option(help: "Why.") var reason: String
  @Option(help: "Who withdraws; otherwise you.") var by: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let review = try context.openReview(try context.code(gate, "gate"), sites: at.sites)
    return [.withdraw(review, reason: reason, by: context.who(by))]
  }
}

/// The command `gate attend`, which notes that somebody takes part in the review.
struct AttendCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "attend", abstract: "Somebody takes part in the review.")

  @Argument(help: .gate) var gate: String
  @Argument(help: "Who, by role or name.") var who: String
  @Option(help: "gatekeeper, adviser, chair, adjuster (approver of the minutes) or secretary.") var role:
    String
  @Option(name: .customLong("perspective"), help: .perspective) var perspectives: [String] = []
  @Flag(help: "Could not come.") var absent = false
  @Option(help: "Their conflict of interest, in words.") var conflict: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let review = try context.openReview(try context.code(gate, "gate"), sites: at.sites)
    var fields = [FieldAssignment(["who"], [who]), FieldAssignment(["role"], [role])]
    if !perspectives.isEmpty { fields.append(FieldAssignment(["perspectives"], perspectives)) }
    if absent { fields.append(FieldAssignment(["absent"], ["yes"])) }
    if let conflict { fields.append(FieldAssignment(["conflict_of_interest"], [conflict])) }
    return [.attend(review, fields)]
  }
}

/// The command `gate position`, which writes the position of a voice.
struct PositionCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "position", abstract: "The position of a perspective on the review.")

  @Argument(help: .gate) var gate: String
  @Option(help: .perspective) var perspective: String
  @Argument(help: "support, support_with_concern, object, abstain or no_answer.") var value: String
  @Option(help: "Who spoke for it.") var by: String?
  @Option(help: "Why.") var reason: String?
  @Option(parsing: .unconditionalSingleValue, help: "no_answer: the day they were asked; may be repeated.")
  var askedOn: [String] = []
  @Option(help: "no_answer: who asked; may be repeated.") var askedBy: [String] = []
  @Option(help: "no_answer: how they were asked; may be repeated.") var how: [String] = []
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let review = try context.openReview(try context.code(gate, "gate"), sites: at.sites)
    var position = Position()
    position.perspective = try context.code(perspective, "--perspective")
    position.value = .known(try context.word(value, "value"))
    position.by = by.map { context.who($0) }
    position.on = context.today
    position.reason = reason
    for index in 0..<max(askedOn.count, how.count) {
      var asking = Asking()
      asking.on = try context.day(askedOn.at(index) ?? askedOn.last, "--asked-on") ?? context.today
      asking.by = context.who(askedBy.at(index) ?? askedBy.last)
      asking.how = how.at(index) ?? how.last ?? ""
      position.asked.append(asking)
    }
    return [.position(review, position)]
  }
}

extension Array {
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// The command `gate answer`, which answers an objection.
struct AnswerObjectionCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer an objection.")

  @Argument(help: .gate) var gate: String
  @Option(help: .perspective) var perspective: String
  @Argument(help: "The answer.") var text: String
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let review = try context.openReview(try context.code(gate, "gate"), sites: at.sites)
    return [
      .answerObjection(review, try context.code(perspective, "--perspective"), text: text)
    ]
  }
}
