/// A day without a clock or a time zone: three integers, ordered as in the calendar.
package struct CalendarDay: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Makes a day; nil where no such day exists.
  ///
  /// The calendar is the proleptic Gregorian one, years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.days(in: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The stand-in for fields that are read before they are used.
  package static let unset = CalendarDay(unchecked: 1, 1, 1)

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days since 1 January 1970.
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Makes the day that many days after 1 January 1970, held within the years 1 to 9999.
  package init(number: Int) {
    let held = Swift.min(Swift.max(number, -719_162), 2_932_896)
    let shifted = held + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  package static func + (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number + days)
  }

  package static func - (left: CalendarDay, right: CalendarDay) -> Int {
    left.number - right.number
  }

  /// The same day of the month that many months later, or the month's last day.
  package func adding(months: Int) -> CalendarDay {
    let count = year * 12 + month - 1 + months
    let year = Swift.min(Swift.max(count / 12, 1), 9999)
    let month = (count % 12 + 12) % 12 + 1
    return CalendarDay(unchecked: year, month, Swift.min(day, CalendarDay.days(in: month, of: year)))
  }

  /// The day of the week: Monday is 1, Sunday is 7.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week and the year it belongs to.
  package var week: (year: Int, number: Int) {
    let thursday = self + (4 - weekday)
    let first = CalendarDay(unchecked: thursday.year, 1, 1)
    return (thursday.year, (thursday - first) / 7 + 1)
  }

  package var lastOfMonth: CalendarDay {
    CalendarDay(unchecked: year, month, CalendarDay.days(in: month, of: year))
  }

  /// The day as ISO 8601 writes it, such as 2026-11-24.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { digits in
      digits.write(year, at: 0, count: 4)
      digits[4] = 0x2D
      digits.write(month, at: 5, count: 2)
      digits[7] = 0x2D
      digits.write(day, at: 8, count: 2)
      return 10
    }
  }

  /// Reads a day; nil unless the text is exactly four digits, two and two of a day that exists.
  package init?(iso text: some StringProtocol) {
    let bytes = text.utf8
    guard bytes.count == 10 else { return nil }
    var parts = (year: 0, month: 0, day: 0)
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 7 {
        guard byte == 0x2D else { return nil }
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte) - 0x30
      switch index {
      case 0..<4: parts.year = parts.year * 10 + digit
      case 5..<7: parts.month = parts.month * 10 + digit
      default: parts.day = parts.day * 10 + digit
      }
    }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number with just so many digits.
  func write(_ number: Int, at place: Int, count: Int) {
    var rest = number
    for index in (place..<place + count).reversed() {
      self[index] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
      rest /= 10
    }
  }
}

extension CalendarDay {
  private static let months = [
    Phrase("jan", "Jan"), Phrase("feb", "Feb"), Phrase("mar", "Mar"), Phrase("apr", "Apr"),
    Phrase("maj", "May"), Phrase("jun", "Jun"), Phrase("jul", "Jul"), Phrase("aug", "Aug"),
    Phrase("sep", "Sep"), Phrase("okt", "Oct"), Phrase("nov", "Nov"), Phrase("dec", "Dec"),
  ]
  private static let weekdays = [
    Phrase("mån", "Mon"), Phrase("tis", "Tue"), Phrase("ons", "Wed"), Phrase("tor", "Thu"),
    Phrase("fre", "Fri"), Phrase("lör", "Sat"), Phrase("sön", "Sun"),
  ]

  /// The day and month in words, such as `24 Nov`, with the year where it is more than half a year away: `15 Jan 2028`.
  package func short(on today: CalendarDay) -> Phrase {
    let words = Phrase("\(day) ") + CalendarDay.months[month - 1]
    return (self - today).magnitude <= 183 ? words : words + " \(year)"
  }

  /// The weekday, day, month and year: `Tue 24 Nov 2026`.
  package var long: Phrase {
    CalendarDay.weekdays[weekday - 1] + " \(day) " + CalendarDay.months[month - 1] + " \(year)"
  }

  /// The weekday, day and month, such as `Thu 26 Nov`, for what is due within days.
  package var near: Phrase {
    CalendarDay.weekdays[weekday - 1] + " \(day) " + CalendarDay.months[month - 1]
  }

  package var weekdayWords: Phrase { CalendarDay.weekdays[weekday - 1] }

  /// The week in words: `w48`, `v48`.
  package var weekWords: Phrase { Phrase("v\(week.number)", "w\(week.number)") }
}

extension String {
  package func leftPadded(to width: Int, with filler: String = "0") -> String {
    String(repeating: filler, count: max(0, width - utf8.count)) + self
  }
}

extension CalendarDay {
  /// The last day of the calendar, after every day that anybody plans for.
  package static let distant = CalendarDay(number: 2_932_896)
}

extension CalendarDay {
  /// Reads a day as people type it: ISO, `today`, `+2w`, `-3d`, `fri`, `eom`, `w48`, in both languages.
  ///
  /// Nil where the text is no day.
  package init?(asked text: String, on today: CalendarDay) {
    let word = text.lowercased()
    if let day = CalendarDay(iso: word) {
      self = day
      return
    }
    switch word {
    case "today", "idag": self = today
    case "tomorrow", "imorgon": self = today + 1
    case "yesterday", "igår": self = today + -1
    case "eom", "månadsslut": self = today.lastOfMonth
    default:
      guard
        let day = CalendarDay.shifted(word, from: today) ?? CalendarDay.weekday(word, after: today)
          ?? CalendarDay.week(word, after: today)
      else { return nil }
      self = day
    }
  }

  private static func shifted(_ word: String, from today: CalendarDay) -> CalendarDay? {
    var bytes = Array(word.utf8)
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D, let unit = bytes.popLast(),
      let count = Int(String(decoding: bytes, as: UTF8.self)), abs(count) < 100_000
    else { return nil }
    switch unit {
    case UInt8(ascii: "d"): return today + count
    case UInt8(ascii: "w"), UInt8(ascii: "v"): return today + 7 * count
    case UInt8(ascii: "m"): return today.adding(months: count)
    case UInt8(ascii: "y"): return today.adding(months: 12 * count)
    default: return nil
    }
  }

  private static func weekday(_ word: String, after today: CalendarDay) -> CalendarDay? {
    (1...7).lazy.map { today + $0 }.first { day in
      day.weekdayWords.en.lowercased() == word || day.weekdayWords.sv == word
    }
  }

  /// The Friday of the next week with that number; nil where the text is no week.
  private static func week(_ word: String, after today: CalendarDay) -> CalendarDay? {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, first == UInt8(ascii: "w") || first == UInt8(ascii: "v"),
      let number = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), (1...53).contains(number)
    else { return nil }
    let friday = today + (5 - today.weekday)
    return (0..<106).lazy.map { friday + 7 * $0 }.first { $0.week.number == number && $0 >= today }
  }
}
