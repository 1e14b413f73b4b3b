/// An instant: a moment in UTC, to the second, as RFC 3339 writes it.
package struct Instant: Hashable, Comparable, Sendable {
  /// The number of seconds since the start of 1970.
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

  /// The day in UTC, as files write it; people mean ``day``.
  package var dayInUTC: CalendarDay {
    CalendarDay(number: (seconds - ((seconds % 86_400 + 86_400) % 86_400)) / 86_400)
  }

  /// The moment as RFC 3339 writes it, such as 2026-11-24T09:41:07Z.
  package var rfc3339: String {
    let second = (seconds % 86_400 + 86_400) % 86_400
    let day = dayInUTC
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

  /// Reads a moment as any program writes it, with its zone: `2026-11-30T23:00:00Z`, `2026-12-01 00:00:00.000+01:00`.
  ///
  /// Nil where it is none, or says no zone.
  package init?(withZone text: String) {
    var rest = Array(text.utf8)[...]
    guard rest.count >= 17, let day = CalendarDay(iso: String(decoding: rest.prefix(10), as: UTF8.self))
    else {
      return nil
    }
    rest = rest.dropFirst(10)
    guard let sign = rest.popFirst(), sign == 0x54 || sign == 0x74 || sign == 0x20,
      let hour = Instant.pair(&rest), rest.popFirst() == UInt8(ascii: ":"), let minute = Instant.pair(&rest)
    else { return nil }
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      guard let found = Instant.pair(&rest) else { return nil }
      second = found
      if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
        rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
      }
    }
    guard hour < 24, minute < 60, second <= 60, let ahead = Instant.zone(rest) else { return nil }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - ahead
  }

  /// The seconds ahead of UTC that a text says: `Z`, `+01:00`, `+0100`, `-05`; nil where it says none.
  private static func zone(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text.first == 0x20 ? text.dropFirst() : text
    guard let sign = rest.popFirst() else { return nil }
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = pair(&rest), hours < 15 else {
      return nil
    }
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    var minutes = 0
    if !rest.isEmpty {
      guard let found = pair(&rest), rest.isEmpty, found < 60 else { return nil }
      minutes = found
    }
    let ahead = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -ahead : ahead
  }

  private static func pair(_ text: inout ArraySlice<UInt8>) -> Int? {
    guard text.count >= 2, let number = pair(Array(text.prefix(2)), at: 0) else { return nil }
    text = text.dropFirst(2)
    return number
  }

  /// Reads a moment; nil unless the text is one in UTC to the second.
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
