import Model
import Testing

@Suite struct `What stands as the writer writes it` {
  /// Whether the value of `{"a": …}` is skipped, up to the end of the object.
  private func isSkipped(_ bytes: [UInt8]) -> Bool {
    let start = Array("{\n  \"a\": ".utf8)
    guard bytes.starts(with: start) else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      var text = JSONReader(buffer)
      text.position = start.count
      return text.skipCanonical(indent: 2) && buffer[text.position...].elementsEqual("\n}\n".utf8)
    }
  }

  private func file(_ value: JSONValue) -> [UInt8] {
    JSONWriter.file(JSONValue.object([.init("a", value)]))
  }

  private func value(_ depth: Int, _ dice: inout some RandomNumberGenerator) -> JSONValue {
    let texts = [
      "", "plain", "with \"quotes\"", "\\", "two\nlines\r\n", "\ttab", "\u{0}\u{1f}\u{7f}\u{b}",
      "Åäö 👩‍⚕️",
      "\u{2028}\u{2029}\u{2027}", "a/b", "é", "e\u{301}",
    ]
    switch Int.random(in: 0..<(depth > 3 ? 5 : 8), using: &dice) {
    case 0: return .null
    case 1: return .flag(Bool.random(using: &dice))
    case 2:
      return .number(
        ["0", "-1", "12.50", "1e3", "3E+2", "123456789012"].randomElement(using: &dice) ?? "0")
    case 3, 4: return .text(texts.randomElement(using: &dice) ?? "")
    case 5, 6:
      return .object(
        (0..<Int.random(in: 0...4, using: &dice)).map { .init("m\($0)", value(depth + 1, &dice)) })
    default:
      return .list((0..<Int.random(in: 0...4, using: &dice)).map { _ in value(depth + 1, &dice) })
    }
  }

  @Test(arguments: 0..<20) func `is skipped whatever it is, and nothing else is`(seed: UInt64)
    throws
  {
    var dice = Dice(seed: seed)
    for _ in 0..<30 {
      let bytes = file(value(0, &dice))
      #expect(isSkipped(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      for _ in 0..<20 {
        var other = bytes
        let place = Int.random(in: 9..<bytes.count, using: &dice)
        let letters = Array("\"\\ \n,:[]{}0eutfan1".utf8)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: other.remove(at: place)
        case 1: other[place] = letters.randomElement(using: &dice) ?? 0
        default: other.insert(letters.randomElement(using: &dice) ?? 0, at: place)
        }
        guard String(validating: other, as: UTF8.self) != nil, isSkipped(other) else { continue }
        let read = try JSONReader.read(other, as: JSONValue.self)
        #expect(JSONWriter.file(read) == other, "\(String(decoding: other, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: [
    "{\n    \"b\": 1,\n    \"b\": 2\n  }", "[1,2]", "[ 1]", "[\n    1\n  ]", "[{}]", "\"\\u000a\"",
    "\"\\u0009\"",
    "\"\\/\"", "\"\\u0041\"", "\"\u{7f}\"", "\"\u{2028}\"", "\"\\u001F\"", "{ }", "[ ]", "01",
    "tru", "\"open",
    "{\n    \"b\":1\n  }", "{\n    \"b\": 1\n    }", "",
  ]) func `is not skipped where it is laid out otherwise`(text: String) {
    #expect(!isSkipped(Array("{\n  \"a\": \(text)\n}\n".utf8)))
  }

  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
