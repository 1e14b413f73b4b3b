import Glibc
import Synchronization

/// Work in a thread of its own, while the screens go on taking keys; it is never broken off.
final class Background<Value: Sendable>: Sendable {
  /// The value that the thread leaves, locked since two threads reach it.
  private final class Outcome: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let outcome: Outcome
  private let thread: pthread_t
  private let isJoined = Mutex(false)

  /// Starts the work at once; nil where the system gives no thread.
  init?(_ work: @escaping @Sendable () -> Value) {
    let outcome = Outcome()
    let start = Unmanaged.passRetained(
      ThreadWork {
        let value = work()
        outcome.value.withLock { $0 = value }
      })
    // Signals are the screens' own: they give the terminal back.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    guard pthread_create(&thread, nil, ThreadWork.run, start.toOpaque()) == 0 else {
      start.release()
      return nil
    }
    self.outcome = outcome
    self.thread = thread
  }

  deinit {
    if !isJoined.withLock({ $0 }) { pthread_detach(thread) }
  }

  /// The value of the work; nil while it goes on.
  var value: Value? { outcome.value.withLock { $0 } }

  /// The value of the work, once it is done; waits for it.
  func waited() -> Value? {
    isJoined.withLock { isJoined in
      if !isJoined { pthread_join(thread, nil) }
      isJoined = true
    }
    return value
  }
}

/// The work that a thread is given to do.
private final class ThreadWork: Sendable {
  private let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { start in
    if let start { Unmanaged<ThreadWork>.fromOpaque(start).takeRetainedValue().work() }
    return nil
  }
}
