package import Drawing
internal import Model

extension Session {
  /// The least room in which anything can be told.
  package static let smallest = Size(rows: 12, columns: 40)

  /// The picture of the session at this size; in less room than ``smallest`` it only says so.
  package func view(_ size: Size) -> Canvas {
    guard Self.fits(size) else {
      return refusal(size)
    }
    var canvas = screen.draw(in: self, size)
    if canvas.cursor == nil { canvas.cursor = Canvas.Place(row: 0, column: 1) }
    return canvas
  }

  /// True where the picture can be seen in a terminal of the size; else no key does anything but leave.
  package static func fits(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  private func refusal(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let words = Phrase(
      "brygga behöver minst 40 kolumner och 12 rader; här är \(size.columns) och \(size.rows).",
      "brygga needs at least 40 columns and 12 rows; here are \(size.columns) and \(size.rows).")
    for (row, line) in words(language).wrapped(to: size.columns).enumerated() {
      canvas.write(line, row: row, column: 0)
    }
    return canvas
  }

  /// The picture of a room, which draws into the grid without its first and last rows.
  ///
  /// Where no project is open, the picture is that of the portfolio.
  func inProject(_ size: Size, _ draw: (ProjectView, inout Frame) -> Void) -> Canvas {
    guard let projectView else { return portfolioView(size, ListState()) }
    var frame = Frame(size, language)
    draw(projectView, &frame)
    frame.finish(with: self)
    return frame.canvas
  }
}
