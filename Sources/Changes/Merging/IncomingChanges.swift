package import Model

/// The changes that came into a project from others while somebody worked in it.
package struct IncomingChanges: Sendable {
  /// Their lines of history, oldest first.
  package let entries: [HistoryEntry]
  /// The conflicts that came with them, now to be chosen.
  package let conflicts: [Conflict]
  /// The records that got a new id, since both sides had made one of the same id.
  package let renamed: [RenamedRecord]

  package init(_ entries: [HistoryEntry], conflicts: [Conflict] = [], renamed: [RenamedRecord] = []) {
    self.entries = entries
    self.conflicts = conflicts
    self.renamed = renamed
  }

  /// Makes them of those lines of `history` that were not known, with what merging made.
  package init(_ history: [HistoryEntry], unknownTo known: [HistoryEntry], _ merge: Merge? = nil) {
    let ids = Set(known.map(\.id.text))
    self.init(
      history.filter { !ids.contains($0.id.text) }, conflicts: merge?.conflicts ?? [],
      renamed: merge?.renamed ?? [])
  }

  /// The changes in a line: who changed how much and what, and where there is something to choose.
  package func words(_ names: Names) -> Phrase {
    let told = entries.filter { $0.cause != .merge }
    var people: [(by: String, count: Int)] = []
    for entry in told where entry.continues == nil {
      if let index = people.firstIndex(where: { $0.by.same(as: entry.by) }) {
        people[index].count += 1
      } else {
        people.append((entry.by, 1))
      }
    }
    return said(IncomingChanges.who(people), told, names)
  }

  /// The changes in a line, for what was taken in because somebody asked for it.
  package func told(_ names: Names) -> Phrase {
    let told = entries.filter { $0.cause != .merge }
    return said(Phrase("Togs in", "Taken in"), told, names)
  }

  private func said(_ beginning: Phrase, _ told: [HistoryEntry], _ names: Names) -> Phrase {
    var words = beginning
    if let choosing { words = choosing + Phrase(" (9 Konflikter) · ", " (9 Conflicts) · ") + words }
    // The latest first: what was done last says best how it stands.
    let lines = told.reversed().prefix(3).map { Phrase($0.words(names, .sv), $0.words(names, .en)) }
    if lines.isEmpty { return words }
    return words + Phrase(": ") + lines.joined(Phrase(" · ")) + Phrase(told.count > lines.count ? " …" : "")
  }

  /// The number of conflicts in words; nil where there are none.
  package var choosing: Phrase? {
    if conflicts.isEmpty { return nil }
    return conflicts.count == 1
      ? Phrase("1 uppgift har två värden", "1 field has two values")
      : Phrase("\(conflicts.count) uppgifter har två värden", "\(conflicts.count) fields have two values")
  }

  private static func who(_ people: [(by: String, count: Int)]) -> Phrase {
    let count = people.map(\.count).reduce(0, +)
    let sv = count == 1 ? "en sak" : "\(count) saker"
    let en = count == 1 ? "1 thing" : "\(count) things"
    switch people.count {
    case 0:
      return Phrase(
        "Filen ändrades utanför programmet medan du arbetade",
        "The file was changed outside the program while you worked")
    case 1:
      let by = people[0].by
      return Phrase("\(by) ändrade \(sv) medan du arbetade", "\(by) changed \(en) while you worked")
    case 2:
      return Phrase(
        "\(people[0].by) och \(people[1].by) ändrade \(sv) medan du arbetade",
        "\(people[0].by) and \(people[1].by) changed \(en) while you worked")
    default:
      return Phrase(
        "\(people.count) personer ändrade \(sv) medan du arbetade",
        "\(people.count) people changed \(en) while you worked")
    }
  }
}
