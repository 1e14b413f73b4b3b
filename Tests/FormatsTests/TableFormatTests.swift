import Formats
import Model
import Reports
import TestSupport
import Testing

private let table = Table(
  name: "barriers", title: "Hinder <b>",
  columns: [Table.Column(key: "title", title: "Rubrik"), Table.Column(key: "due", title: "Senast | dag")],
  rows: [
    [.text("<script>alert(1)</script> | `x`\n# y"), .day(Fixtures.today)],
    [.word("open", "öppet"), .flag(true)],
    [.empty, .empty],
  ])

@Test
func `a view is a table of Markdown in which nothing from people is a mark`() throws {
  let text = try Document(of: table, in: .sv).markdown()
  let lines = text.split(separator: "\n").map(String.init)
  #expect(lines.count == 6)
  #expect(lines[2] == "| --- | --- |")
  #expect(!text.contains("<script>"))
  #expect(text.contains("2026-11-24"))
  #expect(text.contains("öppet"))
}

@Test
func `a view is a page without anything that runs`() throws {
  let page = try Document(of: table, in: .sv).html()
  #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
  #expect(!page.contains("<script"))
  #expect(page.contains("&lt;script&gt;"))
  #expect(page.contains("<td>ja</td>"))
  #expect(page.contains("default-src 'none'"))
}

@Test
func `a view is a list of objects by the names of fields`() {
  let rows = table.json.list ?? []
  #expect(rows.count == 3)
  #expect(rows[1]["title"]?.text == "open")
  #expect(rows[0]["due"]?.text == "2026-11-24")
}
