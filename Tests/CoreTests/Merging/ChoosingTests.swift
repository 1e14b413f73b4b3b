import Changes
import Model
import Process
import Reports
import TestSupport
import Testing

/// What is said of a conflict, and what choosing does.
@Suite struct `Choosing between what two people said` {
  private let judged: Code<Criterion> = "G1-02"

  private func edit(_ record: String, _ texts: String...) throws -> Change {
    .edit(record: record, try FieldAssignment.parse(record, texts))
  }

  /// The lead and the lawyer each did their own, and the lead has both.
  private func united(_ lead: [Change], _ lawyer: [Change], by author: String = "chief") throws
    -> ProjectFixture
  {
    var clones = try Parting()
    for change in lead { try clones.left.make(change) }
    clones.right.pass(days: 1)
    for change in lawyer { try clones.right.make(change) }
    var fixture = clones.left
    fixture.unite(clones.right, base: clones.base.project)
    fixture.context.by = author
    fixture.pass(days: 3)
    return fixture
  }

  private func judgement(_ value: AssessmentValue, _ by: PersonReference, _ because: String) -> Change {
    var judgement = Judgement(judged, value, by: by)
    judgement.because = because
    return .assess(judgement)
  }

  private func twoJudgements() throws -> ProjectFixture {
    try united(
      [judgement(.partlyMet, "the lead", "half done")], [judgement(.notMet, "the lawyer", "no ground")])
  }

  private func told(_ fixture: ProjectFixture) throws -> ConflictDetail {
    let told = fixture.document.conflictDetails(with: fixture.reference, on: fixture.today)
    #expect(told.count == 1)
    return try #require(told.first)
  }

