/// A strategy to think of against a barrier, and what speaks for it.
package struct Suggestion: Sendable {
  /// The source of a suggestion.
  package enum Basis: String, LabelledEnum {
    case literature
    case matching

    package var label: Phrase {
      switch self {
      case .literature: Phrase("litteraturen (vår tolkning)", "the literature (our mapping)")
      case .matching: Phrase("matchningsverktyget", "the matching tool")
      }
    }
  }

  package let strategy: Strategy
  package let basis: Basis
  /// The share of experts who chose it.
  package let percent: Int?
  /// How sure it is that the strategy belongs to the barrier.
  package let confidence: OpenEnum<Confidence>
}

extension Catalogue {
  /// The strategies for a barrier, first those that the catalogue names, then those that experts chose, most first.
  ///
  /// The catalogue names them for its own barrier and for the concept.
  package func suggestions(for barrier: Barrier) -> [Suggestion] {
    let named = barrier.catalogue.flatMap { self.barrier($0) }
    let concept = (barrier.concept ?? named?.concept).flatMap { self.concept($0) }
    var found: [Suggestion] = []
    func add(
      _ id: Code<Strategy>, _ basis: Suggestion.Basis, _ confidence: OpenEnum<Confidence>,
      _ percent: Int? = nil
    ) {
      guard let strategy = strategy(id), !found.contains(where: { $0.strategy.id == id }) else { return }
      found.append(Suggestion(strategy: strategy, basis: basis, percent: percent, confidence: confidence))
    }
    for id in named?.firstStrategies ?? [] {
      add(id, .literature, named.map { $0.confidence(of: "first_strategies") } ?? .known(.proposed))
    }
    for id in concept?.strategies ?? [] {
      add(id, .literature, concept.map { $0.confidence(of: "strategies") } ?? .known(.proposed))
    }
    let matches = matching.filter { match in
      concept?.constructs.contains { $0.same(as: match.construct) } ?? false
    }.sorted { ($1.percent ?? 0, $0.id) < ($0.percent ?? 0, $1.id) }
    for match in matches { add(match.strategy, .matching, match.confidence, match.percent) }
    return found
  }
}
