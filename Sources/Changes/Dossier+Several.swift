package import Model

extension Dossier {
  /// Makes many additions and edits of fields, each with a line of history of its own, looking at the whole project once.
  ///
  /// Each is made or refused by itself, as ``make(_:on:with:cause:reason:)`` would; what is refused alters nothing. Names
  /// mean the records that were there before the first. The moment of each line is a second after the one before.
  package mutating func makeEach(
    _ changes: [Change], on occasion: Occasion, with reference: Reference, cause: EntryCause,
    reasons: [String]
  ) throws(Refusal) -> [Result<Made, Refusal>] {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    return try afterOutside(on: occasion) { (dossier) throws(Refusal) in
      try dossier.makeInTurn(changes, on: occasion, with: reference, cause, reasons)
    }
  }

  private mutating func makeInTurn(
    _ changes: [Change], on occasion: Occasion, with reference: Reference, _ cause: EntryCause,
    _ reasons: [String]
  ) throws(Refusal) -> [Result<Made, Refusal>] {
    let before = project
    var making = try Making(before, at: nextInstant(occasion), occasion, reference)
    var outcomes: [Result<Made, Refusal>] = []
    for change in changes {
      var next = making
      next.made = Made()
      do throws(Refusal) {
        try next.make(change)
        making = next
        outcomes.append(.success(next.made))
      } catch { outcomes.append(.failure(error)) }
    }
    making.dropAnswered(since: before)
    making.writeSites()
    var rest = before.differences(to: making.project, at: before.id.text)
    var occasion = occasion
    let last = outcomes.lastIndex { if case .success = $0 { true } else { false } }
    for index in outcomes.indices {
      guard case .success(var made) = outcomes[index] else { continue }
      // What follows from all of them, such as where a site stands, is told with the last.
      let isLast = index == last
      let own = isLast ? rest : rest.filter { $0.belongs(to: made.record, changes[index]) }
      if own.isEmpty { continue }
      if !isLast { rest.removeAll { $0.belongs(to: made.record, changes[index]) } }
      var entry = entry(changes[index].verb, record: made.record, on: occasion, own)
      entry.cause = .known(cause)
      entry.reason = reasons[index]
      adopt(making.project, entry, packet: nil)
      made.entry = entry
      outcomes[index] = .success(made)
      occasion.at = occasion.at + 1
    }
    return outcomes
  }
}

extension Difference {
  /// Whether a change of the record makes it: one that adds the record all of it, one that edits it its fields.
  fileprivate func belongs(to record: String?, _ change: Change) -> Bool {
    guard let record, self.record.same(as: record) || self.record.utf8.starts(with: (record + "/").utf8)
    else {
      return false
    }
    guard case .edit(_, let assignments) = change, let field else { return true }
    return assignments.contains { $0.field.same(as: field) }
  }
}
