internal import Model
internal import Reports

extension Chart {
  /// Draws a small curve of one indicator: its limits as a band, its baseline, its last value; nil without values.
  static func curve(of indicator: IndicatorStatus, named name: String, _ scope: ReportScope) -> Chart? {
    let points = indicator.points.compactMap { point in
      point.value.map { (day: point.day, value: $0.drawn, text: scope.number($0)) }
    }
    guard let first = points.first, let last = points.last else { return nil }
    let scale = Scale(
      points.map(\.value) + [indicator.lower, indicator.upper, indicator.baseline].compactMap { $0?.drawn })
    var out = Drawing(width: Scale.width, height: Scale.height)
    if indicator.lower != nil || indicator.upper != nil {
      let top = indicator.upper.map { scale.y($0.drawn) } ?? 0
      let bottom = indicator.lower.map { scale.y($0.drawn) } ?? Scale.height
      out.box("band", at: .init(0, top), width: Scale.right, height: bottom - top)
    }
    if let baseline = indicator.baseline {
      let y = scale.y(baseline.drawn)
      out.line("baseline", from: .init(0, y), to: .init(Scale.right, y))
    }
    let places = points.map { point in
      Drawing.Point(scale.x(point.day, from: first.day, to: last.day), scale.y(point.value))
    }
    if places.count > 1 { out.path("curve", through: places) }
    for (point, place) in zip(points, places) where indicator.excludes(point.value) {
      out.mark(.diamond, "alarm", at: place, radius: 3.4)
    }
    if let place = places.last {
      if !indicator.excludes(last.value) { out.mark(.circle, "strong", at: place, radius: 3.6) }
      out.text(
        indicator.excludes(last.value) ? "late" : "label", last.text,
        at: .init(place.x + 8, min(max(place.y + 4, 11), Scale.height - 3)), columns: 9)
    }
    let count = scope(
      Phrase.counted(points.count, Phrase("Ett värde", "One value"), Phrase("värden", "values")))
    let outside = points.count { indicator.excludes($0.value) }
    return Chart(
      name: name, title: indicator.title,
      description: scope(
        "\(count) från \(first.day.iso) till \(last.day.iso), det sista \(last.text)",
        "\(count) from \(first.day.iso) to \(last.day.iso), the last \(last.text)")
        + (outside > 0 ? scope("; \(outside) utanför gränserna", "; \(outside) outside the limits") : "")
        + ".",
      drawing: out, columns: [], rows: [])
  }

  /// The table of the indicators, each with its curve, as HTML; empty where there are none.
  static func indicators(of status: ProjectStatus, _ scope: ReportScope) -> String {
    let indicators = status.indicators
    guard !indicators.isEmpty else { return "" }
    var out = HTML()
    out.element("table", "class=\"indicators\"") { out in
      out.element("caption", "", scope("Indikatorer", "Indicators"))
      out.element("thead") { out in
        out.element("tr") { out in
          for column in [
            scope("Indikator", "Indicator"), scope("Senast", "Latest"), scope("Gränser", "Limits"),
            scope("Utgångsvärde", "Baseline"), scope("Läge", "State"), scope("Kurva", "Curve"),
          ] { out.element("th", "scope=\"col\"", column) }
        }
      }
      out.element("tbody") { out in
        for (index, indicator) in indicators.enumerated() {
          out.element("tr") { out in
            out.element("th", "scope=\"row\"", indicator.title)
            out.element("td", "", scope.joined([indicator.value, scope.short(indicator.date)], ", ").orDash)
            out.element("td", "", indicator.limits(scope).orDash)
            out.element("td", "", indicator.baseline.map(scope.number) ?? "–")
            out.element("td", "", indicator.light)
            let name = status.chartName("curve\(index + 1)")
            let curve = curve(of: indicator, named: name, scope)
            out.element("td", "class=\"curve\"") { $0.raw(curve?.svg ?? "–\n") }
          }
        }
      }
    }
    return out.text
  }
}

/// A scale from values to places in a small drawing.
private struct Scale {
  static let width = 260.0
  static let height = 64.0
  static let right = 196.0

  private let low: Double
  private let high: Double

  /// Makes a scale with all values within, and some air.
  init(_ values: [Double]) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let air = high > low ? (high - low) * 0.12 : max(abs(high) * 0.1, 1)
    self.low = low - air
    self.high = high + air
  }

  func y(_ value: Double) -> Double { Self.height - (value - low) / (high - low) * Self.height }

  func x(_ day: CalendarDay, from first: CalendarDay, to last: CalendarDay) -> Double {
    first == last ? Self.right - 8 : 6 + Double(day - first) / Double(last - first) * (Self.right - 14)
  }
}

extension Number {
  /// The value, held where differences are still numbers.
  fileprivate var drawn: Double { value.isFinite ? min(max(value, -1e15), 1e15) : value > 0 ? 1e15 : -1e15 }
}

extension IndicatorStatus {
  fileprivate func excludes(_ value: Double) -> Bool {
    lower.map { value < $0.drawn } ?? false || upper.map { value > $0.drawn } ?? false
  }
}
