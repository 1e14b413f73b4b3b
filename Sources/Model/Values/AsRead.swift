/// The text as it reads: what people see, whatever signs a program has put between the letters.
///
/// Two texts that look the same are often not the same bytes: Word writes no-break spaces and soft hyphens, a mail
/// program breaks lines, macOS takes letters and their marks apart, a web page hides joiners between words. Wherever
/// people's words are compared they are compared as they read; what is stored stays as it was written.
extension String {
  /// The text as people read it, with one sign for all that look alike.
  ///
  /// One space wherever there is any space or line break, and none at the ends; `-` for every hyphen, dash and minus;
  /// plain quotation marks; without what shows nothing. Letters keep their case. Compare with `==`, to which a letter
  /// and its mark are the letter with the mark.
  package var asRead: String {
    if isReadAsWritten { return self }
    var read = String.UnicodeScalarView()
    eachSign { read.append($0) }
    return String(read)
  }

  /// Hands on the text sign by sign as it reads, without a text between.
  func eachSign(_ take: (Unicode.Scalar) -> Void) {
    var hasBegun = false
    var isApart = false
    func show(_ sign: Unicode.Scalar) {
      if sign == " " {
        isApart = hasBegun
        return
      }
      if isApart { take(" ") }
      (hasBegun, isApart) = (true, false)
      take(sign)
    }
    for scalar in unicodeScalars {
      if scalar.isPlain { show(scalar) } else { scalar.asRead.forEach(show) }
    }
  }

  /// True where people read the same, letter for letter and capital for capital.
  package func reads(as other: String) -> Bool { asRead == other.asRead }

  /// The text as it reads, in small letters: a key that two texts have in common.
  package var asReadInAnyCase: String { asRead.lowercased() }

  /// True where people read the same, in capitals or not.
  package func readsInAnyCase(as other: String) -> Bool { asReadInAnyCase == other.asReadInAnyCase }

  /// True for plain letters with single spaces between words, as in nearly every text.
  private var isReadAsWritten: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      guard 0x20...0x7E ~= byte, byte != 0x60, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || utf8.isEmpty
  }
}

extension Unicode.Scalar {
  /// True for a sign that everybody writes in one way: the letters of Swedish and its neighbours, digits, points.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20...0x5F, 0x61...0x7E, 0xC0...0x24F: true
    default: false
    }
  }

  /// The signs that the scalar shows: none, one plain sign, or a few where it stands for several.
  package var asRead: [Unicode.Scalar] {
    switch value {
    case 0x21...0x5F, 0x61...0x7E: [self]
    case 0x09...0x0D, 0x20, 0x85, 0xA0: [" "]
    case 0...0x1F, 0x7F...0x9F, 0xAD: []
    // An acute or a grave accent on its own, and the signs that an office program makes of an apostrophe.
    case 0x60, 0xB4, 0x2BC, 0x2018...0x201B, 0x2032: ["'"]
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036: ["\""]
    case 0xA1...0x2FF: value == 0x2D7 ? ["-"] : [self]
    case 0x2026: [".", ".", "."]
    case 0x2043, 0x2212: ["-"]
    case 0xFB00...0xFB06: Array(ligature.unicodeScalars)
    // Letters, digits and signs as wide as Chinese ones.
    case 0xFF01...0xFF5E: (Unicode.Scalar(value - 0xFF01 + 0x21) ?? self).asRead
    default: asSeldomRead
    }
  }

  private var asSeldomRead: [Unicode.Scalar] {
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: [" "]
    case .dashPunctuation: ["-"]
    case .format, .control, .surrogate: []
    default: value == 0x2800 ? [" "] : properties.isDefaultIgnorableCodePoint ? [] : [self]
    }
  }

  /// The two or three letters that old fonts and PDF files join.
  private var ligature: String {
    ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(value - 0xFB00)]
  }
}

/// A text as it reads, sign by sign, with the place in the text where each sign stands.
package struct ReadText {
  /// The signs as ``Swift/String/asRead`` has them, but that a space may stand first and last.
  package private(set) var signs: [Unicode.Scalar] = []
  /// The place in the text of the scalar of each sign.
  package private(set) var places: [Int] = []

  /// Reads the text; linear in its length.
  package init(_ text: String) {
    for (place, scalar) in text.unicodeScalars.enumerated() {
      for sign in scalar.asRead where sign != " " || signs.last != " " {
        signs.append(sign)
        places.append(place)
      }
    }
  }
}
