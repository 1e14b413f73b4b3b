/// Values that stand as the writer writes them are told apart without being read.
extension JSONReader {
  /// Objects with more members are left to whoever reads them.
  private static let mostMembers = 64

  /// Skips a value that stands just as ``JSONWriter`` writes it at this indent.
  ///
  /// False where it does not, and also where that is not seen easily: then the position means nothing. The bytes must
  /// be UTF-8, which is not looked at.
  package mutating func skipCanonical(indent: Int) -> Bool {
    skipCanonical(indent: indent, depth: indent / 2) != nil
  }

  private enum Shape { case scalar, nested }

  private mutating func skipCanonical(indent: Int, depth: Int) -> Shape? {
    if depth >= JSONReader.deepest { return nil }
    switch next {
    case UInt8(ascii: "\""): return skipText() ? .scalar : nil
    case UInt8(ascii: "{"): return skipObject(indent, depth) ? .nested : nil
    case UInt8(ascii: "["): return skipList(indent, depth) ? .nested : nil
    case UInt8(ascii: "t"): return skip("true") ? .scalar : nil
    case UInt8(ascii: "f"): return skip("false") ? .scalar : nil
    case UInt8(ascii: "n"): return skip("null") ? .scalar : nil
    case UInt8(ascii: "-"), 0x30...0x39:
      do throws(Malformed) { _ = try number() } catch { return nil }
      return .scalar
    default: return nil
    }
  }

  private mutating func skipObject(_ indent: Int, _ depth: Int) -> Bool {
    position += 1
    if skip("}") { return true }
    var names: [Range<Int>] = []
    while true {
      guard skipLine(indent + 2), names.count < JSONReader.mostMembers else { return false }
      let start = position
      guard skipText() else { return false }
      let name = start..<position
      if names.contains(where: { isSame($0, name) }) { return false }
      names.append(name)
      guard skip(": "), skipCanonical(indent: indent + 2, depth: depth + 1) != nil else {
        return false
      }
      if skip(",") { continue }
      return skipLine(indent) && skip("}")
    }
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && bytes(from: one.lowerBound, to: one.upperBound)
        .elementsEqual(bytes(from: other.lowerBound, to: other.upperBound))
  }

  /// Scalars stand on one line, everything else on a line each.
  private mutating func skipList(_ indent: Int, _ depth: Int) -> Bool {
    position += 1
    if skip("]") { return true }
    if next != 0x0A {
      while true {
        guard skipCanonical(indent: indent, depth: depth + 1) == .scalar else { return false }
        if skip(", ") { continue }
        return skip("]")
      }
    }
    var isNested = false
    while true {
      guard skipLine(indent + 2), let shape = skipCanonical(indent: indent + 2, depth: depth + 1)
      else {
        return false
      }
      if shape == .nested { isNested = true }
      if skip(",") { continue }
      return isNested && skipLine(indent) && skip("]")
    }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    for index in 0..<count where byte(at: position + index) != text.utf8Start[index] {
      return false
    }
    position += count
    return true
  }

  /// Skips the end of a line and the spaces that the next begins with.
  private mutating func skipLine(_ indent: Int) -> Bool {
    guard next == 0x0A else { return false }
    position += 1
    for _ in 0..<indent {
      guard next == 0x20 else { return false }
      position += 1
    }
    return next != 0x20
  }

  private mutating func skipText() -> Bool {
    guard next == UInt8(ascii: "\"") else { return false }
    position += 1
    let start = position
    while let byte = byte(at: position) {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return position - start <= JSONReader.longestText
      case UInt8(ascii: "\\"):
        guard skipEscape() else { return false }
      case ..<0x20, 0x7F: return false
      case 0xE2
      where self.byte(at: position + 1) == 0x80 && (self.byte(at: position + 2) ?? 0) & 0xFE == 0xA8:
        return false
      default: position += 1
      }
    }
    return false
  }

  /// Skips one of the escapes that the writer makes.
  private mutating func skipEscape() -> Bool {
    position += 1
    for letter: StaticString in ["\"", "\\", "n", "r", "t", "u2028", "u2029", "u007f"]
    where skip(letter) {
      return true
    }
    guard skip("u00"), let high = byte(at: position), high == 0x30 || high == 0x31,
      let low = byte(at: position + 1)
    else { return false }
    position += 2
    switch low {
    // A tab and the ends of lines have letters.
    case 0x39, UInt8(ascii: "a"), UInt8(ascii: "d"): return high == 0x31
    case 0x30...0x38, UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "e"), UInt8(ascii: "f"):
      return true
    default: return false
    }
  }
}
