import ArgumentParser
import Changes
import Model
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

extension CommandEnvironment {
  /// Demands that what looks like personal data was confirmed, or is now, before it leaves; each project keeps why.
  ///
  /// The reason is the one given, else the one that is typed on a terminal; without one it is refused.
  func settle(_ request: ConsentRequest, _ options: ConsentOptions) throws {
    if request.isWithoutProject, (options.reason ?? "").trimmed.isEmpty { throw Failure(unconfirmed: nil) }
    for part in request.parts {
      let workspace = try workspace()
      let reason = try reason(for: part, options.reason)
      try part.confirm(because: reason, in: workspace, on: changeContext(in: workspace))
    }
  }

  /// The reason why the findings may leave; throws a ``Failure`` where none is given.
  func reason(for part: ConsentRequest.Part, _ given: String?) throws -> String {
    let failure = Failure(unconfirmed: part)
    return try reason(given, or: failure) { language in
      Streams.writeWords(failure.words.capitalised(language) + ":\n")
      for lack in failure.lacks { Streams.writeWords("  " + lack.words(language).visible + "\n") }
    }
  }

  /// The reason that was given, else the one that is typed on a terminal, after what it is for; without one it fails.
  func reason(
    _ given: String?, or failure: Failure, show: (Language) -> Void
  ) throws -> String {
    let language = language(try workspace())
    if let given, !given.trimmed.isEmpty { return given }
    guard Streams.isConversation, !general.noInput, !general.json else { throw failure }
    show(language)
    Streams.writeWords(
      Phrase("Varför får det lämnas ut? (tomt: avbryt) ", "Why may it leave? (empty: stop) ")(language))
    guard let typed = readLine()?.trimmed, !typed.isEmpty else { throw failure }
    return typed
  }
}

extension Failure {
  /// Personal data that nobody has confirmed: of a project, or in texts that are of none.
  fileprivate init(unconfirmed part: ConsentRequest.Part?) {
    self.init(
      .refused, "det som ska lämnas ut ser ut att innehålla personuppgifter",
      "what is about to leave seems to hold personal data")
    guard let part else {
      hint = Phrase(
        "Säg varför det får lämnas ut: --confirm-personal-data SKÄL",
        "Say why it may leave: --confirm-personal-data REASON")
      return
    }
    lacks = part.findings.map { finding in
      var lack = Lack()
      lack.demand = "personal_data"
      lack.words = finding.words(part.names)
      return lack
    }
    hint = Phrase(
      "Ta bort det, eller säg varför det får lämnas ut: --confirm-personal-data SKÄL",
      "Take it out, or say why it may leave: --confirm-personal-data REASON")
  }
}
