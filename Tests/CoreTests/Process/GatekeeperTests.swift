import Changes
import Model
import TestSupport
import Testing

@Suite struct `Gatekeepers` {
  private func people(_ fixture: ProjectFixture, _ gate: Code<Gate>) -> [String] {
    fixture.projectState.rememberedAttendance(for: gate).map(\.who.text)
  }

  @Test func `of a project without reviews are unknown`() throws {
    #expect(try people(ProjectFixture(), "G1") == [])
  }

  @Test func `are those who came to the last review, and an open one is not the last`() throws {
    var fixture = try ProjectFixture()
    let first = try fixture.submit()
    #expect(people(fixture, "G1") == [])
    fixture.rewrite { project in
      project.reviews.update(first) { review in
        review.attendance[2].absent = true
      }
    }
    try fixture.make(.withdraw(first, reason: "too early", by: "lead"))
    #expect(people(fixture, "G1") == ["person 0", "person 1"])
    #expect(people(fixture, "G2") == ["person 0", "person 1"])
  }

  @Test func `of the gate itself go before those of another gate`() throws {
    var fixture = try ProjectFixture()
    try fixture.decide(.go)
    fixture.satisfy()
    let second = try fixture.submit()
    fixture.rewrite { project in
      project.reviews.update(second) { $0.attendance[0].who = "chair of the second" }
    }
    try fixture.make(.withdraw(second, reason: "too early", by: "lead"))
    #expect(people(fixture, "G1").first == "person 0")
    #expect(people(fixture, "G2").first == "chair of the second")
    #expect(people(fixture, "G3").first == "chair of the second")
  }
}
