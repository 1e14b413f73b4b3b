import Model

extension PlainScalars {
  /// An e-mail address that begins here, and where it ends: also `anna (at) example.org`, or broken over lines.
  func mail(at start: Int) -> (PersonalData, end: Int)? {
    guard isLocal(start), !isLocal(start - 1) else { return nil }
    var end = start
    while isLocal(end) { end += 1 }
    guard let domain = sign(["@", "(at)", "[at]", "{at}", "(snabel-a)", "[snabel-a]"], from: end) else {
      return nil
    }
    var labels: [Range<Int>] = []
    var index = domain
    while true {
      let begin = index
      while isDigit(index) || isLetter(index) || self[index] == "-" { index += 1 }
      if index == begin { break }
      labels.append(begin..<index)
      guard let next = dot(from: index) else { break }
      index = next
    }
    guard let last = labels.last, labels.count >= 2, last.count >= 2, last.allSatisfy(isLetter) else {
      return nil
    }
    let name = labels.map(text).joined(separator: ".")
    return (
      PersonalData(
        kind: .mail, masked: text(start..<start + 1) + "***@" + name, match: text(start..<end) + "@" + name),
      last.upperBound
    )
  }

  /// What stands between two parts of a domain; a line may break after it.
  private func dot(from start: Int) -> Int? {
    if self[start] == "." {
      let next = start + 1
      return self[next] == "\n" ? next + 1 : next
    }
    return sign(["(dot)", "[dot]", "{dot}", "(punkt)", "[punkt]"], from: start)
  }

  /// Where one of the signs ends that stands here, with spaces and line breaks around it or not.
  private func sign(_ signs: [String], from start: Int) -> Int? {
    let begin = afterSpace(from: start)
    for sign in signs {
      let scalars = Array(sign.unicodeScalars)
      let isHere = scalars.indices.allSatisfy { offset in
        self[begin + offset].map { $0.properties.lowercaseMapping.unicodeScalars.first == scalars[offset] }
          ?? false
      }
      if isHere { return afterSpace(from: begin + scalars.count) }
    }
    return nil
  }

  private func afterSpace(from start: Int) -> Int {
    var index = start
    while index < start + 3, self[index] == " " || self[index] == "\n" { index += 1 }
    return index
  }

  private func isLocal(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return false }
    let signs: [Unicode.Scalar] = [".", "_", "%", "+", "-", "'"]
    return isDigit(index) || isLetter(index) || signs.contains(scalar)
  }
}
