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
