import ArgumentParser
import Changes
import Model
import Storage
import Tracker

/// The option of every command with which texts leave the project, or are sealed.
struct ConsentOptions: ParsableArguments {
  @Option(
    name: .customLong("confirm-personal-data"),
    help: .init(
      "Why what looks like personal data may leave; kept in history, so that it is asked once.",
      valueName: "reason"))
  var reason: String?
}

/// Thrown under the lock, so that nobody waits for an answer: whoever catches it asks and tries again.
struct ConsentNeeded: Error {
  let findings: [PersonalFinding]
  let names: Names
}

extension CommandEnvironment {
  /// Lets texts leave a project: what looks like personal data in them must have been confirmed, or is now.
  func `let`(_ texts: JSONValue, leave context: CommandContext, _ options: ConsentOptions) throws {
    let findings = context.document.unconfirmedPersonalData(
      leavingIn: texts, digest: context.changeContext.digest)
    try confirm(findings, of: context.document.slug, context.names, because: options.reason)
  }

  /// Keeps in the project's history that the findings may leave; nothing is done where there are none.
  ///
  /// The reason is the one given, else the one that is typed on a terminal; without one it is refused.
  func confirm(
    _ findings: [PersonalFinding], of slug: String, _ names: Names, because given: String?
  ) throws {
    if findings.isEmpty { return }
    let workspace = try workspace()
    let reason = try reason(for: ConsentNeeded(findings: findings, names: names), given)
    let changeContext = changeContext(in: workspace)
    do {
      try workspace.change(slug, by: author) { document in
        _ = try document.confirm(findings, because: reason, on: changeContext)
      }
    } catch let fault as FileFault {
      throw Failure(fault)
    } catch let refusal as Refusal { throw Failure(refusal) }
  }

  /// Why the findings may leave.
  func reason(for unconfirmed: ConsentNeeded, _ given: String?) throws -> String {
    let language = language(try workspace())
    if let given, !given.trimmed.isEmpty { return given }
    guard Streams.isConversation, !general.noInput, !general.json else { throw Failure(unconfirmed) }
    let failure = Failure(unconfirmed)
    Streams.writeWords(failure.words.capitalised(language) + ":\n")
    for lack in failure.lacks { Streams.writeWords("  " + lack.words(language).visible + "\n") }
    Streams.writeWords(
      Phrase("Varför får det lämnas ut? (tomt: avbryt) ", "Why may it leave? (empty: stop) ")(language))
    guard let typed = readLine()?.trimmed, !typed.isEmpty else { throw Failure(unconfirmed) }
    return typed
  }
}

extension Failure {
  init(_ unconfirmed: ConsentNeeded) {
    self.init(
      .refused, "det som ska lämnas ut ser ut att innehålla personuppgifter",
      "what is about to leave seems to hold personal data")
    lacks = unconfirmed.findings.map { finding in
      var lack = Lack()
      lack.demand = "personal_data"
      lack.words = finding.words(unconfirmed.names)
      return lack
    }
    hint = Phrase(
      "Ta bort det, eller säg varför det får lämnas ut: --confirm-personal-data SKÄL",
      "Take it out, or say why it may leave: --confirm-personal-data REASON")
  }
}
