import Drawing
import Model
import Screens
import TestSupport
import Testing

private let keys: [Key] =
  Command.allCases.flatMap(\.keys)
  + ["x", "y", "1", "å", "\"", "-", "Ö", "6", "W", .backspace, .delete, .enter, .enter, .tab, .down, .up]
  + [
    .paste("line\nbreak \u{1B}[31m e\u{301}"), .mouse(MouseEvent(.wheelDown, row: 3, column: 3)),
    .character("\u{200B}"),
  ]

@Test(arguments: [1, 2, 3, 4])
func `random keys never trap and keep the session sound`(seed: UInt64) throws {
  var random = SplitMix64(state: seed)
  var session = try seed % 2 == 0 ? ScreenFixture.full(.sv) : ScreenFixture.full(.en)
  let sizes = ["120x36", "80x24", "48x12", "30x8"].compactMap { Size($0) }
  for number in 0..<5_000 {
    guard let key = keys.randomElement(using: &random) else { return }
    let effects = session.press(key, on: .november)
    for effect in effects {
      switch effect {
      case .save(let slug), .create(let slug): session.saved(slug)
      case .edit(let text): _ = session.edited(text + "\nmore", on: .november)
      case .measure: _ = session.measured(.absent, on: .november)
      case .copy, .readAnswers, .preview, .export, .minutes, .keepView, .dropTyped, .keepRound, .reload,
        .takeIn, .sync,
        .redraw,
        .suspend,
        .quit:
        break
      }
    }
    guard number % 23 == 0 else { continue }
    let size = sizes[(number / 23) % sizes.count]
    let canvas = session.view(size)
    #expect(canvas.size == size)
    if size.columns >= 40 { #expect(canvas.cursor != nil, "no cursor in \(session.place)") }
  }
}

@Test
func `no size traps, and too small is said in words`() throws {
  let scripts = [
    "", "2", "3VV", "4<enter>", "5VV", "7", "8", "4n", "2<space>", "2M", "2t<c-s>M<tab>", "<c-p>", ":n", "?",
  ]
  for script in scripts {
    var session = try ScreenFixture.full(.sv)
    try session.press(script: script)
    for columns in [1, 2, 3, 7, 13, 39, 40, 41, 60, 99, 100, 101, 200] {
      for rows in [1, 2, 5, 11, 12, 13, 24, 60] {
        let canvas = session.view(Size(rows: rows, columns: columns))
        #expect(canvas.size.rows == rows)
      }
    }
  }
  let text = try ScreenFixture.full(.en).view(Size(rows: 8, columns: 30)).text
  #expect(text.split(separator: "\n").joined(separator: " ").contains("40 columns"))
}
