import Foundation
import Model
import Process
import Storage
import TestSupport
import Testing

@Suite struct `Coverage of voices` {
  private static let today = CalendarDay(iso: "2026-11-24")

  private func projectState(of project: String) throws -> ProjectState {
    let bytes = try TeamFramework.contents(of: "Tests/Fixtures/demo/projects/\(project)/project.json")
    let today = try #require(Self.today)
    return try #require(
      ProjectState(of: JSONReader.read(bytes, as: Project.self), with: Fixtures.reference(), on: today))
  }

  @Test(arguments: ["heart-failure", "primary-care-triage"])
  func `Is what was counted by hand from the stories of the demonstration`(project: String) throws {
    let projectState = try projectState(of: project)
    let rows = try HandTable.rows("coverage.md").filter { HandTable.cells($0)[0] == project }
    var places: [[String]] = []
    for cells in rows.map(HandTable.cells) where places.last != Array(cells[1...2]) {
      places.append(Array(cells[1...2]))
    }
    #expect(places.count == (project == "heart-failure" ? 9 : 3))
    var computed: [String] = []
    for place in places {
      let gate = try #require(projectState.framework.gate(Code(place[0])))
      let titles = place[1].components(separatedBy: ", ")
      let sites = projectState.project.sites.filter { titles.contains($0.title) }.map(\.id)
      #expect(sites.count == titles.count)
      for voice in projectState.voices(for: gate, at: sites) {
        computed.append(
          HandTable.row([
            project, place[0], place[1], voice.perspectives.map(\.text).joined(separator: "/"),
            "\(voice.required.value)", "\(voice.reached.value)", voice.counts ? "yes" : "no",
            voice.shortfall?.word ?? "",
          ]))
      }
    }
    #expect(computed == rows)
  }

  @Test func `Of a voice with several perspectives each site is asked by itself`() throws {
    var fixture = try ProjectFixture(sites: 2)
    let (first, second) = (fixture.sites[0], fixture.sites[1])
    fixture.rewrite { project in
      for index in project.engagements.indices {
        switch project.engagements[index].perspective {
        case "leg":
          project.engagements[index].sites = [first]
          project.engagements[index].level = .consult
        case "dpo":
          project.engagements[index].sites = [second]
          project.engagements[index].level = .involve
        default: break
        }
      }
    }
    let gate = try fixture.ownGate(at: first)
    let voice = try #require(
      fixture.projectState.voices(for: gate, at: [first, second]).first { $0.perspectives.contains("leg") })
    #expect(voice.counts)
    #expect(voice.reached == .consult)
    #expect(voice.shortfall == nil)
  }
}
