internal import Model

/// The codes that a project may name: of its framework and of the catalogue.
struct KnownCodes {
  private let byKind: [CodeKind: Set<String>]

  /// Collects the codes.
  ///
  /// Without a framework, whatever belongs to one counts as known. Likewise where the project followed another before,
  /// of which much is kept.
  init(of reference: Reference, framework: Framework?, hasChanged: Bool = false) {
    let catalogue = reference.catalogue
    var known: [CodeKind: Set<String>] = [
      .frameworks: Set(reference.frameworks.ids.map(\.text)),
      .perspectives: Set(catalogue.perspectives.map(\.id.text)),
      .concepts: Set(catalogue.concepts.map(\.id.text)),
      .categories: Set(catalogue.categories.map(\.id.text)),
      .factors: Set(catalogue.factors.map(\.id.text)),
      .barriers: Set(catalogue.barriers.map(\.id.text)),
      .strategies: Set(catalogue.strategies.map(\.id.text)),
      .clusters: Set(catalogue.clusters.map(\.id.text)),
      .duties: Set(catalogue.duties.map(\.id.text)),
      .measures: Set(catalogue.measures.map(\.id.text)),
      .terms: Set(catalogue.terms.map(\.id.text)),
      .references: Set(catalogue.references.map(\.id.text)),
    ]
    if let framework, !hasChanged {
      known[.phases] = Set(framework.phases.map(\.id.text))
      known[.gates] = Set(framework.gates.map(\.id.text))
      known[.criteria] = Set(framework.criteria.map(\.id.text) + framework.computed.map(\.id.text))
      known[.activities] = Set(framework.phases.flatMap(\.activities).map(\.id.text))
      known[.closing] = Set(framework.closing.map(\.id.text))
    }
    byKind = known
  }

  func contains(_ code: String, of kind: CodeKind) -> Bool {
    byKind[kind]?.contains(code) ?? true
  }

  /// The severity of an unknown code.
  ///
  /// An error where the process rests on it; a warning where a newer catalogue may have it.
  func severity(of kind: CodeKind) -> ProjectFault.Severity {
    switch kind {
    case .frameworks, .phases, .gates, .criteria, .activities, .closing: .error
    case .perspectives, .concepts, .categories, .factors, .barriers, .strategies, .clusters, .matching,
      .duties, .measures, .terms, .references:
      .warning
    }
  }
}
