internal import Changes
internal import Model
internal import Process
internal import Reports

extension ProjectView {
  /// Records of one kind: their fields in the order of the field table, those that none of them has left out.
  func recordTable(_ ids: [String], _ place: Place) -> Table? {
    let records = ids.compactMap { project.record(at: $0) }
    guard let first = records.first else { return nil }
    let kind = type(of: first)
    let values = records.map { record in kind.descriptions.map { record.json(of: $0.name) } }
    let hidden = ["notes", "internal"]
    let shown = kind.descriptions.indices.filter { index in
      let name = kind.descriptions[index].name
      return !hidden.contains { $0.same(as: name) } && values.contains { $0[index] != nil }
    }
    let columns = shown.map { index in
      let field = kind.descriptions[index]
      return Table.Column(key: field.name, title: field.label.capitalised(language))
    }
    return Table(
      name: project.titled(ids[0]).map { type(of: $0).recordKind + "s" } ?? place.rawValue,
      title: place.name(language),
      columns: columns,
      rows: values.map { row in shown.map { cell(row[$0], kind.descriptions[$0].kind) } })
  }

  private func cell(_ value: JSONValue?, _ kind: FieldKind) -> Table.Cell {
    guard let value else { return .empty }
    switch (kind, value) {
    case (_, .null): return .empty
    case (_, .flag(let flag)): return .flag(flag)
    case (_, .number(let digits)): return Number(digits).map { .number($0) } ?? .text(digits)
    case (.day, .text(let text)): return CalendarDay(iso: text).map { .day($0) } ?? .text(text)
    case (.word(let choices), .text(let word)):
      return .word(word, choices.first { $0.word.same(as: word) }?.label(language) ?? word)
    default: return .text(kind.shown(value, language) { wording.name($0, $1) })
    }
  }

}

extension Language {
  /// A column of a table, with its title in the language.
  func column(_ key: String, _ sv: String, _ en: String) -> Table.Column {
    Table.Column(key: key, title: Phrase(sv, en).capitalised(self))
  }
}
