/// A writer of SVG; text from people is escaped where it goes in.
///
/// Looks are classes, which the page's style sheet knows: no drawing names a colour.
struct Drawing {
  /// The width in units of the drawing, of which one is about a pixel.
  let width: Double
  let height: Double
  private(set) var body = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func line(_ look: String, from: Point, to: Point) {
    body +=
      "<line class=\"\(look)\" x1=\"\(from.x.units)\" y1=\"\(from.y.units)\""
      + " x2=\"\(to.x.units)\" y2=\"\(to.y.units)\"/>\n"
  }

  mutating func box(
    _ look: String, at corner: Point, width: Double, height: Double, round: Double = 0
  ) {
    body +=
      "<rect class=\"\(look)\" x=\"\(corner.x.units)\" y=\"\(corner.y.units)\""
      + " width=\"\(max(0, width).units)\" height=\"\(max(0, height).units)\""
      + (round > 0 ? " rx=\"\(round.units)\"/>\n" : "/>\n")
  }

  mutating func path(_ look: String, through points: [Point]) {
    let places = points.map { "\($0.x.units),\($0.y.units)" }.joined(separator: " ")
    body += "<polyline class=\"\(look)\" points=\"\(places)\"/>\n"
  }

  /// Draws a mark of a size around a point; what it says stands in words beside it or in the table.
  mutating func mark(_ shape: Shape, _ look: String, at point: Point, radius: Double) {
    switch shape {
    case .circle:
      body +=
        "<circle class=\"\(look)\" cx=\"\(point.x.units)\" cy=\"\(point.y.units)\" r=\"\(radius.units)\"/>\n"
    case .square:
      box(
        look, at: Point(point.x - radius * 0.9, point.y - radius * 0.9), width: radius * 1.8,
        height: radius * 1.8, round: 1)
    case .diamond, .triangle, .flag, .hourglass:
      let places = shape.corners.map {
        "\((point.x + $0.x * radius).units),\((point.y + $0.y * radius).units)"
      }
      body += "<polygon class=\"\(look)\" points=\"\(places.joined(separator: " "))\"/>\n"
    }
  }

  /// Draws a text; with `columns`, it is cut to so many, and its title is the whole of it whether it was cut or not.
  mutating func text(
    _ look: String, _ text: String, at point: Point, anchor: Anchor = .start, columns: Int? = nil
  ) {
    let whole = text.oneLine
    let shown = columns.map(whole.cut) ?? whole
    let title = columns == nil ? "" : "<title>\(whole.html)</title>"
    body +=
      "<text class=\"\(look)\" x=\"\(point.x.units)\" y=\"\(point.y.units)\""
      + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"") + ">\(title)\(shown.html)</text>\n"
  }

  /// Draws what `write` draws, with a text that a pointer shows.
  mutating func group(titled title: String, _ write: (inout Drawing) -> Void) {
    body += "<g><title>\(title.oneLine.html)</title>\n"
    write(&self)
    body += "</g>\n"
  }
}

extension Drawing {
  /// A point of a drawing, in its units from the upper left.
  struct Point: Hashable {
    let x: Double
    let y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The part of a text that stands at its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// A shape of marks, told apart without colour.
  enum Shape {
    case circle, square, diamond, triangle, flag, hourglass

    /// The corners in radii around the point.
    fileprivate var corners: [Point] {
      switch self {
      case .circle, .square: []
      case .diamond: [Point(0, -1.18), Point(1.18, 0), Point(0, 1.18), Point(-1.18, 0)]
      case .triangle: [Point(0, -1.1), Point(1.1, 0.9), Point(-1.1, 0.9)]
      case .hourglass: [Point(-1, -1), Point(1, -1), Point(-1, 1), Point(1, 1)]
      case .flag: [Point(-1, -1), Point(1, -0.35), Point(-0.6, 0.3), Point(-0.6, 1.1), Point(-1, 1.1)]
      }
    }
  }
}

extension Double {
  /// The number with one decimal at most; what is no number is 0.
  var units: String {
    let held = isFinite ? Swift.min(Swift.max(self, -1e6), 1e6) : 0
    let tenths = Int((held * 10).rounded())
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (tenth == 0 ? "" : ".\(tenth)")
  }
}
