internal import Synchronization

/// A value that is worked out when it is first asked for, and then kept.
package final class Lazy<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  package init() {}

  /// The value, made where nobody has asked for it before.
  ///
  /// Of two who make it at the same time the first is kept.
  package func callAsFunction(_ make: () -> Value) -> Value {
    if let value = kept.withLock({ $0 }) { return value }
    let made = make()
    return kept.withLock { value in
      // Of two who made it at the same time the first is kept, so that all see the same.
      if let value { return value }
      value = made
      return made
    }
  }
}

/// A table of values that are worked out when they are first asked for, each by its key, and then kept.
package final class LazyTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let kept = Mutex<[Key: Value]>([:])

  package init() {}

  package func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
    if let value = kept.withLock({ $0[key] }) { return value }
    let made = make()
    kept.withLock { $0[key] = made }
    return made
  }
}
