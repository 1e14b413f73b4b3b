package import Model

/// The text of a file that an office program, an editor or a mail program saved.
///
/// UTF-8, with a byte order mark or without it; UTF-16 with one; and the Windows-1252 of Swedish Excel where nothing else
/// could be meant.
package struct FileText: Equatable, Sendable {
  /// The encoding that the bytes were read as.
  package enum Encoding: Equatable, Sendable {
    case utf8, utf16, windows1252
  }

  /// Bytes that are no text, with the line and what to do.
  package struct Fault: Error, Equatable, Sendable {
    package let line: Int
    package let words: Phrase
  }

  /// The text without a byte order mark.
  package let text: String
  package let encoding: Encoding

  /// Decodes the bytes.
  ///
  /// `saving` is how the file is saved rightly, in the words of the programs that save such files: `"CSV UTF-8"`.
  /// Throws a ``Fault`` where the encoding is none of these or cannot be told.
  package init(_ bytes: [UInt8], saving: String) throws(Fault) {
    if let isLittle = FileText.isLittleEndianUTF16(bytes) {
      guard let text = FileText.utf16(bytes.dropFirst(2), isLittle: isLittle) else {
        throw Fault(
          line: 1,
          words: Phrase(
            "filen börjar som UTF-16 men är det inte; spara den som \(saving)",
            "the file begins as UTF-16 and is not; save it as \(saving)"))
      }
      self.text = text
      encoding = .utf16
      return
    }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: rest, as: UTF8.self) {
      self.text = text
      encoding = .utf8
      return
    }
    guard let text = FileText.windows1252(rest) else {
      let line = FileText.firstBrokenLine(of: rest)
      throw Fault(
        line: line,
        words: Phrase(
          "rad \(line) är inte UTF-8; spara filen som \(saving)",
          "line \(line) is not UTF-8; save the file as \(saving)"))
    }
    self.text = text
    encoding = .windows1252
  }

  private static func firstBrokenLine(of bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }

  private static func isLittleEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? first | second << 8 : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  /// The text where it is Windows-1252 for certain; nil where it may be something else.
  ///
  /// What stands inside words must be letters of Swedish and its neighbours, of which the old encodings of the Mac and of
  /// DOS have their own elsewhere, and few of all letters, as in no language of Eastern Europe; the rest is punctuation.
  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String? {
    var view = String.UnicodeScalarView()
    var accented = 0
    var plain = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return nil }
        if (byte | 0x20).isSmallLetter { plain += 1 }
        view.append(Unicode.Scalar(byte))
        continue
      }
      let isInWord =
        index > bytes.startIndex && (bytes[index - 1] | 0x20).isSmallLetter && index + 1 < bytes.endIndex
        && (bytes[index + 1] | 0x20).isSmallLetter
      if letters.contains(byte) {
        accented += 1
        view.append(Unicode.Scalar(byte))
      } else if let sign = signs[byte], !isInWord || byte == 0x92 || byte == 0x96 {
        view.append(sign)
      } else {
        return nil
      }
    }
    return accented * 2 <= plain + 6 ? String(view) : nil
  }

  /// The letters å ä ö é ü æ ø and their capitals, and those in names: á à è ê ç ñ ß ë ï í ó.
  private static let letters: Set<UInt8> = [
    0xC4, 0xC5, 0xC6, 0xC9, 0xD6, 0xD8, 0xDC, 0xDF, 0xE0, 0xE1, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA,
    0xEB, 0xED,
    0xEF, 0xF1, 0xF3, 0xF6, 0xF8, 0xFC,
  ]

  private static let signs: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
    0xA0: "\u{A0}",
    0xA7: "§", 0xAB: "«", 0xB0: "°", 0xB1: "±", 0xB2: "²", 0xB5: "µ", 0xB7: "·", 0xBB: "»", 0xBD: "½",
    0xD7: "×",
    0xA3: "£", 0xA9: "©", 0xAE: "®", 0xB4: "´",
  ]
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
}
