/// A writer of canonical JSON: two-space indent, no trailing spaces, the same value always the same bytes.
package struct JSONWriter: ~Copyable {
  package private(set) var bytes: [UInt8] = []
  private var indent = 0
  private var first = true

  package init(reserving capacity: Int = 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// The bytes of a file: one value with its line feed at the end.
  ///
  /// `capacity` is the room in bytes to begin with.
  package static func file(_ value: some FieldValue, reserving capacity: Int = 4096) -> [UInt8] {
    var out = JSONWriter(reserving: capacity)
    value.write(&out)
    out.bytes.append(0x0A)
    return out.bytes
  }

  /// The value on one line, without spaces around it.
  package static func line(_ value: some FieldValue) -> String {
    var out = JSONWriter()
    out.compact(value.json)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<indent { bytes.append(0x20) }
  }

  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    indent += 2
    first = true
  }

  mutating func close(_ bracket: UInt8) {
    indent -= 2
    if !first { newLine() }
    bytes.append(bracket)
    first = false
  }

  /// Begins the next member or element on a line of its own.
  mutating func separate() {
    if !first { bytes.append(UInt8(ascii: ",")) }
    first = false
    newLine()
  }

  @inline(__always)
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    raw("\": ")
  }

  mutating func name(_ name: String) {
    separate()
    quoted(name)
    raw(": ")
  }

  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a number's own characters.
  mutating func number(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a text in quotes; quotes, backslashes, controls and the two line separators are escaped, nothing else.
  mutating func quoted(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var plain = 0
      var index = 0
      while index < utf8.count {
        let escapes = utf8.upToEight(at: index).escapes
        index += escapes == 0 ? 8 : escapes.bytesBefore
        if escapes == 0 || index >= utf8.count { continue }
        if let escape = JSONWriter.escape(at: index, in: utf8) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<index]))
          bytes.append(contentsOf: escape.text.utf8)
          index += escape.length
          plain = index
        } else {
          index += 1
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func escape(
    at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    let byte = utf8[index]
    if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F, byte != 0xE2 {
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    case 0xE2: return nil
    default: return ("\\u" + String(byte, radix: 16).leftPadded(to: 4), 1)
    }
  }

  /// Writes a value of any shape; a list of scalars stays on one line.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .flag(let flag): flag ? raw("true") : raw("false")
    case .number(let number): self.number(number)
    case .text(let text): quoted(text)
    case .list(let values):
      let isScalar = values.allSatisfy(\.isScalar)
      openList(isScalar: isScalar)
      for (index, value) in values.enumerated() {
        element(index, isScalar: isScalar)
        self.value(value)
      }
      closeList(isScalar: isScalar)
    case .object(let members):
      open(UInt8(ascii: "{"))
      for member in members {
        name(member.name)
        self.value(member.value)
      }
      close(UInt8(ascii: "}"))
    }
  }

  /// Begins a list: scalars on one line, everything else a line each.
  mutating func openList(isScalar: Bool) {
    isScalar ? raw("[") : open(UInt8(ascii: "["))
  }

  /// Begins the next element of a list; the first has the index 0.
  mutating func element(_ index: Int, isScalar: Bool) {
    guard isScalar else { return separate() }
    if index > 0 { raw(", ") }
  }

  mutating func closeList(isScalar: Bool) {
    isScalar ? raw("]") : close(UInt8(ascii: "]"))
  }

  /// Writes a value without line feeds: one line of a log.
  private mutating func compact(_ value: JSONValue) {
    switch value {
    case .null, .flag, .number, .text: self.value(value)
    case .list(let values):
      raw("[")
      for (index, value) in values.enumerated() {
        if index > 0 { raw(",") }
        compact(value)
      }
      raw("]")
    case .object(let members):
      raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { raw(",") }
        quoted(member.name)
        raw(":")
        compact(member.value)
      }
      raw("}")
    }
  }
}

extension JSONValue {
  var isScalar: Bool {
    switch self {
    case .null, .flag, .number, .text: true
    case .list, .object: false
    }
  }
}
