package import ArgumentParser
internal import Changes
internal import Model
internal import Reports
internal import Storage
internal import Tracker

/// The command `round done`, which ends the round and keeps the status for the team.
package struct DoneRound: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "done", abstract: "End the round: note who took part and keep the status for the team.")

  @Option(
    name: .customLong("took-part"), parsing: .upToNextOption,
    help: .init("Who took part: members, stakeholders or roles.", valueName: "who"))
  var tookPart: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  package init() {}

  /// Keeps the snapshot and says its file; throws a ``Failure`` or a ``FileFault``.
  package func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let context = try environment.context(withHistory: true)
    let snapshot = try snapshot(of: context, in: workspace.settings)
    let file = try workspace.keep(snapshot, of: context.document.slug)
    try Output(general.values, context).print(
      "round.done", snapshot.answer, plain: [[snapshot.id.text, snapshot.title, file.shown]],
      people: snapshot.id.text + "  " + snapshot.title.visible + "  " + file.shown.visible + "\n")
  }

  func snapshot(of context: CommandContext, in settings: WorkspaceSettings) throws -> SnapshotFile {
    try SnapshotFile(roundOf: context.base, tookPart.map { context.who($0) }, in: settings)
  }
}

extension CommandEnvironment {
  /// Prints what the round has to ask today of the project that is meant.
  ///
  /// Throws a ``Failure`` or a ``FileFault``; reads the project with its history.
  package func printRound() throws {
    let context = try context(withHistory: true)
    let round = try context.round(in: try workspace())
    try Output(general, context).ask(round, of: context)
  }
}

extension CommandContext {
  /// The questions that the round has to ask today.
  func round(in workspace: Workspace) throws -> RoundAgenda {
    let projectState = try projectState()
    return RoundAgenda(
      of: document, projectState, with: reference, after: try workspace.lastRound(of: document.slug),
      untouchedDays: workspace.settings.thresholds?.untouchedDays)
  }
}

extension Output {
  /// The questions with their answers: a line an answer for machines, a paragraph a question for people.
  func ask(_ round: RoundAgenda, of context: CommandContext) throws {
    let questions = round.questions
    let numbered = Array(zip(1..., questions))
    let slug = context.document.slug
    func command(_ answer: RoundAnswer) -> String {
      answer.action.command(in: context.project, slug: slug)
    }
    say(round.since.words(on: context.today).capitalised)
    try print(
      "round.ask",
      .object([
        .init("since", round.since.day.json),
        .init(
          "questions",
          .list(numbered.map { number, question in json(question, number, command) })),
      ]),
      plain: numbered.flatMap { number, question -> [[String]] in
        let head = [
          String(number), question.kind.rawValue, question.place, question.heading(language),
          question.title(language),
        ]
        if question.answers.isEmpty { return [head + ["", "", ""]] }
        return question.answers.map { head + [String($0.key), $0.words(language), command($0)] }
      },
      people: numbered.map { number, question in words(question, number, command) }.joined(separator: "\n"))
  }

  private func json(
    _ question: RoundQuestion, _ number: Int, _ command: (RoundAnswer) -> String
  ) -> JSONValue {
    .object([
      .init("number", .whole(number)), .init("kind", .text(question.kind.rawValue)),
      .init("about", .text(question.place)), .init("heading", .text(question.heading(language))),
      .init("title", .text(question.title(language))), .init("facts", .text(question.facts(language))),
      .init("context", .list(question.context.map { .text($0(language)) })),
      .init("more", .whole(question.more)),
      .init(
        "answers",
        .list(
          question.answers.map { answer in
            .object([
              .init("key", .text(String(answer.key))), .init("words", .text(answer.words(language))),
              .init("asks", .list(answer.action.asks.map { .text($0.name) })),
              .init("command", .text(command(answer))),
            ])
          })),
    ])
  }

  private func words(
    _ question: RoundQuestion, _ number: Int, _ command: (RoundAnswer) -> String
  ) -> String {
    let facts = question.facts(language)
    var lines = ["\(number). " + question.heading(language), "   " + question.title(language)]
    if !facts.isEmpty { lines.append("   " + facts) }
    lines += question.context.prefix(8).map { "   " + $0(language) }
    let width = question.answers.map { $0.words(language).count }.max() ?? 0
    lines += question.answers.map { answer in
      let words = answer.words(language)
      let gap = String(repeating: " ", count: width - words.count + 2)
      return "     \(answer.key)  " + words + gap + command(answer)
    }
    if question.more > 0 {
      lines.append(
        "   "
          + Phrase(
            "+ \(question.more) av samma slag väntar till nästa avstämning.",
            "+ \(question.more) more of the kind wait for the next round.")(language))
    }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }
}
