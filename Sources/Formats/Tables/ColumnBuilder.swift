internal import Model
internal import Reports

/// A column with the way to find its cell in a record.
struct TableColumn {
  let column: Table.Column
  let cell: (JSONValue) -> Table.Cell
  /// The cell in which an unanswered question is told from a no.
  let answer: (JSONValue) -> Table.Cell

  func hidden(_ isHidden: Bool) -> TableColumn {
    guard isHidden else { return self }
    var column = column
    column.isCode = true
    return TableColumn(column: column, cell: cell, answer: answer)
  }
}

/// A builder of columns from fields: a title and an id for a reference, a column a field for a record in it.
struct ColumnBuilder {
  let language: Language
  let names: (FieldKind, String) -> String?

  func columns(_ fields: [FieldDescription]) -> [TableColumn] {
    let names = Set(fields.map(\.name))
    return fields.flatMap { field in
      // A code that stands in words beside it is for programs.
      let isCode = names.contains(field.name + "_words")
      return columns(field, [], "").map { $0.hidden(isCode || field.name == "schema_version") }
    }
  }

  private func columns(_ field: FieldDescription, _ path: [String], _ before: String) -> [TableColumn] {
    let path = path + [field.name]
    let title = before.isEmpty ? field.label(language).capitalised : before + ": " + field.label(language)
    let key = path.joined(separator: ".")
    let value = { (json: JSONValue) in path.reduce(json) { $0[$1] ?? .null } }
    let kind = field.kind
    func made(
      _ key: String, _ title: String, isCode: Bool = false, _ cell: @escaping (JSONValue) -> Table.Cell
    )
      -> TableColumn
    {
      TableColumn(
        column: Table.Column(key: key, title: title, isCode: isCode), cell: { cell(value($0)) },
        answer: { json in value(json) == .null ? .empty : cell(value(json)) })
    }
    switch kind {
    case .record(let shape):
      return shape.fields.filter { !$0.kind.isRecords }.flatMap { columns($0, path, title) }
    case _ where field.name == "id": return [made(key, title) { self.written($0) }]
    case .reference, .code, .who, .list(.reference), .list(.code), .list(.who):
      return [
        made(key, title) { self.shown(kind, $0) },
        made(key + "_id", title + " (id)", isCode: true) { self.written($0) },
      ]
    default:
      return [made(key, title) { self.cell(kind, $0) }]
    }
  }

  private func cell(_ kind: FieldKind, _ value: JSONValue) -> Table.Cell {
    switch (kind, value) {
    case (.flag, .flag(let flag)): .flag(flag)
    case (.flag, .null): .flag(false)
    case (_, .null): .empty
    case (.integer, .number(let text)), (.number, .number(let text)):
      Number(text).map { .number($0) } ?? .text(text)
    case (.day, .text(let text)): day(text)
    case (.word(let choices), .text(let word)):
      .word(word, choices.first { $0.word.same(as: word) }?.label(language) ?? word)
    case (_, .text(let text)): text.isEmpty ? .empty : .text(text)
    default: shown(kind, value)
    }
  }

  private func day(_ text: String) -> Table.Cell {
    guard let day = CalendarDay(iso: text) else { return .text(text) }
    return day == .unset ? .empty : .day(day)
  }

  /// The value in words; texts of a list stand on a line each, words and titles on one.
  private func shown(_ kind: FieldKind, _ value: JSONValue) -> Table.Cell {
    var text: String
    if case .list(let element) = kind, case .list(let values) = value {
      let parts = kind.isNotes ? values.map(note) : values.map { element.shown($0, language, names: names) }
      if case .text = element {
        text = parts.joined(separator: "\n")
      } else {
        text = parts.joined(separator: kind.isNotes ? "\n" : "; ")
      }
    } else {
      text = kind.shown(value, language, names: names)
    }
    return text.isEmpty ? .empty : .text(text)
  }

  private func note(_ value: JSONValue) -> String {
    let by = value["by"]?.text.map { names(.who, $0) ?? $0 } ?? ""
    return [value["on"]?.text ?? "", by].filter { !$0.isEmpty }.joined(separator: " ") + ": "
      + (value["text"]?.text ?? "")
  }

  /// The value as files have it.
  private func written(_ value: JSONValue) -> Table.Cell {
    switch value {
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .list(let values): .text(values.compactMap(\.text).joined(separator: "; "))
    case .null, .flag, .number, .object: .empty
    }
  }
}
