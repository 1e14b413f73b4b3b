/// What is known beforehand about introducing AI in care, of every kind.
package struct Catalogue: Sendable {
  package var perspectives: [Perspective] = []
  package var concepts: [Concept] = []
  package var categories: [Category] = []
  package var factors: [Factor] = []
  package var barriers: [CatalogueBarrier] = []
  package var strategies: [Strategy] = []
  package var clusters: [Cluster] = []
  package var matching: [Match] = []
  package var duties: [Duty] = []
  package var measures: [Measure] = []
  package var terms: [Term] = []
  package var references: [Source] = []

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
  package func adding(_ kind: CatalogueKind, from bytes: [UInt8]) throws(Malformed) -> Catalogue {
    var catalogue = self
    switch kind {
    case .perspectives: try catalogue.add(\.perspectives, from: bytes)
    case .concepts: try catalogue.add(\.concepts, from: bytes)
    case .categories: try catalogue.add(\.categories, from: bytes)
    case .factors: try catalogue.add(\.factors, from: bytes)
    case .barriers: try catalogue.add(\.barriers, from: bytes)
    case .strategies: try catalogue.add(\.strategies, from: bytes)
    case .clusters: try catalogue.add(\.clusters, from: bytes)
    case .matching: try catalogue.add(\.matching, from: bytes)
    case .duties: try catalogue.add(\.duties, from: bytes)
    case .measures: try catalogue.add(\.measures, from: bytes)
    case .terms: try catalogue.add(\.terms, from: bytes)
    case .references: try catalogue.add(\.references, from: bytes)
    }
    return catalogue
  }

  private mutating func add<Entry: CatalogueEntry>(
    _ path: WritableKeyPath<Catalogue, [Entry]>, from bytes: [UInt8]
  ) throws(Malformed) {
    let file = try JSONReader.read(bytes, as: CatalogueFile<Entry>.self)
    self[keyPath: path] = self[keyPath: path].adding(file.entries)
  }
}

/// The files of a catalogue, each named as its kind.
package enum CatalogueKind: String, CaseIterable, Sendable {
  case perspectives, concepts, categories, factors, barriers, strategies
  case clusters, matching, duties, measures, terms, references

  /// What the file of that kind holds.
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
