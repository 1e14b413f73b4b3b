import Model
import Testing

/// Reads a text as any value; the refusal as `line:column field: words`.
func refusal<Value: FieldValue>(
  _ bytes: [UInt8], as type: Value.Type = JSONValue.self
) -> String? {
  do throws(ParseError) {
    _ = try JSONReader.read(bytes, as: Value.self)
    return nil
  } catch {
    let place = error.place(in: bytes)
    let field = error.path.isEmpty ? "" : " " + error.field
    return "\(place.line):\(place.column)\(field): \(error.words.en)"
  }
}

func refusal<Value: FieldValue>(_ text: String, as type: Value.Type = JSONValue.self) -> String? {
  refusal(Array(text.utf8), as: type)
}

private func read(_ text: String) throws -> JSONValue {
  try JSONReader.read(Array(text.utf8), as: JSONValue.self)
}

@Suite struct JSONReadingTests {
  @Test(arguments: [
    "null", "true", " false ", "0", "-0", "-1", "12", "0.5", "-0.0", "1e5", "1E+5", "1e-5", "0e1", "1.50",
    "12345678901234567890", "1e400", "[]", "[ ]", "{}", "{ }", "[1,2]", "[[[]]]", "{\"\":0}",
    "\t\r\n [1 ,\n2\t]\r\n", "\"\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e5\\u0000\"",
    "\"\\uD834\\uDD1E\"", "\"å\u{2028}\u{7F}\u{FFFF}\"", "{\"a\":1,\"A\":2}", "{\"a\":{\"a\":{}}}",
    "{\"é\":1,\"e\u{301}\":2}", "{\"K\":1,\"\u{212A}\":2}", "\"\u{10FFFF}\u{FEFF}\"",
  ]) func `A text of RFC 8259 is read`(text: String) {
    #expect(refusal(text) == nil)
  }

  @Test(arguments: [
    ("", "1:1: expected a value, found the end of the file"),
    (" \n ", "2:2: expected a value, found the end of the file"),
    ("nul", "1:1: expected a value, found null"),
    ("True", "1:1: expected a value, found \"T\""),
    ("NaN", "1:1: expected a value, found \"N\""),
    ("+1", "1:1: expected a value, found \"+\""),
    ("01", "1:1: a number may not begin with 0"),
    ("-", "1:2: expected a digit, found the end of the file"),
    ("-a", "1:2: expected a digit, found \"a\""),
    ("1.", "1:3: expected a digit, found the end of the file"),
    (".5", "1:1: expected a value, found \".\""),
    ("1e", "1:3: expected a digit, found the end of the file"),
    ("1 2", "1:3: something stands after the end"),
    ("{} x", "1:4: something stands after the end"),
    ("[1", "1:3: expected a comma or ], found the end of the file"),
    ("[1,", "1:4 [1]: expected a value, found the end of the file"),
    ("[1,]", "1:4 [1]: expected a value, found \"]\""),
    ("[,1]", "1:2 [0]: expected a value, found \",\""),
    ("[1 2]", "1:4: expected a comma or ], found a number"),
    ("[1}", "1:3: expected a comma or ], found \"}\""),
    ("{", "1:2: expected a field name, found the end of the file"),
    ("{\"a\":1,}", "1:8: expected a field name, found \"}\""),
    ("{a:1}", "1:2: expected a field name, found \"a\""),
    ("{\"a\" 1}", "1:6: expected a colon, found a number"),
    ("{\"a\"}", "1:5: expected a colon, found \"}\""),
    ("{\"a\"::1}", "1:6 a: expected a value, found \":\""),
    ("{\"a\":1 \"b\":2}", "1:8: expected a comma or }, found a text"),
    ("{\n \"a\": 1,\n \"å\": 2, \"a\": 3\n}", "3:10 a: said twice"),
    ("{\"a\": {\"b\": [0, {\"c\": 1, \"c\": 2}]}}", "1:26 a.b[1].c: said twice"),
    ("{\"a\":1,\"\\u0061\":2}", "1:8 a: said twice"),
    ("'a'", "1:1: expected a value, found \"'\""),
    ("// x\n1", "1:1: expected a value, found \"/\""),
    ("\"a", "1:1: the text never ends"),
    ("\"a\n\"", "1:3: a control character inside a text"),
    ("\"å\t\"", "1:3: a control character inside a text"),
    ("\"\\n\t\"", "1:4: a control character inside a text"),
    ("\"\\x\"", "1:2: an unknown escape after \\"),
    ("\"\\", "1:2: an unknown escape after \\"),
    ("\"\\u12g4\"", "1:6: expected four hexadecimal digits, found \"g\""),
    ("\"\\uD800\"", "1:2: a lone surrogate"),
    ("\"\\uD800\\uD800\"", "1:2: a lone surrogate"),
    ("\"\\uDC00\"", "1:2: a lone surrogate"),
    ("\"\\uD800x\"", "1:2: a lone surrogate"),
    ("\u{A0}1", "1:1: expected a value, found a byte that is not allowed there"),
    ("\0", "1:1: expected a value, found a byte that is not allowed there"),
    ("<<<<<<< HEAD\n{}", "1:1: expected a value, found perhaps a conflict marker of git"),
    ("[1,\n=======\n2]", "2:1 [1]: expected a value, found perhaps a conflict marker of git"),
    ("[1\n||||||| base\n]", "2:1: expected a comma or ], found perhaps a conflict marker of git"),
    ("| a | b |", "1:1: expected a value, found \"|\""),
    ("[1 <<<<<< 2]", "1:4: expected a comma or ], found \"<\""),
    ("[1\n>>>>>>> theirs\n]", "2:1: expected a comma or ], found perhaps a conflict marker of git"),
  ]) func `What is not JSON is refused with its place`(text: String, expected: String) {
    #expect(refusal(text) == expected)
  }

