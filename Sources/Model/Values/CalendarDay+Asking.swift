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
