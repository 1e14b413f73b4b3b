extension String {
  /// The text as a terminal may be given it: what would steer the terminal or hide is spelled out instead.
  package var visible: String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return self }
    if unicodeScalars.allSatisfy(\.isPlainlyVisible) { return self }
    var shown = ""
    shown.reserveCapacity(utf8.count + 8)
    // A mark needs a letter to stand on; without one it would land on what the program itself has drawn.
    var roomForMarks = 0
    for scalar in unicodeScalars {
      if scalar.mustBeSpelledOut {
        shown += scalar.spelledOut
        roomForMarks = 0
      } else if !scalar.isMark {
        shown.unicodeScalars.append(scalar)
        roomForMarks = Self.marksOnALetter
      } else if roomForMarks > 0 {
        shown.unicodeScalars.append(scalar)
        roomForMarks -= 1
      } else {
        shown += scalar.spelledOut
      }
    }
    return shown
  }

  /// The most marks on a letter: as many as any living script needs, and as many as a terminal cell holds.
  private static var marksOnALetter: Int { 4 }
}

extension Unicode.Scalar {
  /// True for the letters of Swedish and its neighbours, which need no closer look.
  fileprivate var isPlainlyVisible: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    default: false
    }
  }

  /// True where the scalar takes no place of its own or leans on the letter before it.
  fileprivate var isMark: Bool {
    guard value >= 0x300 else { return false }
    if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FB ~= value { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  fileprivate var mustBeSpelledOut: Bool {
    if isPlainlyVisible { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return true
    default:
      // Variation selectors, fillers and joiners are letters or marks by category, yet show nothing.
      return properties.isDefaultIgnorableCodePoint
    }
  }

  /// The scalar in plain signs: `^[` for a control that a keyboard can send, `<U+202E>` for the rest.
  fileprivate var spelledOut: String {
    if value < 0x20 || value == 0x7F {
      return "^" + String(Unicode.Scalar(UInt8(value) ^ 0x40))
    }
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }
}

extension String {
  /// The text with line breaks as blanks, as a field of one line needs.
  package var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars where scalar != "\r" {
      line.unicodeScalars.append(scalar == "\n" || scalar == "\t" ? " " : scalar)
    }
    return line
  }
}
