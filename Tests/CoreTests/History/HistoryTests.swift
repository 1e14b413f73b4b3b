import Changes
import Model
import Reports
import TestSupport
import Testing

@Suite struct `History` {
  /// A life of a project, from its first entry, with the bytes after each.
  private func life() throws -> (fixture: ProjectFixture, states: [[UInt8]]) {
    var fixture = try ProjectFixture(sites: 2)
    // A new beginning, so that nothing was put there by hand.
    fixture.document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsis alert"])], sites: ["A", "B"], slug: "sepsis", on: fixture.context,
      with: fixture.reference)
    var states = [fixture.bytes]
    func keep(_ change: Change) throws {
      let made = try fixture.make(change)
      if made.entry != nil { states.append(fixture.bytes) }
    }
    try keep(.edit(record: "application", [try FieldAssignment.parse("personal_data=true")]))
    try keep(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Lag\u{f6}verf\u{f6}ring"])]))
    try keep(.assess(Judgement("G1-02", .met, by: "expert")))
    try keep(.note(record: fixture.project.barriers[0].id.text, text: "first"))
    try keep(.submit("G1", sites: fixture.sites, by: "lead"))
    let review = fixture.project.reviews[0].id
    for (who, voice) in [("Nurse", "pro"), ("Chief", "lea"), ("Council", "pat")] {
      try keep(
        .attend(
          review, [FieldAssignment(["who"], [who]), FieldAssignment(["perspectives"], [voice])]))
    }
    try keep(.decide(fixture.decision(review, .recycle, to: "E")))
    try keep(.hold(sites: [fixture.sites[0]], until: fixture.today + 9, reason: "holidays", by: "lead"))
    try keep(.remove(record: fixture.project.barriers[0].id.text))
    try fixture.undo()
    states.append(fixture.bytes)
    try fixture.redo()
    states.append(fixture.bytes)
    try fixture.undo()
    states.append(fixture.bytes)
    try keep(.resume(sites: [fixture.sites[0]], reason: "ready", by: "lead"))
    return (fixture, states)
  }

  @Test func `Forward from the first entry it gives the project, backwards every earlier one`() throws {
    let (fixture, states) = try life()
    let history = fixture.document.history
    #expect(history.count == states.count)
    let first = try #require(history.first?.differences.first?.after)
    var project = try Project(json: first)
    #expect(JSONWriter.file(project) == states[0])
    for (entry, state) in zip(history, states).dropFirst() {
      project = try project.applying(entry.differences, at: project.id.text)
      #expect(JSONWriter.file(project) == state, "\(entry.verb)")
    }
    for (entry, state) in zip(history.dropFirst(), states).reversed() {
      let back = entry.differences.reversed().map(\.reversed)
      project = try project.applying(back, at: project.id.text)
      #expect(JSONWriter.file(project) == state, "before \(entry.verb)")
    }
  }

