import Formats
import Model
import Reports
import TestSupport
import Testing

/// Cells that say something else than their writer sees, and who is named beside them.
@Suite struct `Cells of a table that comes back` {
  private static let code = "brygga answers 1 pabcde - - - brygga "
  private static let headings = TextRow(
    1, ["Klar senast", "Kommentar", "Ifyllt av", "Kod (låt stå)"])

  private func row(_ number: Int, _ cells: [String], code: String = "a7k3qz planned -") -> TextRow {
    TextRow(number, cells + [Self.code + code])
  }

  @Test(arguments: ["#N/A", "#div/0!", "#SAKNAS!", " #REF! "])
  func `are no answers where they show an error`(text: String) {
    let read = sheet([Self.headings, row(2, ["", text, ""]), row(3, ["", "#4711", ""])])
    #expect(read.answers.filter { $0.field == .comment }.map { $0.fault != nil } == [true, false])
    let list = try? RowList(
      [TextRow(1, ["title", "description"]), TextRow(2, ["A", text])], sheet: nil, as: "action", asked: [],
      from: "a.csv")
    #expect(list?.sheet.rows.first?.cells.last?.fault?.en.contains("shows an error") ?? false)
  }

  @Test func `are no answers where they are true or false, and days in the count of their workbook`() {
    var filled = row(2, ["44888", "true", ""])
    filled.flags = [1]
    filled.days = [0: Fixtures.today]
    let read = sheet([Self.headings, filled])
    #expect(read.answers.map(\.text) == ["2026-11-24", "true"])
    #expect(read.answers.map { $0.fault != nil } == [false, true])
  }

  @Test func `are one person's where one is named, else a name beside nothing is told`() {
    let one = sheet([Self.headings, row(2, ["", "a", ""]), row(3, ["", "", "Anna"])])
    #expect(one.answers.allSatisfy { $0.by == "Anna" } && one.leftOut.isEmpty)
    let two = sheet([
      Self.headings, row(2, ["", "a", ""]), row(3, ["", "", "Anna"]), row(4, ["", "b", "Bo"]),
    ])
    #expect(two.answers.filter(\.saysSomething).map(\.by) == [nil, "Bo"])
    #expect(two.leftOut.map(\.words.en) == ["sheet Svar, cell C3: Anna is in a row without an answer"])
  }

  @Test func `have words beside a code told`() {
    let read = sheet([Self.headings, row(2, ["", "a", ""], code: "a7k3qz planned - ja tack")])
    #expect(read.leftOut.map(\.words.en) == ["sheet Svar, cell D2 belongs to no field: ja tack"])
  }
}
