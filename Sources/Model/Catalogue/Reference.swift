/// The reference data: the frameworks to choose from and the catalogue.
///
/// What the program brings with it is read framework by framework and list by list, when it is first asked for.
package struct Reference: Sendable {
  package var frameworks = Frameworks()
  package var catalogue = Catalogue()
  /// The workspace's own frameworks that cannot be followed, each with its first fault.
  package private(set) var faulty: [(id: Code<Framework>, why: Phrase)] = []

  package init() {}

  package func framework(_ id: Code<Framework>) -> Framework? {
    catalogue.jurisdiction == .none ? frameworks[id]?.outsideEU : frameworks[id]
  }

  /// The codes of the kind with their titles, in the order of the file.
  ///
  /// Those that belong to a framework are taken from `framework`; without one there are none.
  package func codes(of kind: CodeKind, in framework: Framework?) -> [CodeTitle] {
    switch kind {
    case .frameworks: frameworks.map { ($0.id.text, $0.title, $0.confidence) }
    case .phases, .gates, .criteria, .activities, .closing: framework?.codes(of: kind) ?? []
    case .perspectives, .concepts, .categories, .factors, .barriers, .strategies, .clusters, .matching,
      .duties, .measures, .terms, .references:
      Catalogue.kinds.first { $0.codes == kind }?.codes(in: catalogue) ?? []
    }
  }

  /// The reference data with the framework of another file, which replaces one of the same id.
  package func adding(_ framework: Framework) -> Reference {
    var reference = self
    reference.frameworks.put(framework)
    return reference
  }

  /// The reference data without a framework that cannot be followed, for the reason given.
  ///
  /// A framework that it was to replace is taken away too.
  package func lacking(_ id: Code<Framework>, because why: Phrase) -> Reference {
    var reference = self
    reference.frameworks.remove(id)
    reference.faulty.append((id, why))
    return reference
  }

  /// The reason why no project can follow a framework that is not among these, with what to do.
  package func absence(of id: Code<Framework>) -> Phrase {
    if let why = faulty.first(where: { $0.id == id })?.why {
      return Phrase("ramverket \(id.text) kan inte följas: ", "the framework \(id.text) cannot be followed: ")
        + why
    }
    return Phrase(
      "ramverket \(id.text) finns inte här: lägg det i frameworks/\(id.text).json",
      "the framework \(id.text) is not here: put it into frameworks/\(id.text).json")
  }
}

extension Framework {
  /// The title of a phase in this framework, or in the first of the others that has it.
  ///
  /// The phase's id where none has it. Reads the other frameworks until one has the phase.
  package func title(of phase: Code<Phase>, orIn others: Frameworks) -> Phrase {
    self.phase(phase)?.title ?? others.firstNonNil { $0.phase(phase) }?.title ?? Phrase(phase.text)
  }

  /// The framework with what a team's own framework leaves to those that are there already.
  ///
  /// These are the closing checklist, the computed criteria, and the criteria that its gates name and it does not
  /// describe.
  package func completed(from others: Frameworks) -> Framework {
    var whole = self
    if closing.isEmpty { whole.closing = others.first { !$0.closing.isEmpty }?.closing ?? [] }
    if computed.isEmpty { whole.computed = others.first { !$0.computed.isEmpty }?.computed ?? [] }
    for gate in gates {
      for id in gate.criteria where whole.criterion(id) == nil {
        guard var borrowed = others.firstNonNil({ $0.criterion(id) }) else { continue }
        borrowed.gate = gate.id
        whole.criteria.append(borrowed)
      }
    }
    return whole
  }
}
