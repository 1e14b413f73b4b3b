package import Model

/// Something in a text that points at a person: what kind it is, and how it may be shown.
package struct PersonalData: Equatable, Sendable {
  package let kind: PersonalDataKind
  /// Enough to find it by, never the whole: `19850709-****`, `a***@example.org`, `070-*** ** **`.
  package let masked: String
  /// Its digits or letters in their plain form, however they were kept apart; for comparing, never for showing.
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
      switch byte {
      // A bracket may hold the sign of an address in words, a percent sign its code; 0xEF begins the fullwidth forms.
      case UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "%"),
        0xEF:
        return true
      // Digits have relatives far beyond ASCII.
      case 0x30...0x39, 0xD9...: digits += 1
      default: continue
      }
      if digits >= 7 { return true }
    }
    return false
  }
}

/// A text as it reads: digits, dashes, spaces and signs in their plain form, and nothing that cannot be seen.
///
/// A number is the same number in fullwidth digits, with a figure dash or a joiner in it, broken over lines of a quoted
/// mail, or written for a link; scalars are compared, since a mark on a digit makes it another Character.
struct PlainScalars {
  private(set) var scalars: [Unicode.Scalar] = []

  init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
    // What a mail program puts before each line that it quotes.
    case 0x3E where isAtLineStart: break
    case 0..<0x80:
      scalars.append(scalar == "\t" ? " " : scalar)
      decodePercent()
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark: break
      case .decimalNumber: scalars.append(Unicode.Scalar(UInt8(0x30 + Int(properties.numericValue ?? 0))))
      default: scalars += scalar.asRead.map { $0 == "'" ? scalar : $0 }
      }
    }
  }

  private var isAtLineStart: Bool {
    guard let last = scalars.last(where: { $0 != " " }) else { return false }
    return last == "\n"
  }

  /// A sign as links write it: `%2D`.
  private mutating func decodePercent() {
    guard scalars.count >= 3, scalars[scalars.count - 3] == "%" else { return }
    let code = scalars.suffix(2).compactMap { Character($0).hexDigitValue }
    guard code.count == 2, (0x20...0x7E).contains(code[0] * 16 + code[1]) else { return }
    scalars.removeLast(3)
    scalars.append(Unicode.Scalar(UInt8(code[0] * 16 + code[1])))
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

  /// Where what may stand between the parts of a number ends: any mix of spaces, dashes, slashes, points, line breaks.
  ///
  /// The same place where a digit follows at once; nil where nothing follows, or too much stands between.
  func joint(from index: Int) -> Int? {
    var end = index
    while let scalar = self[end], Self.joints.contains(scalar) { end += 1 }
    return end - index <= 8 && self[end] != nil ? end : nil
  }

  private static let joints: Set<Unicode.Scalar> = [" ", "\n", "-", "+", "/", ".", "_"]

  /// On one line.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range].map { $0 == "\n" ? " " : $0 })
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
