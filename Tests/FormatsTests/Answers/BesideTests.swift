import Formats
import Model
import Reports
import Testing

/// What somebody writes in a form where nothing is taken in: told by its line, never lost.
@Suite struct `Words beside the answers` {
  private static let head = "- Ifyllt av: Anna\n- Fil `brygga answers 1 pabcde - - -`\n"
  private static let criterion = head + "- Kriterium **G2-04 Namn** (skall) `brygga G2-04 not_met`\n"
  private static let boxes =
    "  - Bedömning: [ ] ej bedömt [x] ej uppfyllt [ ] delvis uppfyllt [ ] uppfyllt [ ] ej tillämpligt"

  private func told(_ text: String) -> [String] {
    markdown(text).leftOut.map { "\($0.place.row) \($0.text)" }
  }

  @Test(arguments: [
    (boxes + " men inte för barn", ["4 men inte för barn"]),
    (boxes + "\nuppfyllt nu", ["5 uppfyllt nu"]),
    (boxes.replacing("[ ] uppfyllt", with: "[ ] X uppfyllt"), ["4 X uppfyllt"]),
    (boxes.replacing("[ ] uppfyllt", with: "[?] uppfyllt"), ["4 [?] uppfyllt"]),
    (boxes.replacing("[ ] uppfyllt", with: "[-] uppfyllt"), ["4 [-] uppfyllt"]),
    (boxes.replacing("Bedömning: ", with: "Bedömning: OBS "), ["4 OBS"]),
    (boxes + "\n  - OBS Kommentar: nej", ["5 - OBS Kommentar: nej"]),
    (boxes, []), (boxes.replacing("[ ] delvis", with: "\n[ ] delvis"), []),
    (boxes.replacing("ej tillämpligt", with: "ej\ntillämpligt"), []),
    (boxes.replacing(" [ ]", with: "\n    - [ ]").replacing("[x]", with: "\n * ☑"), []),
    (boxes.replacing(" [ ]", with: ", ☐") + ".", []),
  ])
  func `are told beside the boxes of a choice, whose tick is taken`(line: String, words: [String]) {
    let text = Self.criterion + line + "\n  - Nytt underlag:\n"
    #expect(told(text) == words)
    #expect(markdown(text).answers.first.map(\.text) == "ej uppfyllt")
    let ticked = markdown(
      text.replacing("[ ] ej till", with: "[x] ej till").replacing("☐ ej till", with: "☑ ej till"))
    #expect(ticked.answers.first.map(\.text) == (text.contains("] ej\n") ? "ej uppfyllt" : "ej tillämpligt"))
    #expect(ticked.leftOut == markdown(text).leftOut)
  }

  @Test(arguments: [
    ("`brygga G2-04 not_met`", "`brygga G2-04 not_met` JA", "3 JA"),
    ("`brygga G2-04 not_met`", "OK! `brygga G2-04 not_met`", "3 OK!"),
    ("(skall) `brygga", "OK! `brygga", "3 OK!"), ("- -`", "- -` hej", "2 hej"),
    ("- Fil `", "- Fil från mig `", "2 - Fil från mig"), ("`brygga end`", "`brygga end` tack", "6 tack"),
    ("`brygga end`", "tack `brygga end`", "6 tack"), ("Ifyllt av:", "Ifyllt av", "1 - Ifyllt av Anna"),
    ("Ifyllt av:", "OBS ifyllt av:", "1 - OBS ifyllt av: Anna"),
  ])
  func `are told beside a code`(old: String, new: String, words: String) {
    let text = Self.criterion + "  - Nytt underlag:\n  - Kommentar: tid\n`brygga end`\n"
    #expect(told(text) == [])
    #expect(told(text.replacing(old, with: new)) == [words])
    #expect(markdown(text.replacing(old, with: new)).answers.map(\.text) == ["", "tid"])
  }

  @Test(arguments: [
    "  - Svar Ja", "  - Svar – Ja", "  - ZZZQ Svar: Ja", "  - OBS svar: Ja", "  - Ja", "Ja", "  o\tSvar Ja",
    "  - **Svar** Ja",
  ])
  func `are told below an ask, whose options are known`(line: String) {
    let ask =
      Self.head + "- Begäran **Pengar** (Styrgruppen) `brygga q7t75t`\n  - 1. Nu; dyrt\n  - 2\\. Sedan\n"
    #expect(told(ask + "  - Svar: Nej\n    - svar: ja\n").isEmpty)
    #expect(told(ask + line + "\n") == ["6 " + line.asRead])
    #expect(told(ask + line + "\n  - Svar:\n") == ["6 " + line.asRead])
  }

  @Test(arguments: [
    "  - OBS Klar senast: 2026-11-27", "  - Klar senast 2026-11-27", "  - ring mig", "ring mig",
  ])
  func `are told in an action`(line: String) {
    let action = Self.head + "- Åtgärd **Fråga** `brygga a7k3qz planned 2026-12-04`\n"
    let status = "  - Läge: [x] planerad [ ] pågår [ ] väntar [ ] klar [ ] avbruten\n"
    #expect(told(action + line + "\n" + status).map(\.asRead) == ["4 " + line.asRead])
    #expect(told(action + status + line + "\n").count == 1)
    #expect(
      told(action + status + "  - Kommentar: a\n" + line + "\n").count == (line.contains("enast") ? 1 : 0))
  }
}

@Suite struct `Signs that belong to the form` {
  @Test(arguments: Language.allCases, [true, false])
  func `end it where its last line is gone`(language: Language, isNamed: Bool) throws {
    let answering = try Answering(language)
    let author = isNamed ? (language == .sv ? "av P. lead " : "by P. lead ") : ""
    let made =
      language == .sv
      ? "Gjord \(author)den 2026-11-24 med brygga 0.1 ur data 0123456789ab."
      : "Made \(author)on 2026-11-24 with brygga 0.1 from data 0123456789ab."
    for line in [made, made.replacing(" med ", with: " med\n").replacing(" with ", with: "\nwith ")] {
      for rule in ["---", "***", "_____", ""] {
        let text = answering.form.markdown.replacing("\n`brygga end`\n", with: "") + "\n\(rule)\n\n\(line)\n"
        let sheet = markdown(text)
        #expect(try answering.proposals(sheet).all.isEmpty)
        #expect(sheet.leftOut.isEmpty && sheet.outside >= 1)
      }
    }
  }

  @Test(arguments: [
    "**Comment:** Ny tid", "**Comment**: Ny tid", "*Comment:* Ny tid", "__Comment:__ Ny tid",
    "**Comment:**Ny tid",
    "- **Comment:** Ny tid", "* *Comment:* Ny tid", "- **COMMENT:** Ny tid",
  ])
  func `and make a label stand out go with it`(line: String) {
    let head = "- File `Brygga answers 1 pabcde - - -`\n- Action **Ask** `Brygga a7k3qz planned 2026-12-04`\n"
    let sheet = markdown("> " + (head + line + "\n*viktigt*\n`Brygga end`\n").replacing("\n", with: "\n> "))
    #expect(sheet.answers.map(\.text) == ["Ny tid\n*viktigt*"])
    #expect(sheet.leftOut.isEmpty && sheet.damaged.isEmpty)
    let due = markdown(head + line.replacing("Ny tid", with: "*2026*").replacing(":** *", with: ":** *"))
    #expect(due.answers.map { $0.text.hasSuffix("*2026*") } == [true])
  }
}
