package import Model

/// A plan of an undo or redo, shown before it is done where others have written since.
package struct UndoPlan: Sendable {
  /// The lines that are met, oldest first.
  package let step: [HistoryEntry]
  /// The lines that other people wrote after them.
  package let others: [HistoryEntry]
  /// The differences of the project, from as it is to as it will be.
  package let differences: [Difference]
}

extension ProjectDocument {
  /// Takes back the person's last change, as a new change.
  ///
  /// Throws a ``Refusal`` where the project may only be read, there is nothing to undo, the change is a decision or
  /// made the project, or later changes rest on it. Goes through all of history.
  package mutating func undo(on context: ChangeContext, with reference: Reference) throws(Refusal)
    -> ChangeResult
  {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    return try afterOutside(on: context) { (document) throws(Refusal) in
      let step = try document.undoable(by: context.by)
      return try document.takeBack(step, on: context, with: reference)
    }
  }

  /// Takes back the person's changes from the last one to this one, all or none.
  ///
  /// Throws a ``Refusal`` as ``undo(on:with:)`` does, and where the entry is somebody else's or taken back already.
  /// Goes through history for each change.
  package mutating func undo(
    to entry: ID<HistoryEntry>, on context: ChangeContext, with reference: Reference
  ) throws(Refusal) -> [ChangeResult] {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    try refuseForeign(entry, of: context.by)
    var document = self
    let made = try document.afterOutside(on: context) { (document) throws(Refusal) in
      var context = context
      var made: [ChangeResult] = []
      while true {
        let step = try document.undoable(by: context.by)
        made.append(try document.takeBack(step, on: context, with: reference))
        if step.contains(where: { $0.id == entry }) { return made }
        context.at = context.at + 1
      }
    }
    self = document
    return made
  }

  /// Makes again what was taken back last.
  ///
  /// Throws a ``Refusal`` where the project may only be read, there is nothing to redo, or later changes rest on it.
  /// Goes through all of history.
  package mutating func redo(on context: ChangeContext, with reference: Reference) throws(Refusal)
    -> ChangeResult
  {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    return try afterOutside(on: context) { (document) throws(Refusal) in
      guard let step = document.steps(by: context.by).undone.last else {
        throw Refusal(.process, "inget att göra om", "nothing to redo")
      }
      let undo = document.history.last { $0.cause == .undo && $0.undoes == step.last?.id }?.id
      return try document.remake(
        step.flatMap(\.differences), step, on: context, with: reference, cause: .redo, undoes: undo)
    }
  }

  /// The plan of an undo, or of a redo, without doing it.
  ///
  /// Throws the ``Refusal`` that doing it would. Costs as much as doing it, on a copy.
  package func undoing(
    redo: Bool = false, on context: ChangeContext, with reference: Reference
  ) throws(Refusal) -> UndoPlan {
    var trial = self
    let steps = steps(by: context.by)
    let made =
      redo
      ? try trial.redo(on: context, with: reference) : try trial.undo(on: context, with: reference)
    let step = (redo ? steps.undone.last : steps.done.last) ?? []
    return UndoPlan(
      step: step, others: others(after: step, than: context.by), differences: made.entry?.differences ?? [])
  }

  /// The plan of an undo of the person's changes from the last one to this one.
  ///
  /// Throws the ``Refusal`` that doing it would. Costs as much as doing it, on a copy.
  package func undoing(
    to entry: ID<HistoryEntry>, on context: ChangeContext, with reference: Reference
  ) throws(Refusal) -> UndoPlan {
    var trial = self
    let made = try trial.undo(to: entry, on: context, with: reference)
    let step = Array(steps(by: context.by).done.suffix(made.count).joined())
    return UndoPlan(
      step: step, others: others(after: Array(step.prefix(1)), than: context.by),
      differences: project.differences(to: trial.project, at: project.id.text))
  }

  private func others(after step: [HistoryEntry], than author: String) -> [HistoryEntry] {
    guard let last = history.lastIndex(where: { $0.id == step.last?.id }) else { return [] }
    return history[last...].dropFirst().filter { !$0.by.same(as: author) && $0.isByPerson }
  }
}

