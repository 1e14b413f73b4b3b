package import Tracker

/// An answer on stdout that is also told by the exit code.
package struct StatusAnswer: Error {
  package let status: ExitStatus

  package init(status: ExitStatus) { self.status = status }
}
