internal import Model

extension PlainScalars {
  /// A Swedish personal identity or coordination number that begins here, and where it ends.
  ///
  /// Ten or twelve digits, with anything that parts numbers before the month, the day and the last four; its day is one
  /// of the calendar (a coordination number adds 60 to it) and its last digit is the checksum of the others (Luhn). A
  /// reserve number has a letter and three digits last, and no checksum.
  func identityNumber(at start: Int) -> (PersonalData, end: Int)? {
    guard isDigit(start), !isDigit(start - 1) else { return nil }
    for yearDigits in [4, 2] {
      guard let written = written(at: start, yearDigits: yearDigits), isAlone(start, written),
        let kind = kind(of: written)
      else { continue }
      let end = written.end
      let match = text(start..<end).filter { $0.isNumber || $0.isLetter }
      return (PersonalData(kind: kind, masked: text(start..<end - 4) + "****", match: match), end)
    }
    return nil
  }

  /// The digits of what could be a number, and how it is written.
  private struct Written {
    /// Of a reserve number only those of its day.
    var digits: [Int]
    var end: Int
    /// Whether a dash or plus stands before the last four, which hardly anything else has there.
    var hasSign: Bool
    /// Whether nothing parts it.
    var isBare: Bool
    var isReserve: Bool
  }

  /// Year, month, day and the last four, with or without something between.
  private func written(at start: Int, yearDigits: Int) -> Written? {
    var index = start
    var values: [Int] = []
    var isBare = true
    for count in [yearDigits, 2, 2] {
      guard let next = part(count, from: index, into: &values) else { return nil }
      guard let after = joint(from: next) else { return nil }
      if after != next { isBare = false }
      index = after
    }
    let hasSign = hasSign(before: index)
    if let end = part(4, from: index, into: &values) {
      if isDigit(end) || isDay(at: index) { return nil }
      return Written(digits: values, end: end, hasSign: hasSign, isBare: isBare, isReserve: false)
    }
    guard yearDigits == 4, hasSign, let letter = self[index], ("A"..."Z").contains(letter),
      digits(from: index + 1) == 3, !isLetter(index + 4)
    else { return nil }
    return Written(digits: values, end: index + 4, hasSign: true, isBare: false, isReserve: true)
  }

  /// Where so many digits end; nil where they do not stand there.
  private func part(_ count: Int, from start: Int, into values: inout [Int]) -> Int? {
    guard digits(from: start) >= count else { return nil }
    values += (start..<start + count).map { Int(scalars[$0].value) - 0x30 }
    return start + count
  }

  /// The end of a period rather than the last four: `2019-03-19--2019-06-17`.
  private func isDay(at index: Int) -> Bool {
    let signs = [self[index + 4], self[index + 7]]
    return signs.allSatisfy { $0 == "-" } && digits(from: index + 5) == 2 && digits(from: index + 8) == 2
  }

  private func hasSign(before index: Int) -> Bool {
    var place = index - 1
    while let scalar = self[place], !isDigit(place) {
      if scalar == "-" || scalar == "+" { return true }
      place -= 1
    }
    return false
  }

  /// Whether it is no part of something longer: a decimal number, a case number, a sum of money.
  private func isAlone(_ start: Int, _ written: Written) -> Bool {
    let end = written.end
    if isMoney(endingAt: end) { return false }
    if written.hasSign { return true }
    if self[end] == "-", isDigit(end + 1) { return false }
    let joints: [Unicode.Scalar] = [".", ",", "-", ":", "/", "+"]
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

  private func kind(of number: Written) -> PersonalDataKind? {
    let digits = number.digits
    let date = Array((number.isReserve ? digits : digits.dropLast(4)).suffix(6))
    let (year, month, written) = (date[0] * 10 + date[1], date[2] * 10 + date[3], date[4] * 10 + date[5])
    let day = written > 60 ? written - 60 : written
    let isWhole = digits.count == 12 || number.isReserve
    let centuries = isWhole ? [digits[0] * 10 + digits[1]] : [19, 20]
    let isDay = centuries.contains { century in
      (18...20).contains(century) && CalendarDay(year: century * 100 + year, month: month, day: day) != nil
    }
    guard isDay, number.isReserve || Self.checksum(Array(digits.suffix(10))) == 0 else { return nil }
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
