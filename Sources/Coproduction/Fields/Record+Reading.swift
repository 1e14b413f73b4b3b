extension Record {
  package static func read(_ text: inout JSONReader) throws(Malformed) -> Self {
    text.skipSpace()
    let start = text.position
    let depth = text.depth
    try text.openObject()
    var visitor = RecordReader<Self>(record: Self(), text: text)
    visitor.more = visitor.text.first(before: UInt8(ascii: "}"))
    fields(&visitor)
    if let failure = visitor.failure { throw failure }
    if !visitor.more, visitor.missing == nil {
      text = visitor.text
      return visitor.record
    }
    text.rewind(to: start, depth: depth)
    return try readInAnyOrder(&text)
  }

  /// The slow road: members in any order, duplicates refused, unknown ones kept.
  private static func readInAnyOrder(_ text: inout JSONReader) throws(Malformed) -> Self {
    let start = text.position
    var record = Self()
    var seen: Set<[UInt8]> = []
    try text.openObject()
    var more = text.first(before: UInt8(ascii: "}"))
    while more {
      let place = text.position
      let name = try text.name()
      if !seen.insert(Array(name.utf8)).inserted {
        throw text.refused("står två gånger", "said twice", at: place).within(name)
      }
      var visitor = MemberReader<Self>(record: record, text: text, name: Array(name.utf8))
      fields(&visitor)
      if let failure = visitor.failure { throw failure.within(name) }
      record = visitor.record
      text = visitor.text
      if !visitor.found {
        do throws(Malformed) {
          record.unknown.members.append(.init(name, try text.value()))
        } catch { throw error.within(name) }
      }
      more = try text.another(before: UInt8(ascii: "}"))
    }
    if let missing = descriptions.first(where: { $0.isRequired && !seen.contains(Array($0.name.utf8)) }) {
      throw text.refused(
        "\"\(missing.name)\" saknas", "\"\(missing.name)\" is missing", at: start)
    }
    return record
  }
}

extension [JSONValue.Member] {
  /// Sorted by their bytes, as unknown fields are written.
  var inOrder: [JSONValue.Member] {
    sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// The fast road: members in the order of the table, each either next or absent.
private struct RecordReader<Root: Record>: FieldVisitor {
  var record: Root
  var text: JSONReader
  var more = false
  var missing: StaticString?
  var failure: Malformed?

  @inline(__always)
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    read(name) { (record, text) throws(Malformed) in
      record[keyPath: path] = try Value.read(&text)
    } mayBeAbsent: {
      Value.mayBeAbsent
    }
  }

  @inline(__always)
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    read(name) { (record, text) throws(Malformed) in
      record[keyPath: path] = try [Value].readRecords(&text)
    } mayBeAbsent: {
      true
    }
  }

  @inline(__always)
  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    read(name) { (record, text) throws(Malformed) in
      record[keyPath: path] = try Value.read(&text)
    } mayBeAbsent: {
      Value.mayBeAbsent
    }
  }

  @inline(__always)
  private mutating func read(
    _ name: StaticString, _ value: (inout Root, inout JSONReader) throws(Malformed) -> Void,
    mayBeAbsent: () -> Bool
  ) {
    if failure != nil { return }
    do throws(Malformed) {
      if more, try text.take(name) {
        try value(&record, &text)
        more = try text.another(before: UInt8(ascii: "}"))
      } else if missing == nil, !mayBeAbsent() {
        missing = name
      }
    } catch { failure = error.within(name.description) }
  }
}

extension Array where Element: Keyed {
  /// Records in the order of the file, whatever order a hand left them in.
  fileprivate static func readRecords(_ text: inout JSONReader) throws(Malformed) -> [Element] {
    let start = text.position
    let records = try [Element].read(&text)
    var isOrdered = true
    for index in records.indices.dropFirst() {
      let left = records[index - 1].order
      let right = records[index].order
      if left.utf8.lexicographicallyPrecedes(right.utf8) { continue }
      isOrdered = false
      break
    }
    if isOrdered { return records }
    var seen: Set<[UInt8]> = []
    for (index, record) in records.enumerated() where !seen.insert([UInt8](record.key.utf8)).inserted {
      throw text.refused(
        "\(record.key) finns två gånger", "\(record.key) is there twice", at: start
      ).within("[\(index)]")
    }
    return records.sorted { $0.order.utf8.lexicographicallyPrecedes($1.order.utf8) }
  }
}

/// Reads one member whose name is known.
private struct MemberReader<Root: Record>: FieldVisitor {
  var record: Root
  var text: JSONReader
  let name: [UInt8]
  var found = false
  var failure: Malformed?

  init(record: Root, text: JSONReader, name: [UInt8]) {
    self.record = record
    self.text = text
    self.name = name
  }

  private mutating func read(
    _ name: StaticString, _ value: (inout Root, inout JSONReader) throws(Malformed) -> Void
  ) {
    if found || !name.is(self.name) { return }
    found = true
    do throws(Malformed) { try value(&record, &text) } catch { failure = error }
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    read(name) { (record, text) throws(Malformed) in record[keyPath: path] = try Value.read(&text) }
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    read(name) { (record, text) throws(Malformed) in
      record[keyPath: path] = try [Value].readRecords(&text)
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    read(name) { (record, text) throws(Malformed) in record[keyPath: path] = try Value.read(&text) }
  }
}

extension StaticString {
  /// Whether it has exactly these bytes.
  func `is`(_ bytes: [UInt8]) -> Bool {
    utf8CodeUnitCount == bytes.count
      && UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).elementsEqual(bytes)
  }
}
