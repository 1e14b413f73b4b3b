import Changes
import Formats
import Model
import Reports
import Storage
import TestSupport
import Testing

/// A small project with one of each, and what different people do to its sheet.
private struct Desk {
  let reference: Reference
  var document: ProjectDocument
  let action: String
  let ask: String
  static let today = Fixtures.today

  init() throws {
    reference = try Fixtures.reference()
    var document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsislarm"])], sites: ["Avdelning 1"], slug: "p",
      on: Desk.context("Karin"), with: reference)
    var records: [String] = []
    for (recordKind, texts) in [
      ("action", ["title=Fråga myndigheten", "due=2026-12-04"]),
      ("ask", ["title=Pengar till mottagningen", "group=Styrgruppen"]),
    ] {
      let change = Change.add(recordKind: recordKind, try [FieldAssignment].parse(texts))
      records.append(try document.apply(change, on: Desk.context("Karin"), with: reference).record ?? "")
    }
    try document.apply(
      .assess(Judgement("G1-02", .partlyMet, by: "Karin")), on: Desk.context("Karin"), with: reference)
    self.document = document
    action = records[0]
    ask = records[1]
  }

  static func context(_ by: String) -> ChangeContext {
    ChangeContext(at: Instant(today), today: today, by: by, seed: "desk") { _ in
      String(repeating: "0", count: 64)
    }
  }

  func proposals(_ text: String) throws -> Proposals {
    try Proposals(
      of: MarkdownAnswers.read(text, from: "team.md"), in: document, on: Desk.context("Eva"), with: reference
    )
  }

  /// The sheet as Word gives it back: bullets, no signs of Markdown, spaces that do not break.
  var pasted: String {
    """
    •\u{A0}Ifyllt av: Anna
    •\u{A0}Fil brygga answers 1 \(document.project.id.text) w7k3qz 2026-11-24T12:00:00Z 3f2a9c01d2e4

    Det som begärs
    •\u{A0}Begäran Pengar till mottagningen (Styrgruppen) brygga \(ask)
    o\tSvar: Ja,
    från januari

    Kriterier
    •\u{A0}Kriterium G1-02 brygga G1-02 partly\\_met
    o\tBedömning: [ ] ej bedömt [ ] ej uppfyllt [x] delvis uppfyllt [X] uppfyllt [ ] ej tillämpligt
    o\tNytt underlag: rapport https://example.org/a
    o\tKommentar: ____
    •\u{A0}Kriterium G1-03 brygga G1-03 not_assessed
    o\tBedömning: [x] ej bedömt [x] ej uppfyllt [x] uppfyllt
    •\u{A0}Kriterium G1-04 brygga G1-04 not_assessed
    o\tBedömning: fungerar bra
    •\u{A0}Kriterium G1-05 brygga G1-05 met
    o\tBedömning: not met
    •\u{A0}Kriterium G1-06
    o\tBedömning: uppfyllt
    •\u{A0}Kriterium G9-99 brygga G9-99 not_assessed
    o\tBedömning: uppfyllt
    •\u{A0}Kriterium G1-02 brygga G1-02 partly_met
    o\tBedömning: ej uppfyllt

    Åtgärder
    •\u{A0}Åtgärd Fråga myndigheten brygga \(action) planned 2026-12-04
    o\tLäge: KLAR
    o\tKlar senast: 24/12 2026
    o\tKommentar: ringde\u{202E} dem <b>
    brygga end
    Svar: inget mer
    """
  }
}

@Test(arguments: Language.allCases)
func `each proposal is told in words, with its line and why it cannot be accepted`(language: Language) throws
{
  let desk = try Desk()
  let lines = try desk.proposals(desk.pasted).all.map { proposal in
    proposal.number + "  " + proposal.words(language).visible + " (" + proposal.by + ")"
      + (proposal.refusal.map { "\n    " + $0(language).visible } ?? "")
  }
  try expect(lines.joined(separator: "\n") + "\n", toMatch: "proposals-\(language.rawValue).txt")
}

@Test func `what somebody else changed since the export is refused, with who and when`() throws {
  var desk = try Desk()
  let text = desk.pasted
  try desk.document.apply(
    .assess(Judgement("G1-02", .notMet, by: "Karin")), on: Desk.context("Karin"), with: desk.reference)
  try desk.document.apply(
    .edit(record: desk.action, [FieldAssignment(["due"], ["2027-01-15"])]), on: Desk.context("Karin"),
    with: desk.reference)
  let stale = try desk.proposals(text).all.filter { $0.refusal?.en.contains("stale") ?? false }
  #expect(
    stale.map(\.field) == ["value", "value", "due"].filter { field in stale.contains { $0.field == field } })
  #expect(stale.contains { $0.refusal?.en == "stale: it now says 2027-01-15; Karin changed it 24 Nov" })
  #expect(
    stale.contains { $0.refusal?.sv == "inaktuellt: nu står det ej uppfyllt; Karin ändrade det 24 nov" })
}

@Test(arguments: [
  ("brygga answers 1 p00000 - - -\n", "project"), ("brygga answers 2 PROJECT - - -\n", "version"),
  ("brygga answers 1 PROJECT - - -\n", "nothing in the file"), ("", "nothing in the file"),
])
func `a sheet of another project or version, and an empty one, is refused whole`(
  text: String, words: String
) throws {
  let desk = try Desk()
  let refusal = #expect(throws: Refusal.self) {
    _ = try desk.proposals(
      text.replacing("PROJECT", with: desk.document.project.id.text)
        + (words == "project" || words == "version"
          ? "- Kriterium x `brygga G1-02 met`\n - Bedömning: met\n" : ""))
  }
  #expect(refusal?.words.en.contains(words) ?? false)
}
