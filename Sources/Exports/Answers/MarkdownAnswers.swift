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
    FilledInText(text).lines.contains { line in
      if case .head? = AnswerMark(in: line.text) { true } else { false }
    }
  }

  package static func read(_ text: String, from source: String) -> AnswerSheet {
    var reader = MarkdownAnswers(sheet: AnswerSheet(source: source))
    for line in FilledInText(text).lines { reader.take(line.text, line.number) }
    reader.endField()
    return reader.sheet
  }

  private init(sheet: AnswerSheet) { self.sheet = sheet }

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
    } else if !isOver, sheet.head != nil, AnswerForm.Kind.isItem(line) {
      endField()
      record = nil
      sheet.damaged.append(.line(number))
    } else if MarkdownAnswers.isMarkedHeading(line) || MarkdownAnswers.isHeading(plain) {
      endField()
      record = nil
      if !MarkdownAnswers.isHeading(plain) { account(for: line, number) }
    } else if field != nil {
      field?.text.append(line.withoutMarginSpace)
    } else {
      account(for: line, number)
    }
  }

  /// A line that is in no field: of the form itself, of the report around it, or somebody's, who is told of it.
  private mutating func account(for line: String, _ number: Int) {
    let text = line.asRead
    if text.isBlankToFill || AnswerForm.isInstruction(text) { return }
    if isOver || isForeign || sheet.head == nil && record == nil {
      sheet.outside += 1
    } else if record == nil || !line.hasListSign {
      // What a record is about stands below it as a list.
      sheet.leftOut.append(LeftOut(.line(number), line))
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

extension AnswerForm.Kind {
  /// Whether the line begins a record of a form, with its mark or without it.
  static func isItem(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first(where: { !$0.isMarginOfLine }),
      first.asRead == ["-"] || first == "*" || first == "•"
    else { return false }
    let plain = line.withoutListSigns.folded + [0x20]
    return allCases.contains { kind in
      [kind.label.sv, kind.label.en].contains { plain.starts(with: $0.folded + [0x20]) }
    }
  }
}

extension String {
  /// What stands after the label and a colon; nil where the line does not begin so.
  fileprivate func after(label: String) -> String? {
    let scalars = unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0.asRead == [":"] }) else { return nil }
    guard String(scalars[..<colon]).lettersOnly == label.lettersOnly else { return nil }
    var rest = scalars[scalars.index(after: colon)...]
    // `**Comment:** text`: the signs belonged to the label.
    while let next = rest.first, next == "*" || next == "_", scalars[..<colon].contains(next) {
      rest = rest.dropFirst()
    }
    return String(rest)
  }

  fileprivate var hasListSign: Bool {
    let first = unicodeScalars.first { !$0.isMarginOfLine }
    return first == "*" || first == "•" || first.map { $0.asRead == ["-"] } ?? false
  }

  /// Without what editors put before the text of a list: spaces, bullets, quotes.
  fileprivate var withoutListSigns: String {
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

  /// Without spaces before and after, and the sign that breaks a line in Markdown.
  fileprivate var withoutMarginSpace: String {
    var scalars = Array(unicodeScalars)
    while let last = scalars.last, last.isMarginOfLine || last == "\\" { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop(while: \.isMarginOfLine))
    return String(view)
  }

  /// Whether it is only what stands where nothing is written: spaces, dots, lines, signs of quotation.
  fileprivate var isBlankToFill: Bool {
    let signs: Set<Unicode.Scalar> = [" ", "_", ".", "\\", "-", ">"]
    return asRead.unicodeScalars.allSatisfy(signs.contains)
  }
}
