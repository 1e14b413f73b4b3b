/// The last round that was held: its day and who took part.
package struct LastRound: Equatable, Sendable {
  package let on: CalendarDay
  package let at: Instant
  package let tookPart: [PersonReference]

  package init(on: CalendarDay, at: Instant, tookPart: [PersonReference]) {
    self.on = on
    self.at = at
    self.tookPart = tookPart
  }

  /// Reads it from the snapshot of a round; nil where the snapshot was made for another reason.
  package init?(_ snapshot: SnapshotFile) {
    guard snapshot.occasion == .round else { return nil }
    self.init(on: snapshot.on, at: snapshot.at, tookPart: snapshot.tookPart)
  }
}
