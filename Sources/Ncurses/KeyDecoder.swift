package import Drawing

/// Makes keys of the bytes that a terminal sends.
///
/// Not the library's own reading: that asks the kernel for one byte at a time, loses the keys that follow a
/// broken letter, and does not say whether nothing was pressed or the terminal is gone.
package struct KeyDecoder: Sendable {
  /// A sequence by which a terminal's description tells one of its keys.
  package struct Described: Hashable, Sendable {
    var bytes: [UInt8]
    var key: Key

    package init(bytes: [UInt8], key: Key) {
      self.bytes = bytes
      self.key = key
    }
  }

  /// The outcome of reading the beginning of the bytes: a key, a paste, nothing of use, or not all of it yet.
  enum Found {
    case key(Key, length: Int)
    case paste(length: Int)
    case nothing(length: Int)
    case incomplete
  }

  static let escape: UInt8 = 0x1B

  /// The sequences that the terminal describes, longest first, so that none hides behind its own beginning.
  let described: [Described]
  /// False where a byte of the upper half is a letter by itself.
  let isUTF8: Bool
  var bytes: ArraySlice<UInt8> = []
  var pasted: [UInt8]?

  /// A decoder that knows these sequences, and reads letters as UTF-8 or byte by byte.
  package init(described: [Described] = [], isUTF8: Bool = true) {
    self.described = described.sorted { $0.bytes.count > $1.bytes.count }
    self.isUTF8 = isUTF8
  }

  /// True where something has begun that more bytes may complete.
  package var isWaiting: Bool { !bytes.isEmpty || pasted != nil }

  /// The milliseconds that the rest may take.
  ///
  /// After Esc alone so long that the bytes of one key on a slow line come together, and a hand that pressed Esc does
  /// not wait to be seen; where more has begun, no hand has typed it.
  package var patience: Int32 { pasted != nil ? 2000 : bytes.count > 1 ? 500 : 100 }

  /// True where bytes that came at once are a text that somebody has pasted in a terminal that does not say so.
  ///
  /// They are more than keys that were pressed while the program was busy, and of more kinds.
  package static func isPasted(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 8 && !bytes.contains(escape) && Set(bytes).count >= 6
      && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Adds bytes that came from the terminal; ``next(settled:)`` reads keys from them.
  package mutating func take(_ more: some Sequence<UInt8>) {
    bytes = bytes.isEmpty ? ArraySlice(Array(more)) : bytes + more
  }

  /// The next key, or nil where none is complete; `settled` says that the rest will not come.
  package mutating func next(settled: Bool) -> Key? {
    while pasted == nil, let first = bytes.first {
      switch found(first) {
      case .key(let key, let length):
        bytes.removeFirst(length)
        return key
      case .paste(let length):
        bytes.removeFirst(length)
        pasted = []
      case .nothing(let length):
        bytes.removeFirst(length)
      case .incomplete:
        guard settled else { return nil }
        if let key = givenUp(first) { return key }
      }
    }
    return pasted == nil ? nil : paste(settled: settled)
  }

  private func found(_ first: UInt8) -> Found {
    switch first {
    case Self.escape: sequence()
    case 0x00..<0x20, 0x7F: .key(Self.key(ofControl: first), length: 1)
    default:
      switch letter(at: bytes.startIndex) {
      case .letter(let scalar, let length): .key(.character(Character(scalar)), length: length)
      case .none: .nothing(length: 1)
      case .incomplete: .incomplete
      }
    }
  }

  /// Takes away what will never be complete; Esc by itself is a key, and so is a letter after it.
  private mutating func givenUp(_ first: UInt8) -> Key? {
    let count = bytes.count
    let second = bytes.dropFirst().first
    guard first == Self.escape else {
      bytes.removeFirst()
      return nil
    }
    guard let second else {
      bytes.removeFirst()
      return .escape
    }
    let opensText = second != UInt8(ascii: "[") && second != UInt8(ascii: "O")
    guard opensText || count == 2, second < 0x80 else {
      bytes.removeFirst(count)
      return nil
    }
    bytes.removeFirst(2)
    return .alt(Character(Unicode.Scalar(second)))
  }

  static func key(ofControl byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case escape: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}

extension KeyDecoder {
  /// The letter that the bytes at a place spell.
  enum Letter {
    case letter(Unicode.Scalar, length: Int)
    case none
    case incomplete
  }

  func letter(at place: Int) -> Letter {
    let first = bytes[place]
    let length =
      switch first {
      case 0x20..<0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    let spelled = bytes[place...].prefix(length)
    let continued = spelled.dropFirst().allSatisfy { 0x80...0xBF ~= $0 }
    if length > 0, continued, spelled.count < length { return .incomplete }
    if length > 0, continued, let scalar = String(validating: spelled, as: UTF8.self)?.unicodeScalars.first {
      return scalar.properties.generalCategory == .control ? .none : .letter(scalar, length: length)
    }
    // Western letters are the first of Unicode, at the same numbers.
    if !isUTF8, first >= 0xA0 { return .letter(Unicode.Scalar(first), length: 1) }
    return .none
  }

  private static let endOfPaste = Array("\u{1B}[201~".utf8)
  /// The length in bytes that nobody pastes on purpose; the rest is dropped so that memory stays bounded.
  private static let longestPaste = 16 << 20

  /// The pasted text once its end has come, or has not come for a long time.
  mutating func paste(settled: Bool) -> Key? {
    while let escape = bytes.firstIndex(of: Self.escape) {
      gather(bytes[..<escape])
      bytes = bytes[escape...]
      let end = bytes.prefix(Self.endOfPaste.count)
      if end.elementsEqual(Self.endOfPaste) {
        bytes.removeFirst(Self.endOfPaste.count)
        return pastedKey()
      }
      if !settled, Self.endOfPaste.starts(with: end) { return nil }
      gather(bytes.prefix(1))
      bytes.removeFirst()
    }
    gather(bytes)
    bytes = []
    return settled ? pastedKey() : nil
  }

  private mutating func gather(_ more: ArraySlice<UInt8>) {
    let room = Self.longestPaste - (pasted?.count ?? 0)
    pasted?.append(contentsOf: more.prefix(max(0, room)))
  }

  private mutating func pastedKey() -> Key {
    let lines = Self.withLineFeeds(pasted ?? [])
    pasted = nil
    return .paste(String(decoding: lines, as: UTF8.self))
  }

  /// A terminal sends the key Enter for the end of a line.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var lines: [UInt8] = []
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || byte != 0x0A || last != 0x0D { lines.append(byte == 0x0D ? 0x0A : byte) }
      last = byte
    }
    return lines
  }
}

extension KeyDecoder {
  /// `ESC [ < button ; column ; row`, with M for pressed and m for let go.
  static func mouse(_ inner: ArraySlice<UInt8>, pressed: Bool) -> Key? {
    let numbers = inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard pressed, numbers.count == 3 else { return nil }
    return mouse(button: numbers[0], row: numbers[2], column: numbers[1])
  }

  /// `ESC [ M` and three bytes, each with 32 added so that none is a control.
  func oldMouse(_ rest: ArraySlice<UInt8>) -> Found {
    let bytes = rest.prefix(3).map { Int($0) - 32 }
    guard bytes.count == 3 else { return .incomplete }
    return Self.mouse(button: bytes[0], row: bytes[2], column: bytes[1]).map { .key($0, length: 6) }
      ?? .nothing(length: 6)
  }

  private static func mouse(button: Int, row: Int, column: Int) -> Key? {
    // Whether Shift, Alt or Ctrl were held makes no difference; movement does.
    let kind: MouseEvent.Kind? =
      switch button & ~0b1_1100 {
      case 0: .click
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    guard let kind, 1...10_000 ~= row, 1...10_000 ~= column else { return nil }
    return .mouse(MouseEvent(kind, row: row - 1, column: column - 1))
  }
}

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
