package import Model

/// The lines of history that the file of a project shows nothing of, since an older copy was put over it.
///
/// The file is an older copy where it holds exactly what it held before the last lines, one or many: a copy never takes
/// back an edit or a removal. Where it holds other changes too, a hand that set one field back looks the same as one
/// line that is covered; then it counts only where everything that a writer wrote from some line on is gone, and that
/// was more than one line or made a record.
package struct StaleCopy: Sendable {
  /// The covered lines, oldest first.
  package let lines: [HistoryEntry]

  /// Finds the covered lines.
  ///
  /// `outside` leads from what history explains to what the file holds; `writer` tells in whose log a line stands,
  /// where nobody knows by its author. Goes back through all of `history` where `outside` is not empty.
  package init(
    _ outside: [Difference], by history: [HistoryEntry], writer: (HistoryEntry) -> String = { $0.by }
  ) {
    let found = outside.filter { !$0.isOfConflict }
    if found.isEmpty {
      lines = []
      return
    }
    let places = Dictionary(found.map { ($0.place, $0) }) { first, _ in first }
    var walked: [[UInt8]: JSONValue?] = [:]
    var covered: [HistoryEntry] = []
    var ended: Set<[UInt8]> = []
    // Whether the covered lines are the last ones of all.
    var areLast = true
    for line in history.reversed() where line.isOwnWork && !line.differences.isEmpty {
      let writer = Array(writer(line).utf8)
      let isCovered = line.differences.allSatisfy { difference in
        difference.isCovered(by: places, walkedBackTo: &walked)
      }
      if isCovered, !ended.contains(writer) {
        covered.append(line)
        if !ended.isEmpty { areLast = false }
      } else {
        ended.insert(writer)
      }
    }
    if areLast, !covered.isEmpty, found.allSatisfy({ $0.isMade(by: covered, walkedBackTo: walked) }) {
      lines = covered.reversed()
      return
    }
    let makesRecord = covered.contains { line in
      line.differences.contains { $0.field == nil && $0.before == nil }
    }
    lines = covered.count > 1 || makesRecord ? covered.reversed() : []
  }

  package var isEmpty: Bool { lines.isEmpty }
}

extension HistoryEntry {
  /// True where it says what somebody did, and not what was found or brought together.
  fileprivate var isOwnWork: Bool {
    switch cause?.known {
    case nil, .person, .undo, .redo, .imported: true
    case .merge, .outside, .repair, .confirmed: false
    }
  }
}

extension Difference {
  var place: [UInt8] { Difference.place(of: field ?? "", in: record) }

  static func place(of field: String, in record: String) -> [UInt8] {
    Array(record.utf8) + [0] + Array(field.utf8)
  }

  /// True where taking these lines back makes it, and nothing else need have been done at its place.
  fileprivate func isMade(by lines: [HistoryEntry], walkedBackTo walked: [[UInt8]: JSONValue?]) -> Bool {
    let isTouched = lines.contains { line in
      line.differences.contains { $0.record.same(as: record) && ($0.field == nil || $0.place == place) }
    }
    guard isTouched, field != nil, let reached = walked[place] else { return isTouched }
    return reached == after
  }

  /// True where the file holds what was there before this difference or before earlier ones at the same place.
  ///
  /// `walked` is what each place held once the lines after this one were taken back.
  fileprivate func isCovered(
    by places: [[UInt8]: Difference], walkedBackTo walked: inout [[UInt8]: JSONValue?]
  ) -> Bool {
    let whole = places[Array(record.utf8) + [0]]
    if let whole, whole.after == nil { return true }
    if field == nil {
      guard let whole else { return false }
      return (after == nil) == (whole.before == nil) && (before == nil) == (whole.after == nil)
    }
    guard let there = places[place] else { return false }
    if let added = after?.list ?? before?.list {
      let had = before?.list ?? []
      let now = there.after?.list ?? []
      let new = added.filter { !had.contains($0) }
      let gone = had.filter { !(after?.list ?? []).contains($0) }
      return new.allSatisfy { !now.contains($0) } && gone.allSatisfy(now.contains)
    }
    let reached = walked[place] ?? there.before
    // Once the file's own value is reached, earlier lines are in it.
    if reached == there.after { return false }
    walked[place] = .some(before)
    return after == reached
  }
}
