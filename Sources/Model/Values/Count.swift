internal import Synchronization

/// A counter of how often something happened, safe to share.
package final class Count: Sendable {
  private let counted = Mutex(0)

  package init() {}

  package var value: Int { counted.withLock { $0 } }

  package func add() { counted.withLock { $0 += 1 } }
}