  @Test func `Entries have ids of their own, one after the other in time`() throws {
    let history = try life().fixture.document.history
    #expect(Set(history.map(\.id)).count == history.count)
    for (earlier, later) in zip(history, history.dropFirst()) { #expect(earlier.at < later.at) }
    for entry in history { #expect(entry.id.text.utf8.count == 11 && entry.id.text.first == "u") }
  }

  @Test func `Edits of one field within a minute are one step`() throws {
    var fixture = try ProjectFixture()
    let start = fixture.bytes
    func type(_ summary: String, after seconds: Int) throws -> ChangeResult {
      fixture.context.at = (fixture.document.history.last?.at ?? fixture.context.at) + seconds
      return try fixture.make(
        .edit(record: fixture.project.id.text, [FieldAssignment(["summary"], [summary])]))
    }
    let first = try type("a", after: 100)
    let second = try type("ab", after: 60)
    let third = try type("abc", after: 60)
    #expect(first.entry?.continues == nil)
    #expect(second.entry?.continues == first.entry?.id)
    #expect(third.entry?.continues == second.entry?.id)
    let held = fixture.bytes
    let fourth = try type("abcd", after: 61)
    #expect(fourth.entry?.continues == nil)
    try fixture.undo()
    #expect(fixture.bytes == held)
    try fixture.undo()
    #expect(fixture.bytes == start)
    try fixture.redo()
    #expect(fixture.bytes == held)
    let after = try type("x", after: 1)
    #expect(after.entry?.continues == nil)
  }

  @Test func `Another person, another field or another record begins a new step`() throws {
    var fixture = try ProjectFixture()
    let project = fixture.project.id.text
    try fixture.make(.edit(record: project, [FieldAssignment(["summary"], ["a"])]))
    #expect(
      try fixture.make(.edit(record: project, [FieldAssignment(["case_number"], ["1"])])).entry?.continues
        == nil)
    try fixture.make(.edit(record: project, [FieldAssignment(["summary"], ["b"])]))
    fixture.context.by = "Anna"
    #expect(
      try fixture.make(.edit(record: project, [FieldAssignment(["summary"], ["c"])])).entry?.continues == nil)
    #expect(
      try fixture.make(.edit(record: "application", [FieldAssignment(["name"], ["d"])])).entry?.continues
        == nil)
  }

  @Test func `What changes nothing leaves no line`() throws {
    var fixture = try ProjectFixture()
    let count = fixture.document.history.count
    let made = try fixture.make(
      .edit(record: fixture.project.id.text, [FieldAssignment(["title"], ["Sepsis alert"])]))
    #expect(made.entry == nil && fixture.document.history.count == count)
  }

  @Test func `Refused changes alter nothing`() throws {
    var fixture = try ProjectFixture()
    let site = fixture.sites[0].text
    let before = fixture.bytes
    let count = fixture.document.history.count
    let changes: [Change] = [
      .add(recordKind: "spaceship", []), .add(recordKind: "barrier", []),
      .add(recordKind: "barrier", [FieldAssignment(["title"], ["X"]), FieldAssignment(["impact"], ["6"])]),
      .add(recordKind: "engagement", [FieldAssignment(["title"], ["X"])]),
      .edit(record: site, [FieldAssignment(["phase"], ["S"])]),
      .edit(record: site, [FieldAssignment(["unit"], ["A"]), FieldAssignment(["condition"], ["stopped"])]),
      .edit(record: fixture.project.id.text, [FieldAssignment(["framework"], ["qif"])]),
      .edit(record: site, [FieldAssignment(["archived"], ["2026-01-01"])]),
      .edit(record: "nobody", [FieldAssignment(["title"], ["X"])]),
      .edit(record: "G1-02", [FieldAssignment(["value"], ["met"])]),
      .archive(record: site), .remove(record: site), .remove(record: fixture.project.id.text),
      .note(record: site, text: "  "), .note(record: "plan/X", text: "a"), .archive(record: "plan/P"),
      .resolve("b00000".id(), reason: "x"), .confirm(["G9-99"], site: nil, by: "lead"),
      .assess(Judgement("G2-01", site: ID("s99999"), .met, by: "lead")),
      .assess(Judgement("G1-03", .notApplicable, by: "lead")),
      .submit("G9", sites: fixture.sites, by: "lead"), .submit("GE", sites: fixture.sites, by: "lead"),
      .submit("G2", sites: fixture.sites, by: "lead"), .submit("G1", sites: [ID("s99999")], by: "lead"),
      .decide(Decision(ID("r00000"), .go, by: "lead")), .finishClosing(sites: [], reason: "x", by: "lead"),
      .hold(sites: [], until: fixture.today, reason: "x", by: "lead"),
      .hold(sites: [ID("s99999")], until: fixture.today, reason: "x", by: "lead"),
      .reenter(sites: fixture.sites, Return(to: "Q", reason: "x", by: "lead")),
    ]
    for change in changes {
      #expect(throws: Refusal.self, "\(change.verb)") { try fixture.make(change) }
      #expect(fixture.bytes == before && fixture.document.history.count == count, "\(change.verb)")
    }
  }

  @Test func `A project that may only be read is not changed`() throws {
    var fixture = try ProjectFixture()
    fixture.document = ProjectDocument(
      slug: "x", project: fixture.project, history: fixture.document.history, readOnly: Phrase("newer"))
    #expect(fixture.refusal(.note(record: "application", text: "x"))?.kind == .readOnly)
    #expect(throws: Refusal.self) { try fixture.undo() }
  }

  @Test func `An assessment and a position take notes at their addresses`() throws {
    var fixture = try ProjectFixture()
    try fixture.make(.note(record: "G1-02", text: "ask again"))
    #expect(fixture.project.assessments.first { $0.criterion == "G1-02" }?.notes.first?.text == "ask again")
    let review = try fixture.submit()
    let address = Position.address(of: "pat", within: review.text)
    #expect(Address.recordKind(of: address) == "position")
    try fixture.make(.note(record: address, text: "by phone"))
    #expect(fixture.project.reviews[review]?.positions["pat"]?.notes.first?.text == "by phone")
    #expect(
      fixture.refusal(.edit(record: address, [FieldAssignment(["value"], ["object"])]))?.field == "value")
    try fixture.make(
      .note(record: "\(fixture.framework.criteria[10].id.text)@\(fixture.sites[0].text)", text: "x"))
  }
}

extension String {
  func id<Kind>() -> ID<Kind> { ID(self) }
}
