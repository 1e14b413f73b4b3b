package import Model

extension ProjectDocument {
  /// Refuses where something later would point at what goes, or actions would wait for each other.
  ///
  /// Throws a ``PatchError``. Writes the whole project for each record that goes.
  func checkDependents(_ differences: [Difference], _ after: Project) throws(PatchError) {
    for difference in differences {
      let isGone = difference.field == nil && difference.after == nil
      let hasID = !["assessment", "position", "plan"].contains(Address.recordKind(of: difference.record))
      if isGone, hasID, after.mentions(of: difference.record.lastPart) > 0 {
        throw .changed(record: difference.record, field: nil, found: nil)
      }
      if difference.field?.same(as: "depends_on") ?? false, after.cycle(from: ID(difference.record)) != nil {
        throw .changed(record: difference.record, field: difference.field, found: nil)
      }
    }
  }

  /// Refuses what changes attendance or positions of a closed review: they belong to its minutes.
  ///
  /// An answer to an objection and notes are not refused.
  func refuseClosed(
    _ differences: [Difference], on context: ChangeContext, with reference: Reference
  ) throws(Refusal) {
    let ofReviews = differences.filter { difference in
      let isAnswer = ["answer", "answered_on", "notes"].contains(difference.field ?? "")
      let recordKind = Address.recordKind(of: difference.record)
      return recordKind.same(as: Attendance.recordKind) || (recordKind.same(as: "position") && !isAnswer)
    }
    if ofReviews.isEmpty { return }
    let transaction = try Transaction(project, at: context.at, context, reference)
    for difference in ofReviews { try transaction.refuseClosed(difference.record) }
  }

  /// The refusal of a step that cannot be taken back or made again: what rests on it, with who wrote it and when.
  func refusal(_ unappliable: PatchError, of step: [HistoryEntry], with reference: Reference) -> Refusal {
    var refusal = Refusal(unappliable)
    guard refusal.kind == .changed, let later = laterLine(resting: unappliable, on: step) else {
      return refusal
    }
    let names = Names(project: project, reference: reference)
    func words(_ language: Language) -> String {
      "\(later.words(names, language)) (\(later.by), \(later.at.day.iso) \(later.at.clockAndZone))"
    }
    let field = refusal.field
    refusal = Refusal(
      .changed, "en senare ändring vilar på detta: \(words(.sv))",
      "a later change rests on this: \(words(.en))", field: field)
    return refusal
  }

  /// The newest line after the step that touched the same place, or came to name what would go.
  private func laterLine(resting unappliable: PatchError, on step: [HistoryEntry]) -> HistoryEntry? {
    let place: (record: String, field: String?)
    switch unappliable {
    case .missing(let record): place = (record, nil)
    case .changed(let record, let field, _): place = (record, field)
    case .malformed: return nil
    }
    let last = history.lastIndex { $0.id == step.last?.id } ?? history.startIndex
    let gone = takenBack
    return history[last...].dropFirst().last { entry in
      let stands = entry.cause != .undo && entry.cause != .redo && !gone.contains(entry.id)
      return stands
        && entry.differences.contains { difference in
          let isThere = difference.record.same(as: place.record)
          if let field = place.field, isThere { return difference.field?.same(as: field) ?? true }
          return isThere || (place.field == nil && difference.names(place.record.lastPart))
        }
    }
  }
}

extension ProjectDocument {
  /// The lines that were taken back and not made again.
  fileprivate var takenBack: Set<ID<HistoryEntry>> {
    var gone: Set<ID<HistoryEntry>> = []
    let lines = Dictionary(history.map { ($0.id, $0) }) { first, _ in first }
    func step(_ last: ID<HistoryEntry>?) -> [ID<HistoryEntry>] {
      var ids: [ID<HistoryEntry>] = []
      var next = last
      while let id = next, !ids.contains(id) {
        ids.append(id)
        next = lines[id]?.continues
      }
      return ids
    }
    for entry in history {
      if entry.cause == .undo { gone.formUnion(step(entry.undoes)) }
      if entry.cause == .redo { gone.subtract(step(entry.undoes.flatMap { lines[$0]?.undoes })) }
    }
    return gone
  }
}

extension Difference {
  /// True where what came with it names the id.
  fileprivate func names(_ id: String) -> Bool { after?.holds(text: id) ?? false }
}

extension JSONValue {
  /// True where the text stands somewhere in it as a whole value.
  package func holds(text: String) -> Bool {
    switch self {
    case .text(let own): own.same(as: text)
    case .list(let values): values.contains { $0.holds(text: text) }
    case .object(let members): members.contains { $0.value.holds(text: text) }
    case .null, .flag, .number: false
    }
  }
}

extension Refusal {
  /// Makes the refusal where something later rests on what was to be taken back.
  init(_ unappliable: PatchError) {
    switch unappliable {
    case .missing(let record):
      self.init(.changed, "\(record) finns inte längre", "\(record) is no longer there")
    case .changed(let record, let field, _):
      let place = [record, field].compactMap(\.self).joined(separator: " ")
      self.init(
        .changed, "något senare vilar på detta: \(place)", "a later change rests on this: \(place)",
        field: field)
    case .malformed(let record, let field, let malformed):
      self.init(.changed, Phrase("\(record) \(field): ") + malformed.words, field: field)
    }
  }
}
