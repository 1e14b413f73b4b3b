import Model

extension PlainScalars {
  /// The phone number that begins here, at home or abroad, and its end; nil where none does.
  ///
  /// Such as `070-123 45 67`, `+46 70 123 45 67`, `+45 33 12 34 56`. Anything that parts numbers may stand between its
  /// groups.
  func phone(at start: Int) -> (PersonalData, end: Int)? {
    guard let first = self[start], isDigit(start) || first == "+" || first == "(" else { return nil }
    let end: Int?
    if isLinked(start) {
      end = abroad(from: start)
    } else if isFree(before: start) {
      end =
        afterPrefix(at: start).flatMap(abroad) ?? (first == "(" ? bracketed(from: start) : home(from: start))
    } else {
      end = nil
    }
    guard let end, !isMoney(endingAt: end) else { return nil }
    let match = text(start..<end).filter { $0.isNumber || $0 == "+" }
    return (PersonalData(kind: .phone, masked: masked(start..<end), match: match), end)
  }

  /// True for the number of a link that opens a conversation, whose code has nothing before it.
  private func isLinked(_ start: Int) -> Bool {
    guard let first = self[start], ("1"..."9").contains(first), !isDigit(start - 1) else { return false }
    return ["wa.me/", "phone=", "tel:"].contains { text(start - $0.utf8.count, is: $0) }
  }

  func text(_ start: Int, is word: String) -> Bool {
    word.unicodeScalars.enumerated().allSatisfy { self[start + $0.offset] == $0.element }
  }

  /// True where a number may begin here.
  ///
  /// Part of a number that began before, such as `2026-01234`, is none; a word or a label may be glued to it.
  private func isFree(before start: Int) -> Bool {
    guard let before = self[start - 1] else { return true }
    if isDigit(start - 1) { return false }
    if isLetter(start - 1) {
      var first = start - 1
      while isLetter(first - 1) { first -= 1 }
      // Of single letters only those that say what kind of number follows: more of them are of ids.
      let isLabel =
        start - first > 1 || self[start] == "+" || ["T", "M", "F", "H", "t", "m"].contains(before)
      return !isDigit(first - 1) && isLabel
    }
    let size = digits(before: start - 1)
    return switch before {
    case "-", "_", ".", "+": size == 0
    // `kl 16/070-1234567`, `rum12:08-123 456 78`, and the next of a list; a year or an hour has another number.
    case "/", ":": size == 0 || (size < 3 || size > 4) && isClearlyHome(start)
    case ",": size == 0 || size >= 4
    default: true
    }
  }

  /// True where the area and what follows it look like nothing else, such as hours or days.
  private func isClearlyHome(_ start: Int) -> Bool {
    guard self[start] == "0", self[start + 1] != "0" else { return self[start] == "+" }
    let sizes = groups(from: start).sizes
    return sizes[0] > 2 || sizes.count > 1 && sizes[1] == 3
  }

  /// The groups of digits that stand with something between them that parts numbers.
  struct Groups {
    var sizes: [Int] = []
    /// The sign before each group but the first: the one that says most of what stands there.
    var joints: [Unicode.Scalar] = []
    /// The end of each group.
    var ends: [Int] = []

    func total(_ count: Int) -> Int { sizes.prefix(count).reduce(0, +) }
  }

  func groups(from start: Int) -> Groups {
    var groups = Groups()
    var index = start
    while groups.sizes.count < 8 {
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

  /// True where the groups are a day such as `08.12.2026`, or begin with a month or a case number.
  private func isDay(_ groups: Groups, from start: Int) -> Bool {
    func value(_ group: Int) -> Int {
      Int(text(groups.ends[group] - groups.sizes[group]..<groups.ends[group])) ?? 0
    }
    // A month such as `08/2026`, and a case number such as `031-2026-14`.
    if groups.sizes.count > 1, groups.sizes[1] == 4, (1900...2099).contains(value(1)) {
      if groups.sizes[0] == 2, (1...12).contains(value(0)) { return true }
      if groups.joints.count > 1, groups.joints.allSatisfy({ $0 == "-" }) { return true }
    }
    guard groups.sizes.starts(with: [2, 2, 4]) else { return false }
    return (1...31).contains(value(0)) && (1...31).contains(value(1)) && min(value(0), value(1)) <= 12
      && (1900...2099).contains(value(2))
  }

  /// The area codes of three digits; `08` has two and the others four (the Swedish numbering plan).
  private static let areas: Set<String> = [
    "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040",
    "042", "044", "046", "054", "060", "063", "070", "072", "073", "076", "079", "090",
  ]
  private static let mobiles: Set<String> = ["070", "072", "073", "076", "079"]

  private func home(from start: Int) -> Int? {
    guard self[start] == "0", let second = self[start + 1], ("1"..."9").contains(second) else { return nil }
    let three = text(start..<min(start + 3, scalars.count))
    let isStockholm = second == "8"
    let isMobile = Self.mobiles.contains(three)
    let area = isStockholm ? 2 : Self.areas.contains(three) ? 3 : 4
    let groups = groups(from: start)
    if isEdition(start, joints: groups.joints) { return nil }
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
      let isInPairs = joints.allSatisfy { $0 == " " } && sizes.count == 4 && groups.sizes.count == 5
      let isTime = isStockholm && joints.first != "-" && groups.sizes[1] < 3 && !isInPairs
      if isAreaAlone, isInGroups, !isTime, !isDay(groups, from: start) { return groups.ends[count - 1] }
    }
    return nil
  }

  /// The end of a number with its area in brackets: `(08) 123 456 78`.
  private func bracketed(from start: Int) -> Int? {
    let size = digits(from: start + 1)
    guard self[start + 1] == "0", (2...4).contains(size), self[start + 1 + size] == ")" else { return nil }
    var index = start + size + 2
    index = joint(from: index) ?? index
    let groups = groups(from: index)
    for count in stride(from: groups.sizes.count, through: 1, by: -1)
    where (8...10).contains(size + groups.total(count)) {
      return groups.ends[count - 1]
    }
    return nil
  }

  /// The number with its first three digits, or five of one from abroad, and the rest as asterisks.
  private func masked(_ range: Range<Int>) -> String {
    let isAbroad = afterPrefix(at: range.lowerBound) != nil
    let open = !isAbroad ? 3 : scalars[range].contains("+") ? 4 : 6
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
