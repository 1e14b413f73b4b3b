/// The catalogue: what is known beforehand about introducing AI in care, as one list of entries for each kind.
package struct Catalogue: Sendable {
  @OnDemand package var perspectives: [Perspective] = []
  @OnDemand package var concepts: [Concept] = []
  @OnDemand package var categories: [Category] = []
  @OnDemand package var factors: [Factor] = []
  @OnDemand package var barriers: [CatalogueBarrier] = []
  @OnDemand package var strategies: [Strategy] = []
  @OnDemand package var clusters: [Cluster] = []
  @OnDemand package var matching: [Match] = []
  @OnDemand package var duties: [Duty] = []
  @OnDemand package var measures: [Measure] = []
  @OnDemand package var terms: [Term] = []
  @OnDemand package var references: [Source] = []

  package init() {}

  package func perspective(_ id: Code<Perspective>) -> Perspective? { perspectives[id] }
  package func concept(_ id: Code<Concept>) -> Concept? { concepts[id] }
  package func category(_ id: Code<Category>) -> Category? { categories[id] }
  package func factor(_ id: Code<Factor>) -> Factor? { factors[id] }
  package func barrier(_ id: Code<CatalogueBarrier>) -> CatalogueBarrier? { barriers[id] }
  package func strategy(_ id: Code<Strategy>) -> Strategy? { strategies[id] }
  package func cluster(_ id: Code<Cluster>) -> Cluster? { clusters[id] }
  package func duty(_ id: Code<Duty>) -> Duty? { duties[id] }
  package func measure(_ id: Code<Measure>) -> Measure? { measures[id] }
  package func term(_ id: Code<Term>) -> Term? { terms[id] }

  /// The reference that a source line such as `AIACT 26(1)` begins with.
  package func reference(of source: String) -> Source? {
    let key = source.split(separator: " ", maxSplits: 1).first.map(String.init) ?? source
    return references[Code(key)]
  }

  /// The catalogue with another file's entries, which replace those of the same id.
  ///
  /// Throws a ``ParseError`` where the bytes cannot be read as a file of the kind.
  package func adding(_ kind: CatalogueKind, from bytes: [UInt8]) throws(ParseError) -> Catalogue {
    try adding(kind, .read(bytes))
  }

  /// The catalogue with the entries of a file that is read only when its list is asked for.
  ///
  /// They replace entries of the same id. A file that cannot be read adds nothing.
  package func adding(
    _ kind: CatalogueKind, onDemand bytes: @escaping @Sendable () -> [UInt8]
  ) throws(ParseError) -> Catalogue {
    try adding(kind, .unread(bytes))
  }

  /// A catalogue file whose bytes are at hand, or are fetched when they are asked for.
  private enum File: Sendable {
    case read([UInt8])
    case unread(@Sendable () -> [UInt8])
  }

  private func adding(_ kind: CatalogueKind, _ file: File) throws(ParseError) -> Catalogue {
    var catalogue = self
    switch kind {
    case .perspectives: try add(&catalogue.$perspectives, file)
    case .concepts: try add(&catalogue.$concepts, file)
    case .categories: try add(&catalogue.$categories, file)
    case .factors: try add(&catalogue.$factors, file)
    case .barriers: try add(&catalogue.$barriers, file)
    case .strategies: try add(&catalogue.$strategies, file)
    case .clusters: try add(&catalogue.$clusters, file)
    case .matching: try add(&catalogue.$matching, file)
    case .duties: try add(&catalogue.$duties, file)
    case .measures: try add(&catalogue.$measures, file)
    case .terms: try add(&catalogue.$terms, file)
    case .references: try add(&catalogue.$references, file)
    }
    return catalogue
  }

  private func add<Entry: CatalogueEntry>(_ list: inout OnDemand<[Entry]>, _ file: File) throws(ParseError) {
    let before = list
    switch file {
    case .read(let bytes):
      let entries = try JSONReader.read(bytes, as: CatalogueFile<Entry>.self).entries
      list.wrappedValue = before.wrappedValue.adding(entries)
    case .unread(let bytes):
      list = OnDemand {
        do throws(ParseError) {
          let entries = try JSONReader.read(bytes(), as: CatalogueFile<Entry>.self).entries
          return before.wrappedValue.adding(entries)
        } catch { return before.wrappedValue }
      }
    }
  }

  /// The kinds whose lists have been read.
  package var readKinds: [CatalogueKind] { CatalogueKind.allCases.filter(isRead) }

  private func isRead(_ kind: CatalogueKind) -> Bool {
    switch kind {
    case .perspectives: $perspectives.isRead
    case .concepts: $concepts.isRead
    case .categories: $categories.isRead
    case .factors: $factors.isRead
    case .barriers: $barriers.isRead
    case .strategies: $strategies.isRead
    case .clusters: $clusters.isRead
    case .matching: $matching.isRead
    case .duties: $duties.isRead
    case .measures: $measures.isRead
    case .terms: $terms.isRead
    case .references: $references.isRead
    }
  }
}

/// A kind of catalogue file, named as its file.
package enum CatalogueKind: String, CaseIterable, Sendable {
  case perspectives, concepts, categories, factors, barriers, strategies
  case clusters, matching, duties, measures, terms, references

  /// The type that a file of the kind is read as.
  package var file: any Record.Type {
    switch self {
    case .perspectives: CatalogueFile<Perspective>.self
    case .concepts: CatalogueFile<Concept>.self
    case .categories: CatalogueFile<Category>.self
    case .factors: CatalogueFile<Factor>.self
    case .barriers: CatalogueFile<CatalogueBarrier>.self
    case .strategies: CatalogueFile<Strategy>.self
    case .clusters: CatalogueFile<Cluster>.self
    case .matching: CatalogueFile<Match>.self
    case .duties: CatalogueFile<Duty>.self
    case .measures: CatalogueFile<Measure>.self
    case .terms: CatalogueFile<Term>.self
    case .references: CatalogueFile<Source>.self
    }
  }
}
