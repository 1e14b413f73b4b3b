package import Model

/// Something in a text that points at a person: what kind it is, and how it may be shown.
package struct PersonalData: Equatable, Sendable {
  package let kind: PersonalDataKind
  /// Enough to find it by, never the whole: `19850709-****`, `a***@example.org`, `070-*** ** **`.
  package let masked: String
  /// As it was written, with digits, dashes and spaces in their plain form; for comparing, never for showing.
  let match: String

  package static func == (left: PersonalData, right: PersonalData) -> Bool {
    left.kind == right.kind && left.match.same(as: right.match)
  }
}

extension String {
  /// What in this text looks like it points at a person, in the order in which it stands there.
  package var personalData: [PersonalData] {
    guard mayHoldPersonalData else { return [] }
    let text = PlainScalars(self)
    var found: [PersonalData] = []
    var index = 0
    while index < text.scalars.count {
      if let (data, end) = text.identityNumber(at: index) ?? text.phone(at: index) ?? text.mail(at: index) {
        found.append(data)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Most texts hold too few digits and no address: they are passed over at once.
  private var mayHoldPersonalData: Bool {
    var digits = 0
    for byte in utf8 {
      // The second begins the fullwidth forms, which have a sign of addresses of their own.
      if byte == UInt8(ascii: "@") || byte == 0xEF { return true }
      // Digits have relatives far beyond ASCII.
      if (0x30...0x39).contains(byte) { digits += 1 } else if byte >= 0xD9 { digits += 1 }
      if digits >= 7 { return true }
    }
    return false
  }
}

/// A text as it reads: digits, dashes, spaces and signs in their plain form, and nothing that cannot be seen.
///
/// A number is the same number in fullwidth digits, with a figure dash or a joiner in it; scalars are compared,
/// since a mark on a digit makes it another Character.
struct PlainScalars {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = text.unicodeScalars.compactMap(Self.plain)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 { return scalar == "\t" ? " " : scalar }
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0xFF0D: return "-"
    case 0xFF0B, 0xFE62: return "+"
    case 0xFF20, 0xFE6B: return "@"
    case 0xFF0E: return "."
    case 0xFF08: return "("
    case 0xFF09: return ")"
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spaceSeparator: return " "
    case .format, .nonspacingMark, .enclosingMark: return nil
    case .decimalNumber:
      let digit = properties.numericValue.map { Int($0) } ?? 0
      return Unicode.Scalar(UInt8(0x30 + digit))
    default: return scalar
    }
  }

  subscript(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  func isDigit(_ index: Int) -> Bool { self[index].map { (0x30...0x39).contains($0.value) } ?? false }

  func isLetter(_ index: Int) -> Bool {
    self[index].map { $0.properties.isAlphabetic } ?? false
  }

  /// How many digits stand one after the other from here.
  func digits(from index: Int) -> Int {
    var end = index
    while isDigit(end) { end += 1 }
    return end - index
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Whether a sum of money ends here: `8507091234 kr`.
  func isMoney(endingAt end: Int) -> Bool {
    var start = end
    while self[start] == " " { start += 1 }
    var word = ""
    while let scalar = self[start], isLetter(start) {
      word.unicodeScalars.append(scalar)
      start += 1
    }
    return ["kr", "tkr", "mkr", "sek", "eur", "usd", "kronor"].contains { $0.same(as: word.lowercased()) }
  }
}
