import Model
import Testing
import Workbooks

private func cells(_ rows: String, texts: String? = nil, styles: String? = nil, properties: String = "")
  throws
  -> [Sheet.Row]
{
  let made = workbook(sheet: sheet(rows), texts: texts, styles: styles, properties: properties)
  return try #require(try Workbook.sheets(in: made.bytes).first).rows
}

private func number(_ text: String) throws -> Sheet.Cell { .number(try #require(Number(text))) }

private func day(_ text: String) throws -> Sheet.Cell { .day(try #require(CalendarDay(iso: text))) }

@Suite struct `A workbook that is read` {
  @Test func `has its texts wherever it keeps them`() throws {
    let rows = try cells(
      """
      <row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>here</t></is></c>\
      <c r="D2" t="str"><f>A1&amp;"x"</f><v>computed</v></c></row>
      """,
      texts:
        "<si><t>other</t></si><si><r><t>rich </t></r><r><t xml:space=\"preserve\"> text</t></r><rPh><t>no</t></rPh></si>"
    )
    #expect(
      rows == [Sheet.Row(number: 2, cells: [.empty, .text("rich  text"), .text("here"), .text("computed")])])
  }

  @Test func `says a text as it was meant, with what XML cannot hold`() throws {
    let rows = try cells(
      "<row><c t=\"inlineStr\"><is><t>a_x000D_b _x005F_x0041_ _xD83D__xDE00_ _x1_</t></is></c></row>")
    #expect(rows.first?.cells == [.text("a\rb _x0041_ \u{1F600} _x1_")])
  }

  @Test func `has numbers without the noise of binary fractions`() throws {
    let rows = try cells(
      "<row><c><v>0.10000000000000001</v></c><c><v>-3</v></c><c><v>1E3</v></c><c><v>nan</v></c><c t=\"b\"><v>1</v></c></row>"
    )
    #expect(
      rows.first?.cells == [
        try number("0.1"), try number("-3"), try number("1000"), .unreadable("nan"), .flag(true),
      ])
  }

  @Test func `has days where a number is shown as one`() throws {
    let styles = """
      <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/>\
      <numFmt numFmtId="166" formatCode="0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
      """
    let row =
      "<row>" + (0...4).map { "<c s=\"\($0)\"><v>46350.5</v></c>" }.joined()
      + "<c s=\"1\"><v>1</v></c><c s=\"1\"><v>60</v></c><c s=\"1\"><v>61</v></c></row>"
    let plain = try number("46350.5")
    #expect(
      try cells(row, styles: styles).first?.cells == [
        plain, try day("2026-11-24"), try day("2026-11-24"), plain, plain, try day("1900-01-01"),
        try number("60"), try day("1900-03-01"),
      ])
    let from1904 = try cells(
      "<row><c s=\"1\"><v>44888</v></c></row>", styles: styles, properties: "<workbookPr date1904=\"1\"/>")
    #expect(from1904.first?.cells == [try day("2026-11-24")])
  }

  @Test func `says of a formula what it came to, and which was never computed`() throws {
    let rows = try cells(
      "<row><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t=\"e\"><f>A9/0</f><v>#DIV/0!</v></c></row>")
    #expect(rows.first?.cells == [try number("2"), .unreadable("=NOW()"), .unreadable("#DIV/0!")])
  }

  @Test func `leaves out rows and cells in which nothing stands`() throws {
    let rows = try cells(
      "<row r=\"1\" s=\"1\"/><row r=\"7\"><c r=\"A7\" s=\"2\"/><c r=\"AB7\"><v>1</v></c><c r=\"AC7\"/></row>")
    #expect(rows.map(\.number) == [7])
    #expect(rows.first?.cells.count == 28)
  }
}

@Suite struct `A workbook is refused` {
  private func refusal(of bytes: [UInt8]) -> WorkbookFault? {
    do throws(WorkbookFault) {
      _ = try Workbook.sheets(in: bytes)
      return nil
    } catch { return error }
  }

  private func refusal(_ rows: String) -> WorkbookFault? { refusal(of: workbook(sheet: sheet(rows)).bytes) }

  @Test func `where it is something else`() throws {
    #expect(refusal(of: [])?.words.en == "the file is no Excel workbook (.xlsx)")
    #expect(refusal(of: Array("a,b\r\n".utf8))?.kind == .invalid)
    #expect(refusal(of: [0xD0, 0xCF, 0x11, 0xE0, 1])?.words.en.contains(".xls") == true)
    let sheet = ZipMaker(parts: [.init("mimetype", "x"), .init("content.xml", "<a/>")])
    #expect(refusal(of: sheet.bytes)?.words.en.contains("OpenDocument") == true)
    #expect(
      refusal(of: ZipMaker(parts: [.init("a.txt", "x")]).bytes)?.words.en.contains("workbook.xml") == true)
  }

  @Test func `wherever it is cut short`() throws {
    let whole = workbook(sheet: sheet("<row><c><v>1</v></c></row>")).bytes
    #expect(refusal(of: whole) == nil)
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(refusal(of: Array(whole[..<count])) != nil, "\(count)")
    }
  }

  @Test func `or read without harm wherever a byte is another`() throws {
    let whole = workbook(sheet: sheet("<row><c t=\"s\"><v>0</v></c></row>"), texts: "<si><t>a</t></si>").bytes
    var refused = 0
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x15
      if refusal(of: bytes) != nil { refused += 1 }
    }
    #expect(refused > whole.count / 2)
  }

  @Test func `where it would unfold to more than is taken in`() throws {
    var bomb = workbook(sheet: "")
    let last = bomb.parts.count - 1
    let size = 63 << 20
    bomb.parts[last] = .init("xl/worksheets/sheet1.xml", ZipMaker.zeros(size), told: size, method: 8)
    #expect(refusal(of: bomb.bytes)?.kind == .tooLarge)
    bomb.parts[last].told = 200 << 20
    #expect(refusal(of: bomb.bytes)?.kind == .tooLarge)
    bomb.parts[last].told = 1000
    #expect(refusal(of: bomb.bytes)?.kind == .invalid, "the table of the archive lies")
  }

  @Test func `where it names entities or files`() throws {
    let types = [
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">",
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;\">]>",
    ]
    for type in types {
      let text = type + sheet("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>")
      let fault = refusal(of: workbook(sheet: text).bytes)
      #expect(fault?.words.en.contains("document type") == true, "\(type): \(String(describing: fault))")
    }
  }

  @Test func `where it has more rows, cells, parts or depth than anybody fills in`() throws {
    let row = "<row><c><v>1</v></c></row>"
    let rows = refusal(String(repeating: row, count: WorkbookLimits.rows + 1))
    #expect(rows?.kind == .tooLarge)
    #expect(rows?.row == WorkbookLimits.rows + 1)
    #expect(rows?.sheet == "Blad")
    let wide = (1...70).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(refusal(wide)?.words.en == "the workbook has more than 1000000 cells")
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(refusal(deep)?.kind == .invalid)
    let parts = (0...WorkbookLimits.parts).map { ZipMaker.Part("p\($0)", "") }
    #expect(refusal(of: ZipMaker(parts: parts).bytes)?.kind == .tooLarge)
    let long = String(repeating: "a", count: WorkbookLimits.cellText + 1)
    #expect(refusal("<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")?.row == 1)
  }

  @Test func `where its parts contradict each other`() throws {
    #expect(refusal("<row><c t=\"s\"><v>3</v></c></row>")?.words.en == "a text is missing: 3")
    #expect(refusal("<row r=\"2\"/><row r=\"2\"/>")?.words.en == "the rows have no order: \"2\"")
    #expect(refusal("<row><c r=\"B1\"/><c r=\"A1\"/></row>")?.words.en == "the cells have no order: \"A1\"")
    var twice = workbook(sheet: sheet(""))
    twice.parts += twice.parts.suffix(1)
    #expect(refusal(of: twice.bytes)?.kind == .invalid)
    var locked = workbook(sheet: sheet(""))
    locked.parts[0].flags = 1
    #expect(refusal(of: locked.bytes) != nil)
  }
}

@Test func `a sheet tells which numbers are times or percentages, its merged cells and its count of days`()
  throws
{
  let styles = """
    <numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>
    """
  let row =
    "<row r=\"2\">" + (0...3).map { "<c s=\"\($0)\"><v>0.5</v></c>" }.joined()
    + "<c t=\"str\"><f>A1</f><v></v></c></row></sheetData><mergeCells><mergeCell ref=\"B2:C5\"/></mergeCells><sheetData>"
  let made = workbook(sheet: sheet(row), styles: styles, properties: "<workbookPr date1904=\"1\"/>")
  let read = try #require(try Workbook.sheets(in: made.bytes).first)
  #expect(read.rows.first?.measures == [1: .time, 2: .percent, 3: .percent])
  #expect(read.rows.first?.cells.count == 4)
  #expect(read.merges == [Sheet.Area(columns: 1...2, rows: 2...5)])
  #expect(read.countsFrom1904)
}
