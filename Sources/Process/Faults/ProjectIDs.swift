internal import Model

/// The ids of every record of a project, by kind.
struct ProjectIDs {
  private(set) var byNoun: [String: Set<String>] = [:]
  /// The ids of the wrong form, and those that two records have.
  private(set) var faults: [ProjectFault] = []
  private var owners: [String: String] = [:]

  init(of project: Project) {
    var visitor = IDCollector(record: project, ids: self)
    visitor.ids.add(project)
    Project.fields(&visitor)
    self = visitor.ids
  }

  func contains(_ id: String, of recordKind: String) -> Bool { byNoun[recordKind]?.contains(id) ?? false }

  fileprivate mutating func add(_ record: some Keyed) {
    guard let record = record as? any Identified else { return }
    add(identified: record)
  }

  private mutating func add<Kind: Identified>(identified record: Kind) {
    let id = record.id.text
    byNoun[Kind.recordKind, default: []].insert(id)
    if !id.isID(of: Kind.letter) {
      faults.append(
        ProjectFault(
          .error, id, "id",
          Phrase(
            "inte ett id för \(Kind.label.sv): väntade \(Kind.letter) och fem bokstäver eller siffror",
            "not an id of \(Kind.label.en): expected \(Kind.letter) and five letters or digits"),
          advice: Phrase("Ge posten ett nytt id.", "Give the record a new id.")))
    }
    if let other = owners.updateValue(Kind.recordKind, forKey: id) {
      faults.append(
        ProjectFault(
          .error, id, "id",
          Phrase(
            "två poster har detta id (\(other), \(Kind.recordKind))",
            "two records have this id (\(other), \(Kind.recordKind))"),
          advice: Phrase(
            "Ge den ena ett nytt id, och det som pekar på den.",
            "Give one of them a new id, and whatever points at it.")))
    }
  }
}

extension String {
  /// True for the letter of a kind and five small letters or digits.
  package func isID(of letter: Character) -> Bool {
    utf8.count == 6 && unicodeScalars.first == letter.unicodeScalars.first
      && utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }
  }
}

/// A visitor that collects the ids of the records in lists.
private struct IDCollector<Root>: FieldVisitor {
  let record: Root
  var ids: ProjectIDs

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    for record in record[keyPath: path] {
      ids.add(record)
      var visitor = IDCollector<Value>(record: record, ids: ids)
      Value.fields(&visitor)
      ids = visitor.ids
    }
  }
}
