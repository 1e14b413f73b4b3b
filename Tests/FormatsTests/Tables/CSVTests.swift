import Formats
import Model
import Reports
import Spellings
import Testing

private let pieces = [
  "=1+1", "+1", "-1", "@a", "'", "''=", "\"", "\"\"", ",", ";", "\t", "\r\n", "\n", "\r", " ", "\u{A0}",
  "\u{200B}", "\u{FF1D}x",
  "å", "e\u{301}", "=\u{301}", "👩‍⚕️", "|", "cmd|' /C calc'!A0", "sep=;", "\u{FEFF}", "\u{1B}[31m", "\u{202E}",
  "\u{0}", "a",
]

private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 31)
  }
}

private func rows(_ text: String) throws(CSV.Fault) -> [[String]] {
  try CSV.rows(in: text).map(\.cells)
}

private func table(_ rows: [[Table.Cell]], columns: Int) -> Table {
  Table(
    name: "t", title: "T", columns: (0..<columns).map { Table.Column(key: "k\($0)", title: "K") }, rows: rows)
}

@Suite struct `Comma-separated values` {
  @Test func `give back every text that was written`() throws {
    var dice = Dice(state: 3)
    for _ in 0..<200 {
      let texts = (0..<5).map { _ in
        ["x"]
          + (0..<3).map { _ in
            (0..<Int.random(in: 0..<5, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
              .joined()
          }
      }
      let written = CSV.text(of: table(texts.map { row in row.map { .text($0) } }, columns: 4))
      let read = try CSV.rows(in: try FileText(Array(written.utf8), saving: "").text).dropFirst()
      #expect(read.count == texts.count)
      for (row, texts) in zip(read, texts) {
        #expect(row.cells.count == texts.count)
        for (cell, text) in zip(row.cells, texts) { #expect(cell.utf8.elementsEqual(text.inert.utf8)) }
      }
    }
  }

  @Test func `never begin a cell as a formula does`() throws {
    let texts = [
      "=1", "+1", "-1", "@a", "\t=1", " =1", "\u{A0}=1", "\u{200B}=1", "\u{FF1D}1", "\u{FF0B}1", "\u{2212}1",
      "=\u{301}1", "\"=1",
      "\n=1", "\u{FEFF}=1",
    ]
    for text in texts {
      let written = CSV.text(of: table([[.text(text)]], columns: 1))
      let cell = written.unicodeScalars.drop { $0 != "\n" }.dropFirst().first { $0 != "\"" }
      #expect(cell == "'" || String(text.unicodeScalars.prefix(1)) == "\u{FEFF}", "\(text.debugDescription)")
    }
  }

  @Test func `are written as RFC 4180 says, with a mark that says UTF-8`() throws {
    let number = try #require(Number("-0.50"))
    let day = try #require(CalendarDay(iso: "2026-11-24"))
    let made = table(
      [
        [
          .text("a \"b\", c\nd"), .number(number), .day(day), .flag(true), .word("not_met", "Ej uppfyllt"),
          .empty,
        ]
      ],
      columns: 6)
    #expect(
      CSV.text(of: made)
        == "\u{FEFF}k0,k1,k2,k3,k4,k5\r\n\"a \"\"b\"\", c\nd\",-0.50,2026-11-24,true,not_met,\r\n")
  }

  @Test func `are read with the separator that they have`() throws {
    #expect(try rows("a;b\r\n1,5;\"x;y\"\r\n") == [["a", "b"], ["1,5", "x;y"]])
    #expect(try rows("a\tb\n1\t\"2\n3\"") == [["a", "b"], ["1", "2\n3"]])
    #expect(try rows("\"a;b;c\",d\r1,2\r") == [["a;b;c", "d"], ["1", "2"]])
    #expect(try rows("sep=;\r\na,b;c\r\n") == [["a,b", "c"]])
    #expect(try rows("one\n\n  \ntwo\n") == [["one"], ["  "], ["two"]])
    #expect(try rows("") == [])
    #expect(try rows("a,b,") == [["a", "b", ""]])
  }

  @Test func `know the line on which each row begins`() throws {
    let read = try CSV.rows(in: "a,b\r\n\"1\r\n2\",3\r\n\r\n4,5\r\n")
    #expect(read.map(\.number) == [1, 2, 5])
  }

  @Test func `that cannot be read are refused with their line`() throws {
    func fault(_ text: String) -> CSV.Fault? {
      do throws(CSV.Fault) {
        _ = try CSV.rows(in: text)
        return nil
      } catch { return error }
    }
    #expect(fault("a,b\n1,\"2\n3\n")?.words.en == "the quotation mark on line 2 is never closed")
    #expect(fault("a,b\n\"1\"x,2\n")?.line == 2)
  }

  @Test func `are parted by the sign that fits all rows, or by none`() throws {
    #expect(try rows("Åtgärd\r\nSkicka PM, DPIA och avtal\r\nBoka; helst\tnu\r\n").map(\.count) == [1, 1, 1])
    #expect(
      try rows("Namn (efternamn, förnamn);Grupp, kod;makt\nBerg, Anna;pro;4\n")[1] == [
        "Berg, Anna", "pro", "4",
      ])
    #expect(try rows("a, b\nRing\nMejla\n").map(\.count) == [1, 1, 1])
    #expect(try rows("a,b\nRing, mejla, Ek\n").map(\.count) == [2, 3])
    #expect(try rows("a;b,c;d\n1,1;2;3\n4;5;6\n").map(\.count) == [3, 3, 3])
    #expect(throws: CSV.Fault.self) { try rows("a;b,c\n1;2,3\n") }
    #expect(
      try CSV.rows(in: "a;b,c\n1;2,3\n", separator: .semicolon).map(\.cells) == [
        ["a", "b,c"], ["1", "2,3"],
      ])
  }

  @Test func `are parted rightly whatever stands in their cells`() throws {
    var spellings = Spellings(seed: 11)
    var naive = 0
    var asked = 0
    let words = ["Ring", "PM, DPIA", "helst; nu", "a, b; c", "", "5,5", "Ek\tO", "\"citat\"", "x\ny"]
    for _ in 0..<2_000 {
      let separator = spellings.one(of: [",", ";", "\t"])
      let width = 1 + spellings.below(4)
      let table = (0...(1 + spellings.below(6))).map { row in
        (0..<width).map {
          row == 0
            ? spellings.one(of: ["h", "h, i", "h; i, j", "h (k, l)"]) + "\($0)"
            : row == 1 ? "v" : spellings.one(of: words)
        }
      }
      let written = table.map { row in
        row.map { cell in
          cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
            ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
              + "\"" : cell
        }.joined(separator: separator)
      }.joined(separator: "\r\n")
      let filled = table.filter { row in row.contains { !$0.isEmpty } }
      // Where two signs fit as well it asks, and never reads wrongly.
      do throws(CSV.Fault) {
        let read = try rows(written)
        #expect(read == filled, "\(written)")
      } catch {
        #expect(error.words.en.contains("--separator"), "\(written)")
        asked += 1
      }
      let heading = written.prefix { $0 != "\r\n" }
      let most = [",", ";", "\t"].max { left, right in
        heading.count { String($0) == left } < heading.count { String($0) == right }
      }
      if width > 1, most != separator { naive += 1 }
    }
    #expect(naive > 100 && asked < 900, "\(asked)")
  }
}
