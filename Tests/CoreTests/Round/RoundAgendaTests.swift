import Changes
import Model
import Reports
import Testing

@Suite struct `The weekly round` {
  private func agenda(_ course: Course, after last: LastRound? = nil, untouched: Int? = nil) -> RoundAgenda {
    RoundAgenda(
      of: course.document, course.projectState, with: course.reference, after: last, untouchedDays: untouched)
  }

  private func add(_ recordKind: String, _ texts: String...) throws -> Change {
    .add(recordKind: recordKind, try [FieldAssignment].parse(texts))
  }

  private func places(_ agenda: RoundAgenda, _ kind: RoundQuestion.Kind) -> [RoundQuestion] {
    agenda.all.filter { $0.kind == kind }
  }

  @Test func `An action is late the day after its day, and not while it waits for that day`() throws {
    var course = try Course()
    let due = course.today + 3
    try course.make(add("action", "title=Ask the board", "due=\(due.iso)"))
    course.pass(days: 3)
    #expect(places(agenda(course), .lateAction).isEmpty)
    course.pass(days: 1)
    let question = try #require(places(agenda(course), .lateAction).first)
    #expect(question.heading.en == "Late action, 1 day")
    // A week more counts from today, not from the day that has passed.
    let answer = try #require(question.answer("w"))
    for change in try answer.deed.changes(RoundInput(by: "Karin", today: course.today, language: .en)) {
      try course.make(change)
    }
    #expect(course.project.actions[0].due == course.today + 7)
    #expect(places(agenda(course), .lateAction).isEmpty)
  }

  @Test func `Everybody at a meeting is told in one answer`() throws {
    var course = try Course()
    course.rewrite { $0.engagements = [] }
    for voice in ["pat", "pro"] {
      try course.make(add("engagement", "title=Council", "perspective=\(voice)", "heard=Too many alarms"))
    }
    try course.make(add("engagement", "title=Another day", "perspective=pat", "heard=Quieter"))
    let asked = places(agenda(course), .feedBack)
    #expect(asked.count == 2)
    let council = try #require(asked.first { $0.title.en == "Council" })
    let given = RoundInput(["effect": "Off at night"], by: "Karin", today: course.today, language: .en)
    for change in try #require(council.answer("f")).deed.changes(given) { try course.make(change) }
    #expect(course.project.engagements.filter { $0.fedBack != nil }.map(\.title) == ["Council", "Council"])
    #expect(places(agenda(course), .feedBack).count == 1)
  }

  @Test func `A record is asked about when nobody has touched it for so long, and not once it is seen`()
    throws
  {
    var course = try Course()
    try course.make(add("barrier", "title=No time", "impact=2"))
    course.pass(days: 59)
    #expect(places(agenda(course), .untouched).isEmpty)
    course.pass(days: 1)
    let question = try #require(places(agenda(course), .untouched).first)
    #expect(question.facts.en == "last by Karin")
    #expect(places(agenda(course, untouched: 61), .untouched).isEmpty)
    let given = RoundInput(by: "Karin", today: course.today, language: .sv)
    for change in try #require(question.answer("s")).deed.changes(given) { try course.make(change) }
    #expect(places(agenda(course), .untouched).isEmpty)
  }

  @Test func `A blocking barrier is asked about until somebody works on it`() throws {
    var course = try Course()
    try course.make(add("barrier", "title=Data are not shared", "blocking=yes", "owner=Lawyer"))
    let question = try #require(places(agenda(course), .barrier).first)
    let given = RoundInput(["title": "Ask for an opinion"], by: "Karin", today: course.today, language: .en)
    for change in try #require(question.answer("a")).deed.changes(given) { try course.make(change) }
    let action = try #require(course.project.actions.first)
    #expect(action.owner == "Lawyer" && action.barriers == [course.project.barriers[0].id])
    #expect(places(agenda(course), .barrier).isEmpty)
  }

  @Test func `An action that was a barrier takes what it opened with it`() throws {
    var course = try Course()
    try course.make(add("action", "title=Get the data", "owner=Lawyer", "criteria=G2-04"))
    let id = course.project.actions[0].id
    try course.make(.becomeBarrier(id))
    let barrier = try #require(course.project.barriers.first)
    #expect(barrier.title == "Get the data" && barrier.stops == ["G2-04"] && barrier.owner == "Lawyer")
    #expect(course.project.actions[0].status == .cancelled)
    #expect(course.project.actions[0].reason?.contains(barrier.id.text) ?? false)
    _ = try course.document.undo(on: course.context, with: course.reference)
    #expect(course.project.barriers.isEmpty && course.project.actions[0].status == .planned)
  }

  @Test func `News counts from the last round, else from a week ago, else from the beginning`() throws {
    var course = try Course()
    #expect(agenda(course).since == .beginning(course.today))
    #expect(places(agenda(course), .news).count == 1)
    course.pass(days: 30)
    #expect(agenda(course).since == .week(course.today + -7))
    #expect(places(agenda(course), .news).isEmpty)
    try course.make(add("barrier", "title=No time"))
    #expect(places(agenda(course), .news).first?.title.en == "One change")
    let last = LastRound(on: course.today, at: course.context.at + 60, tookPart: ["Karin"])
    #expect(places(agenda(course, after: last), .news).isEmpty)
    #expect(agenda(course, after: last).since.words(on: course.today).en.hasPrefix("since the round of"))
  }

  @Test func `More than can be asked waits, and is counted`() throws {
    var course = try Course()
    for number in 1...6 {
      try course.make(add("action", "title=Step \(number)", "due=\((course.today + number).iso)"))
    }
    course.pass(days: 10)
    let asked = agenda(course).questions.filter { $0.kind == .lateAction }
    #expect(asked.map(\.title.en) == ["Step 1", "Step 2", "Step 3", "Step 4"])
    #expect(asked.map(\.more) == [0, 0, 0, 2])
  }

  @Test func `Everything that ends stands in one list by day, and what is dealt with leaves it`() throws {
    var course = try Course()
    let today = course.today
    try course.make(
      .edit(
        record: "application",
        try [FieldAssignment].parse([
          "ce_cert.valid_to=\((today + 40).iso)", "contract.to=\((today + 20).iso)",
        ])))
    try course.make(add("organisation", "title=The company", "until=\((today + 10).iso)"))
    try course.make(add("barrier", "title=Slow network", "blocking=yes"))
    try course.make(.accept(course.project.barriers[0].id, by: "Board", until: today + 5, reason: "small"))
    try course.make(
      .addEvidence(
        "G1-02", site: nil, try [FieldAssignment].parse(["title=Survey", "expires=\((today + 15).iso)"])))
    try course.make(
      .waiveVoice("G1", "ven", sites: [], by: "Board", until: today + 30, because: "no maker yet"))
    let kinds = course.projectState.expiries.map(\.kind)
    #expect(kinds == [.acceptedBarrier, .agreement, .evidence, .contract, .voiceWaiver, .certificate])
    course.pass(days: 16)
    let evidence = try #require(course.projectState.expiries.first { $0.kind == .evidence })
    #expect(evidence.isPast(on: course.today))
    // Confirmed after it ended: the criterion rests on something else now.
    try course.make(.confirm(["G1-02"], site: nil, by: "Karin"))
    #expect(!course.projectState.expiries.contains { $0.kind == .evidence })
  }
}
