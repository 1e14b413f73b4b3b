import Changes
import Model
import Reports
import TestSupport
import Testing

@Suite struct `The weekly round` {
  private func agenda(_ fixture: ProjectFixture, after last: LastRound? = nil, untouched: Int? = nil)
    -> RoundAgenda
  {
    RoundAgenda(
      of: fixture.document, fixture.projectState, with: fixture.reference, after: last,
      untouchedDays: untouched)
  }

  private func add(_ recordKind: String, _ texts: String...) throws -> Change {
    .add(recordKind: recordKind, try [FieldAssignment].parse(texts))
  }

  private func places(_ agenda: RoundAgenda, _ kind: RoundQuestion.Kind) -> [RoundQuestion] {
    agenda.all.filter { $0.kind == kind }
  }

  @Test func `An action is late the day after its day, and not while it waits for that day`() throws {
    var fixture = try ProjectFixture()
    let due = fixture.today + 3
    try fixture.make(add("action", "title=Ask the board", "due=\(due.iso)"))
    fixture.pass(days: 3)
    #expect(places(agenda(fixture), .lateAction).isEmpty)
    fixture.pass(days: 1)
    let question = try #require(places(agenda(fixture), .lateAction).first)
    #expect(question.heading.en == "Overdue action, 1 day")
    // A week more counts from today, not from the day that has passed.
    let answer = try #require(question.answer("w"))
    for change in try answer.action.changes(RoundInput(by: "Karin", today: fixture.today, language: .en)) {
      try fixture.make(change)
    }
    #expect(fixture.project.actions[0].due == fixture.today + 7)
    #expect(places(agenda(fixture), .lateAction).isEmpty)
  }

