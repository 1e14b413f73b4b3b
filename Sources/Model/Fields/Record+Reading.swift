extension Record {
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Self {
    text.skipSpace()
    let start = text.position
    try text.openObject()
    var visitor = RecordReader<Self>(record: Self(), members: MemberReader(text))
    fields(&visitor)
    let members = visitor.members
    if let failure = members.failure { throw failure }
    text = members.text
    if !members.more, members.missing == nil { return visitor.record }
    var record = visitor.record
    try record.readRest(&text, from: start, more: members.more, taken: members.taken)
    return record
  }

  /// Reads on the slow road, from where the fast one stopped.
  ///
  /// Members come in any order, duplicates are refused, unknown ones kept.
  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func readRest(
    _ text: inout JSONReader, from start: Int, more: Bool, taken: FieldSet
  ) throws(ParseError) {
    var more = more
    var taken = taken
    var unknownNames: Set<[UInt8]> = []
    while more {
      let place = text.position
      let name = try text.name()
      do throws(ParseError) {
        var visitor = NamedMemberReader<Self>(
          record: self, text: text, name: Array(name.utf8), place: place, taken: taken)
        Self.fields(&visitor)
        if let failure = visitor.failure { throw failure }
        self = visitor.record
        text = visitor.text
        taken = visitor.taken
        if !visitor.isFound {
          if !unknownNames.insert(visitor.name).inserted { throw text.saidTwice(at: place) }
          unknown.members.append(.init(name, try text.value()))
        }
      } catch { throw error.within(name) }
      more = try text.another(before: UInt8(ascii: "}"))
    }
    unknown.members = unknown.members.inOrder
    var visitor = MissingField<Self>(taken: taken)
    Self.fields(&visitor)
    if let missing = visitor.missing {
      throw text.refused("\"\(missing)\" saknas", "\"\(missing)\" is missing", at: start)
    }
  }
}

extension JSONReader {
  func saidTwice(at place: Int) -> ParseError {
    refused("står två gånger", "said twice", at: place)
  }
}

/// A set of fields that were read, by their place in the table.
private struct FieldSet {
  private var first: UInt64 = 0
  private var rest: Set<Int> = []

  func contains(_ index: Int) -> Bool {
    index < 64 ? first & (1 << UInt64(index)) != 0 : rest.contains(index)
  }

  @inline(__always)
  mutating func insert(_ index: Int) {
    if index < 64 { first |= 1 << UInt64(index) } else { rest.insert(index) }
  }
}

extension [JSONValue.Member] {
  /// The members sorted by the bytes of their names, as unknown fields are written.
  var inOrder: [JSONValue.Member] {
    sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// A reader on the fast road: members in the order of the table, each either next or absent.
///
/// A field is one call of what is made for its kind of value; of the record only the place of the field is left.
private struct RecordReader<Root>: FieldVisitor {
  var record: Root
  var members: MemberReader

  @inline(__always)
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    members.read(name, into: &record[keyPath: path])
  }

  @inline(__always)
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    members.readRecords(name, into: &record[keyPath: path])
  }
}

/// A reader of the members of one object in the order in which they are asked for.
///
/// It knows nothing of the record.
private struct MemberReader {
  var text: JSONReader
  var more: Bool
  var missing: StaticString?
  var failure: ParseError?
  var taken = FieldSet()
  private var index = 0

  init(_ text: JSONReader) {
    self.text = text
    more = self.text.first(before: UInt8(ascii: "}"))
  }

  @inline(never)
  mutating func read<Value: FieldValue>(_ name: StaticString, into value: inout Value) {
    guard takes(name, mayBeAbsent: Value.mayBeAbsent) else { return }
    do throws(ParseError) {
      value = try Value.read(&text)
      more = try text.another(before: UInt8(ascii: "}"))
    } catch { failure = error.within(member: name) }
  }

  @inline(never)
  mutating func readRecords<Value: Keyed>(_ name: StaticString, into value: inout [Value]) {
    guard takes(name, mayBeAbsent: true) else { return }
    do throws(ParseError) {
      value = try [Value].readRecords(&text)
      more = try text.another(before: UInt8(ascii: "}"))
    } catch { failure = error.within(member: name) }
  }

  /// True where the field stands next, its name and colon taken.
  ///
  /// Notes a field that must be there and is not.
  @inline(never)
  private mutating func takes(_ name: StaticString, mayBeAbsent: Bool) -> Bool {
    if failure != nil { return false }
    defer { index += 1 }
    do throws(ParseError) {
      if more, try text.take(name) {
        taken.insert(index)
        return true
      }
      if missing == nil, !mayBeAbsent { missing = name }
    } catch { failure = error.within(member: name) }
    return false
  }
}

