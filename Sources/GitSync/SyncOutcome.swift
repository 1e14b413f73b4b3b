package import Model
package import Storage

/// What a sync did, for the person.
package struct SyncOutcome: Sendable {
  /// New lines of history of one project.
  package struct Lines: Sendable {
    package let slug: String
    package let project: Project
    package let entries: [HistoryEntry]
  }

  /// Nil where there is no remote yet.
  package internal(set) var remote: String?
  package internal(set) var branch = ""
  /// Files of the workspace that were committed, or would be.
  package internal(set) var committed: [String] = []
  package internal(set) var own: [Lines] = []
  /// Files in the workspace's folders that are not its own, and so stay here.
  package internal(set) var others: [String] = []
  /// The workspace's own files that git ignores, each with the rule, as git says it.
  package internal(set) var ignored: [(name: String, rule: String)] = []
  package internal(set) var received: [Lines] = []
  /// Conflicts that came in or came of bringing together, by project.
  package internal(set) var conflicts: [(slug: String, conflicts: [Conflict])] = []
  /// Decisions that the team has to settle now, by project.
  package internal(set) var toSettle: [(slug: String, title: Phrase)] = []
  /// Files that came in and cannot be used as they are.
  package internal(set) var faults: [FileFault] = []
  /// Whether the remote has everything that this clone has.
  package internal(set) var isSent = false
  /// Whether anything was sent now.
  package internal(set) var sentNow = false
  /// How often somebody else was quicker.
  package internal(set) var races = 0
  /// Why it is not sent, where that is so.
  package internal(set) var trouble: Phrase?
  package internal(set) var isFirstSharing = false
}
