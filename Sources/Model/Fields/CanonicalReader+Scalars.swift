extension CanonicalReader {
  @inline(__always)
  private mutating func takes(end: Int?) -> Bool {
    guard let end else { return false }
    position = end
    return true
  }

  mutating func takes(_ word: StaticString) -> Bool { takes(end: bytes.end(of: word, at: position)) }

  /// Takes a text with its quotes, in which just what the writer escapes is escaped.
  mutating func takesText() -> Bool { takes(end: bytes.endOfWrittenText(at: position)) }

  /// Takes a number, which is written as it stands.
  mutating func takesNumber() -> Bool { takes(end: bytes.endOfNumber(at: position)) }

  /// Takes a text of letters, digits and `- _`.
  mutating func takesWord() -> Bool {
    guard takes(UInt8(ascii: "\"")) else { return false }
    let start = position
    while byte(at: position).isOfPlainID { position += 1 }
    let count = position - start
    return count > 0 && count <= 40 && takes(UInt8(ascii: "\""))
  }

  /// Takes a day that exists, without quotes.
  mutating func takesDay() -> Bool {
    guard let year = digits(4), takes(UInt8(ascii: "-")), let month = digits(2), takes(UInt8(ascii: "-")),
      let day = digits(2)
    else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }

  mutating func takesInstant() -> Bool {
    guard takes(UInt8(ascii: "\"")), takesDay(), takes(UInt8(ascii: "T")), let hour = digits(2), hour < 24,
      takes(UInt8(ascii: ":")), let minute = digits(2), minute < 60, takes(UInt8(ascii: ":")),
      let second = digits(2), second < 60
    else { return false }
    return takes(UInt8(ascii: "Z")) && takes(UInt8(ascii: "\""))
  }

  private mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      let byte = byte(at: position)
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte) - 0x30
      position += 1
    }
    return number
  }

  /// Takes a whole number in its shortest form; longer ones than any that is counted are not seen.
  mutating func takesInteger(_ range: ClosedRange<Int>) -> Bool {
    let isNegative = takes(UInt8(ascii: "-"))
    let start = position
    var number = 0
    while byte(at: position).isDigit, position - start < 18 {
      number = number * 10 + Int(byte(at: position)) - 0x30
      position += 1
    }
    guard position > start, !byte(at: position).goesOnNumber else { return false }
    // Zero has no sign, and nothing else begins with it.
    if byte(at: start) == 0x30, isNegative || position - start > 1 { return false }
    if isNegative { number = -number }
    return range.contains(number)
  }
}

extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// True for a byte behind a number that makes it longer, or no whole number.
  @inline(__always)
  fileprivate var goesOnNumber: Bool { isDigit || self == 0x2E || self | 0x20 == UInt8(ascii: "e") }

  /// True for a letter, a digit, `-` or `_`: what an id may hold.
  @inline(__always)
  var isOfPlainID: Bool {
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let rest: UInt64 = 0x03FF_2000_0000_0000
    return self < 0x80 && (self < 0x40 ? rest : letters) >> UInt64(self & 0x3F) & 1 == 1
  }
}