  @Test func `Two judgements are told with who judged and when, not who wrote`() throws {
    let fixture = try twoJudgements()
    let words = try told(fixture).words(on: fixture.today)
    let title = try #require(fixture.framework.criterion(judged)?.title)
    #expect(
      words.en
        == "The lawyer marked 'G1-02 \(title.en)' not met on 4 Mar. The lead marked it partly met on 3 Mar.")
    #expect(
      words.sv
        == "The lawyer bedömde ”G1-02 \(title.sv)” som ej uppfyllt den 4 mar. "
        + "The lead bedömde det som delvis uppfyllt den 3 mar.")
  }

  @Test func `The other judgement comes with its person, day and reason; whoever chose is the author`() throws
  {
    var fixture = try twoJudgements()
    let before = fixture.bytes
    let conflict = try #require(fixture.project.conflicts.first?.id)
    try fixture.make(.choose(conflict, .other(nil)))
    let assessment = try #require(fixture.project.assessments.first { $0.criterion == judged })
    #expect(assessment.value == .partlyMet && assessment.by == "the lead")
    #expect(assessment.because == "half done" && assessment.on == ProjectFixture.firstDay)
    #expect(fixture.project.conflicts.isEmpty)
    #expect(
      fixture.document.history.last?.by == "chief"
        && fixture.document.history.last?.verb == "conflict.resolve")
    let after = fixture.bytes
    try fixture.undo()
    #expect(fixture.bytes == before)
    try fixture.redo()
    #expect(fixture.bytes == after)
  }

  @Test func `What is kept stays as it is, and the conflict is gone`() throws {
    var fixture = try twoJudgements()
    let before = fixture.project
    let conflict = try #require(fixture.project.conflicts.first?.id)
    try fixture.make(.choose(conflict, .kept))
    var expected = before
    expected.conflicts = []
    #expect(fixture.project.same(as: expected))
    let names = Names(project: fixture.project, reference: fixture.reference)
    #expect(fixture.document.history.last?.words(names, .en).hasSuffix("value not met kept") ?? false)
  }

  @Test func `A judgement typed anew is one's own, of today, and checked as any is`() throws {
    var fixture = try twoJudgements()
    let conflict = try #require(fixture.project.conflicts.first?.id)
    #expect(fixture.refusal(.choose(conflict, .typed(["perhaps"])))?.kind == .invalid)
    #expect(fixture.refusal(.choose(conflict, .typed(["waived"])))?.kind == .invalid)
    try fixture.make(.choose(conflict, .typed(["met"])))
    let assessment = try #require(fixture.project.assessments.first { $0.criterion == judged })
    #expect(assessment.value == .met && assessment.by == "chief" && assessment.on == fixture.today)
    #expect(fixture.project.conflicts.isEmpty)
  }

  @Test func `Whoever judges while the conflict is open has chosen`() throws {
    var fixture = try twoJudgements()
    try fixture.make(judgement(.met, "the board", "decided"))
    #expect(fixture.project.conflicts.isEmpty)
    try fixture.undo()
    #expect(fixture.project.conflicts.count == 1)
  }

  @Test func `A barrier that is chosen to be open has no reason for being closed`() throws {
    let barrier = try Parting().base.project.barriers[0].id
    var fixture = try united(
      [edit(barrier.text, "status=analysing")], [.resolve(barrier, reason: "a new ward")])
    #expect(fixture.project.barriers[barrier]?.closedReason == "a new ward")
    try fixture.make(.choose(try #require(fixture.project.conflicts.first?.id), .other(nil)))
    #expect(fixture.project.barriers[barrier]?.status == .analysing)
    #expect(fixture.project.barriers[barrier]?.closedReason == nil)
  }

  @Test func `Removed and changed: kept it stays, else it goes, unless something names it`() throws {
    let base = try Parting().base
    let barrier = base.project.barriers[0].id
    let fixture = try united([.remove(record: barrier.text)], [edit(barrier.text, "impact=5")])
    let words = try told(fixture).words(on: fixture.today)
    #expect(words.en == "Lawyer changed 'No time' on 4 Mar. Lead removed it on 3 Mar.")
    #expect(words.sv == "Lawyer ändrade ”No time” den 4 mar. Lead tog bort posten den 3 mar.")
    let conflict = try #require(fixture.project.conflicts.first?.id)
    var kept = fixture
    try kept.make(.choose(conflict, .kept))
    #expect(kept.project.barriers[barrier] != nil && kept.project.conflicts.isEmpty)
    var gone = fixture
    try gone.make(.choose(conflict, .other(nil)))
    #expect(gone.project.barriers[barrier] == nil && gone.project.conflicts.isEmpty)
    try gone.undo()
    #expect(gone.bytes == fixture.bytes)
    var named = fixture
    try named.make(edit(base.project.actions[0].id.text, "barriers=\(barrier.text)"))
    #expect(named.refusal(.choose(conflict, .other(nil)))?.kind == .process)
    #expect(fixture.refusal(.choose(conflict, .typed(["x"])))?.field == "value")
  }

  @Test func `Long texts are shown where they part`() throws {
    let barrier = try Parting().base.project.barriers[0].id.text
    let same = String(repeating: "the ward has no time for it, ", count: 8)
    let fixture = try united(
      [edit(barrier, "description=\(same)but the night team has")],
      [edit(barrier, "description=\(same)and the night team neither")])
    let told = try told(fixture)
    #expect(told.excerpt(0, 60).en.hasSuffix("and the night team neither"))
    #expect(told.excerpt(1, 60).en.hasSuffix("but the night team has"))
    #expect(told.excerpt(0, 60).en.hasPrefix("… "))
    #expect(told.words(on: fixture.today).en.hasPrefix("Lawyer wrote description of 'No time' on 4 Mar: … "))
  }

  @Test func `A conflict names nobody whom neither it nor history knows, and says so`() throws {
    var fixture = try ProjectFixture()
    fixture.rewrite { project in
      var conflict = Conflict()
      conflict.id = ID("f00001")
      conflict.record = project.id.text
      conflict.field = "case_number"
      var other = ConflictValue()
      other.value = .text("RS 2026-12")
      conflict.values = [ConflictValue(), other]
      project.conflicts.place(conflict)
    }
    #expect(
      try told(fixture).words(on: fixture.today).en
        == "Karin left case number of the project empty on 3 Mar. Somebody wrote: RS 2026-12")
    #expect(fixture.projectState.todo.contains { $0.kind == .conflict && $0.place == .record("f00001") })
    #expect(fixture.refusal(.choose(ID("f00001"), .other(2)))?.choices == ["kept", "other"])
    #expect(fixture.refusal(.choose(ID("f99999"), .kept))?.kind == .notFound)
  }
}
