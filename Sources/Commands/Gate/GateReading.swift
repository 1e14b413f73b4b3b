import ArgumentParser
import Model
import Process
import Tracker

/// The command `gate check`, which tells what counts, who was heard, and what may be decided.
struct CheckGate: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Which criteria are met, who was consulted, what may be decided.",
    discussion:
      "Exits with 6 where the requirements for a go are not met; the answer is on stdout all the same.")

  @Argument(help: .gate) var gate: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let gate = try context.gate(gate)
    let check = try context.projectState().check(gate, at: try context.gateSites(gate, at.sites))
    try output.print(
      "gate.check", check.answer(output.language), plain: check.lines(context),
      people: GateWords(check, context).text)
    if check.proposal != .go { throw StatusAnswer(status: .refused) }
  }
}

/// The command `gate show`, which tells where each gate stands for each site.
struct ShowGate: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The status of each gate for each site.")

  @Argument(help: .gate) var gate: String?
  @OptionGroup var at: SiteOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let projectState = try context.projectState()
    let wanted: Code<Gate>? = try gate.map { try context.code($0, "gate") }
    let sites = try context.sites(at.sites)
    let places = projectState.framework.gates.filter { wanted == nil || $0.id == wanted }.flatMap { gate in
      projectState.sites.filter { sites.isEmpty || sites.contains($0.site) }
        .map { (gate: gate, site: $0, state: projectState.gateState(gate.id, at: $0.site)) }
    }
    try output.print(
      "gate.show",
      .list(
        places.map { place in
          let decision = place.site.decided[place.gate.id]
          return .object([
            .init("gate", .text(place.gate.id.text)), .init("site", .text(place.site.site.text)),
            .init("state", .text(place.state.rawValue)),
            .init("outcome", .optional(decision?.outcome.rawValue)),
            .init("decided_on", decision?.on.json ?? .null),
            .init("review", .optional(place.site.reviewed == place.gate.id ? place.site.review?.text : nil)),
          ])
        }),
      header: [
        Phrase("punkt", "gate"), Phrase("rubrik", "title"), Phrase("införandeplats", "site"),
        Phrase("läge", "state"), Phrase("beslut", "decided"),
      ],
      rows: places.map { place in
        let decision = place.site.decided[place.gate.id]
        return [
          place.gate.id.text, place.gate.title(output.language), context.siteTitles([place.site.site]),
          place.state.label(output.language),
          decision.map { $0.outcome.label(output.language) + " " + $0.on.iso } ?? "",
        ]
      })
  }
}

extension GateCheck {
  func answer(_ language: Language) -> JSONValue {
    .object([
      .init("gate", .text(gate.text)),
      .init("site", .optional(sites.count == 1 ? sites.first?.text : nil)),
      .init("sites", sites.json),
      .init("on", on.json),
      .init("rigour", rigour.json),
      .init("proposal", proposal.json),
      .init("rule", .text(rule)),
      .init("words", .text(words(language))),
      .init("should_score", shouldScore?.json ?? .null),
      .init("criteria", .list(criteria.map(\.fullJSON))),
      .init("voices", .list(voices.map(\.answer))),
      .init("barriers", barriers.json),
      .init("conditions_open", conditionsOpen.json),
      .init("conditions_late", conditionsLate.json),
      .init("allowed", .list(allowed.map(\.name).map(JSONValue.text))),
      .init(
        "missing",
        .list(
          missing.map { move in
            .object([
              .init("move", .text(move.name)),
              .init("lacks", .list(move.lacks.map { JSONValue.lack($0, language) })),
            ])
          })),
    ])
  }

  /// A criterion or voice a line.
  func lines(_ context: CommandContext) -> [[String]] {
    criteria.filter(\.applies).map { criterion in
      [
        criterion.id.text, criterion.status.word,
        criterion.critical ? "critical" : criterion.must ? "must" : "should",
        criterion.counts ? "counts" : "", criterion.stale ? "stale" : "",
      ]
    }
      + voices.map { voice in
        [
          voice.perspectives.map(\.text).joined(separator: "|"), String(voice.reached.value), "voice",
          voice.counts ? "counts" : voice.waived ? "waived" : "", voice.position?.word ?? "",
        ]
      }
  }
}

extension CheckedVoice {
  fileprivate var answer: JSONValue {
    .object([
      .init("perspective", .optional(perspectives.first?.text)),
      .init("or", Array(perspectives.dropFirst()).json),
      .init("core", .flag(core)),
      .init("required", required.json), .init("reached", reached.json), .init("counts", .flag(counts)),
      .init("waived", .flag(waived)), .init("position", position?.json ?? .null),
    ])
  }
}
