import Formats
import Model
import Reports
import Testing
import Workbooks

/// What is told in two languages is found wrong where one of them is changed by hand.
@Suite struct `A text in two languages` {
  private let page = TwoLanguages { language in
    "<h1>" + Phrase("Viktigaste hindren", "Most serious barriers")(language) + "</h1><ul><li>1</li></ul>"
  }

  private func faults(_ change: (inout String) -> Void) throws -> [String] {
    #expect(try page.faults(parts: Shape.html, read: Words.html) == [])
    let changed = TwoLanguages { language in
      var text = language == .sv ? page.sv : page.en
      if language == .en { change(&text) }
      return text
    }
    return try changed.faults(parts: Shape.html, read: Words.html)
  }

  @Test func `is found wrong where one lacks a part`() throws {
    let found = try faults { $0.replace("<li>1</li>", with: "") }
    #expect(
      found.contains("8 parts in Swedish, 6 in English")
        || found.contains("6 parts in Swedish, 4 in English"), "\(found)")
  }

  @Test func `is found wrong where one has another part`() throws {
    let found = try faults { $0.replace("h1", with: "h2") }
    #expect(found.first == "part 0 is h1 in Swedish and h2 in English")
  }

  @Test func `is found wrong where a word of the other is left`() throws {
    #expect(try faults { $0.replace("barriers", with: "hinder") } == ["hinder stands in the text in English"])
  }

  @Test func `is found wrong where both read the same`() throws {
    #expect(try faults { $0 = page.sv }.contains("reads the same in both languages"))
  }

  @Test func `is not found wrong for what people wrote`() throws {
    let quoted = TwoLanguages(written: ["hinder"]) { $0 == .sv ? page.sv : page.en + "hinder" }
    #expect(try quoted.faults(parts: Shape.html, read: Words.html) == [])
  }
}

/// An outline tells what it leaves out, and differs where the document does.
@Suite struct `An outline` {
  @Test func `of a workbook says how many rows and columns a sheet has, and shows the first`() {
    var table = Table(name: "asks", title: "Asks", columns: [], rows: [])
    table.columns = [Table.Column(key: "value", title: "Value", choices: ["yes", "no"])]
    let rows = (1...9).map { Sheet.Row(number: $0, cells: [.text("\($0)")]) }
    let text = Outline.workbook([Sheet(title: "Asks", rows: rows)], of: [table])
    #expect(text.hasPrefix("# Asks: 9 rows, 1 columns\n"))
    #expect(text.split(separator: "\n").count == 6)
    #expect(text.hasSuffix("Value: yes, no\n"))
    #expect(text != Outline.workbook([Sheet(title: "Asks", rows: Array(rows.dropLast()))], of: [table]))
  }

  @Test func `of a page counts what stands below each heading`() {
    let page = "<h1>One</h1><table><tr><tr></table><h2>Two</h2><ul><li></ul>"
    #expect(Outline.html(page) == "h1 One\n  1 table, 2 tr\nh2 Two\n  1 li")
  }

  @Test func `of a value has the first of each list and how many follow`() throws {
    let value = try JSONReader.read(Array(#"{"a": [1, 2, 3, 4, 5], "b": [1]}"#.utf8), as: JSONValue.self)
    let outline = try JSONReader.read(
      Array(#"{"a": [1, 2, 3, "… 2 more"], "b": [1]}"#.utf8), as: JSONValue.self)
    #expect(Outline.json(value) == outline)
  }
}
