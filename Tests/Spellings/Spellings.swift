/// Ways in which programs write what people read as the same, made again and again from a seed.
///
/// Linear congruential, good enough to vary a text.
package struct Spellings {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  package mutating func one<Element>(of some: [Element]) -> Element { some[below(some.count)] }

  package static let spaces = [
    "\u{A0}", "\u{2002}", "\u{2003}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}", "\t", "  ", " \u{A0}",
    "\n",
    "\r\n", "\u{2028}", "\n  ",
  ]
  package static let dashes = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FE63}", "\u{FF0D}",
  ]
  package static let unseen = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{202A}", "\u{2066}",
    "\u{FE0F}", "\u{34F}",
  ]
  private static let parts: [Character: String] = [
    "å": "a\u{30A}", "ä": "a\u{308}", "ö": "o\u{308}", "é": "e\u{301}", "ü": "u\u{308}", "Å": "A\u{30A}",
    "Ä": "A\u{308}", "Ö": "O\u{308}", "É": "E\u{301}",
  ]

  /// The text in another spelling, never the same bytes where it has a space, a hyphen or an accent, or two letters.
  ///
  /// `isOnOneLine`: without line breaks.
  package mutating func another(_ text: String, isOnOneLine: Bool = false) -> String {
    let spaces =
      isOnOneLine
      ? Self.spaces.filter {
        $0.unicodeScalars.allSatisfy { !$0.properties.isPatternWhitespace || $0 == " " }
      }
      : Self.spaces
    while true {
      var written = ""
      for (index, letter) in text.enumerated() {
        if index > 0, below(6) == 0 { written += one(of: Self.unseen) }
        switch letter {
        case " ": written += below(3) == 0 ? " " : one(of: spaces)
        case "-": written += below(3) == 0 ? "-" : one(of: Self.dashes)
        default: written += below(2) == 0 ? String(letter) : Self.parts[letter] ?? String(letter)
        }
      }
      if !written.utf8.elementsEqual(text.utf8) || text.count < 2 { return written }
    }
  }
}
