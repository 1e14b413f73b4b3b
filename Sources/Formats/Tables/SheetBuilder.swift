internal import Model
internal import Reports
internal import Workbooks

/// A builder of sheets from tables: what people read, without what only programs do.
struct SheetBuilder {
  let language: Language

  private func localized(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }

  /// The tables that are not empty, without the columns that are.
  func shown(_ tables: [Table], without skipped: Set<String> = []) -> [Table] {
    tables.filter { !$0.rows.isEmpty && !skipped.contains($0.name) }.compactMap { table in
      let wanted = table.columns.indices.filter { column in
        let isFilled = table.columns[column].isAnswer || table.rows.contains { $0[column] != .empty }
        return isFilled && !table.columns[column].isCode
      }
      if wanted.isEmpty { return nil }
      var shown = table
      shown.columns = wanted.map { table.columns[$0] }
      shown.rows = table.rows.map { row in wanted.map { row[$0] } }
      return shown
    }
  }

  func sheet(_ table: Table) -> SheetDraft {
    var sheet = SheetDraft(title: table.title)
    sheet.heading = 0
    sheet.rows.append(
      table.columns.map { SheetDraft.Cell(.text($0.title.cell), $0.isAnswer ? .answerHeading : .heading) })
    for row in table.rows {
      sheet.rows.append(zip(row, table.columns).map { SheetDraft.Cell(value($0), look($1)) })
    }
    for (column, described) in table.columns.enumerated() {
      if described.isAnswer, !described.choices.isEmpty {
        sheet.choices.append(
          SheetDraft.Choices(
            column: column, values: described.choices.map(\.cell),
            warning: localized("Välj ur listan", "Choose from the list")))
      }
      sheet.marks += marks(described, table.rows.map { $0[column] }).map {
        SheetDraft.Mark(column: column, $0)
      }
    }
    return sheet
  }

  private func look(_ column: Table.Column) -> SheetDraft.Look {
    if column.isAnswer { return .answer }
    return ["id", "record", "mark"].contains(column.key) ? .code : .plain
  }

  private func value(_ cell: Table.Cell) -> Sheet.Cell {
    switch cell {
    case .empty: .empty
    case .text(let text), .word(_, let text): .text(text.cell)
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .flag(let flag): .text(flag ? yes : no)
    }
  }

  private var yes: String { localized("ja", "yes") }
  private var no: String { localized("nej", "no") }

  /// The tests of cells that stand out in colour: what is late, blocking, objected to or unmet, and says so in words
  /// too.
  private func marks(_ column: Table.Column, _ cells: [Table.Cell]) -> [SheetDraft.Mark.Test] {
    switch column.key {
    case "days_late": return [.above(0)]
    case "days_left": return [.below(0)]
    case "late", "blocking", "objects": return [.text(yes)]
    case "counts": return [.text(no)]
    default:
      let alarming = ["not_met", "blocked", "late", "object"]
      var labels: [String] = []
      for case .word(let code, let label) in cells where alarming.contains(code) && !labels.contains(label) {
        labels.append(label)
      }
      return labels.map { .text($0) }
    }
  }

  /// Makes the first sheet: what the workbook is of, and what is in it.
  func overview(_ facts: [(String, Sheet.Cell)], title: String, of tables: [Table]) -> SheetDraft {
    var sheet = SheetDraft(title: localized("Översikt", "Overview"))
    sheet.rows = [[SheetDraft.Cell(.text(title.cell), .title)], []]
    for (label, value) in facts {
      var value = value
      if case .text(let text) = value { value = .text(text.cell) }
      sheet.rows.append([SheetDraft.Cell(.text(label), .muted), SheetDraft.Cell(value, .fact)])
    }
    if tables.contains(where: { table in table.columns.contains(where: \.isAnswer) }) {
      sheet.rows += [
        [],
        [
          SheetDraft.Cell(.text(localized("Att fylla i", "To fill in")), .muted),
          SheetDraft.Cell(
            .text(
              localized(
                "Gula celler fylls i. Spara och skicka tillbaka filen; inget ändras förrän någon har godtagit svaren.",
                "Fill in the yellow cells. Save the file and send it back; nothing changes until somebody accepts."
              )),
            .answer),
        ],
      ]
    }
    sheet.rows += [
      [],
      [
        SheetDraft.Cell(.text(localized("Blad", "Sheet")), .heading),
        SheetDraft.Cell(.text(localized("Rader", "Rows")), .heading),
      ],
    ]
    var titles = SheetTitles()
    _ = titles.title(for: sheet.title)
    for table in tables {
      let count = Sheet.Cell.number(Number(table.rows.count))
      sheet.rows.append([
        SheetDraft.Cell(.text(titles.title(for: table.title))), SheetDraft.Cell(count, .fact),
      ])
    }
    return sheet
  }
}

extension String {
  /// The text as far as a cell can hold it; a mark says that it was cut.
  var cell: String { inert.held(to: WorkbookLimits.cellText, mark: " […]") }
}

extension SheetBuilder {
  /// The chart of the indicator that has most values over time; nil where none has several.
  func curve(in tables: [Table]) -> BookDraft.Chart? {
    for (name, day) in [("indicators_points", "day"), ("indicators_values", "date")] {
      guard let place = tables.firstIndex(where: { $0.name.same(as: name) }) else { continue }
      let table = tables[place]
      let column = { (key: String) in table.columns.firstIndex { $0.key.same(as: key) } }
      guard let days = column(day), let values = column("value"), let parent = column("parent") else {
        continue
      }
      var best: ClosedRange<Int>?
      for run in table.runs(of: parent)
      where table.rows[run].allSatisfy({ $0[days].isDay && $0[values].isNumber }) {
        if run.count > max(1, best?.count ?? 0) { best = run }
      }
      guard let best, case .text(let title) = table.rows[best.lowerBound][parent] else { continue }
      return BookDraft.Chart(
        sheetTitle: Phrase("Diagram", "Chart")(language), title: title.cell, isCurve: true, sheet: place + 1,
        rows: (best.lowerBound + 1)...(best.upperBound + 1), places: days, values: values)
    }
    return nil
  }

  /// The chart of open barriers of each kind; nil where there are none.
  func bars(in tables: [Table]) -> BookDraft.Chart? {
    guard let place = tables.firstIndex(where: { $0.name.same(as: "concepts") }) else { return nil }
    let table = tables[place]
    guard let names = table.columns.firstIndex(where: { $0.key.same(as: "title") }),
      let values = table.columns.firstIndex(where: { $0.key.same(as: "open") }), !table.rows.isEmpty
    else { return nil }
    return BookDraft.Chart(
      sheetTitle: Phrase("Diagram", "Chart")(language),
      title: Phrase("Öppna hinder efter slag", "Open barriers by kind")(language), isCurve: false,
      sheet: place + 1,
      rows: 1...table.rows.count, places: names, values: values)
  }
}

extension Table {
  /// The runs of rows that follow each other with the same value in the column.
  fileprivate func runs(of column: Int) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for index in rows.indices {
      if let last = runs.last, rows[last.lowerBound][column] == rows[index][column] {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs
  }
}

extension Table.Cell {
  fileprivate var isDay: Bool { if case .day = self { true } else { false } }
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
