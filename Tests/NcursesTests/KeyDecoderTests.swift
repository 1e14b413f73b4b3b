import Drawing
import Ncurses
import Testing

struct KeyDecoderTests {
  /// All keys of some bytes after which nothing more comes.
  private func keys(_ bytes: [UInt8], _ decoder: KeyDecoder = KeyDecoder()) -> [Key] {
    var decoder = decoder
    decoder.take(bytes)
    var keys: [Key] = []
    while let key = decoder.next(settled: true) { keys.append(key) }
    #expect(!decoder.isWaiting)
    return keys
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test(arguments: [
    ("å日👩", "å日👩"), ("\r\n\t\u{7F}\u{08}", "<enter><enter><tab><bs><bs>"), ("\u{1B}", "<esc>"),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;5C", "<up><down><right>"), ("\u{1B}[Z", "<s-tab>"),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[[B", "<f1><f5><f12><f2>"),
    ("\u{01}\u{1A}\u{1C}", "<c-a><c-z><c-\\>"),
    ("\u{1B}x\u{1B}å", "<a-x><a-å>"), ("\u{1B}\u{1B}", "<esc><esc>"), ("\u{1B}\r", "<esc><enter>"),
    ("\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[2~\u{1B}[3~", "<home><end><pgup><pgdn><ins><del>"),
    ("\u{1B}[27;5;105~\u{1B}[97;3u\u{1B}[9;2u", "<c-i><a-a><s-tab>"),
    (
      "\u{1B}[<0;3;2M\u{1B}[<0;3;2m\u{1B}[<64;1;1M\u{1B}[<65;1;1M",
      "<click 1 2><wheel-up 0 0><wheel-down 0 0>"
    ),
    ("\u{1B}[M #\"j", "<click 1 2>j"),
    ("\u{1B}[200~rm\r\n\u{1B}[A\u{07}\u{1B}[201~j", "<paste>rm<u+a><u+1b>[A<u+7></paste>j"),
  ])
  func `the bytes of a terminal are these keys`(bytes: String, script: String) {
    #expect(keys(bytes).map(\.script).joined() == script)
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[12;40R", "\u{1B}[?62;22c", "\u{1B}]11;rgb:0000/0000/0000\u{07}",
    "\u{1B}P1+r\u{1B}\\", "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[999999999999999999999~", "\u{85}",
  ])
  func `an answer that nobody asked for is no key`(bytes: String) {
    #expect(keys(bytes + "j") == [.character("j")])
  }

  @Test func `a broken letter does not take the keys after it along`() {
    #expect(
      keys([0xFF, 0x6A, 0xC3, 0x6A, 0xE2, 0x82, 0x6B, 0xF0]) == [
        .character("j"), .character("j"), .character("k"),
      ])
  }

  @Test func `a letter of a Western locale is one byte`() {
    let decoder = KeyDecoder(isUTF8: false)
    #expect(keys([0xE5, 0x6E, 0xC3, 0xA5], decoder) == [.character("å"), .character("n"), .character("å")])
  }

  @Test func `a described sequence wins, the longest first`() {
    let decoder = KeyDecoder(described: [
      .init(bytes: Array("\u{1B}A".utf8), key: .up), .init(bytes: Array("\u{1B}AB".utf8), key: .end),
    ])
    #expect(keys(Array("\u{1B}A\u{1B}AB".utf8), decoder) == [.up, .end])
  }

  @Test func `however the bytes are cut, the keys are the same`() {
    let whole = Array("å\u{1B}[1;5A\u{1B}OPx\u{1B}[200~a\u{1B}[20\u{1B}[201~\u{1B}[<0;3;2Mj日".utf8)
    for cut in 0...whole.count {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for part in [whole[..<cut], whole[cut...]] {
        decoder.take(part)
        while let key = decoder.next(settled: false) { keys.append(key) }
      }
      #expect(keys == self.keys(whole), "cut at \(cut)")
    }
  }

  @Test func `noise makes no key that a keyboard cannot make, and comes to an end`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<300 {
      let noise = (0..<400).map { _ in
        // Half of it begins sequences, since pure noise seldom does.
        UInt8.random(in: 0...9, using: &generator) < 5
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("\u{1B}[O<;0129~MmuA]".utf8).randomElement(using: &generator) ?? 0
      }
      for key in keys(noise) {
        guard case .character(let character) = key else { continue }
        #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }

  /// The sequences by which a terminal that tells of them says that a key was pressed, held down or let go.
  private static let events: [(pressed: String, repeated: String, released: String)] = {
    let letters = Array("abjåé日 -?".unicodeScalars).map { ("\($0.value)", "u") }
    let functions = ["A", "B", "C", "D", "H", "F", "P", "Q", "S"].map { ("1", $0) }
    let numbered = [2, 3, 5, 6, 15, 17, 20, 24].map { ("\($0)", "~") }
    return (letters + functions + numbered).flatMap { number, end in
      (1...16).map { modifiers in
        func sequence(_ event: Int) -> String { "\u{1B}[\(number);\(modifiers):\(event)\(end)" }
        return (sequence(1), sequence(2), sequence(3))
      }
    }
  }()

  @Test func `a key that is let go is no key`() {
    for (pressed, repeated, released) in Self.events {
      #expect(keys(released + "j") == [.character("j")], "\(released.debugDescription)")
      // Where the press is a key, holding it down is the same one.
      #expect(keys(repeated) == keys(pressed), "\(repeated.debugDescription)")
      #expect(keys(pressed + released + repeated + released) == keys(pressed) + keys(pressed))
    }
  }

  @Test func `a sequence that comes in parts is one key, however slow the line`() {
    for (pressed, _, _) in Self.events {
      let bytes = Array(pressed.utf8)
      for cut in 1..<bytes.count {
        var decoder = KeyDecoder()
        decoder.take(bytes[..<cut])
        #expect(decoder.next(settled: false) == nil)
        // An arrow over a far line took 60.
        #expect(decoder.patience >= 100)
        decoder.take(bytes[cut...])
        var found: [Key] = []
        while let key = decoder.next(settled: false) { found.append(key) }
        #expect(found == keys(bytes))
      }
    }
  }

  @Test func `a text that comes at once is pasted, keys that are held down are not`() {
    for length in 8..<200 {
      let text = String(String(repeating: "Ring läkaren om remissen, 08-123\n", count: 7).prefix(length))
      #expect(KeyDecoder.isPasted(Array(text.utf8)), "\(text)")
      for key in ["j", " ", "\u{1B}[B", "jk", "\t"] {
        #expect(!KeyDecoder.isPasted(Array(String(repeating: key, count: length).utf8)), "\(key)")
      }
    }
    #expect(!KeyDecoder.isPasted(Array("5nRing".utf8)))
  }

  @Test func `a paste without an end is given up, and a huge one stays bounded`() {
    #expect(keys("\u{1B}[200~abc") == [.paste("abc")])
    guard case .paste(let text) = keys("\u{1B}[200~" + String(repeating: "x", count: 17 << 20)).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == 16 << 20)
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
