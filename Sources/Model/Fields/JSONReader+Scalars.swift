extension JSONReader {
  /// Reads a text and resolves its escapes.
  ///
  /// Throws a ``ParseError`` where it is not UTF-8, holds a control or a lone surrogate, never ends, or is longer than
  /// ``longestText``.
  mutating func text() throws(ParseError) -> String {
    skipSpace()
    guard next == UInt8(ascii: "\"") else { throw expected("en text", "a text") }
    let start = position + 1
    var end = start
    var other: UInt64 = 0
    while true {
      let word = eight(at: end)
      let stops = word.textStops
      if stops == 0 {
        other |= word.notASCII
        end += 8
        continue
      }
      other |= word.notASCII & (stops ^ (stops &- 1))
      end += stops.bytesBefore
      guard let byte = byte(at: end) else {
        throw refused("texten tar aldrig slut", "the text never ends", at: start - 1)
      }
      if byte == UInt8(ascii: "\"") {
        position = end + 1
        try refuseLong(end - start, at: start - 1)
        return try string(from: start, to: end, ascii: other == 0)
      }
      if byte == UInt8(ascii: "\\") { return try escapedText(from: start, until: end) }
      throw refused("styrtecken i en text", "a control character inside a text", at: end)
    }
  }

  /// Refuses a text or number that is too long.
  ///
  /// The length without escapes counts, since writing may need more or fewer of them.
  private func refuseLong(_ count: Int, at offset: Int) throws(ParseError) {
    if count > JSONReader.longestText {
      throw refused("längre än 1 MiB", "longer than 1 MiB", at: offset)
    }
  }

  private func string(from start: Int, to end: Int, ascii: Bool) throws(ParseError) -> String {
    let span = bytes(from: start, to: end)
    if ascii { return String(copying: UTF8Span(unchecked: span.span, isKnownASCII: true)) }
    do {
      return String(copying: try UTF8Span(validating: span.span))
    } catch {
      throw refused(
        "texten är inte giltig UTF-8", "the text is not valid UTF-8",
        at: start + error.byteOffsets.lowerBound)
    }
  }

  private mutating func escapedText(from start: Int, until escape: Int) throws(ParseError) -> String {
    var utf8: [UInt8] = []
    var plain = start
    var end = escape
    while let byte = byte(at: end) {
      switch byte {
      case UInt8(ascii: "\""):
        utf8.append(contentsOf: try string(from: plain, to: end, ascii: false).utf8)
        position = end + 1
        try refuseLong(utf8.count, at: start - 1)
        return String(decoding: utf8, as: UTF8.self)
      case UInt8(ascii: "\\"):
        if plain < end { utf8.append(contentsOf: try string(from: plain, to: end, ascii: false).utf8) }
        position = end
        utf8.append(contentsOf: UTF8.encode(try escaped()) ?? .init())
        end = position
        plain = end
      case ..<0x20:
        throw refused("styrtecken i en text", "a control character inside a text", at: end)
      default: end += 1
      }
    }
    throw refused("texten tar aldrig slut", "the text never ends", at: start - 1)
  }

  private mutating func escaped() throws(ParseError) -> UnicodeScalar {
    let kind = byte(at: position + 1)
    position += 2
    switch kind {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try hexEscape()
    default: throw refused("okänd omskrivning efter \\", "an unknown escape after \\", at: position - 2)
    }
  }

  private mutating func hexEscape() throws(ParseError) -> UnicodeScalar {
    let start = position - 2
    let first = try fourHex()
    if (0xD800...0xDBFF).contains(first) {
      if next == UInt8(ascii: "\\"), byte(at: position + 1) == UInt8(ascii: "u") {
        position += 2
        let second = try fourHex()
        if (0xDC00...0xDFFF).contains(second),
          let scalar = UnicodeScalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        {
          return scalar
        }
      }
    } else if let scalar = UnicodeScalar(first) {
      return scalar
    }
    throw refused("ett ensamt surrogat", "a lone surrogate", at: start)
  }

  private mutating func fourHex() throws(ParseError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch next {
      case 0x30...0x39: value = value << 4 + UInt32(next - 0x30)
      case 0x41...0x46: value = value << 4 + UInt32(next - 0x37)
      case 0x61...0x66: value = value << 4 + UInt32(next - 0x57)
      default: throw expected("fyra hexsiffror", "four hexadecimal digits")
      }
      position += 1
    }
    return value
  }

  /// Reads a number's own characters, exactly as they stand.
  mutating func number() throws(ParseError) -> String {
    skipSpace()
    let start = position
    guard next == UInt8(ascii: "-") || (0x30...0x39).contains(next) else {
      throw expected("ett tal", "a number")
    }
    if next == UInt8(ascii: "-") { position += 1 }
    if next == 0x30 {
      position += 1
      if (0x30...0x39).contains(next) {
        throw refused("ett tal får inte börja med 0", "a number may not begin with 0", at: start)
      }
    } else {
      try digits()
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    try refuseLong(position - start, at: start)
    return String(decoding: bytes(from: start, to: position), as: UTF8.self)
  }

  private mutating func digits() throws(ParseError) {
    guard (0x30...0x39).contains(next) else { throw expected("en siffra", "a digit") }
    while (0x30...0x39).contains(next) { position += 1 }
  }

  mutating func flag() throws(ParseError) -> Bool {
    skipSpace()
    if word("true") { return true }
    if word("false") { return false }
    throw expected("true eller false", "true or false")
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    for index in 0..<count where byte(at: position + index) != word.utf8Start[index] { return false }
    position += count
    return true
  }

  /// Reads any value at all, for fields that this version does not know.
  mutating func value() throws(ParseError) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .list(try [JSONValue].read(&self))
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default:
      if word("true") { return .flag(true) }
      if word("false") { return .flag(false) }
      if word("null") { return .null }
      throw expected("ett värde", "a value")
    }
  }

  private mutating func members() throws(ParseError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    members.reserveCapacity(4)
    var names = MemberNames()
    try openObject()
    var more = first(before: UInt8(ascii: "}"))
    while more {
      let start = position
      let name = try name()
      if !names.insert(name, beside: members) {
        throw saidTwice(at: start).within(name)
      }
      do throws(ParseError) {
        members.append(.init(name, try value()))
      } catch { throw error.within(name) }
      more = try another(before: UInt8(ascii: "}"))
    }
    return members
  }
}

/// The names of an object's members so far.
///
/// Few are compared one by one; only many are worth a set.
private struct MemberNames {
  private static let few = 16
  private var names: Set<[UInt8]> = []

  /// Adds a name; false where one of the members has it already.
  mutating func insert(_ name: String, beside members: [JSONValue.Member]) -> Bool {
    if members.count < MemberNames.few { return !members.contains { $0.name.same(as: name) } }
    if members.count == MemberNames.few { names = Set(members.map { Array($0.name.utf8) }) }
    return names.insert(Array(name.utf8)).inserted
  }
}
