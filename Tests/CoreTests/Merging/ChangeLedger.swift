import Changes
import Model

/// Says of every value that somebody entered where it went: into the project, a conflict, or only history.
struct ChangeLedger {
  let project: Project
  private let written: Set<[UInt8]>

  init(of project: Project, _ history: [HistoryEntry]) {
    self.project = project
    written = Set(history.flatMap { $0.differences.map(ChangeLedger.line) })
  }

  /// What is nowhere to be found.
  func lost(_ differences: [Difference], orInHistory isHistoryEnough: Bool = false) -> [String] {
    differences.filter { difference in
      if isHistoryEnough, written.contains(ChangeLedger.line(difference)) { return false }
      return !stands(difference)
    }.map { "\($0.record) \($0.field ?? "whole")" }
  }

  private static func line(_ difference: Difference) -> [UInt8] {
    Array(difference.record.utf8) + [0] + Array((difference.field ?? "").utf8) + [0]
      + (difference.after.map { Array(JSONWriter.line($0).utf8) } ?? [])
  }

  private func stands(_ difference: Difference) -> Bool {
    let record = project.stored(at: difference.record)
    guard let field = difference.field else {
      guard difference.after != nil else {
        // Removed: it is gone, or the removal is one side of a conflict.
        return record == nil || isOpen(difference.record, nil)
      }
      return record != nil
    }
    guard let record else { return isOpen(difference.record, nil) }
    let kind = type(of: record)
    if kind.computed.contains(where: { $0.same(as: field) }) { return true }
    let now = record.json(of: field)
    if now == difference.after || isOpen(difference.record, field, difference.after) { return true }
    // What goes with another field follows it, and is written in history where that field is the same.
    if kind.groups.contains(where: { $0.followers.contains { $0.same(as: field) } }) { return true }
    guard let rule = kind.descriptions.first(where: { $0.name.same(as: field) })?.rule else { return false }
    switch rule {
    case .union, .append:
      let old = difference.before?.list ?? []
      let added = (difference.after?.list ?? []).filter { !old.contains($0) }
      let there = now?.list ?? []
      return added.allSatisfy(there.contains)
    case .never, .one, .text: return false
    }
  }

  private func isOpen(_ record: String, _ field: String?) -> Bool {
    project.conflicts.contains { $0.record.same(as: record) && $0.field == field }
  }

  private func isOpen(_ record: String, _ field: String, _ value: JSONValue?) -> Bool {
    project.conflicts.contains { conflict in
      guard conflict.record.same(as: record) else { return false }
      if conflict.field?.same(as: field) ?? false {
        return conflict.values.contains { $0.value == value }
      }
      return conflict.values.contains { $0.beside?[field] == value && value != nil }
    }
  }
}
