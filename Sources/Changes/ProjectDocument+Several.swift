package import Model

extension ProjectDocument {
  /// Makes many additions and edits of fields, each with a line of history, looking at the whole project once.
  ///
  /// Each is made or refused by itself, as ``apply(_:on:with:cause:reason:)`` would; what is refused alters nothing.
  /// Names mean the records that were there before the first. The moment of each line is a second after the one before.
  /// `reasons` has one for each change. Throws a ``Refusal`` for all where the project may only be read or its
  /// framework is not here.
  package mutating func applyEach(
    _ changes: [Change], on context: ChangeContext, with reference: Reference, cause: EntryCause,
    reasons: [String]
  ) throws(Refusal) -> [Result<ChangeResult, Refusal>] {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    return try afterOutside(on: context) { (document) throws(Refusal) in
      try document.makeInTurn(changes, on: context, with: reference, cause, reasons)
    }
  }

  private mutating func makeInTurn(
    _ changes: [Change], on context: ChangeContext, with reference: Reference, _ cause: EntryCause,
    _ reasons: [String]
  ) throws(Refusal) -> [Result<ChangeResult, Refusal>] {
    let before = project
    var transaction = try Transaction(before, at: nextInstant(context), context, reference)
    transaction.deferOrder()
    var outcomes = transaction.applyEach(changes[...])
    transaction.order()
    transaction.dropAnswered(since: before)
    transaction.writeSites()
    var shares = ChangeShares(of: before.differences(to: transaction.project, at: before.id.text))
    var lines = HistoryAppender(after: self)
    var entries: [HistoryEntry] = []
    var context = context
    let last = outcomes.lastIndex { if case .success = $0 { true } else { false } }
    for index in outcomes.indices {
      guard case .success(var made) = outcomes[index] else { continue }
      // What follows from all of them, such as where a site stands, is told with the last.
      let own = index == last ? shares.rest() : shares.take(of: made.record, changes[index])
      if own.isEmpty { continue }
      var entry = lines.next(changes[index].verb, record: made.record, on: context, own)
      entry.cause = .known(cause)
      entry.reason = reasons[index]
      entries.append(entry)
      made.entry = entry
      outcomes[index] = .success(made)
      context.at = context.at + 1
    }
    if !entries.isEmpty { adopt(transaction.project, entries) }
    return outcomes
  }
}

extension Transaction {
  /// Makes each change or refuses it by itself.
  ///
  /// What is refused leaves half of itself behind, so that it is made on a copy; a copy for each would cost the square
  /// of a long list. Therefore all are made on one, and where one of them is refused, each half by itself.
  fileprivate mutating func applyEach(_ changes: ArraySlice<Change>) -> [Result<ChangeResult, Refusal>] {
    var trial = self
    var outcomes: [Result<ChangeResult, Refusal>] = []
    for change in changes {
      trial.made = ChangeResult()
      do throws(Refusal) {
        try trial.apply(change)
        outcomes.append(.success(trial.made))
      } catch {
        if changes.count == 1 { return [.failure(error)] }
        let half = changes.startIndex + changes.count / 2
        return applyEach(changes[..<half]) + applyEach(changes[half...])
      }
    }
    self = trial
    return outcomes
  }
}

/// The differences that many changes came to, to be shared out among them.
private struct ChangeShares {
  private let differences: [Difference]
  /// The places of the differences of each record and what it holds.
  private let places: [String: [Int]]
  private var taken: Set<Int> = []

  init(of differences: [Difference]) {
    self.differences = differences
    places = Dictionary(grouping: differences.indices) { differences[$0].record.firstPart }
  }

  /// Takes the differences that the change of the record made and no other took.
  mutating func take(of record: String?, _ change: Change) -> [Difference] {
    let own = (places[(record ?? "").firstPart] ?? []).filter { place in
      !taken.contains(place) && differences[place].belongs(to: record, change)
    }
    taken.formUnion(own)
    return own.map { differences[$0] }
  }

  /// The differences that no change took.
  func rest() -> [Difference] { differences.indices.filter { !taken.contains($0) }.map { differences[$0] } }
}

extension String {
  /// The part before the first slash of an address.
  fileprivate var firstPart: String { String(Substring(utf8.prefix { $0 != UInt8(ascii: "/") })) }
}

extension Difference {
  /// True where a change of the record makes it: one that adds the record all of it, one that edits it its fields.
  fileprivate func belongs(to record: String?, _ change: Change) -> Bool {
    guard let record, self.record.same(as: record) || self.record.utf8.starts(with: (record + "/").utf8)
    else {
      return false
    }
    guard case .edit(_, let assignments) = change, let field else { return true }
    return assignments.contains { $0.field.same(as: field) }
  }
}
