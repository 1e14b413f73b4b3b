internal import Model

/// A record somewhere in a project, with its key and address there.
struct PlacedRecord {
  let key: String
  let address: String
  let hasID: Bool
  private let record: any Keyed

  init(_ record: some Keyed, at address: String) {
    key = record.key
    self.address = address
    hasID = record is any Identified
    self.record = record
  }

  var json: JSONValue { record.json }
}

extension Project {
  /// The records of every list, and those within them; conflicts are left out.
  var placedRecords: [PlacedRecord] {
    var visitor = RecordCollector(record: self, parent: nil)
    Project.fields(&visitor)
    return visitor.found
  }
}

/// A visitor that collects the records of all lists.
private struct RecordCollector<Root>: FieldVisitor {
  let record: Root
  let parent: String?
  var found: [PlacedRecord] = []

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    if Value.self == Conflict.self { return }
    for record in record[keyPath: path] {
      let place = Value.address(of: record.key, within: parent)
      found.append(PlacedRecord(record, at: place))
      var visitor = RecordCollector<Value>(record: record, parent: place)
      Value.fields(&visitor)
      found += visitor.found
    }
  }
}
