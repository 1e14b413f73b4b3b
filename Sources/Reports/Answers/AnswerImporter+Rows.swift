internal import Changes
internal import Model

extension AnswerImporter {
  /// The changes that a row of somebody's own list proposes: fields of the record that it names, or a new record.
  ///
  /// A record is named by its id, else by its title as it reads. Empty cells say nothing. `titles` holds the rows before.
  func proposals(_ row: ImportedRow, titles: inout [String: AnswerPosition]) -> [Proposal] {
    guard let kind = Project.kind(row.recordKind) else { return [] }
    let cells = row.cells.filter { !$0.text.trimmed.isEmpty }
    if cells.isEmpty { return [] }
    let id = cells.first { $0.field.same(as: "id") }?.text.asRead
    let title = cells.first { $0.field.same(as: "title") }?.text.words
    let fields = cells.filter { !$0.field.same(as: "id") }
    let new = added(row, kind, fields, title ?? id ?? "")
    if let id {
      guard let found = names.entry(at: id), found.recordKind.same(as: kind.recordKind) else {
        return [new.refused(Phrase("posten \(id) finns inte", "there is no record \(id)"))]
      }
      return changes(found, fields)
    }
    guard let title else {
      return [new.refused(Phrase("raden har ingen rubrik", "the row has no title"))]
    }
    let called = title.asReadInAnyCase
    if let earlier = titles[called] {
      return [
        new.refused(Phrase("samma rubrik står redan på ", "the same title is on ") + earlier.words)
      ]
    }
    titles[called] = row.place
    let same = names.entries(called: called).filter {
      !$0.isArchived && $0.recordKind.same(as: kind.recordKind)
    }
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

  private func added(
    _ row: ImportedRow, _ kind: any Named.Type, _ cells: [ImportedRow.Cell], _ title: String
  ) -> Proposal {
    let words = cells.filter { !$0.field.same(as: "title") }.map { cell in
      (kind.label(of: cell.field) ?? Phrase(cell.field)) + Phrase(" ") + shown(cell, kind)
    }
    let after = ([Phrase(title)] + words).filter { !$0.sv.isEmpty }.joined(Phrase("; "))
    let proposal = Proposal(
      row.place, record: nil, title: "", field: kind.recordKind,
      label: Phrase("ny post, ", "new ") + kind.label,
      before: Phrase(""), after: after, by: by,
      [.add(recordKind: kind.recordKind, cells.map { assignment($0, of: kind) })])
    return cells.firstNonNil { doubt($0, kind) }.map(proposal.refused) ?? proposal
  }

  /// The reason why a cell cannot be read for certain, with its place; nil where it can.
  private func doubt(_ cell: ImportedRow.Cell, _ kind: any Named.Type) -> Phrase? {
    if let fault = cell.fault { return cell.place.words + Phrase(": ") + fault }
    guard !cell.isExact, let field = kind.field(named: cell.field) else {
      return nil
    }
    return column(cell.field).doubt(cell.text, field.kind).map { cell.place.words + Phrase(": ") + $0 }
  }

  /// The value of a cell in a new record, in words; as it is written where it cannot be understood.
  private func shown<Kind: Named>(_ cell: ImportedRow.Cell, _ kind: Kind.Type) -> Phrase {
    var record = Kind()
    do throws(Refusal) {
      try record.assign(
        assignment(cell, of: kind), in: ParseContext(today: context.today, isNew: true, resolver: names))
      return shown(record, cell.field)
    } catch { return Phrase(cell.text.words) }
  }

  private func changes(_ found: Names.Entry, _ cells: [ImportedRow.Cell]) -> [Proposal] {
    guard let record = project.stored(at: found.address) as? any Named else { return [] }
    return cells.compactMap { change(record, found, $0) }
  }

  /// The change that one cell proposes in a record; nil where the same stands there.
  private func change<Kind: Named>(_ record: Kind, _ found: Names.Entry, _ cell: ImportedRow.Cell)
    -> Proposal?
  {
    let assignment = assignment(cell, of: Kind.self)
    let label = Kind.label(of: cell.field) ?? Phrase(cell.field)
    func proposal(_ before: Phrase, _ after: Phrase) -> Proposal {
      Proposal(
        cell.place, record: found.address, title: found.title, field: cell.field, label: label,
        before: before,
        after: after, by: by, changes(of: record, assignment))
    }
    let now = shown(record, cell.field)
    if [now.sv, now.en].contains(where: { $0.reads(as: cell.text) }) { return nil }
    if let doubt = doubt(cell, Kind.self) { return proposal(now, Phrase(cell.text.words)).refused(doubt) }
    var changed = record
    do throws(Refusal) {
      try changed.assign(assignment, in: ParseContext(today: context.today, isNew: false, resolver: names))
    } catch {
      // A field that never changes may well say what it says.
      if [now.sv, now.en].contains(where: { $0.lettersOnly == cell.text.lettersOnly }) { return nil }
      return proposal(now, Phrase(cell.text.words)).refused(error.withChoices)
    }
    if changed.same(as: record) { return nil }
    let after = shown(changed, cell.field)
    return now.sv.reads(as: after.sv) ? nil : proposal(now, after)
  }

  private func shown(_ record: some Record, _ field: String) -> Phrase {
    let words = Language.allCases.map { language in
      record.text(of: field, language) { names.name($0, $1, language) }
    }
    return Phrase(words[0], words[1])
  }

  private func changes<Kind: Named>(of record: Kind, _ assignment: FieldAssignment) -> [Change] {
    if let action = record as? Action, assignment.field.same(as: "status"),
      let status = assignment.values.first
    {
      return changes(action.id, to: status, action.reason ?? "")
    }
    return [.edit(record: record.id.text, [assignment])]
  }

  /// The assignment of a cell as a person would type it: days and words however an office program writes them.
  private func assignment(_ cell: ImportedRow.Cell, of kind: any Named.Type) -> FieldAssignment {
    let field = kind.field(named: cell.field)?.kind ?? .text
    return FieldAssignment([cell.field], field.typed(cell, column(cell.field)))
  }
}

extension FieldKind {
  /// The cell's text as it is typed into a field: a list has its parts apart, a day is ISO, a word its code.
  fileprivate func typed(_ cell: ImportedRow.Cell, _ column: ColumnReading) -> [String] {
    guard case .list(let element) = self else { return [typed(cell.text, column, isExact: cell.isExact)] }
    let isProse = if case .text = element { true } else { false }
    return cell.text.utf8.split {
      $0 == UInt8(ascii: ";") || $0 == 0x0A || (!isProse && $0 == UInt8(ascii: ","))
    }
    .map { element.typed(String(Substring($0)).trimmed, column, isExact: cell.isExact) }.filter {
      !$0.isEmpty
    }
  }

  private func typed(_ text: String, _ column: ColumnReading, isExact: Bool) -> String {
    switch self {
    case .day: column.day(text)?.iso ?? text.trimmed
    case .word(let choices): choices.meant(by: text)?.word ?? text.trimmed
    // A workbook writes whole numbers with decimals: 4.0.
    case .integer, .number: (isExact ? DecimalSign.point.number(text) : column.number(text)) ?? text.trimmed
    case .flag:
      switch text.asReadInAnyCase {
      case "x", "1", "sant": "true"
      case "0", "falskt": "false"
      default: text.trimmed
      }
    case .list, .text, .instant, .who, .phrase, .json, .ownID, .reference, .code, .record: text.trimmed
    }
  }
}

extension Record {
  /// The label of a field.
  fileprivate static func label(of field: String) -> Phrase? {
    Self.field(named: field)?.label
  }
}
