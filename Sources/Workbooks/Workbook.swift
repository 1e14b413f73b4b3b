/// A workbook as office programs keep it (.xlsx), read from bytes and written to bytes.
package enum Workbook {
  /// Reads every sheet of the workbook, in its order.
  ///
  /// Nothing outside the bytes is looked at, and what they unfold to is bounded; see ``WorkbookLimits``. Throws a
  /// ``WorkbookFault`` where the bytes are no whole workbook, are locked, hold more than the limits allow, or where a
  /// library is missing.
  package static func sheets(in bytes: [UInt8]) throws(WorkbookFault) -> [Sheet] {
    try bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) in
      var archive = try Archive.open(buffer)
      let book = try archive.book()
      var sheets: [Sheet] = []
      var rowsLeft = WorkbookLimits.rows
      var cellsLeft = WorkbookLimits.cells
      for place in book.places {
        var reader = SheetReader(book, rowsLeft: rowsLeft, cellsLeft: cellsLeft)
        do throws(WorkbookFault) {
          try Markup.read(archive.part(place.part), of: place.part) { (markup) throws(WorkbookFault) in
            try reader.read(&markup)
          }
        } catch {
          var fault = error
          fault.sheet = place.title
          throw fault
        }
        rowsLeft = reader.rowsLeft
        cellsLeft = reader.cellsLeft
        var sheet = Sheet(title: place.title, isHidden: place.isHidden, rows: reader.rows)
        sheet.merges = reader.merges
        sheet.countsFrom1904 = book.countsFrom1904
        sheets.append(sheet)
      }
      return sheets
    }
  }
}
