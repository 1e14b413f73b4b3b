import Model
import Storage
import Testing

/// The marks of the reference data: nothing is said to be surer than what it rests on.
@Suite struct `The sources of the reference data` {
  /// What is said of an entry or a criterion about its sources.
  private struct Statement {
    let id: String
    let sources: [String]
    let confidence: OpenEnum<Confidence>

    init(_ entry: some CatalogueEntry) {
      id = entry.id.text
      sources = entry.sources
      confidence = entry.confidence
    }

    init(_ id: String, _ sources: [String], _ confidence: OpenEnum<Confidence>) {
      self.id = id
      self.sources = sources
      self.confidence = confidence
    }
  }

  private let catalogue: Catalogue
  private let frameworks: [Framework]
  private let statements: [Statement]

  init() throws {
    let reference = try Reference.embedded()
    catalogue = reference.catalogue
    frameworks = Array(reference.frameworks)
    var all: [Statement] = []
    all += catalogue.perspectives.map { Statement($0) }
    all += catalogue.concepts.map { Statement($0) }
    all += catalogue.categories.map { Statement($0) }
    all += catalogue.factors.map { Statement($0) }
    all += catalogue.barriers.map { Statement($0) }
    all += catalogue.strategies.map { Statement($0) }
    all += catalogue.clusters.map { Statement($0) }
    all += catalogue.matching.map { Statement($0) }
    all += catalogue.duties.map { Statement($0) }
    all += catalogue.measures.map { Statement($0) }
    all += catalogue.terms.map { Statement($0) }
    for framework in frameworks {
      all.append(Statement(framework.id.text, framework.sources, framework.confidence))
      all += framework.criteria.map {
        Statement("\(framework.id.text) \($0.id.text)", $0.sources, $0.confidence)
      }
      all += framework.phases.compactMap { phase in
        phase.confidence.map { Statement("\(framework.id.text) \(phase.id.text)", framework.sources, $0) }
      }
    }
    statements = all
  }

  @Test func `Each is among the references`() {
    let lost = statements.flatMap(\.sources).filter { catalogue.reference(of: $0) == nil }
    #expect(Set(lost).sorted() == [])
  }

  @Test func `What is marked as confirmed names a source that is`() {
    let unfounded = statements.filter { statement in
      statement.confidence == .known(.confirmed)
        && !statement.sources.contains { catalogue.reference(of: $0)?.confidence == .known(.confirmed) }
    }
    #expect(unfounded.map(\.id) == [])
  }

  @Test func `What names no source is a proposal of ours or everyday usage`() {
    let alone = statements.filter { $0.sources.isEmpty && $0.confidence != .known(.proposed) }
    #expect(alone.map(\.id).filter { !$0.hasPrefix("t-") } == [])
  }

  @Test func `Each has somebody who wrote it, a title and a year`() {
    let lacking = catalogue.references.filter { source in
      source.authors?.isEmpty ?? true || source.heading?.en.isEmpty ?? true
        || !(1970...2026).contains(source.year ?? 0)
    }
    #expect(lacking.map(\.id.text) == [])
  }

  @Test func `The parts that are marked otherwise are fields of the entry, each once`() throws {
    for file in EmbeddedFile.all where file.isReference {
      let json = try JSONReader.read(file.bytes, as: JSONValue.self)
      #expect(strangeParts(in: json) == [], "\(file.path)")
    }
  }

  /// The names among the parts of an object that are not its members or stand twice.
  private func strangeParts(in json: JSONValue) -> [String] {
    switch json {
    case .list(let values): return values.flatMap(strangeParts)
    case .object(let members):
      var strange = members.flatMap { strangeParts(in: $0.value) }
      if case .object(let marks)? = members.first(where: { $0.name == "parts" })?.value {
        var seen: Set<String> = []
        for mark in marks {
          guard case .list(let names) = mark.value else { continue }
          for case .text(let name) in names
          where !members.contains(where: { $0.name == name }) || !seen.insert(name).inserted {
            strange.append(name)
          }
        }
      }
      return strange
    case .null, .flag, .number, .text: return []
    }
  }

  /// A criterion that several frameworks ask has the same words, demands and sources in each.
  @Test func `A criterion is the same in every framework`() throws {
    let epis = try #require(frameworks.first)
    for framework in frameworks {
      for var criterion in framework.criteria {
        guard let ours = epis.criterion(criterion.id) else { continue }
        criterion.gate = ours.gate
        #expect(
          JSONWriter.file(criterion) == JSONWriter.file(ours), "\(framework.id.text) \(criterion.id.text)")
      }
    }
  }
}
