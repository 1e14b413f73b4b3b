import Changes
import Model
import Process
import Testing

/// One project in two places that go on by themselves; merged both ways, which must come to the same.
struct Parting {
  var base: ProjectFixture
  var left: ProjectFixture
  var right: ProjectFixture

  init() throws {
    base = try ProjectFixture(sites: 2)
    try base.make(.add(recordKind: "barrier", try FieldAssignment.parse("", ["title=No time", "impact=3"])))
    try base.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Ask the board"])))
    left = base
    left.context.by = "lead"
    left.context.seed = "left"
    right = base
    right.context.by = "lawyer"
    right.context.seed = "right"
    right.context.at = right.context.at + 3600
  }

  var merged: Project { get throws { try merge().project } }

  func merge() throws -> Merge {
    let here = MergeInput(left.project, history: left.document.history)
    let there = MergeInput(right.project, history: right.document.history)
    let one = Merge(base: base.project, here, there, with: base.reference)
    let other = Merge(base: base.project, there, here, with: base.reference)
    #expect(JSONWriter.file(one.project) == JSONWriter.file(other.project))
    return one
  }
}

@Suite struct `Bringing two developments together` {
  private func edit(_ record: String, _ texts: String...) throws -> Change {
    .edit(record: record, try FieldAssignment.parse(record, texts))
  }

  @Test func `Different fields and different records: both edits stand`() throws {
    var clones = try Parting()
    let barrier = clones.base.project.barriers[0].id.text
    try clones.left.make(edit(barrier, "impact=5"))
    try clones.right.make(edit(barrier, "control=external", "title=No time at all"))
    try clones.right.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Another"])))
    let merge = try clones.merge()
    #expect(merge.conflicts.isEmpty)
    #expect(merge.project.barriers[0].impact?.value == 5)
    #expect(merge.project.barriers[0].title == "No time at all")
    #expect(merge.project.actions.count == 2)
  }

  @Test func `One field with two values: the later stands and the other is kept`() throws {
    var clones = try Parting()
    let barrier = clones.base.project.barriers[0].id.text
    try clones.left.make(edit(barrier, "impact=5"))
    try clones.right.make(edit(barrier, "impact=1"))
    let merge = try clones.merge()
    #expect(merge.project.barriers[0].impact?.value == 1)
    let conflict = try #require(merge.project.conflicts.first)
    #expect(merge.project.conflicts.count == 1)
    #expect(conflict.record == barrier && conflict.field == "impact")
    #expect(conflict.values.map(\.by) == ["lawyer", "lead"])
    #expect(conflict.values.map(\.value) == [.whole(1), .whole(5)])
  }

  @Test func `A judgement stands whole, with its day and its reason`() throws {
    var clones = try Parting()
    try clones.left.make(.assess(judgement("G1-02", .partlyMet, "lead")))
    try clones.right.make(.assess(judgement("G1-02", .notMet, "lawyer")))
    let merge = try clones.merge()
    let conflict = try #require(merge.project.conflicts.first)
    #expect(merge.project.conflicts.count == 1)
    #expect(conflict.record == "G1-02" && conflict.field == "value")
    #expect(conflict.values.last?.beside?["by"]?.text == "lead")
    #expect(merge.project.assessments.first { $0.key == "G1-02" }?.by == "lawyer")
  }

  private func judgement(_ criterion: Code<Criterion>, _ value: AssessmentValue, _ by: PersonReference)
    -> Judgement
  {
    Judgement(criterion, value, by: by)
  }

  @Test func `Removed here and edited there: the record stays, with a conflict`() throws {
    var clones = try Parting()
    let barrier = clones.base.project.barriers[0].id.text
    try clones.left.make(.remove(record: barrier))
    try clones.right.make(edit(barrier, "impact=1"))
    let merge = try clones.merge()
    #expect(merge.project.barriers.count == 1)
    let conflict = try #require(merge.project.conflicts.first)
    #expect(conflict.field == nil)
    #expect(conflict.values.map(\.value) == [.flag(true), nil])
    #expect(conflict.values.map(\.by) == ["lawyer", "lead"])
  }

