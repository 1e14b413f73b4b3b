internal import Model
package import Reports

extension AnswerForm {
  /// The form as a table for a workbook, a row a record; nil where there is nothing to answer.
  ///
  /// What identifies a row stands in its last column, so that rows can be sorted, and left out.
  package var table: Table? {
    if items.isEmpty { return nil }
    let answers = AnswerTable.fields.map { field in
      Table.Column(
        key: field.rawValue, title: field.label(language).capitalised,
        choices: field.choices.map { $0.label(language) }, isAnswer: true)
    }
    return Table(
      name: "answers", title: Phrase("Svar", "Answers")(language),
      columns: AnswerTable.about.map { Table.Column(key: $0.key, title: $0.title(language)) } + answers + [
        Table.Column(
          key: AnswerTable.by, title: AnswerForm.filledInBy(language), choices: [], isAnswer: true),
        Table.Column(key: AnswerTable.mark, title: AnswerTable.markTitle(language)),
      ],
      rows: [Kind.ask, .criterion, .action].flatMap(items).map(row))
  }

  private func row(_ item: Item) -> [Table.Cell] {
    let marks = [
      AnswerMark.head(head),
      AnswerMark.record(item.record, values: item.kind.marked.map { item.before[$0] ?? "" }),
    ]
    let cells: [Table.Cell] = AnswerTable.fields.map { field in
      guard let before = item.before[field], !before.isEmpty else { return .empty }
      if field == .due { return CalendarDay(iso: before).map(Table.Cell.day) ?? .text(before) }
      return .text(field.words.first { $0.word.same(as: before) }?.label(language) ?? before)
    }
    return [
      .text(item.kind.label(language).capitalised), .text(item.title),
      .text(item.details.joined(separator: "; ")),
    ] + cells + [.empty, .text(marks.map(\.text).joined(separator: " "))]
  }
}

