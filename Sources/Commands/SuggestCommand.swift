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
          "Inga förslag: ge hindret ett område (concept=…) eller en post i katalogen.",
          "No suggestions: give the barrier an area (concept=…) or an entry of the catalogue."))
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
            .init("confidence", suggestion.strategy.confidence.json),
            .init("basis_confidence", suggestion.confidence.json),
          ])
        }),
      header: [
        Phrase("strategi", "strategy"), Phrase("rubrik", "title"), Confidence.name, Phrase("grund", "basis"),
        Phrase("%"),
      ],
      rows: suggestions.map { suggestion in
        [
          suggestion.strategy.id.text, suggestion.strategy.title(output.language),
          suggestion.strategy.confidence.label(output.language),
          suggestion.basis.label(output.language) + " · " + suggestion.confidence.label(output.language),
          suggestion.percent.map(String.init) ?? "",
        ]
      })
  }
}
