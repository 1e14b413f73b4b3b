import Coproduction

extension Project {
  /// The record at an address, with every field; nil where nothing stands there.
  func fullJSON(at address: String) -> JSONValue? {
    if address.same(as: id.text) { return fullJSON }
    if address.same(as: "application") { return application.fullJSON }
    var finder = RecordFinder<Project>(record: self, address: address, parent: nil)
    Project.fields(&finder)
    return finder.found
  }
}

private struct RecordFinder<Root: Record>: FieldVisitor {
  let record: Root
  let address: String
  let parent: String?
  var found: JSONValue?

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    for record in record[keyPath: path] where found == nil {
      let place = Value.address(of: record.key, within: parent)
      if place.same(as: address) {
        found = record.fullJSON
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
