internal import Model
internal import Reports
internal import Workbooks

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
