package import Model

/// The order of day and month before a year: `3/4/2026` is 3 April in Europe and 4 March in America.
package enum DayOrder: String, CaseIterable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

extension CalendarDay {
  /// Reads a day as people and office programs write it, with or without a year.
  ///
  /// Such are `2026-11-24`, `20261124`, `24/11 2026`, `24.11.2026`, `24 november 2026`, `24 Nov`, a moment with its
  /// zone, and the number of a day in a workbook.
  ///
  /// `order` decides only of numbers apart by `/` or `-` with a year last or none; everywhere else the day comes before
  /// the month. Without a year it is the one nearest to `near`. A moment is the day that it is here. Whatever else stands
  /// beside the day, and a weekday that is another, makes it no day.
  package init?(written text: String, near: CalendarDay, order: DayOrder = .dayFirst) {
    guard let (day, weekday) = Self.read(text, near: near, order: order),
      weekday.map({ $0 == day.weekday }) ?? true
    else { return nil }
    self = day
  }

  /// The day that a text names where it gives another weekday: `mon 20 Dec 2026` is a Sunday.
  static func withOtherWeekday(_ text: String, near: CalendarDay, order: DayOrder) -> CalendarDay? {
    guard let (day, weekday) = read(text, near: near, order: order), let weekday, weekday != day.weekday
    else { return nil }
    return day
  }

  /// The day as it is written, and the weekday that stands before it.
  private static func read(
    _ text: String, near: CalendarDay, order: DayOrder
  ) -> (day: CalendarDay, weekday: Int?)? {
    let text = text.asRead
    if let instant = Instant(withZone: text) {
      return (instant.day, nil)
    }
    let written = withoutTime(text)
    if let day = CalendarDay(iso: written) { return (day, nil) }
    let (parts, weekday, isPlain) = parts(written)
    let isTurned = order == .monthFirst && isPlain && isAmbiguous(written)
    let found: CalendarDay? =
      switch parts.count {
      case 1: compact(parts[0])
      case 2: isTurned ? self.near(near, parts[1], parts[0]) : self.near(near, parts[0], parts[1])
      case 3: whole(isTurned ? [parts[1], parts[0], parts[2]] : parts)
      default: nil
      }
    return found.map { ($0, weekday) }
  }

  /// True for two numbers, and perhaps a year, with one and the same `/` or `-` between them.
  private static func isAmbiguous(_ text: String) -> Bool {
    let signs = text.utf8.filter { !(0x30...0x39).contains($0) }
    let isApart = signs.allSatisfy { $0 == signs[0] && ($0 == 0x2F || $0 == 0x2D) }
    return isApart
      && (signs.count == 1
        || signs.count == 2 && text.utf8.suffix(4).allSatisfy { (0x30...0x39).contains($0) })
  }

  /// The text without the time of day that office programs write behind a day: `2026-11-24 00:00:00`, `11/24/2026 12:00
  /// AM`.
  ///
  /// A time without a zone is one of the place where the file was made, so that its day is the day. Words behind the time
  /// stay, with the time.
  private static func withoutTime(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A),
      let space = bytes[..<colon].lastIndex(where: { $0 == 0x20 || $0 == 0x54 }), space > 5,
      isTime(bytes[(space + 1)...])
    else { return text }
    return String(decoding: bytes[..<space], as: UTF8.self)
  }

  /// True for a time such as `14:00`, `00:00:00`, `0:00:00.000` or `12:00 AM`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split(separator: 0x20)
    guard let time = words.first, words.count <= 2 else { return false }
    if words.count == 2, ![[0x61, 0x6D], [0x70, 0x6D]].contains(words[1].map { $0 | 0x20 }) {
      return false
    }
    let parts = time.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count else { return false }
    for (part, limit) in zip(parts, [24, 59, 60]) {
      let halves = part.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
      guard let whole = halves.first.map(Array.init), 1...2 ~= whole.count, let value = number(whole),
        value <= limit,
        halves.count == 1 || limit == 60 && number(Array(halves[1])) != nil
      else { return false }
    }
    return true
  }

  /// The parts of a day without the weekday and the article before it.
  ///
  /// `isPlain` is true where nothing stood before it.
  private static func parts(_ text: String) -> (parts: [[UInt8]], weekday: Int?, isPlain: Bool) {
    let signs: [UInt8] = [0x20, 0x2D, 0x2E, 0x2F, 0x2C, 0x09]
    var parts = text.folded.split { signs.contains($0) }.map(Array.init)
    let count = parts.count
    let weekday = parts.count > 2 ? parts.first.flatMap(weekday) : nil
    if weekday != nil { parts.removeFirst() }
    if parts.count > 2, let first = parts.first,
      ["den", "the"].contains(where: { first.elementsEqual($0.utf8) })
    {
      parts.removeFirst()
    }
    return (parts, weekday, parts.count == count)
  }

  /// The number of a weekday by the beginning of its name, from Monday.
  private static func weekday(_ part: [UInt8]) -> Int? {
    guard part.count >= 3 else { return nil }
    return weekdayNames.firstIndex { names in
      [names.sv, names.en].contains { $0.folded.starts(with: part) }
    }.map { $0 + 1 }
  }

  private static let weekdayNames = [
    Phrase("måndagen", "monday"), Phrase("tisdagen", "tuesday"), Phrase("onsdagen", "wednesday"),
    Phrase("torsdagen", "thursday"), Phrase("fredagen", "friday"), Phrase("lördagen", "saturday"),
    Phrase("söndagen", "sunday"),
  ]

  /// The name of the weekday in full, as in `is a Sunday`.
  var weekdayInFull: Phrase {
    let names = Self.weekdayNames[weekday - 1]
    let start = String(decoding: names.en.utf8.prefix(1), as: UTF8.self).uppercased()
    return Phrase(
      "en " + String(decoding: names.sv.utf8.dropLast(2), as: UTF8.self),
      "a " + start + String(decoding: names.en.utf8.dropFirst(), as: UTF8.self))
  }

  private static func number(_ part: [UInt8]) -> Int? {
    !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(String(decoding: part, as: UTF8.self)) : nil
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

  /// The day of `20261124`, or of days since the last of 1899 as workbooks count them, from 1954 to 2119.
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
