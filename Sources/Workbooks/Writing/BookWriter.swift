internal import CWorkbooks
internal import Glibc
internal import Model

extension Workbook {
  /// Writes the workbook as the bytes of a file; nothing is left on the disk.
  ///
  /// Throws a ``WorkbookFault`` where the library for writing is missing or does not write it whole.
  package static func bytes(of draft: BookDraft) throws(WorkbookFault) -> [UInt8] {
    var missing = missing_library()
    guard writing_is_possible(&missing) else {
      throw .missing(String(cString: missing.file), String(cString: missing.package))
    }
    guard let book = book_begin() else {
      throw .unwritten(String(cString: strerror(errno)))
    }
    var writer = BookWriter(book, draft)
    let isWhole = writer.write()
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    var words: UnsafePointer<CChar>?
    let isDone = book_end(book, &bytes, &count, &words)
    defer { free(bytes) }
    guard isDone, isWhole, let bytes else { throw .unwritten(words.map { String(cString: $0) } ?? "") }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}

extension WorkbookFault {
  fileprivate static func unwritten(_ why: String) -> WorkbookFault {
    let reason = why.isEmpty ? "" : ": " + why
    return WorkbookFault(
      .failed, "arbetsboken kunde inte skrivas" + reason, "the workbook could not be written" + reason)
  }
}

/// A writer of a draft into a book of the library.
private struct BookWriter {
  private let book: OpaquePointer
  private let draft: BookDraft
  private var styles: [StyleKey: Int32] = [:]
  private var titles = SheetTitles()
  private var isWhole = true
  private let alarm: Int32

  /// The look and kind of value that decide a style.
  private struct StyleKey: Hashable {
    let look: SheetDraft.Look
    let value: SheetStyle.ValueKind
  }

  init(_ book: OpaquePointer, _ draft: BookDraft) {
    self.book = book
    self.draft = draft
    alarm = SheetStyle.alarm.made(in: book)
  }

  /// Writes all of it; false where something did not fit, which the limits of a draft's texts rule out.
  mutating func write() -> Bool {
    // The library writes the created day in universal time; noon keeps it the same day everywhere.
    let noon = Int64(draft.made.number) * 86_400 + 43_200
    book_describe(
      book, draft.title.escaped, draft.subject.escaped, draft.company.escaped, draft.comments.escaped, noon)
    let sheetTitles = draft.sheets.map { titles.title(for: $0.title) }
    let choicesTitle = titles.title(for: draft.choicesTitle)
    for (sheet, title) in zip(draft.sheets, sheetTitles) { write(sheet, title, choicesTitle) }
    writeChoices(choicesTitle)
    if let chart = draft.chart, draft.sheets.indices.contains(chart.sheet) {
      write(chart, of: sheetTitles[chart.sheet])
    }
    return isWhole
  }

  private mutating func write(_ sheet: SheetDraft, _ title: String, _ choicesTitle: String) {
    guard let page = book_add_page(book, title) else { return isWhole = false }
    defer { page_close(page) }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() { write(cell, row, column, page) }
    }
    let widths = sheet.widths
    for (column, width) in widths.enumerated() { page_set_column(page, UInt16(column), width) }
    for row in sheet.rows.indices {
      if let height = sheet.height(of: row, widths) { page_set_row(page, UInt32(row), height) }
    }
    let footer = "&L" + title.footer + "&R&P / &N"
    page_set_print(page, footer)
    guard let heading = sheet.heading, sheet.rows.indices.contains(heading) else {
      page_hide_lines(page)
      return
    }
    let columns = sheet.rows[heading].count
    let last = UInt32(max(heading + 1, sheet.rows.count - 1))
    let first = UInt32(heading + 1)
    if columns > 0 { page_set_head(page, first, last, UInt16(columns - 1)) }
    for mark in sheet.marks { write(mark, first, last, page) }
    for offer in sheet.choices {
      guard let place = place(of: offer.values) else { continue }
      let column = SheetDraft.letters(place)
      let range = "='" + choicesTitle.doublingApostrophes + "'!$\(column)$1:$\(column)$\(offer.values.count)"
      page_offer(page, first, last, UInt16(offer.column), range, offer.warning.held(31), offer.warning)
    }
    if sheet.hasAnswers {
      page_set_colour(page, SheetStyle.answerTab)
      page_protect(page)
    }
  }

