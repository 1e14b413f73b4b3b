import Changes
import Model
import Testing

@Suite struct `Changed outside the program` {
  private func life(turns: Int = 12, seed: UInt64 = 3) throws -> Course {
    var life = try RandomLife(seed: seed)
    for _ in 0..<turns { do throws(Refusal) { try life.make(life.next()) } catch { continue } }
    return life.course
  }

  /// What is found in the project as it was changed by hand.
  private func found(_ course: Course, _ change: (inout Project) -> Void) -> [Difference] {
    var project = course.project
    change(&project)
    return ProjectDocument.unexplained(in: project, by: course.document.history)
  }

  @Test func `A field, a record and a word in a list that no line speaks of are found, and nothing else`()
    throws
  {
    let course = try life()
    #expect(found(course) { _ in }.isEmpty)
    let id = course.project.barriers[0].id.text
    #expect(found(course) { $0.barriers[0].title = "By hand" }.map(\.field) == ["title"])
    #expect(found(course) { $0.barriers.remove(at: 0) }.map(\.record) == [id])
    #expect(found(course) { $0.barriers[0].notes.append(Note(on: .unset, by: "x", text: "y")) }.count == 1)
    #expect(found(course) { $0.application.unknown["x_new"] = .flag(true) }.map(\.field) == ["x_new"])
    var copy = course.project.barriers[0]
    copy.id = ID("bzzzzz")
    #expect(found(course) { $0.barriers.place(copy) }.map(\.record) == ["bzzzzz"])
  }

  @Test func `The order of a list and what a site's transitions come to do not count`() throws {
    var course = try life(turns: 0)
    let barrier = course.project.barriers[0].id.text
    try course.make(.edit(record: barrier, [FieldAssignment(["phases"], ["E", "P"])]))
    #expect(
      found(course) { project in
        project.barriers[0].phases.reverse()
        project.sites[0].phase = "S"
        project.sites[0].since = course.today
        project.sites[0].condition = .known(.stopped)
      }.isEmpty)
  }

  @Test func `It is written before the next change, by whoever makes that, and is then explained`() throws {
    var course = try life()
    course.rewrite { project in
      project.barriers[0].title = "By hand"
      project.summary = "By hand too"
    }
    course.document.lookOutside()
    #expect(course.document.outside.count == 2)
    let refused = course.refusal(.note(record: "application", text: " "))
    #expect(refused != nil)
    course.context.by = "Anna"
    let count = course.document.history.count
    try course.make(.note(record: "application", text: "a"))
    let lines = course.document.history[count...]
    #expect(lines.map(\.verb) == ["project.outside", "application.note"])
    #expect(lines.first?.cause == .outside && lines.first?.by == "Anna")
    #expect(course.document.unsavedEntries.count >= 2)
    #expect(course.document.outside.isEmpty)
    #expect(ProjectDocument.unexplained(in: course.project, by: course.document.history).isEmpty)
    let names = Names(project: course.project, reference: course.reference)
    let words = lines.first?.words(names, .en) ?? ""
    #expect(words.utf8.starts(with: "changed outside the program: ".utf8) && words.contains("→ By hand"))
  }

  @Test func `A refused change writes nothing of it`() throws {
    var course = try life()
    course.rewrite { $0.summary = "By hand" }
    course.document.lookOutside()
    let count = course.document.history.count
    #expect(throws: Refusal.self) { try course.make(.note(record: "application", text: " ")) }
    #expect(course.document.history.count == count && course.document.outside.count == 1)
  }

  @Test func `Where history begins in the middle, only what it touched is held against it`() throws {
    let course = try life(turns: 0)
    let later = Array(course.document.history.dropFirst(3))
    #expect(ProjectDocument.unexplained(in: course.project, by: later).isEmpty)
    var project = course.project
    project.title = "Never spoken of"
    #expect(ProjectDocument.unexplained(in: project, by: later).isEmpty)
    project.asks[0].title = "Changed by hand"
    #expect(ProjectDocument.unexplained(in: project, by: later).map(\.field) == ["title"])
    #expect(ProjectDocument.unexplained(in: project, by: []).isEmpty)
  }

  @Test func `A whole way with decisions, another framework, undo and redo is explained by its history`()
    throws
  {
    var course = try Course(sites: 2)
    let begun = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsis alert"])], sites: ["A", "B"], slug: "sepsis", on: course.context,
      with: course.reference)
    course.document = begun
    try course.make(.edit(record: "application", [FieldAssignment(["personal_data"], ["true"])]))
    try course.make(.submit("G1", sites: course.sites, by: "lead"))
    let review = course.project.reviews[0].id
    for (who, voice) in [("Nurse", "pro"), ("Chief", "lea"), ("Council", "pat")] {
      try course.make(
        .attend(review, [FieldAssignment(["who"], [who]), FieldAssignment(["perspectives"], [voice])]))
    }
    try course.make(.decide(course.decision(review, .recycle, to: "E")))
    try course.make(.hold(sites: [course.sites[0]], until: course.today + 9, reason: "holidays", by: "lead"))
    try course.make(.resume(sites: [course.sites[0]], reason: "ready", by: "lead"))
    try course.make(.note(record: "application", text: "x"))
    try course.undo()
    try course.redo()
    #expect(ProjectDocument.unexplained(in: course.project, by: course.document.history).isEmpty)
  }

  @Test func `What two wrote apart from each other is explained, whichever a merge let stand`() throws {
    let course = try life(turns: 0)
    let barrier = course.project.barriers[0].id.text
    var (mine, hers) = (course, course)
    hers.context.by = "Anna"
    mine.context.at = mine.context.at + 100
    hers.context.at = hers.context.at + 200
    try mine.make(.edit(record: barrier, [FieldAssignment(["impact"], ["2"])]))
    try mine.make(.note(record: barrier, text: "mine"))
    try hers.make(
      .edit(record: barrier, [FieldAssignment(["impact"], ["4"]), FieldAssignment(["phases"], ["E"])]))
    // Taken back again, so that a merge keeps what the other wrote.
    try hers.undo()
    for other in [mine, hers] {
      var one = other
      one.document.wasSaved()
      let side = other.context.by == "Anna" ? mine : hers
      one.document.unite(
        MergeSide(side.project, history: side.document.history), base: course.project, on: one.context,
        with: one.reference)
      let merge = Merge(
        base: course.project, MergeSide(mine.project, history: mine.document.history),
        MergeSide(hers.project, history: hers.document.history), with: course.reference)
      #expect(merge.project.barriers[0].impact == Rating(2))
      let lines = (mine.document.history + hers.document.history.suffix(2)).sorted {
        ($0.at, $0.id) < ($1.at, $1.id)
      }
      #expect(ProjectDocument.unexplained(in: merge.project, by: lines).isEmpty)
    }
  }
}