  @Test func `Removed here and pointed at there: the record stays, with a conflict`() throws {
    var clones = try Parting()
    let barrier = clones.base.project.barriers[0].id.text
    try clones.left.make(.remove(record: barrier))
    try clones.right.make(edit(clones.base.project.actions[0].id.text, "barriers=\(barrier)"))
    let merge = try clones.merge()
    #expect(merge.project.barriers.count == 1)
    #expect(merge.project.conflicts.map(\.record) == [barrier])
  }

  @Test func `Of two different records with one id the later gets a new one, and what names it follows`()
    throws
  {
    var clones = try Parting()
    clones.right.context.seed = clones.left.context.seed
    for (clone, title) in [(\Parting.left, "Here"), (\Parting.right, "There")] {
      let made = try clones[keyPath: clone].make(
        .add(recordKind: "barrier", try FieldAssignment.parse("", ["title=\(title)"])))
      let id = try #require(made.record)
      try clones[keyPath: clone].make(
        .add(
          recordKind: "action", try FieldAssignment.parse("", ["title=Against \(title)", "barriers=\(id)"])))
    }
    clones.right.tellApart()
    #expect(clones.left.project.barriers.map(\.id) == clones.right.project.barriers.map(\.id))
    let merge = try clones.merge()
    #expect(merge.renamed.count == 2 && merge.project.conflicts.isEmpty)
    let (barriers, actions) = (merge.project.barriers, merge.project.actions)
    #expect(Set(barriers.map(\.title)) == ["No time", "Here", "There"])
    for title in ["Here", "There"] {
      let action = try #require(actions.first { $0.title == "Against \(title)" })
      #expect(action.barriers.compactMap { barriers[$0]?.title } == [title])
    }
    let faults = merge.project.faults(with: clones.base.reference)
    #expect(faults.filter { $0.severity == .error }.isEmpty)
  }

  @Test func `A ring of dependencies is opened, and said`() throws {
    var clones = try Parting()
    try clones.base.make(.add(recordKind: "action", try FieldAssignment.parse("", ["title=Second"])))
    clones.left.rewrite { _ in }
    let base = clones.base
    clones.left = base
    clones.right = base
    clones.right.context.seed = "right"
    let (first, second) = (base.project.actions[0].id.text, base.project.actions[1].id.text)
    try clones.left.make(edit(first, "depends_on=\(second)"))
    try clones.right.make(edit(second, "depends_on=\(first)"))
    let merge = try clones.merge()
    #expect(merge.project.faults(with: base.reference).filter { $0.severity == .error }.isEmpty)
    #expect(merge.project.conflicts.map(\.field) == ["depends_on"])
  }

  @Test func `Choosing on one side closes the conflict on both`() throws {
    var clones = try Parting()
    let barrier = clones.base.project.barriers[0].id.text
    try clones.left.make(edit(barrier, "impact=5"))
    try clones.right.make(edit(barrier, "impact=1"))
    let merged = try clones.merged
    var chosen = merged
    chosen.conflicts = []
    chosen.barriers[0].impact = Rating(5)
    var elsewhere = merged
    elsewhere.barriers[0].title = "No time at all"
    let again = Merge(
      base: merged, MergeInput(chosen), MergeInput(elsewhere), with: clones.base.reference
    ).project
    #expect(again.conflicts.isEmpty)
    #expect(again.barriers[0].impact?.value == 5)
    #expect(again.barriers[0].title == "No time at all")
  }
}

extension ProjectFixture {
  /// Lines of history with ids of their own, as another clone's have, whatever the records are called.
  fileprivate mutating func tellApart() {
    let history = document.history.enumerated().map { index, entry in
      var entry = entry
      if entry.by == context.by { entry.id = ID("u" + String(1_000_000_000 + index)) }
      return entry
    }
    document = ProjectDocument(slug: document.slug, project: project, history: history)
  }
}
