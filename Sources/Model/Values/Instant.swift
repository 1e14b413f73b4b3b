/// A moment in UTC, to the second, as RFC 3339 writes it.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since the start of 1970.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package init(_ day: CalendarDay, hour: Int = 12, minute: Int = 0) {
    seconds = day.number * 86_400 + hour * 3600 + minute * 60
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  package static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(seconds: instant.seconds + seconds)
  }

  package var day: CalendarDay {
    CalendarDay(number: (seconds - ((seconds % 86_400 + 86_400) % 86_400)) / 86_400)
  }

  /// Hour and minute in UTC, such as 09:41.
  package var clock: String { String(Substring(rfc3339.utf8.dropFirst(11).prefix(5))) }

  /// The moment as RFC 3339 writes it, such as 2026-11-24T09:41:07Z.
  package var rfc3339: String {
    let second = (seconds % 86_400 + 86_400) % 86_400
    let day = day
    return String(unsafeUninitializedCapacity: 20) { digits in
      digits.write(day.year, at: 0, count: 4)
      digits[4] = 0x2D
      digits.write(day.month, at: 5, count: 2)
      digits[7] = 0x2D
      digits.write(day.day, at: 8, count: 2)
      digits[10] = UInt8(ascii: "T")
      digits.write(second / 3600, at: 11, count: 2)
      digits[13] = UInt8(ascii: ":")
      digits.write(second % 3600 / 60, at: 14, count: 2)
      digits[16] = UInt8(ascii: ":")
      digits.write(second % 60, at: 17, count: 2)
      digits[19] = UInt8(ascii: "Z")
      return 20
    }
  }

  /// Nil unless the text is a moment in UTC to the second.
  package init?(rfc3339 text: String) {
    guard text.utf8.count == 20 else { return nil }
    let bytes = Array(text.utf8)
    guard bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let day = CalendarDay(iso: Substring(text.utf8.prefix(10))),
      let hour = Instant.pair(bytes, at: 11), let minute = Instant.pair(bytes, at: 14),
      let second = Instant.pair(bytes, at: 17), hour < 24, minute < 60, second < 60
    else { return nil }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func pair(_ bytes: [UInt8], at index: Int) -> Int? {
    let digits = bytes[index...index + 1]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
