package import Model

extension Project {
  /// The record at an address, the application or the project itself; nil where nothing is there.
  ///
  /// Looks through the lists of the project.
  package func stored(at address: String) -> (any Record)? {
    if address.same(as: id.text) { return self }
    if address.same(as: "application") { return application }
    var finder = RecordFinder<Project>(record: self, address: address, parent: nil)
    Project.fields(&finder)
    return finder.found
  }

  /// The record at an address, with every field; nil where nothing is there.
  package func fullJSON(at address: String) -> JSONValue? { stored(at: address)?.fullJSON }
}

/// A visitor that finds the record at an address.
private struct RecordFinder<Root>: FieldVisitor {
  let record: Root
  let address: String
  let parent: String?
  var found: (any Record)?

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    for record in record[keyPath: path] where found == nil {
      let place = Value.address(of: record.key, within: parent)
      if place.same(as: address) {
        found = record
      } else if address.utf8.starts(with: (place + "/").utf8) {
        var finder = RecordFinder<Value>(record: record, address: address, parent: place)
        Value.fields(&finder)
        found = finder.found
      }
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {}
}
