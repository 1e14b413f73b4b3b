internal import Model
package import Reports

/// A reader of what a person filled in in the Markdown of an export, whatever editor it went through.
///
/// A line with a mark begins a record; a line that begins with the name of one of its fields and a colon is
/// that field, and what stands below it belongs to it until the next field, record or heading. Every other line is
/// of the form, is counted as one of the report around it, or is told.
package struct MarkdownAnswers {
  /// The record that the lines read belong to.
  private struct Record {
    let address: String
    let kind: AnswerForm.Kind
    let before: [AnswerField: String]
    /// The fields that have begun.
    var fields: Set<AnswerField> = []
  }

  private var sheet: AnswerSheet
  private var record: Record?
  private var field: (field: AnswerField, lines: [(number: Int, text: String)])?
  private var isOver = false
  /// True below marks of another project than the first.
  private var isForeign = false
  /// The person who filled in what stands below.
  private var by: String?

  /// True where the text has any mark of an export.
  package static func areIn(_ text: String) -> Bool {
    ReturnedText(text).lines.contains { line in
      if case .head? = AnswerMark(in: line.text) { true } else { false }
    }
  }

  /// Reads the answers of a text; `source` is the name by which the file is told of.
  ///
  /// Lines that belong to no field are kept in ``AnswerSheet/leftOut`` or counted in ``AnswerSheet/outside``.
  package static func read(_ text: String, from source: String) -> AnswerSheet {
    var reader = MarkdownAnswers(sheet: AnswerSheet(source: source))
    let lines = ReturnedText(text).lines
    for (index, line) in lines.enumerated() {
      // A mail program may have broken the last line of the report.
      if !reader.isOver, ReportScope.isLastLine(lines[index...].prefix(4).map(\.text)) { reader.end() }
      reader.take(line.text, line.number)
    }
    reader.endField()
    return reader.sheet
  }

  private init(sheet: AnswerSheet) { self.sheet = sheet }

  private mutating func take(_ line: String, _ number: Int) {
    let plain = line.withoutListSigns
    if !isOver, let kind = record?.kind,
      let (named, rest) = AnswerField.named(plain, among: kind.fields, signs: line.signsOfLabel)
    {
      endField()
      field = (named, [(number, rest)])
      record?.fields.insert(named)
      return
    }
    if record == nil, let by = MarkdownAnswers.filledInBy(plain, signs: line.signsOfLabel) {
      if !by.isBlankToFill { self.by = by.trimmed }
      if sheet.by == nil { sheet.by = self.by }
      return
    }
    if let marked = MarkedLine(line) {
      endField()
      take(marked, number)
    } else if !isOver, sheet.head != nil, AnswerForm.Kind.isItem(line) {
      endField()
      record = nil
      sheet.damaged.append(.line(number))
    } else if MarkdownAnswers.isMarkedHeading(line) || MarkdownAnswers.isHeading(plain) {
      endField()
      record = nil
      if !MarkdownAnswers.isHeading(plain) { account(for: line, number) }
    } else if isStrayField(line, plain) {
      endField()
      sheet.leftOut.append(SkippedText(.line(number), line))
    } else if field != nil {
      field?.lines.append((number, line.withoutMarginSpace))
    } else {
      account(for: line, number)
    }
  }

  private mutating func take(_ marked: MarkedLine, _ number: Int) {
    switch marked.mark {
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
        sheet.outside += isForeign ? 1 : 0
        return
      }
      record = Record(address: address, kind: kind, before: kind.before(values))
      isOver = false
    case .end:
      isOver = true
      record = nil
      by = nil
    }
    sheet.leftOut += marked.beside.map { SkippedText(.line(number), $0) }
  }

  /// The report ends, and with it the answers.
  private mutating func end() {
    while let last = field?.lines.last, last.text.isRule { field?.lines.removeLast() }
    endField()
    isOver = sheet.head != nil
    record = nil
    by = nil
  }

  /// True where an item of a list names a field that has not begun, and not as a field is written.
  private func isStrayField(_ line: String, _ plain: String) -> Bool {
    guard !isOver, let record, line.hasListSign else { return false }
    return record.kind.fields.contains { field in
      !record.fields.contains(field) && [field.label.sv, field.label.en].contains { plain.holds(label: $0) }
    }
  }

  /// Accounts for a line in no field: of the form itself, of the report around it, or somebody's, who is told of it.
  private mutating func account(for line: String, _ number: Int) {
    let text = line.asRead
    if text.isBlankToFill || text.isRule || AnswerForm.isInstruction(text) { return }
    let names = [AnswerForm.filledInBy.sv, AnswerForm.filledInBy.en]
    if !isOver, record == nil, names.contains(where: line.withoutListSigns.holds) {
      sheet.leftOut.append(SkippedText(.line(number), line))
    } else if isOver || isForeign || sheet.head == nil && record == nil {
      sheet.outside += 1
    } else if !isAboutAsk(line) {
      sheet.leftOut.append(SkippedText(.line(number), line))
    }
  }

  /// True for one of the numbered options that stand below an ask as a list, before its answer.
  private func isAboutAsk(_ line: String) -> Bool {
    guard let record, record.kind == .ask, record.fields.isEmpty else { return false }
    let first = line.withoutListSigns.unicodeScalars.first
    return line.hasListSign && first.map { ("0"..."9").contains($0) } ?? false
  }

  private mutating func endField() {
    defer { field = nil }
    guard let field, let record else { return }
    let written = field.lines.map(\.text).joined(separator: "\n").trimmed
    let before = record.before[field.field] ?? ""
    var text = written.isBlankToFill ? "" : written
    if !text.isEmpty, !field.field.choices.isEmpty {
      let boxes = CheckedBoxes(field.lines, of: field.field)
      text = boxes.chosen(over: before)
      sheet.leftOut += boxes.beside.map { SkippedText(.line($0.line), $0.text) }
    }
    let line = field.lines.first?.number ?? 0
    var answer = ImportedAnswer(.line(line), record.address, field.field, before: before, text)
    answer.by = by
    sheet.answers.append(answer)
  }

  private static func filledInBy(_ line: String, signs: Int) -> String? {
    for language in Language.allCases {
      if let rest = line.after(label: AnswerForm.filledInBy(language), signs: signs) { return rest }
    }
    return nil
  }

  /// True for a heading as Markdown has it; a number sign before a word is none.
  private static func isMarkedHeading(_ line: String) -> Bool {
    let signs = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    return 1...6 ~= signs && line.utf8.dropFirst(signs).first ?? 0x20 == 0x20
  }

  /// True for a heading of the block, where an editor has taken its signs away.
  private static func isHeading(_ line: String) -> Bool {
    let words = line.lettersOnly
    return AnswerForm.Kind.allCases.contains { kind in
      ([kind.heading.sv, kind.heading.en] + kind.heading.formerWords).contains { $0.lettersOnly == words }
    }
  }
}

extension AnswerForm.Kind {
  /// True where the line begins a record of a form, with its mark or without it.
  static func isItem(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first(where: { !$0.isMarginOfLine }),
      first.asRead == ["-"] || first == "*" || first == "•"
    else { return false }
    let plain = line.withoutListSigns.folded + [0x20]
    return allCases.contains { kind in
      ([kind.label.sv, kind.label.en] + kind.label.formerWords).contains {
        plain.starts(with: $0.folded + [0x20])
      }
    }
  }
}
