internal import Model
internal import Reports

extension Unicode.Scalar {
  /// True for a space of any kind, and for what shows nothing.
  var isMarginOfLine: Bool { asRead.allSatisfy { $0 == " " } }
}

/// The lines of a text that somebody filled in, as the person who wrote it saw them.
///
/// By LF, CRLF or CR; without the signs that a mail program puts before what it quotes, as many as stand before the
/// line with the mark of the export; with the parts of a line together that was broken inside a mark.
struct ReturnedText {
  /// A line of the text.
  struct Line {
    /// The number of the line, from 1; of parts that belong together the first.
    let number: Int
    var text: String
  }

  private(set) var lines: [Line] = []

  init(_ text: String) {
    let written = Self.written(in: text)
    let head = written.first { line in line.asReadInAnyCase.contains(AnswerMark.word + " answers") }
    let depth = head?.quoteSigns ?? 0
    var index = 0
    while index < written.count {
      var line = Line(number: index + 1, text: written[index].unquoted(depth))
      index += 1
      while index < written.count, index < line.number + 20 {
        let next = written[index].unquoted(depth)
        guard line.text.goesOn(in: next) else { break }
        line.text += " " + next
        index += 1
      }
      lines.append(line)
    }
  }

  private static func written(in text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A, last == 0x0D {
      } else if byte == 0x0A || byte == 0x0D {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      } else {
        line.append(byte)
      }
      last = byte
    }
    return lines + [String(decoding: line, as: UTF8.self)]
  }
}

extension String {
  /// The number of quotation signs that it begins with.
  fileprivate var quoteSigns: Int {
    var count = 0
    for scalar in unicodeScalars {
      if scalar == ">" { count += 1 } else if !scalar.isMarginOfLine { break }
    }
    return count
  }

  /// The line without that many quotation signs, each with a space behind it or not.
  fileprivate func unquoted(_ depth: Int) -> String {
    var rest = Substring(self).unicodeScalars
    for _ in 0..<depth {
      let inner = rest.drop(while: \.isMarginOfLine)
      guard inner.first == ">" else { break }
      rest = inner.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
    }
    return String(rest)
  }

  /// True where a mail program has broken the line here: a mark has begun and its end stands on the next.
  fileprivate func goesOn(in next: String) -> Bool {
    let grave = UInt8(ascii: "`")
    let isOpen = utf8.count { $0 == grave } % 2 == 1 && asReadInAnyCase.contains(AnswerMark.word)
    let isItem = AnswerMark(in: self) == nil && AnswerForm.Kind.isItem(self)
    guard isOpen || isItem, !next.trimmed.isEmpty, !AnswerForm.Kind.isItem(next) else { return false }
    return isOpen || !next.beginsListItem
  }

  private var beginsListItem: Bool {
    let rest = unicodeScalars.drop(while: \.isMarginOfLine)
    guard let first = rest.first, first == "-" || first == "*" || first == "•" else { return false }
    // Two stars begin words that stand out.
    return rest.dropFirst().first?.isMarginOfLine ?? true
  }
}
