import Changes
import Model
import Reports
import Testing

/// Lists of records from elsewhere: what is there already changes, what is not is new.
@Suite struct `Rows of somebody's own list` {
  private var fixture: ProjectFixture

  init() throws {
    fixture = try ProjectFixture()
    for texts in [["title=No time", "impact=3"], ["title=Twice"], ["title=Twice"]] {
      try fixture.make(.add(recordKind: "barrier", try [FieldAssignment].parse(texts)))
    }
    try fixture.make(
      .add(recordKind: "action", try [FieldAssignment].parse(["title=Ask", "due=2026-11-24"])))
  }

  private func proposals(_ recordKind: String, _ rows: [[(String, String)]]) throws -> [Proposal] {
    var sheet = AnswerSheet(source: "list.csv")
    sheet.rows = rows.enumerated().map { index, cells in
      let row = index + 2
      return ImportedRow(
        .row(row, sheet: nil), recordKind: recordKind,
        cells.enumerated().map { .init(.cell(column: $0 + 1, row: row, sheet: nil), $1.0, $1.1) })
    }
    return try Proposals(of: sheet, in: fixture.document, on: fixture.context, with: fixture.reference).all
  }

  @Test func `A record is found by its title or id, and only what differs is proposed`() throws {
    let id = fixture.project.barriers.first { $0.title == "No time" }?.id.text ?? ""
    let proposals = try proposals(
      "barrier",
      [
        [("title", "No time"), ("impact", "4.0"), ("status", "Öppet"), ("owner", "")],
        [("id", id), ("title", "Too little time"), ("impact", "3")],
      ])
    #expect(proposals.map(\.number) == ["B2", "B3"])
    #expect(
      proposals.map(\.words.en) == ["No time · impact: 3 → 4", "No time · title: No time → Too little time"])
    #expect(proposals.allSatisfy { $0.isOpen })
  }

  @Test func `What is not there is one new record a row`() throws {
    let proposals = try proposals(
      "action", [[("title", "Call the union"), ("due", "24/12 2026"), ("status", "pågår")]])
    #expect(proposals.map(\.words.en) == ["new action: Call the union; due 2026-12-24; status in progress"])
    var document = fixture.document
    let first = try #require(proposals.first)
    let made = try document.accept(first, from: "list.csv", on: fixture.context, with: fixture.reference)
    let action = document.project.actions.first { $0.id.text == made.first?.record }
    #expect(action?.due?.iso == "2026-12-24" && action?.status == .inProgress)
  }

  @Test func `What cannot be told apart or understood is refused with its row`() throws {
    let proposals = try proposals(
      "barrier",
      [
        [("title", "Twice"), ("impact", "4")], [("title", "New"), ("impact", "9")], [("impact", "4")],
        [("id", "b00000"), ("impact", "4")], [("title", "New")], [("title", " "), ("impact", "")],
      ])
    #expect(proposals.map(\.place.row) == [2, 3, 4, 5, 6])
    #expect(proposals.allSatisfy { !$0.isOpen && $0.changes.isEmpty })
  }

  @Test func `An action is finished as by hand, with the day`() throws {
    let proposals = try self.proposals("action", [[("title", "Ask"), ("status", "klar")]])
    var document = fixture.document
    let first = try #require(proposals.first)
    _ = try document.accept(first, from: "list.csv", on: fixture.context, with: fixture.reference)
    #expect(document.project.actions[0].doneOn == fixture.today)
    #expect(document.history.last?.verb == "action.done")
    let nonsense = try self.proposals("action", [[("title", "Ask"), ("status", "nonsense")]])
    #expect(nonsense.first?.isOpen == false)
  }
}
