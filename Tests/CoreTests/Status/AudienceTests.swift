import Changes
import Model
import Process
import Reports
import Testing

@Suite struct `What each audience is told` {
  @Test(arguments: Language.allCases, [Audience.steering, .general, .voice])
  func `holds nothing that is marked internal, nor do the records behind it`(
    language: Language, audience: Audience
  ) throws {
    let canary = "KANARIEFÅGEL"
    var demonstration = try ToldDemonstration(language)
    var marker = InternalMarker<Project>(record: demonstration.project, canary: canary)
    Project.fields(&marker)
    #expect(marker.count > 50)
    demonstration.project = marker.record
    #expect(try demonstration.status(.team).text.contains(canary))
    #expect(try !demonstration.status(audience).text.contains(canary))
    let state = demonstration.project.visible(to: demonstration.reader(audience))
    #expect(!state.text.contains(canary))
  }

  @Test func `the team is told everything, others the five heaviest barriers`() throws {
    let demonstration = try ToldDemonstration()
    let team = try demonstration.status(.team)
    let steering = try demonstration.status(.steering)
    #expect(team.barriers.count == 7)
    #expect(steering.barriers.count == 5)
    #expect(steering.barriersOpen == 7)
    #expect(team.barriers.prefix(5).map(\.title) == steering.barriers.map(\.title))
    let ongoing = demonstration.project.actions.count { $0.isActive }
    #expect(team.actions.count == ongoing)
    #expect(steering.actions.isEmpty)
    #expect(!team.questions.isEmpty)
    #expect(steering.questions.isEmpty)
    #expect(steering.budget == 2_550_000)
    #expect(steering.spent == 1_351_000)
  }

  @Test func `a steering group is asked at most three things, its own first`() throws {
    var demonstration = try ToldDemonstration()
    for (index, group) in ["Board", "Steering group", "Board", "Board", "Steering group"].enumerated() {
      var ask = Ask()
      ask.id = ID("q0000\(index)")
      ask.title = "Ask \(index)"
      ask.group = group
      ask.byDate = ToldDemonstration.today + index
      demonstration.project.asks.append(ask)
    }
    let projectState = try #require(
      ProjectState(of: demonstration.project, with: demonstration.reference, on: ToldDemonstration.today))
    let row = PortfolioRow(slug: "p", projectState: projectState, lastEdit: nil)
    var reader = demonstration.reader(.steering)
    reader.group = "Steering group"
    let wanted = ProjectStatus(of: row, for: reader).wanted
    #expect(wanted.map(\.group) == ["Steering group", "Steering group", "Steering group"])
    #expect(wanted.map(\.title).prefix(2) == ["Ask 1", "Ask 4"])
    #expect(ProjectStatus(of: row, for: demonstration.reader(.team)).wanted.count == 6)
    var public_ = demonstration.reader(.general)
    public_.group = "Public"
    #expect(ProjectStatus(of: row, for: public_).wanted.isEmpty)
  }

  @Test func `a voice is told what it said, what it led to and where its positions stand, and nobody else's`()
    throws
  {
    let demonstration = try ToldDemonstration()
    let status = try demonstration.status(.voice)
    let title = try #require(demonstration.reference.catalogue.perspective("pat")).title(.en)
    let own = demonstration.project.engagements.filter {
      $0.perspective == "pat" && !($0.heard.isEmpty && $0.effect.isEmpty)
    }
    #expect(status.perspective == title)
    #expect(status.heard.count == own.count)
    #expect(status.heard.allSatisfy { $0.perspective == title })
    #expect(status.coverage.map(\.perspective) == ["pat"])
    #expect(status.positions.map(\.gate) == ["G2", "G1"])
    #expect(status.positions.allSatisfy { $0.perspective == title && $0.outcome != nil })
    #expect(status.todo.isEmpty)
    let state = demonstration.project.visible(to: demonstration.reader(.voice))
    let others = state.engagements.filter { $0.perspective != "pat" }
    #expect(!others.isEmpty)
    #expect(others.allSatisfy { $0.heard.isEmpty && $0.effect.isEmpty && $0.title.isEmpty })
    #expect(state.reviews.flatMap(\.positions).allSatisfy { $0.perspective == "pat" })
  }

  @Test func `a voice that nobody has named is told of no voice`() throws {
    let demonstration = try ToldDemonstration()
    let projectState = try #require(
      ProjectState(of: demonstration.project, with: demonstration.reference, on: ToldDemonstration.today))
    let status = ProjectStatus(
      of: PortfolioRow(slug: "p", projectState: projectState, lastEdit: nil),
      for: ReportAudience(language: .en, organisation: "Region", audience: .voice))
    #expect(status.heard.isEmpty)
    #expect(status.positions.isEmpty)
    #expect(status.coverage.isEmpty)
  }

  @Test func `an objection stands with its answer and what was decided`() throws {
    var demonstration = try ToldDemonstration()
    let index = try #require(demonstration.project.reviews.lastIndex { !$0.positions.isEmpty })
    var position = Position()
    position.perspective = "pat"
    position.value = .known(.object)
    position.reason = "Nobody calls us"
    position.answer = "We call within two days"
    position.answeredOn = ToldDemonstration.today
    demonstration.project.reviews[index].positions = [position]
    let told = try #require(try demonstration.status(.voice).positions.first)
    #expect(told.objects)
    #expect(told.reason == "Nobody calls us")
    #expect(told.answer == "We call within two days")
    #expect(told.outcome == "conditional go")
    #expect(try demonstration.status(.general).positions.isEmpty)
  }
}
