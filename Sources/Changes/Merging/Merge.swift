package import Model

/// One side of a merge: a project, with the lines of history that tell who changed what when.
package struct MergeInput: Sendable {
  package var project: Project
  package var history: [HistoryEntry]

  package init(_ project: Project, history: [HistoryEntry] = []) {
    self.project = project
    self.history = history
  }
}

/// A merge of two developments of a project over what they had in common.
///
/// Which side is called left changes nothing; merging again changes nothing; and whatever the order of exchange,
/// everybody comes to the same. Every value that anybody entered is in the project, in a conflict or in history.
package struct Merge: Sendable {
  /// The whole project, with what could not be united as conflicts in it.
  package private(set) var project: Project
  /// The conflicts that neither side had.
  package private(set) var conflicts: [Conflict] = []
  /// The records that got a new id, since both sides had made one of the same id.
  package private(set) var renamed: [RenamedRecord] = []

  /// Merges the two sides.
  ///
  /// `base` is the last state that both had; without one, what differs counts as added on both sides. Where one side is
  /// as the base, the other is taken at once; else all lines of both histories are read.
  package init(base: Project?, _ left: MergeInput, _ right: MergeInput, with reference: Reference) {
    project = left.project
    if left.project.same(as: right.project) { return }
    if let base {
      if right.project.same(as: base) { return }
      if left.project.same(as: base) {
        project = right.project
        return
      }
    }
    let history = left.history + right.history
    let renaming = IDRenaming(base: base, left.project, right.project, HistoryIndex(history))
    let sources = MergeSources(
      base: base, left: renaming.left, right: renaming.right, history: history)
    renamed = renaming.renamed
    var merger = RecordMerger<Project>(
      base: base, renaming.left, renaming.right, at: left.project.id.text, nestedIn: nil, sources)
    merger.run()
    project = merger.merged
    project.conflicts = []
    var open = merger.conflicts
    open += project.restoreReferred(from: renaming.left, renaming.right, sources.lines)
    open += project.breakCycles(sources.lines)
    let there = Set(project.placedRecords.map { Array($0.address.utf8) } + project.ownAddresses)
    let carried = sources.unchosen.filter { conflict in
      !merger.places.contains(conflict.place) && there.contains(Array(conflict.record.utf8))
    }
    project.conflicts = (open + carried).united
    let known = (left.project.conflicts + right.project.conflicts).map(\.id)
    conflicts = project.conflicts.filter { !known.contains($0.id) }
    if let framework = reference.framework(project.framework) { project.writeSites(in: framework) }
  }
}

extension Project {
  /// The addresses of the project itself and its one application.
  fileprivate var ownAddresses: [[UInt8]] { [Array(id.text.utf8), Array("application".utf8)] }
}

extension [Conflict] {
  /// The conflicts in the order of the file, one about each thing, no two with one id.
  fileprivate var united: [Conflict] {
    var places: Set<[UInt8]> = []
    var ids: Set<ID<Conflict>> = []
    var result: [Conflict] = []
    for conflict in sorted(by: { $0.rank.lexicographicallyPrecedes($1.rank) })
    where places.insert(conflict.place).inserted {
      var conflict = conflict
      var step = 1
      while !ids.insert(conflict.id).inserted {
        var maker = IDGenerator(seed: conflict.record + "\u{0}" + (conflict.field ?? ""), start: step)
        conflict.id = ID(maker.next(letter: Conflict.letter, count: 5))
        step += 1
      }
      result.append(conflict)
    }
    return result.sorted { $0.comes(before: $1) }
  }
}

extension Conflict {
  /// The bytes to sort by: what it is about, then what it holds.
  fileprivate var rank: [UInt8] { place + [0] + Array(JSONWriter.line(self).utf8) }
}

extension WorkspaceSettings {
  /// The merge of two developments of a workspace's settings.
  ///
  /// Of two values for one field the one with the greater bytes stands.
  package static func merged(
    base: WorkspaceSettings?, _ left: WorkspaceSettings, _ right: WorkspaceSettings
  ) -> WorkspaceSettings {
    if let base, right.same(as: base) { return left }
    if let base, left.same(as: base) { return right }
    var merger = RecordMerger<WorkspaceSettings>(
      base: base, left, right, at: "settings", nestedIn: nil, .none)
    merger.run()
    return merger.merged
  }
}

extension Project {
  /// Brings back records that one side removed while the other came to point at them, each with a conflict.
  mutating func restoreReferred(from left: Project, _ right: Project, _ lines: HistoryIndex) -> [Conflict] {
    var conflicts: [Conflict] = []
    while true {
      var search = LostRecords(left: left, right: right, project: self)
      Project.fields(&search)
      let wanted = search.lost.filter { mentions(of: $0.text) > 0 }
      if wanted.isEmpty { return conflicts }
      for lost in wanted {
        lost.bringBack(&self)
        let kept = ConflictValue(.flag(true), by: lines.line(touching: lost.text))
        let removed = ConflictValue(nil, by: lines.line(removing: lost.text))
        conflicts.append(Conflict(at: lost.text, nil, [kept, removed], like: nil))
      }
    }
  }

  /// Takes a dependency out of every ring that two people's dependencies made together, each with a conflict.
  mutating func breakCycles(_ lines: HistoryIndex) -> [Conflict] {
    var conflicts: [ID<Action>: (before: [ID<Action>], after: [ID<Action>])] = [:]
    while let ring = firstCycle, let last = ring.max() {
      let before = actions[last]?.dependsOn ?? []
      let after = before.filter { !ring.contains($0) }
      actions.update(last) { $0.dependsOn = after }
      conflicts[last] = (conflicts[last]?.before ?? before, after)
    }
    return conflicts.sorted { $0.key < $1.key }.map { id, lists in
      func value(_ list: [ID<Action>]) -> ConflictValue {
        let json = list.isEmpty ? nil : list.json
        return ConflictValue(json, by: lines.line(setting: "depends_on", of: id.text, to: json))
      }
      return Conflict(at: id.text, "depends_on", [value(lists.after), value(lists.before)], like: nil)
    }
  }
}

extension Project {
  private var firstCycle: [ID<Action>]? {
    for action in actions { if let ring = cycle(from: action.id) { return ring } }
    return nil
  }
}

/// A visitor that finds the records with an id that either side has and the project lacks.
private struct LostRecords: FieldVisitor {
  typealias Root = Project

  /// A lost record, with the function that brings it back.
  struct Lost {
    let text: String
    let bringBack: (inout Project) -> Void
  }

  let left: Project
  let right: Project
  let project: Project
  var lost: [Lost] = []

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Project, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Project, [Value]>, _ label: Phrase
  ) {
    if !(Value.self is any Identified.Type) || Value.self == Conflict.self { return }
    var there = Set(project[keyPath: path].map { Array($0.key.utf8) })
    for record in left[keyPath: path] + right[keyPath: path]
    where there.insert(Array(record.key.utf8)).inserted {
      lost.append(Lost(text: record.key) { $0[keyPath: path].place(record) })
    }
  }
}
