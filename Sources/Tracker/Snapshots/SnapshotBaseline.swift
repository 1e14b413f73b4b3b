package import Model

/// What a snapshot is held against.
package enum SnapshotBaseline {
  /// What the group was given last; nothing is told where it was given nothing.
  case last
  case day(CalendarDay)
  /// By id, the beginning of an id, or title.
  case snapshot(String)

  package init(_ text: String?, on today: CalendarDay) {
    guard let text, !text.same(as: "last") else {
      self = .last
      return
    }
    self = CalendarDay(asked: text, on: today).map(SnapshotBaseline.day) ?? .snapshot(text)
  }
}
