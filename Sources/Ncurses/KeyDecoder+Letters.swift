internal import Drawing

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
