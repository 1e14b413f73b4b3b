import ArgumentParser
import Changes
import Model

/// The command `barrier suggest`, which lists strategies that could help against a barrier.
struct SuggestCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Strategies that could help against it.")

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let id: ID<Barrier> = try context.id(id)
    guard let barrier = context.project.barriers.first(where: { $0.id == id }) else { return }
    let suggestions = context.reference.catalogue.suggestions(for: barrier)
    if suggestions.isEmpty {
      output.say(
        Phrase(
          "Inga förslag: ge hindret ett begrepp (concept=…) eller en post i katalogen.",
          "No suggestions: give the barrier a concept (concept=…) or an entry of the catalogue."))
    }
    try output.print(
      "barrier.suggest",
      .list(
        suggestions.map { suggestion in
          .object([
            .init("strategy", .text(suggestion.strategy.id.text)),
            .init("title", .text(suggestion.strategy.title(output.language))),
            .init("basis", .text(suggestion.basis.rawValue)),
            .init("percent", suggestion.percent.map(JSONValue.whole) ?? .null),
          ])
        }),
      header: [
        Phrase("strategi", "strategy"), Phrase("rubrik", "title"), Phrase("grund", "basis"), Phrase("%"),
      ],
      rows: suggestions.map { suggestion in
        [
          suggestion.strategy.id.text, suggestion.strategy.title(output.language),
          suggestion.basis.label(output.language), suggestion.percent.map(String.init) ?? "",
        ]
      })
  }
}

/// A strategy to think of against a barrier, and what speaks for it.
struct Suggestion {
  /// The source of a suggestion.
  enum Basis: String, LabelledEnum {
    case literature
    case matching

    var label: Phrase {
      switch self {
      case .literature: Phrase("litteraturen (vår tolkning)", "the literature (our mapping)")
      case .matching: Phrase("matchningsverktyget", "the matching tool")
      }
    }
  }

  let strategy: Strategy
  let basis: Basis
  /// The share of experts who chose it.
  let percent: Int?
}

extension Catalogue {
  /// The strategies for a barrier, first those that the catalogue names, then those that experts chose, most first.
  ///
  /// The catalogue names them for its own barrier and for the concept.
  func suggestions(for barrier: Barrier) -> [Suggestion] {
    let named = barrier.catalogue.flatMap { self.barrier($0) }
    let concept = (barrier.concept ?? named?.concept).flatMap { self.concept($0) }
    var found: [Suggestion] = []
    for id in (named?.firstStrategies ?? []) + (concept?.strategies ?? []) {
      if let strategy = strategy(id), !found.contains(where: { $0.strategy.id == id }) {
        found.append(Suggestion(strategy: strategy, basis: .literature, percent: nil))
      }
    }
    let matches = matching.filter { match in
      concept?.constructs.contains { $0.same(as: match.construct) } ?? false
    }.sorted { ($1.percent ?? 0, $0.id) < ($0.percent ?? 0, $1.id) }
    for match in matches {
      if let strategy = strategy(match.strategy), !found.contains(where: { $0.strategy.id == strategy.id }) {
        found.append(Suggestion(strategy: strategy, basis: .matching, percent: match.percent))
      }
    }
    return found
  }
}
