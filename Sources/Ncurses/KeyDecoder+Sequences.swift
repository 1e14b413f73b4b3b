internal import Drawing

extension KeyDecoder {
  /// No terminal sends a longer one.
  private static let longestSequence = 64
  /// Answers and titles may be longer, yet have an end.
  private static let longestText = 4096

  /// The key or sequence that begins with the Esc in front of the bytes.
  func sequence() -> Found {
    if let known = described.first(where: { bytes.starts(with: $0.bytes) }) {
      return .key(known.key, length: known.bytes.count)
    }
    guard let second = bytes.dropFirst().first else { return .incomplete }
    if described.contains(where: { $0.bytes.starts(with: bytes) }) { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return control()
    case UInt8(ascii: "O"): return shifted()
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      return text()
    case 0x00..<0x20, 0x7F: return .key(.escape, length: 1)
    default:
      switch letter(at: bytes.startIndex + 1) {
      case .letter(let scalar, let length): return .key(.alt(Character(scalar)), length: 1 + length)
      case .none: return .nothing(length: 2)
      case .incomplete: return .incomplete
      }
    }
  }

  /// `ESC O` and one letter, as keypads send.
  private func shifted() -> Found {
    guard let final = bytes.dropFirst(2).first else { return .incomplete }
    if let key = Self.lettered[final] { return .key(key, length: 3) }
    if final == UInt8(ascii: "M") { return .key(.enter, length: 3) }
    if UInt8(ascii: "j")...UInt8(ascii: "y") ~= final {
      return .key(.character(Character(Unicode.Scalar(final - 0x40))), length: 3)
    }
    return .nothing(length: final == Self.escape ? 2 : 3)
  }

  /// A text meant for programs, such as an answer that nobody asked for.
  private func text() -> Found {
    var last: UInt8 = 0
    for (offset, byte) in bytes.dropFirst(2).prefix(Self.longestText).enumerated() {
      if byte == 0x07 || (last == Self.escape && byte == UInt8(ascii: "\\")) {
        return .nothing(length: offset + 3)
      }
      last = byte
    }
    return bytes.count < Self.longestText ? .incomplete : .nothing(length: 2)
  }

  /// `ESC [`, numbers and a letter.
  private func control() -> Found {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "[") {
      guard let final = body.dropFirst().first else { return .incomplete }
      guard UInt8(ascii: "A")...UInt8(ascii: "E") ~= final else { return .nothing(length: 3) }
      return .key(.function(Int(final - UInt8(ascii: "A")) + 1), length: 4)
    }
    if body.first == UInt8(ascii: "M") { return oldMouse(body.dropFirst()) }
    let inner = body.prefix { 0x20...0x3F ~= $0 }
    let length = 2 + inner.count + 1
    guard let final = body.dropFirst(inner.count).first else {
      return inner.count > Self.longestSequence ? .nothing(length: 2 + inner.count) : .incomplete
    }
    guard 0x40...0x7E ~= final, inner.count <= Self.longestSequence else {
      return .nothing(length: 2 + inner.count)
    }
    if inner.first == UInt8(ascii: "<") {
      return Self.mouse(inner.dropFirst(), pressed: final == UInt8(ascii: "M")).map {
        .key($0, length: length)
      }
        ?? .nothing(length: length)
    }
    // A terminal that another program has told to tells of keys that are let go as well.
    if Self.isRelease(inner) { return .nothing(length: length) }
    let numbers = Self.numbers(inner)
    if final == UInt8(ascii: "~"), numbers.first == 200 { return .paste(length: length) }
    return Self.key(numbers, final: final).map { .key($0, length: length) } ?? .nothing(length: length)
  }

  /// True where the second number says in its second part that the key was let go: `106;1:3`.
  private static func isRelease(_ inner: ArraySlice<UInt8>) -> Bool {
    let fields = inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard fields.count > 1 else { return false }
    let parts = fields[1].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count > 1 && parts[1].elementsEqual("3".utf8)
  }

  private static func numbers(_ inner: ArraySlice<UInt8>) -> [Int] {
    inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      Int(String(decoding: field.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 0
    }
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  private static func key(_ numbers: [Int], final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "~") where numbers.first == 27 && numbers.count > 2:
      key(ofNumber: numbers[2], with: numbers[1])
    case UInt8(ascii: "~"): numbered[numbers.first ?? 0]
    case UInt8(ascii: "u"): key(ofNumber: numbers.first ?? 0, with: numbers.dropFirst().first ?? 1)
    // Where the cursor is, which nobody asked for, ends with the same letter as F3.
    case UInt8(ascii: "R") where (numbers.first ?? 1) > 1: nil
    default: lettered[final]
    }
  }

  /// A key that a terminal tells by its letter's number and by what was held down, one more than the sum.
  private static func key(ofNumber number: Int, with held: Int) -> Key? {
    guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else { return nil }
    let held = max(0, held - 1)
    if let key = ofKeypad[number] { return key }
    // Shift, Ctrl and the like by themselves, and keys that no keyboard here has.
    if 0xE000...0xF8FF ~= number { return nil }
    if number == 9, held & 1 != 0 { return .backTab }
    if number < 0x20 || number == 0x7F { return key(ofControl: UInt8(number)) }
    guard scalar.properties.generalCategory != .control else { return nil }
    if held & 4 != 0 { return String(scalar).lowercased().first.map { .control($0) } }
    let letter = held & 1 != 0 ? Character(String(scalar).uppercased()) : Character(scalar)
    return held & 2 != 0 ? .alt(Character(scalar)) : .character(letter)
  }

  /// The keys of a keypad, which the terminal numbers by themselves.
  private static let ofKeypad: [Int: Key] = {
    var keys: [Int: Key] = [
      57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
      57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
    ]
    for digit in 0...9 { keys[57399 + digit] = .character(Character(String(digit))) }
    for (number, sign) in [57409: ".", 57410: "/", 57411: "*", 57412: "-", 57413: "+", 57415: "="] {
      keys[number] = .character(Character(sign))
    }
    return keys
  }()
}
