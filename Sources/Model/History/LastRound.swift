/// The round that was held last: when, and who took part.
package struct LastRound: Equatable, Sendable {
  package let on: CalendarDay
  package let at: Instant
  package let tookPart: [PersonReference]

  package init(on: CalendarDay, at: Instant, tookPart: [PersonReference]) {
    self.on = on
    self.at = at
    self.tookPart = tookPart
  }

  /// Nil where the snapshot was made for another reason.
  package init?(_ snapshot: SnapshotFile) {
    guard snapshot.occasion == .round else { return nil }
    self.init(on: snapshot.on, at: snapshot.at, tookPart: snapshot.tookPart)
  }
}
