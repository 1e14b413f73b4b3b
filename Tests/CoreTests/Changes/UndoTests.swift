import Changes
import Model
import TestSupport
import Testing

@Suite struct `Taking back` {
  /// A project with a record of every kind, so that each change has something to change.
  private static func furnished() throws -> ProjectFixture {
    var fixture = try ProjectFixture(sites: 2)
    fixture.rewrite { project in
      project.assessments = []
      project.engagements = []
    }
    for (recordKind, texts) in [
      ("organisation", ["title=Karolinska"]), ("member", ["title=Nurse", "perspective=pro"]),
      ("stakeholder", ["title=Patient council", "perspective=pat", "current=neutral"]),
      ("engagement", ["title=Round table", "perspective=pat", "heard=Too many alarms"]),
      ("barrier", ["catalogue=BAR-01"]), ("barrier", ["title=No time", "blocking=true"]),
      ("action", ["title=Ask the board"]), ("action", ["title=Train the nurses"]),
      ("indicator", ["title=Alarms a day"]), ("incident", ["title=Missed sepsis"]),
      ("assumption", ["title=Data arrive in time"]), ("ask", ["title=Money", "group=Steering"]),
      ("activity", ["title=Visit the ward"]),
    ] {
      try fixture.make(.add(recordKind: recordKind, try FieldAssignment.parse(recordKind, texts)))
    }
    return fixture
  }

  /// One of every change that can be taken back.
  private static func changes(_ fixture: ProjectFixture) throws -> [Change] {
    let project = fixture.project
    let barrier = project.barriers[1].id
    let action = project.actions[0].id
    let engagement = project.engagements[0].id
    let site = fixture.sites[0]
    var judgement = Judgement("G1-02", .waived, by: "steering")
    judgement.because = "no time"
    judgement.until = fixture.today + 9
    var measured = RecordValue(on: project.indicators[0].id)
    measured.value = Number(4)
    var remark = Remark()
    remark.perspective = "pat"
    remark.text = "alarms at night"
    func edit(_ record: String, _ texts: String...) throws -> Change {
      .edit(record: record, try FieldAssignment.parse(record, texts))
    }
    return [
      .add(recordKind: "barrier", try FieldAssignment.parse("", ["title=Another", "impact=4"])),
      .add(recordKind: "site", try FieldAssignment.parse("", ["title=Ward 9"])),
      .add(recordKind: "stakeholder", try FieldAssignment.parse("", ["title=Union", "perspective=wrk"])),
      try edit(barrier.text, "impact=5", "description=Words on\ntwo lines", "phases=E", "phases=P"),
      try edit("application", "version=2.1", "contract.to=2027-01-01", "data_types=lab"),
      try edit("plan/P", "end=2027-01-01", "budget=100000"),
      try edit(project.id.text, "case_number=VO-12", "language=en"),
      try edit(project.stakeholders[0].id.text, "current=supportive"),
      try edit(site.text, "go_live=2027-02-01"),
      .note(record: barrier.text, text: "said at the meeting"), .note(record: "application", text: "new"),
      .note(record: project.id.text, text: "a line"),
      .archive(record: barrier.text), .archive(record: project.id.text),
      .remove(record: project.incidents[0].id.text), .remove(record: barrier.text),
      .resolve(barrier, reason: "agreed"),
      .accept(barrier, by: "board", until: fixture.today + 9, reason: "small"),
      .escalate(barrier, to: "board", answerBy: fixture.today + 9),
      .start(action), .finish(action, effect: .better), .wait(action, for: "Nurse"),
      .cancel(action, reason: "not needed"), .becomeBarrier(action), .operation(measured),
      .feedBack([engagement], effect: "quieter alarms"), .answer(project.asks[0].id, text: "yes"),
      .assess(Judgement("G1-01", .met, by: "expert")), .assess(judgement),
      .assess(Judgement("G2-01", site: site, .partlyMet, by: "expert")),
      .remark("G1-01", site: nil, remark),
      .addEvidence("G1-01", site: nil, try FieldAssignment.parse("", ["title=Report", "kind=report"])),
      .waiveVoice("G2", "it", sites: [site], by: "steering", until: fixture.today + 9, because: "away"),
    ]
  }

