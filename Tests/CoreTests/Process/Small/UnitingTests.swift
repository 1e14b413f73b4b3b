import Changes
import Model
import Process
import Reports
import TestSupport
import Testing

@Suite struct `What two clones leave to be seen to` {
  /// One clone does the one thing, another the other, and a third knows both.
  private func united(after base: [Step.Act], _ one: [Step.Act], _ other: [Step.Act]) throws -> ProjectFixture
  {
    var start = try ProjectFixture.small()
    for act in base { try start.take(Step(act: act, site: 0)) }
    func branch(_ acts: [Step.Act], _ name: String) throws -> ProjectFixture {
      var fixture = start
      fixture.context.seed = name
      fixture.context.by = name
      for act in acts { try fixture.take(Step(act: act, site: 0)) }
      return fixture
    }
    return try branch(one, "left").merged(with: branch(other, "right"), over: start)
  }

  private let ready: [Step.Act] = [.submit("A1"), .decide(.go, to: nil)]

  @Test func `What had no effect is said, with what happened meanwhile, until somebody who saw it goes on`()
    throws
  {
    var fixture = try united(after: ready, [.hold], [.submit("B1")])
    let site = fixture.sites[0]
    let state = try fixture.state(site)
    #expect(state.notApplied.count == 1)
    let unseen = try #require(fixture.projectState.unseen(at: state).first)
    let todo = fixture.projectState.todo.filter { $0.kind == .withoutEffect }
    #expect(todo.count == 1 && todo[0].needsAttention)
    let isHold = unseen.event == .hold
    #expect(todo[0].title.en == (isHold ? "Not applied: on hold" : "Not applied: submitted"))
    #expect(todo[0].why.en == (isHold ? "at the same time: submitted" : "at the same time: on hold"))
    try fixture.take(Step(act: isHold ? .withdraw : .resume, site: 0))
    #expect(try fixture.state(site).notApplied == state.notApplied)
    #expect(try fixture.projectState.unseen(at: fixture.state(site)).isEmpty)
    #expect(!fixture.projectState.todo.contains { $0.kind == .withoutEffect })
  }

  @Test func `The same thing done by both has happened once, and nobody needs to be told`() throws {
    let fixture = try united(after: ready, [.hold], [.hold])
    let state = try fixture.state(fixture.sites[0])
    #expect(state.condition == .onHold && state.notApplied.isEmpty)
    #expect(!fixture.projectState.todo.contains { $0.kind == .withoutEffect })
  }

  @Test func `Decisions that did not know each other are to be settled before anything else`() throws {
    let base: [Step.Act] = [.submit("A1"), .decide(.go, to: nil), .submit("B1")]
    let fixture = try united(after: base, [.decide(.go, to: nil)], [.decide(.hold, to: nil)])
    let todo = fixture.projectState.todo.filter { $0.kind == .toSettle }
    #expect(todo.count == 1 && todo[0].place == .gate("B1"))
    #expect(todo[0].title.en == "Settle B1: Going live")
    #expect(todo[0].why.en.contains("decision: go") && todo[0].why.en.contains("decision: hold"))
    #expect(fixture.projectState.decisions.first?.gate.id == "B1")
    #expect(fixture.projectState.decisions.first?.state == .toSettle)
    #expect(fixture.projectState.check("B1", at: fixture.sites).allowed.map(\.event) == ["settle"])
  }

  @Test func `An ending that settles a difference brings the checklist with it`() throws {
    let live: [Step.Act] = [
      .submit("A1"), .decide(.go, to: nil), .submit("B1"), .decide(.go, to: nil), .submit("C1"),
    ]
    var fixture = try united(after: live, [.decide(.go, to: nil)], [.decide(.hold, to: nil)])
    let site = fixture.sites[0]
    var decision = fixture.decision(ID(""), .stop)
    decision.lessons = "ask first"
    try fixture.make(
      .settle(
        DecisionResolution("C1", sites: [site], .anew(decision), reason: "as agreed", by: "steering group")))
    #expect(try fixture.state(site).condition == .windingDown)
    #expect(fixture.project.actions.count { $0.closing != nil && $0.isActive } == 1)
    #expect(fixture.refusal(.finishClosing(sites: [site], reason: "done", by: "lead"))?.kind == .process)
    try fixture.finish()
    #expect(try fixture.state(site).condition == .stopped)
  }

