/// A large value behind one reference: a copy is a pointer, and a change makes another value.
///
/// What it refers to never changes, so two that refer to the same hold the same. Other modules see into it, so
/// that a value is read where it stands.
package struct Indirect<Value: Sendable>: Sendable {
  @usableFromInline
  /// The value behind the reference.
  final class Storage: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var storage: Storage

  @inlinable
  package init(_ value: Value) { storage = Storage(value) }

  @inlinable package var value: Value {
    _read { yield storage.value }
    set { storage = Storage(newValue) }
  }

  /// True where one is a copy of the other; two that are made apart are not, whatever they hold.
  @inlinable
  package func isCopy(of other: Indirect) -> Bool { storage === other.storage }
}
