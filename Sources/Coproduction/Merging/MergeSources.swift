/// What a merge needs to know beside the records: the conflicts that are open on each side, and who set what.
struct MergeSources {
  let base: ConflictIndex
  let left: ConflictIndex
  let right: ConflictIndex
  let lines: HistoryIndex

  /// No conflict was opened or chosen on either side, so that a record that is the same on both needs no look.
  let isQuiet: Bool

  init(base: Project?, left: Project, right: Project, history: [HistoryEntry]) {
    self.base = ConflictIndex(base?.conflicts ?? [])
    self.left = ConflictIndex(left.conflicts)
    self.right = ConflictIndex(right.conflicts)
    lines = HistoryIndex(history)
    isQuiet =
      left.conflicts.same(as: right.conflicts) && (base?.conflicts ?? []).same(as: left.conflicts)
  }

  static let none = MergeSources(base: nil, left: Project(), right: Project(), history: [])
}

/// Open conflicts by what they are about.
struct ConflictIndex {
  private var byPlace: [[UInt8]: Conflict] = [:]

  init(_ conflicts: [Conflict]) {
    for conflict in conflicts { byPlace[Conflict.place(conflict.record, conflict.field)] = conflict }
  }

  subscript(record: String, field: String?) -> Conflict? {
    byPlace.isEmpty ? nil : byPlace[Conflict.place(record, field)]
  }
}

extension Conflict {
  /// What it is about, as bytes.
  static func place(_ record: String, _ field: String?) -> [UInt8] {
    Array(record.utf8) + [0] + Array((field ?? "").utf8)
  }

  var place: [UInt8] { Conflict.place(record, field) }

  /// A conflict whose id comes from what it is about, so that every clone makes the same one.
  init(at record: String, _ field: String?, _ values: [ConflictValue], like earlier: Conflict?) {
    self = earlier ?? Conflict()
    self.record = record
    self.field = field
    self.values = values
    if earlier == nil {
      var maker = IDMaker(seed: record + "\u{0}" + (field ?? ""), start: 0)
      id = ID(maker.next(letter: Conflict.letter, count: 5))
    }
  }
}
