import Drawing
import Model
import Reports
import Screens
import Testing

/// Presses keys and gives each order the text that the program would have shown.
extension Session {
  fileprivate mutating func press(
    exporting script: String, warnings: [Phrase] = [], refusal: Phrase? = nil
  ) throws -> [Effect] {
    var left: [Effect] = []
    for key in try Key.keys(script) {
      for effect in press(key, on: .november) {
        guard case .preview(let order) = effect else {
          left.append(effect)
          continue
        }
        let lines = (1...60).map {
          "\($0) of \(order.format.rawValue) in \(order.language.rawValue) \u{1B}[31m"
        }
        previewed(order, ExportPreview(lines: lines, warnings: warnings, refusal: refusal))
      }
    }
    return left
  }
}

@Test
func `an export is shown before it is written`() throws {
  let warning = Phrase("finns redan och ersätts: x.md", "is there already and is replaced: x.md")
  let refusal = Phrase("projektet är märkt internt", "the project is marked internal")
  let ways: [(String, String, [Phrase], Phrase?)] = [
    ("shown", "x", [], nil), ("scrolled", "x<pgdn><pgdn>", [], nil),
    ("to the end", "x" + String(repeating: "<pgdn>", count: 20), [], nil),
    ("readers", "x<space>", [], nil), ("a folder of tables", "x<down><space>jj<enter>", [], nil),
    ("warned", "x", [warning], nil), ("refused", "x<enter>", [], refusal),
    ("without a name", "x<up><down><down><down><c-u><enter>", [], nil),
  ]
  var album = Album("export-en", in: .en)
  for (caption, keys, warnings, refusal) in ways {
    for language in Language.allCases {
      var session = try Asking.session(language)
      _ = try session.press(exporting: keys, warnings: warnings, refusal: refusal)
      try album.add(caption, session)
    }
  }
  try album.expectKept()
}

@Test
func `what is chosen is what is written, under a name that follows the choice until one is typed`() throws {
  let cases: [(String, ExportOrder)] = [
    (
      "x<enter>",
      ExportOrder(
        slug: "heart", reader: .group("Styrgruppen"), format: .md, language: .en,
        file: "heart-styrgruppen-2026-11-24.md")
    ),
    (
      "x<space>g<enter><space>jjjj<enter><enter>",
      ExportOrder(
        slug: "heart", reader: .group("Allmänheten"), format: .ics, language: .en,
        file: "heart-allmanheten-2026-11-24.ics")
    ),
    (
      "x<down><down><down><c-u>board.html<up><up><space>j<enter><enter>",
      ExportOrder(
        slug: "heart", reader: .group("Styrgruppen"), format: .html, language: .en, file: "board.html")
    ),
    (
      "qx<space>G<enter><enter>",
      ExportOrder(
        slug: nil, reader: .nobody, format: .md, language: .en, file: "portfolio-team-2026-11-24.md")
    ),
  ]
  for (keys, order) in cases {
    var session = try Asking.session(.en)
    let effects = try session.press(exporting: keys)
    #expect(effects == [.export(order)], "\(keys)")
    #expect(session.place != .export)
  }
}

@Test
func `what cannot be written stays in the dialog, and a text that comes too late is let go`() throws {
  var session = try Asking.session(.en)
  let no = Phrase("nej", "no")
  #expect(try session.press(exporting: "x<enter><c-s>", refusal: no) == [])
  #expect(session.place == .export)
  var other = try Asking.session(.en)
  let orders = try other.press(script: "x").compactMap { effect -> ExportOrder? in
    guard case .preview(let order) = effect else { return nil }
    return order
  }
  let first = try #require(orders.first)
  try other.press(script: "<down><space>j<enter>")
  other.previewed(first, ExportPreview(lines: ["too late"]))
  #expect(!other.view(Size(rows: 36, columns: 120)).text.contains("too late"))
}

@Test
func `what is seen is kept as it is filtered and sorted, in the format of the file's ending`() throws {
  func kept(_ keys: String) throws -> (view: SavedView, file: String)? {
    var session = try ScreenFixture.full(.en)
    let effects = try session.press(script: keys)
    guard case .keepView(let view, let file, _)? = effects.first, effects.count == 1 else { return nil }
    return (view, file)
  }
  let all = try #require(try kept("4<c-s><enter>"))
  #expect(all.file == "heart-barriers-2026-11-24.csv")
  let table = try #require(all.view.table)
  let title = try #require(table.columns.firstIndex { $0.key == "title" })
  #expect(table.rows.count == 3)
  #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  #expect(all.view.text.contains("Alarm adds to the night"))
  let sorted = try #require(try kept("4><c-s><enter>")?.view.table)
  #expect(sorted.rows.map { $0[title] } == table.rows.map { $0[title] }.sorted { "\($0)" < "\($1)" })
  let filtered = try #require(try kept("4/alarm<enter><c-s><enter>")?.view.table)
  #expect(filtered.rows.map { $0[title] } == [.text("Alarm adds to the night")])
  #expect(try kept("4<c-s><c-u>b.MD<enter>")?.file == "b.MD")
  #expect(try kept("4<c-s><c-u>b.pdf<enter>") == nil)
  #expect(try kept("4<c-s><c-u><enter>") == nil)
  // A picture without rows is only a picture.
  #expect(try kept("4/xyz<enter><c-s><enter>")?.file.hasEnding("txt") == true)
  #expect(try kept("4/xyz<enter><c-s><c-u>b.csv<enter>") == nil)
}

@Test(arguments: ["", "q", "<tab><tab>", "2", "3", "3V", "3VVVV", "5", "7", "7VVVV", "8", "0"])
func `every list has a table with a cell a column`(keys: String) throws {
  var session = try Asking.session(.sv)
  try session.press(script: keys)
  guard let table = session.table else {
    Issue.record("no table after \(keys)")
    return
  }
  #expect(!table.rows.isEmpty)
  #expect(!table.columns.isEmpty)
  #expect(Set(table.columns.map(\.key)).count == table.columns.count)
  #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  #expect(table.name.utf8.allSatisfy { $0 == 0x5F || 0x61...0x7A ~= $0 })
}

@Test func `the text of an export comes to its form, also under a list of choices`() throws {
  var session = try ScreenFixture.full(.en)
  let asked = try session.press(script: "x").last
  guard case .preview(let order)? = asked else { return #expect(Bool(false), "no preview is asked for") }
  #expect(session.awaitsPreview(of: order))
  // What is typed or chosen does not need the text; what writes it or scrolls in it does.
  #expect(!session.needsPreview(for: "a"))
  #expect(!session.needsPreview(for: .down))
  #expect(session.needsPreview(for: .enter))
  #expect(session.needsPreview(for: .pageDown))
  try session.press(script: "<down><space>")
  session.previewed(order, ExportPreview(lines: ["the text"]))
  try session.press(script: "<esc>")
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("the text"))
  try session.press(script: "<esc>")
  #expect(!session.awaitsPreview(of: order))
}
