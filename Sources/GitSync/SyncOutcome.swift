package import Model
package import Storage

/// The outcome of a sync, for the person.
package struct SyncOutcome: Sendable {
  /// The new lines of history of one project.
  package struct Lines: Sendable {
    package let slug: String
    package let project: Project
    package let entries: [HistoryEntry]
  }

  /// The remote; nil where there is none yet.
  package internal(set) var remote: String?
  package internal(set) var branch = ""
  /// The files of the workspace that were committed, or would be.
  package internal(set) var committed: [String] = []
  package internal(set) var own: [Lines] = []
  /// The files in the workspace's folders that are not its own, and so stay here.
  package internal(set) var others: [String] = []
  /// The workspace's own files that git ignores, each with the rule, as git says it.
  package internal(set) var ignored: [(name: String, rule: String)] = []
  package internal(set) var received: [Lines] = []
  /// The conflicts that came in or came of merging, by project.
  package internal(set) var conflicts: [(slug: String, conflicts: [Conflict])] = []
  /// The decisions that the team has to settle now, by project.
  package internal(set) var toSettle: [(slug: String, title: Phrase)] = []
  /// The faults of files that came in and cannot be used as they are.
  package internal(set) var faults: [FileFault] = []
  /// True where the remote has everything that this clone has.
  package internal(set) var isSent = false
  /// True where anything was sent now.
  package internal(set) var sentNow = false
  /// The number of times that somebody else was quicker.
  package internal(set) var races = 0
  /// The reason why it is not sent; nil where it is.
  package internal(set) var trouble: Phrase?
  package internal(set) var isFirstSharing = false
}
