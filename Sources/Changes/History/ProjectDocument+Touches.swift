package import Model

/// The line that gave a field its present value, and so its last author.
package struct FieldAuthorship: Sendable {
  package let field: String
  package let entry: HistoryEntry
}

extension ProjectDocument {
  /// The last line that touched each field of a record, newest first; `""` stands for what only came with the record.
  ///
  /// Goes back through history until the record came.
  package func touches(of address: String) -> [FieldAuthorship] {
    var found: [FieldAuthorship] = []
    for entry in history.reversed() {
      for difference in entry.differences {
        let isRoot = difference.record.same(as: project.id.text) && difference.field == nil
        guard difference.record.same(as: address) || isRoot else { continue }
        guard let field = difference.field else {
          // Whoever brought the whole record brought the rest of its fields.
          if difference.after != nil { return found + [FieldAuthorship(field: "", entry: entry)] }
          continue
        }
        if !found.contains(where: { $0.field.same(as: field) }) {
          found.append(FieldAuthorship(field: field, entry: entry))
        }
      }
    }
    return found
  }

  /// The lines that other people wrote after the person's own last one; none where the person has written none.
  ///
  /// Linear in history.
  package func unseen(by author: String) -> [HistoryEntry] {
    guard let last = history.lastIndex(where: { $0.by.same(as: author) }) else { return [] }
    return history[last...].dropFirst().filter { !$0.by.same(as: author) }
  }
}

extension [FieldAuthorship] {
  /// The last line that touched the field; nil where none is known.
  package func last(of field: String) -> HistoryEntry? {
    (first { $0.field.same(as: field) } ?? first { $0.field.isEmpty })?.entry
  }
}
