import Model

/// An index of a project's records by address and id; linear in their number to make.
struct NameIndex: Sendable {
  private(set) var entries: [Names.Entry] = []
  /// The addresses of records that have no id, such as an assessment.
  private(set) var places: Set<String> = []
  /// The gate of each review, by the id of the review.
  let reviewGates: [String: String]
  /// The place of the first entry with the address or id.
  private var byName: [ByteKey: Int] = [:]
  /// The places of the entries with a title, by the title as it reads in any case; made when somebody asks.
  private let byTitle = Lazy<[String: [Int]]>()

  init(of project: Project) {
    var visitor = EntryCollector<Project>(record: project, parent: nil)
    Project.fields(&visitor)
    entries = visitor.found
    places = visitor.places
    reviewGates = Dictionary(project.reviews.map { ($0.id.text, $0.gate.text) }) { first, _ in first }
    byName.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      let id = ByteKey(entry.id)
      if byName[id] == nil { byName[id] = index }
      let address = ByteKey(entry.address)
      if address != id, byName[address] == nil { byName[address] = index }
    }
  }

  func entry(at name: String) -> Names.Entry? { byName[ByteKey(name)].map { entries[$0] } }

  /// The entries whose title reads so in any case, in their order; none for an empty one.
  func titled(_ title: String) -> [Names.Entry] {
    if title.isEmpty { return [] }
    let places = byTitle {
      Dictionary(grouping: entries.indices) { entries[$0].title.asReadInAnyCase }
    }
    return (places[title] ?? []).map { entries[$0] }
  }

  func hasEntry(withID id: String) -> Bool {
    guard let found = entry(at: id) else { return false }
    // An address may read like an id further down.
    return found.id.same(as: id) || entries.contains { $0.id.same(as: id) }
  }
}

/// A text as a key that is the same only byte for byte.
private struct ByteKey: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ByteKey, right: ByteKey) -> Bool { left.text.same(as: right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// A visitor that finds every record that has an id, in lists and in the records of lists.
private struct EntryCollector<Root>: FieldVisitor {
  let record: Root
  let parent: String?
  var found: [Names.Entry] = []
  var places: Set<String> = []

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    let recordKind = Value.ownRecordKind
    let holdsRecords = Value.holdsRecords
    for record in record[keyPath: path] {
      let key = record.key
      let address = Value.address(of: key, within: parent)
      if let recordKind {
        found.append(
          Names.Entry(
            address: address, recordKind: recordKind, id: key, title: record.ownTitle,
            isArchived: record.isArchived))
      } else {
        places.insert(address)
      }
      if !holdsRecords { continue }
      var visitor = EntryCollector<Value>(record: record, parent: address)
      Value.fields(&visitor)
      found += visitor.found
      places.formUnion(visitor.places)
    }
  }
}
