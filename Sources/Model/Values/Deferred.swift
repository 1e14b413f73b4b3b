import Synchronization

/// A value that is made when it is first asked for, and then kept; copies share it.
///
/// `make` runs at most once, and must not ask for the same value.
package final class Deferred<Value: Sendable>: Sendable {
  /// The function that makes the value, or the value once it is made.
  private enum State: Sendable {
    case unmade(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  package init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.unmade(make))
  }

  package init(made value: Value) {
    state = Mutex(.made(value))
  }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .unmade(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }

  /// True where the value has been made.
  package var isMade: Bool {
    state.withLock { state in
      if case .made = state { return true }
      return false
    }
  }
}
