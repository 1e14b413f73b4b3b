internal import Model

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

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Project, Value>, _ label: Phrase
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
