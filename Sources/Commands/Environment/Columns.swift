import Drawing
import Model

/// Columns under a header, each as wide as its widest cell.
struct Columns {
  private let header: [String]
  private let rows: [[String]]

  init(_ header: [String], _ rows: [[String]]) {
    self.header = header
    self.rows = rows.map { $0.map(\.visible) }
  }

  var text: String { rows.isEmpty ? "" : lines([header] + rows) }

  /// The rows without the header.
  var body: String { lines(rows) }

  private func lines(_ shown: [[String]]) -> String {
    var widths = header.map(\.columns)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.columns)
      }
    }
    return shown.map { line($0, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    var room = 0
    for (cell, width) in zip(cells, widths) where !cell.isEmpty || width > 0 {
      if !cell.isEmpty {
        line += String(repeating: " ", count: room) + cell
        room = 0
      }
      room += width - cell.columns + 2
    }
    return line + "\n"
  }
}
