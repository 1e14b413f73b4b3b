extension Record {
  /// The record as a file holds it, where absent fields are left out.
  package var json: JSONValue { .object(members + unknown.members) }

  /// The known fields that are there, in the order of the table.
  package var members: [JSONValue.Member] {
    var visitor = MemberCollector(record: self, list: MemberList())
    Self.fields(&visitor)
    return visitor.list.members
  }

  /// The value of a field, known to this version or not; nil where it is absent.
  ///
  /// Visits the whole table.
  @_semantics("optimize.sil.specialize.generic.never")
  package func json(of name: String) -> JSONValue? {
    var visitor = MemberCollector(record: self, list: MemberList(wanted: Array(name.utf8)))
    Self.fields(&visitor)
    return visitor.list.members.first?.value ?? unknown[name]
  }

  /// The record as `--json` shows it: every field is there, null or an empty list where absent.
  package var fullJSON: JSONValue {
    @_semantics("optimize.sil.specialize.generic.never") get {
      var visitor = FullWriter(record: self)
      Self.fields(&visitor)
      return .object(visitor.members + unknown.members)
    }
  }
}

/// A visitor that collects the fields that are there, all of them or the one of that name.
private struct MemberCollector<Root>: FieldVisitor {
  let record: Root
  var list: MemberList

  @inline(__always)
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    list.take(name, record[keyPath: path])
  }
}

/// The members that are collected so far; made for a kind of value and shared by all records.
private struct MemberList {
  var wanted: [UInt8]?
  var members: [JSONValue.Member] = []

  @inline(never)
  mutating func take<Value: FieldValue>(_ name: StaticString, _ value: Value) {
    if let wanted, !name.is(wanted) { return }
    if !value.isAbsent { members.append(.init(name.description, value.json)) }
  }
}

/// A visitor that collects every field, null or an empty list where absent.
private struct FullWriter<Root>: FieldVisitor {
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
