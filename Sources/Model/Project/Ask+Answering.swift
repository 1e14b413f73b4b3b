extension Ask {
  /// True where the group has not answered yet.
  package var isOpen: Bool { status != .answered && archived == nil }

  /// The number of days before its day from which an open ask is put before the team.
  package static let soon = 14

  /// True where its day is near or past while nobody has answered.
  ///
  /// An ask without a day never is.
  package func isPressing(on today: CalendarDay) -> Bool {
    isOpen && byDate.map { $0 - today <= Ask.soon } ?? false
  }

  /// The answer of somebody who types the number of an option, or words of their own.
  package func answer(saying text: String) -> String {
    guard let number = Int(text.trimmed), number >= 1, number <= options.count else { return text }
    return options[number - 1].text
  }
}

extension Project {
  /// The open asks of a group, the first day first; a gate's own ask is answered by its decision.
  package func openAsks(of group: String) -> [Ask] {
    asks.filter { $0.isOpen && $0.review == nil && $0.group.same(as: group) }
      .sorted { ($0.byDate ?? .distant) < ($1.byDate ?? .distant) }
  }
}
