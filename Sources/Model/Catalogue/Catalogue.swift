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
  /// The legal order of the workspace, whose duties bind.
  package var jurisdiction = Jurisdiction.se

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

  /// The title of an entry; its code where there is none.
  package func title<Entry: CatalogueEntry>(of id: Code<Entry>) -> Phrase {
    self[keyPath: Entry.list].wrappedValue[id]?.title ?? Phrase(id.text)
  }

  /// The reference that a source line such as `AIACT 26(1)` begins with.
  package func reference(of source: String) -> Source? {
    let key = source.split(separator: " ", maxSplits: 1).first.map(String.init) ?? source
    return references[Code(key)]
  }

  /// The kinds of entries, each in a file that is named as its codes.
  package static let kinds: [any CatalogueEntry.Type] = [
    Perspective.self, Concept.self, Category.self, Factor.self, CatalogueBarrier.self, Strategy.self,
    Cluster.self, Match.self, Duty.self, Measure.self, Term.self, Source.self,
  ]

  /// The catalogue with another file's entries, which replace those of the same id.
  ///
  /// Throws a ``ParseError`` where the bytes cannot be read as a file of the kind.
  package func adding<Entry: CatalogueEntry>(
    _ kind: Entry.Type, from bytes: [UInt8]
  ) throws(ParseError) -> Catalogue {
    var catalogue = self
    let entries = try kind.entries(in: bytes)
    catalogue[keyPath: Entry.list].wrappedValue = self[keyPath: Entry.list].wrappedValue.adding(entries)
    return catalogue
  }

  /// The catalogue with the entries of a file that is read only when its list is asked for.
  ///
  /// They replace entries of the same id. A file that cannot be read adds nothing.
  package func adding<Entry: CatalogueEntry>(
    _ kind: Entry.Type, onDemand bytes: @escaping @Sendable () -> [UInt8]
  ) -> Catalogue {
    var catalogue = self
    let before = self[keyPath: Entry.list]
    catalogue[keyPath: Entry.list] = OnDemand {
      do throws(ParseError) {
        return before.wrappedValue.adding(try kind.entries(in: bytes()))
      } catch { return before.wrappedValue }
    }
    return catalogue
  }

  /// The kinds whose lists have been read.
  package var readKinds: [any CatalogueEntry.Type] {
    func isRead<Entry: CatalogueEntry>(_ kind: Entry.Type) -> Bool { self[keyPath: Entry.list].isRead }
    return Catalogue.kinds.filter { isRead($0) }
  }
}
