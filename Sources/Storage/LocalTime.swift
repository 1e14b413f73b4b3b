internal import Glibc
package import Model

/// The local time of this computer, by the rules of time zones that the system has.
package enum LocalTime {
  /// The wall clock of the zone that the environment names or that ``follow(_:)`` was told; a lookup at each instant.
  package static let clock = WallClock { seconds in
    var seconds = time_t(seconds)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff
  }

  /// Goes by the clock of a zone from here on, in this process and those that it starts; nil goes by the computer's.
  ///
  /// A zone that the system does not know is passed by; `check` tells of it.
  package static func follow(_ zone: String?) {
    guard let zone, isKnown(zone) else { return }
    setenv("TZ", zone, 1)
    tzset()
  }

  /// True where the system has the rules of the zone, such as `Europe/Stockholm`.
  package static func isKnown(_ zone: String) -> Bool {
    let isName = zone.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || [0x2B, 0x2D, 0x2F, 0x5F].contains(byte)
    }
    guard isName, let first = zone.utf8.first, first != UInt8(ascii: "/") else { return false }
    return access("/usr/share/zoneinfo/" + zone, R_OK) == 0
  }
}