  @Test func `A decision for all sites is annulled for all of them, or for none`() throws {
    var base = try ProjectFixture(sites: 2)
    try base.go(to: "P")
    func branch(_ name: String, _ change: Change) throws -> ProjectFixture {
      var fixture = base
      fixture.context.seed = name
      try fixture.make(change)
      return fixture
    }
    let sites = base.sites
    let annulled = try branch(
      "left", .annul("G1", sites: [sites[0]], reason: "by mistake", by: "steering group"))
    #expect(try sites.allSatisfy { try annulled.state($0).phase == "E" })
    let ended = try branch("right", .discontinue(sites: [sites[1]], ProjectFixture.ending))
    let united = annulled.merged(with: ended, over: base)
    #expect(try sites.map { try united.state($0).phase } == ["P", "P"])
    #expect(try united.state(sites[1]).condition == .stopped)
    #expect(try sites.map { try united.state($0).notApplied.count } == [1, 1])
  }
}

@Suite struct `The next decision where something happened` {
  private let live: [Step.Act] = [
    .submit("A1"), .decide(.go, to: nil), .submit("B1"), .decide(.go, to: nil),
  ]

  private func fixture(_ acts: [Step.Act]) throws -> ProjectFixture {
    var fixture = try ProjectFixture.small()
    for act in live + acts { try fixture.take(Step(act: act, site: 0)) }
    return fixture
  }

  @Test func `A suspended site is next reviewed at the extra gate`() throws {
    #expect(try fixture([]).projectState.decisions.first?.gate.id == "C1")
    #expect(try fixture([.suspend]).projectState.decisions.first?.gate.id == "GE")
  }

  @Test func `A material change makes the recurring review due that day`() throws {
    var fixture = try fixture([.submit("C1"), .decide(.go, to: nil)])
    let planned = try #require(fixture.projectState.decisions.first?.day)
    #expect(planned > fixture.today)
    fixture.pass(days: 3)
    try fixture.take(Step(act: .versionChange, site: 0))
    let due = try #require(fixture.projectState.decisions.first)
    #expect(due.gate.id == "C1" && due.day == fixture.today && due.state == .current)
  }
}

@Suite struct `Two judgements of one critical criterion` {
  /// Met here, and something else in another clone.
  private func fixture(_ criterion: Code<Criterion>, _ other: AssessmentValue) throws -> ProjectFixture {
    var fixture = try ProjectFixture.small()
    fixture.rewrite { project in
      var conflict = Conflict()
      conflict.id = ID("f00000")
      conflict.record = criterion.text
      conflict.field = "value"
      conflict.values = ["met", other.rawValue].map { value in
        var side = ConflictValue()
        side.value = .text(value)
        return side
      }
      project.conflicts.place(conflict)
    }
    return fixture
  }

  @Test func `The lower one holds until somebody has chosen`() throws {
    let critical = try fixture("B1-1", .partlyMet)
    let checked = try #require(critical.projectState.criterion("B1-1", at: critical.sites))
    #expect(checked.status == .partlyMet && !checked.counts)
    let must = try fixture("B1-2", .notMet)
    let kept = try #require(must.projectState.criterion("B1-2", at: must.sites))
    #expect(kept.status == .met && kept.counts)
    var chosen = critical
    chosen.rewrite { $0.conflicts = [] }
    #expect(chosen.projectState.criterion("B1-1", at: chosen.sites)?.counts ?? false)
  }
}
