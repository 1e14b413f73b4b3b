/// A field of a record before and after a change; without a field, the whole record came or went.
package struct Difference: Record {
  /// The record's address, such as `b7k3qz`, `G2-06@s4k2m9`, `plan/P` or `r8d2kq/pat`.
  package var record = ""
  package var field: String?
  /// The value before; absent where nothing was there.
  package var before: JSONValue?
  package var after: JSONValue?
  package var unknown = UnknownFields()

  package init() {}

  package init(record: String, field: String?, before: JSONValue?, after: JSONValue?) {
    self.record = record
    self.field = field
    self.before = before
    self.after = after
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("field", \.field, .never, Phrase("fält", "field"))
    field("before", \.before, .never, Phrase("före", "before"))
    field("after", \.after, .never, Phrase("efter", "after"))
  }

  /// The same difference, taken back.
  package var reversed: Difference {
    Difference(record: record, field: field, before: after, after: before)
  }
}

extension Record {
  /// The address of a single nested record in differences, such as `application`.
  package static func address(of name: StaticString, within parent: String?) -> String {
    parent.map { $0 + "/" + name.description } ?? name.description
  }

  /// The differences to another record, field by field in the order of the table; `address` names this record.
  ///
  /// Visits the table once; lists of records are compared by key.
  @_semantics("optimize.sil.specialize.generic.never")
  package func differences(to other: Self, at address: String, nestedIn parent: String? = nil) -> [Difference]
  {
    var visitor = DifferenceVisitor(before: self, after: other, address: address, parent: parent)
    Self.fields(&visitor)
    visitor.compareUnknown()
    return visitor.found
  }
}

/// A visitor that compares two records and collects the differences.
private struct DifferenceVisitor<Root>: FieldVisitor {
  let before: Root
  let after: Root
  let address: String
  /// The prefix that nested records put before their own key; nil at the top of a file.
  let parent: String?
  var found: [Difference] = []

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    let left = before[keyPath: path]
    let right = after[keyPath: path]
    if left.same(as: right) { return }
    found.append(
      Difference(
        record: address, field: name.description, before: left.isAbsent ? nil : left.json,
        after: right.isAbsent ? nil : right.json))
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    let left = before[keyPath: path]
    let right = after[keyPath: path]
    // Most changes touch few of many: what is alike at both ends is passed over without being looked up.
    let start = zip(left, right).prefix { $0.same(as: $1) }.count
    let end = zip(left[start...].reversed(), right[start...].reversed()).prefix { $0.same(as: $1) }.count
    let before = left[start..<left.count - end]
    var rest = Dictionary(before.map { (Array($0.key.utf8), $0) }) { first, _ in first }
    for record in right[start..<right.count - end] {
      let place = Value.address(of: record.key, within: parent)
      if let earlier = rest.removeValue(forKey: Array(record.key.utf8)) {
        if earlier.same(as: record) { continue }
        found += earlier.differences(to: record, at: place, nestedIn: place)
      } else {
        found.append(Difference(record: place, field: nil, before: nil, after: record.json))
      }
    }
    for record in before where rest[Array(record.key.utf8)] != nil {
      let place = Value.address(of: record.key, within: parent)
      found.append(Difference(record: place, field: nil, before: record.json, after: nil))
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    let place = Value.address(of: name, within: parent)
    found += before[keyPath: path].differences(to: after[keyPath: path], at: place, nestedIn: place)
  }

}

extension DifferenceVisitor where Root: Record {
  mutating func compareUnknown() {
    if before.unknown.same(as: after.unknown) { return }
    for member in before.unknown.members {
      let other = after.unknown.members.first { $0.name.same(as: member.name) }
      if other?.value == member.value { continue }
      found.append(
        Difference(record: address, field: member.name, before: member.value, after: other?.value))
    }
    for member in after.unknown.members
    where !before.unknown.members.contains(where: { $0.name.same(as: member.name) }) {
      found.append(Difference(record: address, field: member.name, before: nil, after: member.value))
    }
  }
}
