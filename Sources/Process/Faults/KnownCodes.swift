internal import Model

/// The codes that a project may name: of its framework and of the catalogue.
struct KnownCodes {
  private static let ofFramework: [CodeKind] = [.phases, .gates, .criteria, .activities, .closing]

  private let byKind: [CodeKind: Set<String>]

  /// Collects the codes.
  ///
  /// Without a framework, whatever belongs to one counts as known. Likewise where the project followed another before,
  /// of which much is kept.
  init(of reference: Reference, framework: Framework?, hasChanged: Bool = false) {
    let ofFramework = framework != nil && !hasChanged ? Self.ofFramework : []
    // What the frameworks are called is known without reading them.
    var known: [CodeKind: Set<String>] = [.frameworks: Set(reference.frameworks.ids.map(\.text))]
    for kind in Catalogue.kinds.map({ $0.codes }) + ofFramework {
      known[kind] = Set(reference.codes(of: kind, in: framework).map(\.id))
    }
    known[.criteria]?.formUnion(framework?.computed.map(\.id.text) ?? [])
    byKind = known
  }

  func contains(_ code: String, of kind: CodeKind) -> Bool {
    byKind[kind]?.contains(code) ?? true
  }

  /// The severity of an unknown code.
  ///
  /// An error where the process rests on it; a warning where a newer catalogue may have it.
  func severity(of kind: CodeKind) -> ProjectFault.Severity {
    kind == .frameworks || Self.ofFramework.contains(kind) ? .error : .warning
  }
}
