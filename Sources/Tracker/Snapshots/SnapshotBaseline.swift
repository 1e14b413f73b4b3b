package import Model

/// The baseline that a snapshot is compared with.
package enum SnapshotBaseline {
  /// The last snapshot that the group was given; no news is told where it was given none.
  case last
  case day(CalendarDay)
  /// A snapshot by id, the beginning of an id, or title.
  case snapshot(String)

  package init(_ text: String?, on today: CalendarDay) {
    guard let text, !text.same(as: "last") else {
      self = .last
      return
    }
    self = CalendarDay(asked: text, on: today).map(SnapshotBaseline.day) ?? .snapshot(text)
  }
}
