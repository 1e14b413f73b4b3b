import Changes
import Model
import Testing

private struct Names: NameResolver {
  func id(of recordKind: String, named text: String) throws(Refusal) -> String {
    if recordKind.same(as: "ward"), text.same(as: "Medicine 1") { return "s4k2m9" }
    throw Refusal(.invalid, Phrase("finns inte", "not found"), choices: ["s4k2m9"])
  }

  func code(of kind: CodeKind, named text: String) throws(Refusal) -> String { text.uppercased() }
  func who(_ text: String) -> String { text.same(as: "project lead") ? "m7k3qz" : text }
}

private let today = CalendarDay(iso: "2026-11-24") ?? .unset
private let parseContext = ParseContext(today: today, resolver: Names())

private func typed(_ texts: String..., isNew: Bool = false) throws -> RecordFixture {
  var trial = RecordFixture()
  trial.places = [ID("s11111")]
  trial.heard = ["one", "two"]
  trial.contract = Contract()
  trial.contract?.number = "12"
  var parseContext = parseContext
  parseContext.isNew = isNew
  try trial.assign(.parse(texts), in: parseContext)
  return trial
}

private func refusal(_ texts: String...) -> Refusal? {
  do {
    var trial = RecordFixture()
    trial.heard = ["one", "two"]
    try trial.assign(.parse(texts), in: parseContext)
    return nil
  } catch { return error }
}

