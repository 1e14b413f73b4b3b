import Model

extension PlainScalars {
  /// The e-mail address that begins here, and its end: also `anna (at) example.org`, or broken over lines.
  func mail(at start: Int) -> (PersonalData, end: Int)? {
    guard isLocal(start), !isLocal(start - 1) else { return nil }
    var end = start
    while isLocal(end) { end += 1 }
    guard let sign = atSign(from: end) else { return nil }
    var labels: [Range<Int>] = []
    var points: [Point] = []
    var index = sign.end
    while true {
      let begin = index
      while isDigit(index) || isLetter(index) || self[index] == "-" { index += 1 }
      if index == begin { break }
      labels.append(begin..<index)
      guard let point = dot(from: index) else { break }
      let between = scalars[index..<point.end]
      // A domain that is whole ended a sentence.
      if labels.count > 1, between.contains("."), between.count > 1 { break }
      points.append(point)
      index = point.end
    }
    // A point that nothing followed ended a sentence.
    points = Array(points.prefix(max(labels.count - 1, 0)))
    guard let last = labels.last, labels.count >= 2, last.count >= 2, last.allSatisfy(isLetter),
      isDomain(last, after: sign, points), !isRepository(start..<end, endingAt: last.upperBound)
    else { return nil }
    let name = labels.map(text).joined(separator: ".")
    return (
      PersonalData(
        kind: .mail, masked: text(start..<start + 1) + "***@" + name, match: text(start..<end) + "@" + name),
      last.upperBound
    )
  }

  /// The words or spaces that stand in place of a sign of an address.
  private struct Point {
    var end: Int
    /// True where it has spaces around it.
    var isApart: Bool
    /// True for a word without brackets, which any sentence may hold.
    var isWord: Bool
  }

  /// True where the last part may be of a domain: the looser the signs, the more it must look like one.
  private func isDomain(_ last: Range<Int>, after sign: Point, _ points: [Point]) -> Bool {
    let isLoose = sign.isWord || points.contains { $0.isApart || $0.isWord }
    if !isLoose {
      // `Möte @ Sahlgrenska.Blå`: a sentence that goes on has a capital.
      return !sign.isApart || scalars[last].allSatisfy { !$0.properties.isUppercase }
        || scalars[last].allSatisfy(\.properties.isUppercase)
    }
    if sign.isWord, !points.contains(where: \.isWord) { return false }
    let name = text(last)
    let isKnown = ["com", "org", "net", "info", "edu", "gov", "name", "health"].contains { $0.same(as: name) }
    let isCountry = last.count == 2 && scalars[last].allSatisfy { ("a"..."z").contains($0) }
    return isKnown || isCountry
  }

  /// True for a place of code, such as `git@example.org:care/ai.git`.
  private func isRepository(_ local: Range<Int>, endingAt end: Int) -> Bool {
    let name = text(local)
    return ["git", "hg"].contains { $0.same(as: name) } && (self[end] == ":" || self[end] == "/")
      && isLetter(end + 1)
  }

  /// The sign between the name and the domain; marks of emphasis may stand around it.
  private func atSign(from start: Int) -> Point? {
    let begin = afterMarks(from: start)
    let index = afterSpace(from: begin)
    if self[index] == "@" {
      let after = afterMarks(from: index + 1)
      let end = afterSpace(from: after)
      return Point(end: end, isApart: index > begin || end > after, isWord: false)
    }
    let words = ["at", "snabel-a", "snabela", "snabel a", "alfakrull"]
    if let point = word(words, from: begin) { return point }
    // A single letter in brackets may be the first of a list.
    guard let point = word(["a"], from: begin), !point.isApart, !point.isWord else { return nil }
    return point
  }

  /// The point between two parts of a domain, with a space or a line break on one side or not.
  private func dot(from start: Int) -> Point? {
    let index = afterSpace(from: start)
    if self[index] == "." {
      let end = afterSpace(from: index + 1)
      // A line that breaks after the point goes on.
      let isBroken = index == start && end == index + 2 && self[index + 1] == "\n"
      return Point(end: end, isApart: !isBroken && end > start + 1, isWord: false)
    }
    guard var point = word(["dot", "punkt"], from: start) else { return nil }
    point.isApart = false
    return point
  }

  /// The end of one of the words that stands here, in brackets or between spaces.
  private func word(_ words: [String], from start: Int) -> Point? {
    let begin = afterSpace(from: start)
    let brackets: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
      ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"),
    ]
    let bracket = brackets.first { $0.open == self[begin] }
    if bracket == nil, begin == start { return nil }
    let first = bracket == nil ? begin : afterSpace(from: begin + 1)
    for word in words {
      let signs = Array(word.unicodeScalars)
      let isHere = signs.indices.allSatisfy { offset in
        self[first + offset].map { $0.properties.lowercaseMapping.unicodeScalars.first == signs[offset] }
          ?? false
      }
      guard isHere else { continue }
      var end = first + signs.count
      if let bracket {
        end = afterSpace(from: end)
        guard self[end] == bracket.close else { continue }
        end += 1
      }
      let next = afterSpace(from: end)
      if bracket == nil, next == end { continue }
      return Point(end: next, isApart: begin > start || next > end, isWord: bracket == nil)
    }
    return nil
  }

  private func afterSpace(from start: Int) -> Int {
    var index = start
    while index < start + 3, self[index] == " " || self[index] == "\n" { index += 1 }
    return index
  }

  /// The place past what makes a word stand out in a text: `**anna**@`, `<b>anna</b>@`.
  private func afterMarks(from start: Int) -> Int {
    var index = start
    while index < start + 4, let scalar = self[index], ["*", "~", "\"", "|"].contains(scalar) { index += 1 }
    guard self[index] == "<", self[index + 1] == "/" || isLetter(index + 1) else { return index }
    var end = index + 1
    while end < index + 10, self[end] == "/" || isLetter(end) { end += 1 }
    return self[end] == ">" ? end + 1 : index
  }

  private func isLocal(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return false }
    let signs: [Unicode.Scalar] = [".", "_", "%", "+", "-", "'"]
    return isDigit(index) || isLetter(index) || signs.contains(scalar)
  }
}
