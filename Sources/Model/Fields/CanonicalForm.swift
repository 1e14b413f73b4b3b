/// The form that the text of a value must have for ``JSONWriter`` to write it just so.
///
/// ``CanonicalReader`` looks for it.
package indirect enum CanonicalForm: Sendable {
  case text, day, instant, number, flag
  /// A word of letters, digits and `- _`, at most forty.
  case word
  case integer(ClosedRange<Int>)
  /// A value of any shape.
  case json
  /// A value that may stand there even where it says nothing, such as `false`.
  case optional(CanonicalForm)
  case list(CanonicalForm, isScalar: Bool)
  case record(any Record.Type)
  /// A form that the text alone does not tell: the value must be read and written.
  case unseen
}

/// The fields in a record's text that tell its place among its like.
package enum KeyForm: Sendable {
  /// One field, which is the key.
  case field(StaticString)
  /// One field and, where that is there, the other behind an `@`; both together are the key.
  case fieldAt(StaticString, StaticString)
  /// One field and then the other, which is the key.
  case before(StaticString, StaticString)
  /// An order that the text alone does not tell.
  case unseen
}

extension Record {
  package static var canonical: CanonicalForm { mayBeAbsent ? .unseen : .record(Self.self) }

  /// The fields of the table, for ``CanonicalPlan``.
  static var canonicalFields: [CanonicalField] {
    @_semantics("optimize.sil.specialize.generic.never") get {
      var visitor = CanonicalFieldCollector<Self>()
      fields(&visitor)
      return visitor.found
    }
  }
}

/// A line of a table, for ``CanonicalPlan``.
struct CanonicalField {
  let name: StaticString
  let form: CanonicalForm
  /// True where the writer never leaves the field out of a record that was read without it.
  let mustStand: Bool
  /// The order of the records of a list; nil for other fields.
  let order: KeyForm?
}

/// A visitor that collects the lines of a table for ``CanonicalPlan``.
private struct CanonicalFieldCollector<Root: Record>: FieldVisitor {
  /// The record before anything is read: what each field holds where it is absent.
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