  @Test func `Everybody at a meeting is told in one answer`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { $0.engagements = [] }
    for voice in ["pat", "pro"] {
      try fixture.make(add("engagement", "title=Council", "perspective=\(voice)", "heard=Too many alarms"))
    }
    try fixture.make(add("engagement", "title=Another day", "perspective=pat", "heard=Quieter"))
    let asked = places(agenda(fixture), .feedBack)
    #expect(asked.count == 2)
    let council = try #require(asked.first { $0.title.en == "Council" })
    let given = RoundInput(["effect": "Off at night"], by: "Karin", today: fixture.today, language: .en)
    for change in try #require(council.answer("f")).action.changes(given) { try fixture.make(change) }
    #expect(fixture.project.engagements.filter { $0.fedBack != nil }.map(\.title) == ["Council", "Council"])
    #expect(places(agenda(fixture), .feedBack).count == 1)
  }

  @Test func `A record is asked about when nobody has touched it for so long, and not once it is seen`()
    throws
  {
    var fixture = try ProjectFixture()
    try fixture.make(add("barrier", "title=No time", "impact=2"))
    fixture.pass(days: 59)
    #expect(places(agenda(fixture), .untouched).isEmpty)
    fixture.pass(days: 1)
    let question = try #require(places(agenda(fixture), .untouched).first)
    #expect(question.facts.en == "last by Karin")
    #expect(places(agenda(fixture, untouched: 61), .untouched).isEmpty)
    let given = RoundInput(by: "Karin", today: fixture.today, language: .sv)
    for change in try #require(question.answer("s")).action.changes(given) { try fixture.make(change) }
    #expect(places(agenda(fixture), .untouched).isEmpty)
  }

  @Test func `A blocking barrier is asked about until somebody works on it`() throws {
    var fixture = try ProjectFixture()
    try fixture.make(add("barrier", "title=Data are not shared", "blocking=yes", "owner=Lawyer"))
    let question = try #require(places(agenda(fixture), .barrier).first)
    let given = RoundInput(["title": "Ask for an opinion"], by: "Karin", today: fixture.today, language: .en)
    for change in try #require(question.answer("a")).action.changes(given) { try fixture.make(change) }
    let action = try #require(fixture.project.actions.first)
    #expect(action.owner == "Lawyer" && action.barriers == [fixture.project.barriers[0].id])
    #expect(places(agenda(fixture), .barrier).isEmpty)
  }

  @Test func `An action that was a barrier takes what it opened with it`() throws {
    var fixture = try ProjectFixture()
    try fixture.make(add("action", "title=Get the data", "owner=Lawyer", "criteria=G2-04"))
    let id = fixture.project.actions[0].id
    try fixture.make(.becomeBarrier(id))
    let barrier = try #require(fixture.project.barriers.first)
    #expect(barrier.title == "Get the data" && barrier.stops == ["G2-04"] && barrier.owner == "Lawyer")
    #expect(fixture.project.actions[0].status == .cancelled)
    #expect(fixture.project.actions[0].reason?.contains(barrier.id.text) ?? false)
    _ = try fixture.document.undo(on: fixture.context, with: fixture.reference)
    #expect(fixture.project.barriers.isEmpty && fixture.project.actions[0].status == .planned)
  }

  @Test func `News counts from the last round, else from a week ago, else from the beginning`() throws {
    var fixture = try ProjectFixture()
    #expect(agenda(fixture).since == .beginning(fixture.today))
    #expect(places(agenda(fixture), .news).count == 1)
    fixture.pass(days: 30)
    #expect(agenda(fixture).since == .week(fixture.today + -7))
    #expect(places(agenda(fixture), .news).isEmpty)
    try fixture.make(add("barrier", "title=No time"))
    #expect(places(agenda(fixture), .news).first?.title.en == "One change")
    let last = LastRound(on: fixture.today, at: fixture.context.at + 60, tookPart: ["Karin"])
    #expect(places(agenda(fixture, after: last), .news).isEmpty)
    #expect(agenda(fixture, after: last).since.words(on: fixture.today).en.hasPrefix("since the round of"))
  }

  @Test func `More than can be asked waits, and is counted`() throws {
    var fixture = try ProjectFixture()
    for number in 1...6 {
      try fixture.make(add("action", "title=Step \(number)", "due=\((fixture.today + number).iso)"))
    }
    fixture.pass(days: 10)
    let asked = agenda(fixture).questions.filter { $0.kind == .lateAction }
    #expect(asked.map(\.title.en) == ["Step 1", "Step 2", "Step 3", "Step 4"])
    #expect(asked.map(\.more) == [0, 0, 0, 2])
  }

  @Test func `Everything that ends stands in one list by day, and what is dealt with leaves it`() throws {
    var fixture = try ProjectFixture()
    let today = fixture.today
    try fixture.make(
      .edit(
        record: "application",
        try [FieldAssignment].parse([
          "ce_cert.valid_to=\((today + 40).iso)", "contract.to=\((today + 20).iso)",
        ])))
    try fixture.make(add("organisation", "title=The company", "until=\((today + 10).iso)"))
    try fixture.make(add("barrier", "title=Slow network", "blocking=yes"))
    try fixture.make(.accept(fixture.project.barriers[0].id, by: "Board", until: today + 5, reason: "small"))
    try fixture.make(
      .addEvidence(
        "G1-02", site: nil, try [FieldAssignment].parse(["title=Survey", "expires=\((today + 15).iso)"])))
    try fixture.make(
      .waiveVoice("G1", "ven", sites: [], by: "Board", until: today + 30, because: "no maker yet"))
    let kinds = fixture.projectState.expiries.map(\.kind)
    #expect(kinds == [.acceptedBarrier, .agreement, .evidence, .contract, .voiceWaiver, .certificate])
    fixture.pass(days: 16)
    let evidence = try #require(fixture.projectState.expiries.first { $0.kind == .evidence })
    #expect(evidence.isPast(on: fixture.today))
    // Confirmed after it ended: the criterion rests on something else now.
    try fixture.make(.confirm(["G1-02"], site: nil, by: "Karin"))
    #expect(!fixture.projectState.expiries.contains { $0.kind == .evidence })
  }
}
