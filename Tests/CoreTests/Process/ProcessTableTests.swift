import Changes
import Model
import Process
import Testing

/// Which sites there are, and which of them the event is asked for.
enum Arrangement: String, CaseIterable, Sendable {
  case oneSite, bothOfTwo, firstOfTwo, besideAnActiveOne
}

/// A project with its sites in their states.
private struct Setting {
  let scene: SiteScenario
  let arrangement: Arrangement
  let fixture: ProjectFixture
  let bytes: [UInt8]
  let scenes: [(site: ID<Site>, scene: SiteScenario)]
  let asked: [ID<Site>]

  /// Nil where the arrangement is impossible for the state.
  private init?(_ scene: SiteScenario, _ arrangement: Arrangement) throws {
    self.scene = scene
    self.arrangement = arrangement
    var fixture = try ProjectFixture(sites: arrangement == .oneSite ? 1 : 2)
    let sites = fixture.sites
    switch arrangement {
    case .oneSite, .bothOfTwo:
      try scene.play(&fixture, sites)
      asked = sites
      scenes = sites.map { ($0, scene) }
    case .firstOfTwo:
      try scene.play(&fixture, sites)
      asked = [sites[0]]
      scenes = sites.map { ($0, scene) }
    case .besideAnActiveOne:
      // The gate of the first phase takes all sites along, so what is beside must share its fate.
      guard scene.phase != "E", scene.gates == .plain else { return nil }
      try fixture.go(to: "P", sites)
      try scene.play(&fixture, [sites[0]])
      try fixture.go(to: scene.phase, [sites[1]])
      for review in fixture.openReviews { fixture.prepare(review) }
      asked = sites
      scenes = [
        (sites[0], scene), (sites[1], SiteScenario(phase: scene.phase, condition: .active, hasReview: false)),
      ]
    }
    fixture.incident()
    self.fixture = fixture
    bytes = arrangement == .oneSite ? fixture.bytes : []
  }

  /// Every state in every arrangement, built once for all tests.
  static let all = Result<[Setting], any Error> {
    try Arrangement.allCases.flatMap { arrangement in
      try SiteScenario.all.compactMap { try Setting($0, arrangement) }
    }
  }

  func scene(of site: ID<Site>) -> SiteScenario? { scenes.first { $0.site == site }?.scene }

  /// The sites that the event is about, and whether the table lets it happen.
  func verdict(on request: Request) -> (sites: [ID<Site>], isAllowed: Bool) {
    let framework = fixture.framework
    var concerned = asked
    if request.row.says("project") {
      concerned = scenes.filter { pair in
        pair.scene.phase == "E" && ![.stopped, .retired].contains(pair.scene.condition)
      }.map(\.site)
    }
    if request.row.event == "withdraw" {
      concerned = scenes.filter(\.scene.hasReview).map(\.site)
    }
    let all = concerned.compactMap(scene(of:))
    var isAllowed = !all.isEmpty && all.allSatisfy { request.row.allows(request, at: $0, in: framework) }
    if request.row.says("project") {
      isAllowed =
        isAllowed && asked.allSatisfy(concerned.contains) && all.contains { $0.condition == .active }
    }
    if request.row.event == "annul" {
      // Decided once for all its sites, so annulled for all of them, or none.
      let isFirst = concerned.contains { scene(of: $0)?.beforeDecision?.phase == "E" }
      if isFirst {
        concerned = scenes.map(\.site)
        isAllowed = isAllowed && scenes.allSatisfy { $0.scene.beforeDecision?.phase == "E" }
      }
    }
    // Decided once for all its sites.
    if request.isDecision, all.first?.phase == "E", concerned.count < scenes.count { isAllowed = false }
    return (concerned, isAllowed)
  }
}

@Suite struct `The table of the process` {
  @Test(arguments: Arrangement.allCases)
  func `Every state that the table speaks of can be reached, with its gates as they should be`(
    arrangement: Arrangement
  ) throws {
    for setting in try Setting.all.get() where setting.arrangement == arrangement {
      for (site, scene) in setting.scenes {
        let state = try setting.fixture.state(site)
        #expect(state.phase == scene.phase && state.condition == scene.condition, "\(scene)")
        #expect((state.review != nil) == scene.hasReview, "\(scene)")
        for gate in setting.fixture.framework.gates {
          let stands = setting.fixture.projectState.gateState(gate.id, at: site)
          #expect(stands == scene.expected(gate.id), "\(gate.id.text) \(scene)")
        }
      }
    }
  }

  @Test(arguments: Arrangement.allCases)
  func `An event happens from where the table lets it, leads where the table says, and else changes nothing`(
    arrangement: Arrangement
  ) throws {
    let rows = try ProcessTable.read()
    var count = (all: 0, allowed: 0)
    #expect(rows.count == 24)
    for setting in try Setting.all.get() where setting.arrangement == arrangement {
      for request in try setting.fixture.requests(rows, setting.asked) {
        count.all += 1
        if try hold(request, to: setting) { count.allowed += 1 }
      }
    }
    print("process table, \(arrangement): \(count.all) combinations, \(count.allowed) of them allowed")
  }

  /// Whether the table allows it.
  private func hold(_ request: Request, to setting: Setting) throws -> Bool {
    var fixture = setting.fixture
    let scene = setting.scene
    // What is put in order for the event is no part of what it changes.
    let isPrepared = request.row.event == "finish" || request.row.outcome == .conditionalGo
    let (concerned, isAllowed) = setting.verdict(on: request)
    if request.row.event == "finish" { try fixture.closeChecklist() }
    if request.row.outcome == .conditionalGo {
      for review in Set(fixture.openReviews) { try fixture.draft(review) }
    }
    let before = fixture
    let count = fixture.document.history.count
    do throws(Refusal) {
      try fixture.make(request.change)
    } catch {
      #expect(!isAllowed, "\(request.what) should be allowed: \(scene), refused: \(error.words.en)")
      #expect(error.kind == .process || error.kind == .notFound, "\(request.what): \(scene)")
      #expect(fixture.document.history.count == count)
      if setting.arrangement == .oneSite, !isPrepared { #expect(fixture.bytes == setting.bytes) }
      return isAllowed
    }
    #expect(isAllowed, "\(request.what) should be refused: \(scene)")
    guard isAllowed else { return isAllowed }
    for (site, scene) in setting.scenes {
      let state = try fixture.state(site)
      let earlier = try before.state(site)
      guard concerned.contains(site) else {
        #expect(state == earlier, "\(request.what) beside: \(scene)")
        continue
      }
      let framework = fixture.framework
      #expect(state.phase == request.row.phase(after: request, at: scene, in: framework), "\(request.what)")
      let condition = request.row.condition(after: request, at: scene, in: framework)
      #expect(state.condition == condition, "\(request.what): \(scene)")
      switch request.row.event {
      case "submit": #expect(state.review != nil)
      case "withdraw": #expect(state.review == nil)
      case "annul": #expect(state.review != nil, "\(request.what): \(scene)")
      case "discontinue": #expect(state.review == nil, "\(request.what): \(scene)")
      case let event where event.hasPrefix("decide"): #expect(state.review == nil, "\(request.what)")
      default: #expect(state.review == earlier.review, "\(request.what): \(scene)")
      }
      let site = try #require(fixture.project.sites[site])
      #expect(site.phase == state.phase && site.condition == OpenEnum.known(state.condition))
    }
    return isAllowed
  }
}
