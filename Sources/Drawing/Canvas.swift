/// A whole screen as a grid of cells, drawn by a view and shown by a terminal or kept as text.
package struct Canvas: Hashable, Sendable {
  /// A place in the grid, counted from the upper left corner.
  package struct Place: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package let size: Size
  package private(set) var cells: [Cell]
  /// The place of the hardware cursor, which is what a screen reader follows; nil hides it.
  package var cursor: Place?

  /// A blank picture of that size.
  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a row and a column, both from 0; nil outside the grid.
  package subscript(row: Int, column: Int) -> Cell? {
    contains(row, column) ? cells[row * size.columns + column] : nil
  }

  /// Writes text and returns how many columns it took, ending with `…` where it is wider than its room.
  ///
  /// Rows and columns are counted from 0; what lies outside the grid is not drawn.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int, style: Style = .plain, width: Int? = nil
  ) -> Int {
    let room = min(width ?? .max, size.columns - column)
    guard room > 0, 0..<size.rows ~= row else { return 0 }
    var used = 0
    for glyph in text.cut(to: room).glyphs {
      if column + used >= 0 { put(glyph, row, column + used, style) }
      used += glyph.columns
    }
    return used
  }

  /// Draws a line across, with a title set into it, by default with one blank column at each end.
  package mutating func rule(
    _ row: Int, title: String = "", column: Int = 1, width: Int? = nil, thin: Bool = false
  ) {
    let width = min(width ?? size.columns - column - 1, size.columns - column)
    guard width > 0 else { return }
    let line = thin ? "─" : "━"
    write(String(repeating: line, count: width), row: row, column: column, style: .rule)
    let title = title.cut(to: width - 4)
    if !title.isEmpty {
      write(" " + title + " ", row: row, column: column + 1, style: .heading)
    }
  }

  /// Covers a stretch of a row with one character.
  package mutating func fill(
    row: Int, column: Int = 0, width: Int? = nil, with character: Character = " ", style: Style = .plain
  ) {
    let count = min(width ?? .max, size.columns - column)
    guard count > 0 else { return }
    write(String(repeating: character, count: count), row: row, column: column, style: style, width: count)
  }

  /// Gives a stretch of a row another style and leaves its text, as a selection does.
  package mutating func restyle(row: Int, column: Int = 0, width: Int? = nil, style: Style) {
    guard 0..<size.rows ~= row else { return }
    let first = max(0, column)
    let end = min(size.columns, width.map { column + max(0, $0) } ?? size.columns)
    guard first < end else { return }
    for place in first..<end { cells[row * size.columns + place].style = style }
  }

  /// Lays another picture over this one, as a list of choices lies over its screen.
  package mutating func lay(_ picture: Canvas, row: Int, column: Int) {
    for line in 0..<picture.size.rows {
      for place in 0..<picture.size.columns {
        let cell = picture.cells[line * picture.size.columns + place]
        guard let character = cell.character else { continue }
        let glyph = Glyph(character: character, columns: character.columns)
        put(glyph, row + line, column + place, cell.style)
      }
    }
    if let place = picture.cursor { cursor = Place(row: row + place.row, column: column + place.column) }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    0..<size.rows ~= row && 0..<size.columns ~= column
  }

  private mutating func put(_ glyph: Glyph, _ row: Int, _ column: Int, _ style: Style) {
    guard contains(row, column), contains(row, column + glyph.columns - 1) else { return }
    let first = row * size.columns + column
    parted(first)
    cells[first] = Cell(character: glyph.character, style: style)
    guard glyph.columns > 1 else { return }
    parted(first + 1)
    cells[first + 1] = Cell(character: nil, style: style)
  }

  /// Blanks the other half of a wide character of which one half is about to be drawn over.
  private mutating func parted(_ index: Int) {
    if cells[index].character == nil, index > 0 { cells[index - 1].character = " " }
    let next = index + 1
    if next < cells.count, next % size.columns != 0, cells[next].character == nil {
      cells[next].character = " "
    }
    cells[index].character = " "
  }
}

extension Canvas {
  /// The grid as lines without the blanks at their ends, to be kept as a file and read in review.
  package var text: String {
    picture { String($0.character ?? " ", covered: $0.character == nil) }
  }

  /// The same grid with one letter for each style.
  package var styles: String {
    picture { $0 == .blank ? " " : String($0.style.letter) }
  }

  private func picture(_ shown: (Cell) -> String) -> String {
    var picture = ""
    for row in 0..<size.rows {
      var line = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] { line += shown(cell) }
      let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      picture += (end.map { String(line[...$0]) } ?? "") + "\n"
    }
    return picture
  }
}

extension String {
  fileprivate init(_ character: Character, covered: Bool) {
    self = covered ? "" : String(character)
  }
}
