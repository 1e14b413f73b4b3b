/// The ends of scalars that stand as the writer writes them; nil where they do not.
extension UnsafeBufferPointer<UInt8> {
  /// The end of a text with its quotes, in which just what the writer escapes is escaped.
  ///
  /// Its being UTF-8 is not looked at.
  @inline(__always)
  func endOfWrittenText(at start: Int) -> Int? {
    guard start < count, self[start] == UInt8(ascii: "\"") else { return nil }
    var place = start + 1
    while true {
      let stops = upToEight(at: place).escapes
      if stops == 0 {
        place += 8
        continue
      }
      place += stops.bytesBefore
      guard place < count else { return nil }
      switch self[place] {
      case UInt8(ascii: "\""): return place - start <= JSONReader.longestText ? place + 1 : nil
      case UInt8(ascii: "\\"):
        guard let end = endOfEscape(at: place) else { return nil }
        place = end
      case 0xE2:
        if upToEight(at: place) & 0xFE_FFFF == 0xA8_80E2 { return nil }
        place += 1
      default: return nil
      }
    }
  }

  /// The end of one of the escapes that the writer makes.
  @inline(never)
  private func endOfEscape(at start: Int) -> Int? {
    guard start + 1 < count else { return nil }
    switch self[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard start + 6 <= count else { return nil }
    let digits = self[start + 2..<start + 6]
    return JSONWriter.numberedEscapes.contains { digits.elementsEqual($0.utf8) } ? start + 6 : nil
  }

  /// The end of a number, which is written as it stands.
  func endOfNumber(at start: Int) -> Int? {
    var place = start
    func takes(_ byte: UInt8) -> Bool {
      guard place < count, self[place] == byte else { return false }
      place += 1
      return true
    }
    func takesDigits() -> Bool {
      let first = place
      while place < count, self[place].isDigit { place += 1 }
      return place > first
    }
    _ = takes(UInt8(ascii: "-"))
    if takes(0x30) {
      // Nothing else begins with it.
      if place < count, self[place].isDigit { return nil }
    } else if !takesDigits() {
      return nil
    }
    if takes(UInt8(ascii: ".")), !takesDigits() { return nil }
    if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
      if !takes(UInt8(ascii: "+")) { _ = takes(UInt8(ascii: "-")) }
      if !takesDigits() { return nil }
    }
    return place - start <= JSONReader.longestText ? place : nil
  }

  /// The end of this word.
  func end(of word: StaticString, at start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard start + length <= count else { return nil }
    for index in 0..<length where self[start + index] != word.utf8Start[index] { return nil }
    return start + length
  }
}

extension JSONWriter {
  /// The escapes that the writer makes by number: controls without a letter, and line ends that are not controls.
  fileprivate static let numberedEscapes: [String] = {
    let controls = (0..<0x20).filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return (controls + [0x7F, 0x2028, 0x2029]).map { String($0, radix: 16).leftPadded(to: 4) }
  }()
}