  private mutating func write(_ cell: SheetDraft.Cell, _ row: Int, _ column: Int, _ page: OpaquePointer) {
    let style = style(cell.look, SheetStyle.ValueKind(cell.value))
    let (row, column) = (UInt32(row), UInt16(column))
    let isWritten =
      switch cell.value {
      case .empty: cell.look == .plain ? true : page_write_nothing(page, row, column, style)
      case .text(let text), .unreadable(let text): page_write_text(page, row, column, text.escaped, style)
      case .number(let number):
        number.isExact
          ? page_write_number(page, row, column, number.value, style)
          : page_write_text(page, row, column, number.text, style)
      case .day(let day):
        if let serial = day.serial {
          page_write_number(page, row, column, Double(serial), style)
        } else {
          page_write_text(page, row, column, day.iso, style)
        }
      case .flag(let flag): page_write_text(page, row, column, flag ? "true" : "false", style)
      }
    isWhole = isWritten && isWhole
  }

  private mutating func style(_ look: SheetDraft.Look, _ value: SheetStyle.ValueKind) -> Int32 {
    let key = StyleKey(look: look, value: value)
    if let style = styles[key] { return style }
    let style = SheetStyle(look, value).made(in: book)
    styles[key] = style
    return style
  }

  private func write(_ mark: SheetDraft.Mark, _ first: UInt32, _ last: UInt32, _ page: OpaquePointer) {
    let column = UInt16(mark.column)
    switch mark.test {
    case .above(let number): page_mark_number(page, first, last, column, true, Double(number), alarm)
    case .below(let number): page_mark_number(page, first, last, column, false, Double(number), alarm)
    case .text(let text): page_mark_text(page, first, last, column, "\"" + text.doublingQuotes + "\"", alarm)
    }
  }

  /// The lists of choices, each once, in the order in which they are first offered.
  private var lists: [[String]] {
    var lists: [[String]] = []
    for sheet in draft.sheets {
      for offer in sheet.choices where !offer.values.isEmpty && !lists.contains(offer.values) {
        lists.append(offer.values)
      }
    }
    return lists
  }

  private func place(of values: [String]) -> Int? { lists.firstIndex(of: values) }

  private mutating func writeChoices(_ title: String) {
    if lists.isEmpty { return }
    guard let page = book_add_page(book, title) else { return isWhole = false }
    defer { page_close(page) }
    for (column, values) in lists.enumerated() {
      for (row, value) in values.enumerated() { write(SheetDraft.Cell(.text(value)), row, column, page) }
    }
    page_hide(page)
  }

  private mutating func write(_ chart: BookDraft.Chart, of sheet: String) {
    let title = titles.title(for: chart.sheetTitle)
    let isDrawn = sheet.withCString { name in
      let range = chart_range(
        sheet: name, first: UInt32(chart.rows.lowerBound), last: UInt32(chart.rows.upperBound),
        places: UInt16(chart.places), values: UInt16(chart.values))
      return book_add_chart(book, title, chart.title.nameOfChart.escaped, chart.isCurve, range)
    }
    isWhole = isDrawn && isWhole
  }
}

extension String {
  /// The text as the name of a chart: one that begins with an equals sign would be a reference, and its length is
  /// limited.
  fileprivate var nameOfChart: String {
    let short = String(String.UnicodeScalarView(unicodeScalars.prefix(120)))
    return short.utf8.first == UInt8(ascii: "=") ? " " + short : short
  }
}
