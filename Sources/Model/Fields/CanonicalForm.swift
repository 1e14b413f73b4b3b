/// What the text of a value must be for ``JSONWriter`` to write it just so: what ``CanonicalReader`` looks for.
package indirect enum CanonicalForm: Sendable {
  case text, day, instant, number, flag
  /// Letters, digits and `- _`, at most forty.
  case word
  case integer(ClosedRange<Int>)
  /// A value of any shape.
  case json
  /// What may stand there even where it says nothing, such as `false`.
  case optional(CanonicalForm)
  case list(CanonicalForm, isScalar: Bool)
  case record(any Record.Type)
  /// Not told from the text alone: the value must be read and written.
  case unseen
}

/// How the text of a record says where it stands among its like.
package enum KeyForm: Sendable {
  /// By one field, which is its key.
  case field(StaticString)
  /// By one field and, where that is there, the other behind an `@`; both together are its key.
  case fieldAt(StaticString, StaticString)
  /// By one field and then the other, which is its key.
  case before(StaticString, StaticString)
  /// Not told from the text alone.
  case unseen
}

extension Record {
  package static var canonical: CanonicalForm { mayBeAbsent ? .unseen : .record(Self.self) }

  /// The table, for ``CanonicalPlan``.
  static var canonicalFields: [CanonicalField] {
    @_semantics("optimize.sil.specialize.generic.never") get {
      var visitor = CanonicalFieldCollector<Self>()
      fields(&visitor)
      return visitor.found
    }
  }
}

/// A line of a table.
struct CanonicalField {
  let name: StaticString
  let form: CanonicalForm
  /// Whether the writer never leaves the field out of a record that was read without it.
  let mustStand: Bool
  /// How the records of a list stand in order.
  let order: KeyForm?
}

private struct CanonicalFieldCollector<Root: Record>: FieldVisitor {
  /// What is read where no field stands.
  private let record = Root()
  private(set) var found: [CanonicalField] = []

  private mutating func add<Value: FieldValue>(_ name: StaticString, _ value: Value, _ order: KeyForm? = nil)
  {
    found.append(
      CanonicalField(
        name: name, form: Value.canonical, mustStand: !Value.mayBeAbsent || !value.isAbsent, order: order))
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    add(name, record[keyPath: path])
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    add(name, record[keyPath: path], Value.keyForm)
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    add(name, record[keyPath: path])
  }
}
