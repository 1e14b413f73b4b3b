extension Dossier {
  /// What the project holds that its history does not explain, as the differences from what it explains; empty where
  /// there is no history or it cannot be followed, which `check` tells of.
  package static func unexplained(in project: Project, by history: [HistoryEntry]) -> [Difference] {
    if history.isEmpty { return [] }
    var outside = Outside(project, history)
    do throws(Unappliable) { return try outside.differences() } catch { return [] }
  }

  /// Writes what was changed outside the program into history, by whoever writes next: what a merge left behind as
  /// conflicts in one line, the rest in another.
  @discardableResult
  package mutating func recordOutside(on occasion: Occasion) -> [HistoryEntry] {
    let found = outside
    let parts: [(cause: EntryCause, verb: String, differences: [Difference])] = [
      (.merge, "project.merge", found.filter(\.isOfConflict)),
      (.outside, "project.outside", found.filter { !$0.isOfConflict }),
    ]
    var entries: [HistoryEntry] = []
    for part in parts where !part.differences.isEmpty {
      let records = part.differences.map(\.record)
      let only = records.allSatisfy { $0.same(as: records[0]) } ? records[0] : nil
      var entry = entry(part.verb, record: only, on: occasion, part.differences)
      entry.cause = .known(part.cause)
      adopt(project, entry, packet: nil)
      entries.append(entry)
    }
    outsideIsRecorded()
    return entries
  }

  /// Does something to the dossier with what was changed outside written first; nothing where it is refused.
  mutating func afterOutside<Outcome>(
    on occasion: Occasion, _ work: (inout Dossier) throws(Refusal) -> Outcome
  ) throws(Refusal) -> Outcome {
    if outside.isEmpty { return try work(&self) }
    var written = self
    written.recordOutside(on: occasion)
    let outcome = try work(&written)
    self = written
    return outcome
  }
}
