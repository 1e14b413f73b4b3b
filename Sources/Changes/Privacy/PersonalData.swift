package import Model

/// A datum in a text that points at a person: its kind, and how it may be shown.
package struct PersonalData: Equatable, Sendable {
  package let kind: PersonalDataKind
  /// The datum as it may be shown.
  ///
  /// Enough to find it by, never the whole: `19850709-****`, `a***@example.org`, `070-*** ** **`.
  package let masked: String
  /// The digits or letters in their plain form, however they were kept apart; for comparing, never for showing.
  let match: String

  package static func == (left: PersonalData, right: PersonalData) -> Bool {
    left.kind == right.kind && left.match.same(as: right.match)
  }
}

extension String {
  /// The data in this text that look like they point at a person, in the order in which they stand there.
  ///
  /// A text with few digits and no address is passed over at once.
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

  /// True where the text may hold personal data; most texts hold too few digits and no address.
  private var mayHoldPersonalData: Bool {
    var digits = 0
    var last: UInt32 = 0
    for byte in utf8 {
      // The last four bytes, small: a point in words, ` dot ` or ` punkt `, may be of an address.
      last = last << 8 | UInt32(byte | 0x20)
      if last == 0x2064_6F74 || last == 0x2070_756E { return true }
      switch byte {
      // A bracket may hold the sign of an address in words, a percent sign or an ampersand its code; 0xEF begins the
      // fullwidth forms.
      case UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "%"),
        UInt8(ascii: "&"), 0xEF:
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