/// The table of answers as it comes back in a workbook or as comma-separated values.
package enum AnswerTable {
  static let fields: [AnswerField] = [.value, .status, .due, .evidence, .comment, .answer]
  /// The columns that say what each row is about.
  static let about = [
    (key: "kind", title: Phrase("Slag", "Kind")), (key: "title", title: Phrase("Fråga", "Question")),
    (key: "details", title: Phrase("Om den", "About it")),
  ]
  static let by = "by"
  static let mark = "mark"
  static let markTitle = Phrase("Kod (låt stå)", "Code (leave it)")

  /// True where any row has a mark of an export.
  package static func isIn(_ rows: [TextRow]) -> Bool {
    rows.contains { row in row.cells.contains { AnswerMark(in: $0) != nil } }
  }

  /// Reads the rows that have a mark, under the headings of the first row that names fields.
  package static func read(_ rows: [TextRow], sheet name: String?, into sheet: inout AnswerSheet) {
    let filled = rows.filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
    guard let heading = filled.first(where: { row in row.cells.contains { column(named: $0) != nil } }) else {
      sheet.damaged += filled.map { .row($0.number, sheet: name) }
      return
    }
    let columns = heading.cells.map(column)
    var names: [(name: String, place: AnswerPosition)] = []
    let first = sheet.answers.count
    for row in filled where row.number != heading.number {
      guard row.number > heading.number else {
        sheet.leftOut.append(SkippedText(.row(row.number, sheet: name), row.cells.joined(separator: " ")))
        continue
      }
      guard let mark = row.cells.last(where: { AnswerMark(in: $0) != nil }) else {
        sheet.damaged.append(.row(row.number, sheet: name))
        continue
      }
      take(row, mark, columns, name, &sheet)
      if let index = columns.firstIndex(of: .by), row.cells.indices.contains(index) {
        let place = AnswerPosition.cell(column: index + 1, row: row.number, sheet: name)
        let by = row.cells[index].trimmed
        if !by.isEmpty { names.append((by, place)) }
      }
    }
    credit(names, first, &sheet)
  }

  /// Gives the answers to the persons named.
  ///
  /// Where one person only is named, all answers are that person's; a name beside no answer is told where there are
  /// more.
  private static func credit(
    _ names: [(name: String, place: AnswerPosition)], _ first: Int, _ sheet: inout AnswerSheet
  ) {
    guard let one = names.first else { return }
    if names.allSatisfy({ $0.name.readsInAnyCase(as: one.name) }) {
      for index in sheet.answers.indices.dropFirst(first) where sheet.answers[index].by == nil {
        sheet.answers[index].by = one.name
      }
      return
    }
    let rows = Set(sheet.answers[first...].filter(\.saysSomething).map(\.place.row))
    for (name, place) in names where !rows.contains(place.row) {
      sheet.leftOut.append(
        SkippedText(
          place, name,
          why: Phrase(
            "\(name.asRead) står på en rad utan svar", "\(name.asRead) is in a row without an answer")))
    }
  }

  private static func take(
    _ row: TextRow, _ mark: String, _ columns: [Column?], _ name: String?, _ sheet: inout AnswerSheet
  ) {
    guard let marked = MarkedLine(mark), case .record(let address, let values) = marked.mark,
      let (head, beside) = head(in: mark), let kind = AnswerForm.Kind(address: address)
    else {
      sheet.damaged.append(.row(row.number, sheet: name))
      return
    }
    if sheet.head == nil { sheet.head = head }
    guard sheet.head?.project.same(as: head.project) ?? false, sheet.head?.format == head.format else {
      sheet.damaged.append(.row(row.number, sheet: name))
      return
    }
    let codes = row.cells.lastIndex { $0.same(as: mark) } ?? 0
    for text in beside + [marked.after] where !text.isEmpty {
      sheet.leftOut.append(SkippedText(.cell(column: codes + 1, row: row.number, sheet: name), text))
    }
    let before = kind.before(values)
    let by = zip(columns, row.cells).first { column, _ in column == .by }?.1.trimmed
    for (index, cell) in row.cells.enumerated() {
      let column = columns.indices.contains(index) ? columns[index] : nil
      guard case .field(let field)? = column else {
        if column == nil, !cell.trimmed.isEmpty {
          sheet.leftOut.append(SkippedText(.cell(column: index + 1, row: row.number, sheet: name), cell))
        }
        continue
      }
      if cell.trimmed.isEmpty, !kind.fields.contains(field) { continue }
      let day = field == .due ? row.days[index]?.iso : nil
      var answer = ImportedAnswer(
        .cell(column: index + 1, row: row.number, sheet: name), address, field, before: before[field] ?? "",
        day ?? cell.trimmed)
      answer.fault = row.fault(at: index, canBeFlag: false)
      answer.by = by.flatMap { $0.isEmpty ? nil : $0 }
      sheet.answers.append(answer)
    }
  }

  /// The mark of the export, which stands before the mark of the record.
  private static func head(in mark: String) -> (head: AnswerSheet.Head, beside: [String])? {
    let bytes = Array(mark.asRead.utf8)
    let word = Array((" " + AnswerMark.word + " ").utf8)
    // A phone begins a mark with a capital.
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard bytes.count > word.count,
      let start = (0...(bytes.count - word.count)).last(where: { small[$0...].starts(with: word) }),
      let found = MarkedLine(String(decoding: bytes[..<start], as: UTF8.self)),
      case .head(let head) = found.mark
    else { return nil }
    return (head, [found.before, found.after])
  }

  /// A column of the table, told by its heading.
  private enum Column: Equatable {
    case field(AnswerField)
    case by, mark
    /// A column that says what a row is about, which nobody fills in.
    case about
  }

  private static func column(named heading: String) -> Column? {
    let typed = heading.lettersOnly
    if typed.isEmpty { return nil }
    func isMeant(_ names: [String]) -> Bool { names.contains { $0.lettersOnly == typed } }
    if isMeant([markTitle.sv, markTitle.en, mark]) { return .mark }
    if isMeant([AnswerForm.filledInBy.sv, AnswerForm.filledInBy.en, by]) { return .by }
    if let field = fields.first(where: { isMeant([$0.label.sv, $0.label.en, $0.rawValue]) }) {
      return .field(field)
    }
    return about.contains { isMeant([$0.key, $0.title.sv, $0.title.en]) } ? .about : nil
  }
}