extension Array where Element: Keyed {
  /// Reads records and puts them into the order of the file, whatever order a hand left them in.
  fileprivate static func readRecords(_ text: inout JSONReader) throws(ParseError) -> [Element] {
    let start = text.position
    let records = try [Element].read(&text)
    if records.isOrdered { return records }
    let places = records.map { RecordPlace(order: $0.order, key: $0.key) }
    if let index = places.firstRepeated {
      let key = places[index].key
      throw text.refused(
        "\(key) finns två gånger", "\(key) is there twice",
        at: try text.place(ofElement: index, from: start)
      ).within("[\(index)]")
    }
    return places.sortedIndices.map { records[$0] }
  }

  /// True where each record stands after the one before it, no two with one key.
  private var isOrdered: Bool {
    for index in indices.dropFirst() {
      let right = self[index].order
      // Where the order is not the key, equal keys may stand apart.
      guard self[index - 1].order.utf8.lexicographicallyPrecedes(right.utf8), right.same(as: self[index].key)
      else {
        return false
      }
    }
    return true
  }
}

/// The place of a record in its list; the same for every kind of record.
struct RecordPlace {
  let order: String
  let key: String

  /// True where this place comes first.
  ///
  /// Where two stand at the same place in the order, the key decides.
  func comes(before other: RecordPlace) -> Bool {
    if order.same(as: other.order) { return key.utf8.lexicographicallyPrecedes(other.key.utf8) }
    return order.utf8.lexicographicallyPrecedes(other.order.utf8)
  }
}

extension [RecordPlace] {
  /// The first index whose key an earlier one has.
  var firstRepeated: Int? {
    var seen: Set<[UInt8]> = []
    return indices.first { !seen.insert([UInt8](self[$0].key.utf8)).inserted }
  }

  /// True where none comes before the one that it stands behind.
  var isOrdered: Bool {
    for index in indices.dropFirst() where self[index].comes(before: self[index - 1]) { return false }
    return true
  }

  /// The indices of the elements in their order.
  var sortedIndices: [Int] {
    indices.sorted { self[$0].comes(before: self[$1]) }
  }
}

extension Keyed {
  /// True where this record comes first.
  ///
  /// Where two stand at the same place in the order, the key decides.
  package func comes(before other: Self) -> Bool {
    RecordPlace(order: order, key: key).comes(before: RecordPlace(order: other.order, key: other.key))
  }
}

extension JSONReader {
  /// The offset at which an element of a list that has been read begins.
  fileprivate func place(ofElement index: Int, from start: Int) throws(ParseError) -> Int {
    var text = self
    text.rewind(to: start)
    try text.openList()
    _ = text.first(before: UInt8(ascii: "]"))
    for _ in 0..<index {
      _ = try text.value()
      _ = try text.another(before: UInt8(ascii: "]"))
    }
    return text.position
  }
}

/// A reader of one member whose name is known.
private struct NamedMemberReader<Root>: FieldVisitor {
  var record: Root
  var text: JSONReader
  let name: [UInt8]
  let place: Int
  var taken: FieldSet
  var isFound = false
  var failure: ParseError?
  private var index = 0

  init(record: Root, text: JSONReader, name: [UInt8], place: Int, taken: FieldSet) {
    self.record = record
    self.text = text
    self.name = name
    self.place = place
    self.taken = taken
  }

  private mutating func read(
    _ name: StaticString, _ value: (inout Root, inout JSONReader) throws(ParseError) -> Void
  ) {
    defer { index += 1 }
    if isFound || !name.is(self.name) { return }
    isFound = true
    if taken.contains(index) {
      failure = text.saidTwice(at: place)
      return
    }
    taken.insert(index)
    do throws(ParseError) { try value(&record, &text) } catch { failure = error }
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    read(name) { (record, text) throws(ParseError) in record[keyPath: path] = try Value.read(&text) }
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    read(name) { (record, text) throws(ParseError) in
      record[keyPath: path] = try [Value].readRecords(&text)
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    read(name) { (record, text) throws(ParseError) in record[keyPath: path] = try Value.read(&text) }
  }
}

/// A visitor that finds the first field that must be there and was not read.
private struct MissingField<Root>: FieldVisitor {
  let taken: FieldSet
  var missing: StaticString?
  private var index = 0

  init(taken: FieldSet) {
    self.taken = taken
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    if missing == nil, !Value.mayBeAbsent, !taken.contains(index) { missing = name }
    index += 1
  }
}

extension StaticString {
  /// True where the string has exactly these bytes.
  package func `is`(_ bytes: [UInt8]) -> Bool {
    utf8CodeUnitCount == bytes.count
      && UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).elementsEqual(bytes)
  }
}
