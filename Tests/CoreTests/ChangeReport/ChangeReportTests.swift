import Changes
import Model
import Reports
import TestSupport
import Testing

@Suite struct `What happened since` {
  /// What is told after a change, ten days later, as `kind: words`.
  private func told(
    _ fixture: ProjectFixture, _ language: Language = .en, for audience: Audience? = nil,
    _ change: (inout ProjectFixture) throws -> Void
  ) throws -> [String] {
    let since = try since(fixture, for: audience, change)
    return since.parts.flatMap { part in
      part.lines.map { part.kind.rawValue + ": " + $0.words(language) }
    } + (since.rest.map { ["rest: " + $0(language)] } ?? [])
  }

  private func since(
    _ fixture: ProjectFixture, for audience: Audience? = nil, _ change: (inout ProjectFixture) throws -> Void
  ) throws -> ChangeReport {
    var later = fixture
    later.pass(days: 10)
    try change(&later)
    return ChangeReport(
      from: fixture.project, on: fixture.today, to: later.project, on: later.today, with: fixture.reference,
      for: audience)
  }

  /// A project in its second phase with a barrier, an action and a stakeholder.
  private func fixture() throws -> ProjectFixture {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "P")
    try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Law"])]))
    try fixture.make(
      .add(
        recordKind: "action",
        [FieldAssignment(["title"], ["DPIA"]), FieldAssignment(["due"], [(fixture.today + 20).iso])]))
    try fixture.make(
      .add(
        recordKind: "stakeholder",
        [
          FieldAssignment(["title"], ["Ward staff"]), FieldAssignment(["perspective"], ["pro"]),
          FieldAssignment(["current"], ["supportive"]),
        ]))
    try fixture.make(.edit(record: "plan/P", [FieldAssignment(["end"], [(fixture.today + 40).iso])]))
    return fixture
  }

  private func id<Kind: Named>(_ list: [Kind]) throws -> ID<Kind> { try #require(list.first?.id) }

  @Test func `is nothing where nothing differs`() throws {
    let since = try since(fixture()) { _ in }
    #expect(since.isEmpty)
    #expect(since.rest == nil)
  }

  @Test func `tells of new records with what matters in them`() throws {
    let told = try told(fixture()) { fixture in
      try fixture.make(
        .add(
          recordKind: "barrier",
          [
            FieldAssignment(["title"], ["Alarm adds to the night"]), FieldAssignment(["blocking"], ["yes"]),
            FieldAssignment(["raised_by_perspective"], ["it"]),
          ]))
      try fixture.make(
        .add(
          recordKind: "action",
          [FieldAssignment(["title"], ["Simulation"]), FieldAssignment(["due"], ["2026-04-02"])]))
    }
    #expect(
      told == [
        "additions: Barrier: Alarm adds to the night, blocking (IT, data and integration)",
        "additions: Action: Simulation, due 2 Apr",
      ])
  }

  @Test func `tells of what was put away, and of what was removed`() throws {
    let fixture = try fixture()
    let barrier = try id(fixture.project.barriers).text
    #expect(
      try told(fixture) { try $0.make(.archive(record: barrier)) } == ["deletions: Archived: barrier: Law"])
    #expect(
      try told(fixture) { try $0.make(.remove(record: barrier)) } == ["deletions: Removed: barrier: Law"])
    var away = fixture
    try away.make(.archive(record: barrier))
    #expect(
      try told(away) { try $0.make(.restore(record: barrier)) } == ["additions: Restored: barrier: Law"])
  }

  @Test func `tells of barriers that were closed, and of those that were opened again`() throws {
    let fixture = try fixture()
    let barrier = try id(fixture.project.barriers)
    let resolve = Change.resolve(barrier, reason: "signed")
    #expect(try told(fixture) { try $0.make(resolve) } == ["closed: Barrier resolved: Law"])
    #expect(try told(fixture, .sv) { try $0.make(resolve) } == ["closed: Hinder löst: Law"])
    var closed = fixture
    try closed.make(resolve)
    let reopen = Change.edit(record: barrier.text, [FieldAssignment(["status"], ["open"])])
    #expect(
      try told(closed) { try $0.make(reopen) } == ["reversals: Barrier reopened: Law (was resolved)"])
    #expect(
      try told(closed, .sv) { try $0.make(reopen) } == ["reversals: Hinder öppnat igen: Law (var löst)"])
  }

  @Test func `tells of actions that were done, opened again, or went back`() throws {
    let fixture = try fixture()
    let action = try id(fixture.project.actions)
    #expect(
      try told(fixture) { try $0.make(.finish(action, effect: .better)) } == ["closed: Action done: DPIA"])
    var done = fixture
    try done.make(.finish(action, effect: .better))
    let again = Change.edit(record: action.text, [FieldAssignment(["status"], ["in_progress"])])
    #expect(
      try told(done, .sv) { try $0.make(again) } == ["reversals: Åtgärd öppnad igen: DPIA (var klar)"])
    var started = fixture
    try started.make(.start(action))
    let back = Change.edit(record: action.text, [FieldAssignment(["status"], ["planned"])])
    #expect(
      try told(started) { try $0.make(back) } == ["reversals: Action: DPIA, in progress → planned"])
    #expect(
      try told(fixture) { try $0.make(.start(action)) } == ["status: Action: DPIA, planned → in progress"])
  }

  @Test func `tells how far a day was moved`() throws {
    let fixture = try fixture()
    let action = try id(fixture.project.actions).text
    func moved(_ days: Int) -> Change {
      .edit(record: action, [FieldAssignment(["due"], [(fixture.today + 20 + days).iso])])
    }
    let from = (fixture.today + 20).short(on: fixture.today)
    let weeks = (fixture.today + 55).short(on: fixture.today)
    let near = (fixture.today + 11).short(on: fixture.today)
    #expect(
      try told(fixture) { try $0.make(moved(35)) }
        == ["moved: DPIA from \(from.en) to \(weeks.en), 5 weeks later"])
    #expect(
      try told(fixture, .sv) { try $0.make(moved(-9)) }
        == ["moved: DPIA från \(from.sv) till \(near.sv), 9 dagar tidigare"])
    let cleared = Change.edit(record: action, [FieldAssignment(["due"], [""])])
    #expect(
      try told(fixture) { try $0.make(cleared) } == ["moved: DPIA has no day any more (was \(from.en))"])
  }

  @Test func `calls the planned end of a phase by its gate`() throws {
    let fixture = try fixture()
    let day = (fixture.today + 47).short(on: fixture.today).en
    let from = (fixture.today + 40).short(on: fixture.today).en
    let told = try told(fixture) {
      try $0.make(.edit(record: "plan/P", [FieldAssignment(["end"], [(fixture.today + 47).iso])]))
    }
    #expect(told == ["moved: G2 from \(from) to \(day), a week later"])
  }

  @Test func `tells of a decision once for all its sites, and where they stand now`() throws {
    let fixture = try fixture()
    let told = try told(fixture) { fixture in
      fixture.satisfy()
      try fixture.decide(.go)
    }
    let decided = told.filter { $0.utf8.starts(with: "decisions".utf8) }
    #expect(decided.count == 1)
    #expect(decided.first?.contains("G2 Go-live readiness: go, ") ?? false)
    #expect(told.contains("status: Ward 1: Preparation → Implementation"))
    #expect(told.contains("status: Ward 2: Preparation → Implementation"))
  }

  @Test func `tells of an annulled decision and of the phase that a site fell back to`() throws {
    let fixture = try fixture()
    let told = try told(fixture) { fixture in
      try fixture.make(.annul("G1", sites: fixture.sites, reason: "not asked", by: "steering group"))
    }
    #expect(
      told.contains { $0.utf8.starts(with: "reversals: Decision annulled: G1 ".utf8) })
    #expect(told.contains("reversals: Ward 1: back from Preparation to Exploration"))
  }

  @Test func `tells of a criterion that counted and does not any more`() throws {
    var fixture = try fixture()
    fixture.satisfy()
    let told = try told(fixture, .sv) { fixture in
      var judgement = Judgement("G2-01", site: fixture.sites[0], .notMet, by: "lead")
      judgement.because = "planen är inaktuell"
      try fixture.make(.assess(judgement))
    }
    #expect(told.count == 1)
    #expect(told.first?.utf8.starts(with: "reversals: G2-01 ".utf8) ?? false)
    #expect(told.first?.contains("godtas inte längre: ej uppfyllt · Ward 1") ?? false)
  }

  @Test func `tells of conditions that were set, moved and done`() throws {
    var fixture = try fixture()
    fixture.satisfy()
    let set = try told(fixture) { try $0.decide(.conditionalGo) }
    #expect(set.contains { $0.utf8.starts(with: "conditions: G2: Finish the training, due ".utf8) })
    try fixture.decide(.conditionalGo)
    let condition = try #require(
      fixture.project.reviews.flatMap(\.conditions).last { $0.title == "Finish the training" })
    let moved = try told(fixture) { fixture in
      try fixture.make(
        .conditionMove(
          condition.id, site: nil, due: condition.due + 14, by: "steering group", reason: "holidays"))
    }
    #expect(
      moved.contains { $0.contains("Condition: Finish the training from ") && $0.contains(", 2 weeks later") }
    )
    #expect(moved.count { $0.utf8.starts(with: "moved".utf8) } == 1)
    let done = try told(fixture) { fixture in
      try fixture.make(.conditionDone(condition.id, site: nil, by: "steering group", evidence: "the list"))
    }
    #expect(done.contains("closed: Condition done: Finish the training"))
  }

  @Test func `tells of somebody who turned away`() throws {
    let fixture = try fixture()
    let staff = try id(fixture.project.stakeholders).text
    let turn = Change.edit(record: staff, [FieldAssignment(["current"], ["neutral"])])
    #expect(
      try told(fixture, .sv) { try $0.make(turn) } == ["reversals: Ward staff: stödjande → neutral"])
  }

  @Test func `counts what needs no line of its own, a record once`() throws {
    let fixture = try fixture()
    let barrier = try id(fixture.project.barriers).text
    let told = try told(fixture) { fixture in
      try fixture.make(.note(record: barrier, text: "said again"))
      try fixture.make(.edit(record: barrier, [FieldAssignment(["impact"], ["4"])]))
      try fixture.make(.edit(record: fixture.project.id.text, [FieldAssignment(["summary"], ["More"])]))
    }
    #expect(told == ["rest: smaller changes in 2 records"])
  }

  @Test func `keeps what is internal from all but the team`() throws {
    let fixture = try fixture()
    let add = Change.add(
      recordKind: "barrier", [FieldAssignment(["title"], ["Canary"]), FieldAssignment(["internal"], ["yes"])])
    #expect(try told(fixture) { try $0.make(add) } == ["additions: Barrier: Canary"])
    for audience in [Audience.steering, .general, .voice] {
      #expect(try told(fixture, for: audience) { try $0.make(add) }.isEmpty)
    }
    let barrier = try id(fixture.project.barriers).text
    let hide = Change.edit(record: barrier, [FieldAssignment(["internal"], ["yes"])])
    #expect(
      try told(fixture, for: .steering) { try $0.make(hide) } == ["deletions: No longer shown: barrier: Law"])
    #expect(try told(fixture) { try $0.make(hide) } == ["rest: smaller changes in one record"])
  }

  @Test func `gives the public no reasons, since people are named in them`() throws {
    let fixture = try fixture()
    func hold(_ fixture: inout ProjectFixture) throws {
      try fixture.make(
        .hold(sites: fixture.sites, until: fixture.today + 30, reason: "Nurse Ek is ill", by: "lead"))
    }
    #expect(try told(fixture, for: .steering, hold).first?.contains("Nurse Ek") ?? false)
    #expect(try !told(fixture, for: .general, hold).contains { $0.contains("Ek") })
  }

  @Test func `stands in the same order whenever it is told`() throws {
    let fixture = try fixture()
    func change(_ fixture: inout ProjectFixture) throws {
      fixture.satisfy()
      try fixture.decide(.conditionalGo)
      for title in ["One", "Two", "Three"] {
        try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], [title])]))
      }
    }
    let first = try told(fixture, .en, change)
    for _ in 0..<5 { #expect(try told(fixture, .en, change) == first) }
    let kinds = first.compactMap { line in
      ChangeReportKind.allCases.firstIndex { line.utf8.starts(with: $0.rawValue.utf8) }
    }
    #expect(kinds == kinds.sorted())
  }
}
