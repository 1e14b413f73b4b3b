extension CanonicalReader {
  mutating func takes(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    for index in 0..<count where byte(at: position + index) != text.utf8Start[index] { return false }
    position += count
    return true
  }

  /// Takes a text with its quotes, in which just what the writer escapes is escaped.
  mutating func takesText() -> Bool {
    guard byte(at: position) == UInt8(ascii: "\"") else { return false }
    var place = position + 1
    while true {
      let stops = eight(at: place).escapes
      if stops == 0 {
        place += 8
        continue
      }
      place += stops.bytesBefore
      guard place < bytes.count else { return false }
      switch bytes[place] {
      case UInt8(ascii: "\""):
        let count = place - position
        position = place + 1
        return count <= JSONReader.longestText
      case UInt8(ascii: "\\"):
        position = place
        guard let end = escapeEnd(at: place) else { return false }
        place = end
      case 0xE2:
        if byte(at: place + 1) == 0x80, byte(at: place + 2) & 0xFE == 0xA8 { return false }
        place += 1
      default: return false
      }
    }
  }

  /// Where one of the escapes ends that the writer makes.
  private func escapeEnd(at place: Int) -> Int? {
    switch byte(at: place + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return place + 2
    case UInt8(ascii: "u"): break
    default: return nil
    }
    let digits = [byte(at: place + 2), byte(at: place + 3), byte(at: place + 4), byte(at: place + 5)]
    return CanonicalReader.escapes.contains { $0.utf8.elementsEqual(digits) } ? place + 6 : nil
  }

  /// What the writer escapes by number: controls without a letter, and the ends of lines that are not controls.
  private static let escapes: [String] = {
    let controls = (0..<0x20).filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return (controls + [0x7F, 0x2028, 0x2029]).map { String($0, radix: 16).leftPadded(to: 4) }
  }()

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

  /// Takes a number, which is written as it stands.
  mutating func takesNumber() -> Bool {
    let start = position
    _ = takes(UInt8(ascii: "-"))
    if byte(at: position) == 0x30 {
      position += 1
    } else if !takesDigits() {
      return false
    }
    if takes(UInt8(ascii: ".")), !takesDigits() { return false }
    if byte(at: position) | 0x20 == UInt8(ascii: "e") {
      position += 1
      if byte(at: position) == UInt8(ascii: "+") || byte(at: position) == UInt8(ascii: "-") { position += 1 }
      if !takesDigits() { return false }
    }
    return position - start <= JSONReader.longestText
  }

  private mutating func takesDigits() -> Bool {
    let start = position
    while byte(at: position).isDigit { position += 1 }
    return position > start
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether a number that this stands behind is no whole one, or longer.
  @inline(__always)
  fileprivate var goesOnNumber: Bool { isDigit || self == 0x2E || self | 0x20 == UInt8(ascii: "e") }

  /// A letter, a digit, `-` or `_`.
  @inline(__always)
  fileprivate var isOfPlainID: Bool {
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let rest: UInt64 = 0x03FF_2000_0000_0000
    return self < 0x80 && (self < 0x40 ? rest : letters) >> UInt64(self & 0x3F) & 1 == 1
  }
}
