import Changes
import Model
import Process
import TestSupport
import Testing

@Suite struct `Winding down` {
  @Test func `An ending in live use opens the checklist, and is finished when each point is`() throws {
    for (outcome, end) in [(Outcome.stop, SiteCondition.stopped), (.retire, .retired)] {
      var fixture = try ProjectFixture()
      try fixture.go(to: "S")
      try fixture.decide(outcome)
      let site = fixture.sites[0]
      #expect(try fixture.state(site).condition == .windingDown)
      let points = fixture.project.actions.filter { $0.closing != nil }
      #expect(
        Set(points.compactMap(\.closing?.known))
          == [.usersTold, .data, .fallback, .contract, .lessons])
      let finish = Change.finishClosing(sites: [site], reason: "done", by: "lead")
      for (index, point) in points.enumerated() {
        #expect(fixture.refusal(finish)?.lacks.first?.about.count == points.count - index)
        #expect(fixture.refusal(finish)?.kind == .process)
        if index == 0 {
          #expect(fixture.refusal(.cancel(point.id, reason: ""))?.field == "reason")
          try fixture.make(.cancel(point.id, reason: "there is no contract"))
        } else {
          try fixture.make(.finish(point.id, effect: nil))
        }
      }
      #expect(fixture.refusal(.finishClosing(sites: [site], reason: "", by: "lead"))?.field == "reason")
      try fixture.make(finish)
      #expect(try fixture.state(site).condition == end)
      #expect(fixture.projectState.condition.rawValue == end.rawValue)
    }
  }

  @Test func `A point cannot be put aside instead`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "I")
    try fixture.decide(.stop)
    for point in fixture.project.actions where point.closing != nil {
      #expect(fixture.refusal(.archive(record: point.id.text))?.kind == .process)
      #expect(fixture.refusal(.remove(record: point.id.text))?.kind == .process)
    }
    // Put aside by hand, it is still left to do.
    fixture.rewrite { project in
      for index in project.actions.indices { project.actions[index].archived = ProjectFixture.firstDay }
    }
    let finish = Change.finishClosing(sites: fixture.sites, reason: "done", by: "lead")
    #expect(fixture.refusal(finish)?.lacks.map(\.demand) == ["closing"])
  }

  @Test func `Each site has its own checklist`() throws {
    var fixture = try ProjectFixture(sites: 2)
    try fixture.go(to: "I")
    let sites = fixture.sites
    try fixture.decide(.stop, [sites[0]])
    let first = fixture.project.actions.filter { $0.closing != nil }.map(\.id)
    try fixture.decide(.stop, [sites[1]])
    for id in first { try fixture.make(.finish(id, effect: nil)) }
    try fixture.make(.finishClosing(sites: [sites[0]], reason: "done", by: "lead"))
    let other = Change.finishClosing(sites: [sites[1]], reason: "done", by: "lead")
    #expect(fixture.refusal(other)?.lacks.first?.about.count == 5)
  }

  @Test func `Never live means stopped at once; live since means winding down, also from preparation`() throws
  {
    var fixture = try ProjectFixture()
    try fixture.decide(.stop)
    #expect(try fixture.state(fixture.sites[0]).condition == .stopped)
    #expect(fixture.project.actions.isEmpty)
    var live = try ProjectFixture()
    try live.go(to: "I")
    try live.reenter("E")
    try live.decide(.stop)
    #expect(try live.state(live.sites[0]).condition == .windingDown)
    try live.finish()
    #expect(try live.state(live.sites[0]).condition == .stopped)
    // Opened again it has not been live since the last end.
    try live.make(.reopen(sites: live.sites, live.back(to: "E")))
    live.satisfy()
    try live.decide(.stop)
    #expect(try live.state(live.sites[0]).condition == .stopped)
  }

  @Test func `A second ending has a checklist of its own`() throws {
    var fixture = try ProjectFixture()
    try fixture.go(to: "I")
    try fixture.decide(.stop)
    try fixture.finish()
    try fixture.make(.reopen(sites: fixture.sites, fixture.back(to: "P")))
    fixture.satisfy()
    try fixture.go(to: "I")
    try fixture.decide(.stop)
    let finish = Change.finishClosing(sites: fixture.sites, reason: "done", by: "lead")
    #expect(fixture.refusal(finish)?.lacks.first?.about.count == 5)
  }

  @Test func `What people see of the project is the first that holds for an open site`() throws {
    var fixture = try ProjectFixture(sites: 3)
    try fixture.go(to: "P")
    let sites = fixture.sites
    #expect(fixture.projectState.condition == .active && fixture.projectState.phase == "P")
    try fixture.hold([sites[0]])
    try fixture.go(to: "I", [sites[1]])
    #expect(fixture.projectState.condition == .active && fixture.projectState.phase == "P")
    #expect(
      fixture.projectState.furthestPhase == "I" && fixture.projectState.liveSites.map(\.site) == [sites[1]])
    try fixture.submit([sites[2]])
    #expect(fixture.projectState.condition == .inReview)
    try fixture.suspend([sites[1]])
    #expect(fixture.projectState.condition == .suspended)
    for site in sites {
      var one = fixture
      if try one.state(site).condition == .onHold { try one.resume([site]) }
    }
    var closed = try ProjectFixture(sites: 2)
    try closed.go(to: "S")
    try closed.decide(.retire, [closed.sites[0]])
    #expect(closed.projectState.condition == .active)
    try closed.finish([closed.sites[0]])
    try closed.decide(.stop, [closed.sites[1]])
    #expect(closed.projectState.condition == .windingDown && closed.projectState.phase == "S")
    try closed.finish([closed.sites[1]])
    #expect(closed.projectState.condition == .retired && closed.projectState.phase == "S")
  }
}
