extension Record {
  package func write(_ out: inout JSONWriter) {
    out.open(UInt8(ascii: "{"))
    var visitor = RecordWriter(record: self, out: out)
    Self.fields(&visitor)
    out = visitor.out
    for member in unknown.members {
      out.name(member.name)
      out.value(member.value)
    }
    out.close(UInt8(ascii: "}"))
  }
}

/// A visitor that writes the fields of a record.
private struct RecordWriter<Root>: ~Copyable, FieldVisitor {
  let record: Root
  var out: JSONWriter

  @inline(__always)
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    out.member(name, record[keyPath: path])
  }
}

extension JSONWriter {
  /// Writes a field of a record, unless it is absent; made for its kind of value and shared by all records.
  @inline(never)
  fileprivate mutating func member<Value: FieldValue>(_ name: StaticString, _ value: Value) {
    if value.isAbsent { return }
    self.name(name)
    value.write(&self)
  }
}
