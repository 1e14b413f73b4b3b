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
