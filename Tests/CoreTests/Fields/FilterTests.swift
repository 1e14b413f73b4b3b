import Model
import Testing

private let today = CalendarDay(iso: "2026-11-24") ?? .unset

private func trial() -> RecordFixture {
  var trial = RecordFixture()
  trial.title = "Rättslig prövning på Ångström"
  trial.status = .known(.atWork)
  trial.owner = "m7k3qz"
  trial.due = today + 3
  trial.seenAt = Instant(today)
  trial.impact = Rating(4)
  trial.baseline = Number("0.5")
  trial.isPublic = true
  trial.heard = ["too many alarms"]
  trial.places = [ID("s4k2m9")]
  trial.contract = Contract()
  trial.contract?.to = today + 30
  trial.notes = [Note(on: today, by: "m7k3qz", text: "Waiting for legal")]
  trial.unknown = UnknownFields([.init("colour", .text("Green"))])
  return trial
}

private func names(_ kind: FieldKind, _ text: String) -> String? {
  text.same(as: "m7k3qz") ? "Project lead" : text.same(as: "s4k2m9") ? "Medicine 1" : nil
}

@Suite struct FilterTests {
  @Test(arguments: [
    "", "  ", "!", "angstrom", "ÅNGSTRÖM", "PROVNING", "rattslig angst", "alarms", "legal", "medicine",
    "green", "pågår", "progress", "\"Rättslig prövning\"", "!\"rättslig prövning\"", "!surgery",
    "status:at_work", "status:at", "status:\"in progress\"", "status=pagar", "läge:pågår", "!status:open",
    "status>open", "status<closed", "owner:lead", "ansvarig:m7k3qz", "owner=\"project lead\"",
    "due<2w", "due<=+3d", "due:fri", "due=2026-11-27", "due:2026-11", "due>today", "!due<2d", "due:",
    "klar_senast<2w", "klar<2w", "Due<2w", "seen:today", "seen_at>=2026-11-24",
    "impact>=4", "impact:4", "impact<5", "!impact<4", "baseline<0.6", "baseline=0.50",
    "public:yes", "public:j", "internal:no", "heard:alarm", "places:medicine", "contract.to<2026-12-31",
    "avtal.till<5w", "!level:", "notes:legal", "status:at due<2w !surgery \"many alarms\"",
  ]) func `A filter finds`(text: String) {
    let filter = Filter<RecordFixture>(text, today: today)
    #expect(filter.problems.isEmpty)
    #expect(filter.matches(trial(), names: names))
  }

  @Test(arguments: [
    "surgery", "!angstrom", "\"rättslig prövning\"", "status:open", "status<at_work", "due>2w", "due<today",
    "!due:", "level>1", "level:", "impact>4", "public:no", "internal:yes", "owner:nurse",
    "heard:bells", "alarms surgery", "contract.to>2027", "contract.number:", "due:2026-12",
  ]) func `A filter leaves out`(text: String) {
    #expect(!Filter<RecordFixture>(text, today: today).matches(trial(), names: names))
  }

  @Test(arguments: [
    "colour_of_door:red", "!nothing:x", "n:x", "impact:high", "due<sometime", "public:perhaps",
    "status:paused", "contract.price:1", "due.year:1", "public>no",
  ]) func `What cannot be understood finds nothing and is reported`(text: String) {
    let filter = Filter<RecordFixture>(text, today: today)
    #expect(filter.problems.count == 1)
    #expect(!filter.matches(trial(), names: names))
  }

  @Test func `An empty filter says so`() {
    #expect(Filter<RecordFixture>(" ! ", today: today).isEmpty)
    #expect(!Filter<RecordFixture>("a", today: today).isEmpty)
  }

  @Test func `A quote that is not closed runs to the end`() {
    #expect(Filter<RecordFixture>("\"prövning på Ång", today: today).matches(trial()))
  }

  @Test func `Letters lose case and accents for searching`() {
    #expect("Åäö ÉÈ ñ ß Æ Ł".folded == Array("aao ee n ss ae l".utf8))
    #expect("A\u{30A}".folded == Array("a".utf8))
    #expect("ΔΟΚΙΜΗ".folded == Array("δοκιμη".utf8))
  }
}
