internal import Model

/// An index of history by record: who set which field, found without reading history from its beginning.
struct HistoryIndex {
  /// A line of history, without what it did.
  struct Line {
    let id: ID<HistoryEntry>
    let at: Instant
    let by: String

    func comes(before other: Line) -> Bool { at == other.at ? id < other.id : at < other.at }
  }

  private var byRecord: [[UInt8]: [(line: Line, difference: Difference, cause: EntryCause?)]] = [:]

  init(_ history: [HistoryEntry]) {
    var seen: Set<String> = []
    for entry in history where seen.insert(entry.id.text).inserted {
      // A merge set nothing by itself.
      if entry.cause == .merge { continue }
      let line = Line(id: entry.id, at: entry.placed, by: entry.by)
      for difference in entry.differences {
        byRecord[Array(difference.record.utf8), default: []].append((line, difference, entry.cause?.known))
      }
    }
  }

  /// The latest line that gave the field this value; nil stands for an empty field.
  func line(setting field: String, of record: String, to value: JSONValue?) -> Line? {
    latest(record) { difference in
      guard let name = difference.field else { return difference.after.map { $0[field] == value } ?? false }
      return name.same(as: field) && difference.after == value
    }
  }

  /// The latest line that took the record away.
  func line(removing record: String) -> Line? {
    latest(record) { $0.field == nil && $0.after == nil }
  }

  /// The latest line that made or changed the record, before all of somebody who did not remove it afterwards.
  func line(touching record: String) -> Line? {
    let lines = byRecord[Array(record.utf8)] ?? []
    let touching = lines.filter { $0.difference.field != nil || $0.difference.after != nil }.map(\.line)
    let removing = lines.filter { $0.difference.field == nil && $0.difference.after == nil }.map(\.line)
    let kept = touching.filter { line in
      !removing.contains { $0.by.same(as: line.by) && line.comes(before: $0) }
    }
    return (kept.isEmpty ? touching : kept).max { $0.comes(before: $1) }
  }

  /// The record as it was when somebody last took it away.
  func removed(_ record: String) -> JSONValue? {
    (byRecord[Array(record.utf8)] ?? []).filter { $0.difference.field == nil && $0.difference.after == nil }
      .max { $0.line.comes(before: $1.line) }?.difference.before
  }

  /// The lines in which a person made a record of this address anew, with what it was then.
  func makings(of record: String) -> [(line: Line, made: JSONValue)] {
    (byRecord[Array(record.utf8)] ?? []).compactMap { found in
      guard found.difference.field == nil, found.difference.before == nil, let made = found.difference.after,
        found.cause == nil || found.cause == .person
      else { return nil }
      return (found.line, made)
    }
  }

  private func latest(_ record: String, where isMeant: (Difference) -> Bool) -> Line? {
    (byRecord[Array(record.utf8)] ?? []).filter { isMeant($0.difference) }.map(\.line)
      .max { $0.comes(before: $1) }
  }
}