  @Test func `Any change that is not a decision is taken back to the byte and made again to the byte`() throws
  {
    let fixture = try Self.furnished()
    for change in try Self.changes(fixture) {
      var other = fixture
      let before = other.bytes
      try other.make(change)
      let after = other.bytes
      #expect(before != after, "\(change.verb) changes something")
      for _ in 1...2 {
        try other.undo()
        #expect(other.bytes == before, "\(change.verb)")
        try other.redo()
        #expect(other.bytes == after, "\(change.verb)")
      }
    }
  }

  @Test(arguments: [false, true])
  func `Everything is taken back in turn, however much, also after a restart`(restarts: Bool) throws {
    var fixture = try Self.furnished()
    var states = [fixture.bytes]
    let changes = try Self.changes(fixture)
    for change in changes {
      do throws(Refusal) { try fixture.make(change) } catch { continue }
      states.append(fixture.bytes)
    }
    #expect(states.count > 25)
    for state in states.dropLast().reversed() {
      if restarts { try fixture.restart() }
      try fixture.undo()
      #expect(fixture.bytes == state)
    }
    for state in states.dropFirst() {
      if restarts { try fixture.restart() }
      try fixture.redo()
      #expect(fixture.bytes == state)
    }
    #expect(throws: Refusal.self) { try fixture.redo() }
  }

  @Test func `Review work is taken back like any other, until the review is closed`() throws {
    var fixture = try ProjectFixture()
    let review = try fixture.submit()
    fixture.rewrite { $0.reviews.update(review) { $0.attendance = [] } }
    let start = fixture.bytes
    var position = Position()
    position.perspective = "pat"
    position.value = .known(.object)
    position.reason = "alarms"
    try fixture.make(.attend(review, try FieldAssignment.parse("", ["who=Nurse", "role=gatekeeper"])))
    try fixture.make(
      .attend(review, try FieldAssignment.parse("", ["who=Nurse", "role=gatekeeper", "absent=true"])))
    try fixture.make(.position(review, position))
    try fixture.make(.answerObjection(review, "pat", text: "quieter"))
    try fixture.draft(review)
    for _ in 1...5 { try fixture.undo() }
    #expect(fixture.bytes == start)
    for _ in 1...5 { try fixture.redo() }
    fixture.context.by = "Anna"
    try fixture.make(.withdraw(review, reason: "too early", by: "lead"))
    fixture.context.by = "Karin"
    try fixture.undo()
    try fixture.undo()
    // What was said and who was there are part of the minutes now.
    #expect(throws: Refusal.self) { try fixture.undo() }
  }

  @Test func `A decision is not taken back, and the way is named`() throws {
    for (event, way) in [
      ("submit", "withdraw"), ("withdraw", "submit"), ("decide", "annul"), ("hold", "resume"),
      ("resume", "hold"), ("reenter", "forward"), ("reopen", "forward"), ("finish", "reopen"),
      ("condition.done", "not undone"), ("condition.move", "move"),
    ] {
      var fixture = try ProjectFixture()
      switch event {
      case "submit", "withdraw":
        let review = try fixture.submit()
        if event == "withdraw" { try fixture.make(.withdraw(review, reason: "early", by: "lead")) }
      case "decide": try fixture.decide(.hold)
      case "hold": try fixture.hold()
      case "resume":
        try fixture.hold()
        try fixture.resume()
      case "reopen":
        try fixture.decide(.stop)
        try fixture.make(.reopen(sites: fixture.sites, fixture.back(to: "E")))
      case "reenter", "finish":
        try fixture.go(to: "I")
        if event == "finish" {
          try fixture.decide(.stop)
          try fixture.finish()
        } else {
          try fixture.make(.reenter(sites: fixture.sites, fixture.back(to: "E")))
        }
      default:
        try fixture.decide(.conditionalGo)
        let change: Change =
          event == "condition.done"
          ? .conditionDone(fixture.someCondition, site: nil, by: "lead", evidence: "list")
          : .conditionMove(fixture.someCondition, site: nil, due: fixture.today + 70, by: "lead", reason: "x")
        try fixture.make(change)
      }
      let before = fixture.bytes
      let refusal = #expect(throws: Refusal.self) { try fixture.undo() }
      #expect(refusal?.kind == .process, "\(event)")
      #expect(refusal?.words.en.contains(way) ?? false, "\(event): \(refusal?.words.en ?? "")")
      #expect(fixture.bytes == before)
    }
  }

