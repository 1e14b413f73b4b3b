import Model
import TestSupport
import Testing

extension SplitMix64 {
  fileprivate mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  fileprivate mutating func text() -> String {
    let pieces = ["a", "å", "e\u{301}", "é", "\"", "\\", "\n", "\u{1}", "\u{7F}", "\u{2028}", "😀", " "]
    return (0..<Int.random(in: 0...4, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  fileprivate mutating func day() -> CalendarDay {
    CalendarDay(number: .random(in: 20_000...20_003, using: &self))
  }

  fileprivate mutating func json(_ depth: Int = 0) -> JSONValue {
    switch Int.random(in: 0..<(depth > 2 ? 4 : 6), using: &self) {
    case 0: .null
    case 1: .flag(chance(50))
    case 2: .number(["1.50", "1e400", "-0", "12345678901234567890"].randomElement(using: &self) ?? "0")
    case 3: .text(text())
    case 4: .list((0..<Int.random(in: 0...3, using: &self)).map { _ in json(depth + 1) })
    default: .object(["a", "é", "e\u{301}"].filter { _ in chance(50) }.map { .init($0, json(depth + 1)) })
    }
  }

  fileprivate mutating func unknown() -> UnknownFields {
    if chance(60) { return UnknownFields() }
    return UnknownFields(["x", "é", "e\u{301}", "A"].filter { _ in chance(40) }.map { .init($0, json()) })
  }

  fileprivate mutating func seat() -> Seat {
    var seat = Seat()
    if chance(50) { seat.town = text() }
    if chance(50) { seat.beds = Int.random(in: -1...1, using: &self) }
    seat.unknown = unknown()
    return seat
  }

  fileprivate mutating func rooms() -> [Room] {
    var rooms: [Room] = []
    for number in 0...3 where chance(50) {
      var room = Room()
      room.id = ID("r0000\(number)")
      if chance(70) { room.opened = day() }
      room.unknown = unknown()
      rooms.place(room)
    }
    return rooms
  }

  fileprivate mutating func wards() -> [Ward] {
    var wards: [Ward] = []
    for number in 0...3 where chance(60) {
      var ward = Ward()
      ward.id = ID("s0000\(number)")
      ward.title = text()
      ward.internal = chance(20)
      ward.rooms = rooms()
      ward.seat = seat()
      ward.unknown = unknown()
      wards.place(ward)
    }
    return wards
  }

  fileprivate mutating func voices() -> [Voice] {
    var voices: [Voice] = []
    for key in ["pat", "pro", "é", "e\u{301}"] where chance(50) {
      var voice = Voice()
      voice.perspective = key
      voice.says = text()
      voice.unknown = unknown()
      voices.place(voice)
    }
    return voices
  }

  fileprivate mutating func trial() -> RecordFixture {
    var trial = RecordFixture()
    trial.title = text()
    trial.status = OpenEnum(["open", "closed", "paused"].randomElement(using: &self) ?? "open")
    trial.internal = chance(30)
    if chance(50) { trial.archived = day() }
    if chance(50) { trial.owner = PersonReference(text()) }
    if chance(50) { trial.due = day() }
    if chance(50) { trial.seenAt = Instant(day()) }
    if chance(50) { trial.impact = Rating(.random(in: 1...5, using: &self)) }
    if chance(50) { trial.baseline = Number(["1.50", "1.5", "0"].randomElement(using: &self) ?? "0") }
    if chance(50) { trial.isPublic = chance(50) }
    if chance(50) { trial.heard = [text(), text()] }
    if chance(50) { trial.places = [ID("s00001"), ID("s00002")] }
    if chance(50) {
      var contract = Contract()
      if chance(50) { contract.number = text() }
      contract.unknown = unknown()
      trial.contract = contract
    }
    if chance(50) { trial.name = Phrase(text(), text()) }
    if chance(50) { trial.basis = json() }
    if chance(50) { trial.notes = [Note(on: day(), by: PersonReference(text()), text: text())] }
    trial.seat = seat()
    trial.wards = wards()
    trial.voices = voices()
    trial.unknown = unknown()
    return trial
  }
}

@Suite struct DifferenceLawTests {
  @Test(arguments: 0..<60) func `The laws of reading, writing and difference hold`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let before = random.trial()
    let after = random.trial()

    let bytes = JSONWriter.file(before)
    let read = try JSONReader.read(bytes, as: RecordFixture.self)
    #expect(read.same(as: before), "read back it is the same")
    #expect(JSONWriter.file(read) == bytes, "and has the same bytes")
    #expect(try JSONReader.read(bytes, as: JSONValue.self) == before.json, "its JSON is what the file holds")
    #expect(try RecordFixture(json: before.json).same(as: before))

    #expect(before.differences(to: before, at: "p00000").isEmpty)
    let differences = before.differences(to: after, at: "p00000")
    let made = try before.applying(differences, at: "p00000")
    #expect(made.same(as: after))
    #expect(JSONWriter.file(made) == JSONWriter.file(after))
    let back = try made.applying(differences.map(\.reversed), at: "p00000")
    #expect(back.same(as: before))
    #expect(JSONWriter.file(back) == bytes)
    let mixed = try before.applying(differences.shuffled(using: &random), at: "p00000")
    #expect(mixed.same(as: after), "the order of differences does not count")

    let logged = try JSONReader.read(JSONWriter.file(differences), as: [Difference].self)
    #expect(try before.applying(logged, at: "p00000").same(as: after), "from a file they say the same")
  }

  @Test func `A difference that does not fit is refused and changes nothing`() throws {
    var trial = RecordFixture()
    trial.due = CalendarDay(iso: "2026-11-24")
    let cases: [(Difference, PatchError)] = [
      (
        Difference(record: "p00000", field: "due", before: nil, after: .text("2026-11-25")),
        .changed(record: "p00000", field: "due", found: .text("2026-11-24"))
      ),
      (Difference(record: "s99999", field: "title", before: nil, after: .text("x")), .missing("s99999")),
      (
        Difference(record: "s99999", field: nil, before: .object([]), after: nil),
        .changed(record: "s99999", field: nil, found: nil)
      ),
      (Difference(record: "p00000", field: "wards", before: nil, after: .list([])), .missing("p00000")),
      (Difference(record: "p00000", field: "seat", before: nil, after: .list([])), .missing("p00000")),
      (
        Difference(record: "p00000", field: "x", before: .null, after: nil),
        .changed(record: "p00000", field: "x", found: nil)
      ),
    ]
    for (difference, expected) in cases {
      #expect(throws: expected) { try trial.applying([difference], at: "p00000") }
    }
    let wrong = Difference(record: "p00000", field: "due", before: .text("2026-11-24"), after: .number("1"))
    #expect(throws: PatchError.self) { try trial.applying([wrong], at: "p00000") }
  }

  @Test func `A value that is null differs from one that is absent`() throws {
    var trial = RecordFixture()
    trial.basis = .null
    let differences = trial.differences(to: RecordFixture(), at: "p00000")
    #expect(differences.count == 1)
    #expect(try trial.applying(differences, at: "p00000").basis == nil)
  }
}
