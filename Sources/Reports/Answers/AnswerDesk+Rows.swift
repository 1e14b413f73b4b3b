internal import Changes
internal import Model

extension AnswerDesk {
  /// What a row of somebody's own list would change: fields of the record that it names, or a new record.
  ///
  /// A record is named by its id, else by its exact title. Empty cells say nothing. `titles` holds the rows before.
  func proposals(_ row: GivenRow, titles: inout [String: AnswerPlace]) -> [Proposal] {
    guard let kind = Project.kinds.first(where: { $0.noun.same(as: row.noun) }) else { return [] }
    let cells = row.cells.filter { !$0.text.trimmed.isEmpty }
    if cells.isEmpty { return [] }
    let id = cells.first { $0.field.same(as: "id") }?.text.trimmed
    let title = cells.first { $0.field.same(as: "title") }?.text.words
    let fields = cells.filter { !$0.field.same(as: "id") }
    let new = added(row, kind, fields, title ?? id ?? "")
    if let id {
      guard let found = entries(kind, where: { $0.id.same(as: id) }).first else {
        return [new.refused(Phrase("posten \(id) finns inte", "there is no record \(id)"))]
      }
      return changes(found, fields)
    }
    guard let title else {
      return [new.refused(Phrase("raden har ingen rubrik", "the row has no title"))]
    }
    if let earlier = titles[title] {
      return [
        new.refused(Phrase("samma rubrik står redan på ", "the same title is on ") + earlier.words)
      ]
    }
    titles[title] = row.place
    let same = entries(kind) { $0.title.same(as: title) && !$0.isArchived }
    if same.count > 1 {
      let ids = same.map(\.id).joined(separator: ", ")
      return [
        new.refused(
          Phrase(
            "flera poster heter så (\(ids)): ange id", "several records are called that (\(ids)): give the id"
          ))
      ]
    }
    if let found = same.first { return changes(found, fields) }
    return [new]
  }

  private func entries(
    _ kind: any Titled.Type, where isMeant: (Names.Entry) -> Bool
  ) -> [Names.Entry] {
    names.entries.filter { $0.noun.same(as: kind.noun) && isMeant($0) }
  }

  private func added(
    _ row: GivenRow, _ kind: any Titled.Type, _ cells: [GivenRow.Cell], _ title: String
  ) -> Proposal {
    let words = cells.filter { !$0.field.same(as: "title") }.map { cell in
      (kind.label(of: cell.field) ?? Phrase(cell.field)) + Phrase(" ") + shown(cell, kind)
    }
    let after = ([Phrase(title)] + words).filter { !$0.sv.isEmpty }.joined(Phrase("; "))
    return Proposal(
      row.place, record: nil, title: "", field: kind.noun, label: Phrase("ny post, ", "new ") + kind.label,
      before: Phrase(""), after: after, by: by,
      [.add(noun: kind.noun, cells.map { assignment($0, of: kind) })])
  }

  /// What a cell would say in a new record; as it is written where it cannot be understood.
  private func shown<Kind: Titled>(_ cell: GivenRow.Cell, _ kind: Kind.Type) -> Phrase {
    var record = Kind()
    do throws(Mistyped) {
      try record.assign(
        assignment(cell, of: kind), in: Typing(today: occasion.today, isNew: true, resolver: names))
      return shown(record, cell.field)
    } catch { return Phrase(cell.text.words) }
  }

  private func changes(_ found: Names.Entry, _ cells: [GivenRow.Cell]) -> [Proposal] {
    guard let record = project.stored(at: found.address) as? any Titled else { return [] }
    return cells.compactMap { change(record, found, $0) }
  }

  /// What one cell would change in a record; nil where the same stands there.
  private func change<Kind: Titled>(_ record: Kind, _ found: Names.Entry, _ cell: GivenRow.Cell) -> Proposal?
  {
    let assignment = assignment(cell, of: Kind.self)
    let label = Kind.label(of: cell.field) ?? Phrase(cell.field)
    func proposal(_ before: Phrase, _ after: Phrase) -> Proposal {
      Proposal(
        cell.place, record: found.address, title: found.title, field: cell.field, label: label,
        before: before,
        after: after, by: by, changes(of: record, assignment))
    }
    var changed = record
    do throws(Mistyped) {
      try changed.assign(assignment, in: Typing(today: occasion.today, isNew: false, resolver: names))
    } catch {
      // A field that never changes may well say what it says.
      let now = shown(record, cell.field)
      if [now.sv, now.en].contains(where: { $0.lettersOnly == cell.text.lettersOnly }) { return nil }
      return proposal(now, Phrase(cell.text.words)).refused(Refusal(error).withChoices)
    }
    if changed.same(as: record) { return nil }
    return proposal(shown(record, cell.field), shown(changed, cell.field))
  }

  private func shown(_ record: some Record, _ field: String) -> Phrase {
    let words = Language.allCases.map { language in
      record.text(of: field, language) { names.name($0, $1, language) }
    }
    return Phrase(words[0], words[1])
  }

  private func changes<Kind: Titled>(of record: Kind, _ assignment: Assignment) -> [Change] {
    if let action = record as? Action, assignment.field.same(as: "status"),
      let status = assignment.values.first.flatMap(ActionStatus.init(rawValue:)), status != .planned
    {
      return [Change(action.id, to: status, reason: action.reason ?? "")]
    }
    return [.edit(record: record.id.text, [assignment])]
  }

  /// A cell as a person would type it: days and words however an office program writes them.
  private func assignment(_ cell: GivenRow.Cell, of kind: any Titled.Type) -> Assignment {
    let field = kind.descriptions.first { $0.name.same(as: cell.field) }?.kind ?? .text
    return Assignment([cell.field], field.typed(cell.text, on: occasion.today))
  }
}

extension FieldKind {
  /// What stands in a cell as what is typed into a field: a list has its parts apart, a day is ISO, a word its code.
  fileprivate func typed(_ text: String, on today: CalendarDay) -> [String] {
    switch self {
    case .list(let element):
      let isProse = if case .text = element { true } else { false }
      return text.utf8.split {
        $0 == UInt8(ascii: ";") || $0 == 0x0A || (!isProse && $0 == UInt8(ascii: ","))
      }
      .flatMap { element.typed(String(Substring($0)).trimmed, on: today) }.filter { !$0.isEmpty }
    case .day: return [CalendarDay(written: text, near: today)?.iso ?? text.trimmed]
    case .word(let choices): return [choices.meant(by: text)?.word ?? text.trimmed]
    case .integer:
      // A workbook writes whole numbers with decimals: 4.0.
      let parts = text.trimmed.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      let isWhole = parts.count == 2 && parts[1].allSatisfy { $0 == UInt8(ascii: "0") }
      return [isWhole ? String(Substring(parts[0])) : text.trimmed]
    case .flag:
      let isCross = ["x", "1", "sant"].contains { $0.same(as: text.trimmed.lowercased()) }
      let isNone = ["0", "falskt"].contains { $0.same(as: text.trimmed.lowercased()) }
      return [isCross ? "true" : isNone ? "false" : text.trimmed]
    case .text, .number, .instant, .who, .phrase, .json, .ownID, .reference, .code, .record:
      return [text.trimmed]
    }
  }
}

extension Record {
  /// What a field is called.
  fileprivate static func label(of field: String) -> Phrase? {
    descriptions.first { $0.name.same(as: field) }?.label
  }
}
