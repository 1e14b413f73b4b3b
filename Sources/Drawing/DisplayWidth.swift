import Model

/// A character with its marks as it stands in one place of the grid, one or two columns wide.
package struct Glyph: Hashable {
  package var character: Character
  package var columns: Int
}

extension String {
  /// The number of columns that the text takes on a terminal once it is made visible.
  package var columns: Int {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return utf8.count }
    return visible.unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// The text as a terminal divides it, which is finer than Swift's characters.
  package var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      let columns = scalar.columns
      if columns > 0 {
        glyphs.append(Glyph(character: Character(scalar), columns: columns))
      } else if let base = glyphs.popLast() {
        var letter = String(base.character)
        letter.unicodeScalars.append(scalar)
        glyphs.append(contentsOf: letter.only.map { [Glyph(character: $0, columns: base.columns)] } ?? [base])
      }
    }
    return glyphs
  }

  private var only: Character? { count == 1 ? first : nil }
}

extension Character {
  /// The number of columns that the character takes on a terminal: none, one or two for each of its scalars.
  package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
  /// The number of columns that the scalar takes on a terminal: none, one or two.
  ///
  /// It follows the table below and not the locale, so that a picture is the same on every machine.
  package var columns: Int {
    if value < 0x300 { return 1 }
    if value < 0x1100 { return takesNoRoom ? 0 : 1 }
    var low = 0
    var high = Self.wide.count
    while low < high {
      let middle = (low + high) / 2
      if Self.wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    if low < Self.wide.count, Self.wide[low].contains(value) { return takesNoRoom ? 0 : 2 }
    return takesNoRoom ? 0 : 1
  }

  private var takesNoRoom: Bool {
    if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FB ~= value { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Wide and full-width by Unicode's East Asian Width; unassigned gaps within a script count along.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F004...0x1F004,
    0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
    0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
    0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
    0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
