import Model

extension PlainScalars {
  /// The end of the plus or the two noughts of a number abroad, with a bracket before them or not: `+`, `00 `, `(+`.
  func afterPrefix(at start: Int) -> Int? {
    var index = self[start] == "(" ? start + 1 : start
    if self[index] == "+" {
      index += 1
    } else if text(index, is: "00") {
      index += 2
    } else {
      return nil
    }
    while index < start + 5, let scalar = self[index], [" ", "-", "("].contains(scalar) { index += 1 }
    guard let first = self[index], ("1"..."9").contains(first) else { return nil }
    return index
  }

  /// The end of a number abroad behind its plus.
  ///
  /// The code of a country, perhaps a `(0)` or an area in brackets, and 7 to 13 digits.
  func abroad(from start: Int) -> Int? {
    guard let code = codeLength(at: start) else { return nil }
    let country = text(start..<start + code)
    let glued = digits(from: start) - code
    // A sum has its digits in threes, so that no code ends where its first group does.
    if glued == 1 { return nil }
    var index = start + code
    if self[index] == ")" { index += 1 }
    index = joint(from: index) ?? index
    var area = 0
    if self[index] == "(" {
      let size = digits(from: index + 1)
      guard (1...5).contains(size), self[index + 1 + size] == ")" else { return nil }
      if !text(index, is: "(0)") { area = size }
      index = joint(from: index + size + 2) ?? index + size + 2
    }
    if text(index, is: "00") { return nil }
    let groups = groups(from: index)
    guard let end = end(of: groups, digits: Self.lengths(of: country), besides: area) else { return nil }
    let isCounted = counts(endingAt: end) || isSum(groups, country, isGlued: glued > 0)
    return isCounted ? nil : end
  }

  private static func lengths(of country: String) -> ClosedRange<Int> {
    switch country {
    case "1", "7": 10...10
    case "46": 7...10
    default: 7...13
    }
  }

  /// The end of the longest run of groups that has so many digits.
  private func end(of groups: Groups, digits: ClosedRange<Int>, besides area: Int) -> Int? {
    for count in stride(from: groups.sizes.count, through: 1, by: -1)
    where digits.contains(groups.total(count) + area) {
      if groups.sizes[1..<count].allSatisfy({ (2...8).contains($0) }) { return groups.ends[count - 1] }
    }
    return nil
  }

  /// True where all is a sum with its digits in threes, or a span of two: `+12 000 000-15 000 000 kr`.
  private func isSum(_ groups: Groups, _ country: String, isGlued: Bool) -> Bool {
    guard let last = groups.ends.last, groups.sizes.count > 1 else { return false }
    var isFirst = false
    for (size, joint) in zip(groups.sizes.dropFirst(), groups.joints) {
      isFirst = joint == "-"
      if size > 3 || !isFirst && size != 3 { return false }
    }
    return isMoney(endingAt: last) || counts(endingAt: last)
  }

  /// The length of the code of a country that stands here; nil where there is no such code.
  ///
  /// Codes of the list that belongs to ITU-T E.164; none is the beginning of another.
  private func codeLength(at start: Int) -> Int? {
    let size = digits(from: start)
    guard size > 0 else { return nil }
    if self[start] == "1" || self[start] == "7" { return 1 }
    guard size > 1 else { return nil }
    let two = text(start..<start + 2)
    if Self.codes.contains(two) { return 2 }
    guard size > 2 else { return nil }
    let three = text(start..<start + 3)
    return Self.codes.contains(three) ? 3 : nil
  }

  private static let codes = Set(
    """
    20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90
    91 92 93 94 95 98 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238
    239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267
    268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378 379 380
    381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595 596 597
    598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 800 808 850 852 853
    855 856 870 878 880 881 882 883 886 888 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979
    992 993 994 995 996 998
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
