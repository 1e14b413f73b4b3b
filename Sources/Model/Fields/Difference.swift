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

/// The reason why differences could not be made on a record.
package enum PatchError: Error, Equatable {
  /// No record has this address.
  case missing(String)
  /// Another value stands there now than the difference knew.
  case changed(record: String, field: String?, found: JSONValue?)
  case malformed(record: String, field: String, ParseError)
}

/// The degree to which what stands in a record must match what a difference knew.
package enum PatchCheck: Sendable {
  /// It must be exactly what the difference knew.
  case exact
  /// It must be the same, but of a list only what was added and taken away is made, whatever has come to it since.
  case grown
  /// It may be anything.
  ///
  /// What is missing is passed over, one value is put in place of another, lists as for `grown`.
  case loose
}

extension Record {
  /// This record with the differences made on it and on those within it, in their order; all or none.
  ///
  /// One pass over the record, however many they are. Where `checking`, each `before` must be what stands there now;
  /// else what does not fit is made as far as it can be (``PatchCheck/loose``). Throws a ``PatchError`` where a value
  /// cannot be read and, where `checking`, a record is missing or something else stands there.
  package func applying(
    _ differences: [Difference], at address: String, checking: Bool = true
  ) throws(PatchError) -> Self {
    try applying(differences, at: address, fit: checking ? .exact : .loose)
  }

  /// Makes the differences on this record and those within it, where they fit as `fit` asks; all or none.
  ///
  /// One pass over the record. Throws a ``PatchError`` where something is missing or does not fit, or a value cannot be
  /// read.
  @_semantics("optimize.sil.specialize.generic.never")
  package func applying(
    _ differences: [Difference], at address: String, fit: PatchCheck
  ) throws(PatchError) -> Self {
    var pool = DifferencePool(differences)
    let result = try made(&pool, at: address, nestedIn: nil, fit: fit)
    if fit != .loose, let left = pool.first { throw .missing(left.record) }
    return result
  }

  @_semantics("optimize.sil.specialize.generic.never")
  fileprivate func made(
    _ pool: inout DifferencePool, at address: String, nestedIn parent: String?, fit: PatchCheck
  ) throws(PatchError) -> Self {
    var visitor = DifferencePatcher(
      record: self, address: address, parent: parent, own: pool.takeFields(of: address), pool: pool, fit: fit)
    Self.fields(&visitor)
    visitor.makeUnknown()
    if let failure = visitor.failure { throw failure }
    pool = visitor.pool
    pool.putBack(visitor.own, of: address)
    return visitor.record
  }
}

/// A visitor that makes differences on a record.
private struct DifferencePatcher<Root: Record>: FieldVisitor {
  var record: Root
  let address: String
  let parent: String?
  /// The differences of this very record that are not made yet, field by field.
  var own: [DifferencePool.FieldChanges]
  /// The differences of the records within it.
  var pool: DifferencePool
  let fit: PatchCheck
  var failure: PatchError?

  init(
    record: Root, address: String, parent: String?, own: [DifferencePool.FieldChanges], pool: DifferencePool,
    fit: PatchCheck
  ) {
    self.record = record
    self.address = address
    self.parent = parent
    self.own = own
    self.pool = pool
    self.fit = fit
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    guard failure == nil, !own.isEmpty, let index = own.firstIndex(where: { name.is($0.name) }) else {
      return
    }
    let changes = own.remove(at: index)
    let value = record[keyPath: path]
    do throws(PatchError) {
      let after = try changed(value.isAbsent ? nil : value.json, by: changes, isList: rule.isList)
      guard let after else {
        record[keyPath: path] = Root()[keyPath: path]
        return
      }
      do throws(ParseError) {
        record[keyPath: path] = try Value(json: after)
      } catch { throw .malformed(record: address, field: name.description, error) }
    } catch { failure = error }
  }

  /// The value that a field becomes; only the last value needs to be read.
  private func changed(
    _ value: JSONValue?, by changes: DifferencePool.FieldChanges, isList: Bool
  ) throws(PatchError) -> JSONValue? {
    var now = value
    for difference in changes.differences {
      if now == difference.before {
        now = difference.after
      } else if isList, fit != .exact {
        now = JSONValue.list(now, from: difference.before, to: difference.after)
      } else if fit == .loose {
        now = difference.after
      } else {
        throw .changed(record: address, field: difference.field, found: now)
      }
    }
    return now
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    if failure != nil || pool.isEmpty { return }
    let fitting = pool.candidates { Value.key(at: $0, within: parent) }
    if fitting.isEmpty { return }
    var list = RecordList(record[keyPath: path])
    let taken = pool.take(fitting) { list.place(of: $0) != nil }
    do throws(PatchError) {
      for (key, places) in taken { try make(places, of: key, on: &list) }
      record[keyPath: path] = list.inOrder
    } catch { failure = error }
  }