  @Test func `The making of the project is not taken back`() throws {
    var fixture = try ProjectFixture()
    #expect(throws: Refusal.self) { try fixture.undo() }
  }

  @Test func `Each takes back their own, and nothing that another's change rests on`() throws {
    var fixture = try Self.furnished()
    func add(_ title: String) throws -> String {
      let made = try fixture.make(
        .add(recordKind: "barrier", try FieldAssignment.parse("", ["title=\(title)"])))
      return try #require(made.record)
    }
    let mine = try add("Mine")
    fixture.context.by = "Anna"
    #expect(throws: Refusal.self) { try fixture.undo() }
    try fixture.make(
      .add(recordKind: "action", try FieldAssignment.parse("", ["title=Hers", "barriers=\(mine)"])))
    fixture.context.by = "Karin"
    let refusal = #expect(throws: Refusal.self) { try fixture.undo() }
    #expect(refusal?.kind == .changed)
    fixture.context.by = "Anna"
    try fixture.undo()
    fixture.context.by = "Karin"
    try fixture.undo()
    #expect(fixture.project.barriers[ID(mine)]?.id == nil)
  }

  @Test func `A field that somebody else has changed since is not taken back`() throws {
    var fixture = try Self.furnished()
    let barrier = fixture.project.barriers[0].id.text
    try fixture.make(.edit(record: barrier, try FieldAssignment.parse("", ["impact=2"])))
    fixture.context.by = "Anna"
    try fixture.make(.edit(record: barrier, try FieldAssignment.parse("", ["impact=3"])))
    fixture.context.by = "Karin"
    let refusal = #expect(throws: Refusal.self) { try fixture.undo() }
    #expect(refusal?.kind == .changed && refusal?.field == "impact")
  }

  @Test func `A site that somebody else has put to review stays`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    try fixture.make(.add(recordKind: "site", try FieldAssignment.parse("", ["title=Ward 9"])))
    let site = try #require(fixture.sites.first { fixture.project.sites[$0]?.title == "Ward 9" })
    fixture.context.by = "Anna"
    try fixture.make(.submit("G2", sites: [site], by: "lead"))
    fixture.context.by = "Karin"
    let refusal = #expect(throws: Refusal.self) { try fixture.undo() }
    #expect(refusal?.kind == .changed)
  }

  @Test func `Taking back makes no ring of actions that wait for each other`() throws {
    var fixture = try Self.furnished()
    let actions = fixture.project.actions.map(\.id.text)
    try fixture.make(.edit(record: actions[0], try FieldAssignment.parse("", ["depends_on=\(actions[1])"])))
    fixture.pass(days: 1)
    try fixture.make(.edit(record: actions[0], try FieldAssignment.parse("", ["depends_on="])))
    fixture.context.by = "Anna"
    try fixture.make(.edit(record: actions[1], try FieldAssignment.parse("", ["depends_on=\(actions[0])"])))
    fixture.context.by = "Karin"
    #expect(throws: Refusal.self) { try fixture.undo() }
  }

  @Test func `A new change ends what could be made again`() throws {
    var fixture = try Self.furnished()
    try fixture.make(.note(record: "application", text: "one"))
    try fixture.undo()
    try fixture.make(.note(record: "application", text: "two"))
    #expect(throws: Refusal.self) { try fixture.redo() }
  }
}

extension ProjectFixture {
  mutating func undo() throws(Refusal) { _ = try document.undo(on: context, with: reference) }
  mutating func redo() throws(Refusal) { _ = try document.redo(on: context, with: reference) }

  /// The project and its history read back from their bytes.
  mutating func restart() throws {
    let project = try JSONReader.read(bytes, as: Project.self)
    let history = try document.history.map { try JSONReader.read(JSONWriter.file($0), as: HistoryEntry.self) }
    document = ProjectDocument(slug: document.slug, project: project, history: history)
  }
}

extension FieldAssignment {
  /// What people would type, for a record that is named only for the reader.
  static func parse(_ record: String, _ texts: [String]) throws -> [FieldAssignment] {
    try [FieldAssignment].parse(texts)
  }
}
