import Changes
import Model
import Reports
import Testing

@Suite struct `Columns of somebody's own list` {
  @Test(
    arguments: [
      (
        "barrier", ["Hinder", "Påverkan", "Ansvarig", "LÄGE", "Färg"],
        ["title", "impact", "owner", "status", nil]
      ),
      (
        "barrier", ["Barrier", "impact", "Owner", "Status", ""], ["title", "impact", "owner", "status", nil]
      ),
      (
        "action", ["atgard", "Deadline", "Agare", "Hinder", "id"],
        ["title", "due", "owner", "barriers", "id"]
      ),
      (
        "stakeholder", ["Namn", "Perspektiv", "Inflytande", "Önskat", "Level agreed"],
        ["title", "perspective", "power", "desired", "level_agreed"]
      ),
    ] as [(String, [String], [String?])])
  func `They are told by name or label in both languages`(
    recordKind: String, headings: [String], fields: [String?]
  ) throws {
    let guess = try ColumnGuess(of: headings, as: recordKind)
    #expect(headings.indices.map { guess.fields[$0] } == fields)
    #expect(guess.namesRecords)
  }

  @Test func `What a person says comes before what is guessed`() throws {
    let guess = try ColumnGuess(
      of: ["Vad", "Rubrik", "När"], as: "action", asked: [("vad", "title"), ("NAR", "klar senast")])
    #expect(guess.fields == [0: "title", 2: "due"])
  }

  @Test(arguments: [("Vem", "owner"), ("Vad", "nonsense"), ("Vad", "notes")])
  func `A column or a field that is not there is refused with those that are`(heading: String, field: String)
  {
    let refusal = #expect(throws: Refusal.self) {
      try ColumnGuess(of: ["Vad", "När"], as: "action", asked: [(heading, field)])
    }
    #expect(refusal?.kind == .notFound && refusal?.choices.isEmpty == false)
  }

  @Test func `No field is filled from two columns`() throws {
    #expect(try ColumnGuess(of: ["Titel", "Rubrik"], as: "barrier").fields == [0: "title"])
    #expect(throws: Refusal.self) {
      try ColumnGuess(of: ["a", "b"], as: "barrier", asked: [("a", "title"), ("b", "rubrik")])
    }
  }
}
