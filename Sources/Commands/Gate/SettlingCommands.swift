import ArgumentParser
import Changes
import Model

/// The command `gate settle`.
struct SettleCommand: SealingCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Say what applies where two decisions were made without knowledge of each other.",
    discussion: "With an outcome instead of a packet, what that outcome requires is said as for gate decide.")

  @Argument(help: .gate) var gate: String
  @Option(help: "The packet that applies, or an outcome for a new decision.") var packet: String
  @Option(help: "Who settles.") var by: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var words: DecisionOptions
  @OptionGroup var at: SiteOptions
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let gate: Code<Gate> = try context.code(gate, "gate")
    let who = context.who(by)
    return [
      .settle(
        DecisionResolution(
          gate, sites: try context.sites(at.sites, for: .settle), try choice(in: context, by: who),
          reason: reason, by: who))
    ]
  }

  private func choice(in context: CommandContext, by who: PersonReference) throws -> DecisionResolution.Choice
  {
    guard let outcome = Outcome(rawValue: packet) else { return .stands(ID(packet)) }
    // Its review is the one that was decided twice.
    var decision = Decision(ID(""), outcome, by: who)
    try words.complete(&decision, in: context)
    return .anew(decision)
  }
}
