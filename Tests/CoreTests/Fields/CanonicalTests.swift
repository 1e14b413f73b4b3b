import Model
import Testing

@Suite struct `What stands as the writer writes it` {
  private static let form = CanonicalFile(of: JSONValue.self)

  private func isSeen(_ bytes: [UInt8]) -> Bool { Self.form.isWritten(bytes) }

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

  @Test(arguments: 0..<20) func `is seen whatever it is, and nothing else is`(seed: UInt64)
    throws
  {
    var dice = Dice(seed: seed)
    for _ in 0..<30 {
      let bytes = file(value(0, &dice))
      #expect(isSeen(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      for _ in 0..<20 {
        var other = bytes
        let place = Int.random(in: 9..<bytes.count, using: &dice)
        let letters = Array("\"\\ \n,:[]{}0eutfan1".utf8)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: other.remove(at: place)
        case 1: other[place] = letters.randomElement(using: &dice) ?? 0
        default: other.insert(letters.randomElement(using: &dice) ?? 0, at: place)
        }
        guard isSeen(other) else { continue }
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
  ]) func `is not seen where it is laid out otherwise`(text: String) {
    #expect(!isSeen(Array("{\n  \"a\": \(text)\n}\n".utf8)))
  }

  @Test func `is UTF-8`() {
    // Overlong, a surrogate, beyond the last, cut off, a lone continuation.
    let wrong: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xC3], [0xE2, 0x82], [0x80], [0xFF], [0xF5, 0x80, 0x80, 0x80],
    ]
    for filler in 0..<70 {
      let before = [UInt8](repeating: 0x61, count: filler)
      for bytes in wrong { #expect(!isSeen([0x22] + before + bytes + [0x22, 0x0A]), "\(filler) \(bytes)") }
      for text in ["\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{10000}", "\u{10FFFF}"] {
        #expect(isSeen([0x22] + before + Array(text.utf8) + [0x22, 0x0A]), "\(filler) \(text)")
      }
    }
  }

  @Test(arguments: 0..<10) func `is seen of records as of values`(seed: UInt64) throws {
    let form = CanonicalFile(of: Project.self)
    var made = RandomProject(seed: seed)
    let bytes = JSONWriter.file(try made.project())
    // What a move lacks is said in both languages, and of those only reading tells whether they are written so.
    let isSeen = !String(decoding: bytes, as: UTF8.self).contains("\"words\": {")
    #expect(form.isWritten(bytes) == isSeen)
    var damage = Damage(seed: seed)
    for _ in 0..<60 {
      let other = damage.made(to: bytes)
      let written: [UInt8]?
      do throws(ParseError) {
        written = JSONWriter.file(try JSONReader.read(other, as: Project.self))
      } catch { written = nil }
      // The rest of a project is all seen, so it says no only where there is something to say; a name that nobody knows
      // and that holds a control sign is left to the reading.
      let isEscaped = other.split(separator: 0x0A).contains { line in
        String(decoding: line, as: UTF8.self).firstMatch(of: /^ *"[^"]*\\[^"]*":/) != nil
      }
      #expect(
        form.isWritten(other) == (isSeen && !isEscaped && written == other),
        "\(String(decoding: other, as: UTF8.self))")
    }
  }

  @Test func `is not seen where only reading tells`() {
    var trial = RecordFixture()
    let form = CanonicalFile(of: RecordFixture.self)
    #expect(form.isWritten(JSONWriter.file(trial)))
    trial.name = Phrase("ett namn", "a name")
    #expect(!form.isWritten(JSONWriter.file(trial)))
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
