internal import Model

package import Reports

/// Reads what a person filled in in the Markdown of an export, whatever editor it went through.
///
/// A line with a mark begins a record; a line that begins with the name of one of its fields and a colon is
/// that field, and what stands below it belongs to it until the next field, record or heading.
package struct MarkdownAnswers {
  private var sheet: AnswerSheet
  private var record: (address: String, kind: AnswerForm.Kind, before: [AnswerField: String])?
  private var field: (field: AnswerField, line: Int, text: [String])?
  private var isOver = false
  /// Below marks of another project than the first.
  private var isForeign = false
  /// Who filled in what stands below.
  private var by: String?

  /// Whether the text has any mark of an export.
  package static func areIn(_ text: String) -> Bool {
    lines(of: text).contains { line in
      if case .head? = AnswerMark(in: line) { true } else { false }
    }
  }

  package static func read(_ text: String, from source: String) -> AnswerSheet {
    var reader = MarkdownAnswers(sheet: AnswerSheet(source: source))
    for (index, line) in lines(of: text).enumerated() { reader.take(line, index + 1) }
    reader.endField()
    return reader.sheet
  }

  private init(sheet: AnswerSheet) { self.sheet = sheet }

  /// By LF, CRLF or CR.
  private static func lines(of text: String) -> [String] {
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

  private mutating func take(_ line: String, _ number: Int) {
    let plain = line.withoutListSigns
    if !isOver, let record, let (named, rest) = AnswerField.named(plain, among: record.kind.fields) {
      endField()
      field = (named, number, [rest])
      return
    }
    if record == nil, let by = MarkdownAnswers.filledInBy(plain) {
      if !by.isBlankToFill { self.by = by.trimmed }
      if sheet.by == nil { sheet.by = self.by }
      return
    }
    if let mark = AnswerMark(in: line) {
      endField()
      switch mark {
      case .head(let head):
        let first = sheet.head ?? head
        sheet.head = first
        isForeign = !first.project.same(as: head.project) || first.format != head.format
        if isForeign { sheet.damaged.append(.line(number)) }
        isOver = false
        record = nil
      case .record(let address, let values):
        guard !isForeign, let kind = AnswerForm.Kind(address: address) else {
          record = nil
          return
        }
        record = (address, kind, kind.before(values))
        isOver = false
      case .end:
        isOver = true
        record = nil
        by = nil
      }
    } else if !isOver, sheet.head != nil, MarkdownAnswers.isItem(line, plain) {
      endField()
      record = nil
      sheet.damaged.append(.line(number))
    } else if MarkdownAnswers.isMarkedHeading(line) || MarkdownAnswers.isHeading(plain) {
      endField()
      record = nil
    } else {
      field?.text.append(line.withoutMarginSpace)
    }
  }

  private mutating func endField() {
    defer { field = nil }
    guard let field, let record else { return }
    let written = field.text.joined(separator: "\n").trimmed
    let before = record.before[field.field] ?? ""
    let text =
      written.isBlankToFill
      ? ""
      : field.field.choices.isEmpty ? written : TickedBoxes(written).chosen(over: before, of: field.field)
    var answer = GivenAnswer(.line(field.line), record.address, field.field, before: before, text)
    answer.by = by
    sheet.answers.append(answer)
  }

  private static func filledInBy(_ line: String) -> String? {
    for language in Language.allCases {
      if let rest = line.after(label: AnswerForm.filledInBy(language)) { return rest }
    }
    return nil
  }

  /// Whether it begins a record and has lost its mark.
  private static func isItem(_ line: String, _ plain: String) -> Bool {
    guard let first = line.unicodeScalars.first, first == "-" || first == "*" || first == "•" else {
      return false
    }
    return AnswerForm.Kind.allCases.contains { kind in
      [kind.label.sv, kind.label.en].contains { label in
        plain.utf8.starts(with: (label.capitalised + " ").utf8)
      }
    }
  }

  /// A heading as Markdown has it; a number sign before a word is none.
  private static func isMarkedHeading(_ line: String) -> Bool {
    let signs = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    return 1...6 ~= signs && line.utf8.dropFirst(signs).first ?? 0x20 == 0x20
  }

  /// The headings of the block, where an editor has taken their signs away.
  private static func isHeading(_ line: String) -> Bool {
    let words = line.lettersOnly
    return AnswerForm.Kind.allCases.contains { kind in
      [kind.heading.sv, kind.heading.en].contains { $0.lettersOnly == words }
    }
  }
}

extension AnswerField {
  /// The field that a line begins with, and what stands after the colon.
  fileprivate static func named(_ line: String, among fields: [AnswerField]) -> (AnswerField, String)? {
    for field in fields {
      for name in [field.label.sv, field.label.en, field.rawValue] {
        if let rest = line.after(label: name) { return (field, rest) }
      }
    }
    return nil
  }
}

extension String {
  /// What stands after the label and a colon; nil where the line does not begin so.
  fileprivate func after(label: String) -> String? {
    let bytes = Array(utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: bytes[..<colon], as: UTF8.self)
    guard name.lettersOnly == label.lettersOnly else { return nil }
    var rest = bytes[(colon + 1)...]
    // `**Comment:** text`: the signs belonged to the label.
    while let next = rest.first, next == UInt8(ascii: "*") || next == UInt8(ascii: "_"),
      bytes[..<colon].contains(next)
    { rest = rest.dropFirst() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Without what editors put before the text of a list: spaces, bullets, quotes.
  fileprivate var withoutListSigns: String {
    let signs: Set<Unicode.Scalar> = [
      " ", "\t", "\u{A0}", "\u{FEFF}", "-", "*", "+", ">", "•", "·", "◦", "▪", "–",
    ]
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
    // Word draws the second level of a list with the letter o and a tab.
    if rest.first == "o", let second = rest.dropFirst().first, second == "\t" || second == "\u{A0}" {
      rest = rest.dropFirst(2)
    }
    return String(String.UnicodeScalarView(rest))
  }

  /// Without spaces before and after, and the sign that breaks a line in Markdown.
  fileprivate var withoutMarginSpace: String {
    var scalars = Array(unicodeScalars)
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\u{A0}" }
    while let last = scalars.last, isSpace(last) || last == "\\" { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop(while: isSpace))
    return String(view)
  }

  /// Whether it is only what stands where nothing is written: spaces, dots, lines.
  fileprivate var isBlankToFill: Bool {
    let signs: Set<Unicode.Scalar> = [" ", "\t", "\n", "\u{A0}", "_", ".", "…", "\\", "-", "–", "—"]
    return unicodeScalars.allSatisfy(signs.contains)
  }
}
