internal import Model
internal import Reports

/// The lead of a table's rows: the project or the record that they belong to.
struct TableLead {
  var columns: [Table.Column] = []
  var cells: [Table.Cell] = []

  var isEmpty: Bool { columns.isEmpty }
}

/// A builder of tables from lists of records, by their fields: a field a column, a list in a record a table of its own.
struct TableBuilder {
  let language: Language
  /// The name of a reference, a code or a person; nil where it speaks for itself.
  let names: (FieldKind, String) -> String?
  private(set) var tables: [Table] = []

  init(language: Language, names: @escaping (FieldKind, String) -> String?) {
    self.language = language
    self.names = names
  }

  /// Adds every list of records that a record has.
  mutating func addLists<Root: Record>(
    of type: Root.Type, _ json: JSONValue, without skipped: Set<String> = [], lead: TableLead = TableLead()
  ) {
    for field in Root.descriptions where !skipped.contains(field.name) {
      addList(field, field.name, field.label(language), rows: [(lead, json)])
    }
  }

  /// Adds the list that the records of `rows` have in a field, and the lists in it.
  private mutating func addList(
    _ field: FieldDescription, _ name: String, _ title: String, rows: [(lead: TableLead, json: JSONValue)]
  ) {
    if case .record(let shape) = field.kind {
      let inner = rows.map { ($0.lead, $0.json[field.name] ?? .null) }
      for list in shape.fields where list.kind.isRecords {
        addList(list, name + "_" + list.name, title + ", " + list.label(language), rows: inner)
      }
      return
    }
    guard case .list(.record(let shape)) = field.kind, !field.kind.isNotes else { return }
    let inner = rows.flatMap { row in (row.json[field.name]?.list ?? []).map { (row.lead, $0) } }
    let lists = shape.fields.filter { $0.kind.isRecords && !$0.kind.isNotes }
    let own = shape.fields.filter { !$0.kind.isRecords || $0.kind.isNotes }
    let isHeading = !lists.isEmpty && own.allSatisfy { ["kind", "title"].contains($0.name) }
    // The lead's columns are wanted of an empty list too.
    let lead = rows.first?.lead ?? TableLead()
    if !isHeading { add(name, title, own, lead: lead, rows: inner) }
    for list in lists {
      let (title, name) =
        isHeading
        ? (title, name.droppingLastStep + "_" + list.name)
        : (title + ", " + list.label(language), name + "_" + list.name)
      let below = inner.map { row in (within(row.1, row.0), row.1) }
      addList(list, name, title, rows: below.isEmpty ? [(within(.null, lead), .null)] : below)
    }
  }

  /// A lead that says which record the rows belong to.
  private func within(_ json: JSONValue, _ lead: TableLead) -> TableLead {
    let title = Phrase("Hör till", "Belongs to")(language)
    let text = { (names: [String]) in names.firstNonNil { json[$0]?.text } }
    var lead = lead
    let depth = lead.columns.count { $0.key.utf8.starts(with: "parent".utf8) && !$0.isCode }
    let key = depth == 0 ? "parent" : "parent\(depth + 1)"
    lead.columns += [
      Table.Column(key: key, title: title),
      Table.Column(key: key + "_id", title: title + " (id)", isCode: true),
    ]
    lead.cells += [
      text(["title", "gate", "criterion", "perspective", "id"]).map { .text(named($0)) } ?? .empty,
      text(["id", "record", "gate", "criterion"]).map { .text($0) } ?? .empty,
    ]
    return lead
  }

  /// The title of a criterion, a gate or a perspective.
  private func named(_ text: String) -> String {
    let kinds: [FieldKind] = [.code(.criteria), .code(.gates), .code(.perspectives)]
    return kinds.firstNonNil { names($0, text) } ?? text
  }

  mutating func add(
    _ name: String, _ title: String, _ fields: [FieldDescription], lead: TableLead = TableLead(),
    rows: [(TableLead, JSONValue)]
  ) {
    let maker = ColumnBuilder(language: language, names: names)
    let columns = maker.columns(fields)
    tables.append(
      Table(
        name: name, title: title, columns: (rows.first?.0.columns ?? lead.columns) + columns.map(\.column),
        rows: rows.map { lead, json in lead.cells + columns.map { $0.cell(json) } }))
  }

  /// Adds a record as a table of its values, a field a row.
  mutating func addFacts(
    _ name: String, _ title: String, _ fields: [FieldDescription], _ json: JSONValue
  ) {
    let columns = ColumnBuilder(language: language, names: names).columns(fields).filter { !$0.column.isCode }
    tables.append(
      Table(
        name: name, title: title,
        columns: [
          Table.Column(key: "field", title: Phrase("Fält", "Field")(language), isCode: true),
          Table.Column(key: "label", title: Phrase("Vad", "What")(language)),
          Table.Column(key: "value", title: Phrase("Värde", "Value")(language)),
        ],
        rows: columns.map { [.text($0.column.key), .text($0.column.title), $0.answer(json)] }))
    for field in fields where field.kind.isRecords {
      addList(
        field, name + "_" + field.name, title + ", " + field.label(language), rows: [(TableLead(), json)])
    }
  }
}

extension FieldKind {
  var isRecords: Bool {
    if case .list(.record) = self { true } else { false }
  }

  /// True for notes, which stand in a cell, a line each: a table of them would part the words from what they are about.
  var isNotes: Bool {
    if case .list(.record(let shape)) = self { shape.name.same(as: Note.shape.name) } else { false }
  }
}

extension String {
  /// The name of the list around it: `since` of `since_parts`.
  fileprivate var droppingLastStep: String {
    guard let end = utf8.lastIndex(of: UInt8(ascii: "_")) else { return self }
    return String(self[..<end])
  }
}
