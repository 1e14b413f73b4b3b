internal import Glibc
package import Model
internal import Storage
internal import Tracker

/// The facts that the program is told by where and by whom it is run.
package enum ProcessEnvironment {
  /// A variable of the environment; nil where it is unset or empty.
  package static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.utf8.isEmpty ? nil : text
  }

  /// The language asked for, else that of the environment, the person, the workspace or the system, in this order.
  package static func language(asked: Language?, workspace: Language? = nil) -> Language {
    if let asked { return asked }
    if let named = variable("BRYGGA_LANG").flatMap(Language.init(rawValue:)) { return named }
    if let chosen = preferences.language?.known { return chosen }
    if let workspace { return workspace }
    let system = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return system.utf8.starts(with: "sv".utf8) ? .sv : .en
  }

  /// The author in history; a role is fine.
  static func author(in folder: Path) -> String {
    if let user = variable("BRYGGA_USER") ?? preferences.user, !user.utf8.isEmpty { return user }
    if let name = GitName.found(from: folder) { return name }
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return variable("USER") ?? "unknown"
  }

  /// A configuration that cannot be read is told once by the command that needs it, not by every word.
  private static var preferences: Preferences {
    do throws(FileFault) { return try Preferences.ofThisPerson() } catch { return Preferences() }
  }
}

/// A clock that tells the moment, and the day where the person is.
///
/// What it is here is asked when it is needed, since only the workspace says in which zone.
package struct LocalClock: Sendable {
  private let instant: Instant
  /// The day that was asked for.
  private let day: CalendarDay?
  /// True where it tells the moment that was asked for, whenever it is read.
  private let isStopped: Bool

  /// The moment; of a day that was asked for noon in UTC, or here where that is another day.
  package var at: Instant {
    guard let day, instant.day != day else { return instant }
    return instant + -WallClock.here.ahead(at: instant)
  }

  /// The day on which it is, or the one that was asked for.
  package var today: CalendarDay { day ?? instant.day }

  /// The moment asked for, as an instant or a day; nil asks for now.
  ///
  /// Throws a ``Failure`` where it is neither.
  package init(asked: String?) throws {
    guard let asked else {
      self.init(Instant(seconds: time(nil)))
      return
    }
    if let instant = Instant(rfc3339: asked) {
      self.init(instant, isStopped: true)
      return
    }
    let now = LocalClock(Instant(seconds: time(nil)))
    guard let day = CalendarDay(asked: asked, on: now.today) else {
      throw Failure(
        .usage, "väntade en dag eller tidpunkt, fann \"\(asked)\"",
        "expected a day or an instant, found \"\(asked)\"", field: "--now")
    }
    self.init(Instant(day), day: day, isStopped: true)
  }

  private init(_ instant: Instant, day: CalendarDay? = nil, isStopped: Bool = false) {
    self.instant = instant
    self.day = day
    self.isStopped = isStopped
  }

  /// The clock as it stands now.
  package func now() -> LocalClock { isStopped ? self : LocalClock(Instant(seconds: time(nil))) }
}
