import Synchronization

/// A count of the reads, waits and replays of files while it observes, for tests that hold a command to few of them.
///
/// A test makes one and lets the work run under ``observer``; without one nothing is counted.
package final class FileActivity: Sendable {
  /// The numbers that were counted.
  package struct Counts: Equatable, Sendable {
    /// Each file that was read, whole or in part, as often as it was.
    package fileprivate(set) var read: [Path] = []
    /// The number of times that the disk was waited for.
    package fileprivate(set) var syncs = 0
    /// The number of times that a history was made again, to be held against its project.
    package fileprivate(set) var replays = 0
    /// The number of times that a whole history was decoded.
    package fileprivate(set) var decodedHistories = 0
  }

  @TaskLocal package static var observer: FileActivity?

  private let mutex = Mutex(Counts())

  package init() {}

  package var counts: Counts { mutex.withLock { $0 } }

  static func read(_ path: Path) { observer?.mutex.withLock { $0.read.append(path) } }
  static func synced() { observer?.mutex.withLock { $0.syncs += 1 } }
  static func decodedHistory() { observer?.mutex.withLock { $0.decodedHistories += 1 } }
  static func replayed() { observer?.mutex.withLock { $0.replays += 1 } }
}
