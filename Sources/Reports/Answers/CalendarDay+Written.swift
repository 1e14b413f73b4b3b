package import Model

/// Which of two numbers is the day where a year follows: `3/4/2026` is 3 April in Europe and 4 March in America.
package enum DayOrder: String, CaseIterable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

extension CalendarDay {
  /// A day as people and office programs write it: `2026-11-24`, `20261124`, `24/11 2026`, `24.11.2026`,
  /// `24 november 2026`, `24 Nov`, a moment with its zone, and the number of a day in a workbook.
  ///
  /// `order` decides only of numbers apart by `/` or `-` with a year last; everywhere else the day comes before the
  /// month. Without a year it is the one nearest to `near`. A moment is the day that it is here.
  package init?(written text: String, near: CalendarDay, order: DayOrder = .dayFirst) {
    let text = text.asRead
    if let instant = Instant(withZone: text) {
      self = instant.day
      return
    }
    let day = CalendarDay.withoutTime(text)
    if let day = CalendarDay(iso: day) {
      self = day
      return
    }
    let parts = CalendarDay.parts(day)
    let found: CalendarDay? =
      switch parts.count {
      case 1: CalendarDay.compact(parts[0])
      case 2: CalendarDay.near(near, parts[0], parts[1])
      case 3:
        order == .monthFirst && CalendarDay.isAmbiguous(day)
          ? CalendarDay.whole([parts[1], parts[0], parts[2]]) : CalendarDay.whole(parts)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  /// Whether it is two numbers and a year with one and the same `/` or `-` between them.
  private static func isAmbiguous(_ text: String) -> Bool {
    let signs = text.utf8.filter { !(0x30...0x39).contains($0) }
    return signs.count == 2 && signs[0] == signs[1] && (signs[0] == 0x2F || signs[0] == 0x2D)
      && text.utf8.suffix(4).allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Without the time of day that office programs write behind a day: `2026-11-24 00:00:00`, `11/24/2026 12:00 AM`.
  ///
  /// A time without a zone is one of the place where the file was made, so that its day is the day.
  private static func withoutTime(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A),
      let space = bytes[..<colon].lastIndex(where: { $0 == 0x20 || $0 == 0x54 }), space > 5,
      bytes[(space + 1)..<colon].allSatisfy({ (0x30...0x39).contains($0) })
    else { return text }
    return String(decoding: bytes[..<space], as: UTF8.self)
  }

  private static func parts(_ text: String) -> [[UInt8]] {
    let signs: [UInt8] = [0x20, 0x2D, 0x2E, 0x2F, 0x2C, 0x09]
    let parts = text.folded.split { signs.contains($0) }.map(Array.init)
    let weekdays = (1...7).flatMap { [weekdayWord($0).sv.folded, weekdayWord($0).en.folded] }
    // `tis 24 nov`: the weekday says nothing new.
    guard parts.count > 2, let first = parts.first, weekdays.contains(where: { first.starts(with: $0) })
    else { return parts }
    return Array(parts.dropFirst())
  }

  private static func weekdayWord(_ weekday: Int) -> Phrase {
    CalendarDay(number: 3 + weekday).weekdayWords
  }

  private static func number(_ part: [UInt8]) -> Int? {
    part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(decoding: part, as: UTF8.self)) : nil
  }

  private static func month(_ part: [UInt8]) -> Int? {
    if let number = number(part) { return number }
    guard part.count >= 3 else { return nil }
    return (1...12).first { month in
      let names = names[month - 1]
      return [names.sv, names.en].contains { Array($0.utf8).starts(with: part) }
    }
  }

  private static let names = [
    Phrase("januari", "january"), Phrase("februari", "february"), Phrase("mars", "march"), Phrase("april"),
    Phrase("maj", "may"), Phrase("juni", "june"), Phrase("juli", "july"), Phrase("augusti", "august"),
    Phrase("september"), Phrase("oktober", "october"), Phrase("november"), Phrase("december"),
  ]

  /// `20261124`, or days since the last of 1899 as workbooks count them, from 1954 to 2119.
  private static func compact(_ part: [UInt8]) -> CalendarDay? {
    // A workbook may write the number of a day with decimals for the time of day.
    guard let number = number(part) else { return nil }
    if part.count == 8 {
      return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return (20_000..<80_500).contains(number) ? CalendarDay(number: number - 25_569) : nil
  }

  private static func near(_ near: CalendarDay, _ day: [UInt8], _ month: [UInt8]) -> CalendarDay? {
    guard let day = number(day), let month = self.month(month) else { return nil }
    let years = [near.year, near.year - 1, near.year + 1]
    return years.compactMap { CalendarDay(year: $0, month: month, day: day) }
      .min { abs($0 - near) < abs($1 - near) }
  }

  private static func whole(_ parts: [[UInt8]]) -> CalendarDay? {
    if parts[0].count == 4, let year = number(parts[0]), let month = month(parts[1]),
      let day = number(parts[2])
    {
      return CalendarDay(year: year, month: month, day: day)
    }
    guard let day = number(parts[0]), let month = month(parts[1]), let year = number(parts[2]),
      parts[2].count == 4
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
