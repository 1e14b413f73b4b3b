internal import Model

extension PlainScalars {
  /// The Swedish personal identity or coordination number that begins here, and its end; nil where none does.
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

  /// The digits of what could be a number, and the form in which it is written.
  private struct Written {
    /// The digits; of a reserve number only those of its day.
    var digits: [Int]
    var end: Int
    /// True where a dash or plus stands before the last four, which hardly anything else has there.
    var hasSign: Bool
    /// True where nothing parts it.
    var isBare: Bool
    /// The place where the last four begin.
    var last: Int
    var isReserve: Bool
  }

  /// The year, month, day and the last four, with or without something between; nil where they do not stand here.
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
      if isDigit(end) || (!isBare && isDay(at: index)) { return nil }
      return Written(
        digits: values, end: end, hasSign: hasSign, isBare: isBare, last: index, isReserve: false)
    }
    guard yearDigits == 4, hasSign, let letter = self[index], ("A"..."Z").contains(letter),
      digits(from: index + 1) == 3, !isLetter(index + 4)
    else { return nil }
    return Written(
      digits: values, end: index + 4, hasSign: true, isBare: false, last: index, isReserve: true)
  }

  /// The end of so many digits; nil where they do not stand there.
  private func part(_ count: Int, from start: Int, into values: inout [Int]) -> Int? {
    guard digits(from: start) >= count else { return nil }
    values += (start..<start + count).map { Int(scalars[$0].value) - 0x30 }
    return start + count
  }

  /// True for the end of a period rather than the last four: `2019-03-19--2019-06-17`, `2024.03.12 - 2027.06.03`.
  private func isDay(at index: Int) -> Bool {
    func value(_ start: Int, _ count: Int) -> Int? {
      digits(from: start) == count ? Int(text(start..<start + count)) : nil
    }
    guard let sign = self[index + 4], ["-", "/", ".", "_", " "].contains(sign), self[index + 7] == sign,
      let year = value(index, 4), let month = value(index + 5, 2), let day = value(index + 8, 2)
    else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }

  private func hasSign(before index: Int) -> Bool {
    var place = index - 1
    while let scalar = self[place], !isDigit(place) {
      if scalar == "-" || scalar == "+" { return true }
      place -= 1
    }
    return false
  }

  /// True where it is no part of something longer: a decimal number, a case number, a sum of money.
  private func isAlone(_ start: Int, _ written: Written) -> Bool {
    let end = written.end
    if isMoney(endingAt: end) { return false }
    if !written.isBare, isOfTwo(start, written) { return false }
    if written.hasSign { return true }
    if written.isBare {
      // In one run it is a number whatever else a link or a file name holds; only a decimal comma says otherwise.
      let isFraction = self[start - 1] == "," && (1...3).contains(digits(before: start - 1))
      return !isFraction && !(self[end] == "," && (1...3).contains(digits(from: end + 1)))
    }
    if self[end] == "-", isDigit(end + 1) { return false }
    let joints: [Unicode.Scalar] = [".", ",", "-", ":", "/", "+"]
    if let before = self[start - 1], joints.contains(before), isDigit(start - 2) {
      // The next of a list is no decimal.
      if before != "," || digits(before: start - 1) < 4 { return false }
    }
    if let after = self[end], joints.contains(after), (1...3).contains(digits(from: end + 1)) { return false }
    return true
  }

  /// True where a day with its century and four digits that follow it are two things.
  ///
  /// Such as a count, a time, a page, an edition. With a dash alone between them they are one, and so are they with a
  /// label before.
  private func isOfTwo(_ start: Int, _ written: Written) -> Bool {
    var begin = written.last
    while begin > start, !isDigit(begin - 1) { begin -= 1 }
    let joint = scalars[begin..<written.last]
    let signs = scalars[start..<written.last].filter { !(0x30...0x39).contains($0.value) }
    guard written.digits.count == 12, !written.isReserve else { return false }
    if isEdition(start, joints: signs) { return true }
    if signs.allSatisfy({ $0 == "/" }), signs.count == 3, self[start - 1] == "/", self[written.end] == "-",
      isLetter(written.end + 1)
    {
      return true
    }
    let isOne = joint.contains("-") || joint.contains("+")
    if isOne, !joint.contains(" ") { return false }
    if counts(endingAt: written.end) { return true }
    let label = word(before: start)
    if Self.labels.contains(where: { $0.same(as: label) }) { return false }
    let isSentence = zip(joint, joint.dropFirst()).contains { $0 == "." && ($1 == " " || $1 == "\n") }
    // Times are kept beside days of these years; whoever is older has a number.
    let hours = written.digits[8] * 10 + written.digits[9]
    let isTime = written.digits[0] == 2 && hours < 24 && written.digits[10] < 6
    return isSentence || isTime && !joint.isEmpty
  }

  private static let labels = [
    "pnr", "personnummer", "personnumret", "personnr", "persnr", "född", "fodd", "samordningsnummer",
    "samordningsnr", "snr", "nr", "patient", "patienten", "born", "ssn",
  ]

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

  /// The checksum, zero where the last digit is right (Luhn, ISO/IEC 7812-1).
  private static func checksum(_ digits: [Int]) -> Int {
    digits.enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + (value > 9 ? value - 9 : value)
    } % 10
  }
}
