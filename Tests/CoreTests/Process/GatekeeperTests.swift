import Changes
import Model
import Testing

@Suite struct `Gatekeepers` {
  private func people(_ course: Course, _ gate: Code<Gate>) -> [String] {
    course.projectState.rememberedAttendance(for: gate).map(\.who.text)
  }

  @Test func `of a project without reviews are unknown`() throws {
    #expect(try people(Course(), "G1") == [])
  }

  @Test func `are those who came to the last review, and an open one is not the last`() throws {
    var course = try Course()
    let first = try course.submit()
    #expect(people(course, "G1") == [])
    course.rewrite { project in
      project.reviews.update(first) { review in
        review.attendance[2].absent = true
      }
    }
    try course.make(.withdraw(first, reason: "too early", by: "lead"))
    #expect(people(course, "G1") == ["person 0", "person 1"])
    #expect(people(course, "G2") == ["person 0", "person 1"])
  }

  @Test func `of the gate itself go before those of another gate`() throws {
    var course = try Course()
    try course.decide(.go)
    course.satisfy()
    let second = try course.submit()
    course.rewrite { project in
      project.reviews.update(second) { $0.attendance[0].who = "chair of the second" }
    }
    try course.make(.withdraw(second, reason: "too early", by: "lead"))
    #expect(people(course, "G1").first == "person 0")
    #expect(people(course, "G2").first == "chair of the second")
    #expect(people(course, "G3").first == "chair of the second")
  }
}
