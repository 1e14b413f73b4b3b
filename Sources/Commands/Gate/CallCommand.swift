import ArgumentParser
import Changes
import Formats
import Model
import Reports
import Tracker

/// The command `gate call`, which writes the call to a review.
struct CallCommand: QueryCommand {
  static let needsHistory = true

  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Write the notice of a review meeting: agenda, whom to ask, what to read.",
    discussion: "Markdown, to be sent at least ten days before the meeting.")

  @Argument(help: .gate) var gate: String?
  @Option(name: .shortAndLong, help: .init("The file; otherwise stdout.", valueName: "file"))
  var output: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to printer: Output) throws {
    let gate = try context.gate(gate)
    guard let call = try context.projectState().call(to: gate, at: try context.gateSites(gate, at.sites))
    else {
      throw Failure(.notFound, "ingen beslutspunkt \(gate.text)", "no gate \(gate.text)", field: "gate")
    }
    let language = general.lang ?? context.project.language.known ?? context.language
    let markdown = try Document(
      of: call, project: context.project.title, names: context.names, in: language
    ).text(as: .markdown)
    let data = call.json(context, language)
    let words = JSONValue.list([data, .text(context.project.title)])
    let environment = try CommandEnvironment(general)
    try environment.settle(
      ConsentRequest(for: words, leaving: [context.document], with: context.reference), leaving)
    guard let output else {
      return try printer.print(
        "gate.call", data, plain: call.lines(context),
        people: markdown.visibleLines)
    }
    try environment.write(markdown, to: output, printer)
  }
}

extension GateCall {
  fileprivate func json(_ context: CommandContext, _ language: Language) -> JSONValue {
    .object([
      .init("gate", .text(gate.id.text)), .init("sites", check.sites.json), .init("on", day?.json ?? .null),
      .init("place", .optional(place)), .init("ask_by", askBy?.json ?? .null),
      .init("proposal", check.proposal.json), .init("rule", .text(check.rule)),
      .init("criteria", .list(first.map(\.fullJSON))),
      .init(
        "voices",
        .list(
          voices.map { called in
            .object([
              .init("perspectives", called.voice.perspectives.json), .init("core", .flag(called.voice.core)),
              .init("counts", .flag(called.voice.counts)),
              .init("position", called.voice.position?.json ?? .null),
              .init("people", .list(called.people.map(JSONValue.text))),
            ])
          })),
      .init("quorum", quorum?.fullJSON ?? .null),
      .init("remembered", .list(remembered.map(\.fullJSON))),
      .init("not_spoken_for", notSpokenFor.json),
      .init("objections", .list(objections.map(\.fullJSON))),
      .init(
        "reading",
        .list(
          reading.map { reading in
            .object([
              .init("criterion", .text(reading.criterion.text)),
              .init("evidence", .list(reading.evidence.map(\.fullJSON))),
            ])
          })),
    ])
  }

  fileprivate func lines(_ context: CommandContext) -> [[String]] {
    first.map { ["criterion", $0.id.text, $0.status.word] }
      + voices.filter { !$0.hasSpoken }.map { called in
        [
          "ask", called.voice.perspectives.map(\.text).joined(separator: "|"),
          called.people.joined(separator: ", "), askBy?.iso ?? "",
        ]
      }
      + remembered.map { ["attend", context.names.who($0.who), $0.role.word] }
      + reading.flatMap { reading in
        reading.evidence.map { ["read", reading.criterion.text, $0.title, $0.at ?? ""] }
      }
  }
}
