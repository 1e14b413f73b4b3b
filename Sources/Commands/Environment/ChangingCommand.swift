import ArgumentParser
import Changes
import Model
import Storage
import Tracker

/// A command that changes a project: what it asks for is said without touching a file, so that a demo can be played.
protocol ChangingCommand: ParsableCommand {
  var general: GeneralOptions { get }
  /// The reason why what looks like personal data may leave, where something is sealed.
  var confirmed: String? { get }
  /// The changes that the command asks for; throws where its words do not fit the project.
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

/// Carries out a command that changes a project, the same for all.
///
/// Throws the faults of the command itself, and a ``Failure`` where the answer does not arrive; that one says that the
/// change is saved.
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
  /// True where the answer needs what happened before.
  static var needsHistory: Bool { get }
  /// Writes the answer to the output; throws where it cannot be given or does not arrive.
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
