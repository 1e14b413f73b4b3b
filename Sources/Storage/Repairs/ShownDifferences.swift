package import Changes
package import Model

extension [Difference] {
  /// The differences in words, one line each, at most `limit` and then the number of the rest.
  func lines(_ names: Names, atMost limit: Int = 8) -> [Phrase] {
    let shown = prefix(limit).map { difference -> Phrase in
      var entry = HistoryEntry()
      let recordKind = Address.recordKind(of: difference.record)
      let deed = difference.field != nil ? "edit" : difference.after == nil ? "remove" : "add"
      entry.verb = recordKind + "." + deed
      entry.record = difference.record
      entry.differences = [difference]
      return Phrase(entry.words(names, .sv), entry.words(names, .en))
    }
    return count > limit ? shown + [Phrase("och \(count - limit) till", "and \(count - limit) more")] : shown
  }
}

extension IncomingChanges {
  /// The changes that came, one line each.
  package func lines(_ names: Names) -> [Phrase] {
    entries.flatMap { entry -> [Phrase] in
      // Conflicts are told by ``choosing``.
      if entry.cause == .imported { return entry.differences.filter { !$0.isOfConflict }.lines(names) }
      return [entry.signed(names)]
    }
  }
}

extension HistoryEntry {
  /// The author and the words of an entry.
  func signed(_ names: Names) -> Phrase { Phrase("\(by): ") + Phrase(words(names, .sv), words(names, .en)) }
}