  /// Makes the differences of one record of a list: it may come, change, go and come again.
  private mutating func make<Value: Keyed>(
    _ places: [Int], of key: String, on list: inout RecordList<Value>
  ) throws(PatchError) {
    let address = Value.address(of: key, within: parent)
    var current = list.place(of: Array(key.utf8)).flatMap { list.slots[$0] }
    var edits: [Int] = []
    func edited(_ value: Value?) throws(PatchError) -> Value? {
      guard let first = edits.first else { return value }
      guard let value else {
        if fit != .loose { throw .missing(pool.differences[first].record) }
        return nil
      }
      var within = DifferencePool(edits.map { pool.differences[$0] })
      let made = try value.made(&within, at: address, nestedIn: address, fit: fit)
      if fit != .loose, let left = within.first { throw .missing(left.record) }
      return made
    }
    for place in places {
      let difference = pool.differences[place]
      guard difference.field == nil, difference.record.same(as: address) else {
        edits.append(place)
        continue
      }
      current = try edited(current)
      edits = []
      if fit != .loose, current?.json != difference.before {
        throw .changed(record: address, field: nil, found: current?.json)
      }
      do throws(ParseError) {
        current = try difference.after.map { json throws(ParseError) in try Value(json: json) }
      } catch { throw .malformed(record: address, field: error.field, error) }
    }
    list.put(try edited(current), at: key)
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    if failure != nil || pool.isEmpty { return }
    let place = Value.address(of: name, within: parent)
    guard pool.speaks(of: place) else { return }
    do throws(PatchError) {
      record[keyPath: path] = try record[keyPath: path].made(&pool, at: place, nestedIn: place, fit: fit)
    } catch { failure = error }
  }

  /// Makes the differences that are left for this very record, on fields that this version does not know.
  mutating func makeUnknown() {
    if failure != nil || own.isEmpty { return }
    let known = Root.descriptions.map { Array($0.name.utf8) }
    var left: [DifferencePool.FieldChanges] = []
    for changes in own {
      guard !known.contains(changes.name) else {
        left.append(changes)
        continue
      }
      let name = String(decoding: changes.name, as: UTF8.self)
      do throws(PatchError) {
        record.unknown[name] = try changed(record.unknown[name], by: changes, isList: false)
      } catch { failure = error }
    }
    own = left
  }
}

extension MergeRule {
  /// True where additions to the field and removals from it are merged side by side.
  package var isList: Bool {
    switch self {
    case .union, .append: true
    case .never, .one, .text: false
    }
  }
}

extension Array where Element: Keyed {
  /// Puts a record where it belongs in the order of the file.
  ///
  /// The place is found by halves. In a list that is not in that order the record comes somewhere.
  package mutating func place(_ record: Element) {
    insert(record, at: firstPlace { record.comes(before: $0) })
  }

  /// Sorts the records into the order of the file; to be called after many were appended.
  ///
  /// One pass where they stand so already.
  package mutating func order() {
    let places = map { RecordPlace(order: $0.order, key: $0.key) }
    if !places.isOrdered { self = places.sortedIndices.map { self[$0] } }
  }

  /// The place of the record with the key; nil where none has it.
  ///
  /// By halves in a list that stands in the order of keys, as most do in a file; else by looking through it.
  package func index(ofKey key: String) -> Int? {
    let place = firstPlace { !$0.order.utf8.lexicographicallyPrecedes(key.utf8) }
    if place < endIndex, self[place].key.same(as: key) { return place }
    // One that was appended a moment ago.
    if let last, last.key.same(as: key) { return endIndex - 1 }
    return firstIndex { $0.key.same(as: key) }
  }

  /// The first place from which on `isBehind` holds, by halves; the end where it never does.
  private func firstPlace(_ isBehind: (Element) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBehind(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}

extension Array where Element: Identified {
  package subscript(_ id: ID<Element>) -> Element? {
    index(ofKey: id.text).map { self[$0] }
  }

  /// Changes one record in place; false where no record has the id.
  ///
  /// The record is found as by ``index(ofKey:)``.
  @discardableResult
  package mutating func update(_ id: ID<Element>, _ change: (inout Element) -> Void) -> Bool {
    guard let index = index(ofKey: id.text) else { return false }
    change(&self[index])
    return true
  }
}
