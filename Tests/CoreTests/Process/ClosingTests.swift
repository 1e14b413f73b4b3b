import Changes
import Model
import Process
import Testing

@Suite struct `Winding down` {
  @Test func `An ending in live use opens the checklist, and is finished when each point is`() throws {
    for (outcome, end) in [(Outcome.stop, SiteCondition.stopped), (.retire, .retired)] {
      var course = try Course()
      try course.go(to: "S")
      try course.decide(outcome)
      let site = course.sites[0]
      #expect(try course.state(site).condition == .windingDown)
      let points = course.project.actions.filter { $0.closing != nil }
      #expect(
        Set(points.compactMap(\.closing?.known))
          == [.usersTold, .data, .fallback, .contract, .lessons])
      let finish = Change.finishClosing(sites: [site], reason: "done", by: "lead")
      for (index, point) in points.enumerated() {
        #expect(course.refusal(finish)?.lacks.first?.about.count == points.count - index)
        #expect(course.refusal(finish)?.kind == .process)
        if index == 0 {
          #expect(course.refusal(.cancel(point.id, reason: ""))?.field == "reason")
          try course.make(.cancel(point.id, reason: "there is no contract"))
        } else {
          try course.make(.finish(point.id, effect: nil))
        }
      }
      #expect(course.refusal(.finishClosing(sites: [site], reason: "", by: "lead"))?.field == "reason")
      try course.make(finish)
      #expect(try course.state(site).condition == end)
      #expect(course.projectState.condition.rawValue == end.rawValue)
    }
  }

  @Test func `A point cannot be put aside instead`() throws {
    var course = try Course()
    try course.go(to: "I")
    try course.decide(.stop)
    for point in course.project.actions where point.closing != nil {
      #expect(course.refusal(.archive(record: point.id.text))?.kind == .process)
      #expect(course.refusal(.remove(record: point.id.text))?.kind == .process)
    }
    // Put aside by hand, it is still left to do.
    course.rewrite { project in
      for index in project.actions.indices { project.actions[index].archived = Course.firstDay }
    }
    let finish = Change.finishClosing(sites: course.sites, reason: "done", by: "lead")
    #expect(course.refusal(finish)?.lacks.map(\.demand) == ["closing"])
  }

  @Test func `Each site has its own checklist`() throws {
    var course = try Course(sites: 2)
    try course.go(to: "I")
    let sites = course.sites
    try course.decide(.stop, [sites[0]])
    let first = course.project.actions.filter { $0.closing != nil }.map(\.id)
    try course.decide(.stop, [sites[1]])
    for id in first { try course.make(.finish(id, effect: nil)) }
    try course.make(.finishClosing(sites: [sites[0]], reason: "done", by: "lead"))
    let other = Change.finishClosing(sites: [sites[1]], reason: "done", by: "lead")
    #expect(course.refusal(other)?.lacks.first?.about.count == 5)
  }

  @Test func `Never live means stopped at once; live since means winding down, also from preparation`() throws
  {
    var course = try Course()
    try course.decide(.stop)
    #expect(try course.state(course.sites[0]).condition == .stopped)
    #expect(course.project.actions.isEmpty)
    var live = try Course()
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
    var course = try Course()
    try course.go(to: "I")
    try course.decide(.stop)
    try course.finish()
    try course.make(.reopen(sites: course.sites, course.back(to: "P")))
    course.satisfy()
    try course.go(to: "I")
    try course.decide(.stop)
    let finish = Change.finishClosing(sites: course.sites, reason: "done", by: "lead")
    #expect(course.refusal(finish)?.lacks.first?.about.count == 5)
  }

  @Test func `What people see of the project is the first that holds for an open site`() throws {
    var course = try Course(sites: 3)
    try course.go(to: "P")
    let sites = course.sites
    #expect(course.projectState.condition == .active && course.projectState.phase == "P")
    try course.hold([sites[0]])
    try course.go(to: "I", [sites[1]])
    #expect(course.projectState.condition == .active && course.projectState.phase == "P")
    #expect(
      course.projectState.furthestPhase == "I" && course.projectState.liveSites.map(\.site) == [sites[1]])
    try course.submit([sites[2]])
    #expect(course.projectState.condition == .inReview)
    try course.suspend([sites[1]])
    #expect(course.projectState.condition == .suspended)
    for site in sites {
      var one = course
      if try one.state(site).condition == .onHold { try one.resume([site]) }
    }
    var closed = try Course(sites: 2)
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
