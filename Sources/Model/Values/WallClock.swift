/// The clock on the wall where the work is done, as seconds ahead of UTC at a moment.
///
/// A day is a day of this clock, never of UTC: what was done half past midnight was not done the day before. Whoever
/// starts the program says which clock holds (``here``); the core knows of no system.
package struct WallClock: Sendable {
  /// The function from seconds since the start of 1970 to seconds ahead of UTC.
  private let ahead: @Sendable (Int) -> Int

  package init(ahead: @escaping @Sendable (Int) -> Int) {
    self.ahead = ahead
  }

  package static let utc = WallClock { _ in 0 }

  @TaskLocal package static var here = utc

  /// The seconds ahead of UTC at the moment.
  package func ahead(at instant: Instant) -> Int { ahead(instant.seconds) }
}

extension Instant {
  /// The day here at this instant; a lookup of the zone.
  package var day: CalendarDay { (self + WallClock.here.ahead(at: self)).dayInUTC }

  /// The hour and minute here, such as 09:41.
  package var clock: String {
    String(Substring((self + WallClock.here.ahead(at: self)).rfc3339.utf8.dropFirst(11).prefix(5)))
  }

  /// The hour and minute here, with how far the clock is ahead of UTC: `09:41 UTC+1`.
  package var clockAndZone: String { clock + " " + zone }

  /// The distance of the clock here from UTC at the moment: `UTC`, `UTC+1`, `UTC+5:30`.
  package var zone: String {
    let ahead = WallClock.here.ahead(at: self)
    if ahead == 0 { return "UTC" }
    let minutes = abs(ahead) / 60
    let rest = minutes % 60 == 0 ? "" : (minutes % 60 < 10 ? ":0" : ":") + String(minutes % 60)
    return "UTC" + (ahead < 0 ? "-" : "+") + String(minutes / 60) + rest
  }
}
