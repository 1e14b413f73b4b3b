internal import Model

extension PlainScalars {
  /// A Swedish personal identity or coordination number that begins here, and where it ends.
  ///
  /// Ten or twelve digits, with or without `-`, `+` or a space before the last four; its day is one of the
  /// calendar (a coordination number adds 60 to it) and its last digit is the checksum of the others (Luhn).
  func identityNumber(at start: Int) -> (PersonalData, end: Int)? {
    guard isDigit(start), !isDigit(start - 1), let written = written(at: start) else { return nil }
    guard isAlone(start, written), let kind = kind(of: written.digits) else { return nil }
    let end = written.end
    return (
      PersonalData(
        kind: kind, masked: text(start..<end - 4) + "****", match: text(start..<end)), end
    )
  }

  /// The digits of what could be a number, and how it is written.
  private struct Written {
    var digits: [Int]
    var end: Int
    /// Whether a dash or plus stands in it, which hardly anything else has there.
    var hasSign: Bool
    /// Whether it is digits only.
    var isBare: Bool
  }

  private func written(at start: Int) -> Written? {
    switch digits(from: start) {
    case 10, 12:
      let end = start + digits(from: start)
      return Written(digits: values(start..<end), end: end, hasSign: false, isBare: true)
    case 6: return written(start, date: [start..<start + 6])
    case 8: return written(start, date: [start..<start + 8])
    case 4:
      let isDate =
        self[start + 4] == "-" && digits(from: start + 5) == 2 && self[start + 7] == "-"
        && digits(from: start + 8) == 2 && (self[start + 10] == "-" || self[start + 10] == "+")
      return isDate
        ? written(start, date: [start..<start + 4, start + 5..<start + 7, start + 8..<start + 10]) : nil
    default: return nil
    }
  }

  /// A date, a separator and four more digits.
  private func written(_ start: Int, date: [Range<Int>]) -> Written? {
    var index = date.last?.upperBound ?? start
    var spaces = 0
    var hasSign = false
    while let scalar = self[index], scalar == " " || scalar == "-" || scalar == "+" {
      if scalar == " " { spaces += 1 } else if hasSign { return nil } else { hasSign = true }
      index += 1
    }
    guard spaces <= 2, digits(from: index) == 4 else { return nil }
    return Written(
      digits: date.flatMap(values) + values(index..<index + 4), end: index + 4, hasSign: hasSign,
      isBare: false)
  }

  private func values(_ range: Range<Int>) -> [Int] { range.map { Int(scalars[$0].value) - 0x30 } }

  /// Whether it is no part of something longer: a decimal number, a case number, a hash, a sum of money.
  private func isAlone(_ start: Int, _ written: Written) -> Bool {
    let end = written.end
    let continues = self[end] == "-" && (isDigit(end + 1) || isLetter(end + 1))
    if continues || isMoney(endingAt: end) { return false }
    if written.hasSign { return true }
    if written.isBare, written.digits.count == 10, isLetter(start - 1) || isLetter(end) { return false }
    let joints: [Unicode.Scalar] = [".", ",", "-", ":"]
    if let before = self[start - 1], joints.contains(before), isDigit(start - 2) {
      // The next of a list is no decimal.
      if before != "," || digits(before: start - 1) < 4 { return false }
    }
    if let after = self[end], joints.contains(after), (1...3).contains(digits(from: end + 1)) { return false }
    return true
  }

  private func digits(before index: Int) -> Int {
    var start = index
    while isDigit(start - 1) { start -= 1 }
    return index - start
  }

  private func kind(of digits: [Int]) -> PersonalDataKind? {
    let ten = Array(digits.suffix(10))
    let (year, month, written) = (ten[0] * 10 + ten[1], ten[2] * 10 + ten[3], ten[4] * 10 + ten[5])
    let day = written > 60 ? written - 60 : written
    let centuries = digits.count == 12 ? [digits[0] * 10 + digits[1]] : [19, 20]
    let isDay = centuries.contains { century in
      (18...20).contains(century) && CalendarDay(year: century * 100 + year, month: month, day: day) != nil
    }
    guard isDay, Self.checksum(ten) == 0 else { return nil }
    return written > 60 ? .coordinationNumber : .identityNumber
  }

  /// Zero where the last digit is right (Luhn, ISO/IEC 7812-1).
  private static func checksum(_ digits: [Int]) -> Int {
    digits.enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + (value > 9 ? value - 9 : value)
    } % 10
  }
}