extension ProjectDocument {
  /// The steps of a person that can be taken back, newest last, and those that were taken back.
  ///
  /// Each is an entry with those that continue it. Goes through all of history.
  private func steps(by author: String) -> (done: [[HistoryEntry]], undone: [[HistoryEntry]]) {
    var done: [[HistoryEntry]] = []
    var undone: [(step: [HistoryEntry], undo: ID<HistoryEntry>)] = []
    for entry in history where entry.by.same(as: author) {
      switch entry.cause?.known {
      case .undo:
        if let index = done.lastIndex(where: { $0.last?.id == entry.undoes }) {
          undone.append((done.remove(at: index), entry.id))
        }
      case .redo:
        if let index = undone.lastIndex(where: { $0.undo == entry.undoes }) {
          done.append(undone.remove(at: index).step)
        }
      case nil, .person:
        undone = []
        if let continued = entry.continues, done.last?.last?.id == continued {
          done[done.count - 1].append(entry)
        } else {
          done.append([entry])
        }
      case .imported where entry.isAnswer:
        undone = []
        done.append([entry])
      case .merge, .imported, .outside, .repair, .confirmed: break
      }
    }
    return (done, undone.map(\.step))
  }

  /// The step that undo takes back.
  ///
  /// Throws a ``Refusal`` where there is none, or it is a decision or made the project.
  private func undoable(by author: String) throws(Refusal) -> [HistoryEntry] {
    guard let step = steps(by: author).done.last, let last = step.last else {
      throw Refusal(.process, "inget att ångra", "nothing to undo")
    }
    if last.verb.same(as: "project.add") {
      throw Refusal(
        .process, "projektet skapades med detta: arkivera det i stället",
        "this made the project: archive it instead")
    }
    if let way = Change.wayBack(from: last.verb) { throw Refusal(.process, way) }
    return step
  }

  /// Refuses a stretch that does not end at a change of one's own that still stands.
  private func refuseForeign(_ id: ID<HistoryEntry>, of author: String) throws(Refusal) {
    guard let entry = history.first(where: { $0.id == id }) else {
      throw Refusal(.notFound, "ingen ändring \(id.text)", "no change \(id.text)")
    }
    if !entry.by.same(as: author) {
      throw Refusal(
        .process, "\(entry.by) gjorde den ändringen; var och en ångrar sitt",
        "\(entry.by) made that change; each takes back their own")
    }
    if !entry.isByPerson {
      throw Refusal(.process, "det är ingen ändring att ångra", "that is no change to take back")
    }
    if !steps(by: author).done.contains(where: { $0.contains { $0.id == id } }) {
      throw Refusal(.process, "den ändringen är redan ångrad", "that change is taken back already")
    }
  }

  private mutating func takeBack(
    _ step: [HistoryEntry], on context: ChangeContext, with reference: Reference
  ) throws(Refusal) -> ChangeResult {
    let differences = step.reversed().flatMap { $0.differences.reversed().map(\.reversed) }
    return try remake(differences, step, on: context, with: reference, cause: .undo, undoes: step.last?.id)
  }

  private mutating func remake(
    _ differences: [Difference], _ step: [HistoryEntry], on context: ChangeContext, with reference: Reference,
    cause: EntryCause, undoes: ID<HistoryEntry>?
  ) throws(Refusal) -> ChangeResult {
    let after: Project
    do throws(PatchError) {
      // Of a list what the step added or took away, whatever others have added since.
      after = try project.applying(differences, at: project.id.text, fit: .grown)
      try checkDependents(differences, after)
    } catch { throw refusal(error, of: step, with: reference) }
    try refuseClosed(differences, on: context, with: reference)
    let (record, verb) = (step.last?.record, step.last?.verb ?? "")
    // A step of which nothing is left is taken back all the same, so that those before it can be.
    let entry =
      keep(after, verb, record: record, on: context, cause: cause, undoes: undoes)
      ?? keepNothing(verb, record: record, on: context, cause: cause, undoes: undoes)
    return ChangeResult(entry: entry, record: record)
  }

  private mutating func keepNothing(
    _ verb: String, record: String?, on context: ChangeContext, cause: EntryCause, undoes: ID<HistoryEntry>?
  ) -> HistoryEntry {
    var entry = entry(verb, record: record, on: context, [])
    entry.cause = .known(cause)
    entry.undoes = undoes
    adopt(project, [entry])
    return entry
  }
}
