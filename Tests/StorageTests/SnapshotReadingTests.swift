import Changes
import Model
import Storage
import Testing

@Suite struct `Snapshots newest first` {
  private let sample: Sample
  private let team: Group
  private let steering: Group

  init() throws {
    sample = try Sample()
    team = try #require(sample.workspace.settings.group(of: .team))
    steering = try #require(sample.workspace.settings.group(of: .steering))
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  private func keep(_ id: String, _ on: String, for group: Group, _ context: SnapshotOccasion = .report)
    throws
  {
    var snapshot = SnapshotFile()
    snapshot.id = ID(id)
    snapshot.title = id
    snapshot.on = try day(on)
    snapshot.at = Instant(rfc3339: on + "T10:00:00Z") ?? Instant(seconds: 0)
    snapshot.group = group.title
    snapshot.audience = group.audience
    snapshot.occasion = .known(context)
    snapshot.status = .object([.init("text", .text(String(repeating: "long ", count: 4000)))])
    snapshot.state = try sample.workspace.open("triage").document.project
    try sample.workspace.keep(snapshot, of: "triage")
  }

  private func read(_ work: () throws -> Void) throws -> [String] {
    let activity = FileActivity()
    try FileActivity.$observer.withValue(activity, operation: work)
    return activity.counts.read.map { String($0.name.prefix(10)) }
  }

  private func keepSome() throws {
    try keep("w00001", "2026-01-10", for: steering)
    try keep("w00002", "2026-02-10", for: team, .round)
    try keep("w00003", "2026-03-10", for: steering)
    try keep("w00004", "2026-04-10", for: team, .round)
    try keep("w00005", "2026-05-10", for: team)
  }

  @Test func `the last that a group was given is found, and nothing older is read`() throws {
    try keepSome()
    let today = try day("2026-11-24")
    var found: SnapshotFile?
    let names = try read {
      found = try sample.workspace.lastSnapshot(of: "triage", givenTo: steering, until: today).snapshot
    }
    #expect(found?.id.text == "w00003" && found?.state != nil)
    // Its head, then the whole.
    #expect(names == ["2026-05-10", "2026-04-10", "2026-03-10", "2026-03-10"])
    let earlier = try sample.workspace.lastSnapshot(
      of: "triage", givenTo: steering, until: try day("2026-03-09"))
    #expect(earlier.snapshot?.id.text == "w00001")
    let ofTeam = try sample.workspace.lastSnapshot(of: "triage", givenTo: team, until: today)
    #expect(ofTeam.snapshot?.id.text == "w00005")
    #expect(try sample.workspace.lastSnapshot(of: nil, givenTo: team, until: today).snapshot == nil)
  }

  @Test func `the round that was held last needs no whole snapshot`() throws {
    try keepSome()
    var round: LastRound?
    let names = try read { round = try sample.workspace.lastRound(of: "triage") }
    #expect(round?.on == (try day("2026-04-10")))
    #expect(names == ["2026-05-10", "2026-04-10"])
  }

  @Test func `what groups were given last is read whole, and of the rest the head`() throws {
    try keepSome()
    var given: [(group: Group, snapshot: SnapshotFile)] = []
    let names = try read { given = try sample.workspace.lastGiven(of: "triage") }
    #expect(given.map(\.snapshot.id.text) == ["w00003", "w00005"])
    // Each head, since one group was given nothing, and two whole.
    #expect(names.count == 7)
  }

  @Test func `a file that is named otherwise, or laid out otherwise, is looked into as well`() throws {
    try keepSome()
    let file = "projects/triage/snapshots/2026-03-10-w00003.json"
    let text = try sample.scratch.text(file)
    let line = text.utf8.filter { $0 != UInt8(ascii: "\n") }
    try sample.scratch.write(String(decoding: line, as: UTF8.self), "projects/triage/snapshots/copied.json")
    try sample.scratch.write("{", "projects/triage/snapshots/2026-06-01-w00009.json")
    let found = try sample.workspace.lastSnapshot(
      of: "triage", givenTo: steering, until: try day("2026-11-24"))
    #expect(found.snapshot?.id.text == "w00003")
    #expect(found.faults.map(\.path.name) == ["2026-06-01-w00009.json"])
  }
}
