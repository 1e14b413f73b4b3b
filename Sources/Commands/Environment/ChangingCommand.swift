import ArgumentParser
import Changes
import Model
import Storage
import Tracker

/// A command that changes a project: what it asks for is said without touching a file, so that a demo can be played.
protocol ChangingCommand: ParsableCommand {
  var general: GeneralOptions { get }
  /// Why what looks like personal data may leave, where something is sealed.
  var confirmed: String? { get }
  func changes(in context: CommandContext) throws -> [Change]
}

/// A command that seals a packet: what stands in it can never be taken out again.
protocol SealingCommand: ChangingCommand {
  var leaving: ConsentOptions { get }
}

extension ChangingCommand {
  var confirmed: String? { nil }

  func run() throws { try make(general, confirmed, changes) }
}

extension SealingCommand {
  var confirmed: String? { leaving.reason }
}

/// What every command that changes a project does, the same for all.
private func make(
  _ general: GeneralOptions, _ confirmed: String?, _ changes: (CommandContext) throws -> [Change]
) throws {
  let environment = try CommandEnvironment(general)
  var kind = ""
  let (context, made) = try environment.change(confirmed: confirmed) { context in
    let changes = try changes(context)
    kind = changes.first?.verb ?? ""
    for change in changes { environment.log?.add("change " + change.verb) }
    return changes
  }
  do {
    try Output(general.values, context).tell(made, in: context, kind: kind)
  } catch var failure as Failure {
    // Whoever is told that it failed would do it again.
    failure.words = failure.words + Phrase("; ändringen är sparad", "; the change is saved")
    throw failure
  }
}

/// A command that looks at a project.
protocol QueryCommand: ParsableCommand {
  var general: GeneralOptions { get }
  /// Whether the answer needs what happened before.
  static var needsHistory: Bool { get }
  func answer(in context: CommandContext, to output: Output) throws
}

extension QueryCommand {
  static var needsHistory: Bool { false }

  func run() throws {
    let environment = try CommandEnvironment(general)
    let context = try environment.context(withHistory: Self.needsHistory)
    try answer(in: context, to: Output(general.values, context))
  }
}
