extension String {
  /// The text with escapes such as `_x000D_` undone, in which workbooks write what XML cannot hold.
  var unescaped: String {
    let bytes = Array(utf8)
    guard bytes.contains(0x5F) else { return self }
    var units: [UInt16] = []
    var text = ""
    var index = 0
    var plain = 0
    func flush(_ end: Int) {
      text += String(decoding: bytes[plain..<end], as: UTF8.self)
    }
    while index < bytes.count {
      guard let unit = Self.escaped(bytes, at: index) else {
        index += 1
        continue
      }
      flush(index)
      units = [unit]
      index += 7
      // Two of them in a row can be one letter.
      while let unit = Self.escaped(bytes, at: index) {
        units.append(unit)
        index += 7
      }
      text += String(decoding: units, as: UTF16.self)
      plain = index
    }
    flush(bytes.count)
    return text
  }

  /// The text as ``unescaped`` reads it back: controls and what looks like an escape are spelled out.
  var escaped: String {
    var text = ""
    let bytes = Array(utf8)
    var index = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x5F where Self.escaped(bytes, at: index) != nil: text += "_x005F_"
      case 0...8, 0xB...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: text += Self.escape(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
      index += UTF8.width(scalar)
    }
    return text
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
  }

  /// The UTF-16 unit of an escape `_xHHHH_` at the index; nil where there is none.
  private static func escaped(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F
    else { return nil }
    let digits = bytes[(index + 2)..<(index + 6)]
    let isHex = digits.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
    return isHex ? UInt16(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
