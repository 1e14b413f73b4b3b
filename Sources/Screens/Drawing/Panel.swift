internal import Drawing
internal import Model

/// A part of a screen: a rule with a title, and lines under it.
struct Panel {
  /// The title in the rule above the panel; nil draws no rule.
  var title: String?
  var lines: [Line]
  /// The selected line, counted among all lines.
  var selected: Int?
  /// The line that is kept in view; nil is the selected one.
  var focus: Int?
  /// True where keys act here, so that the cursor stands here.
  var isActive = true
  /// A column for the selection sign at the left.
  var hasSelection = true
  /// The number of rows that it keeps above the others where room is short.
  var priority = 0
  /// Words for the lines left out, such as "can be conditions".
  var more = Phrase("till", "more")

  init(_ title: String?, _ lines: [Line], selected: Int? = nil, isActive: Bool = true) {
    self.title = title
    self.lines = lines
    self.selected = selected
    self.isActive = isActive
  }

  /// The number of rows that it would like, with its title.
  var height: Int { lines.count + (title == nil ? 0 : 1) }

  func canvas(_ size: Size, _ language: Language) -> Canvas {
    var canvas = Canvas(size)
    var row = 0
    if let title {
      canvas.rule(0, title: title, column: 0, width: size.columns)
      row = 1
    }
    let room = size.rows - row
    guard room > 0 else { return canvas }
    let overflow = lines.count > room
    if let selected, overflow {
      drawAround(focus ?? selected, room, row, language, &canvas)
      return canvas
    }
    let kept = overflow ? max(0, room - 1) : lines.count
    draw(Array(lines[0..<kept].enumerated()), 0, row, &canvas)
    if overflow {
      let hidden = lines[kept...].count { !$0.spans.isEmpty }
      canvas.write("  + \(hidden) " + more(language), row: row + kept, column: 0, style: .muted)
    }
    return canvas
  }

  /// The part of the list in which the selected line stands, and how much follows it.
  private func drawAround(
    _ selected: Int, _ room: Int, _ row: Int, _ language: Language, _ canvas: inout Canvas
  ) {
    var shown = room
    var top = max(0, min(selected - shown / 2, lines.count - shown))
    let isMoreBelow = top + shown < lines.count && room > 3
    if isMoreBelow {
      shown -= 1
      top = max(0, min(selected - shown / 2, lines.count - shown))
    }
    let end = min(lines.count, top + shown)
    draw(Array(lines[top..<end].enumerated()), top, row, &canvas)
    guard isMoreBelow, end < lines.count else { return }
    let hidden = lines[end...].count { !$0.spans.isEmpty }
    canvas.write("  + \(hidden) " + more(language), row: row + shown, column: 0, style: .muted)
  }

  private func draw(_ part: [(offset: Int, element: Line)], _ top: Int, _ row: Int, _ canvas: inout Canvas) {
    let indent = hasSelection ? 1 : 0
    for (offset, line) in part {
      canvas.draw(line, row: row + offset, column: indent, width: canvas.size.columns - indent)
      guard top + offset == selected, hasSelection else { continue }
      canvas.write(String(Sign.selection.rawValue), row: row + offset, column: 0, style: .selected)
      if isActive {
        canvas.restyle(row: row + offset, style: .selected)
        canvas.cursor = Canvas.Place(row: row + offset, column: 0)
      }
    }
  }
}

/// A rectangle of the grid.
struct Area {
  var row: Int
  var column: Int
  var rows: Int
  var columns: Int

  var size: Size { Size(rows: rows, columns: columns) }

  /// Parts it side by side with so many columns between.
  func halved(left: Int, gap: Int = 2) -> (left: Area, right: Area) {
    let left = min(left, columns)
    let start = min(columns, left + gap)
    return (
      Area(row: row, column: column, rows: rows, columns: left),
      Area(row: row, column: column + start, rows: rows, columns: columns - start)
    )
  }

  func top(_ rows: Int) -> Area {
    Area(row: row, column: column, rows: min(rows, self.rows), columns: columns)
  }

  func below(_ rows: Int) -> Area {
    let taken = min(rows, self.rows)
    return Area(row: row + taken, column: column, rows: self.rows - taken, columns: columns)
  }
}

extension Canvas {
  mutating func lay(_ panel: Panel, in area: Area, _ language: Language) {
    guard area.rows > 0, area.columns > 0 else { return }
    lay(panel.canvas(area.size, language), row: area.row, column: area.column)
  }

  /// Lays panels under one another; where room is short the active one keeps its own and the last go first.
  mutating func stack(_ panels: [Panel], in area: Area, _ language: Language) {
    var area = area
    for (panel, rows) in zip(panels, Panel.heights(of: panels, in: area.rows)) where rows > 0 {
      lay(panel, in: area.top(rows), language)
      area = area.below(rows)
    }
  }
}

extension Panel {
  /// The number of rows that each panel is given, in the order of the panels.
  ///
  /// The tallest are shortened first, each down to three or four rows; then the last ones go, but not the active one.
  static func heights(of panels: [Panel], in rows: Int) -> [Int] {
    var heights = panels.map(\.height)
    let active = panels.firstIndex { $0.isActive && $0.selected != nil } ?? 0
    let least = rows >= 20 && panels.count < 5 ? 4 : 3
    while heights.reduce(0, +) > rows {
      let tallest = heights.indices.filter { heights[$0] > least }
        .max { heights[$0] - panels[$0].priority < heights[$1] - panels[$1].priority }
      if let tallest {
        heights[tallest] -= 1
      } else if let last = heights.indices.last(where: { $0 != active && heights[$0] > 0 }) {
        heights[last] = 0
      } else {
        heights[active] = rows
        break
      }
    }
    // What was dropped may have left room that the active panel can use.
    let spare = rows - heights.reduce(0, +)
    if spare > 0, panels.indices.contains(active) {
      heights[active] = min(panels[active].height, heights[active] + spare)
    }
    return heights
  }
}
