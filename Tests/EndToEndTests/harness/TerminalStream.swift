/// What a program sent to a terminal, and whether it was allowed to.
struct TerminalStream {
  var bytes: [UInt8]

  /// Something that a terminal must not be sent.
  struct Violation: Equatable {
    var place: Int
    var words: String
  }

  private static let modes = [
    1: "keypad", 1000: "mouse", 1006: "mouse reports", 1049: "alternate screen", 2004: "bracketed paste",
  ]
  private static let cursor = 25

  /// What of the terminal was not put back.
  var leftBehind: [String] {
    var modes: Set = [Self.cursor]
    for sequence in sequences where sequence.starts(with: Array("[?".utf8)) {
      let numbers = sequence.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";"))
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      switch sequence.last {
      case UInt8(ascii: "h"): modes.formUnion(numbers)
      case UInt8(ascii: "l"): modes.subtract(numbers)
      default: break
      }
    }
    let left = Self.modes.filter { modes.contains($0.key) }.values.sorted()
    return left + (modes.contains(Self.cursor) ? [] : ["hidden cursor"])
  }

  /// The allowed sequences, each without its Esc.
  private var sequences: [ArraySlice<UInt8>] {
    bytes.split(separator: 0x1B).compactMap { rest in Self.sequence(rest).map { rest.prefix($0) } }
  }

  var hasColors: Bool {
    sequences.contains { sequence in
      guard sequence.first == UInt8(ascii: "["), sequence.last == UInt8(ascii: "m") else { return false }
      let numbers = sequence.dropFirst().dropLast().split(separator: UInt8(ascii: ";"))
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      return numbers.contains { 30...38 ~= $0 || 40...48 ~= $0 || 90...107 ~= $0 }
    }
  }

  /// Everything that is neither printable text nor a sequence of our own terminal description.
  var violations: [Violation] {
    var violations: [Violation] = []
    var rest = bytes[...]
    while let first = rest.first {
      let place = rest.startIndex
      switch first {
      case 0x1B:
        let length = Self.sequence(rest.dropFirst())
        if length == nil { violations.append(Violation(place: place, words: "sequence")) }
        rest = rest.dropFirst(1 + (length ?? 0))
      case 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F, 0x20...0x7E: rest = rest.dropFirst()
      default:
        let (length, words) = Self.letter(rest)
        if let words { violations.append(Violation(place: place, words: words)) }
        rest = rest.dropFirst(length)
      }
    }
    return violations
  }

  /// The length of an allowed sequence after its Esc.
  private static func sequence(_ rest: ArraySlice<UInt8>) -> Int? {
    switch rest.first {
    case UInt8(ascii: "["):
      let inner = rest.dropFirst().prefix { 0x30...0x39 ~= $0 || $0 == 0x3B || $0 == 0x3F }
      guard let final = rest.dropFirst(1 + inner.count).first,
        // `@` makes room for letters in a line.
        UInt8(ascii: "@")...UInt8(ascii: "Z") ~= final || UInt8(ascii: "a")...UInt8(ascii: "z") ~= final
      else { return nil }
      return inner.count + 2
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return rest.dropFirst().first.flatMap { Array("0AB".utf8).contains($0) ? 2 : nil }
    case let first?: return Array("=>78M".utf8).contains(first) ? 1 : nil
    case nil: return nil
    }
  }

  private static func letter(_ rest: ArraySlice<UInt8>) -> (length: Int, words: String?) {
    for length in 1...4 where rest.count >= length {
      guard let text = String(validating: rest.prefix(length), as: UTF8.self),
        let scalar = text.unicodeScalars.first
      else { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        return (length, "U+" + String(scalar.value, radix: 16, uppercase: true))
      default: return (length, nil)
      }
    }
    return (1, "not UTF-8")
  }
}
