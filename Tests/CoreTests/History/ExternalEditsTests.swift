import Changes
import Model
import TestSupport
import Testing

@Suite struct `Changed outside the program` {
  private func life(turns: Int = 12, seed: UInt64 = 3) throws -> ProjectFixture {
    var life = try RandomLife(seed: seed)
    for _ in 0..<turns { do throws(Refusal) { try life.make(life.next()) } catch { continue } }
    return life.fixture
  }

  /// What is found in the project as it was changed by hand.
  private func found(_ fixture: ProjectFixture, _ change: (inout Project) -> Void) -> [Difference] {
    var project = fixture.project
    change(&project)
    return ProjectDocument.unexplained(in: project, by: fixture.document.history)
  }

  @Test func `A field, a record and a word in a list that no line speaks of are found, and nothing else`()
    throws
  {
    let fixture = try life()
    #expect(found(fixture) { _ in }.isEmpty)
    let id = fixture.project.barriers[0].id.text
    #expect(found(fixture) { $0.barriers[0].title = "By hand" }.map(\.field) == ["title"])
    #expect(found(fixture) { $0.barriers.remove(at: 0) }.map(\.record) == [id])
    #expect(found(fixture) { $0.barriers[0].notes.append(Note(on: .unset, by: "x", text: "y")) }.count == 1)
    #expect(found(fixture) { $0.application.unknown["x_new"] = .flag(true) }.map(\.field) == ["x_new"])
    var copy = fixture.project.barriers[0]
    copy.id = ID("bzzzzz")
    #expect(found(fixture) { $0.barriers.place(copy) }.map(\.record) == ["bzzzzz"])
  }

  @Test func `The order of a list and what a site's transitions come to do not count`() throws {
    var fixture = try life(turns: 0)
    let barrier = fixture.project.barriers[0].id.text
    try fixture.make(.edit(record: barrier, [FieldAssignment(["phases"], ["E", "P"])]))
    #expect(
      found(fixture) { project in
        project.barriers[0].phases.reverse()
        project.sites[0].phase = "S"
        project.sites[0].since = fixture.today
        project.sites[0].condition = .known(.stopped)
      }.isEmpty)
  }

  @Test func `It is written before the next change, by whoever makes that, and is then explained`() throws {
    var fixture = try life()
    fixture.rewrite { project in
      project.barriers[0].title = "By hand"
      project.summary = "By hand too"
    }
    fixture.document.lookOutside()
    #expect(fixture.document.outside.count == 2)
    let refused = fixture.refusal(.note(record: "application", text: " "))
    #expect(refused != nil)
    fixture.context.by = "Anna"
    let count = fixture.document.history.count
    try fixture.make(.note(record: "application", text: "a"))
    let lines = fixture.document.history[count...]
    #expect(lines.map(\.verb) == ["project.outside", "application.note"])
    #expect(lines.first?.cause == .outside && lines.first?.by == "Anna")
    #expect(fixture.document.unsavedEntries.count >= 2)
    #expect(fixture.document.outside.isEmpty)
    #expect(ProjectDocument.unexplained(in: fixture.project, by: fixture.document.history).isEmpty)
    let names = Names(project: fixture.project, reference: fixture.reference)
    let words = lines.first?.words(names, .en) ?? ""
    #expect(words.utf8.starts(with: "changed outside the program: ".utf8) && words.contains("→ By hand"))
  }

  @Test func `A refused change writes nothing of it`() throws {
    var fixture = try life()
    fixture.rewrite { $0.summary = "By hand" }
    fixture.document.lookOutside()
    let count = fixture.document.history.count
    #expect(throws: Refusal.self) { try fixture.make(.note(record: "application", text: " ")) }
    #expect(fixture.document.history.count == count && fixture.document.outside.count == 1)
  }

  @Test func `Where history begins in the middle, only what it touched is held against it`() throws {
    let fixture = try life(turns: 0)
    let later = Array(fixture.document.history.dropFirst(3))
    #expect(ProjectDocument.unexplained(in: fixture.project, by: later).isEmpty)
    var project = fixture.project
    project.title = "Never spoken of"
    #expect(ProjectDocument.unexplained(in: project, by: later).isEmpty)
    project.asks[0].title = "Changed by hand"
    #expect(ProjectDocument.unexplained(in: project, by: later).map(\.field) == ["title"])
    #expect(ProjectDocument.unexplained(in: project, by: []).isEmpty)
  }

  @Test func `A whole way with decisions, another framework, undo and redo is explained by its history`()
    throws
  {
    var fixture = try ProjectFixture(sites: 2)
    let begun = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsis alert"])], sites: ["A", "B"], slug: "sepsis", on: fixture.context,
      with: fixture.reference)
    fixture.document = begun
    try fixture.make(.edit(record: "application", [FieldAssignment(["personal_data"], ["true"])]))
    try fixture.make(.submit("G1", sites: fixture.sites, by: "lead"))
    let review = fixture.project.reviews[0].id
    for (who, voice) in [("Nurse", "pro"), ("Chief", "lea"), ("Council", "pat")] {
      try fixture.make(
        .attend(review, [FieldAssignment(["who"], [who]), FieldAssignment(["perspectives"], [voice])]))
    }
    try fixture.make(.decide(fixture.decision(review, .recycle, to: "E")))
    try fixture.make(
      .hold(sites: [fixture.sites[0]], until: fixture.today + 9, reason: "holidays", by: "lead"))
    try fixture.make(.resume(sites: [fixture.sites[0]], reason: "ready", by: "lead"))
    try fixture.make(.note(record: "application", text: "x"))
    try fixture.undo()
    try fixture.redo()
    #expect(ProjectDocument.unexplained(in: fixture.project, by: fixture.document.history).isEmpty)
  }

  @Test func `What two wrote apart from each other is explained, whichever a merge let stand`() throws {
    let fixture = try life(turns: 0)
    let barrier = fixture.project.barriers[0].id.text
    var (mine, hers) = (fixture, fixture)
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
        MergeInput(side.project, history: side.document.history), base: fixture.project, on: one.context,
        with: one.reference)
      let merge = Merge(
        base: fixture.project, MergeInput(mine.project, history: mine.document.history),
        MergeInput(hers.project, history: hers.document.history), with: fixture.reference)
      #expect(merge.project.barriers[0].impact == Rating(2))
      let lines = (mine.document.history + hers.document.history.suffix(2)).sorted {
        ($0.at, $0.id) < ($1.at, $1.id)
      }
      #expect(ProjectDocument.unexplained(in: merge.project, by: lines).isEmpty)
    }
  }
}
