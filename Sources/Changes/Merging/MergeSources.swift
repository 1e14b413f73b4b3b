internal import Model

/// The sources of a merge beside the records: the conflicts that are open on each side, and who set what.
struct MergeSources {
  let base: ConflictIndex
  let left: ConflictIndex
  let right: ConflictIndex
  let lines: HistoryIndex

  /// True where no conflict was opened or chosen on either side.
  ///
  /// A record that is the same on both then needs no look.
  let isQuiet: Bool

  init(base: Project?, left: Project, right: Project, history: [HistoryEntry]) {
    self.base = ConflictIndex(base?.conflicts ?? [])
    self.left = ConflictIndex(left.conflicts)
    self.right = ConflictIndex(right.conflicts)
    lines = HistoryIndex(history)
    isQuiet =
      left.conflicts.same(as: right.conflicts) && (base?.conflicts ?? []).same(as: left.conflicts)
  }

  /// The open conflicts that nobody has chosen in on either side.
  var unchosen: [Conflict] {
    left.unchosen(over: base, beside: right) + right.unchosen(over: base, beside: left)
  }

  static let none = MergeSources(base: nil, left: Project(), right: Project(), history: [])
}

/// An index of open conflicts by what they are about.
struct ConflictIndex {
  private var byPlace: [[UInt8]: Conflict] = [:]

  init(_ conflicts: [Conflict]) {
    for conflict in conflicts { byPlace[Conflict.place(conflict.record, conflict.field)] = conflict }
  }

  /// The conflicts that the other side has too, and those that are new or other than before.
  func unchosen(over base: ConflictIndex, beside other: ConflictIndex) -> [Conflict] {
    byPlace.values.filter { conflict in
      let before = base[conflict.record, conflict.field]
      return other[conflict.record, conflict.field] != nil || before.map { !$0.same(as: conflict) } ?? true
    }
  }

  subscript(record: String, field: String?) -> Conflict? {
    byPlace.isEmpty ? nil : byPlace[Conflict.place(record, field)]
  }
}

extension Conflict {
  /// The bytes of what it is about.
  static func place(_ record: String, _ field: String?) -> [UInt8] {
    Array(record.utf8) + [0] + Array((field ?? "").utf8)
  }

  var place: [UInt8] { Conflict.place(record, field) }

  /// Makes a conflict whose id comes from what it is about, so that every clone makes the same one.
  init(at record: String, _ field: String?, _ values: [ConflictValue], like earlier: Conflict?) {
    self = earlier ?? Conflict()
    self.record = record
    self.field = field
    self.values = values
    if earlier == nil {
      var maker = IDGenerator(seed: record + "\u{0}" + (field ?? ""), start: 0)
      id = ID(maker.next(letter: Conflict.letter, count: 5))
    }
  }
}
