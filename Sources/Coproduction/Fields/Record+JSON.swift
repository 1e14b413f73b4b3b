extension Record {
  /// The record as a file holds it: what is absent is left out.
  package var json: JSONValue { .object(members + unknown.members) }

  /// The known fields that are there, in the order of the table.
  package var members: [JSONValue.Member] {
    var visitor = MemberCollector(record: self)
    Self.fields(&visitor)
    return visitor.members
  }

  /// What the field holds, known to this version or not; nil where it is absent.
  @_semantics("optimize.sil.specialize.generic.never")
  package func json(of name: String) -> JSONValue? {
    var visitor = MemberCollector(record: self, wanted: Array(name.utf8))
    Self.fields(&visitor)
    return visitor.members.first?.value ?? unknown[name]
  }

  /// The record as `--json` shows it: every field there, null or an empty list where absent.
  package var fullJSON: JSONValue {
    @_semantics("optimize.sil.specialize.generic.never") get {
      var visitor = FullWriter(record: self)
      Self.fields(&visitor)
      return .object(visitor.members + unknown.members)
    }
  }
}

/// The fields that are there, all of them or the one of that name.
private struct MemberCollector<Root: Record>: FieldVisitor {
  let record: Root
  var wanted: [UInt8]?
  var members: [JSONValue.Member] = []

  init(record: Root, wanted: [UInt8]? = nil) {
    self.record = record
    self.wanted = wanted
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    if let wanted, !name.is(wanted) { return }
    let value = record[keyPath: path]
    if !value.isAbsent { members.append(.init(name.description, value.json)) }
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    self(name, path, .one, label)
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    self(name, path, .one, label)
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
