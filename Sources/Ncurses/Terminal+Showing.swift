internal import CNcurses
package import Drawing

extension Terminal {
  /// Shows a picture; only the rows that changed are drawn, and of them only what differs is sent.
  package mutating func show(_ canvas: Canvas) {
    let known = shown?.size == canvas.size ? shown : nil
    if known == nil { erase() }
    for row in 0..<min(canvas.size.rows, size.rows) {
      let cells = canvas.cells[row * canvas.size.columns..<(row + 1) * canvas.size.columns]
      if let known, known.cells[cells.indices] == cells { continue }
      var drawn = pencil.drawn(cells)
      mvadd_wchnstr(Int32(row), 0, &drawn, Int32(drawn.count))
    }
    shown = canvas
    if let place = canvas.cursor, place.row < size.rows, place.column < size.columns {
      move(Int32(place.row), Int32(place.column))
      curs_set(1)
    } else {
      curs_set(0)
    }
    refresh()
  }
}
