/// An entry of the reference data that people can read: one of the catalogue, or a part of a framework.
package protocol ReferenceEntry: Keyed, Coded {
  var title: Phrase { get }
  /// A sentence about the entry; nil where its title says it.
  var gist: Phrase? { get }
  var sources: [String] { get }
  /// The mark that stands at the entry itself; nil where the framework that has it says how sure it is.
  var ownConfidence: OpenEnum<Confidence>? { get }
  /// The fields that are surer or less sure than the entry as a whole.
  var parts: PartMarks { get }
}

extension ReferenceEntry {
  package var gist: Phrase? { nil }
  package var sources: [String] { [] }
  package var ownConfidence: OpenEnum<Confidence>? { nil }
  package var parts: PartMarks { PartMarks() }
}

extension Framework: ReferenceEntry {
  package var ownConfidence: OpenEnum<Confidence>? { confidence }
}
extension Phase: ReferenceEntry {
  package var gist: Phrase? { question }
  package var ownConfidence: OpenEnum<Confidence>? { confidence }
}
extension Criterion: ReferenceEntry {
  package var gist: Phrase? { description }
  package var ownConfidence: OpenEnum<Confidence>? { confidence }
}
extension ComputedCriterion: ReferenceEntry {
  package static var codes: CodeKind { .criteria }
  package var gist: Phrase? { description }
}
extension Gate: ReferenceEntry {}
extension PhaseActivity: ReferenceEntry {}
extension ClosingPoint: ReferenceEntry {}

/// The code of an entry of the reference data, with its kind.
package struct EntryCode: Hashable, Sendable {
  package let kind: CodeKind
  package let id: String

  package init(_ kind: CodeKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  package init<Entry: Coded>(_ code: Code<Entry>) {
    self.init(Entry.codes, code.text)
  }
}

extension CodeKind {
  /// The word for one entry of the kind.
  package var label: Phrase {
    switch self {
    case .frameworks: Phrase("ramverk", "framework")
    case .phases: Phrase("fas", "phase")
    case .gates: Phrase("beslutspunkt", "gate")
    case .criteria: Phrase("kriterium", "criterion")
    case .activities: Phrase("aktivitet", "activity")
    case .closing: Phrase("avslutspunkt", "closing point")
    case .perspectives: Phrase("perspektiv", "perspective")
    case .concepts: Phrase("område", "area")
    case .categories: Phrase("kategori", "category")
    case .factors: Phrase("EPIS-faktor", "EPIS factor")
    case .barriers: Phrase("hinder i katalogen", "barrier in the catalogue")
    case .strategies: Phrase("strategi", "strategy")
    case .clusters: Phrase("strategigrupp", "group of strategies")
    case .matching: Phrase("matchning", "match")
    case .duties: Phrase("skyldighet", "duty")
    case .measures: Phrase("mått", "measure")
    case .terms: Phrase("term", "term")
    case .references: Phrase("källa", "source")
    }
  }
}

extension Framework {
  /// The entries of a kind that the framework has itself; empty for kinds of the catalogue.
  fileprivate func entries(of kind: CodeKind) -> [any ReferenceEntry] {
    switch kind {
    case .phases: phases
    case .gates: gates
    case .criteria: criteria + computed
    case .activities: phases.flatMap(\.activities)
    case .closing: closing
    case .frameworks, .perspectives, .concepts, .categories, .factors, .barriers, .strategies, .clusters,
      .matching, .duties, .measures, .terms, .references:
      []
    }
  }

  /// The codes of a kind that people choose from: those that the program answers itself are left out.
  func codes(of kind: CodeKind) -> [CodeTitle] {
    entries(of: kind).filter { !($0 is ComputedCriterion) }.map { ($0.key, $0.title, confidence(of: $0)) }
  }

  /// The mark of one of its entries: its own, or else that of its list in the framework.
  fileprivate func confidence(of entry: any ReferenceEntry) -> OpenEnum<Confidence> {
    let list = entry is ComputedCriterion ? "computed" : type(of: entry).codes.rawValue
    return entry.ownConfidence ?? parts.mark(of: list) ?? confidence
  }
}

extension Reference {
  /// An entry with how sure it is as a whole.
  package struct Found {
    package let entry: any ReferenceEntry
    package let confidence: OpenEnum<Confidence>
  }

  /// The entry of a code; nil where there is none.
  ///
  /// What belongs to frameworks is taken from `framework` where that has it, else from the first of the others.
  package func entry(_ code: EntryCode, in framework: Framework?) -> Found? {
    func held(by framework: Framework) -> Found? {
      framework.entries(of: code.kind).first { $0.key.same(as: code.id) }.map {
        Found(entry: $0, confidence: framework.confidence(of: $0))
      }
    }
    switch code.kind {
    case .frameworks:
      return frameworks[Code(code.id)].map { Found(entry: $0, confidence: $0.confidence) }
    case .phases, .gates, .criteria, .activities, .closing:
      return framework.flatMap { held(by: $0) } ?? frameworks.firstNonNil { held(by: $0) }
    default:
      return Catalogue.kinds.first { $0.codes == code.kind }.flatMap { catalogue.entry(code.id, $0) }
    }
  }

  /// The code of every entry, kind by kind; what belongs to frameworks is taken from `framework` alone.
  package func entryCodes(in framework: Framework?) -> [EntryCode] {
    CodeKind.allCases.flatMap { kind -> [EntryCode] in
      let held = framework?.entries(of: kind).map(\.key) ?? []
      let known = held.isEmpty ? codes(of: kind, in: nil).map(\.id) : held
      return known.map { EntryCode(kind, $0) }
    }
  }
}

extension Catalogue {
  fileprivate func entry<Entry: CatalogueEntry>(_ id: String, _ kind: Entry.Type) -> Reference.Found? {
    self[keyPath: Entry.list].wrappedValue.first { $0.id.text.same(as: id) }.map {
      Reference.Found(entry: $0, confidence: $0.confidence)
    }
  }
}
