extension Record {
  package func write(_ out: inout JSONWriter) {
    out.open(UInt8(ascii: "{"))
    var visitor = RecordWriter(record: self, out: out)
    Self.fields(&visitor)
    out = visitor.out
    for member in unknown.members.inOrder {
      out.name(member.name)
      out.value(member.value)
    }
    out.close(UInt8(ascii: "}"))
  }

  /// The record as `--json` shows it: every field there, null or an empty list where absent.
  package var fullJSON: JSONValue {
    var visitor = FullWriter(record: self)
    Self.fields(&visitor)
    return .object(visitor.members + unknown.members.inOrder)
  }
}

private struct RecordWriter<Root: Record>: ~Copyable, FieldVisitor {
  let record: Root
  var out: JSONWriter

  @inline(__always)
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    if record[keyPath: path].isAbsent { return }
    out.name(name)
    record[keyPath: path].write(&out)
  }

  @inline(__always)
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    if record[keyPath: path].isEmpty { return }
    out.name(name)
    record[keyPath: path].write(&out)
  }

  @inline(__always)
  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    out.name(name)
    record[keyPath: path].write(&out)
  }
}

private struct FullWriter<Root: Record>: FieldVisitor {
  let record: Root
  var members: [JSONValue.Member] = []

  private mutating func add(_ name: StaticString, _ value: some FieldValue) {
    var json = value.json
    if case .null = json, case .list = type(of: value).kind { json = .list([]) }
    members.append(.init(name.description, json))
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    add(name, record[keyPath: path])
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    members.append(.init(name.description, .list(record[keyPath: path].map(\.fullJSON))))
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    members.append(.init(name.description, record[keyPath: path].fullJSON))
  }
}
