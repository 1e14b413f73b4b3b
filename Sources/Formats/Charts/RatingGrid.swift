/// A grid of points on two scales of 1 to 5: several in a field stand side by side, in the order given.
struct RatingGrid {
  /// A mark of the grid, with the radius that its slot allows.
  struct Mark: Equatable {
    /// The index, from 0, in what the grid was made of.
    let index: Int
    let point: Drawing.Point
    let radius: Double
  }

  static let fieldWidth = 118.0
  static let fieldHeight = 70.0
  static let left = 48.0
  static let top = 14.0
  static let width = left + 5 * fieldWidth + 14
  static let height = top + 5 * fieldHeight + 48

  let marks: [Mark]

  /// Places the points; `places` are across and up, each 1 to 5, and nil where something is not rated.
  init(_ places: [(across: Int, up: Int)?]) {
    var fields: [[Int]] = Array(repeating: [], count: 25)
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      let (across, up) = (min(max(place.across, 1), 5), min(max(place.up, 1), 5))
      fields[(up - 1) * 5 + across - 1].append(index)
    }
    marks = fields.enumerated().flatMap { field, indices in
      let corner = Drawing.Point(
        Self.left + Double(field % 5) * Self.fieldWidth,
        Self.top + Double(4 - field / 5) * Self.fieldHeight)
      return RatingGrid.spread(indices, from: corner)
    }
  }

  /// Spreads marks in a field, in as many columns as make the slots nearly square; the radius is what the slot allows.
  private static func spread(_ indices: [Int], from corner: Drawing.Point) -> [Mark] {
    guard !indices.isEmpty else { return [] }
    // The words of the corners have a line of their own, above and below.
    let (width, height) = (fieldWidth - 8, fieldHeight - 34)
    let columns =
      (1...indices.count).first { columns in
        let rows = (indices.count + columns - 1) / columns
        return width / Double(columns) <= height / Double(rows) * 1.25
      } ?? indices.count
    let rows = (indices.count + columns - 1) / columns
    let slot = (width: width / Double(columns), height: height / Double(rows))
    let radius = min(11, min(slot.width, slot.height) / 2.5)
    return indices.enumerated().map { place, index in
      Mark(
        index: index,
        point: Drawing.Point(
          corner.x + 4 + slot.width * (Double(place % columns) + 0.5),
          corner.y + 17 + slot.height * (Double(place / columns) + 0.5)),
        radius: radius)
    }
  }

  /// Draws the fields, the scales and the meanings of the corners, clockwise from the upper left.
  func draw(into out: inout Drawing, across: String, up: String, corners: [String]) {
    let (right, bottom) = (Self.left + 5 * Self.fieldWidth, Self.top + 5 * Self.fieldHeight)
    out.box(
      "ground", at: .init(Self.left, Self.top), width: right - Self.left, height: bottom - Self.top)
    for step in 0...5 {
      let (x, y) = (
        Self.left + Double(step) * Self.fieldWidth, Self.top + Double(step) * Self.fieldHeight
      )
      out.line("rule", from: .init(x, Self.top), to: .init(x, bottom))
      out.line("rule", from: .init(Self.left, y), to: .init(right, y))
      guard step < 5 else { continue }
      out.text("soft", "\(step + 1)", at: .init(x + Self.fieldWidth / 2, bottom + 17), anchor: .middle)
      out.text("soft", "\(5 - step)", at: .init(Self.left - 10, y + Self.fieldHeight / 2 + 4), anchor: .end)
    }
    out.text("axis", across + " →", at: .init(right, bottom + 38), anchor: .end)
    out.text("axis", "↑ " + up, at: .init(Self.left, bottom + 38))
    let places: [(Drawing.Point, Drawing.Anchor)] = [
      (.init(Self.left + 7, Self.top + 15), .start), (.init(right - 7, Self.top + 15), .end),
      (.init(right - 7, bottom - 8), .end), (.init(Self.left + 7, bottom - 8), .start),
    ]
    for (corner, place) in zip(corners, places) {
      out.text("corner", corner, at: place.0, anchor: place.1)
    }
  }

  /// Draws the number by which the table knows a mark.
  func number(_ mark: Mark, _ look: String, into out: inout Drawing) {
    let small = mark.radius < 8 ? " small" : ""
    out.text(
      look + small, "\(mark.index + 1)", at: .init(mark.point.x, mark.point.y + (mark.radius < 8 ? 3 : 4)),
      anchor: .middle)
  }
}
