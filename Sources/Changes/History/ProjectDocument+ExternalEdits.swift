package import Model

extension ProjectDocument {
  /// The differences from what its history explains to what the project holds.
  ///
  /// Empty where there is no history or it cannot be followed, which `check` tells of. Makes all lines of history
  /// again.
  package static func unexplained(in project: Project, by history: [HistoryEntry]) -> [Difference] {
    if history.isEmpty { return [] }
    var outside = ExternalEdits(project, history)
    do throws(PatchError) { return try outside.differences() } catch { return [] }
  }

  /// Writes what was changed outside the program into history, by whoever writes next.
  ///
  /// What a merge left behind as conflicts stands in one line, the rest in another.
  @discardableResult
  package mutating func recordOutside(on context: ChangeContext) -> [HistoryEntry] {
    let regained = recoverStaleCopy(on: context).map { [$0] } ?? []
    let found = outside
    let parts: [(cause: EntryCause, verb: String, differences: [Difference])] = [
      (.merge, "project.merge", found.filter(\.isOfConflict)),
      (.outside, "project.outside", found.filter { !$0.isOfConflict }),
    ]
    var entries: [HistoryEntry] = []
    for part in parts where !part.differences.isEmpty {
      let records = part.differences.map(\.record)
      let only = records.allSatisfy { $0.same(as: records[0]) } ? records[0] : nil
      var entry = entry(part.verb, record: only, on: context, part.differences)
      entry.cause = .known(part.cause)
      adopt(project, [entry])
      entries.append(entry)
    }
    outsideIsRecorded()
    return regained + entries
  }

  /// Makes again what an older copy of the file has covered, with a line that says so; nil where it covered nothing.
  @discardableResult
  package mutating func recoverStaleCopy(on context: ChangeContext) -> HistoryEntry? {
    let covered = covered.lines
    if covered.isEmpty { return nil }
    let whole: Project
    do throws(PatchError) {
      whole = try project.applying(
        covered.flatMap(\.differences), at: project.id.text, checking: false)
    } catch { return nil }
    // What it made again stands in the lines that made it first.
    var entry = entry("project.uncover", record: project.id.text, on: context, [])
    entry.cause = .known(.repair)
    adopt(whole, [entry])
    lookOutside()
    return entry
  }

  /// Does some work on the document with what was changed outside written first; nothing where it is refused.
  mutating func afterOutside<Outcome>(
    on context: ChangeContext, _ work: (inout ProjectDocument) throws(Refusal) -> Outcome
  ) throws(Refusal) -> Outcome {
    if outside.isEmpty { return try work(&self) }
    var written = self
    written.recordOutside(on: context)
    let outcome = try work(&written)
    self = written
    return outcome
  }
}
