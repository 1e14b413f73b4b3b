import Drawing
import Ncurses
import Testing

@Suite(.enabled(if: GlyphSet.inThisLocale(terminal: "xterm") == .everything, "needs a UTF-8 locale"))
struct SendableTests {
  @Test func `nothing that steers a terminal passes the last gate`() {
    for value in UInt32(0)...0x1_0FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for repertoire in GlyphSet.allCases {
        for sent in repertoire.sendable(Character(scalar), isWide: false).joined() {
          switch sent.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            Issue.record("\(scalar.value) sends \(sent.value)")
          default: break
          }
        }
      }
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func `a wide character takes two columns whatever is shown for it`(repertoire: GlyphSet) {
    let cells = repertoire.sendable("日", isWide: true)
    #expect(cells == (cells.count == 1 ? [["日"]] : [["?"], [" "]]))
  }

  @Test func `what the two tables disagree on is not sent`() {
    #expect(GlyphSet.everything.sendable("日", isWide: false) == [["?"]])
    #expect(GlyphSet.everything.sendable("a", isWide: true) == [["a"], [" "]])
  }

  @Test func `without UTF-8 every sign and line has its own letter`() {
    let drawn = Sign.allCases.map(\.rawValue) + ["━", "─", "…", "↷", "●", "○", "å", "Ö", "–"]
    for character in drawn {
      let cells = GlyphSet.ascii.sendable(character, isWide: false)
      #expect(cells.count == 1 && cells.joined().allSatisfy(\.isASCII))
      #expect(character == "?" || cells != [["?"]], "\(character)")
    }
    for sign in Sign.allCases {
      #expect(GlyphSet.letters.sendable(sign.rawValue, isWide: false) == [Array(sign.ascii.unicodeScalars)])
    }
    #expect(GlyphSet.letters.sendable("å", isWide: false) == [["å"]])
  }

  @Test(arguments: [
    ([:], 256, ColorMode.dark), (["NO_COLOR": "1"], 256, .mono), (["NO_COLOR": ""], 256, .dark),
    ([:], -1, .mono),
    (["COLORFGBG": "0;15"], 8, .light), (["COLORFGBG": "15;default;0"], 8, .dark),
    (["COLORFGBG": "x"], 8, .dark),
  ])
  func `the colours follow the terminal`(environment: [String: String], colors: Int, mode: ColorMode) {
    #expect(ColorMode.auto.settled(colors: colors) { environment[$0] } == mode)
  }

  @Test func `a chosen mode holds where the terminal has colours`() {
    #expect(ColorMode.light.settled(colors: 256) { _ in "1" } == .light)
    #expect(ColorMode.light.settled(colors: 0) { _ in nil } == .mono)
  }
}
