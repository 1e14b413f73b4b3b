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