  @Test func `A name is said once, however many there are`() throws {
    for count in [1, 15, 16, 17, 18, 40] {
      let members = (0..<count).map { "\"m\($0)\":\($0)" }
      let object = "{" + members.joined(separator: ",") + "}"
      #expect(try JSONReader.read(Array(object.utf8), as: JSONValue.self)["m\(count - 1)"] != nil)
      for again in [0, count / 2, count - 1] {
        let twice = "{" + members.joined(separator: ",") + ",\"m\(again)\":0}"
        #expect(refusal(twice)?.utf8.reversed().starts(with: ": said twice".utf8.reversed()) == true)
      }
    }
  }

  @Test(
    arguments: [
      [0x22, 0x61, 0xFF, 0x22], [0x22, 0x61, 0x80, 0x22], [0x22, 0x61, 0xC3, 0x22],
      [0x22, 0x61, 0xC0, 0xAF, 0x22],
      [0x22, 0x61, 0xE0, 0x80, 0xAF, 0x22], [0x22, 0x61, 0xF0, 0x80, 0x80, 0xAF, 0x22],
      [0x22, 0x61, 0xED, 0xA0, 0x80, 0x22], [0x22, 0x61, 0xED, 0xBF, 0xBF, 0x22],
      [0x22, 0x61, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x61, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22],
      [0x22, 0x61, 0xE2, 0x82, 0x22], [0x22, 0x61, 0xFE, 0x22],
    ] as [[UInt8]]) func `What is not UTF-8 is refused at its first byte`(bytes: [UInt8])
  {
    #expect(refusal(bytes) == "1:3: the text is not valid UTF-8")
    // After an escape and as a name as well.
    let escaped = [0x22, 0x5C, 0x6E] + bytes.dropFirst()
    #expect(refusal(escaped) == "1:5: the text is not valid UTF-8")
    #expect(refusal([0x7B] + bytes + [0x3A, 0x31, 0x7D]) == "1:4: the text is not valid UTF-8")
  }

  @Test func `UTF-16 is refused as such`() {
    #expect(refusal([0xFE, 0xFF, 0, 0x31]) == "1:1: the text is UTF-16; expected UTF-8")
    #expect(refusal([0xFF, 0xFE, 0x31, 0]) == "1:1: the text is UTF-16; expected UTF-8")
    #expect(refusal([0x31, 0]) == "1:1: the text is UTF-16; expected UTF-8")
  }

  @Test func `Columns count characters`() {
    #expect(refusal("{\"åäö😀\": x}") == "1:10 åäö😀: expected a value, found \"x\"")
  }

  @Test func `Nesting is allowed to 128 and no deeper`() {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(refusal(nested(128)) == nil)
    #expect(refusal(nested(129))?.utf8.starts(with: "1:129 [0]".utf8) == true)
    #expect(
      refusal(nested(129))?.utf8.reversed().starts(with: "nested deeper than 128".utf8.reversed()) == true)
    #expect(refusal(nested(10_000)) != nil)
    #expect(refusal(String(repeating: "[", count: 100_000)) != nil)
    #expect(refusal(String(repeating: "{\"a\":", count: 50_000)) != nil)
    #expect(refusal(String(repeating: "[{\"\":", count: 50_000) + "\n") != nil)
  }

  @Test func `A text is at most 1 MiB, however it is escaped`() throws {
    let longest = String(repeating: "x", count: 1 << 20)
    #expect(refusal("\"\(longest)\"") == nil)
    #expect(refusal("\"\(longest)x\"") == "1:1: longer than 1 MiB")
    #expect(refusal("\"\\n\(longest)\"") == "1:1: longer than 1 MiB")
    #expect(refusal([0x22] + [UInt8](repeating: 0x78, count: 20 << 20) + [0x22]) == "1:1: longer than 1 MiB")
    for letter in ["\u{7F}", "\n", "\u{1}"] {
      let value = JSONValue.text(String(repeating: letter, count: 1 << 20))
      let again = try JSONReader.read(JSONWriter.file(value), as: JSONValue.self)
      #expect(again == value)
    }
  }

  @Test(arguments: ["1.50", "12345678901234567890", "1e400", "-0", "0.10e+05", "1E5"])
  func `A number is kept as written`(text: String) throws {
    #expect(try read(text) == .number(text))
    #expect(JSONWriter.file(try read(text)) == Array((text + "\n").utf8))
  }

  @Test func `Twins of different bytes are different names`() throws {
    let value = try read("{\"é\":1,\"e\u{301}\":2}")
    #expect(value["é"] == .number("1"))
    #expect(value["e\u{301}"] == .number("2"))
  }

  @Test func `Every text cut short is refused without a crash`() {
    let whole = Array("{\"a\": [1.5e3, \"å\\u00e5\\n\", true, null, {\"b\": {}}]}".utf8)
    for count in whole.indices { #expect(refusal(Array(whole.prefix(count))) != nil) }
    #expect(refusal(whole) == nil)
  }
}
