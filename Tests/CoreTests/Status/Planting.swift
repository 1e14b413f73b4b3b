import Changes
import Model

/// Writes into every text of a record and of what stands below it; the keys that records are found by stay.
struct TextPlanter<Root: Record>: FieldVisitor {
  var record: Root
  /// Nil: the field is left as it is.
  let plant: (String) -> String
  /// How many texts were written into.
  var count = 0

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    guard isText(Value.kind) else { return }
    let value: Any = record[keyPath: path]
    if "\(name)" == "covers" || "\(name)" == "group" { return }
    switch value {
    case let text as String: set(plant(text), at: path)
    case let texts as [String]: set(texts.isEmpty ? [plant("")] : texts.map(plant), at: path)
    case let nested as any Record: set(planted(nested), at: path)
    case let list as [any Record]: set(list.map { planted($0) }, at: path)
    // An optional text that is not there gets one; an optional record is left.
    default: set(plant(""), at: path)
    }
  }

  private func isText(_ kind: FieldKind) -> Bool {
    switch kind {
    case .text, .record: true
    case .list(let element): isText(element)
    default: false
    }
  }

  private mutating func set<Value>(_ value: Any, at path: WritableKeyPath<Root, Value>) {
    guard let value = value as? Value else { return }
    count += 1
    record[keyPath: path] = value
  }

  private mutating func planted<Nested: Record>(_ nested: Nested) -> Nested {
    var visitor = TextPlanter<Nested>(record: nested, plant: plant)
    Nested.fields(&visitor)
    count += visitor.count
    return visitor.record
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    record[keyPath: path] = record[keyPath: path].map { planted($0) }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    record[keyPath: path] = planted(record[keyPath: path])
  }
}

extension Record {
  /// With every text written anew, and how many there are.
  func planted(_ plant: @escaping (String) -> String) -> (record: Self, count: Int) {
    var planter = TextPlanter<Self>(record: self, plant: plant)
    Self.fields(&planter)
    return (planter.record, planter.count)
  }
}

/// Marks every other record of each list as internal, and writes the canary into all of its texts.
struct InternalMarker<Root: Record>: FieldVisitor {
  var record: Root
  let canary: String
  var count = 0

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    var records = record[keyPath: path]
    let canary = canary
    for index in records.indices {
      if index.isMultiple(of: 2), var marked = marked(records[index]) as? Value {
        marked = marked.planted { _ in canary }.record
        records[index] = marked
        count += 1
      } else {
        var visitor = InternalMarker<Value>(record: records[index], canary: canary)
        Value.fields(&visitor)
        count += visitor.count
        records[index] = visitor.record
      }
    }
    record[keyPath: path] = records
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {}

  /// Nil where its kind cannot be internal, or where others are found by it.
  private func marked(_ record: any Record) -> (any Record)? {
    if record is Site { return nil }
    if var kept = record as? any Annotated {
      kept.internal = true
      return kept
    }
    if var assessment = record as? Assessment {
      assessment.internal = true
      return assessment
    }
    if var position = record as? Position {
      position.internal = true
      return position
    }
    return nil
  }
}
