import Changes
import Model
import Process
import Reports
import Testing

@Suite struct `What a kind of record says of itself` {
  @Test func `Those that say they hold lists of records are those whose tables have some`() {
    var found: [String: (says: Bool, has: Bool)] = [:]
    Project.walk(into: &found)
    WorkspaceSettings.walk(into: &found)
    #expect(found.count > 40)
    for (name, kind) in found {
      #expect(kind.says == kind.has, "\(name)")
    }
  }

  @Test func `Nouns, titles and what is put away need no cast`() {
    var barrier = Barrier()
    barrier.title = "Consent"
    func ask<Kind: Keyed>(_ record: Kind) -> (String?, String, Bool) {
      (Kind.ownRecordKind, record.ownTitle, record.isArchived)
    }
    #expect(ask(barrier) == ("barrier", "Consent", false))
    barrier.archived = CalendarDay(iso: "2026-11-24")
    #expect(ask(barrier) == ("barrier", "Consent", true))
    #expect(ask(Review()) == ("review", "", false))
    #expect(ask(Assessment()) == (nil, "", false))
  }
}

extension Record {
  /// Its kind and the kinds of all records in it, each once.
  fileprivate static func walk(into found: inout [String: (says: Bool, has: Bool)]) {
    let name = String(reflecting: Self.self)
    if found[name] != nil { return }
    found[name] = (holdsRecords, false)
    var visitor = KindCollector<Self>(found: found)
    fields(&visitor)
    found = visitor.found
    found[name] = (holdsRecords, visitor.hasList)
  }
}

/// Walks into every kind of record that a table names, whether it is merged as such or as a field.
private struct KindCollector<Root: Record>: FieldVisitor {
  var found: [String: (says: Bool, has: Bool)] = [:]
  var hasList = false

  private mutating func look(_ type: Any.Type) {
    if let kind = type as? any Record.Type { kind.walk(into: &found) }
    if let holder = type as? any ProcessIdentity.Type { look(holder.held) }
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    look(Value.self)
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    hasList = true
    Value.walk(into: &found)
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    Value.walk(into: &found)
  }
}

private protocol ProcessIdentity {
  static var held: Any.Type { get }
}

extension Array: ProcessIdentity {
  fileprivate static var held: Any.Type { Element.self }
}

extension Optional: ProcessIdentity {
  fileprivate static var held: Any.Type { Wrapped.self }
}
