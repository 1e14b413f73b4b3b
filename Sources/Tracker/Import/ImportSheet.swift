import Formats
import Model
import Reports
import Workbooks

/// A sheet of a workbook as rows of text, with the cells that read otherwise than their writer sees them.
struct ImportSheet {
  let title: String
  let rows: [TextRow]
  private let areas: [Sheet.Area]

  init(_ sheet: Sheet) {
    title = sheet.title
    rows = sheet.rows.map { TextRow($0, countsFrom1904: sheet.countsFrom1904) }
    areas = sheet.merges.filter { area in
      area.rows.count > 1
        && sheet.rows.contains { $0.number == area.rows.lowerBound && $0[area.columns.lowerBound] != .empty }
    }
  }

  /// The cells over several of the rows from `first` on that are shown as one.
  func merges(from first: Int?) -> [SkippedText] {
    areas.filter { area in first.map { area.rows.upperBound >= $0 } ?? false }.map { area in
      let column = area.columns.lowerBound + 1
      let start = AnswerPosition.cell(column: column, row: area.rows.lowerBound, sheet: title)
      let end = AnswerPosition.cell(
        column: area.columns.upperBound + 1, row: area.rows.upperBound, sheet: title)
      return SkippedText(
        start, "",
        why: Phrase(
          "cellerna till och med \(end.number) är sammanfogade: värdet tas bara på rad \(area.rows.lowerBound)",
          "the cells up to \(end.number) are merged: the value is taken in row \(area.rows.lowerBound) only"))
    }
  }
}

extension TextRow {
  fileprivate init(_ row: Sheet.Row, countsFrom1904: Bool) {
    self.init(row.number, row.cells.map(\.text))
    for (index, cell) in row.cells.enumerated() {
      if cell.isExact { exact.insert(index) }
      if case .flag = cell { flags.insert(index) }
      if countsFrom1904, case .number(let number) = cell { days[index] = CalendarDay(from1904: number) }
      faults[index] = row.measures[index]?.fault ?? cell.fault
    }
  }
}

extension CalendarDay {
  /// Makes the day of a number in a workbook that counts its days from 1904; nil for a number that nobody means as a
  /// day.
  fileprivate init?(from1904 number: Number) {
    guard let days = Int(number.text), 18_000..<79_000 ~= days else { return nil }
    self.init(number: days - 24_107)
  }
}

extension Sheet.Measure {
  fileprivate var fault: Phrase {
    switch self {
    case .time:
      Phrase(
        "cellen är ett klockslag, som arbetsboken har som del av ett dygn: skriv det som text",
        "the cell is a time, which the workbook holds as a part of a day: write it as text")
    case .percent:
      Phrase(
        "cellen är procent, som arbetsboken har som del av ett: skriv det som text",
        "the cell is a percentage, which the workbook holds as a part of one: write it as text")
    }
  }
}

extension Sheet.Cell {
  fileprivate var isExact: Bool {
    switch self {
    case .number, .day: true
    case .empty, .text, .unreadable, .flag: false
    }
  }

  fileprivate var text: String {
    switch self {
    case .empty: ""
    case .text(let text), .unreadable(let text): text
    case .number(let number): number.text
    case .day(let day): day.iso
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  fileprivate var fault: Phrase? {
    guard case .unreadable(let text) = self else { return nil }
    if text.utf8.first == UInt8(ascii: "=") {
      return Phrase(
        "formeln är inte uträknad: öppna arbetsboken i ett kalkylprogram och spara den",
        "the formula has not been computed: open the workbook in a spreadsheet program and save it")
    }
    return Phrase("cellen visar ett fel (\(text))", "the cell shows an error (\(text))")
  }
}
