extension Ask {
  /// Whether the group has not answered yet.
  package var isOpen: Bool { status != .answered && archived == nil }

  /// How near its day an open ask is put before the team.
  package static let soon = 14

  /// Whether its day is near or past while nobody has answered.
  package func isPressing(on today: CalendarDay) -> Bool {
    isOpen && byDate.map { $0 - today <= Ask.soon } ?? false
  }

  /// What somebody means who answers with the number of an option, or in words of their own.
  package func answer(saying text: String) -> String {
    guard let number = Int(text.trimmed), number >= 1, number <= options.count else { return text }
    return options[number - 1].text
  }
}

extension Project {
  /// What a group is asked and has not answered, the first day first; a gate's own ask is answered by its decision.
  package func openAsks(of group: String) -> [Ask] {
    asks.filter { $0.isOpen && $0.review == nil && $0.group.same(as: group) }
      .sorted { ($0.byDate ?? .distant) < ($1.byDate ?? .distant) }
  }
}
