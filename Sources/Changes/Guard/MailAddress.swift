import Model

extension PlainScalars {
  /// An e-mail address that begins here, and where it ends.
  func mail(at start: Int) -> (PersonalData, end: Int)? {
    guard isLocal(start), !isLocal(start - 1) else { return nil }
    var at = start
    while isLocal(at) { at += 1 }
    guard self[at] == "@" else { return nil }
    var labels: [Range<Int>] = []
    var index = at + 1
    while true {
      let begin = index
      while isDigit(index) || isLetter(index) || self[index] == "-" { index += 1 }
      if index == begin { break }
      labels.append(begin..<index)
      guard self[index] == "." else { break }
      index += 1
    }
    guard let last = labels.last, labels.count >= 2, last.count >= 2, last.allSatisfy(isLetter) else {
      return nil
    }
    let end = last.upperBound
    let masked = text(start..<start + 1) + "***@" + text(at + 1..<end)
    return (PersonalData(kind: .mail, masked: masked, match: text(start..<end)), end)
  }

  private func isLocal(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return false }
    let signs: [Unicode.Scalar] = [".", "_", "%", "+", "-", "'"]
    return isDigit(index) || isLetter(index) || signs.contains(scalar)
  }
}
