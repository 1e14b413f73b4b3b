import Formats
import Model
import Testing

@Suite struct `The text of a file` {
  private let words = "Möte – åäö ÅÄÖ, \u{201C}Café\u{201D} 5 €\r\nSjuksköterskor på Röntgen"

  private func read(_ bytes: [UInt8]) -> FileText? {
    do throws(FileText.Fault) { return try FileText(bytes, saving: "UTF-8") } catch { return nil }
  }

  private func windows1252(_ text: String) -> [UInt8] {
    let signs: [Unicode.Scalar: UInt8] = ["–": 0x96, "\u{201C}": 0x93, "\u{201D}": 0x94, "€": 0x80]
    return text.unicodeScalars.map { signs[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test func `is read in UTF-8, in UTF-16 and in the Windows-1252 of Swedish Excel`() {
    #expect(read(Array(words.utf8)) == read([0xEF, 0xBB, 0xBF] + Array(words.utf8)))
    #expect(read(Array(words.utf8))?.text == words)
    let units = Array(words.utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(read(little)?.text == words && read(big)?.text == words)
    #expect(read(windows1252(words))?.text == words)
    #expect(read(windows1252(words))?.encoding == .windows1252)
  }

  @Test func `is not guessed at where other encodings write the same bytes`() {
    // "ÅÄÖ möte" of DOS and of the Mac, Polish and Russian letters, a half UTF-16, a picture.
    let others: [[UInt8]] = [
      [0x8F, 0x8E, 0x99] + Array(" m".utf8) + [0x94] + Array("te".utf8),
      Array("M".utf8) + [0x9A] + Array("te r".utf8) + [0x9A] + Array("d".utf8),
      Array("za".utf8) + [0xBF, 0xF3, 0xB3, 0xE6], [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], [0xFF, 0xFE, 0x61],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xE5],
    ]
    for bytes in others { #expect(read(bytes) == nil, "\(bytes)") }
    do throws(FileText.Fault) {
      _ = try FileText(Array("a\nb\n".utf8) + [0x8F, 0x0A], saving: "\"CSV UTF-8\"")
    } catch {
      #expect(error.words.sv == "rad 3 är inte UTF-8; spara filen som \"CSV UTF-8\"")
      #expect(error.line == 3)
    }
  }
}
