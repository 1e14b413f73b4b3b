/// The refusal of a text, with the reason and the place: a byte offset and the path to the field.
package struct ParseError: Error, Equatable {
  package let offset: Int
  package let words: Phrase
  /// The names and indices from the outermost inwards, such as `actions`, `[0]`, `due`.
  package private(set) var path: [String] = []

  package init(_ offset: Int, _ words: Phrase) {
    self.offset = offset
    self.words = words
  }

  @inline(never)
  func within(_ step: String) -> ParseError {
    var outer = self
    outer.path.insert(step, at: 0)
    return outer
  }

  @inline(never)
  func within(member name: StaticString) -> ParseError { within(name.description) }

  @inline(never)
  func within(element index: Int) -> ParseError { within("[\(index)]") }

  /// The line and the column in characters, both from 1.
  ///
  /// Counts the bytes before the offset.
  package func place(in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  /// The path as people read it: `actions[0].due`.
  package var field: String {
    path.reduce("") { $0.isEmpty || $1.utf8.first == UInt8(ascii: "[") ? $0 + $1 : $0 + "." + $1 }
  }
}

/// A strict reader of JSON (RFC 8259) that knows the place of everything it refuses.
///
/// It borrows the bytes: nothing it holds may outlive them.
package struct JSONReader {
  /// The deepest nesting that is read; more is refused rather than risking the stack.
  package static let deepest = 128
  /// The length in bytes that a single text may have at most.
  package static let longestText = 1 << 20

  private let bytes: UnsafeBufferPointer<UInt8>
  package var position = 0
  private(set) var depth = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Reads one whole text as one value.
  ///
  /// Throws a ``ParseError`` where it cannot be read so, is UTF-16, or anything stands after it. A byte order mark at
  /// the start is passed over.
  package static func read<Value: FieldValue>(
    _ bytes: [UInt8], as type: Value.Type = Value.self
  ) throws(ParseError) -> Value {
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      Result<Value, ParseError> { () throws(ParseError) in
        var text = JSONReader(buffer)
        try text.passByteOrderMark()
        let value = try Value.read(&text)
        try text.end()
        return value
      }
    }
    return try outcome.get()
  }

  /// The number of elements that may still come, each as long as those that were read since `start`.
  ///
  /// Never more than there is room for.
  func elementsAhead(after count: Int, from start: Int) -> Int {
    (bytes.count - position) * count / max(position - start, 1)
  }

  var next: UInt8 {
    @inline(__always) get { position < bytes.count ? bytes[position] : 0 }
  }

  func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Eight bytes as one number; bytes behind the end are zero.
  @inline(__always)
  func eight(at offset: Int) -> UInt64 { bytes.upToEight(at: offset) }

  func bytes(from start: Int, to end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  func refused(_ sv: String, _ en: String, at offset: Int? = nil) -> ParseError {
    ParseError(offset ?? position, Phrase(sv, en))
  }

  func expected(_ sv: String, _ en: String) -> ParseError {
    let found = found()
    return ParseError(
      position, Phrase("väntade \(sv), fann \(found.sv)", "expected \(en), found \(found.en)"))
  }

  /// The words for what stands next, for messages.
  private func found() -> Phrase {
    guard position < bytes.count else { return Phrase("filens slut", "the end of the file") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return Phrase("en text", "a text")
    case UInt8(ascii: "{"): return Phrase("ett objekt", "an object")
    case UInt8(ascii: "["): return Phrase("en lista", "a list")
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return Phrase("ja/nej", "true or false")
    case UInt8(ascii: "n"): return Phrase("null")
    case UInt8(ascii: "-"), 0x30...0x39: return Phrase("ett tal", "a number")
    case let byte where isConflictMark(byte):
      return Phrase("kanske en konfliktmarkör från git", "perhaps a conflict marker of git")
    case let byte where byte > 0x20 && byte < 0x7F:
      return Phrase("\"\(String(UnicodeScalar(byte)))\"")
    default: return Phrase("ett otillåtet tecken", "a byte that is not allowed there")
    }
  }

  /// True where git's conflict mark stands next: seven times the same sign.
  private func isConflictMark(_ byte: UInt8) -> Bool {
    "<=>|".utf8.contains(byte) && bytes[position...].prefix(7).elementsEqual(repeatElement(byte, count: 7))
  }

  /// Passes over the byte order mark that an editor may have put first; the next writing leaves it out.
  private mutating func passByteOrderMark() throws(ParseError) {
    if bytes.count >= 2, bytes[0] == 0xFE || bytes[0] == 0xFF || bytes[1] == 0 {
      throw refused("texten är UTF-16, väntade UTF-8", "the text is UTF-16; expected UTF-8")
    }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  private mutating func end() throws(ParseError) {
    skipSpace()
    if position < bytes.count {
      throw refused("något står efter slutet", "something stands after the end")
    }
  }

  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func descend() throws(ParseError) {
    depth += 1
    if depth > JSONReader.deepest {
      throw refused("djupare än \(JSONReader.deepest) nivåer", "nested deeper than \(JSONReader.deepest)")
    }
    position += 1
  }

  mutating func openObject() throws(ParseError) {
    skipSpace()
    guard next == UInt8(ascii: "{") else { throw expected("ett objekt", "an object") }
    try descend()
  }

  mutating func openList() throws(ParseError) {
    skipSpace()
    guard next == UInt8(ascii: "[") else { throw expected("en lista", "a list") }
    try descend()
  }

  /// True where anything stands inside what was just opened; takes the closing bracket where not.
  mutating func first(before bracket: UInt8) -> Bool {
    skipSpace()
    guard next == bracket else { return true }
    position += 1
    depth -= 1
    return false
  }

  /// Takes the comma before another member or element, or the closing bracket; true for the comma.
  @inline(__always)
  mutating func another(before bracket: UInt8) throws(ParseError) -> Bool {
    skipSpace()
    if next == UInt8(ascii: ",") {
      position += 1
      skipSpace()
      return true
    }
    guard next == bracket else { throw neitherComma(nor: bracket) }
    position += 1
    depth -= 1
    return false
  }

  @inline(never)
  private func neitherComma(nor bracket: UInt8) -> ParseError {
    let closing = String(UnicodeScalar(bracket))
    return expected("komma eller \(closing)", "a comma or \(closing)")
  }

  /// Takes the name and its colon where exactly this name stands next; false where it does not.
  @inline(__always)
  mutating func take(_ name: StaticString) throws(ParseError) -> Bool {
    let count = name.utf8CodeUnitCount
    guard position + count + 2 <= bytes.count, bytes[position] == UInt8(ascii: "\""),
      bytes[position + count + 1] == UInt8(ascii: "\"")
    else { return false }
    let start = name.utf8Start
    for index in 0..<count where bytes[position + 1 + index] != start[index] { return false }
    position += count + 2
    try colon()
    return true
  }

  private mutating func colon() throws(ParseError) {
    skipSpace()
    guard next == UInt8(ascii: ":") else { throw expected("kolon", "a colon") }
    position += 1
    skipSpace()
  }

  mutating func name() throws(ParseError) -> String {
    guard next == UInt8(ascii: "\"") else { throw expected("ett fältnamn", "a field name") }
    let name = try text()
    try colon()
    return name
  }

  /// Goes back to what was read before at this depth.
  mutating func rewind(to start: Int) {
    position = start
  }
}
