import Model

extension PlainScalars {
  /// A phone number that begins here, at home (`070-123 45 67`) or abroad (`+46 70 123 45 67`, `+45 33 12 34 56`).
  ///
  /// Anything that parts numbers may stand between its groups.
  func phone(at start: Int) -> (PersonalData, end: Int)? {
    guard self[start] == "+" || self[start] == "0" || self[start] == "(", isFree(before: start) else {
      return nil
    }
    let end: Int?
    if self[start] == "+" {
      end =
        self[start + 1] == "4" && self[start + 2] == "6" ? abroad(from: start + 3) : foreign(from: start + 1)
    } else if text(start, is: "0046") {
      end = abroad(from: start + 4)
    } else if text(start, is: "00") {
      end = digits(from: start) <= 5 ? foreign(from: start + 2) : nil
    } else if self[start] == "(", self[start + 1] == "0" {
      end = bracketed(from: start)
    } else {
      end = self[start] == "0" ? home(from: start) : nil
    }
    guard let end, !isMoney(endingAt: end) else { return nil }
    let match = text(start..<end).filter { $0.isNumber || $0 == "+" }
    return (PersonalData(kind: .phone, masked: masked(start..<end), match: match), end)
  }

  private func text(_ start: Int, is word: String) -> Bool {
    word.unicodeScalars.enumerated().allSatisfy { self[start + $0.offset] == $0.element }
  }

  /// Part of a number that began before, such as `2026-01234`, is none; a word may be glued to it.
  private func isFree(before start: Int) -> Bool {
    guard let before = self[start - 1] else { return true }
    if isDigit(start - 1) { return false }
    if isLetter(start - 1) {
      var first = start - 1
      while isLetter(first - 1) { first -= 1 }
      return !isDigit(first - 1) && start - first > 1
    }
    return switch before {
    case "-", "_", ".", ":", "+", "/", ",": !isDigit(start - 2)
    default: true
    }
  }

  /// Groups of digits with something between them that parts numbers.
  private struct Groups {
    var sizes: [Int] = []
    /// What stands before each group but the first: the sign that says most of it.
    var joints: [Unicode.Scalar] = []
    /// Where each group ends.
    var ends: [Int] = []

    func total(_ count: Int) -> Int { sizes.prefix(count).reduce(0, +) }
  }

  private func groups(from start: Int) -> Groups {
    var groups = Groups()
    var index = start
    while groups.sizes.count < 7 {
      let size = digits(from: index)
      if size == 0 { break }
      groups.sizes.append(size)
      groups.ends.append(index + size)
      guard let next = joint(from: index + size), next > index + size, isDigit(next) else { break }
      let between = scalars[(index + size)..<next]
      if between.contains("+") { break }
      groups.joints.append(["-", "/", ".", "_"].first(where: between.contains) ?? " ")
      index = next
    }
    return groups
  }

  /// Whether the groups are a day such as `08.12.2026`.
  private func isDay(_ groups: Groups, from start: Int) -> Bool {
    guard groups.sizes.starts(with: [2, 2, 4]) else { return false }
    func value(_ group: Int) -> Int {
      Int(text(groups.ends[group] - groups.sizes[group]..<groups.ends[group])) ?? 0
    }
    return (1...31).contains(value(0)) && (1...31).contains(value(1)) && min(value(0), value(1)) <= 12
      && (1900...2099).contains(value(2))
  }

  /// Area codes of three digits; `08` has two and the others four (the Swedish numbering plan).
  private static let areas: Set<String> = [
    "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040",
    "042", "044", "046", "054", "060", "063", "070", "072", "073", "076", "079", "090",
  ]
  private static let mobiles: Set<String> = ["070", "072", "073", "076", "079"]

  private func home(from start: Int) -> Int? {
    guard let second = self[start + 1], ("1"..."9").contains(second) else { return nil }
    let three = text(start..<min(start + 3, scalars.count))
    let isStockholm = second == "8"
    let isMobile = Self.mobiles.contains(three)
    let area = isStockholm ? 2 : Self.areas.contains(three) ? 3 : 4
    let groups = groups(from: start)
    // What follows after a space may be something else, so the longest that is a number is taken.
    for count in stride(from: groups.sizes.count, through: 1, by: -1) {
      let total = groups.total(count)
      let isLong =
        isMobile || three.same(as: "010") ? total == 10 : (area == 4 ? 9...10 : 8...10).contains(total)
      guard isLong else { continue }
      if count == 1 {
        if area < 4, total >= 9 { return groups.ends[0] }
        continue
      }
      let sizes = groups.sizes[1..<count]
      let joints = groups.joints[0..<count - 1]
      let isAreaAlone = groups.sizes[0] == area || (isMobile && groups.sizes[0] > 3)
      let isInGroups = sizes.count == 1 || sizes.allSatisfy { (2...(isMobile ? 7 : 4)).contains($0) }
      // `08.30-16.00` and `08 12 2026` are hours and days.
      let isTime = isStockholm && joints.first != "-" && groups.sizes[1] < 3
      if isAreaAlone, isInGroups, !isTime, !isDay(groups, from: start) { return groups.ends[count - 1] }
    }
    return nil
  }

  /// What follows `+46`: perhaps a `(0)`, then the number without its first nought.
  private func abroad(from start: Int) -> Int? {
    var index = joint(from: start) ?? start
    if text(index, is: "(0)") { index += 3 }
    index = joint(from: index) ?? index
    guard let first = self[index], ("1"..."9").contains(first) else { return nil }
    return end(of: groups(from: index), digits: 7...10)
  }

  /// What follows the plus or the two noughts of another country: its code and the number.
  private func foreign(from start: Int) -> Int? {
    guard let first = self[start], ("1"..."9").contains(first) else { return nil }
    let groups = groups(from: start)
    // A sum of money has its digits in threes.
    let isSum =
      groups.sizes.count > 1 && groups.sizes[0] <= 3 && groups.sizes.dropFirst().allSatisfy { $0 == 3 }
    return isSum ? nil : end(of: groups, digits: 9...15)
  }

  private func end(of groups: Groups, digits: ClosedRange<Int>) -> Int? {
    for count in stride(from: groups.sizes.count, through: 1, by: -1)
    where digits.contains(groups.total(count)) {
      if groups.sizes[1..<count].allSatisfy({ (2...8).contains($0) }) { return groups.ends[count - 1] }
    }
    return nil
  }

  /// `(08) 123 456 78`.
  private func bracketed(from start: Int) -> Int? {
    let size = digits(from: start + 1)
    guard (2...4).contains(size), self[start + 1 + size] == ")" else { return nil }
    var index = start + size + 2
    index = joint(from: index) ?? index
    let groups = groups(from: index)
    for count in stride(from: groups.sizes.count, through: 1, by: -1)
    where (8...10).contains(size + groups.total(count)) {
      return groups.ends[count - 1]
    }
    return nil
  }

  /// The first three digits, or five of a number from abroad; the rest as asterisks.
  private func masked(_ range: Range<Int>) -> String {
    let open = self[range.lowerBound] == "+" ? 4 : text(range.lowerBound, is: "00") ? 6 : 3
    var seen = 0
    var view = String.UnicodeScalarView()
    for index in range {
      if isDigit(index) {
        seen += 1
        view.append(seen > open ? "*" : scalars[index])
      } else {
        view.append(scalars[index] == "\n" ? " " : scalars[index])
      }
    }
    return String(view)
  }
}