@Suite struct TypingTests {
  @Test func `An assignment is parsed into path, sign and value`() throws {
    #expect(try FieldAssignment.parse("due=+2w") == FieldAssignment(["due"], ["+2w"]))
    #expect(try FieldAssignment.parse("contract.to=") == FieldAssignment(["contract", "to"], [""]))
    #expect(try FieldAssignment.parse("heard+=a=b") == FieldAssignment(["heard"], sign: .add, ["a=b"]))
    #expect(try FieldAssignment.parse("heard-=é") == FieldAssignment(["heard"], sign: .takeAway, ["é"]))
    #expect(
      try [FieldAssignment].parse(["heard=a", "due=fri", "heard=b"])
        == [FieldAssignment(["heard"], ["a", "b"]), FieldAssignment(["due"], ["fri"])])
  }

  @Test(arguments: ["", "due", "=x", "+=x", ".to=x", "contract.=x", "a b=x", "=\u{301}"])
  func `What is no assignment is refused`(text: String) {
    #expect(throws: Refusal.self) { try FieldAssignment.parse(text) }
  }

  @Test func `Each kind of field understands what people type`() throws {
    #expect(try typed("title=Ny titel").title == "Ny titel")
    #expect(try typed("due=+2w").due == CalendarDay(iso: "2026-12-08"))
    #expect(try typed("due= fri ").due == CalendarDay(iso: "2026-11-27"))
    #expect(try typed("status=at_work").status == .atWork)
    #expect(try typed("status=In Progress").status == .atWork)
    #expect(try typed("status=PÅGÅR").status == .atWork)
    #expect(try typed("public=Ja").isPublic == true)
    #expect(try typed("public=no").isPublic == false)
    #expect(try typed("internal=yes").internal)
    #expect(try typed("impact=5").impact == Rating(5))
    #expect(try typed("level=0").level == Level.none)
    #expect(try typed("participants=12").participants == 12)
    #expect(try typed("baseline=0,850").baseline?.text == "0.850")
    #expect(try typed("owner=project lead").owner == "m7k3qz")
    #expect(try typed("owner=the board").owner == "the board")
    #expect(try typed("name=Hej").name == Phrase("Hej"))
    #expect(try typed("basis={\"a\": 1.50}").basis == .object([.init("a", .number("1.50"))]))
    #expect(try typed("phases=e", "phases=p").phases == ["E", "P"])
    #expect(try typed("seat.beds=12").seat.beds == 12)
    #expect(try typed("contract.to=2027-06-30").contract?.to == CalendarDay(iso: "2027-06-30"))
    #expect(try typed("contract.to=2027-06-30").contract?.number == "12")
  }

  @Test func `A list is replaced, added to and taken from`() throws {
    #expect(try typed("places=Medicine 1").places == [ID("s4k2m9")])
    #expect(try typed("places+=Medicine 1").places == [ID("s11111"), ID("s4k2m9")])
    #expect(try typed("places=s11111", "places+=Medicine 1").places == [ID("s11111"), ID("s4k2m9")])
    #expect(try typed("heard=three", "heard=four", "heard=three").heard == ["three", "four"])
    #expect(try typed("heard+=two", "heard+=three").heard == ["one", "two", "three"])
    #expect(try typed("heard-=one").heard == ["two"])
  }

  @Test func `An empty value clears where it may be absent`() throws {
    #expect(try typed("heard=").heard.isEmpty)
    #expect(try typed("due=").due == nil)
    #expect(try typed("contract=").contract == nil)
    #expect(try typed("contract.number=").contract == nil)
    #expect(refusal("title= ")?.words.en == "may not be empty")
    #expect(refusal("status=")?.field == "status")
  }

  @Test func `A refusal names the field and what is allowed, nearest first`() {
    #expect(refusal("titel=x")?.choices.first == "title")
    #expect(refusal("titel=x")?.field == "titel")
    #expect(refusal("titel=x")?.choices.contains("seen_at") == false)
    #expect(refusal("contract.tu=x")?.choices.first == "to")
    #expect(refusal("contract.tu=x")?.field == "contract.tu")
    #expect(refusal("status=close")?.choices == ["closed", "open", "at_work"])
    #expect(refusal("impact=6")?.choices == ["1", "2", "3", "4", "5"])
    #expect(refusal("impact=+-1")?.field == "impact")
    #expect(refusal("participants=1.5")?.words.en == "expected a whole number")
    #expect(refusal("public=perhaps")?.field == "public")
    #expect(refusal("due=2026-02-30")?.field == "due")
    #expect(refusal("places=Medicine 7")?.choices == ["s4k2m9"])
    #expect(refusal("places=Medicine 7")?.field == "places")
    #expect(refusal("phases=a b")?.field == "phases")
    #expect(refusal("heard-=on")?.choices == ["one", "two"])
    #expect(refusal("due+=+2w")?.words.en == "only lists take += and -=")
    #expect(refusal("due=fri", "due=sat")?.words.en == "takes one value, was given several")
    #expect(refusal("due.year=2026")?.words.en == "has no fields")
    #expect(refusal("contract=12")?.choices == ["number", "to", "clauses"])
    #expect(refusal("seat=12")?.choices == ["town", "beds"])
  }

  @Test(arguments: ["notes=x", "wards+=x", "wards.title=x", "notes.text=x", "contract.clauses=x"])
  func `Lists of records are not assigned by text`(text: String) {
    #expect(refusal(text)?.words.en.utf8.starts(with: "is a list of records".utf8) == true)
  }

  @Test func `What never changes is filled in only while the record is made`() throws {
    let at = "2026-11-24T09:30:00Z"
    #expect(refusal("seen_at=\(at)")?.words.en == "never changes once the record exists")
    #expect(try typed("seen_at=\(at)", isNew: true).seenAt == Instant(rfc3339: at))
    #expect(throws: Refusal.self) { try typed("id=p11111", isNew: true) }
  }

  @Test func `A word of a newer version may stay but not come`() throws {
    var trial = RecordFixture()
    trial.status = OpenEnum("paused")
    try trial.assign(.parse("status=paused"), in: parseContext)
    #expect(trial.status.word == "paused")
    #expect(refusal("status=paused") != nil)
  }

  @Test func `Of several assignments either all are made or none`() {
    var trial = RecordFixture()
    #expect(throws: Refusal.self) {
      try trial.assign(.parse(["title=New", "due=never"]), in: parseContext)
    }
    #expect(trial.title == "")
  }

  @Test func `A text longer than a file may hold is refused`() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(refusal("title=" + long) == nil)
    #expect(refusal("title=" + long + "x")?.field == "title")
  }
}
