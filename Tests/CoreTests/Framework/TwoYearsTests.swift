import Changes
import Model
import Process
import TestSupport
import Testing

/// Two years and one more in the life of a project in use, held month for month against a table made by hand.
@Suite struct `Two years in use` {
  @Test func `Wake what the table says, on the day it says, and nothing else`() throws {
    var life = try Life()
    var months = 0
    var computed: [String] = []
    let rows = try HandTable.rows("two-years.md")
    for row in rows {
      let cells = HandTable.cells(row)
      let month = try #require(Int(cells[0]))
      if month > months { months = month }
      life.fixture.pass(to: life.start.adding(months: month))
      try life.happens(cells[1])
      computed.append(HandTable.row([cells[0], cells[1], life.gatesOnTurn, life.stale]))
    }
    #expect(months == 36)
    for (computed, row) in zip(computed, rows) { #expect(computed == row) }
  }
}

private struct Life {
  var fixture: ProjectFixture
  let start: CalendarDay
  let site: ID<Site>

  init() throws {
    fixture = try ProjectFixture()
    try fixture.go(to: "S")
    start = fixture.today
    site = fixture.sites[0]
    let expires = start.adding(months: 2) + -1
    fixture.rewrite { project in
      for index in project.assessments.indices {
        var evidence = Evidence()
        switch project.assessments[index].criterion {
        case "G2-06":
          evidence.id = ID("d00001")
          evidence.expires = expires
        case "G3-05": evidence.id = ID("d00002")
        default: continue
        }
        evidence.title = "A report"
        project.assessments[index].evidence = [evidence]
      }
      var assumption = Assumption()
      assumption.id = ID("h00001")
      assumption.title = "The mix of patients is the same everywhere"
      assumption.criteria = ["G2-07", "G3-09"]
      project.assumptions.place(assumption)
    }
  }

  mutating func happens(_ what: String) throws {
    switch what {
    case "nothing", "evidence expires: G2-06": break
    case "new law": try change(.law)
    case "new version": try change(.version)
    case "new population": try change(.population)
    case "autonomy raised": try change(.autonomy)
    case "assumption fails: G2-07 G3-09": try change(.assumption, of: "h00001")
    case "evidence falls: G3-05": try change(.evidence, of: "d00002")
    case "confirmed: all": try confirm(staleCriteria)
    case "confirmed: G2-06": try confirm(["G2-06"])
    case "go at G4": try decide("G4")
    case "go at GE": try decide("GE")
    default: Issue.record("nobody knows how to do: \(what)")
    }
  }

  private mutating func change(_ kind: MaterialChangeKind, of: String? = nil) throws {
    try fixture.make(.change(kind, sites: [], reason: "it changed", of: of, by: "lead"))
  }

  private mutating func confirm(_ criteria: [Code<Criterion>]) throws {
    for id in criteria {
      let perSite = fixture.framework.criterion(id)?.perSite ?? false
      try fixture.make(.confirm([id], site: perSite ? site : nil, by: "lead"))
    }
  }

  /// Everything stale is seen again, everybody is met again, and the gate is decided.
  private mutating func decide(_ gate: Code<Gate>) throws {
    try confirm(staleCriteria)
    let today = fixture.today
    fixture.rewrite { project in
      for index in project.engagements.indices {
        project.engagements[index].date = today
        project.engagements[index].fedBack = today
      }
    }
    let review = ID<Review>(try #require(try fixture.make(.submit(gate, sites: [site], by: "lead")).record))
    fixture.prepare(review)
    try fixture.make(.decide(fixture.decision(review, .go)))
  }

  private var staleCriteria: [Code<Criterion>] {
    fixture.framework.criteria.map(\.id).filter {
      fixture.projectState.criterion($0, at: [site])?.stale ?? false
    }
  }

  var gatesOnTurn: String {
    fixture.framework.gates.compactMap { gate in
      switch fixture.projectState.gateState(gate.id, at: site) {
      case .current: gate.id.text
      case .needsReview: gate.id.text + "!"
      case .toSettle, .submitted, .conditional, .passed, .ahead: nil
      }
    }.joined(separator: " ")
  }

  /// In order; all of a recurring gate as one.
  var stale: String {
    let stale = staleCriteria.map(\.text)
    let recurring = fixture.framework.criteria(of: "G4").map(\.id.text)
    guard recurring.allSatisfy(stale.contains) else { return stale.joined(separator: " ") }
    return (stale.filter { !recurring.contains($0) } + ["G4-*"]).joined(separator: " ")
  }
}
