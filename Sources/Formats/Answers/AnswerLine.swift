internal import Model
internal import Reports

extension AnswerField {
  /// The field that a line begins with, and the text after the colon; nil where it begins with none.
  static func named(_ line: String, among fields: [AnswerField], signs: Int) -> (AnswerField, String)? {
    for field in fields {
      for name in [field.label.sv, field.label.en, field.rawValue] {
        if let rest = line.after(label: name, signs: signs) { return (field, rest) }
      }
    }
    return nil
  }
}

extension String {
  /// The text after the label and a colon; nil where the line does not begin so.
  ///
  /// `signs` is how many signs that make words stand out begin the label in the whole line: as many go behind the colon.
  func after(label: String, signs: Int) -> String? {
    let scalars = unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0.asRead == [":"] }) else { return nil }
    guard String(scalars[..<colon]).lettersOnly == label.lettersOnly else { return nil }
    var rest = scalars[scalars.index(after: colon)...]
    let closing = rest.prefix { $0 == "*" || $0 == "_" }
    // Such signs before a space begin nothing.
    let isClosing = !closing.isEmpty && (rest.dropFirst(closing.count).first?.isMarginOfLine ?? true)
    rest = rest.dropFirst(isClosing ? closing.count : min(closing.count, signs))
    return String(rest)
  }

  /// The number of stars or lines right before its first letter: `- **Comment:**` has two.
  var signsOfLabel: Int {
    var count = 0
    for scalar in unicodeScalars {
      if scalar == "*" || scalar == "_" {
        count += 1
      } else if scalar.isOfWord {
        return count
      } else {
        count = 0
      }
    }
    return 0
  }

  /// True where it begins with the label as a word, or has the label and a colon in it.
  func holds(label: String) -> Bool {
    let label = label.folded
    let text = [0x20] + folded + [0x20]
    guard text.count > label.count + 1 else { return false }
    func isLetter(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }
    let starts = (1..<(text.count - label.count)).filter { start in
      text[start...].starts(with: label) && !isLetter(text[start - 1]) && !isLetter(text[start + label.count])
    }
    return starts.contains { start in
      let after = text[(start + label.count)...].drop { [0x20, 0x2A, 0x5F].contains($0) }
      return !text[..<start].contains(where: isLetter) || after.first == UInt8(ascii: ":")
    }
  }

  /// True for an item of a list, in the signs of any editor.
  var hasListSign: Bool {
    let rest = unicodeScalars.drop { $0.isMarginOfLine }
    guard let first = rest.first else { return false }
    let second = rest.dropFirst().first
    // Word draws the second level of a list with the letter o and a tab.
    if first == "o" { return second == "\t" || second == "\u{A0}" }
    if first == "+" { return second?.isMarginOfLine ?? false }
    let signs: Set<Unicode.Scalar> = ["*", "•", "·", "◦", "▪"]
    return signs.contains(first) || first.asRead == ["-"]
  }

  /// The line without what editors put before the text of a list: spaces, bullets, quotes.
  var withoutListSigns: String {
    let signs: Set<Unicode.Scalar> = ["*", "+", ">", "•", "·", "◦", "▪"]
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, signs.contains(first) || first.isMarginOfLine || first.asRead == ["-"] {
      rest = rest.dropFirst()
    }
    // Word draws the second level of a list with the letter o and a tab.
    if rest.first == "o", let second = rest.dropFirst().first, second == "\t" || second == "\u{A0}" {
      rest = rest.dropFirst(2)
    }
    return String(rest)
  }

  /// The line without spaces before and after, and the sign that breaks a line in Markdown.
  var withoutMarginSpace: String {
    var scalars = Array(unicodeScalars)
    while let last = scalars.last, last.isMarginOfLine || last == "\\" { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop(while: \.isMarginOfLine))
    return String(view)
  }

  /// True for a line drawn across the page, and for an empty one.
  var isRule: Bool {
    let signs: Set<Unicode.Scalar> = [" ", "-", "*", "_", ">", "="]
    return asRead.unicodeScalars.allSatisfy(signs.contains)
  }

  /// True for what only stands where nothing is written: spaces, dots, lines, signs of quotation.
  var isBlankToFill: Bool {
    let signs: Set<Unicode.Scalar> = [" ", "_", ".", "\\", "-", ">"]
    return asRead.unicodeScalars.allSatisfy(signs.contains)
  }
}
