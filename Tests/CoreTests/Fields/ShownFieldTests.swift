import Model
import Testing

@Suite struct ShownFieldTests {
  @Test func `Every field is shown in words and in both languages`() throws {
    var trial = RecordFixture()
    trial.title = "A trial"
    trial.status = .known(.atWork)
    trial.owner = "m7k3qz"
    trial.due = CalendarDay(iso: "2026-11-24")
    trial.baseline = Number("1.50")
    trial.internal = true
    trial.heard = ["one", "two"]
    trial.name = Phrase("namn", "name")
    trial.contract = Contract()
    trial.contract?.number = "12"
    trial.contract?.to = trial.due
    trial.unknown = UnknownFields([.init("x_future", .list([.number("1.50")]))])
    let names = { (_: FieldKind, text: String) in text.same(as: "m7k3qz") ? "Lead" : nil }
    let shown = trial.shown(.sv, names: names)
    let texts = Dictionary(uniqueKeysWithValues: shown.map { ($0.name, $0.text) })
    #expect(texts["title"] == "A trial")
    #expect(texts["status"] == "pågår")
    #expect(texts["owner"] == "Lead")
    #expect(texts["due"] == "2026-11-24")
    #expect(texts["baseline"] == "1.50")
    #expect(texts["internal"] == "ja")
    #expect(texts["heard"] == "one, two")
    #expect(texts["name"] == "namn")
    #expect(texts["contract"] == "nummer 12, till 2026-11-24")
    #expect(texts["x_future"] == "[1.50]")
    #expect(texts["level"] == "")
    #expect(shown.map(\.name) == RecordFixture.descriptions.map(\.name) + ["x_future"])
    #expect(shown.first { $0.name == "level" }?.isSet == false)
    #expect(trial.text(of: "status", .en, names: names) == "in progress")
    #expect(trial.text(of: "nothing", .en, names: names) == "")
  }

  @Test func `A field is read by its name`() {
    var trial = RecordFixture()
    trial.due = CalendarDay(iso: "2026-11-24")
    trial.unknown = UnknownFields([.init("x_future", .number("1.50"))])
    #expect(trial.json(of: "due") == .text("2026-11-24"))
    #expect(trial.json(of: "x_future") == .number("1.50"))
    #expect(trial.json(of: "level") == nil)
    #expect(trial.json(of: "nothing") == nil)
  }
}
