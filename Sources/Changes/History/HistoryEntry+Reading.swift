package import Model

extension HistoryEntry {
  /// True where a person asked for it, rather than a merge or a hand outside the program.
  package var isByPerson: Bool {
    switch cause?.known {
    case nil, .person, .undo, .redo: true
    case .imported: isAnswer
    case .merge, .outside, .repair, .confirmed: false
    }
  }

  /// True where a person accepted it from what others had filled in, rather than took in a copy of the project.
  var isAnswer: Bool { cause == .imported && !verb.same(as: "project.import") }

  /// True where it says what was found in the project, rather than what somebody asked for.
  var isFound: Bool {
    switch cause?.known {
    case .merge, .outside, .repair: true
    case nil, .person, .undo, .redo, .imported, .confirmed: false
    }
  }

  /// True where it was about the record or changed it; what lies within a record counts as the record.
  package func concerns(_ address: String) -> Bool {
    let within = Array((address + "/").utf8)
    func isThere(_ place: String) -> Bool { place.same(as: address) || place.utf8.starts(with: within) }
    return record.map(isThere) ?? false || differences.contains { isThere($0.record) }
  }
}

/// A filter of history lines: by whom, of what, in which days, with which words.
///
/// Written as in other filters: `by:lead record:b7k3qz since:2026-05-01 until:2026-05-31 impact`; every term must hold,
/// and `!` turns one round.
package struct HistoryFilter: Sendable {
  /// The demand of a term.
  private enum Demand {
    case by([UInt8])
    case record(String)
    case since(CalendarDay)
    case until(CalendarDay)
    case word([UInt8])
    case nothing
  }

  private var demands: [(demand: Demand, isTurned: Bool)] = []
  /// The problems with terms that could not be understood; no line fits them.
  package private(set) var problems: [Phrase] = []

  /// Reads a filter as it was typed.
  ///
  /// `names` says which record a title or the beginning of an id means.
  package init(_ text: String, names: Names, today: CalendarDay) {
    for term in UnresolvedTerm.terms(of: text) {
      demands.append((demand(term, names, today), term.isTurned))
    }
  }

  /// Makes a filter without words: each that is given must hold, `record` as an address.
  package init(by: String?, record: String?, since: CalendarDay?, until: CalendarDay?) {
    let asked: [Demand?] = [
      by.map { .by($0.folded) }, record.map { .record($0) }, since.map { .since($0) },
      until.map { .until($0) },
    ]
    demands = asked.compactMap { $0.map { ($0, false) } }
  }

  package var isEmpty: Bool { demands.isEmpty }

  /// True where every term holds.
  ///
  /// `words` is what the line says to people, asked for only where it matters.
  package func holds(_ entry: HistoryEntry, words: () -> String) -> Bool {
    demands.allSatisfy { item in
      let holds: Bool
      switch item.demand {
      case .by(let author): holds = entry.by.folded.hasRun(author)
      case .record(let address): holds = entry.concerns(address)
      case .since(let day): holds = entry.at.day >= day
      case .until(let day): holds = entry.at.day <= day
      case .word(let word): holds = (words() + " " + entry.by + " " + entry.at.day.iso).folded.hasRun(word)
      case .nothing: return false
      }
      return holds != item.isTurned
    }
  }

  private mutating func demand(_ term: UnresolvedTerm, _ names: Names, _ today: CalendarDay) -> Demand {
    guard let key = term.key else { return .word(term.value.folded) }
    func isKey(_ sv: String, _ en: String) -> Bool { [sv, en].contains { $0.same(as: key.lowercased()) } }
    if isKey("av", "by") { return .by(term.value.folded) }
    if isKey("post", "record") {
      do throws(Refusal) { return .record(try names.record(named: term.value)) } catch {
        // What is gone by now is still in history.
        return .record(term.value)
      }
    }
    if isKey("sedan", "since") || isKey("från", "from") {
      if let day = CalendarDay(asked: term.value, on: today) { return .since(day) }
    } else if isKey("till", "until") {
      if let day = CalendarDay(asked: term.value, on: today) { return .until(day) }
    }
    let what = key + term.comparison.rawValue + term.value
    problems.append(Phrase("förstår inte \"\(what)\"", "cannot understand \"\(what)\""))
    return .nothing
  }
}
