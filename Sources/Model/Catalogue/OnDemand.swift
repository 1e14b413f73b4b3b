/// A value that is read from somewhere when it is first asked for, and may be replaced by another.
@propertyWrapper
package struct OnDemand<Value: Sendable>: Sendable {
  private var source: Deferred<Value>

  package init(wrappedValue: Value) {
    source = Deferred(made: wrappedValue)
  }

  /// Makes a value that is read when it is first asked for.
  ///
  /// `read` runs at most once, however many copies there are.
  package init(_ read: @escaping @Sendable () -> Value) {
    source = Deferred(read)
  }

  package var wrappedValue: Value {
    get { source.value }
    set { source = Deferred(made: newValue) }
  }

  package var projectedValue: OnDemand {
    get { self }
    set { self = newValue }
  }

  /// True where the value has been read.
  package var isRead: Bool { source.isMade }
}
