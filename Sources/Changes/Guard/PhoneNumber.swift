import Model

extension PlainScalars {
  /// A Swedish phone number that begins here, at home (`070-123 45 67`) or abroad (`+46 70 123 45 67`).
  func phone(at start: Int) -> (PersonalData, end: Int)? {
    guard isFree(before: start) else { return nil }
    let end: Int?
    if self[start] == "+" {
      end = self[start + 1] == "4" && self[start + 2] == "6" ? abroad(from: start + 3) : nil
    } else if text(start, is: "0046") {
      end = abroad(from: start + 4)
    } else if self[start] == "(", self[start + 1] == "0" {
      end = bracketed(from: start)
    } else {
      end = self[start] == "0" ? home(from: start) : nil
    }
    guard let end, !isMoney(endingAt: end), !isLetter(end) else { return nil }
    return (PersonalData(kind: .phone, masked: masked(start..<end), match: text(start..<end)), end)
  }

  private func text(_ start: Int, is word: String) -> Bool {
    word.unicodeScalars.enumerated().allSatisfy { self[start + $0.offset] == $0.element }
  }

  /// Part of a number that began before, such as `2026-01234`, is none.
  private func isFree(before start: Int) -> Bool {
    guard let before = self[start - 1] else { return true }
    if isDigit(start - 1) || isLetter(start - 1) { return false }
    switch before {
    case "-", "_": return !isDigit(start - 2) && !isLetter(start - 2)
    case ".", ":", "+": return !isDigit(start - 2)
    default: return true
    }
  }

  /// Groups of digits with one space or dash between them.
  private struct Groups {
    var sizes: [Int] = []
    /// What stands before each group but the first.
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
      index += size
      guard let joint = self[index], joint == " " || joint == "-", isDigit(index + 1) else { break }
      groups.joints.append(joint)
      index += 1
    }
    return groups
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
      let isAreaAlone = groups.sizes[0] == area || (isMobile && groups.sizes[0] == 4)
      let isInGroups = sizes.count == 1 || sizes.allSatisfy { (2...4).contains($0) }
      let isDashed = joints.dropFirst().contains("-") && !isMobile
      let isTime = isStockholm && joints.first == " " && (groups.sizes[1] < 3)
      if isAreaAlone, isInGroups, !isDashed, !isTime { return groups.ends[count - 1] }
    }
    return nil
  }

  /// What follows `+46`: perhaps a `(0)`, then the number without its first nought.
  private func abroad(from start: Int) -> Int? {
    var index = start
    while self[index] == " " || self[index] == "-" { index += 1 }
    if text(index, is: "(0)") { index += 3 }
    while self[index] == " " || self[index] == "-" { index += 1 }
    guard index - start <= 6, let first = self[index], ("1"..."9").contains(first) else { return nil }
    let groups = groups(from: index)
    for count in stride(from: groups.sizes.count, through: 1, by: -1)
    where (7...10).contains(groups.total(count)) {
      if groups.sizes[1..<count].allSatisfy({ (2...8).contains($0) }) { return groups.ends[count - 1] }
    }
    return nil
  }

  /// `(08) 123 456 78`.
  private func bracketed(from start: Int) -> Int? {
    let size = digits(from: start + 1)
    guard (2...4).contains(size), self[start + 1 + size] == ")" else { return nil }
    var index = start + size + 2
    if self[index] == " " || self[index] == "-" { index += 1 }
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
        view.append(scalars[index])
      }
    }
    return String(view)
  }
}
