internal import CWorkbooks
internal import Model

/// A reader of one sheet's rows from its part.
struct SheetReader {
  let book: Book
  /// The number of rows and of cells that there is still room for, of all sheets.
  var rowsLeft: Int
  var cellsLeft: Int
  private(set) var rows: [Sheet.Row] = []
  private(set) var merges: [Sheet.Area] = []
  private var row = 0

  init(_ book: Book, rowsLeft: Int, cellsLeft: Int) {
    self.book = book
    self.rowsLeft = rowsLeft
    self.cellsLeft = cellsLeft
  }

  /// Reads the rows and merged areas; throws a ``WorkbookFault``, with its row, where they are broken or too many.
  mutating func read(_ markup: inout Markup) throws(WorkbookFault) {
    var isInside = false
    while true {
      switch try markup.next() {
      case .over: return
      case .begins("sheetData"): isInside = true
      case .ends("sheetData"): isInside = false
      case .begins("mergeCell"):
        if let area = markup.attribute("ref").flatMap(Self.area) { merges.append(area) }
      case .begins("row") where isInside:
        do throws(WorkbookFault) {
          try readRow(&markup)
        } catch {
          var fault = error
          fault.row = row
          throw fault
        }
      default: continue
      }
    }
  }

  private mutating func readRow(_ markup: inout Markup) throws(WorkbookFault) {
    let number = try markup.attribute("r").map { (text) throws(WorkbookFault) in
      guard let number = Int(text), number > row, number <= 1_048_576 else {
        throw WorkbookFault(
          .invalid, "raderna har ingen ordning: \"\(text)\"", "the rows have no order: \"\(text)\"")
      }
      return number
    }
    row = number ?? row + 1
    var cells: [Sheet.Cell] = []
    var measures: [Int: Sheet.Measure] = [:]
    var column = 0
    while true {
      switch try markup.next() {
      case .over: throw .broken("sheetData")
      case .ends("row"):
        if cells.isEmpty { return }
        guard rowsLeft > 0 else { throw .tooMany(WorkbookLimits.rows, "rader", "rows") }
        rowsLeft -= 1
        var filled = Sheet.Row(number: row, cells: cells)
        filled.measures = measures
        rows.append(filled)
        return
      case .begins("c"):
        if let place = markup.attribute("r") {
          guard let said = Self.column(of: place), said >= column else {
            throw WorkbookFault(
              .invalid, "cellerna har ingen ordning: \"\(place)\"", "the cells have no order: \"\(place)\"")
          }
          column = said
        }
        let shown = style(of: markup)
        let cell = try readCell(&markup, shown)
        if case .number = cell {
          measures[column] = shown == .time ? .time : shown == .percent ? .percent : nil
        }
        if cell != .empty {
          guard column - cells.count < cellsLeft else {
            throw .tooMany(WorkbookLimits.cells, "celler", "cells")
          }
          cellsLeft -= column - cells.count + 1
          while cells.count < column { cells.append(.empty) }
          cells.append(cell)
        }
        column += 1
      default: continue
      }
    }
  }

  /// The column, from 0, of a place such as `AB12`; nil where it has none within the limit.
  static func column(of place: String) -> Int? {
    var column = 0
    for byte in place.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte) - 0x40
      if column > WorkbookLimits.columns { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  /// The area of a reference such as `B2:C5`.
  private static func area(_ ref: String) -> Sheet.Area? {
    let ends = ref.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
    let places = ends.compactMap { end -> (column: Int, row: Int)? in
      let digits = end.utf8.drop { (0x41...0x5A).contains($0) }
      guard let column = column(of: end), let row = Int(Substring(digits)), row > 0 else { return nil }
      return (column, row)
    }
    guard places.count == 2, places[0].column <= places[1].column, places[0].row <= places[1].row else {
      return nil
    }
    return Sheet.Area(
      columns: places[0].column...places[1].column, rows: places[0].row...places[1].row)
  }

  private func style(of markup: borrowing Markup) -> Book.Shown {
    let style = markup.attribute("s").flatMap { Int($0) } ?? 0
    return book.shows.indices.contains(style) ? book.shows[style] : .number
  }

  private func readCell(_ markup: inout Markup, _ shown: Book.Shown) throws(WorkbookFault) -> Sheet.Cell {
    let type = markup.attribute("t") ?? "n"
    var value: String?
    var inline: String?
    var formula: String?
    reading: while true {
      switch try markup.next() {
      case .over: throw .broken("sheetData")
      case .ends("c"): break reading
      case .begins("v"): value = try markup.inside().heldToCell()
      case .begins("f"): formula = try markup.inside()
      case .begins("is"): inline = try markup.richText("is")
      default: continue
      }
    }
    if let inline { return inline.isEmpty ? .empty : .text(inline) }
    guard let value, !value.isEmpty else {
      // A formula may have come to an empty text.
      if value != nil, type == "str" { return .empty }
      return formula.map { .unreadable("=" + $0) } ?? .empty
    }
    return try cell(value, type, isDate: shown == .day)
  }

  private func cell(_ value: String, _ type: String, isDate: Bool) throws(WorkbookFault) -> Sheet.Cell {
    switch type {
    case "s":
      guard let index = Int(value), book.texts.indices.contains(index) else {
        throw WorkbookFault(.invalid, "en text saknas: \(value)", "a text is missing: \(value)")
      }
      return book.texts[index].isEmpty ? .empty : .text(book.texts[index])
    case "str": return .text(value.unescaped)
    case "b": return .flag(value == "1" || value == "true")
    case "e": return .unreadable(value)
    case "d":
      let day = CalendarDay(iso: String(decoding: value.utf8.prefix(10), as: UTF8.self))
      return day.map { .day($0) } ?? .text(value)
    case "n":
      guard let number = Self.number(value) else { return .unreadable(value) }
      if isDate, let day = day(number) { return .day(day) }
      return Number(Self.words(number)).map { .number($0) } ?? .unreadable(value)
    default: return .unreadable(value)
    }
  }

  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number == 0 ? 0 : number
  }

  private static func words(_ number: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NUMBER_ROOM)) { room in
      guard let start = room.baseAddress else { return "" }
      write_number(number, start)
      return String(cString: start)
    }
  }

  /// The day of a number: 1 is the first of January 1900, and a 29 February of that year is counted.
  ///
  /// A workbook that counts from 1904 begins with 0.
  private func day(_ number: Double) -> CalendarDay? {
    let first = CalendarDay(number: book.countsFrom1904 ? -24_107 : -25_569)
    guard number >= (book.countsFrom1904 ? 0 : 1), number < 2_958_466 else { return nil }
    let days = Int(number)
    if book.countsFrom1904 { return first + days }
    return days == 60 ? nil : first + (days < 60 ? days + 1 : days)
  }
}
