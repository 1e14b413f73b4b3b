import Model
import Testing
import Workbooks

private let today = CalendarDay(number: 20_781)

/// Numbers that come in the same order every time.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private let pieces = [
  "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "<b>&\"'", "_x0041_", "_x005F_", "_x", "\u{1}", "\u{1B}[31m",
  "\r\n", "\n", "\t",
  " ", "å", "e\u{301}", "👩‍⚕️", "\u{202E}abc", "\u{FFFE}", "\u{7F}\u{85}", "http://example.org", "mailto:a@b.se",
  "#N/A",
  "TRUE", "1e5", "\u{0}", "{=A1}", "]]>", "internal:A1",
]

@Suite struct `A workbook that is written` {
  private func roundTrip(_ rows: [[Sheet.Cell]]) throws -> [Sheet.Row] {
    var draft = BookDraft(title: "T", made: today, choicesTitle: "Choices")
    var sheet = SheetDraft(title: "S")
    sheet.rows = rows.map { row in row.map { SheetDraft.Cell($0) } }
    draft.sheets = [sheet]
    return try #require(try Workbook.sheets(in: Workbook.bytes(of: draft)).first).rows
  }

  @Test func `is read back cell by cell, whatever stands in them`() throws {
    var dice = Dice(state: 7)
    for _ in 0..<60 {
      let rows: [[Sheet.Cell]] = (0..<8).map { _ in
        (0..<6).map { _ in
          switch Int.random(in: 0..<6, using: &dice) {
          case 0: return .empty
          case 1:
            return Number(String(Int.random(in: -99_999...99_999, using: &dice))).map { .number($0) }
              ?? .empty
          case 2: return .day(today + Int.random(in: -20_000...20_000, using: &dice))
          default:
            let count = Int.random(in: 1..<6, using: &dice)
            return .text((0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined())
          }
        }
      }
      let back = try roundTrip(rows)
      for (index, row) in rows.enumerated() {
        let read = back.first { $0.number == index + 1 }
        for (column, cell) in row.enumerated() {
          #expect(read?[column] ?? .empty == cell)
          guard case .text(let text) = cell, case .text(let found)? = read?[column] else { continue }
          #expect(found.utf8.elementsEqual(text.utf8))
        }
      }
    }
  }

  @Test func `keeps every digit of a number, as text where it must`() throws {
    let numbers = [
      "0", "0.1", "-12.5", "123456789012345", "1234567890123456789", "0.1234567890123456789", "1e400",
    ]
    let cells = try numbers.map { Sheet.Cell.number(try #require(Number($0))) }
    let back = try roundTrip([cells]).first?.cells
    #expect(back?.prefix(4).elementsEqual(cells.prefix(4)) == true)
    #expect(back?.suffix(3).elementsEqual(numbers.suffix(3).map { .text($0) }) == true)
  }

  @Test func `knows days from 1900 on, and writes earlier ones as texts`() throws {
    let days = try ["1900-01-01", "1900-02-28", "1900-03-01", "9999-12-31", "1899-12-31"].map {
      try #require(CalendarDay(iso: $0))
    }
    let back = try roundTrip([days.map { .day($0) }]).first?.cells
    #expect(back == days.prefix(4).map { .day($0) } + [.text("1899-12-31")])
  }

  @Test func `is the same bytes of the same draft`() throws {
    var draft = BookDraft(title: "T & <T>", made: today, choicesTitle: "Choices")
    var sheet = SheetDraft(title: "S")
    sheet.heading = 0
    sheet.rows = [[.init(.text("a"), .answerHeading)], [.init(.empty, .answer)]]
    sheet.choices = [.init(column: 0, values: ["met, really", "not \"met\""], warning: "Choose")]
    sheet.marks = [.init(column: 0, .text("a \"b\"")), .init(column: 0, .above(0))]
    draft.sheets = [sheet]
    let first = try Workbook.bytes(of: draft)
    #expect(try Workbook.bytes(of: draft) == first)
    let sheets = try Workbook.sheets(in: first)
    #expect(sheets.map(\.isHidden) == [false, true])
    #expect(sheets.last?.rows.map(\.cells) == [[.text("met, really")], [.text("not \"met\"")]])
  }

  @Test func `has sheets under titles that every office program takes`() throws {
    let wishes = [
      "Hinder", "hinder", "History", "a/b\\c[d]:e*f?", "'quoted'", "", "   ",
      String(repeating: "lång ", count: 20),
      String(repeating: "lång ", count: 20), String(repeating: "👩", count: 40), "\u{1}",
    ]
    var draft = BookDraft(title: "T", made: today, choicesTitle: "Choices")
    draft.sheets = wishes.map { SheetDraft(title: $0) }
    let titles = try Workbook.sheets(in: Workbook.bytes(of: draft)).map(\.title)
    #expect(titles.count == wishes.count)
    #expect(Set(titles.map { $0.lowercased() }).count == titles.count)
    for title in titles {
      #expect((1...31).contains(title.utf16.count))
      #expect(!title.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) })
      #expect(title.first != "'" && title.last != "'")
    }
  }
}
