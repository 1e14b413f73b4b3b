/// The exit status that the shell is told.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  case failed = 1
  case invalid = 3
  case notFound = 4
  /// Somebody else's change stands there, or somebody is writing.
  case conflict = 5
  /// The process does not allow it, or its demands are not met.
  case refused = 6
  /// The words cannot be understood, or there is no terminal.
  case usage = 64
  case interrupted = 130
}
