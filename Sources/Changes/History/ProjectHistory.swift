package import Model

/// The lines of a project's history, oldest first, decoded when somebody asks for them.
///
/// How many there are, which is the newest, and whether an id is taken is known without decoding them: a change asks
/// for no more, and a history of years is dear to decode.
package struct ProjectHistory: Sendable {
  package let count: Int
  /// The newest line; nil where there is none.
  package let last: HistoryEntry?
  private let lines: Deferred<[HistoryEntry]>
  private let undecodedMayHave: @Sendable (ID<HistoryEntry>) -> Bool

  package init(_ entries: [HistoryEntry] = []) {
    count = entries.count
    last = entries.last
    lines = Deferred(made: entries)
    undecodedMayHave = { _ in false }
  }

  /// Makes a history that is decoded by `entries` when it is asked for.
  ///
  /// `mayHave` says whether a line has the id; it may say so of one that none has.
  package init(
    count: Int, last: HistoryEntry, mayHave: @escaping @Sendable (ID<HistoryEntry>) -> Bool,
    entries: @escaping @Sendable () -> [HistoryEntry]
  ) {
    self.count = count
    self.last = last
    undecodedMayHave = mayHave
    lines = Deferred(entries)
  }

  /// The lines, all of them, decoded at the first call.
  ///
  /// That takes as long as the history is, and nothing after it.
  package var entries: [HistoryEntry] { lines.value }

  /// True where the id is taken, or looks as if it were; decodes nothing.
  ///
  /// Looks through the lines once they are decoded.
  package func mayHave(_ id: ID<HistoryEntry>) -> Bool {
    lines.isMade ? entries.contains { $0.id == id } : undecodedMayHave(id)
  }

  /// The history with more lines; what is not decoded stays so.
  package func appending(_ more: [HistoryEntry]) -> ProjectHistory {
    guard let last = more.last else { return self }
    if lines.isMade { return ProjectHistory(entries + more) }
    let ids = Set(more.map(\.id))
    return ProjectHistory(
      count: count + more.count, last: last, mayHave: { ids.contains($0) || self.mayHave($0) },
      entries: { self.entries + more })
  }
}
