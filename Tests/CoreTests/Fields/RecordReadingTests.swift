import Model
import Testing

func trial(_ text: String) throws -> RecordFixture {
  try JSONReader.read(Array(text.utf8), as: RecordFixture.self)
}

private let head = #""id":"p00000","title":"a","status":"open","seat":{}"#

@Suite struct RecordReadingTests {
  @Test(arguments: [
    (#"{"title":"a","status":"open","seat":{}}"#, "1:1: \"id\" is missing"),
    (#"{"status":"open","seat":{},"x":1,"id":"p00000"}"#, "1:1: \"title\" is missing"),
    (#"[]"#, "1:1: expected an object, found a list"),
    (#"{"id":"p00000","id":"p00000"}"#, "1:16 id: said twice"),
    (#"{"x":1,"y":2,"x":1}"#, "1:14 x: said twice"),
    (#"{"title":"a","id":"p00000","title":"b"}"#, "1:28 title: said twice"),
    (#"{"id":"../../x"}"#, #"1:7 id: expected an id of small letters and digits, found "../../x""#),
    (#"{"id":7}"#, "1:7 id: expected an id of small letters and digits, found a number"),
    (#"{"id" "p00000"}"#, "1:7 id: expected a colon, found a text"),
    (#"{"title":null}"#, "1:10 title: expected a text, found null"),
    (#"{"due":"2026-02-30"}"#, #"1:8 due: expected a day such as 2026-11-24, found "2026-02-30""#),
    (#"{"impact":6}"#, "1:11 impact: expected a number from 1 to 5"),
    (#"{"impact":1.0}"#, "1:11 impact: not a whole number: 1.0"),
    (
      #"{"participants":12345678901234567890}"#, "1:17 participants: not a whole number: 12345678901234567890"
    ),
    (
      #"{"places":["s00000",1]}"#,
      "1:21 places[1]: expected an id of small letters and digits, found a number"
    ),
    (
      #"{"contract":{"clauses":[{"text":1}]}}"#,
      "1:33 contract.clauses[0].text: expected a text, found a number"
    ),
    (#"{"notes":[{"on":"2026-01-01","by":"m","text":"x"},{}]}"#, "1:51 notes[1]: \"on\" is missing"),
    (
      #"{"wards":[{"id":"s00000","title":"","seat":{}},{"id":"s00000","title":"","seat":{}}]}"#,
      "1:48 wards[1]: s00000 is there twice"
    ),
    (
      #"{"wards":[{"id":"s00000","title":"","seat":{},"rooms":[{"id":"r00000","opened":"2026-01-01"},{"id":"r00000","opened":"2026-01-02"}]}]}"#,
      "1:94 wards[0].rooms[1]: r00000 is there twice"
    ),
    (#"{"x":{"a":1 "b":2}}"#, "1:13 x: expected a comma or }, found a text"),
    (#"{"public":1}"#, "1:11 public: expected true or false, found a number"),
  ]) func `A record is refused with the place and the field`(text: String, expected: String) {
    #expect(refusal(text, as: RecordFixture.self) == expected)
  }

  @Test func `Fields are read in any order`() throws {
    let text = #"{"seat":{"beds":1,"town":"Å"},"due":"2026-11-24","status":"open","title":"a","id":"p00000"}"#
    let read = try trial(text)
    #expect(read.seat.town == "Å")
    #expect(read.due == CalendarDay(iso: "2026-11-24"))
    #expect(JSONWriter.line(read).utf8.starts(with: #"{"id":"p00000","title":"a","status""#.utf8))
  }

  @Test func `Records are put in the order of the file, equal places by key`() throws {
    let rooms = #"[{"id":"r00002"},{"id":"r00003","opened":"2026-01-01"},{"id":"r00001"}]"#
    let read = try trial(
      "{\(head),\"wards\":[{\"id\":\"s00000\",\"title\":\"\",\"rooms\":\(rooms),\"seat\":{}}]}")
    #expect(read.wards[0].rooms.map(\.id.text) == ["r00003", "r00001", "r00002"])
    let voices = #"[{"perspective":"pro","says":""},{"perspective":"pat","says":""}]"#
    #expect(try trial("{\(head),\"voices\":\(voices)}").voices.map(\.key) == ["pat", "pro"])
  }

  @Test func `Unknown fields survive at every level, in one order`() throws {
    let x = #""y":1.50,"é":[1e400,{"b":1,"a":2}],"e\#u{301}":12345678901234567890"#
    let text = """
      {\(x),\(head.dropLast(2)){\(x)},"notes":[{\(x),"on":"2026-01-01","by":"m","text":"t"}],\
      "contract":{"clauses":[{\(x),"text":"t"}],\(x)},\
      "wards":[{"id":"s00000","title":"","seat":{\(x)},"rooms":[{\(x),"id":"r00000"}],\(x)}]}
      """
    let read = try trial(text)
    for unknown in [
      read.unknown, read.seat.unknown, read.notes[0].unknown, read.contract?.unknown,
      read.contract?.clauses[0].unknown, read.wards[0].unknown, read.wards[0].seat.unknown,
      read.wards[0].rooms[0].unknown,
    ] {
      #expect(unknown?.members.map(\.name) == ["e\u{301}", "y", "é"])
      #expect(unknown?["y"] == .number("1.50"))
      #expect(unknown?["é"].map { JSONWriter.line($0) } == #"[1e400,{"b":1,"a":2}]"#)
      #expect(unknown?["e\u{301}"] == .number("12345678901234567890"))
    }
    let bytes = JSONWriter.file(read)
    let again = try JSONReader.read(bytes, as: RecordFixture.self)
    #expect(again.same(as: read))
    #expect(JSONWriter.file(again) == bytes)
  }

  @Test func `Unknown fields differ name by name`() throws {
    let before = try trial("{\(head),\"x\":1,\"y\":1}")
    let after = try trial("{\(head),\"z\":1,\"y\":2}")
    let differences = before.differences(to: after, at: "p00000")
    #expect(differences.map(\.field) == ["x", "y", "z"])
    #expect(try before.applying(differences, at: "p00000").same(as: after))
  }

  @Test func `Deep nesting with unknown fields is read once, not once a level`() throws {
    var inner = "{\"x\":0}"
    for depth in 1...40 { inner = "{\"x\":\(depth),\"inner\":\(inner)}" }
    let read = try JSONReader.read(Array(inner.utf8), as: Nest.self)
    #expect(JSONWriter.line(read).utf8.count == inner.utf8.count)
  }

  @Test func `A table of more than 64 fields is read`() throws {
    let names = (0..<80).map { "\"f\($0)\":\($0)" }
    for names in [names, names.reversed()] {
      let read = try JSONReader.read(Array("{\(names.joined(separator: ","))}".utf8), as: Long.self)
      #expect(read.values == Array(0..<80))
    }
    #expect(
      refusal("{\"f70\":1,\"f70\":1}", as: Long.self) == "1:10 f70: said twice")
    #expect(
      refusal("{\(names.dropLast().joined(separator: ","))}", as: Long.self) == "1:1: \"f79\" is missing")
  }
}

/// A record in a record, as deep as one likes.
private struct Nest: Record {
  var inner: [Nest] = []
  var unknown = UnknownFields()

  init() {}

  static func fields(_ field: inout some Fields<Self>) {
    field("inner", \.only, .one, Phrase("inre", "inner"))
  }

  private var only: Inner {
    get { Inner(nest: inner.first) }
    set { inner = newValue.nest.map { [$0] } ?? [] }
  }

  private struct Inner: FieldValue {
    var nest: Nest?

    static let kind = FieldKind.json
    static let canonical = CanonicalForm.unseen
    static let mayBeAbsent = true
    var isAbsent: Bool { nest == nil }
    static func read(_ text: inout JSONReader) throws(ParseError) -> Inner {
      Inner(nest: try Nest.read(&text))
    }
    func write(_ out: inout JSONWriter) { nest?.write(&out) }
    func same(as other: Inner) -> Bool { json == other.json }
  }
}

/// Eighty fields over one list.
private struct Long: Record {
  var values = [Int](repeating: 0, count: 80)
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    let names: [StaticString] = [
      "f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "f13", "f14", "f15",
      "f16", "f17", "f18", "f19", "f20", "f21", "f22", "f23", "f24", "f25", "f26", "f27", "f28", "f29", "f30",
      "f31", "f32", "f33", "f34", "f35", "f36", "f37", "f38", "f39", "f40", "f41", "f42", "f43", "f44", "f45",
      "f46", "f47", "f48", "f49", "f50", "f51", "f52", "f53", "f54", "f55", "f56", "f57", "f58", "f59", "f60",
      "f61", "f62", "f63", "f64", "f65", "f66", "f67", "f68", "f69", "f70", "f71", "f72", "f73", "f74", "f75",
      "f76", "f77", "f78", "f79",
    ]
    for (index, name) in names.enumerated() {
      field(name, \Self.values[index], .one, Phrase("tal", "number"))
    }
  }
}
